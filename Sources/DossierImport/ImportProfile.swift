internal import DossierCore
internal import VietnameseText

/// What is known of the files of one place and cannot be guessed from them: a "kiểu cột"
/// (`motcua import --profile`). Whatever it says goes before what header or values would say.
///
/// `CatalogFiles` reads it from a YAML file.
public struct ImportProfile: Hashable, Sendable {
  /// Its name, as `--profile` takes it and the record of the import keeps it.
  public var name: String
  /// What files it is for, for people.
  public var description: String?
  /// Columns; the first rule that fits a column holds.
  public var columns: [ColumnRule] = []
  /// Row of the header, from 1: of a header of two rows the lower; nil = found.
  public var headerLine: Int?
  /// Sheet of a workbook; nil = the first with a header.
  public var sheet: String?
  /// Separator of a text: `,`, `;`, tab or `|`; nil = found.
  public var separator: UInt8?
  /// Encoding of a text; nil = found. What a command names goes before it.
  public var encoding: TextEncoding?
  /// Words of the status column, and for each the words or the number of the portal; compared without
  /// case, accents and spaces.
  public var statuses: [Word] = []
  /// Words of the channel column, and for each a channel as files name it.
  public var channels: [Word] = []
  /// What stands in every row where its cell is empty or there is no such column.
  public var constants: [ImportColumn: String] = [:]
  /// Rows whose first text begins so are no dossiers.
  public var skippedRows: [String] = []

  /// A profile that says nothing yet.
  public init(name: String) { self.name = name }

  /// What one column is.
  public struct ColumnRule: Hashable, Sendable {
    /// Which column.
    public var place: Place
    /// What it is; nil = not read.
    public var column: ImportColumn?
    /// How its dates stand where they are texts.
    public var dates: DateOrder
    /// A rule.
    public init(_ place: Place, _ column: ImportColumn?, dates: DateOrder = .dayFirst) {
      self.place = place
      self.column = column
      self.dates = dates
    }
  }

  /// Which column a rule is about.
  public enum Place: Hashable, Sendable {
    /// The one with this header, compared as headers are.
    case header(String)
    /// The one at this place, from 1: A = 1.
    case number(Int)
  }

  /// In which order day and month stand.
  public enum DateOrder: String, Hashable, Sendable, CaseIterable {
    /// 31/12/2025.
    case dayFirst
    /// 12/31/2025: only where a profile says so.
    case monthFirst
  }

  /// What a word of the file means.
  public struct Word: Hashable, Sendable {
    /// As the file has it.
    public var text: String
    /// Words that are known.
    public var meaning: String
    /// A word.
    public init(_ text: String, _ meaning: String) {
      self.text = text
      self.meaning = meaning
    }
  }

  /// Whether words or a number mean a status.
  public static func isStatus(_ words: String) -> Bool { StatusCell(words)?.state != nil }

  /// Whether words mean a channel.
  public static func isChannel(_ words: String) -> Bool { Channel(words: words) != nil }

  /// Columns for which a profile may give a constant.
  public static let constantColumns: [ImportColumn] = [
    .procedureCode, .procedureName, .field, .unit, .officer, .channel,
  ]
}

extension ImportProfile {
  /// The rule for a column by its header and its place from 0.
  func rule(for cell: HeaderCell, at place: Int) -> ColumnRule? {
    columns.first { rule in
      switch rule.place {
      case .header(let name): HeaderName.barekey(name) == cell.barekey
      case .number(let number): number == place + 1
      }
    }
  }

  /// Columns whose texts have the month first.
  var monthFirstRules: [ColumnRule] {
    columns.filter { rule in
      switch rule.dates {
      case .monthFirst: true
      case .dayFirst: false
      }
    }
  }

  /// Whether it gives something of what an import needs.
  func gives(_ required: FileRefusal.Required) -> Bool {
    required.columns.contains { constants[$0] != nil }
  }

  /// Beginnings of rows that are no dossiers, folded.
  var skippedBeginnings: [String] { skippedRows.map { folded($0) }.filter { !$0.isEmpty } }
}
