import DossierCore
import DossierStore
import Foundation
import WorkingTime

// Writes fresh dossiers into a new store and prints how long it took.
//
// usage: StoreWriting FILE DOSSIERS DOSSIERS-PER-TRANSACTION

/// Batches made on one thread and taken by another, two ahead at most.
final class Handover: @unchecked Sendable {
  private let condition = NSCondition()
  private var waiting: [FreshBatch] = []
  private var isDone = false

  func put(_ batch: FreshBatch) {
    condition.lock()
    while waiting.count >= 2 { condition.wait() }
    waiting.append(batch)
    condition.broadcast()
    condition.unlock()
  }

  func finish() {
    condition.lock()
    isDone = true
    condition.broadcast()
    condition.unlock()
  }

  func take() -> FreshBatch? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty {
      if isDone { return nil }
      condition.wait()
    }
    let batch = waiting.removeFirst()
    condition.broadcast()
    return batch
  }
}

/// A dossier received, resolved and handed over, spread over the year 2025.
struct Dossiers {
  let law = LawTextName("0123456789abcdef")
  let firstDay = CivilDate(dayNumber: 20_089)
  let total: Int
  let agency = AgencyCode("H05.12")

  func dossier(_ index: Int) -> FreshDossier {
    let day = firstDay.advanced(by: index * 250 / total)
    let due = day.advanced(by: 7 + index % 20)
    let ended = Moment(due.advanced(by: index % 20 == 0 ? 2 : -(index % 5)))
    let received = Moment(day)
    let applicant = SealedApplicant(
      Applicant(
        name: "Nguyễn Thị Minh Ánh \(index)", idNumber: "0240\(10_000_000 + index)",
        address: "Phường Kinh Bắc, tỉnh Bắc Ninh", phone: "0912345678"))
    let facts = DossierFacts(
      procedureCode: "2.002167", applicant: applicant.digest, channel: .online,
      officer: "Cán bộ \(index % 8)", abstract: "Đăng ký hoạt động")
    let limit = TimeLimit.workingDays(WorkingDays(5))
    let proof = DeadlineProof(
      start: received, limit: limit, pauses: [], calendar: law, knownOn: day, rules: law, due: due,
      dueAt: Moment(due), narration: "89abcdef01234567")
    let events: [DossierEvent] = [
      .received(
        Receipt(
          facts: facts, procedure: "TG-\(10 + index % 60)", procedureText: law, rulesText: law,
          limit: limit, limitBasis: nil, calendar: CalendarVersion(name: law, knownOn: day),
          proof: proof)), .resolved(outcome: nil), .resultReturned(to: nil),
    ]
    var summary = DossierSummary.absent
    summary.state = .resultReturned
    summary.procedure = "TG-\(10 + index % 60)"
    summary.facts = facts
    summary.procedureText = law
    summary.rulesText = law
    summary.limit = limit
    summary.receivedAt = received
    summary.due = due
    summary.dueAt = Moment(due)
    summary.promised = due
    summary.latestApology = due.advanced(by: -1)
    summary.endedAt = ended
    summary.endedAs = .resolved
    summary.statutory = ended.date < due ? .early : ended.date == due ? .onTime : .late
    summary.promisedClass = summary.statutory
    summary.returnedAt = ended
    summary.lastSequence = 3
    summary.dueSpans = [DueSpan(from: day, until: nil, due: due)]
    return FreshDossier(
      agency: agency,
      number: DossierNumber(
        agency: agency, series: .dossier, day: day, serial: index - firstIndex(of: day) + 1),
      applicant: applicant,
      events: events.enumerated().map { place, event in
        RecordedEvent(
          sequence: place + 1, at: place == 0 ? received : ended, recordedAt: received,
          by: "lan", note: nil, event: event)
      }, summary: summary)
  }

  /// The first dossier of a day.
  private func firstIndex(of day: CivilDate) -> Int {
    let days = firstDay.days(to: day)
    return (days * total + 249) / 250
  }
}

/// Seconds on the wall and of this thread's work.
func seconds(_ body: () throws -> Void) rethrows -> (wall: Double, work: Double) {
  func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let begun = (now(CLOCK_MONOTONIC), now(CLOCK_THREAD_CPUTIME_ID))
  try body()
  return (now(CLOCK_MONOTONIC) - begun.0, now(CLOCK_THREAD_CPUTIME_ID) - begun.1)
}

func run(path: String, total: Int, size: Int) throws {
  let ledger = try Ledger(writing: path)
  let origin = WriteOrigin(
    source: "import", by: "lan", recordedAt: Moment(minuteNumber: 29_000_000))
  let handover = Handover()
  let dossiers = Dossiers(total: total)
  let maker = Thread {
    var builder = FreshBatchBuilder()
    let spent = seconds {
      for index in 0..<total {
        builder.add(dossiers.dossier(index))
        if builder.count == size { handover.put(builder.finish()) }
      }
      if builder.count > 0 { handover.put(builder.finish()) }
    }
    handover.finish()
    print("making: \(spent.work) s of work")
  }
  maker.stackSize = 8 << 20
  var writing = (wall: 0.0, work: 0.0)
  let wall = try seconds {
    maker.start()
    try ledger.writeInBulk { bulk in
      while let batch = handover.take() {
        let spent = try seconds {
          try bulk.transaction(origin) { writer in _ = try writer.insert(batch) }
        }
        writing.wall += spent.wall
        writing.work += spent.work
      }
    }
  }
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  print("memory \(usage.ru_maxrss / 1024) MB")
  print("writing: \(writing.work) s of work")
  print("RESULT \(wall.wall) \(writing.wall)")
}

let arguments = CommandLine.arguments
try run(path: arguments[1], total: Int(arguments[2]) ?? 0, size: Int(arguments[3]) ?? 10_000)
