internal import CatalogFiles
internal import DossierCore
internal import DossierStore
internal import LegalBasis
internal import Synchronization

/// The logo that `Procedures/` has for an agency, as a text among those of the store: so a restored
/// letter finds the picture it was printed with, and the store keeps it from then on.
final class OfficeLogo: Sendable {
  private let agency: Agency
  private let folder: ProceduresFolder
  private let picture = Mutex<KeptPicture??>(nil)

  init(_ agency: Agency, procedures path: String) {
    self.agency = agency
    folder = ProceduresFolder(path: path)
  }

  /// The logo, where it has this name; nil otherwise, and where no file of it can be read. The file
  /// is read once.
  func text(named name: LawTextName) -> KeptText? {
    picture.withLock { picture in
      if picture == nil {
        let bytes = try? folder.loadLogo(of: agency)
        picture = .some(bytes.map { KeptPicture($0) })
      }
      guard case .some(.some(let logo)) = picture, logo.text.name == name else { return nil }
      return logo.text
    }
  }
}

extension DeskLaw {
  /// The law of a catalogue at an agency, with the texts that the store keeps for an agency (this
  /// one, unless the catalogue lacks that one) and the logo of `Procedures/`.
  convenience init(
    catalogue: Catalogue, agency: Agency, keptFor owner: AgencyCode, context: DeskContext
  ) {
    let texts = KeptTexts(path: context.storePath, agency: owner)
    let logo = OfficeLogo(agency, procedures: context.proceduresPath)
    self.init(catalogue: catalogue, agency: agency) { name in
      logo.text(named: name) ?? texts.text(named: name)
    }
  }
}
