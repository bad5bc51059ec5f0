import LegalBasis
public import PlainJSON
import WorkingTime

/// A payload that does not fit its kind of event.
public struct PayloadRefusal: Error, Hashable, Sendable {
  /// The kind.
  public let kind: DossierEvent.Kind
  /// The key that is missing or has the wrong form.
  public let key: String
}

extension DossierEvent {
  /// What the event states, in canonical form: fixed keys in a fixed order, nothing that is nil.
  ///
  /// `DossierEvent(kind:payload:)` reads it back. The form is kept in stores and in the hash
  /// chain: it may grow, and never changes.
  public var payload: JSONValue {
    var members = Members(sink: PayloadValues())
    state(to: &members)
    return .object(members.sink.list)
  }

  /// Appends the UTF-8 bytes of `payload`, without making a value of them: what an import does for
  /// each of some million events.
  public func appendPayload(to bytes: inout [UInt8]) {
    var members = Members(sink: PayloadBytes())
    swap(&members.sink.bytes, &bytes)
    members.sink.bytes.append(UInt8(ascii: "{"))
    state(to: &members)
    members.sink.bytes.append(UInt8(ascii: "}"))
    swap(&members.sink.bytes, &bytes)
  }

  private func state<Sink: PayloadSink>(to members: inout Members<Sink>) {
    switch self {
    case .submitted(let submission):
      members.add(submission.facts)
      members.add("portalAckAt", submission.portalAckAt)
      members.add("systemReceivedAt", submission.systemReceivedAt)
      members.add("rules", submission.rulesText?.text)
    case .received(let receipt):
      members.add("procedure", receipt.procedure)
      members.add("procedureText", receipt.procedureText.text)
      members.add("limit", receipt.limit.code)
      members.add("limitBasis", receipt.limitBasis)
      members.add(receipt.facts)
      if let proof = receipt.proof {
        members.add(proof)
      } else {
        members.add("rules", receipt.rulesText.text)
        members.add("calendar", receipt.calendar.name.text)
        members.add("knownOn", receipt.calendar.knownOn)
      }
    case .supplementRequested(let items, let reason):
      members.add("items", .texts(items))
      members.add("reason", reason)
    case .intakeRefused(let reason), .refused(let reason), .discontinued(let reason):
      members.add("reason", reason)
    case .supplementReceived(let proof), .transferred(let proof), .resumed(let proof):
      members.add(proof)
    case .forwarded(let step, let officer):
      members.add("step", step)
      members.add("officer", officer)
    case .consultationRequested(let body, let until, let verification):
      members.add("body", body)
      members.add("until", until)
      if verification { members.add("verification", .flag(true)) }
    case .consultationAnswered(let body, let proof):
      members.add("body", body)
      members.add(proof)
    case .paymentRequested(let amount): members.add("amount", amount)
    case .paymentReceived(let amount, let proof):
      members.add("amount", amount)
      members.add(proof)
    case .suspended(let kind, let reason):
      members.add("kind", kind.rawValue)
      members.add("reason", reason)
    case .resolved(let outcome): members.add("outcome", outcome)
    case .withdrawn(let reason): members.add("reason", reason)
    case .closedUnanswered: break
    case .resultReturned(let to): members.add("to", to)
    case .apologyIssued(let apology):
      members.add("letter", apology.letter)
      members.add("reason", apology.reason.text)
      members.add("originalDue", apology.originalDue)
      members.add("newDate", apology.newDate)
      members.add(replaces: apology.replaces)
    case .paperIssued(let paper):
      members.add("kind", paper.kind.rawValue)
      members.add("letter", paper.letter)
      members.add(replaces: paper.replaces)
    case .letterSent(let name, let channel):
      members.add(name)
      members.add("channel", channel.rawValue)
    case .letterDelivered(let name): members.add(name)
    case .letterFailed(let name, let reason):
      members.add(name)
      members.add("reason", reason)
    case .recalculated(let proof): members.add(proof)
    case .factsStated(let facts): members.add(facts)
    case .stepStated(let step):
      members.add("step", step.step)
      members.add("officer", step.officer)
      members.add("unit", step.unit)
    case .corrected(let correction):
      members.add("sequence", correction.sequence)
      switch correction.change {
      case .void: members.add("change", "void")
      case .moved(let moment): members.add("movedTo", moment)
      }
      members.add("reason", correction.reason)
      members.add(correction.proof)
    case .importReversed(let reversal):
      members.add("import", reversal.name.text)
      members.add("events", .counts(reversal.events))
      members.add("reason", reversal.reason)
    }
  }

  /// States the members of a payload one after another.
  struct Members<Sink: PayloadSink> {
    var sink: Sink

    mutating func add(_ key: String, _ value: PayloadValue) { sink.put(key, value) }
    mutating func add(_ key: String, _ text: String?) {
      if let text { sink.put(key, .text(text)) }
    }
    mutating func add(_ key: String, _ count: Int?) {
      if let count { sink.put(key, .count(count)) }
    }
    mutating func add(_ key: String, _ date: CivilDate?) {
      if let date { sink.put(key, .date(date)) }
    }
    mutating func add(_ key: String, _ moment: Moment?) {
      if let moment { sink.put(key, .moment(moment)) }
    }

    mutating func add(_ name: LetterName) {
      add("letter", name.letter)
      add("year", name.year)
    }

    mutating func add(replaces name: LetterName?) {
      guard let name else { return }
      add("replaces", name.letter)
      add("replacesYear", name.year)
    }

    mutating func add(_ facts: DossierFacts) {
      facts.state(to: &self)
    }

    mutating func add(_ proof: DeadlineProof?) {
      guard let proof else { return }
      add("start", proof.start)
      if !proof.pauses.isEmpty {
        add("pauses", .pauses(proof.pauses))
      }
      add("term", proof.limit.code)
      add("calendar", proof.calendar.text)
      add("knownOn", proof.knownOn)
      add("rules", proof.rules.text)
      add("due", proof.due)
      add("dueAt", proof.dueAt)
      add("narration", proof.narration)
    }
  }
}

extension DossierFacts {
  /// The facts stated, by key, in a fixed order; nothing that is nil.
  public var members: [(String, JSONValue)] {
    var members = DossierEvent.Members(sink: PayloadValues())
    state(to: &members)
    return members.sink.list
  }

  fileprivate func state<Sink: PayloadSink>(to members: inout DossierEvent.Members<Sink>) {
    members.add("procedureCode", procedureCode)
    members.add("receiptCode", receiptCode)
    members.add("applicant", applicant)
    members.add("channel", channel?.rawValue)
    members.add("officer", officer)
    members.add("unit", unit)
    members.add("abstract", abstract)
    members.add("onlineLevel", onlineLevel)
    members.add("appointment", appointment)
    members.add("delayReason", delayReason?.text)
    if let boundaryFree { members.add("boundaryFree", .flag(boundaryFree)) }
  }
}
