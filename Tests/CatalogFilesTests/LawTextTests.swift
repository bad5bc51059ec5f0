import CatalogFiles
import LegalBasis
import PlainJSON
import Testing

/// DESIGN invariant 12: each version that an event names is kept as a canonical text.
@Suite struct LawTextTests {
  @Test("every rule-set, procedure version and calendar shipped survives its text exactly")
  func roundTrip() throws {
    let catalogue = try Shipped.folder.loadCatalogue()
    for rules in catalogue.ruleSets {
      let text = LawText.canonical(rules)
      #expect(try LawText.ruleSet(text) == rules)
      #expect(LawText.canonical(try LawText.ruleSet(text)) == text)
    }
    for version in catalogue.procedures {
      let text = LawText.canonical(version)
      #expect(try LawText.procedure(text) == version)
      #expect(LawText.canonical(try LawText.procedure(text)) == text)
    }
    let text = LawText.canonical(catalogue.calendar)
    #expect(try LawText.calendar(text) == catalogue.calendar)
    #expect(LawText.canonical(try LawText.calendar(text)) == text)
  }

  @Test("keys are sorted, nothing is empty, one line")
  func form() throws {
    let catalogue = try Shipped.folder.loadCatalogue()
    let texts =
      catalogue.ruleSets.map { LawText.canonical($0) }
      + catalogue.procedures.map { LawText.canonical($0) } + [LawText.canonical(catalogue.calendar)]
    for text in texts {
      #expect(!text.contains("\n"))
      requireSorted(try JSONValue(parsing: text))
    }
  }

  private func requireSorted(_ value: JSONValue) {
    switch value {
    case .object(let members):
      let keys = members.map(\.0)
      #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      for (_, member) in members { requireSorted(member) }
    case .array(let members):
      #expect(!members.isEmpty)
      for member in members { requireSorted(member) }
    case .null: Issue.record("null")
    case .bool, .integer, .number, .string: break
    }
  }

  @Test func refused() {
    for text in ["", "{", "[]", "{}", #"{"id":"x"}"#, #"{"id":"x","id":"y"}"#] {
      #expect(throws: LawTextRefusal.self) { try LawText.ruleSet(text) }
      #expect(throws: LawTextRefusal.self) { try LawText.procedure(text) }
    }
    #expect(throws: LawTextRefusal.self) { try LawText.calendar(#"{"years":[],"more":1}"#) }
  }
}
