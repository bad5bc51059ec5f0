import DossierLetters
import LegalBasis
import Testing

@Suite struct TemplateTextTests {
  @Test func placesAreFilledAndStarsAreBold() {
    typealias Run = LetterDocument.Run
    for (source, expected) in [
      ("hẹn *ngày {d}*, tại {p}.", [Run("hẹn "), Run("ngày 5", bold: true), Run(", tại X*.")]),
      ("{d}", [Run("5")]), ("", []), ("không có gì", [Run("không có gì")]),
      ("{lạ}", [Run("{lạ}")]), ("hở {d", [Run("hở {d")]), ("**{d}", [Run("5")]),
    ] {
      #expect(TemplateText(source).runs(["d": "5", "p": "X*"]) == expected, "\(source)")
    }
    #expect(TemplateText("{a} và {b}").places == ["a", "b"])
  }

  /// Oracle: counted by hand, in Unicode scalars.
  @Test func mistakesStandAtTheirScalars() {
    typealias Kind = TemplateText.Mistake.Kind
    let table: [(source: String, mistakes: [(Kind, offset: Int, length: Int)])] = [
      ("hẹn *ngày {d}*.", []),
      ("hẹn ngày {d.", [(.unclosedBrace, 9, 2)]),
      ("ngày {ended, {d}", [(.unclosedBrace, 5, 6)]),
      ("hẹn ngày d}.", [(.strayBrace, 10, 1)]),
      ("hẹn *ngày {d}.", [(.unclosedAsterisk, 4, 1)]),
      ("ngày {}", [(.unreadablePlace(""), 5, 2)]),
      ("ngày {ngày hẹn}", [(.unreadablePlace("ngày hẹn"), 5, 10)]),
      ("{d} và {ngayHen}", [(.unknownPlace("ngayHen"), 7, 9)]),
      ("*{x", [(.unclosedAsterisk, 0, 1), (.unclosedBrace, 1, 2)]),
    ]
    for (source, expected) in table {
      let found = TemplateText(source).mistakes(known: ["d"])
      #expect(found.map(\.kind) == expected.map(\.0), "\(source)")
      #expect(found.map(\.offset) == expected.map(\.offset), "\(source)")
      #expect(found.map(\.length) == expected.map(\.length), "\(source)")
    }
  }

  @Test func aLineWithoutAValueIsNotFilled() {
    let line = TemplateText("Địa chỉ: {address}, {phone}")
    #expect(line.isFilled(by: ["address": "thôn Mẫu 3", "phone": "0000"]))
    #expect(!line.isFilled(by: ["address": "thôn Mẫu 3"]))
    #expect(TemplateText("Trân trọng").isFilled(by: [:]))
  }

  @Test func everyPlaceOfAKindIsNamedOnceAndHasAMeaning() {
    for kind in PaperKind.allCases {
      let names = kind.places.map(\.name)
      #expect(Set(names).count == names.count, "\(kind)")
      for rows in kind.tables {
        let columns = rows.columns.map(\.name)
        #expect(Set(columns).count == columns.count, "\(kind) \(rows.name)")
      }
      #expect(kind.places.allSatisfy { !$0.meaning.isEmpty })
    }
    let known = Set(PaperKind.apology.places.map(\.name))
    let letter = ApologyTemplate.officialLetter
    for text in [letter.opening, letter.overdue, letter.reason, letter.reappointment] {
      #expect(text.mistakes(known: known) == [])
    }
  }
}
