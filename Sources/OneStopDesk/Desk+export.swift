internal import DossierCore
internal import DossierStore
internal import PlainJSON
internal import WorkingTime

extension Desk {
  /// The whole store as JSON Lines, which `import` takes back to the same store; with `--agency`
  /// what is of that agency.
  ///
  /// A line of type `dossier` with its facts, then its events in their legal order, then its
  /// letters; dossiers sorted by agency and the bytes of their numbers. What depends on the order or the
  /// moment of recording is left out, so that equal stores print equal bytes: events are numbered
  /// by their place, facts stated later stand with the dossier, and the applicant is printed, not
  /// the salted digest.
  public func export(_ line: ([UInt8]) throws -> Void) throws(DeskRefusal) {
    let session = try openForReading()
    try DeskRefusal.translating {
      var bytes: [UInt8] = []
      func write(_ value: JSONValue) throws {
        bytes.removeAll(keepingCapacity: true)
        value.append(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        try line(bytes)
      }
      for agency in try session.agenciesMeant() {
        let letters = Dictionary(grouping: try session.ledger.letters(of: agency), by: \.dossier)
        try session.ledger.histories(DossierFilter(agency: agency)) { history in
          for line in history.exported(with: letters[history.record.number] ?? []) {
            try write(line)
          }
        }
      }
    }
  }
}

extension DossierHistory {
  /// The lines of the dossier, of its events, and of its letters.
  func exported(with letters: [IssuedLetter]) -> [JSONValue] {
    [record.exported] + ExportedEvents(self).lines + letters.map(\.exported)
  }
}

extension DossierRecord {
  /// The line of the dossier, with all facts that its events have stated.
  fileprivate var exported: JSONValue {
    var members: [(String, JSONValue)] = [
      ("type", .string("dossier")), ("number", .string(number.text)),
      ("agency", .string(agency.text)),
    ]
    if let submissionNumber { members.append(("submissionNumber", .string(submissionNumber.text))) }
    if let applicant { members.append(("applicant", applicant.json)) }
    members += summary.facts.members.filter { $0.0 != "applicant" }
    return .object(members)
  }
}

/// The events of a dossier in their legal order, numbered by their place.
private struct ExportedEvents {
  let number: DossierNumber
  let events: [RecordedEvent]
  let places: [Int: Int]

  init(_ history: DossierHistory) {
    number = history.record.number
    // Facts stand with the dossier. Corrections come last, since they name others by their place,
    // and in the order of recording, since a later one goes before an earlier.
    // What was corrected of facts is in the facts by now.
    // What a reversed import recorded is as if it had never been.
    let standing = EventHistory.standing(history.events)
    var stated = Set(standing.filter { $0.event.kind == .factsStated }.map(\.sequence))
    let corrections = standing.filter { recorded in
      guard case .corrected(let correction) = recorded.event else { return false }
      guard stated.contains(correction.sequence) else { return true }
      stated.insert(recorded.sequence)
      return false
    }
    // A moved event has its place by its new moment: there it folds, with a number of its own.
    let others = (try? EventHistory(history.events).placed()) ?? standing
    events =
      others.filter { $0.event.kind != .factsStated && $0.event.kind != .corrected } + corrections
    places = Dictionary(
      uniqueKeysWithValues: events.enumerated().map { ($1.sequence, $0 + 1) })
  }

  var lines: [JSONValue] {
    events.map { event in
      var members: [(String, JSONValue)] = [
        ("type", .string("event")), ("number", .string(number.text)),
        ("seq", .integer(places[event.sequence] ?? 0)),
        ("event", .string(event.event.kind.rawValue)), ("at", .string(event.at.iso)),
        ("by", .string(event.by)),
      ]
      if let note = event.note { members.append(("note", .string(note))) }
      members.append(("payload", payload(of: event.event)))
      return .object(members)
    }
  }

  private func payload(of event: DossierEvent) -> JSONValue {
    switch event {
    case .submitted(var submission):
      submission.facts = DossierFacts()
      return DossierEvent.submitted(submission).payload
    case .received(var receipt):
      receipt.facts = DossierFacts()
      return DossierEvent.received(receipt).payload
    case .corrected(var correction):
      correction.sequence = places[correction.sequence] ?? 0
      return DossierEvent.corrected(correction).payload
    case .intakeRefused, .supplementRequested, .supplementReceived, .forwarded, .transferred,
      .consultationRequested, .consultationAnswered, .paymentRequested, .paymentReceived,
      .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued, .closedUnanswered,
      .resultReturned, .apologyIssued, .paperIssued, .letterSent, .letterDelivered, .letterFailed,
      .recalculated, .factsStated, .stepStated, .importReversed:
      return event.payload
    }
  }
}

extension IssuedLetter {
  /// The line of the letter.
  fileprivate var exported: JSONValue {
    var members: [(String, JSONValue)] = [
      ("type", .string("letter")), ("number", .string(dossier.text)), ("year", .integer(year)),
      ("serial", .integer(number)), ("letter", .string(letter)), ("kind", .string(kind)),
      ("date", .string(date.iso)), ("by", .string(by)), ("reason", .optional(reason?.text)),
      ("originalDue", .optional(originalDue?.iso)), ("newDate", .optional(newDate?.iso)),
      ("late", .bool(late)), ("file", .string(fileName)), ("sha256", .string(fileDigest.hex)),
      ("template", .string(template)), ("values", .optional(values)),
    ]
    if let form { members.append(("form", .string(form))) }
    if let draftedBy { members.append(("draftedBy", .string(draftedBy))) }
    if let approvedBy { members.append(("approvedBy", .string(approvedBy))) }
    if let replaces {
      members.append(
        (
          "replaces",
          .object([("letter", .string(replaces.letter)), ("year", .integer(replaces.year))])
        ))
    }
    return .object(members)
  }
}
