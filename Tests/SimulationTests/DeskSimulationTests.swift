import DossierCore
import DossierReports
import DossierStore
import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// Random months at the desk, legal and illegal acts mixed, and what must hold after any of them
/// (issue acceptance; peers.md "Properties" f, h, i).
///
/// `MOTCUA_CASES=200 swift test --filter DeskSimulation` for a long run; `MOTCUA_SEED=n` repeats one.
@Suite(.serialized) struct DeskSimulationTests {
  @Test("whatever happens: replay = projection, nothing lost, late ⇒ letter or list, sums hold")
  func randomMonths() throws {
    var outcomes: [String: (accepted: Int, refused: Int)] = [:]
    for seed in Cases.seeds("desk simulation", default: 6, most: 200) {
      let simulated = try SimulatedDesk(seed: seed)
      try simulated.work(acts: 80)
      let label = Comment("MOTCUA_SEED=\(seed)")
      try checkReplay(simulated, label)
      try checkNothingLost(simulated, label)
      try checkApologies(simulated, label)
      try checkProofs(simulated, label)
      try checkFigures(simulated, label)
      try checkRoundTrip(simulated, label)
      for (name, counts) in simulated.outcomes {
        outcomes[name, default: (0, 0)].accepted += counts.accepted
        outcomes[name, default: (0, 0)].refused += counts.refused
      }
    }
    for (name, counts) in outcomes.sorted(by: { $0.key < $1.key }) {
      print("  \(name): \(counts.accepted) accepted, \(counts.refused) refused")
    }
  }

  /// The store is sound: chain, sequence, counters, letters; folding the events gives the
  /// projections; and the second verifier makes every stored proof again.
  private func checkReplay(_ simulated: SimulatedDesk, _ label: Comment) throws {
    let verification = try simulated.desk(asOf: simulated.now).verify()
    #expect(verification.isOk, "\(label) \(verification.findings)")
    #expect(verification.dossiers == simulated.numbers.count, label)
    #expect(verification.events == simulated.accepted.values.reduce(0, +), label)
  }

  /// Every dossier is on the list, with each event that was accepted and none that was refused.
  private func checkNothingLost(_ simulated: SimulatedDesk, _ label: Comment) throws {
    let desk = try simulated.desk(asOf: simulated.now)
    let listed: [DossierView] = try desk.list(ListFilter())
    #expect(listed.map(\.number.text) == simulated.numbers.sorted(), label)
    for number in simulated.numbers {
      let events = try desk.show(number).events
      #expect(events.count == simulated.accepted[number], label)
      #expect(events.map(\.sequence) == Array(1...events.count), label)
    }
  }

  /// Each late or overdue dossier has exactly one letter, or is on the list of those without.
  private func checkApologies(_ simulated: SimulatedDesk, _ label: Comment) throws {
    let desk = try simulated.desk(asOf: simulated.now)
    var missing = ListFilter()
    missing.missingApology = true
    let withoutLetter = Set((try desk.list(missing) as [DossierView]).map(\.number))
    let standing = try desk.letters().filter { $0.status.stage != .replaced }
    let letters = Dictionary(grouping: standing, by: \.dossier)
    for view in try desk.list(ListFilter()) as [DossierView] {
      let count = letters[view.number]?.count ?? 0
      #expect(count <= 1, label)
      if view.owesApology {
        #expect((count == 1) != withoutLetter.contains(view.number), label)
      } else {
        #expect(!withoutLetter.contains(view.number), label)
      }
    }
  }

  /// What is narrated is what was computed and kept, and ends with the due date.
  private func checkProofs(_ simulated: SimulatedDesk, _ label: Comment) throws {
    let desk = try simulated.desk(asOf: simulated.now)
    for view in try desk.list(ListFilter()) as [DossierView]
    where view.summary.receivedAt != nil {
      let explanation = try desk.explain(view.number.text)
      if let due = explanation.due {
        #expect(explanation.days.last?.date == due.due, label)
        #expect(explanation.days.first?.date == explanation.term?.start.date, label)
      }
      if let due = view.summary.due {
        #expect(explanation.due?.due == due, label)
      }
    }
  }

