internal import DossierCore
internal import DossierStore
public import PlainJSON
internal import ProofCheck
internal import WorkingTime

/// What `verify` has found.
public struct Verification: Sendable {
  /// Events read.
  public var events: Int
  /// Dossiers read.
  public var dossiers: Int
  /// Proofs made again by the second verifier.
  public var proofs: Int
  /// Head of the agency's chain in hex; nil where nothing was recorded.
  public var head: String?
  /// What is wrong.
  public var findings: [Finding]

  /// Something wrong.
  public struct Finding: Hashable, Sendable {
    /// One English word.
    public let kind: String
    /// The dossier, where it concerns one.
    public let number: String?
    /// In Vietnamese.
    public let message: String
  }

  /// Nothing is wrong.
  public var isOk: Bool { findings.isEmpty }

  /// The object of the contract.
  public var json: JSONValue {
    .object([
      ("ok", .bool(isOk)), ("events", .integer(events)), ("dossiers", .integer(dossiers)),
      ("head", .optional(head)),
      (
        "findings",
        .array(
          findings.map {
            .object([
              ("kind", .string($0.kind)), ("number", .optional($0.number)),
              ("message", .string($0.message)),
            ])
          })
      ),
    ])
  }
}

extension Desk {
  /// Reads the whole store again, of all agencies unless one was named: chain, sequences, counters, projections, letters, and every
  /// stored proof, made again by the second verifier.
  public func verify() throws(DeskRefusal) -> Verification {
    let session = try openForReading()
    return try DeskRefusal.translating {
      var verification = Verification(
        events: 0, dossiers: 0, proofs: 0, head: nil, findings: [])
      if !(try session.ledger.isSound()) {
        verification.findings.append(
          Verification.Finding(kind: "damaged", number: nil, message: "tệp của sổ bị hỏng"))
      }
      for agency in try session.agenciesMeant() {
        let law = session.law(of: agency)
        var checker = ProofChecker(law: law)
        let report = try session.ledger.verify(agency) { number, events in
          for event in events { checker.check(event, of: number) }
          return try EventHistory(events).folded(law: law).summary
        }
        verification.events += report.events
        verification.dossiers += report.dossiers
        verification.proofs += checker.count
        if agency == session.agency { verification.head = report.head?.hex }
        verification.findings += report.findings.map {
          Verification.Finding(
            kind: $0.problem.kind, number: $0.number?.text, message: $0.problem.vietnamese)
        }
        verification.findings += checker.findings
      }
      return verification
    }
  }
}

/// Holds stored proofs against a count on a paper calendar and against the hash of the narration.
struct ProofChecker {
  let law: DeskLaw
  var count = 0
  var findings: [Verification.Finding] = []
  /// Proofs that were found right; equal ones are not counted again.
  private var right: Set<DeadlineProof> = []

  init(law: DeskLaw) { self.law = law }

  mutating func check(_ event: RecordedEvent, of number: DossierNumber) {
    guard let proof = event.event.proof else { return }
    count += 1
    if let message = mistake(in: proof) {
      findings.append(
        Verification.Finding(
          kind: "proofWrong", number: number.text,
          message: "chứng minh hạn ở sự kiện \(event.sequence): \(message)"))
    }
  }

  /// What is wrong with a proof; nil when both verifiers find it right.
  mutating func mistake(in proof: DeadlineProof) -> String? {
    if right.contains(proof) { return nil }
    let message = mistakeCounted(in: proof)
    if message == nil { right.insert(proof) }
    return message
  }

  private func mistakeCounted(in proof: DeadlineProof) -> String? {
    let term = Term(start: proof.start, limit: proof.limit, pauses: proof.pauses)
    guard let claim = Claim(term, due: proof.due, dueAt: proof.dueAt) else {
      return "thời hạn không có ngày để tính"
    }
    let version = CalendarVersion(name: proof.calendar, knownOn: proof.knownOn)
    do {
      let paper = try law.paper(version, years: proof.start.date.year...proof.due.year + 1)
      switch ProofCheck.verify(claim, on: paper) {
      case .agrees: break
      case .disagrees(let found): return "đếm lại ra \(found.due.vietnamese)"
      case .cannotCheck: return "không đếm lại được"
      }
      let seal = try DeskProofs(law: law).seal(term, version, proof.rules)
      return seal == proof.narration ? nil : "dấu của bản diễn giải không khớp"
    } catch {
      return "thiếu văn bản quy định hoặc lịch đã dùng"
    }
  }
}
