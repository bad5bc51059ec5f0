public import DossierCore
public import DossierStore
public import WorkingTime

/// What `receive` and `submit` state of a dossier.
public struct IntakeRequest: Sendable {
  /// A number to give, or that of a submission (`T-…`); nil = the next one.
  public var number: String?
  /// The procedure: id, code or name (P of CONTRACT §3).
  public var procedure: String?
  /// Who filed it.
  public var applicant: Applicant?
  /// Through which channel.
  public var channel: Channel?
  /// Officer in charge.
  public var officer: String?
  /// A limit that is not the catalogue's; needs `basis`.
  public var limit: TimeLimit?
  /// The basis of `limit`.
  public var basis: String?
  /// Remark.
  public var note: String?
  /// The portal's automatic reply (submit).
  public var portalAckAt: Moment?
  /// Reception by the provincial system (submit).
  public var systemReceivedAt: Moment?
  /// Filed regardless of boundary.
  public var boundaryFree: Bool?

  /// A request that states nothing yet.
  public init() {}
}

/// An action on one dossier, as the desk commands name it.
public enum DeskAct: Sendable {
  case refuseIntake(reason: String)
  case requestSupplement(items: [String], reason: String)
  case receiveSupplement
  /// `arrived`: at the competent agency, which starts the clock where the rule-set says so.
  case forward(step: Int?, officer: String?, arrived: Bool)
  case consult(body: String, until: CivilDate?, verification: Bool)
  case answerConsultation(body: String)
  case requestPayment(amount: Int?)
  case receivePayment(amount: Int?)
  case suspend(kind: WaitReason, reason: String)
  case resume
  case resolve(outcome: String?)
  case refuse(reason: String)
  case returnResult(to: String?)
  case withdraw(reason: String?)
  case discontinue(reason: String)
  case close
  case correct(sequence: Int, change: Correction.Change, reason: String)

  /// The events by which it is recorded.
  var events: [DossierEvent] {
    switch self {
    case .refuseIntake(let reason): [.intakeRefused(reason: reason)]
    case .requestSupplement(let items, let reason):
      [.supplementRequested(items: items, reason: reason)]
    case .receiveSupplement: [.supplementReceived(proof: nil)]
    case .forward(let step, let officer, let arrived):
      arrived
        ? [.transferred(proof: nil)]
          + (step != nil || officer != nil ? [.forwarded(step: step, officer: officer)] : [])
        : [.forwarded(step: step, officer: officer)]
    case .consult(let body, let until, let verification):
      [.consultationRequested(body: body, until: until, verification: verification)]
    case .answerConsultation(let body): [.consultationAnswered(body: body, proof: nil)]
    case .requestPayment(let amount): [.paymentRequested(amount: amount)]
    case .receivePayment(let amount): [.paymentReceived(amount: amount, proof: nil)]
    case .suspend(let kind, let reason): [.suspended(kind: kind, reason: reason)]
    case .resume: [.resumed(proof: nil)]
    case .resolve(let outcome): [.resolved(outcome: outcome)]
    case .refuse(let reason): [.refused(reason: reason)]
    case .returnResult(let to): [.resultReturned(to: to)]
    case .withdraw(let reason): [.withdrawn(reason: reason)]
    case .discontinue(let reason): [.discontinued(reason: reason)]
    case .close: [.closedUnanswered]
    case .correct(let sequence, let change, let reason):
      [
        .corrected(
          Correction(sequence: sequence, change: change, reason: reason, proof: nil))
      ]
    }
  }

  /// The command's name, as the batch's source.
  var source: String {
    switch self {
    case .refuseIntake: "refuse-intake"
    case .requestSupplement: "request-supplement"
    case .receiveSupplement: "receive-supplement"
    case .forward: "forward"
    case .consult: "consult"
    case .answerConsultation: "answer-consultation"
    case .requestPayment: "request-payment"
    case .receivePayment: "receive-payment"
    case .suspend: "suspend"
    case .resume: "resume"
    case .resolve: "resolve"
    case .refuse: "refuse"
    case .returnResult: "return-result"
    case .withdraw: "withdraw"
    case .discontinue: "discontinue"
    case .close: "close"
    case .correct: "correct"
    }
  }
}
