public import DossierCore
public import WorkingTime

/// A letter as issued: frozen, so that printing it again gives the same bytes.
public struct IssuedLetter: Hashable, Sendable {
  /// Agency that issued it.
  public var agency: AgencyCode
  /// Year of the number.
  public var year: Int
  /// Symbol behind the number, "SDTTG-VP"; each series has numbers of its own.
  public var series: String
  /// Number within year and series.
  public var number: Int
  /// Number and symbol as printed, "12/SDTTG-VP".
  public var letter: String
  /// The dossier it is about, by the number it bears.
  public var dossier: DossierNumber
  /// Kind, "apology".
  public var kind: String
  /// Variant, "official-letter"; nil for a letter of a store's first schema.
  public var form: String?
  /// Date of the letter.
  public var date: CivilDate
  /// Moment of recording.
  public var recordedAt: Moment
  /// Who issued it.
  public var by: String
  /// Who drafted it; nil where it was issued without a draft.
  public var draftedBy: String?
  /// Who approved the draft.
  public var approvedBy: String?
  /// Reason of the delay; nil on a paper that needs none.
  public var reason: DelayReason?
  /// The due date apologised for.
  public var originalDue: CivilDate?
  /// The new date; nil where it re-appoints nothing.
  public var newDate: CivilDate?
  /// Issued after the last day for an apology.
  public var late: Bool
  /// The letter that it replaces.
  public var replaces: LetterName?
  /// Name of its file.
  public var fileName: String
  /// SHA-256 of the bytes of its file.
  public var fileDigest: Digest
  /// Its wording: name of a kept text, or a version that the program knows.
  public var template: String
  /// The values, canonical JSON; nil once erased.
  public var values: String?
  /// SHA-256 of the values.
  public var valuesDigest: Digest
  /// What became of it: a projection of the dossier's events.
  public var status = LetterStatus.issued

  /// A letter with its values, as it is issued.
  public init(
    agency: AgencyCode, year: Int, series: String, number: Int, letter: String,
    dossier: DossierNumber, kind: String, form: String?, date: CivilDate, recordedAt: Moment,
    by: String, draftedBy: String? = nil, approvedBy: String? = nil, reason: DelayReason?,
    originalDue: CivilDate?, newDate: CivilDate?, late: Bool, replaces: LetterName? = nil,
    fileName: String, fileDigest: Digest, template: String, values: String
  ) {
    self.init(
      agency: agency, year: year, series: series, number: number, letter: letter,
      dossier: dossier, kind: kind, form: form, date: date, recordedAt: recordedAt, by: by,
      draftedBy: draftedBy, approvedBy: approvedBy, reason: reason, originalDue: originalDue,
      newDate: newDate, late: late, replaces: replaces, fileName: fileName,
      fileDigest: fileDigest, template: template, values: values,
      valuesDigest: Digest(of: values))
  }

  init(
    agency: AgencyCode, year: Int, series: String, number: Int, letter: String,
    dossier: DossierNumber, kind: String, form: String?, date: CivilDate, recordedAt: Moment,
    by: String, draftedBy: String?, approvedBy: String?, reason: DelayReason?,
    originalDue: CivilDate?, newDate: CivilDate?, late: Bool, replaces: LetterName?,
    fileName: String, fileDigest: Digest, template: String, values: String?, valuesDigest: Digest
  ) {
    self.agency = agency
    self.year = year
    self.series = series
    self.number = number
    self.letter = letter
    self.dossier = dossier
    self.kind = kind
    self.form = form
    self.date = date
    self.recordedAt = recordedAt
    self.by = by
    self.draftedBy = draftedBy
    self.approvedBy = approvedBy
    self.reason = reason
    self.originalDue = originalDue
    self.newDate = newDate
    self.late = late
    self.replaces = replaces
    self.fileName = fileName
    self.fileDigest = fileDigest
    self.template = template
    self.values = values
    self.valuesDigest = valuesDigest
  }

  /// The letter within its dossier.
  public var name: LetterName { LetterName(letter, year: year) }
}
