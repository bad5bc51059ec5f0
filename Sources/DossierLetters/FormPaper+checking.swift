public import LegalBasis

extension FormPaper {
  /// A fact without which a form says nothing (law.md §2.3).
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// Name of the applicant.
    case applicant
    /// Number of the dossier.
    case dossierNumber
    /// Name of the procedure.
    case procedure
    /// Moment of receipt.
    case receivedAt
    /// What is to be supplemented.
    case items
    /// Why.
    case reason
    /// The day on which processing stops.
    case ended
    /// Who issues it.
    case unit

    /// In words, for a message.
    public var vietnamese: String {
      switch self {
      case .applicant: "tên người nộp hồ sơ"
      case .dossierNumber: "mã số hồ sơ"
      case .procedure: "tên thủ tục hành chính"
      case .receivedAt: "thời điểm tiếp nhận"
      case .items: "nội dung cần bổ sung"
      case .reason: "lý do"
      case .ended: "ngày dừng giải quyết"
      case .unit: "tên cơ quan, bộ phận tiếp nhận"
      }
    }

    /// Whether a paper lacks it.
    func isMissing(in paper: FormPaper) -> Bool {
      switch self {
      case .applicant: paper.places["applicant"].isBlank
      case .dossierNumber: paper.places["number"].isBlank
      case .procedure: paper.places["procedure"].isBlank
      case .receivedAt: paper.places["receivedAt"].isBlank
      case .items: (paper.tables["items"] ?? []).allSatisfy { $0["item"].isBlank }
      case .reason: paper.places["reason"].isBlank && paper.places["requested"].isBlank
      case .ended: paper.places["ended"].isBlank
      case .unit: paper.letterhead.agency.isBlank
      }
    }
  }

  /// The facts that a form of this kind needs, in the order of the form.
  ///
  /// A receipt needs no due date, for some procedures have no limit; a refusal needs no number of a
  /// dossier, for what is not received may have none.
  public static func needed(_ kind: PaperKind) -> [Field] {
    switch kind {
    case .apology: []
    case .receipt: [.unit, .applicant, .dossierNumber, .procedure, .receivedAt]
    case .supplementRequest: [.unit, .applicant, .procedure, .items, .reason]
    case .intakeRefusal: [.unit, .applicant, .procedure, .reason]
    case .discontinuation: [.unit, .applicant, .dossierNumber, .procedure, .reason, .ended]
    case .controlSheet: [.unit, .dossierNumber, .procedure, .receivedAt]
    case .register: [.unit]
    }
  }

  /// The needed facts that are missing; text of blanks is missing. An apology is an
  /// `ApologyLetter` and is asked there.
  public var missing: [Field] {
    FormPaper.needed(kind).filter { $0.isMissing(in: self) }
  }
}
