import CPangoCairo

/// The font of our papers: asked for by name, and held to be there with all letters of Vietnamese.
public struct VietnameseFont: Hashable, Sendable {
  /// "Tinos", with the measures of Times New Roman.
  public let family: String
  /// The Debian package that brings it.
  public let package: String

  /// A family and the package that brings it.
  public init(family: String, package: String) {
    self.family = family
    self.package = package
  }

  /// Tinos of `fonts-croscore`.
  public static let tinos = VietnameseFont(family: "Tinos", package: "fonts-croscore")

  /// Looks the four faces up in fontconfig and checks their letters.
  ///
  /// Fontconfig always answers with some font; only an answer of the family asked for counts.
  public func check() throws(RenderingRefusal) {
    for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
      try check(bold: bold, italic: italic)
    }
  }

  private func check(bold: Bool, italic: Bool) throws(RenderingRefusal) {
    let missing = RenderingRefusal.fontMissing(family: family, package: package)
    guard let pattern = FcPatternCreate() else { throw missing }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcPatternAddInteger(pattern, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    FcPatternAddInteger(pattern, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { throw missing }
    defer { FcPatternDestroy(match) }
    var found: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(match, FC_FAMILY, 0, &found) == FcResultMatch, let found,
      String(cString: found).lowercased() == family.lowercased()
    else { throw missing }
    var letters: OpaquePointer?
    guard FcPatternGetCharSet(match, FC_CHARSET, 0, &letters) == FcResultMatch, let letters
    else { throw missing }
    let lacking = Self.alphabet.unicodeScalars.filter {
      FcCharSetHasChar(letters, $0.value) == 0
    }
    guard lacking.isEmpty else {
      throw .fontLacksLetters(
        family: family, letters: String(String.UnicodeScalarView(lacking)), package: package)
    }
  }

  /// Every composed letter of Vietnamese that is not ASCII, and the quotes and dashes of papers.
  package static let alphabet =
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
    + "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ“”…–"
}
