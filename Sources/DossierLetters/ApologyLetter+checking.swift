import DossierCore
import LegalBasis
public import WorkingTime

extension ApologyLetter {
  /// A fact that NĐ 118/2025 demands of an apology and that no letter goes without (CONTRACT §5).
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// Name of the applicant.
    case applicant
    /// Number of the dossier.
    case dossierNumber
    /// Name of the procedure.
    case procedure
    /// Date of receipt.
    case received
    /// Due date.
    case due
    /// Reason of the delay.
    case reason

    /// In words, for a message.
    public var vietnamese: String {
      switch self {
      case .applicant: "tên người nộp hồ sơ"
      case .dossierNumber: "mã số hồ sơ"
      case .procedure: "tên thủ tục hành chính"
      case .received: "ngày tiếp nhận"
      case .due: "hạn giải quyết"
      case .reason: "lý do quá hạn"
      }
    }
  }

  /// The required facts that are missing, in the order of the letter; text of blanks is missing.
  public var missing: [Field] {
    Field.allCases.filter { field in
      switch field {
      case .applicant: applicant.isBlank
      case .dossierNumber: dossierNumber.isBlank
      case .procedure: procedure.isBlank
      case .received: received == nil
      case .due: due == nil
      case .reason: (reason?.text).isBlank
      }
    }
  }

  /// A fact that a letter prints where it is known, and goes without where it is not (rule 39).
  public enum OptionalField: String, Hashable, Sendable, CaseIterable {
    /// Address of the applicant.
    case address
    /// Identity number of the applicant.
    case identityNumber

    /// In words, for a list.
    public var vietnamese: String {
      switch self {
      case .address: "địa chỉ"
      case .identityNumber: "số định danh"
      }
    }
  }

  /// The optional facts that are not known, in the order of the letter.
  public var unknownOptional: [OptionalField] {
    OptionalField.allCases.filter { field in
      switch field {
      case .address: address.isBlank
      case .identityNumber: identityNumber.isBlank
      }
    }
  }

  /// Something that the letter would say against itself.
  public enum Contradiction: Hashable, Sendable {
    /// The new date is not after the due date.
    case newDateNotAfterDue(newDate: CivilDate, due: CivilDate)
    /// The new date is before the letter.
    case newDateBeforeLetter(newDate: CivilDate, letter: CivilDate)
    /// A date after the letter's own, in a letter for a dossier that has ended.
    case dateAfterLetter(CivilDate, letter: CivilDate)
  }

  /// What the letter would say against itself; whether the new date is a working day is for the
  /// calendar to say.
  public var contradictions: [Contradiction] {
    var found: [Contradiction] = []
    if let newDate = occasion.newDate {
      if let due, newDate <= due {
        found.append(.newDateNotAfterDue(newDate: newDate, due: due))
      }
      if newDate < date { found.append(.newDateBeforeLetter(newDate: newDate, letter: date)) }
    }
    if case .ended(_, let ended, _, let returned) = occasion {
      for day in [received, due, ended, returned] {
        if let day, day > date { found.append(.dateAfterLetter(day, letter: date)) }
      }
    }
    return found
  }
}

extension String {
  /// Nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

extension String? {
  /// Unknown, or nothing but white space.
  var isBlank: Bool { self?.isBlank ?? true }
}
