import LegalBasis
public import PlainJSON
import WorkingTime

extension DossierEvent {
  /// The event of a kind and its payload, as `payload` writes it.
  public init(kind: Kind, payload: JSONValue) throws(PayloadRefusal) {
    let reader = PayloadReader(kind: kind, payload: payload)
    switch kind {
    case .submitted:
      self = .submitted(
        Submission(
          facts: try reader.facts(), portalAckAt: try reader.moment("portalAckAt"),
          systemReceivedAt: try reader.moment("systemReceivedAt"),
          rulesText: reader.text("rules").map(LawTextName.init)))
    case .received: self = .received(try reader.receipt())
    case .factsStated: self = .factsStated(try reader.facts())
    case .stepStated:
      self = .stepStated(
        StatedStep(
          step: reader.text("step"), officer: reader.text("officer"), unit: reader.text("unit")))
    case .transferred: self = .transferred(proof: try reader.proof())
    case .forwarded:
      self = .forwarded(step: reader.count("step"), officer: reader.text("officer"))
    case .consultationRequested:
      self = .consultationRequested(
        body: try reader.needed("body"), until: try reader.date("until"),
        verification: payload["verification"]?.boolValue ?? false)
    case .consultationAnswered:
      self = .consultationAnswered(body: try reader.needed("body"), proof: try reader.proof())
    case .supplementRequested:
      let items = payload["items"]?.arrayValue?.compactMap(\.stringValue)
      guard let items else { throw reader.refusal("items") }
      self = .supplementRequested(items: items, reason: try reader.needed("reason"))
    case .supplementReceived: self = .supplementReceived(proof: try reader.proof())
    case .paymentRequested: self = .paymentRequested(amount: reader.count("amount"))
    case .paymentReceived:
      self = .paymentReceived(amount: reader.count("amount"), proof: try reader.proof())
    case .suspended:
      guard let wait = WaitReason(rawValue: try reader.needed("kind")) else {
        throw reader.refusal("kind")
      }
      self = .suspended(kind: wait, reason: try reader.needed("reason"))
    case .resumed: self = .resumed(proof: try reader.proof())
    case .recalculated:
      guard let proof = try reader.proof() else { throw reader.refusal("due") }
      self = .recalculated(proof: proof)
    case .intakeRefused: self = .intakeRefused(reason: try reader.needed("reason"))
    case .resolved: self = .resolved(outcome: reader.text("outcome"))
    case .refused: self = .refused(reason: try reader.needed("reason"))
    case .withdrawn: self = .withdrawn(reason: reader.text("reason"))
    case .discontinued: self = .discontinued(reason: try reader.needed("reason"))
    case .closedUnanswered: self = .closedUnanswered
    case .apologyIssued: self = .apologyIssued(try reader.apology())
    case .paperIssued: self = .paperIssued(try reader.paper())
    case .letterSent:
      guard let channel = LetterChannel(rawValue: try reader.needed("channel")) else {
        throw reader.refusal("channel")
      }
      self = .letterSent(try reader.letterName(), channel: channel)
    case .letterDelivered: self = .letterDelivered(try reader.letterName())
    case .letterFailed:
      self = .letterFailed(try reader.letterName(), reason: try reader.needed("reason"))
    case .resultReturned: self = .resultReturned(to: reader.text("to"))
    case .corrected: self = .corrected(try reader.correction())
    case .importReversed:
      guard let name = ImportName(text: try reader.needed("import")) else {
        throw reader.refusal("import")
      }
      let events = payload["events"]?.arrayValue?.compactMap(\.integerValue)
      guard let events else { throw reader.refusal("events") }
      self = .importReversed(
        ImportReversal(name, events: events, reason: try reader.needed("reason")))
    }
  }
}

extension DossierFacts {
  /// The facts that a payload states.
  public init(payload: JSONValue) throws(PayloadRefusal) {
    self = try PayloadReader(kind: .factsStated, payload: payload).facts()
  }
}

private struct PayloadReader {
  let kind: DossierEvent.Kind
  let payload: JSONValue

  func refusal(_ key: String) -> PayloadRefusal { PayloadRefusal(kind: kind, key: key) }
  func text(_ key: String) -> String? { payload[key]?.stringValue }
  func count(_ key: String) -> Int? { payload[key]?.integerValue }

  func needed(_ key: String) throws(PayloadRefusal) -> String {
    guard let text = text(key) else { throw refusal(key) }
    return text
  }

