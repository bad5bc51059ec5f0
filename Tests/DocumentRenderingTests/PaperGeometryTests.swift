import DocumentRendering
import DossierLetters
import Foundation
import Testing

/// Where each line and each rule of a sample stands on its sheet: files in `Golden/`, looked at as
/// pictures of 150 dpi in PDF, LibreOffice and Chromium on 26/11/2026.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter PaperGeometryTests` writes them anew; look at the
/// difference, and at the papers, before it is committed.
@Suite("Samples of papers, line by line") struct PaperGeometryTests {
  @Test("each line stands where it stood when it was looked at", arguments: PaperSample.all)
  func geometry(_ sample: PaperSample) throws {
    let paper = try Paper(PDFRenderer().render(SamplePapers.document(sample)))
    let lines = try paper.geometry
    let file = SamplePapers.package + "/Tests/DocumentRenderingTests/Golden/\(sample.id).txt"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try (lines.map(\.description).joined(separator: "\n") + "\n")
        .write(toFile: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.map(\.text) == expected.map { GeometryLine($0).text })
    for (line, known) in zip(lines, expected) {
      #expect(line.isNear(GeometryLine(known)), "\(line), expected \(known)")
    }
  }
}

/// "1  20.0  35.5  112.3  Số: 05/SDTTG-VP": page, left and right edge, baseline, text; in
/// millimetres from the top left of the sheet.
struct GeometryLine: CustomStringConvertible {
  var page: Int
  var x0, x1, y: Double
  var text: String

  /// A rule, among the lines.
  static let rule = "———"

  var description: String {
    ([String(page)] + [x0, x1, y].map { String(format: "%.1f", $0) } + [text])
      .joined(separator: "  ")
  }

  /// A newer Pango may place it a little elsewhere.
  func isNear(_ other: GeometryLine) -> Bool {
    page == other.page
      && zip([x0, x1, y], [other.x0, other.x1, other.y]).allSatisfy { abs($0 - $1) <= 0.3 }
  }
}

extension GeometryLine {
  /// As a file says it.
  init(_ line: Substring) {
    let parts = line.split(separator: "  ", maxSplits: 4)
    func number(_ index: Int) -> Double { parts.count > index ? Double(parts[index]) ?? 0 : 0 }
    self.init(
      page: Int(number(0)), x0: number(1), x1: number(2), y: number(3),
      text: parts.count > 4 ? String(parts[4]) : "")
  }
}

extension Paper {
  /// Lines in poppler's order of reading, then the level rules of the first page.
  var geometry: [GeometryLine] {
    get throws {
      var lines: [GeometryLine] = []
      for word in try words {
        let (x0, x1, y) = (millimetres(word.x0), millimetres(word.x1), millimetres(word.baseline))
        if let last = lines.last, last.page == word.page, abs(last.y - y) < 0.2,
          x0 >= last.x1 - 0.2,
          x0 - last.x1 < millimetres(word.size)
        {
          lines[lines.count - 1].text += " " + word.text
          lines[lines.count - 1].x1 = x1
        } else {
          lines.append(GeometryLine(page: word.page, x0: x0, x1: x1, y: y, text: word.text))
        }
      }
      return try lines
        + rules.map {
          GeometryLine(
            page: 1, x0: millimetres($0.x0), x1: millimetres($0.x1), y: millimetres($0.y),
            text: GeometryLine.rule)
        }
    }
  }
}
