import DossierCore
import DossierStore
import Foundation
import GRDB
import Testing
import WorkingTime

let agency = AgencyCode("H05.12")

/// A folder that goes away with the test.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "motcua-store-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var store: String { path + "/motcua.sqlite" }
}

/// A store of a test, and the clock of recording.
struct TestStore {
  let folder: Folder
  let ledger: Ledger

  init() throws {
    folder = try Folder()
    ledger = try Ledger(writing: folder.store)
  }

  /// Runs SQL on the file by another connection, as a stranger would.
  func tamper(_ sql: String) throws {
    try DatabaseQueue(path: folder.store).writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}

func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

func moment(_ text: String) throws -> Moment { try Moment(parsing: text) }

func origin(_ source: String = "test", at text: String = "2025-07-01T08:00") throws -> WriteOrigin {
  WriteOrigin(source: source, by: "lan", recordedAt: try moment(text))
}

func receipt(
  procedure: String = "TG-01", due: CivilDate?, applicant: String? = nil, officer: String? = "Lan"
) -> DossierEvent {
  let law = LawTextName("0123456789abcdef")
  let proof = due.map { due in
    DeadlineProof(
      start: Moment(due.advanced(by: -7)), limit: .workingDays(WorkingDays(5)), pauses: [],
      calendar: law, knownOn: due, rules: law, due: due, dueAt: Moment(due), narration: "0")
  }
  return .received(
    Receipt(
      facts: DossierFacts(applicant: applicant, channel: .atDesk, officer: officer),
      procedure: procedure, procedureText: law, rulesText: law,
      limit: .workingDays(WorkingDays(5)), limitBasis: nil,
      calendar: CalendarVersion(name: law, knownOn: due ?? CivilDate(dayNumber: 20_000)),
      proof: proof))
}

/// A fold good enough for a store: it knows receipt, officer, result and apology, and no law.
func toyFold(_ events: [RecordedEvent]) -> DossierSummary {
  var summary = DossierSummary.absent
  for recorded in events {
    summary.lastSequence = max(summary.lastSequence, recorded.sequence)
    switch recorded.event {
    case .submitted(let submission):
      summary.state = .submitted
      summary.submittedAt = recorded.at
      summary.facts.merge(submission.facts)
    case .received(let receipt):
      summary.state = .received
      summary.receivedAt = recorded.at
      summary.procedure = receipt.procedure
      summary.procedureText = receipt.procedureText
      summary.rulesText = receipt.rulesText
      summary.limit = receipt.limit
      summary.facts.merge(receipt.facts)
      summary.due = receipt.proof?.due
      summary.dueAt = receipt.proof?.dueAt
      summary.promised = receipt.proof?.due
      summary.dueSpans = [
        DueSpan(from: recorded.at.date, until: nil, due: receipt.proof?.due)
      ]
    case .forwarded(_, let officer):
      summary.facts.officer = officer ?? summary.facts.officer
    case .supplementRequested:
      summary.supplementRequests += 1
      summary.supplements.append(
        .init(requestedAt: recorded.at, receivedAt: nil, atIntake: summary.receivedAt == nil))
    case .resolved:
      summary.state = .resolved
      summary.endedAt = recorded.at
      summary.endedAs = .resolved
      if let due = summary.due {
        let day = recorded.at.date
        summary.statutory = day < due ? .early : day == due ? .onTime : .late
        summary.promisedClass = summary.statutory
      }
    case .apologyIssued(let apology):
      summary.apology = apology
      summary.apology?.replaces = nil
      summary.apologyDate = recorded.at.date
    default: break
    }
  }
  return summary
}

func recorded(
  _ sequence: Int, _ at: String, _ event: DossierEvent, note: String? = nil
) throws -> RecordedEvent {
  RecordedEvent(
    sequence: sequence, at: try moment(at), recordedAt: try moment("2025-07-01T08:00"),
    by: "lan", note: note, event: event)
}

func fresh(
  _ number: String, _ events: [RecordedEvent], applicant: SealedApplicant? = nil,
  agency: AgencyCode = agency
) -> FreshDossier {
  FreshDossier(
    agency: agency, number: DossierNumber(number), applicant: applicant, events: events,
    summary: toyFold(events))
}

/// A dossier received on 1/7/2025, due on 8/7/2025, resolved on a date if one is given.
func sample(
  _ number: String, resolved: String? = nil, applicant: SealedApplicant? = nil,
  agency: AgencyCode = agency
) throws -> FreshDossier {
  var events = [
    try recorded(
      1, "2025-07-01T08:30", receipt(due: try date("2025-07-08"), applicant: applicant?.digest))
  ]
  if let resolved { events.append(try recorded(2, resolved, .resolved(outcome: "Đồng ý"))) }
  return fresh(number, events, applicant: applicant, agency: agency)
}
