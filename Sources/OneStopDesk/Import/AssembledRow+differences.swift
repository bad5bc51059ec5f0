internal import DossierCore
internal import DossierImport
internal import LegalBasis
internal import WorkingTime

extension AssembledRow {
  /// What the file itself says of the term, where it differs from what was computed, with the proof;
  /// nothing is made of a row that agrees.
  func differences(
    from summary: DossierSummary, _ events: [RecordedEvent], asOf: Moment
  ) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    if let verdict = row.verdict {
      let computed = summary.timeliness(asOf: asOf.date)
      if verdict.differs(from: computed) {
        findings.append(
          row.finding(
            .verdictDiffers(computed: computed.words), at: row.verdictColumn,
            value: row.verdictText))
      }
    }
    if let stated = row.daysLate, let computed = daysLate(summary, asOf), computed != stated {
      findings.append(
        row.finding(.daysLateDiffer(computed: computed), at: .daysLate, value: String(stated)))
    }
    if let appointment = row.appointment, let due = summary.due ?? summary.dueBeforeWait,
      appointment != due
    {
      findings.append(
        row.finding(
          .appointmentDiffers(computed: due), at: .appointment, value: appointment.vietnamese))
    }
    guard !findings.isEmpty else { return [] }
    let proof = proof(of: summary, events, asOf: asOf)
    for place in findings.indices { findings[place].proof = proof }
    return findings
  }

  private func daysLate(_ summary: DossierSummary, _ asOf: Moment) -> Int? {
    (try? summary.daysLate(asOf: asOf.date, calendar: office.working))?.count
  }

  /// From receipt to class, with the articles of the dossier's own law.
  private func proof(
    of summary: DossierSummary, _ events: [RecordedEvent], asOf: Moment
  ) -> DifferenceProof {
    let rules = governing.rules
    var limitBasis: String?
    for case .received(let receipt) in events.lazy.map(\.event) { limitBasis = receipt.limitBasis }
    return DifferenceProof(
      number: row.number, summary, term: events.lazy.compactMap(\.event.proof).last,
      appointment: row.appointment, daysLate: daysLate(summary, asOf) ?? 0, asOf: asOf.date,
      calendar: office.working,
      references: DifferenceProof.References(
        limit: limitBasis ?? governing.procedure.governingLimit.reference,
        firstDay: rules.firstDay.shortText,
        wait: (governing.procedure.waits[.supplement] ?? rules.waits[.supplement])?
          .reference.shortText,
        workingDays: rules.workingDaysOnly.shortText, lastDayRolls: rules.lastDayRolls.shortText,
        counting: rules.countingReference.shortText))
  }
}

extension StatedVerdict {
  /// Whether the file's word and the classifier's exclude each other.
  func differs(from computed: Timeliness) -> Bool {
    switch (self, computed) {
    case (.late, .late), (.late, .overdue), (.early, .early), (.inTime, .early),
      (.inTime, .onTime), (.inTime, .running), (.early, .running), (_, .notReceived):
      false
    case (.late, .early), (.late, .onTime), (.late, .running), (.early, .onTime), (.early, .late),
      (.early, .overdue), (.inTime, .late), (.inTime, .overdue):
      true
    }
  }
}

extension Timeliness {
  /// The class in words, as findings name it.
  fileprivate var words: String {
    switch self {
    case .early: "trước hạn"
    case .onTime: "đúng hạn"
    case .late: "quá hạn"
    case .running: "đang giải quyết, trong hạn"
    case .overdue: "đang giải quyết, quá hạn"
    case .notReceived: "chưa tiếp nhận"
    }
  }
}
