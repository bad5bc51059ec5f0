public import WorkingTime

/// The names that an agency bears from a day on; papers carry those of their date (decision 14).
public struct AgencyNames: Hashable, Sendable {
  /// When.
  public let inForce: InForce
  /// "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh".
  public let name: String
  /// Letterhead line of the agency, "SỞ DÂN TỘC VÀ TÔN GIÁO".
  public let letterhead: String
  /// Letterhead line of its parent, "UBND TỈNH BẮC NINH".
  public let parentLetterhead: String
  /// Article of the name.
  public let reference: String
  /// How well it is known.
  public let certainty: Certainty

  /// Names of a span of days.
  public init(
    inForce: InForce, name: String, letterhead: String, parentLetterhead: String,
    reference: String, certainty: Certainty
  ) {
    self.inForce = inForce
    self.name = name
    self.letterhead = letterhead
    self.parentLetterhead = parentLetterhead
    self.reference = reference
    self.certainty = certainty
  }
}

/// A signer of letters from a day on.
public struct Signer: Hashable, Sendable {
  /// When.
  public let inForce: InForce
  /// Lines above the signature: ["GIÁM ĐỐC"], or ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"].
  public let title: [String]
  /// Full name; empty where it is to be written by hand.
  public let name: String
  /// A signer.
  public init(inForce: InForce, title: [String], name: String) {
    self.inForce = inForce
    self.title = title
    self.name = name
  }
}

/// Office hours of a span of days.
public struct DatedOfficeHours: Hashable, Sendable {
  /// When.
  public let inForce: InForce
  /// Hours of a working day.
  public let hours: OfficeHours
  /// Hours of a half Saturday on which the desk receives; nil = closed.
  public let saturday: OfficeHours?
  /// Whether such a Saturday counts as a working day (default no, law.md §4.5).
  public let saturdayCounts: Bool
  /// Office hours of a span of days.
  public init(inForce: InForce, hours: OfficeHours, saturday: OfficeHours?, saturdayCounts: Bool) {
    self.inForce = inForce
    self.hours = hours
    self.saturday = saturday
    self.saturdayCounts = saturdayCounts
  }
}

/// An agency with its configuration (`Procedures/agencies.yaml`).
public struct Agency: Hashable, Sendable {
  /// "H05.12"; the first part of every key in the store.
  public var code: String
  /// How well the code is known.
  public var codeCertainty: Certainty
  /// Other spellings by which a file's `don_vi` may name it.
  public var aliases: [String]
  /// Dated names.
  public var names: [AgencyNames]
  /// "SDTTG", the symbol in letter numbers.
  public var symbol: String
  /// Drafting unit in letter numbers and "Lưu", "VP".
  public var draftingUnit: String
  /// "Bắc Ninh", before the date of a letter.
  public var place: String
  /// Where results lie, in words.
  public var resultPlace: String
  /// Recipients after "Như trên", "Trung tâm Phục vụ hành chính công (để phối hợp)".
  public var copyRecipients: [String]
  /// Dated signers.
  public var signers: [Signer]
  /// Dated office hours.
  public var officeHours: [DatedOfficeHours]
  /// Working days from a letter to the new date, where none is given.
  public var reappointment: WorkingDays
  /// The day on which the entry was last checked.
  public var checkedOn: CivilDate
  /// How it apologises.
  public var apology: ApologyHabit
  /// How it is reached.
  public var contact: AgencyContact
  /// Name of a PNG file beside `agencies.yaml`; nil = no logo.
  public var logo: String?
  /// "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", in the head of forms.
  public var receivingUnit: String
  /// In the symbols of forms, "TTPVHCC".
  public var formSymbol: String
  /// Codes of the localities whose suffix its procedures may bear, "H05": the first part of `code`, and
  /// those of provinces that were merged into it.
  public var localities: [String]
  /// Wordings of its own in the place of those that the circular's forms name.
  public var templates: [PaperKind: String]

  /// What most offices call the unit that receives; the name that the law uses.
  public static let usualReceivingUnit = "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"

  /// An agency; the memberwise initialiser.
  public init(
    code: String, codeCertainty: Certainty, aliases: [String], names: [AgencyNames],
    symbol: String, draftingUnit: String, place: String, resultPlace: String,
    copyRecipients: [String], signers: [Signer], officeHours: [DatedOfficeHours],
    reappointment: WorkingDays, checkedOn: CivilDate, apology: ApologyHabit = ApologyHabit(),
    contact: AgencyContact = AgencyContact(), logo: String? = nil,
    receivingUnit: String = Agency.usualReceivingUnit, formSymbol: String? = nil,
    localities: [String] = [], templates: [PaperKind: String] = [:]
  ) {
    self.code = code
    self.codeCertainty = codeCertainty
    self.aliases = aliases
    self.names = names
    self.symbol = symbol
    self.draftingUnit = draftingUnit
    self.place = place
    self.resultPlace = resultPlace
    self.copyRecipients = copyRecipients
    self.signers = signers
    self.officeHours = officeHours
    self.reappointment = reappointment
    self.checkedOn = checkedOn
    self.apology = apology
    self.contact = contact
    self.logo = logo
    self.receivingUnit = receivingUnit
    self.formSymbol = formSymbol ?? symbol
    let own = code.prefix { $0 != "." }
    self.localities = [String(own)] + localities.filter { $0 != own }
    self.templates = templates
  }
}
