internal import DossierStore
internal import VietnameseText

extension IntakeRequest {
  /// Who filed it, as typed; texts are composed (NFC) before they enter the core. Without a name
  /// nobody is stated.
  public mutating func setApplicant(
    name: String?, idNumber: String?, address: String?, phone: String?, email: String?
  ) {
    guard let name else { return }
    applicant = Applicant(
      name: composed(name), idNumber: idNumber.map(composed), address: address.map(composed),
      phone: phone.map(composed), email: email.map(composed))
  }
}

extension DossierView {
  /// Name of who filed it; nil when not stated or erased.
  public var applicantName: String? { record.applicant?.name }
}
