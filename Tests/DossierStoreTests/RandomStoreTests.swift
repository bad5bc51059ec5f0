import DossierCore
import DossierStore
import Foundation
import GRDB
import Testing
import WorkingTime

/// Whatever is written in whatever order, the store holds together. `MOTCUA_CASES` sets how many
/// histories of a store are tried.
struct RandomStoreTests {
  @Test("after any sequence of writes, kept or broken off, verify finds nothing")
  func anySequence() throws {
    let cases = ProcessInfo.processInfo.environment["MOTCUA_CASES"].flatMap { Int($0) } ?? 12
    let first = UInt64.random(in: 0...UInt64(UInt32.max))
    print("RandomStoreTests: seeds from \(first), \(min(cases, 500)) cases")
    for seed in first..<(first + UInt64(min(cases, 500))) {
      var run = try RandomRun(seed: seed)
      for _ in 0..<25 { try run.step() }
      try run.check()
    }
  }
}

/// One store, and what it should hold.
private struct RandomRun {
  struct Stop: Error {}

  let store: TestStore
  let seed: UInt64
  var generator: SplitMix
  var histories: [DossierNumber: [RecordedEvent]] = [:]
  var batches = 0
  let firstDay = CivilDate(dayNumber: 20_270)

  init(seed: UInt64) throws {
    store = try TestStore()
    self.seed = seed
    generator = SplitMix(state: seed)
  }

  mutating func step() throws {
    let breaksOff = Int.random(in: 0..<5, using: &generator) == 0
    var written: [DossierNumber: [RecordedEvent]] = [:]
    let actions = Int.random(in: 1...4, using: &generator)
    do {
      try store.ledger.write(origin("random")) { writer in
        for _ in 0..<actions {
          switch Int.random(in: 0..<3, using: &generator) {
          case 0: try create(writer, &written)
          case 1: try append(writer, &written)
          default: try insert(writer, &written)
          }
        }
        if breaksOff { throw Stop() }
      }
      histories.merge(written) { _, new in new }
      if !written.isEmpty { batches += 1 }
    } catch is Stop {}
  }

  private mutating func number() -> DossierNumber {
    DossierNumber(
      agency: agency, series: .dossier,
      day: firstDay.advanced(by: Int.random(in: 0..<3, using: &generator)),
      serial: Int.random(in: 1...12, using: &generator))
  }

  private mutating func newDossier() throws -> FreshDossier {
    let received = firstDay.advanced(by: Int.random(in: 0..<20, using: &generator))
    let due =
      Bool.random(using: &generator)
      ? received.advanced(by: Int.random(in: 1..<9, using: &generator)) : nil
    let applicant =
      Bool.random(using: &generator)
      ? SealedApplicant(Applicant(name: "Người \(generator.next() % 100)")) : nil
    var events = [
      RecordedEvent(
        sequence: 1, at: Moment(received), recordedAt: Moment(received), by: "lan", note: nil,
        event: receipt(
          procedure: "TG-0\(generator.next() % 3)", due: due, applicant: applicant?.digest,
          officer: generator.next() % 2 == 0 ? "Lan" : nil))
    ]
    while Bool.random(using: &generator) { events.append(further(events)) }
    return fresh(number().text, events, applicant: applicant)
  }

  private mutating func further(_ events: [RecordedEvent]) -> RecordedEvent {
    let last = events.last?.at ?? Moment(firstDay)
    let event: DossierEvent
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: event = .forwarded(step: nil, officer: generator.next() % 2 == 0 ? "Minh" : "Lan")
    case 1: event = .supplementRequested(items: ["đơn"], reason: "thiếu")
    case 2: event = .resolved(outcome: nil)
    default: event = .resultReturned(to: nil)
    }
    return RecordedEvent(
      sequence: events.count + 1,
      at: last.advanced(byMinutes: Int.random(in: 0..<4000, using: &generator)),
      recordedAt: last, by: "minh", note: generator.next() % 3 == 0 ? "ghi chú" : nil,
      event: event)
  }

  private mutating func create(
    _ writer: LedgerWriter, _ written: inout [DossierNumber: [RecordedEvent]]
  ) throws {
    let dossier = try newDossier()
    do {
      try writer.create(dossier)
      #expect(histories[dossier.number] == nil && written[dossier.number] == nil)
      written[dossier.number] = dossier.events
    } catch StoreError.numberTaken(let number) {
      #expect(number == dossier.number)
      #expect(histories[number] != nil || written[number] != nil, "seed \(seed)")
    }
  }

  private mutating func append(
    _ writer: LedgerWriter, _ written: inout [DossierNumber: [RecordedEvent]]
  ) throws {
    let number = number()
    guard let history = try writer.history(of: number, agency: agency) else {
      #expect(histories[number] == nil && written[number] == nil, "seed \(seed)")
      return
    }
    #expect(history.events == written[number] ?? histories[number], "seed \(seed)")
    let event = further(history.events)
    try writer.append([event], to: history, summary: toyFold(history.events + [event]))
    written[number] = history.events + [event]
  }

  private mutating func insert(
    _ writer: LedgerWriter, _ written: inout [DossierNumber: [RecordedEvent]]
  ) throws {
    var builder = FreshBatchBuilder()
    var dossiers: [FreshDossier] = []
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let dossier = try newDossier()
      builder.add(dossier)
      dossiers.append(dossier)
    }
    let known = Set(try writer.insert(builder.finish()))
    for (place, dossier) in dossiers.enumerated() {
      let isThere = histories[dossier.number] != nil || written[dossier.number] != nil
      #expect(known.contains(place) == isThere, "seed \(seed)")
      if !isThere { written[dossier.number] = dossier.events }
    }
  }

  func check() throws {
    let report = try store.ledger.verify(agency) { _, events in toyFold(events) }
    #expect(report.findings == [], "seed \(seed)")
    #expect(report.dossiers == histories.count, "seed \(seed)")
    #expect(report.events == histories.values.reduce(0) { $0 + $1.count }, "seed \(seed)")
    #expect(try store.ledger.head(of: agency)?.batches ?? 0 == batches, "seed \(seed)")

    var found: [DossierNumber: [RecordedEvent]] = [:]
    var numbers: [DossierNumber] = []
    try store.ledger.histories(DossierFilter(agency: agency)) { history in
      numbers.append(history.record.number)
      found[history.record.number] = history.events
      #expect(history.record.summary == toyFold(history.events), "seed \(seed)")
    }
    #expect(found == histories, "seed \(seed)")
    #expect(numbers == numbers.sorted(), "seed \(seed)")
    try checkTally()

    let before = try contents()
    try store.ledger.rebuildProjections(of: agency) { _, events in toyFold(events) }
    let after = try contents()
    #expect(before == after, "seed \(seed)")
  }

  /// The tally of some days, counted one dossier at a time.
  private func checkTally() throws {
    for day in stride(from: 0, through: 40, by: 8).map({ firstDay.advanced(by: $0) }) {
      var counted: [TallyDimensions: TallyCounts] = [:]
      for events in histories.values {
        let summary = toyFold(events)
        for change in summary.tallyChanges where change.day <= day {
          counted[TallyDimensions(summary), default: TallyCounts()][change.measure] += 1
        }
      }
      #expect(try store.ledger.tally(of: agency, through: day) == counted, "seed \(seed)")
    }
  }

  private func contents() throws -> [String] {
    try DatabaseQueue(path: store.folder.store).read { db in
      try ["summary", "due_span", "tally"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
    }
  }
}

/// SplitMix64: small, and the same everywhere for the same seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
