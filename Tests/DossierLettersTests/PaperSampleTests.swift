import DossierLetters
import Foundation
import LegalBasis
import PlainJSON
import Testing

/// One invented dossier for each form and variant: its paper, its file in `Samples/papers/`.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter PaperSampleTests` writes both anew; look at the
/// difference, and at the papers, before it is committed.
@Suite("Samples of papers") struct PaperSampleTests {
  @Test("text and geometry are those that were looked at", arguments: PaperSample.all)
  func golden(_ sample: PaperSample) throws {
    let paper = try SamplePaper(sample)
    #expect(paper.missing.isEmpty)
    let document = paper.document
    #expect(!document.plainText.contains("{") && !document.plainText.contains("*"))
    let file = Shipped.package + "/Tests/DossierLettersTests/Golden/\(sample.id).txt"
    if Shipped.isRecording {
      try document.outline.write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(document.outline == (try String(contentsOfFile: file, encoding: .utf8)))
  }

  /// The file holds every value; a reader of the repository sees what a paper is made of, and a
  /// frozen paper of today is read by the program of tomorrow.
  @Test("its values stand in Samples/papers and give the same paper", arguments: PaperSample.all)
  func files(_ sample: PaperSample) throws {
    let paper = try SamplePaper(sample)
    let file = Shipped.package + "/Samples/papers/\(sample.id).json"
    if Shipped.isRecording {
      try readable(paper.json).write(toFile: file, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("DỮ LIỆU GIẢ LẬP"))
    let json = try JSONValue(parsing: text)
    let book = try Shipped.templates.get()
    switch paper {
    case .letter(let letter):
      let read = try ApologyLetter(json: json) { name in
        book.apologies.values.first { $0.version == name }
      }
      #expect(read.document() == letter.document())
    case .form(let form):
      let read = try FormPaper(json: json) { name in
        book.forms.values.first { $0.version == name }
      }
      #expect(read == form)
      #expect(read.document() == form.document())
    }
  }

  @Test("every form of both circulars has a sample, and the công văn for each occasion")
  func complete() throws {
    for set in try Shipped.formSets.get() {
      for form in set.forms {
        #expect(
          PaperSample.first(form.kind, forms: set.id) != nil, "\(set.id) \(form.number)")
      }
    }
    #expect(PaperSample.all.count { $0.kind == .apology && $0.forms == nil } == 3)
    for paper in [PaperSize.a5, .a4] {
      #expect(PaperSample.first(.apology, forms: "tt03-2025", paper: paper) != nil)
    }
    #expect(Set(PaperSample.all.map(\.id)).count == PaperSample.all.count)
  }

  /// data.md §7.
  @Test("people are invented and say so", arguments: PaperSample.all)
  func invented(_ sample: PaperSample) throws {
    let text = try SamplePaper(sample).document.plainText
    for match in text.matches(of: #/[0-9]{12}/#) {
      #expect(match.output.hasPrefix("999"))
    }
    for match in text.matches(of: #/\b0[0-9]{3}[. ][0-9]{3}[. ][0-9]{3}/#) {
      #expect(match.output.hasPrefix("0000"))
    }
    for match in text.matches(of: #/@\S+/#) {
      #expect(match.output == "@example.invalid")
    }
    let shown = PaperSample.labelled(try SamplePaper(sample).document).plainText
    #expect(shown.hasSuffix("\nDỮ LIỆU GIẢ LẬP - chỉ để xem trước\n"))
  }

  /// Indented, with the label in front.
  private func readable(_ json: JSONValue) throws -> String {
    guard case .object(let members) = json else { return json.text }
    let labelled = JSONValue.object([("nhãn", .string("DỮ LIỆU GIẢ LẬP"))] + members)
    let object = try JSONSerialization.jsonObject(with: Data(labelled.text.utf8))
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
