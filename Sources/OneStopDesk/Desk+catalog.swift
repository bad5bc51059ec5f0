internal import CatalogFiles
public import LegalBasis
public import PlainJSON
public import WorkingTime

/// What `catalog check` finds.
public struct CatalogCheckAnswer: Sendable {
  /// One finding, with its place in a file.
  public struct Finding: Sendable {
    fileprivate let finding: CatalogFinding

    /// Whether the catalogue may not be used so; a warning otherwise.
    public var isError: Bool {
      switch finding.severity {
      case .error: true
      case .warning: false
      }
    }

    /// Place and message, then the line of the file with a caret under the mistake.
    public func excerpt(columns: Int) -> String { finding.mistake.excerpt(width: columns) }

    fileprivate var json: JSONValue {
      .object([
        ("file", .string(finding.mistake.file)), ("line", .integer(finding.mistake.line)),
        ("column", .integer(finding.mistake.column)),
        ("severity", .string(finding.severity.rawValue)),
        ("message", .string(finding.mistake.message)),
      ])
    }
  }

  /// The findings, by file and line.
  public let findings: [Finding]
  /// The folder.
  public let folder: String

  /// How many are errors.
  public var errors: Int { findings.count(where: \.isError) }
  /// How many are warnings.
  public var warnings: Int { findings.count - errors }

  /// `{"errors":…,"warnings":…,"findings":[…]}` (CONTRACT §7).
  public var json: JSONValue {
    .object([
      ("errors", .integer(errors)), ("warnings", .integer(warnings)),
      ("findings", .array(findings.map(\.json))),
    ])
  }
}

/// The procedures in force on a day.
public struct CatalogListAnswer: Sendable {
  /// The procedures, by the bytes of their ids.
  public let procedures: [ProcedureVersion]
  /// The day.
  public let date: CivilDate

  /// `[{"id","code","name","limit","limitCertainty","kind","decides"}]` (CONTRACT §7).
  public var json: JSONValue {
    .array(
      procedures.map { procedure in
        .object([
          ("id", .string(procedure.id)), ("code", .optional(procedure.code)),
          ("name", .string(procedure.name)),
          ("limit", .optional(procedure.governingLimit.limit?.code)),
          ("limitCertainty", .string(procedure.governingLimit.certainty.rawValue)),
          ("kind", .string(procedure.kind.rawValue)), ("decides", .optional(procedure.decides)),
        ])
      })
  }
}

extension Desk {
  /// Checks the whole folder of the law.
  public func catalogCheck() throws(DeskRefusal) -> CatalogCheckAnswer {
    // A folder that is not there is no finding in it.
    _ = try reading { () throws(CatalogError) in try folder.yearsOnFile() }
    return CatalogCheckAnswer(
      findings: folder.check(today: context.asOf.date).map {
        CatalogCheckAnswer.Finding(finding: $0)
      },
      folder: context.proceduresPath)
  }

  /// The procedures in force on the day of `asOf`.
  public func catalogList() throws(DeskRefusal) -> CatalogListAnswer {
    let date = context.asOf.date
    let catalogue = try reading { () throws(CatalogError) in try folder.loadCatalogue() }
    return CatalogListAnswer(
      procedures: catalogue.procedures.filter { $0.inForce.contains(date) }.sorted {
        $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
      }, date: date)
  }
}
