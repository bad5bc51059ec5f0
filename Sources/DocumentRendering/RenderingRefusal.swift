/// Why no paper can be made; known before anything is numbered.
public enum RenderingRefusal: Error, Hashable, Sendable {
  /// The font family is not installed; `package` brings it.
  case fontMissing(family: String, package: String)
  /// The family is there but lacks letters of Vietnamese (fonts-liberation 1.07 does).
  case fontLacksLetters(family: String, letters: String, package: String)
  /// A logo is no PNG file that can be read; with Cairo's word for what is wrong with it.
  case pictureUnreadable(String)
  /// A text is too long for a QR code: so many bytes, of at most 2,331 at error correction M.
  case codeTooLong(bytes: Int)
  /// Cairo could not make the file.
  case drawing(String)
}
