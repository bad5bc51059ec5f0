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
    var members = Members()
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
      members.add("items", .array(items.map(JSONValue.string)))
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
      if verification { members.add("verification", .bool(true)) }
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
      members.add("events", .array(reversal.events.map(JSONValue.integer)))
      members.add("reason", reversal.reason)
    }
    return .object(members.list)
  }

  /// Collects the members of a payload.
  struct Members {
    var list: [(String, JSONValue)] = []

    mutating func add(_ key: String, _ value: JSONValue) { list.append((key, value)) }
    mutating func add(_ key: String, _ text: String?) {
      if let text { add(key, .string(text)) }
    }
    mutating func add(_ key: String, _ count: Int?) {
      if let count { add(key, .integer(count)) }
    }
    mutating func add(_ key: String, _ date: CivilDate?) { add(key, date?.iso) }
    mutating func add(_ key: String, _ moment: Moment?) { add(key, moment?.iso) }

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
      for (key, value) in facts.members { add(key, value) }
    }

    mutating func add(_ proof: DeadlineProof?) {
      guard let proof else { return }
      add("start", proof.start)
      if !proof.pauses.isEmpty {
        add(
          "pauses",
          .array(proof.pauses.map { .array([.string($0.begins.iso), .string($0.ends.iso)]) }))
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
    var members = DossierEvent.Members()
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
    if let boundaryFree { members.add("boundaryFree", .bool(boundaryFree)) }
    return members.list
  }
}
