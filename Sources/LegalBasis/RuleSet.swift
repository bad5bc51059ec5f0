public import WorkingTime

/// What a wait does to the statutory clock.
public enum ClockEffect: String, Hashable, Sendable, CaseIterable {
  /// The clock runs on.
  case keepsRunning
  /// The days of the wait are not counted.
  case pauses
  /// The whole limit is counted anew from the end of the wait.
  case restarts
}

/// Why a dossier waits.
public enum WaitKind: String, Hashable, Sendable, CaseIterable {
  /// Supplement asked in appraisal (bổ sung hồ sơ khi thẩm định).
  case supplement
  /// Opinions of other bodies (lấy ý kiến).
  case consultation
  /// Verification (xác minh, thẩm tra thực tế).
  case verification
  /// Financial obligation (nghĩa vụ tài chính).
  case payment
  /// Suspension by name of another basis (tạm dừng).
  case suspension
  /// Announced outage of the system (sự cố hệ thống).
  case outage
}

/// The effect of one kind of wait, with its article and the effect of another reading if two stand.
public struct WaitRule: Hashable, Sendable {
  /// What it does to the clock.
  public let effect: ClockEffect
  /// By which article.
  public let reference: LegalReference
  /// Another reading of the law and its source; `explain` shows the date it would give.
  public let alternative: Alternative?

  /// The reading that was not taken.
  public struct Alternative: Hashable, Sendable {
    /// Its effect.
    public let effect: ClockEffect
    /// Its source.
    public let reference: LegalReference
    /// Another reading.
    public init(effect: ClockEffect, reference: LegalReference) {
      self.effect = effect
      self.reference = reference
    }
  }

  /// A rule for one kind of wait.
  public init(effect: ClockEffect, reference: LegalReference, alternative: Alternative? = nil) {
    self.effect = effect
    self.reference = reference
    self.alternative = alternative
  }
}

/// A limit set by a rule-set, with its article.
public struct RuledLimit: Hashable, Sendable {
  /// How long.
  public let limit: TimeLimit
  /// By which article.
  public let reference: LegalReference
  /// A limit with its article.
  public init(limit: TimeLimit, reference: LegalReference) {
    self.limit = limit
    self.reference = reference
  }
}

/// A number set by a rule-set, with its article.
public struct RuledCount: Hashable, Sendable {
  /// How many at most.
  public let maximum: Int
  /// By which article.
  public let reference: LegalReference
  /// A number with its article.
  public init(maximum: Int, reference: LegalReference) {
    self.maximum = maximum
    self.reference = reference
  }
}

/// From which event the statutory clock of a dossier starts.
public enum ClockStart: String, Hashable, Sendable, CaseIterable {
  /// Formal receipt (tiếp nhận).
  case acceptance
  /// Receipt by the competent agency, for boundary-free filing.
  case competentAgencyReceipt
}

/// A target that the office has promised, for the foot of a report.
public struct Target: Hashable, Sendable {
  /// The figures a share can be made of.
  public enum Share: String, Hashable, Sendable, CaseIterable {
    /// early / resolved
    case early = "early-share"
    /// early / (resolved − noLimit)
    case earlyWithLimit = "early-share-with-limit"
    /// (early + onTime) / resolved
    case onTime = "on-time-share"
    /// letters / (late + overdue)
    case apologyCoverage = "apology-coverage"
  }
  /// How the share is held against the threshold.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// More than the threshold.
    case above
    /// The threshold or more.
    case atLeast
  }

  /// Which share.
  public let share: Share
  /// "Giải quyết trước hạn".
  public let name: String
  /// Above or at least.
  public let comparison: Comparison
  /// In thousandths: 600 is 60 %.
  public let thresholdPerMille: Int
  /// Where it was promised.
  public let reference: LegalReference

  /// A promised target.
  public init(
    share: Share, name: String, comparison: Comparison, thresholdPerMille: Int,
    reference: LegalReference
  ) {
    self.share = share
    self.name = name
    self.comparison = comparison
    self.thresholdPerMille = thresholdPerMille
    self.reference = reference
  }
}

/// The rules of procedure that govern a dossier received while they are in force (decision 4).
///
/// A value of `Procedures/rules/<instrument>.yaml`; no number or article of it stands in Swift.
public struct RuleSet: Hashable, Sendable {
  /// "nd118-2025".
  public var id: String
  /// "Nghị định 118/2025/NĐ-CP".
  public var name: String
  /// When it governs dossiers received.
  public var inForce: InForce
  /// The day on which its texts were last checked.
  public var checkedOn: CivilDate

