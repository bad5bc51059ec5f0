import DossierCore
import DossierImport
import Foundation
import Testing
import WorkingTime

/// A JSON array, and the export of iGate (data.md §5.1, 4), read as JSON Lines are.
@Suite("JSON that is one value") struct JSONArrayTests {
  private static let first =
    #"{"dossierNo":"H05.12-250702-0001","procedureCode":"1.012657","acceptedDate":"2025-07-01T17:30:00.000+0000","note":{"a":["{\"}]"]}}"#
  private static let second =
    #"{"dossierNo":"H05.12-250702-0002","procedureCode":"1.012657","acceptedDate":"31/09/2025"}"#

  @Test("objects are found wherever they stand, each with its line")
  func objects() throws {
    for (text, expected) in [
      ("[\(Self.first),\(Self.second)]", ["1 ok", "2 noSuchDate@3"]),
      ("[\n\(Self.first),\n\n\(Self.second)\n]\n", ["2 ok", "4 noSuchDate@3"]),
      (
        "{\"content\": [\(Self.first),\n\(Self.second)],\"totalPages\":[{}]}",
        ["1 ok", "2 noSuchDate@3"]
      ),
      // Pretty-printed: the line of an object is that of its brace.
      (
        "[\n  {\n    \"dossierNo\": \"A-1\",\n    \"procedureCode\": \"1\",\n"
          + "    \"acceptedDate\": \"01/07/2025\"\n  },\n  \(Self.second)\n]",
        ["2 ok", "7 noSuchDate@3"]
      ),
      // Cut short within the second object.
      ("[\(Self.first),{\"dossierNo\":\"H05", ["1 ok", "2 badJSON@1"]),
    ] {
      let rows = try Reading.rows(text)
      #expect(rows.map(\.brief).map(Self.withoutColumnOfMistake) == expected, "\(text.prefix(40))")
    }
  }

  /// The place of a mistake within a cut object is of no interest here.
  private static func withoutColumnOfMistake(_ brief: String) -> String {
    brief.hasPrefix("2 badJSON@") ? "2 badJSON@1" : brief
  }

  /// 17:30 in Greenwich is past midnight here: the zone is converted before the date is taken.
  @Test(arguments: [
    ("2025-07-01T17:30:00.000+0000", "2025-07-02T00:30"),
    ("2025-07-01T17:30:00Z", "2025-07-02T00:30"), ("2025-07-01T17:30Z", "2025-07-02T00:30"),
    ("2025-07-01T08:30:00+07:00", "2025-07-01T08:30"),
    ("2025-07-01T08:30:00-0130", "2025-07-01T17:00"),
    ("2025-07-01T08:30:00.123", "2025-07-01T08:30"),
    ("2011-06-09T17:00:00.000+0000", "2011-06-10T00:00"),
    ("2025-07-01T08:30:00+25:00", nil), ("2025-07-01T08:30:00.1x3Z", nil),
    ("2025-07-01T24:30:00Z", nil), ("2025-07-32T08:30:00Z", nil), ("2025-07-01T08:30:00+7", nil),
  ])
  func zonesAreConverted(_ written: String, _ expected: String?) throws {
    let text = Self.first.replacingOccurrences(
      of: "2025-07-01T17:30:00.000+0000", with: written)
    #expect(
      try Reading.rows("[\(text)]").first?.row?.moment(of: .received)?.iso == expected)
  }
}
