import DossierCore
import OneStopDesk
import Testing

/// `--reason`: a word of the catalogue, or free words; a letter would print a mistyped word.
@Suite("A reason as typed") struct TypedReasonTests {
  private func reason(_ text: String) throws -> DelayReason? {
    try ApologyChoices(
      reason: text, causeBody: nil, explanation: nil, newDate: nil, form: nil, paper: nil
    ).reason
  }

  @Test func accepted() throws {
    let table: [(typed: String, reason: DelayReason)] = [
      ("rule", .rule), ("staff", .staff), (" otherBody ", .otherBody), ("system", .system),
      ("forceMajeure", .forceMajeure), ("mất  điện", .other("mất điện")), ("bão", .other("bão")),
      ("staff nghỉ ốm", .other("staff nghỉ ốm")), ("quáhạn", .other("quáhạn")),
    ]
    for (typed, expected) in table { #expect(try reason(typed) == expected, "\(typed)") }
  }

  @Test func aSlipIsRefused() {
    for (typed, meant) in [
      ("sttaff", "staff"), ("Staff", "staff"), ("STAFF", "staff"), ("otherbody", "otherBody"),
      ("sytem", "system"), ("forcemajeur", "forceMajeure"), ("rules", "rule"),
    ] {
      #expect {
        try reason(typed)
      } throws: { error in
        let refusal = error as? DeskRefusal
        return refusal?.status == .unreadable && refusal?.code == "misspeltReason"
          && refusal?.message
            == "--reason \"\(typed)\": không có trong danh mục lý do, ý bạn là \(meant)?"
      }
    }
    #expect {
      try reason("  ")
    } throws: { ($0 as? DeskRefusal)?.code == "emptyReason" }
  }
}