  /// The start day is not counted (BLDS Đ.147).
  public var firstDay: LegalReference
  /// Working days only are counted.
  public var workingDaysOnly: LegalReference
  /// A last day off rolls to the next working day (BLDS Đ.148 k.5).
  public var lastDayRolls: LegalReference
  /// The weekly days off.
  public var weeklyDaysOff: LegalReference

  /// Start of the clock, in general.
  public var clockStart: ClockStart
  /// Start of the clock for boundary-free filing.
  public var boundaryFreeClockStart: ClockStart
  /// Article on the start.
  public var clockStartReference: LegalReference
  /// What each wait does; every kind is stated.
  public var waits: [WaitKind: WaitRule]

  /// Alert of the receiving official after the portal's automatic reply (2 clock hours).
  public var intakeAlert: RuledLimit?
  /// Acceptance, supplement or refusal notice after the system's receipt (8 working hours).
  public var intakeAnswer: RuledLimit?
  /// Paper received after this hour is transferred at the start of the next working day.
  public var transferCutoff: ClockTime
  /// Article on the transfer.
  public var transferReference: LegalReference
  /// Notice of a supplement in appraisal, from the date of receipt (3 working days).
  public var supplementNotice: RuledLimit
  /// Supplements that may be asked at intake.
  public var intakeSupplements: RuledCount
  /// The closing after an unanswered supplement (15 days); nil where the decree knows none.
  public var closing: RuledLimit?
  /// Re-appointments that an apology may make (1).
  public var reappointments: RuledCount
  /// Working days before the due date by which a foreseen lateness must be apologised for (1).
  public var apologyLead: WorkingDays
  /// Article on the apology.
  public var apologyReference: LegalReference
  /// Withdrawal until a decision exists.
  public var withdrawalReference: LegalReference
  /// Refusal after appraisal.
  public var refusalReference: LegalReference
  /// Refusal and supplement at intake.
  public var intakeReference: LegalReference
  /// Suspension: that the decree knows none.
  public var suspensionReference: LegalReference
  /// Result and its return.
  public var resultReference: LegalReference

  /// Targets printed under reports.
  public var targets: [Target]
  /// How reports count, in a sentence that is printed under each.
  public var countingStatement: String
  /// Article of the counting rule.
  public var countingReference: LegalReference

  /// A rule-set; the memberwise initialiser, since each value has its name in the file.
  public init(
    id: String, name: String, inForce: InForce, checkedOn: CivilDate, firstDay: LegalReference,
    workingDaysOnly: LegalReference, lastDayRolls: LegalReference, weeklyDaysOff: LegalReference,
    clockStart: ClockStart, boundaryFreeClockStart: ClockStart,
    clockStartReference: LegalReference, waits: [WaitKind: WaitRule], intakeAlert: RuledLimit?,
    intakeAnswer: RuledLimit?, transferCutoff: ClockTime, transferReference: LegalReference,
    supplementNotice: RuledLimit, intakeSupplements: RuledCount, closing: RuledLimit?,
    reappointments: RuledCount, apologyLead: WorkingDays, apologyReference: LegalReference,
    withdrawalReference: LegalReference, refusalReference: LegalReference,
    intakeReference: LegalReference, suspensionReference: LegalReference,
    resultReference: LegalReference, targets: [Target], countingStatement: String,
    countingReference: LegalReference
  ) {
    self.id = id
    self.name = name
    self.inForce = inForce
    self.checkedOn = checkedOn
    self.firstDay = firstDay
    self.workingDaysOnly = workingDaysOnly
    self.lastDayRolls = lastDayRolls
    self.weeklyDaysOff = weeklyDaysOff
    self.clockStart = clockStart
    self.boundaryFreeClockStart = boundaryFreeClockStart
    self.clockStartReference = clockStartReference
    self.waits = waits
    self.intakeAlert = intakeAlert
    self.intakeAnswer = intakeAnswer
    self.transferCutoff = transferCutoff
    self.transferReference = transferReference
    self.supplementNotice = supplementNotice
    self.intakeSupplements = intakeSupplements
    self.closing = closing
    self.reappointments = reappointments
    self.apologyLead = apologyLead
    self.apologyReference = apologyReference
    self.withdrawalReference = withdrawalReference
    self.refusalReference = refusalReference
    self.intakeReference = intakeReference
    self.suspensionReference = suspensionReference
    self.resultReference = resultReference
    self.targets = targets
    self.countingStatement = countingStatement
    self.countingReference = countingReference
  }
}
