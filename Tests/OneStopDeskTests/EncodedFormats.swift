import Foundation
import TestSupport

/// The register of `Samples/imports/good/formats` as text with other separators and in other
/// encodings.
enum EncodedFormats {
  /// File, and what must be found of its encoding.
  static let table: [(name: String, encoding: String, confidence: String)] = [
    ("so-mot-cua-cham-phay.csv", "utf-8", "certain"),
    ("so-mot-cua-bom.csv", "utf-8", "certain"),
    ("so-mot-cua-to-hop.csv", "utf-8", "certain"),
    ("so-mot-cua-unicode-text.txt", "utf-16le", "certain"),
    ("so-mot-cua-utf-16be.csv", "utf-16be", "certain"),
    ("so-mot-cua-windows-1258.csv", "windows-1258", "certain"),
    ("so-mot-cua-tcvn3.csv", "tcvn3", "certain"),
    ("so-mot-cua-vni.txt", "vni", "certain"),
    ("so-mot-cua-trang.xls", "utf-8", "certain"),
    ("so-mot-cua-trang-tcvn3.xls", "tcvn3", "certain"),
  ]

  /// The bytes of a file, made of the text of the CSV.
  static func bytes(of name: String, from plain: String) throws -> [UInt8] {
    switch name {
    case "so-mot-cua-cham-phay.csv": Array(separated(plain, by: ";").utf8)
    case "so-mot-cua-bom.csv": [0xEF, 0xBB, 0xBF] + Array(crlf(plain).utf8)
    case "so-mot-cua-to-hop.csv": Array(plain.decomposedStringWithCanonicalMapping.utf8)
    case "so-mot-cua-unicode-text.txt":
      [0xFF, 0xFE] + VietnameseEncoder.bytes(crlf(separated(plain, by: "\t")), in: "utf-16le")
    case "so-mot-cua-utf-16be.csv": VietnameseEncoder.bytes(plain, in: "utf-16be")
    case "so-mot-cua-windows-1258.csv": VietnameseEncoder.bytes(crlf(plain), in: "windows-1258")
    case "so-mot-cua-tcvn3.csv": VietnameseEncoder.bytes(separated(plain, by: ";"), in: "tcvn3")
    case "so-mot-cua-vni.txt": VietnameseEncoder.bytes(separated(plain, by: "\t"), in: "vni")
    case "so-mot-cua-trang.xls": Array(page(plain).utf8)
    case "so-mot-cua-trang-tcvn3.xls": VietnameseEncoder.bytes(page(plain), in: "tcvn3")
    case _: throw CocoaError(.fileNoSuchFile)
    }
  }

  private static func crlf(_ text: String) -> String { text.replacing("\n", with: "\r\n") }

  /// A page as a web server writes it: a table, and no word about its encoding.
  private static func page(_ text: String) -> String {
    let rows = separated(text, by: "\t").split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "<tr>" + cells.map { "<td>\($0.replacing("&", with: "&amp;"))</td>" }.joined()
        + "</tr>"
    }
    return "<table border=\"1\">\n\(rows.joined(separator: "\n"))\n</table>\n"
  }

  /// The lines with another separator; the cells of this register hold no quotation marks or line
  /// breaks, and none of the separators but the comma.
  private static func separated(_ text: String, by separator: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var isQuoted = false
      var result = ""
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else {
          result += character == "," && !isQuoted ? separator : String(character)
        }
      }
      return result
    }.joined(separator: "\n")
  }
}