  /// Identities, lists, groups, and every cut of time into periods.
  private func checkFigures(_ simulated: SimulatedDesk, _ label: Comment) throws {
    var random = simulated.random
    let last = simulated.now.date.advanced(by: 10)
    var cuts = [simulated.opening.advanced(by: -30), last]
    for _ in 0..<3 {
      cuts.append(cuts[0].advanced(by: random.int(1...max(1, cuts[0].days(to: last) - 1))))
    }
    cuts = Array(Set(cuts)).sorted()
    let desk = try simulated.desk(asOf: Moment(last.advanced(by: 1)))
    let whole = try #require(ReportPeriod(from: cuts[0].advanced(by: 1), to: last))
    let all = try records(desk)
    var parts: [(Figures, Form07a)] = []
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      let period = try #require(ReportPeriod(from: from.advanced(by: 1), to: to))
      let answer = try desk.report(period)
      parts.append((answer.report.figures, try desk.form07a(period).form))
      for figure in Figure.allCases {
        let slow = all.count { FiguresByHand(of: $0, in: period, on: to)[figure] }
        #expect(answer.report.figures[figure] == slow, "\(label) \(period.text) \(figure)")
      }
      let figure = random.pick(Figure.allCases)
      #expect(
        try desk.dossiers(behind: figure, in: period).count == answer.report.figures[figure], label)
    }
    for ((figures, form), (nextFigures, nextForm)) in zip(parts, parts.dropFirst()) {
      #expect(figures.running + figures.overdue == nextFigures.carriedOver, label)
      #expect(form.total.c13 == nextForm.total.c8, label)
    }
    let figures = try desk.report(whole, by: .officer).report.figures
    let form = try desk.form07a(whole).form
    for figure in [
      Figure.received, .resolved, .early, .onTime, .late, .noLimit, .endedWithoutResult,
    ] {
      #expect(parts.reduce(0) { $0 + $1.0[figure] } == figures[figure], label)
    }
    for column in [4, 5, 6, 7, 9, 10, 11, 12] {
      #expect(
        parts.reduce(0) { $0 + $1.1.total.all[column - 3] } == form.total.all[column - 3], label)
    }
    #expect(parts.last?.1.total.c13 == form.total.c13, label)
    #expect(form.withoutChannel == 0, label)
  }

  /// What is exported and imported again gives the same store (CONTRACT §1).
  private func checkRoundTrip(_ simulated: SimulatedDesk, _ label: Comment) throws {
    let file = simulated.folder.appending(path: "export.jsonl")
    let exported = try export(from: simulated.desk(asOf: simulated.now))
    try Data(exported).write(to: file)
    let copy = try simulated.desk(asOf: simulated.now, store: "copy.sqlite")
    let report = try copy.importFiles(ImportRequest(files: [file.path()]))
    #expect(report.counts.rejected == 0, "\(label) \(report.findings.map(\.title))")
    let verification = try copy.verify()
    #expect(verification.isOk, "\(label) \(verification.findings)")
    let again = try export(from: copy)
    let isSame = again == exported
    #expect(isSame, "\(label) \(firstDifference(exported, again))")
  }

  private func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> String {
    for (line, copy) in zip(one.split(separator: 10), other.split(separator: 10))
    where line != copy {
      return "\(String(decoding: line, as: UTF8.self))\n\(String(decoding: copy, as: UTF8.self))"
    }
    return "\(one.count) bytes, \(other.count)"
  }

  private func export(from desk: Desk) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try desk.export { bytes += $0 }
    return bytes
  }

  private func records(_ desk: Desk) throws -> [DossierSummary] {
    let session = try desk.openForReading()
    var summaries: [DossierSummary] = []
    try session.ledger.dossiers(DossierFilter(agency: session.agency), withSpans: true) {
      summaries.append($0.summary)
    }
    return summaries
  }
}

/// The figures of one dossier as a clerk would tick them off, from its dates alone (CONTRACT §6).
private struct FiguresByHand {
  private var ticked: Set<Figure> = []

  init(of dossier: DossierSummary, in period: ReportPeriod, on asKnown: CivilDate) {
    guard let received = dossier.receivedAt?.date, received <= asKnown else { return }
    let ended = dossier.endedAt.map(\.date)
    if received >= period.from { ticked.insert(.received) }
    if received < period.from, ended.map({ $0 >= period.from }) ?? true {
      ticked.insert(.carriedOver)
    }
    if let ended, ended <= asKnown {
      guard ended >= period.from else { return }
      ticked.insert(.resolved)
      tickClass(of: dossier)
    } else {
      let standing = dossier.dueSpans.last { span in
        span.from <= asKnown && (span.until.map { asKnown < $0 } ?? true)
      }
      let isOverdue = standing?.due.map { $0 < asKnown } ?? false
      ticked.insert(isOverdue ? .overdue : .running)
    }
  }

  private mutating func tickClass(of dossier: DossierSummary) {
    switch dossier.statutory {
    case .early?: ticked.insert(.early)
    case .onTime?: ticked.insert(.onTime)
    case .late?: ticked.insert(.late)
    case .running?, .overdue?, .notReceived?, nil: break
    }
    if dossier.limit == .onReceipt { ticked.insert(.noLimit) }
    switch dossier.endedAs {
    case .withdrawn?, .discontinued?, .closedUnanswered?: ticked.insert(.endedWithoutResult)
    case _: break
    }
  }

  subscript(figure: Figure) -> Bool { ticked.contains(figure) }
}
