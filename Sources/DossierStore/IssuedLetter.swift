public import DossierCore
public import WorkingTime

/// A letter as issued: frozen, so that printing it again gives the same bytes.
public struct IssuedLetter: Hashable, Sendable {
  /// Agency that issued it.
  public var agency: AgencyCode
  /// Year of the number.
  public var year: Int
  /// Number within the year.
  public var number: Int
  /// Number and symbol as printed, "12/SDTTG-VP".
  public var letter: String
  /// The dossier it is about, by the number it bears.
  public var dossier: DossierNumber
  /// Kind, "apology".
  public var kind: String
  /// Date of the letter.
  public var date: CivilDate
  /// Moment of recording.
  public var recordedAt: Moment
  /// Who issued it.
  public var by: String
  /// Reason of the delay.
  public var reason: DelayReason
  /// The due date apologised for.
  public var originalDue: CivilDate?
  /// The new date; nil where it re-appoints nothing.
  public var newDate: CivilDate?
  /// Issued after the last day for an apology.
  public var late: Bool
  /// Name of its file.
  public var fileName: String
  /// SHA-256 of the bytes of its file.
  public var fileDigest: Digest
  /// Version of the template.
  public var template: String
  /// The values, canonical JSON; nil once erased.
  public var values: String?
  /// SHA-256 of the values.
  public var valuesDigest: Digest

  /// A letter with its values.
  public init(
    agency: AgencyCode, year: Int, number: Int, letter: String, dossier: DossierNumber,
    kind: String, date: CivilDate, recordedAt: Moment, by: String, reason: DelayReason,
    originalDue: CivilDate?, newDate: CivilDate?, late: Bool, fileName: String,
    fileDigest: Digest, template: String, values: String
  ) {
    self.init(
      agency: agency, year: year, number: number, letter: letter, dossier: dossier, kind: kind,
      date: date, recordedAt: recordedAt, by: by, reason: reason, originalDue: originalDue,
      newDate: newDate, late: late, fileName: fileName, fileDigest: fileDigest,
      template: template, values: values, valuesDigest: Digest(of: values))
  }

  init(
    agency: AgencyCode, year: Int, number: Int, letter: String, dossier: DossierNumber,
    kind: String, date: CivilDate, recordedAt: Moment, by: String, reason: DelayReason,
    originalDue: CivilDate?, newDate: CivilDate?, late: Bool, fileName: String,
    fileDigest: Digest, template: String, values: String?, valuesDigest: Digest
  ) {
    self.agency = agency
    self.year = year
    self.number = number
    self.letter = letter
    self.dossier = dossier
    self.kind = kind
    self.date = date
    self.recordedAt = recordedAt
    self.by = by
    self.reason = reason
    self.originalDue = originalDue
    self.newDate = newDate
    self.late = late
    self.fileName = fileName
    self.fileDigest = fileDigest
    self.template = template
    self.values = values
    self.valuesDigest = valuesDigest
  }
}
