import Foundation

/// An HTML file read back with what a browser does to text: tags out, entities in.
struct HTMLFile {
  let html: String

  init(_ bytes: [UInt8]) { html = String(decoding: bytes, as: UTF8.self) }

  /// The text of the body.
  var text: String {
    guard let body = html.range(of: "<body>") else { return "" }
    var text = ""
    var rest = html[body.upperBound...]
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: start)..<end].drop { $0 == "/" }
      let name = tag.prefix { $0.isLetter || $0.isNumber }
      // Tags within a line part no words.
      text += ["b", "i", "span"].contains(name) ? "" : "\n"
      rest = rest[rest.index(after: end)...]
    }
    return (text + rest).replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&amp;", with: "&")
  }

  /// Whether each element that must end does so, within the one it began in.
  var isBalanced: Bool {
    var open: [Substring] = []
    for match in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
      let name = match.2
      if ["meta", "br", "img", "col"].contains(name) || !match.3.isEmpty { continue }
      if match.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return false
      }
    }
    return open.isEmpty
  }
}