  func date(_ key: String) throws(PayloadRefusal) -> CivilDate? {
    guard let text = text(key) else { return nil }
    guard let date = CivilDate(iso: text) else { throw refusal(key) }
    return date
  }

  func moment(_ key: String) throws(PayloadRefusal) -> Moment? {
    guard let text = text(key) else { return nil }
    do { return try Moment(parsing: text) } catch { throw refusal(key) }
  }

  func limit(_ key: String) throws(PayloadRefusal) -> TimeLimit {
    do { return try TimeLimit(code: try needed(key)) } catch { throw refusal(key) }
  }

  func facts() throws(PayloadRefusal) -> DossierFacts {
    DossierFacts(
      procedureCode: text("procedureCode"), receiptCode: text("receiptCode"),
      applicant: text("applicant"), channel: text("channel").flatMap(Channel.init(rawValue:)),
      officer: text("officer"),
      unit: text("unit"), abstract: text("abstract"), onlineLevel: text("onlineLevel"),
      appointment: try date("appointment"),
      delayReason: text("delayReason").map(DelayReason.init(text:)),
      boundaryFree: payload["boundaryFree"]?.boolValue)
  }

  func receipt() throws(PayloadRefusal) -> Receipt {
    guard let knownOn = try date("knownOn") else { throw refusal("knownOn") }
    return Receipt(
      facts: try facts(), procedure: try needed("procedure"),
      procedureText: LawTextName(try needed("procedureText")),
      rulesText: LawTextName(try needed("rules")), limit: try limit("limit"),
      limitBasis: text("limitBasis"),
      calendar: CalendarVersion(name: LawTextName(try needed("calendar")), knownOn: knownOn),
      proof: try proof())
  }

  func proof() throws(PayloadRefusal) -> DeadlineProof? {
    guard let due = try date("due") else { return nil }
    guard let start = try moment("start"), let dueAt = try moment("dueAt"),
      let knownOn = try date("knownOn")
    else { throw refusal("due") }
    return DeadlineProof(
      start: start, limit: try limit("term"), pauses: try pauses(),
      calendar: LawTextName(try needed("calendar")), knownOn: knownOn,
      rules: LawTextName(try needed("rules")), due: due, dueAt: dueAt,
      narration: try needed("narration"))
  }

  private func pauses() throws(PayloadRefusal) -> [DeadlineProof.Pause] {
    guard let list = payload["pauses"] else { return [] }
    var pauses: [DeadlineProof.Pause] = []
    for pair in list.arrayValue ?? [] {
      guard let ends = pair.arrayValue?.compactMap(\.stringValue), ends.count == 2,
        let begin = try? Moment(parsing: ends[0]), let end = try? Moment(parsing: ends[1])
      else { throw refusal("pauses") }
      pauses.append(DeadlineProof.Pause(begins: begin, ends: end))
    }
    return pauses
  }

  func apology() throws(PayloadRefusal) -> Apology {
    guard let due = try date("originalDue") else { throw refusal("originalDue") }
    return Apology(
      letter: try needed("letter"), reason: DelayReason(text: try needed("reason")),
      originalDue: due, newDate: try date("newDate"), replaces: try replaces())
  }

  func paper() throws(PayloadRefusal) -> PaperIssue {
    guard let kind = PaperKind(rawValue: try needed("kind")) else { throw refusal("kind") }
    return PaperIssue(kind: kind, letter: try needed("letter"), replaces: try replaces())
  }

  func letterName() throws(PayloadRefusal) -> LetterName {
    guard let year = count("year") else { throw refusal("year") }
    return LetterName(try needed("letter"), year: year)
  }

  private func replaces() throws(PayloadRefusal) -> LetterName? {
    guard let letter = text("replaces") else { return nil }
    guard let year = count("replacesYear") else { throw refusal("replacesYear") }
    return LetterName(letter, year: year)
  }

  func correction() throws(PayloadRefusal) -> Correction {
    guard let sequence = count("sequence") else { throw refusal("sequence") }
    let change: Correction.Change
    if let moment = try moment("movedTo") {
      change = .moved(to: moment)
    } else if text("change") == "void" {
      change = .void
    } else {
      throw refusal("change")
    }
    return Correction(
      sequence: sequence, change: change, reason: try needed("reason"), proof: try proof())
  }
}
