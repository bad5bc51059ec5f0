import DossierCore
import LegalBasis
import Testing

/// The whole matrix of states and events (DESIGN "The state machine"; law.md §10 rule 50).
@Suite struct TransitionTests {
  /// state | event → state …; what is not listed is refused.
  static let table = """
    absent | submitted → submitted, received → received
    submitted | received → received, intakeRefused → intakeRefused, \
    supplementRequested → awaitingIntakeSupplement, withdrawn → withdrawn, \
    factsStated → submitted, stepStated → submitted, corrected → submitted, \
    importReversed → submitted, \
    \(letters("submitted"))
    awaitingIntakeSupplement | supplementReceived → submitted, intakeRefused → intakeRefused, \
    withdrawn → withdrawn, factsStated → awaitingIntakeSupplement, \
    stepStated → awaitingIntakeSupplement, \
    corrected → awaitingIntakeSupplement, importReversed → awaitingIntakeSupplement, \
    \(letters("awaitingIntakeSupplement"))
    received | \(processing("received"))
    processing | \(processing("processing"))
    awaitingSupplement | supplementReceived → processing, closedUnanswered → closedUnanswered, \
    \(waiting("awaitingSupplement"))
    awaitingPayment | paymentReceived → processing, \(waiting("awaitingPayment"))
    suspended | resumed → processing, \(waiting("suspended"))
    resolved | resultReturned → resultReturned, \(ended("resolved"))
    refused | resultReturned → resultReturned, \(ended("refused"))
    intakeRefused | \(ended("intakeRefused"))
    withdrawn | \(ended("withdrawn"))
    discontinued | \(ended("discontinued"))
    closedUnanswered | \(ended("closedUnanswered"))
    resultReturned | \(ended("resultReturned"))
    """

  static func processing(_ same: String) -> String {
    """
    forwarded → processing, transferred → processing, consultationRequested → processing, \
    consultationAnswered → processing, supplementRequested → awaitingSupplement, \
    paymentRequested → awaitingPayment, suspended → suspended, resolved → resolved, \
    refused → refused, withdrawn → withdrawn, discontinued → discontinued, \
    apologyIssued → \(same), recalculated → \(same), factsStated → \(same), stepStated → \(same), \
    corrected → \(same), \
    importReversed → \(same), \(letters(same))
    """
  }
  static func waiting(_ same: String) -> String {
    """
    withdrawn → withdrawn, discontinued → discontinued, apologyIssued → \(same), \
    recalculated → \(same), factsStated → \(same), stepStated → \(same), \
    corrected → \(same), \
    importReversed → \(same), \(letters(same))
    """
  }
  static func ended(_ same: String) -> String {
    """
    apologyIssued → \(same), factsStated → \(same), stepStated → \(same), \
    corrected → \(same), \
    importReversed → \(same), \(letters(same))
    """
  }
  /// What happens to letters changes no state.
  static func letters(_ same: String) -> String {
    """
    paperIssued → \(same), letterSent → \(same), letterDelivered → \(same), \
    letterFailed → \(same)
    """
  }

  @Test func everyPairIsAllowedOrRefusedAsTheTableSays() throws {
    var allowed: [String: String] = [:]
    for line in TransitionTests.table.split(separator: "\n") {
      let parts = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }
      let state = parts[0].split(separator: " ")[0]
      for pair in parts[1].split(separator: ",") {
        let words = pair.split(separator: " ")
        allowed["\(state) \(words[0])"] = String(words[2])
      }
    }
    var refused = 0
    for state in DossierState.allCases {
      for event in DossierEvent.Kind.allCases {
        let expected = allowed["\(state.rawValue) \(event.rawValue)"]
        do {
          let next = try state.applying(event, under: Shared(TestLaw.nd118))
          #expect(next.rawValue == expected, "\(state) + \(event)")
        } catch {
          refused += 1
          #expect(expected == nil, "\(state) + \(event) was refused: \(error.rule)")
          #expect(error.state == state && error.event == event)
        }
      }
    }
    #expect(
      refused == DossierState.allCases.count * DossierEvent.Kind.allCases.count - allowed.count)
  }

  /// law.md §5.1: internal states map totally onto 1…10.
  @Test func everyStateButAbsentHasAPortalCode() {
    let codes = DossierState.allCases.map { ($0.rawValue, $0.portalStatus) }
    #expect(
      Dictionary(uniqueKeysWithValues: codes) == [
        "absent": 0, "submitted": 1, "received": 2, "intakeRefused": 3, "processing": 4,
        "awaitingIntakeSupplement": 5, "awaitingSupplement": 5, "awaitingPayment": 6,
        "withdrawn": 7, "suspended": 8, "discontinued": 8, "closedUnanswered": 8, "resolved": 9,
        "refused": 9, "resultReturned": 10,
      ])
  }

  /// Refusals name their rule (law.md §10 rules 5, 29, 50).
  @Test(arguments: [
    (DossierState.absent, DossierEvent.Kind.resolved, TransitionRefusal.Rule.notFiled),
    (.submitted, .resolved, .notReceived), (.received, .received, .alreadyReceived),
    (.processing, .supplementReceived, .noSuchWait), (.processing, .resultReturned, .noResult),
    (.resolved, .withdrawn, .resultExists), (.resultReturned, .withdrawn, .resultExists),
    (.withdrawn, .resolved, .ended), (.awaitingPayment, .resolved, .waitOpen),
    (.processing, .closedUnanswered, .nothingToClose),
  ])
  func refusalsNameTheirRule(
    state: DossierState, event: DossierEvent.Kind, rule: TransitionRefusal.Rule
  ) {
    #expect(throws: TransitionRefusal.self) {
      try state.applying(event, under: Shared(TestLaw.nd118))
    }
    do {
      _ = try state.applying(event, under: Shared(TestLaw.nd118))
    } catch {
      #expect(error.rule == rule)
      #expect(error.reference != nil)
    }
  }
}
