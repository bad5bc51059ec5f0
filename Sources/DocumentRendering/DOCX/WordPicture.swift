import CPangoCairo
import DossierLetters

/// A picture of a DOCX file.
struct WordPicture {
  /// The bytes of a PNG file.
  let png: [UInt8]
  /// Its place among the different pictures of the file, from 1.
  let number: Int
  /// Its place among all pictures drawn, from 1.
  let place: Int
  let alternative: String
  /// In English Metric Units, 36,000 to a millimetre.
  let width, height: Int

  var name: String { "image\(number).png" }
  var relation: String { "rIdImage\(number)" }
}

/// Width and height of a PNG file in pixels, from its header.
struct PNGSize {
  let width, height: Int

  init(_ bytes: [UInt8]) throws(RenderingRefusal) {
    func number(at offset: Int) -> Int {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    guard bytes.count >= 33,
      bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      bytes[12..<16].elementsEqual("IHDR".utf8), number(at: 16) > 0, number(at: 20) > 0
    else { throw .pictureUnreadable("PNG") }
    width = number(at: 16)
    height = number(at: 20)
  }
}
