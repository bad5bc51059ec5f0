public import DossierCore
public import LegalBasis
public import WorkingTime

/// An apology letter: every value that stands on it, and the wording it is put in.
///
/// Once issued it is frozen (invariant 13): it names the agency as of its own date and knows
/// nothing that happened after it.
public struct ApologyLetter: Hashable, Sendable {
  /// Head, foot and number: what the agency puts on each of its papers.
  public var letterhead: Letterhead
  /// The next number of agency and year.
  public var number: Int
  /// Date of issue.
  public var date: CivilDate
  /// Full name of a person or an organisation.
  public var applicant: String?
  /// How the applicant is addressed.
  public var addressee: Addressee
  /// Address; its line is left out where it is not known.
  public var address: String?
  /// Identity number (số định danh), unmasked; its line is left out where it is not known.
  public var identityNumber: String?
  /// Number of the dossier.
  public var dossierNumber: String?
  /// Name of the procedure.
  public var procedure: String?
  /// Date of receipt.
  public var received: CivilDate?
  /// Statutory due date.
  public var due: CivilDate?
  /// The minute reached, for a limit in hours; nil for a limit in days.
  public var dueTime: ClockTime?
  /// Why it is late.
  public var reason: DelayReason?
  /// The office's own words after the sentence of the reason; left out where there are none.
  public var explanation: String?
  /// The body that caused the delay where that is another one (decision 15).
  public var causeBody: String?
  /// What is apologised for.
  public var occasion: Occasion
  /// Where the result is collected, in words.
  public var resultPlace: String
  /// Form 04 that it is made on; nil for a công văn.
  public var sheet: FormSheet?
  /// Further places of the wording that are printed as they stand: "phone", "receivedAt", "field" …
  /// (`PaperKind.apology`); those that the letter has values of its own for are not looked at.
  public var places: [String: String] = [:]
  /// The letter that this one takes the place of, "Công văn số 05/SDTTG-VP ngày 05/02/2026".
  public var replaces: String?
  /// Who has drafted, approved and sends it; not printed.
  public var handling = LetterHandling()
  /// The wording.
  public var template: ApologyTemplate
  /// Name of the wording's text in the store; nil for one that is known by its version alone.
  public var templateText: String?

  /// A letter; the memberwise initialiser, known facts by name, unknown ones nil.
  public init(
    letterhead: Letterhead, number: Int, date: CivilDate, applicant: String?,
    addressee: Addressee, address: String?, identityNumber: String?, dossierNumber: String?,
    procedure: String?, received: CivilDate?, due: CivilDate?, dueTime: ClockTime? = nil,
    reason: DelayReason?, causeBody: String? = nil, occasion: Occasion, resultPlace: String,
    template: ApologyTemplate = .officialLetter
  ) {
    self.letterhead = letterhead
    self.number = number
    self.date = date
    self.applicant = applicant
    self.addressee = addressee
    self.address = address
    self.identityNumber = identityNumber
    self.dossierNumber = dossierNumber
    self.procedure = procedure
    self.received = received
    self.due = due
    self.dueTime = dueTime
    self.reason = reason
    self.causeBody = causeBody
    self.occasion = occasion
    self.resultPlace = resultPlace
    self.template = template
  }

  /// What is apologised for; a letter re-appoints only where the dossier is open.
  public enum Occasion: Hashable, Sendable {
    /// Running, not past its due date, and foreseen to be late.
    case foreseen(newDate: CivilDate)
    /// Open and past its due date; working days after it up to and including the letter's date.
    case overdue(daysLate: WorkingDays, newDate: CivilDate)
    /// Ended after its due date; working days after it up to and including the end. `returned` is
    /// the day of hand-over, nil while the result lies at the desk.
    case ended(
      ApologyTemplate.Ending, on: CivilDate, daysLate: WorkingDays, returned: CivilDate?)

    /// The new appointment, nil where the dossier has ended.
    public var newDate: CivilDate? {
      switch self {
      case .foreseen(let newDate), .overdue(_, let newDate): newDate
      case .ended: nil
      }
    }
  }

  /// "05/SDTTG-VP", on form 04 "05/PXL".
  public var letterNumber: String {
    PaperForm.letterNumber(number, symbol: sheet?.symbol ?? letterhead.symbol)
  }
}

/// What an agency puts on its papers, as of the paper's date (decision 14).
public struct Letterhead: Hashable, Sendable {
  /// "UBND TỈNH BẮC NINH" until 19/9/2026.
  public var parent: String
  /// "SỞ DÂN TỘC VÀ TÔN GIÁO".
  public var agency: String
  /// The agency in a sentence, "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh".
  public var agencyName: String
  /// After the number: abbreviation and drafting unit, "SDTTG-VP".
  public var symbol: String
  /// Before the date, "Bắc Ninh".
  public var place: String
  /// Recipients after "Như trên".
  public var copyRecipients: [String]
  /// The drafting unit that keeps a copy beside VT, "VP".
  public var draftingUnit: String
  /// Authority and title: ["GIÁM ĐỐC"], or ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"].
  public var signerTitle: [String]
  /// Full name; empty where it is written by hand.
  public var signerName: String
  /// Head of forms under the agency, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"; nil where the agency itself
  /// stands there.
  public var receivingUnit: String?
  /// How the agency is reached: the foot of the first page (ô 13 of NĐ 30/2020).
  public var contact = AgencyContact()
  /// Above the parent's line; nil = none.
  public var logo: PictureReference?

  /// Head and foot of a paper.
  public init(
    parent: String, agency: String, agencyName: String, symbol: String, place: String,
    copyRecipients: [String], draftingUnit: String, signerTitle: [String], signerName: String
  ) {
    self.parent = parent
    self.agency = agency
    self.agencyName = agencyName
    self.symbol = symbol
    self.place = place
    self.copyRecipients = copyRecipients
    self.draftingUnit = draftingUnit
    self.signerTitle = signerTitle
    self.signerName = signerName
  }
}

/// A picture by name and content: the letter is frozen, and so is what its logo shows.
public struct PictureReference: Hashable, Sendable {
  /// Name of the file, "logo.png".
  public var name: String
  /// Digest of the text under which the store keeps its bytes, in hexadecimal.
  public var digest: String

  /// A picture by name and content.
  public init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}
