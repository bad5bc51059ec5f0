import Spreadsheets
import TestSupport
import Testing

/// Oracle: `Double(_: String)`, which rounds every decimal correctly.
@Suite struct PlainNumberTests {
  @Test(arguments: [
    "0", "7", "46169.29861111111", "0.5", ".5", "5.", "00012.50", "9007199254740991",
    "9007199254740993", "0.1234567890123456", "0.00000000000000001", "123456789012345.5",
    "2.71E+10",
    "-1", "+1", "1e400", "", ".", "1.2.3", "12a", " 1", "0x10",
  ])
  func sameAsTheLibrary(_ text: String) {
    #expect(PlainNumber.value(Array(text.utf8)[...]) == Double(text))
  }

  @Test("random decimals of up to 20 digits with a point anywhere")
  func random() {
    var random = RandomCases.generator("PlainNumber")
    for _ in 0..<min(RandomCases.count(usual: 20_000), 100_000) {
      var digits = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Character(String(Int.random(in: 0...9, using: &random)))
      }
      digits.insert(".", at: Int.random(in: 0...digits.count, using: &random))
      let text = String(digits)
      #expect(PlainNumber.value(Array(text.utf8)[...]) == Double(text), "\(text)")
    }
  }
}
