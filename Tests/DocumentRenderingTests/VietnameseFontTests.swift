import DocumentRendering
import Testing

@Suite struct VietnameseFontTests {
  @Test func tinosIsThere() throws {
    try VietnameseFont.tinos.check()
  }

  /// Fontconfig would answer with another font; that is not taken.
  @Test func aMissingFamilyIsNamedWithItsPackage() {
    let font = VietnameseFont(family: "Không có phông này", package: "fonts-croscore")
    let refusal = RenderingRefusal.fontMissing(
      family: "Không có phông này", package: "fonts-croscore")
    #expect(throws: refusal) { try font.check() }
    #expect(throws: refusal) { _ = try PDFRenderer(font: font) }
  }

  /// 134 letters of Vietnamese beyond ASCII, each in one code point.
  @Test func theAlphabetIsWhole() {
    let letters = VietnameseFont.alphabet.unicodeScalars.filter { $0.properties.isAlphabetic }
    #expect(Set(letters).count == 134)
    #expect(letters.count == 134)
  }
}
