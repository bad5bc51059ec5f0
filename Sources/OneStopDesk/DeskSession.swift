internal import CatalogFiles
public import DossierCore
public import DossierStore
internal import LegalBasis
internal import WorkingTime

/// The store and the law, opened for one command.
public struct DeskSession: Sendable {
  /// The store.
  public let ledger: Ledger
  /// The law.
  public let law: DeskLaw
  /// Who asks, and when.
  public let context: DeskContext

  /// The agency at whose desk we are.
  public var agency: AgencyCode { AgencyCode(law.agency.code) }

  /// The calendar from which new dates of this moment are read.
  public var calendarNow: CalendarVersion { law.calendar(knownOn: context.asOf.date) }

  /// The calendar and office hours as known at the moment.
  public func officeNow() throws(DeskRefusal) -> OfficeCalendar {
    do { return try law.officeCalendar(calendarNow) } catch { throw DeskRefusal(error) }
  }

  /// The agencies of a command on the whole store: the one that was named, else all that have
  /// something in it and the desk's own, sorted.
  func agenciesMeant() throws -> [AgencyCode] {
    if context.agencyCode != nil { return [agency] }
    let known = try ledger.agencies()
    return (known.contains(agency) ? known : known + [agency])
      .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// The law as an agency of the store sees it, with the texts kept for it.
  func law(of agency: AgencyCode) -> DeskLaw {
    if agency == self.agency { return law }
    return DeskLaw(
      catalogue: law.catalogue, agency: law.catalogue.agency(code: agency.text) ?? law.agency,
      keptFor: agency, context: context)
  }

  /// Where a batch comes from.
  public func origin(_ source: String) -> WriteOrigin {
    WriteOrigin(source: source, by: context.by, recordedAt: context.clock.now())
  }
}

extension Desk {
  /// Opens law and store for reading; a store that is not there is refused (3).
  public func openForReading() throws(DeskRefusal) -> DeskSession {
    try open { path throws(DeskRefusal) in try DeskRefusal.translating { try Ledger(reading: path) }
    }
  }

  /// Opens law and store for writing; the store is created where there is none.
  public func openForWriting() throws(DeskRefusal) -> DeskSession {
    try open { path throws(DeskRefusal) in try DeskRefusal.translating { try Ledger(writing: path) }
    }
  }

  func open(
    _ ledger: (String) throws(DeskRefusal) -> Ledger
  ) throws(DeskRefusal) -> DeskSession {
    let catalogue = try loadCatalogue()
    let agency: Agency
    if let code = context.agencyCode {
      guard let found = catalogue.agency(code: code) else {
        throw DeskRefusal(.unknownAgency(code, known: catalogue.agencies.map(\.code)))
      }
      agency = found
    } else {
      guard let first = catalogue.agencies.first else {
        throw DeskRefusal(.unknownAgency("", known: []))
      }
      agency = first
    }
    let ledger = try ledger(context.storePath)
    let law = DeskLaw(
      catalogue: catalogue, agency: agency, keptFor: AgencyCode(agency.code), context: context)
    return DeskSession(ledger: ledger, law: law, context: context)
  }
}
