import DossierCore
import DossierStore
import Synchronization

/// Reads kept texts of law over a connection of its own, so that it may be asked in the middle of a
/// writing transaction; it sees what is committed.
final class KeptTexts: Sendable {
  private let path: String
  private let agency: AgencyCode
  private let texts = Mutex<[LawTextName: KeptText]>([:])

  init(path: String, agency: AgencyCode) {
    self.path = path
    self.agency = agency
  }

  /// A text; all are read again where it is not among those read before.
  func text(named name: LawTextName) -> KeptText? {
    texts.withLock { texts in
      if texts[name] == nil, let ledger = try? Ledger(reading: path),
        let stored = try? ledger.texts(of: agency)
      {
        texts = stored
      }
      return texts[name]
    }
  }
}
