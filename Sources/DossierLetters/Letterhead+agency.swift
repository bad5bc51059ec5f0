public import LegalBasis
public import WorkingTime

/// What `agencies.yaml` lacks for a paper of a day.
public enum LetterheadGap: Error, Hashable, Sendable {
  /// No name is in force on that day.
  case noName(on: CivilDate)
  /// Nobody signs on that day.
  case noSigner(on: CivilDate)
}

extension Letterhead {
  /// What the agency puts on a paper of that day: the names, signer, contact, logo that
  /// `agencies.yaml` has for it. A paper keeps them, so a later change touches the next one only.
  ///
  /// - Parameter logo: the logo's file by name and content; nil where there is none.
  public init(
    _ agency: Agency, on date: CivilDate, logo: PictureReference? = nil
  ) throws(LetterheadGap) {
    guard let names = agency.names.first(where: { $0.inForce.contains(date) }) else {
      throw .noName(on: date)
    }
    guard let signer = agency.signer(on: date) else { throw .noSigner(on: date) }
    self.init(agency, names: names, signer: signer, logo: logo)
  }

  /// What the agency puts on a paper under these names; without a signer a form has words of its own
  /// for who signs.
  public init(
    _ agency: Agency, names: AgencyNames, signer: Signer?, logo: PictureReference? = nil
  ) {
    self.init(
      parent: names.parentLetterhead, agency: names.letterhead, agencyName: names.name,
      symbol: agency.draftingUnit.isEmpty
        ? agency.symbol : "\(agency.symbol)-\(agency.draftingUnit)", place: agency.place,
      copyRecipients: agency.copyRecipients, draftingUnit: agency.draftingUnit,
      signerTitle: signer?.title ?? [], signerName: signer?.name ?? "")
    receivingUnit = agency.receivingUnit.isBlank ? nil : agency.receivingUnit
    contact = agency.contact
    self.logo = logo
  }
}
