public import LegalBasis
public import WorkingTime

/// One invented dossier, as a file of an office would state it.
public struct SyntheticDossier: Sendable, Hashable {
  /// Place in the register, from 1.
  public var ordinal: Int
  /// "H05.12-250701-0002".
  public var number: String
  /// The procedure.
  public var procedure: ProcedureVersion
  /// The code as the file writes it, with locality suffix; nil where unknown.
  public var procedureCode: String?
  /// Who and where.
  public var applicant: SyntheticApplicant
  /// By which way it came.
  public var channel: SyntheticChannel
  /// Officer at the desk.
  public var receivedBy: String
  /// Officer in charge.
  public var officer: String
  /// Filed.
  public var submittedAt: Moment
  /// What became of it.
  public var course: SyntheticCourse

  /// "Toàn trình" or "Một phần" for what came online: the procedure's own level, or an invented one
  /// where it is unknown, the same for all dossiers of the procedure.
  public var onlineLevel: String? {
    guard channel.isOnPortal else { return nil }
    if let level = procedure.onlineLevel { return level }
    let sum = procedure.id.utf8.reduce(0) { $0 + Int($1) }
    return sum % 5 < 3 ? "Toàn trình" : "Một phần"
  }
}

/// By which way an invented dossier came.
public enum SyntheticChannel: Sendable, Hashable, CaseIterable {
  case online, vneid, atDesk, postal

  /// As files write it.
  var text: StaticString {
    switch self {
    case .online: "Trực tuyến"
    case .vneid: "VNeID"
    case .atDesk: "Trực tiếp"
    case .postal: "Bưu chính công ích"
    }
  }

  /// Whether the portal's export holds it; the others stand in the desk's own register.
  public var isOnPortal: Bool {
    switch self {
    case .online, .vneid: true
    case .atDesk, .postal: false
    }
  }
}

/// What became of an invented dossier, up to the moment of the file.
public struct SyntheticCourse: Sendable, Hashable {
  /// How it ended.
  public enum End: Sendable, Hashable {
    /// With a result.
    case resolved
    /// Refused after appraisal, which is a result too.
    case refused
    /// Withdrawn by the applicant.
    case withdrawn
    /// Discontinued.
    case discontinued
  }

  /// Received.
  public var receivedAt: Moment
  /// The statutory date in force at the end, or at the moment of the file; nil without a limit.
  public var due: CivilDate?
  /// A supplement asked in appraisal.
  public var supplementAskedAt: Moment?
  /// It came in complete.
  public var supplementReceivedAt: Moment?
  /// How it ended; nil while open.
  public var end: End?
  /// When.
  public var endedAt: Moment?
  /// The result was handed over.
  public var returnedAt: Moment?
  /// Working days after the due date, of the end or of the moment of the file; 0 when not late.
  public var daysLate: Int
  /// Why it is late, in the office's own words; nil when it is not.
  public var delayReason: String?

  /// The supplement, where one was asked and answered.
  public var supplement: SyntheticSupplement? {
    guard let supplementAskedAt, let supplementReceivedAt else { return nil }
    return SyntheticSupplement(askedAt: supplementAskedAt, receivedAt: supplementReceivedAt)
  }

  /// Whether a supplement was asked and has not come in.
  public var isAwaited: Bool { supplementAskedAt != nil && supplementReceivedAt == nil }

  /// Whether the due date passed before the end, or before the moment of the file.
  public var isLate: Bool { daysLate > 0 }
}
