public import WorkingTime

/// What a procedure is (đề nghị, đăng ký, thông báo, nội bộ).
public enum ProcedureKind: String, Hashable, Sendable, CaseIterable {
  case request, registration, notice
  /// Internal: travels in the document system, not at the desk.
  case internalProcedure = "internal"
}

/// When a term starts for a receipt after hours (law.md §4.2); default none.
public enum AfterHoursRule: Hashable, Sendable {
  /// The hour is irrelevant.
  case none
  /// After this hour the receipt counts as of the next working day.
  case cutoff(ClockTime)
  /// In the last hour before closing likewise.
  case lastHour
  /// After closing or on a day off likewise.
  case nextOpening
}

/// A limit of law or of the province, or that it is unknown.
public struct PublishedLimit: Hashable, Sendable {
  /// The limit; nil where it is unknown.
  public let limit: TimeLimit?
  /// How well it is known.
  public let certainty: Certainty
  /// Where it stands.
  public let reference: String
  /// A published limit.
  public init(limit: TimeLimit?, certainty: Certainty, reference: String) {
    self.limit = limit
    self.certainty = certainty
    self.reference = reference
  }
}

/// One paper of a dossier (thành phần hồ sơ).
public struct Component: Hashable, Sendable {
  /// Name as published.
  public let name: String
  /// Originals.
  public let originals: Int
  /// Copies.
  public let copies: Int
  /// Form, if any.
  public let form: String?
  /// A component.
  public init(name: String, originals: Int, copies: Int, form: String?) {
    self.name = name
    self.originals = originals
    self.copies = copies
    self.form = form
  }
}

/// One step of the internal process, with its share of the whole.
public struct ProcessStep: Hashable, Sendable {
  /// 1, 2, 3 …
  public let number: Int
  /// What is done.
  public let name: String
  /// Who does it.
  public let role: String
  /// Share of the limit in quarters of a day; nil = outside the limit.
  public let quarterDays: Int?
  /// A step.
  public init(number: Int, name: String, role: String, quarterDays: Int?) {
    self.number = number
    self.name = name
    self.role = role
    self.quarterDays = quarterDays
  }
}

/// A procedure (thủ tục hành chính) in one version.
public struct ProcedureVersion: Hashable, Sendable {
  /// "TG-02"; the same through all versions.
  public var id: String
  /// When it governs dossiers received.
  public var inForce: InForce
  /// "1.012664" without locality suffix; nil where unknown.
  public var code: String?
  /// How well the code is known.
  public var codeCertainty: Certainty
  /// Older and alternative codes under which files may still name it.
  public var otherCodes: [String]
  /// Official name.
  public var name: String
  /// Former names and search aliases.
  public var otherNames: [String]
  /// Request, registration, notice, internal.
  public var kind: ProcedureKind
  /// Field (lĩnh vực).
  public var field: String
  /// Who decides; nil where unknown.
  public var decides: String?
  /// Who processes.
  public var processes: String?
  /// Limit of law.
  public var legalLimit: PublishedLimit
  /// The province's shorter limit, where published.
  public var localLimit: PublishedLimit?
  /// What binds the applicant ("15 ngày trước khi …"), in words.
  public var applicantDeadline: String?
  /// Papers.
  public var components: [Component]
  /// Number of sets.
  public var sets: Int
  /// Fee in đồng; nil where unknown.
  public var fee: Int?
  /// Articles, at least one.
  public var references: [String]
  /// Result, in words.
  public var result: String?
  /// Steps of the internal process; empty where none is known.
  public var steps: [ProcessStep]
  /// Waits that this procedure treats otherwise than the rule-set, with its own article.
  public var waits: [WaitKind: WaitRule]
  /// Own limit of the notice of a supplement.
  public var supplementNotice: RuledLimit?
  /// Own limit of closing.
  public var closing: RuledLimit?
  /// After-hours rule.
  public var afterHours: AfterHoursRule
  /// When it may be filed regardless of boundary; empty = not.
  public var boundaryFree: [InForce]
  /// "toàn trình", "một phần", nil.
  public var onlineLevel: String?
  /// The day on which the entry was last checked.
  public var checkedOn: CivilDate
  /// "mẫu, cần đối chiếu quyết định công bố của tỉnh" and other remarks.
  public var notes: String?

  /// A version; the memberwise initialiser.
  public init(
    id: String, inForce: InForce, code: String?, codeCertainty: Certainty, otherCodes: [String],
    name: String, otherNames: [String], kind: ProcedureKind, field: String, decides: String?,
    processes: String?, legalLimit: PublishedLimit, localLimit: PublishedLimit?,
    applicantDeadline: String?, components: [Component], sets: Int, fee: Int?,
    references: [String], result: String?, steps: [ProcessStep], waits: [WaitKind: WaitRule],
    supplementNotice: RuledLimit?, closing: RuledLimit?, afterHours: AfterHoursRule,
    boundaryFree: [InForce], onlineLevel: String?, checkedOn: CivilDate, notes: String?
  ) {
    self.id = id
    self.inForce = inForce
    self.code = code
    self.codeCertainty = codeCertainty
    self.otherCodes = otherCodes
    self.name = name
    self.otherNames = otherNames
    self.kind = kind
    self.field = field
    self.decides = decides
    self.processes = processes
    self.legalLimit = legalLimit
    self.localLimit = localLimit
    self.applicantDeadline = applicantDeadline
    self.components = components
    self.sets = sets
    self.fee = fee
    self.references = references
    self.result = result
    self.steps = steps
    self.waits = waits
    self.supplementNotice = supplementNotice
    self.closing = closing
    self.afterHours = afterHours
    self.boundaryFree = boundaryFree
    self.onlineLevel = onlineLevel
    self.checkedOn = checkedOn
    self.notes = notes
  }

  /// The limit that gives the statutory date: the province's where published, else the law's.
  public var governingLimit: PublishedLimit { localLimit ?? legalLimit }
}
