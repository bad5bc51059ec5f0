public import LegalBasis
public import WorkingTime

/// The office whose dossiers are invented: what it handles, and by which calendar.
public struct SyntheticOffice: Sendable {
  /// The statutory due date of a dossier, as the deadline engine gives it; nil without a limit.
  ///
  /// The generator has no deadline rule of its own: there is one engine, and its answer comes in here.
  public typealias Due =
    @Sendable (
      _ procedure: ProcedureVersion, _ received: Moment, _ supplement: SyntheticSupplement?
    ) throws -> CivilDate?

  /// Agency code, the head of every number: "H05.12".
  public let agencyCode: String
  /// The versions of the procedures at this desk that have a known limit.
  public let procedures: [ProcedureVersion]
  /// Working days, as known at the moment of the file.
  public let calendar: WorkingCalendar
  /// The deadline engine.
  public let due: Due

  /// An office. Procedures without a known limit and internal ones are left out: such a dossier
  /// cannot be received from a file without an appointment of another's making.
  public init(
    agencyCode: String, procedures: [ProcedureVersion], calendar: WorkingCalendar,
    due: @escaping Due
  ) {
    self.agencyCode = agencyCode
    self.procedures = procedures.filter {
      $0.governingLimit.limit != nil && $0.kind != .internalProcedure
    }
    self.calendar = calendar
    self.due = due
  }
}

/// A supplement that was asked in appraisal and came in complete.
public struct SyntheticSupplement: Sendable, Hashable {
  /// Asked.
  public let askedAt: Moment
  /// Complete.
  public let receivedAt: Moment
}
