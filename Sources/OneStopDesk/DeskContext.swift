internal import CatalogFiles
public import LegalBasis
public import WorkingTime

/// What every use-case needs to know about who asks, when, and where things lie.
///
/// It comes from the options that all commands share; the web desk makes one a request.
public struct DeskContext: Sendable {
  /// Folder of the law as data, `--procedures`.
  public var proceduresPath: String
  /// File of the store, `--store`.
  public var storePath: String
  /// Code of the agency, `--agency`; nil = the first of `agencies.yaml`.
  public var agencyCode: String?
  /// The moment at which things happen or are looked at, `--as-of`; a date alone stands at 00:00.
  public var asOf: Moment
  /// The moment at which something is recorded; asked anew for each recording.
  public var clock: DeskClock
  /// Who does it, `--by`.
  public var by: String

  /// A context.
  public init(
    proceduresPath: String, storePath: String, agencyCode: String?, asOf: Moment,
    clock: DeskClock, by: String
  ) {
    self.proceduresPath = proceduresPath
    self.storePath = storePath
    self.agencyCode = agencyCode
    self.asOf = asOf
    self.clock = clock
    self.by = by
  }
}

/// The desk: the use-cases, each an extension in a file of its own (`Desk+due.swift`).
///
/// Commands, web pages and the importer reach the store and the law through it and through nothing
/// else (invariant 6). Every use-case throws `DeskRefusal`.
public struct Desk: Sendable {
  /// Who asks, when, and where things lie.
  public let context: DeskContext
  /// The law read beforehand; nil = each use-case reads the files that it needs.
  let catalogue: Catalogue?

  /// A desk in a context.
  ///
  /// - Parameter catalogue: the law of `proceduresPath` where it was already read
  ///   (`loadCatalogue`): a face that serves many requests reads it once.
  public init(_ context: DeskContext, catalogue: Catalogue? = nil) {
    self.context = context
    self.catalogue = catalogue
  }

  /// All of the law in `proceduresPath`, for desks that share it.
  public func loadCatalogue() throws(DeskRefusal) -> Catalogue {
    if let catalogue { return catalogue }
    do {
      return try ProceduresFolder(path: context.proceduresPath).loadCatalogue()
    } catch {
      throw DeskRefusal(error)
    }
  }
}
