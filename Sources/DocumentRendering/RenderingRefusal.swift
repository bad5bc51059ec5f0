/// Why no paper can be made; known before anything is numbered.
public enum RenderingRefusal: Error, Hashable, Sendable {
  /// The font family is not installed; `package` brings it.
  case fontMissing(family: String, package: String)
  /// The family is there but lacks letters of Vietnamese (fonts-liberation 1.07 does).
  case fontLacksLetters(family: String, letters: String, package: String)
  /// Cairo could not make the file.
  case drawing(String)
}
