import DossierLetters
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
}
