import DocumentRendering
import DossierLetters
import Foundation
import Testing

@Suite("Many papers in one file") struct PDFBundleTests {
  private static func document(_ title: String, _ page: LetterDocument.Page, lines: Int)
    -> LetterDocument
  {
    LetterDocument(
      page: page, title: title, author: "Sở mẫu", isoDate: "2026-02-05",
      blocks: (1...lines).map { SampleForms.paragraph("\(title), đoạn \($0)", size: 12) })
  }

  private static let documents = [
    document("Một", .a4, lines: 60), document("Hai", .a5, lines: 30),
    document("Ba", .a4Landscape, lines: 3), document("Bốn", .a4, lines: 3),
  ]

  private func write(
    _ documents: [LetterDocument], to path: String, renderer: PDFRenderer? = nil
  ) throws -> WholeFile.Outcome {
    let bundle = try PDFBundle(
      path: path, title: "Văn bản xin lỗi", author: "Sở mẫu", isoDate: "2026-02-05",
      renderer: try renderer ?? PDFRenderer())
    for document in documents { try bundle.add(document) }
    #expect(bundle.documentCount == documents.count)
    return try bundle.finish()
  }

  /// Oracle: poppler counts, measures and reads the sheets.
  @Test func eachPaperKeepsItsSheetItsNumbersAndItsEntry() throws {
    try withFolder { (folder: String) in
      let path = folder + "/bó.pdf"
      #expect(try write(Self.documents, to: path) == .written)
      let paper = try Paper(path: path)
      let info = try paper.run("pdfinfo", ["-f", "1", "-l", "99"])
      #expect(info.contains("Văn bản xin lỗi"))
      let sizes = info.matches(of: /Page +(\d+) size: +([\d.]+) x ([\d.]+)/).map {
        "\($0.2) x \($0.3)"
      }
      let (a4, a5) = ("595.276 x 841.89", "419.528 x 595.276")
      #expect(sizes == [a4, a4, a5, a5, "841.89 x 595.276", a4])
      // Page numbers begin anew with each paper, and none has one on its first page.
      let numbers = try paper.words.filter { $0.y1 < points(15) }
      #expect(numbers.map(\.text) == ["2", "2"])
      #expect(numbers.map(\.page) == [2, 4])
      let outline = try paper.run("pdftohtml", ["-xml", "-i", "-stdout"])
        .matches(of: /<item page="(\d+)">(.*?)<\/item>/).map { "\($0.1) \($0.2)" }
      #expect(outline == ["1 Một", "3 Hai", "5 Ba", "6 Bốn"])
    }
  }

  /// An office has one logo: it stands in the file once, however many papers bear it.
  @Test func aLogoStandsInTheFileOnce() throws {
    try withFolder { folder in
      let path = folder + "/bó.pdf"
      let papers = (1...3).map { _ in SampleForms.withLogo(FormPaperTests.png) }
      #expect(try write(papers + Self.documents + papers, to: path) == .written)
      let images = try Paper(path: path).run("pdfimages", ["-list"])
        .split(separator: "\n").dropFirst(2)
        .map { $0.split(separator: " ").map(String.init) }
      #expect(images.map { $0[0] } == ["1", "2", "3", "10", "11", "12"])
      #expect(Set(images.map { $0[10] }).count == 1, "\(images)")
    }
  }

  @Test func samePapersSameBytesAndAnEqualFileIsLeftAlone() throws {
    try withFolder { (folder: String) in
      let renderer = try PDFRenderer()
      #expect(try write(Self.documents, to: folder + "/a.pdf", renderer: renderer) == .written)
      _ = try renderer.render(ApologyLetter.long.document())
      #expect(try write(Self.documents, to: folder + "/a.pdf", renderer: renderer) == .unchanged)
      #expect(try write(Self.documents, to: folder + "/b.pdf") == .written)
      let other = Self.documents.reversed()
      #expect(try write(Array(other), to: folder + "/b.pdf") == .written)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.sorted() == ["a.pdf", "b.pdf"])
    }
  }

  @Test func anUnfinishedOneLeavesNoFile() throws {
    try withFolder { (folder: String) in
      try Data("cũ".utf8).write(to: URL(fileURLWithPath: folder + "/bó.pdf"))
      do {
        let bundle = try PDFBundle(
          path: folder + "/bó.pdf", title: "", author: "", isoDate: "2026-02-05",
          renderer: PDFRenderer())
        for document in Self.documents { try bundle.add(document) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["bó.pdf"])
      #expect(WholeFile.holds(Array("cũ".utf8), at: folder + "/bó.pdf"))
    }
  }

  @Test func whatIsRefused() throws {
    try withFolder { (folder: String) in
      let renderer = try PDFRenderer()
      #expect(throws: BundleRefusal.empty) { try write([], to: folder + "/a.pdf") }
      #expect(throws: FileRefusal.self) {
        try write(Self.documents, to: folder + "/không-có/a.pdf")
      }
      // A paper that cannot be drawn leaves those before and after it as they are.
      let bundle = try PDFBundle(
        path: folder + "/a.pdf", title: "", author: "", isoDate: "2026-02-05", renderer: renderer)
      try bundle.add(Self.documents[2])
      let broken = SampleForms.withLogo([1, 2, 3])
      #expect(throws: BundleRefusal.self) { try bundle.add(broken) }
      try bundle.add(Self.documents[3])
      #expect(bundle.pageCount == 2)
      try bundle.finish()
      let paper = try Paper(path: folder + "/a.pdf")
      #expect(try paper.pageCount == 2)
    }
  }
}

/// A folder that is gone afterwards.
func withFolder(_ work: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.path + "/motcua-\(UUID().uuidString)"
  try WholeFile.makeFolder(folder)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try work(folder)
}
