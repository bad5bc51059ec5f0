extension FileRefusal {
  /// How far the look at a file had come when it was refused. Of several files those of the earliest
  /// stage are named first: who mends a missing column need not hear of a double one.
  public enum Stage: Int, Hashable, Sendable, Comparable {
    /// The file cannot be read as what it should be.
    case file
    /// The header lacks a column.
    case missingColumn
    /// All columns are there, and the header is wrong.
    case header

    /// Whether a stage comes before another.
    public static func < (lhs: Stage, rhs: Stage) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// The stage.
  public var stage: Stage {
    switch self {
    case .missing, .folder, .unreadable, .changed, .empty, .foreign, .sheet, .missingSheet: .file
    case .noKnownColumn, .missingColumns: .missingColumn
    case .headerNotUTF8, .headerBroken, .doubleColumn, .ambiguousColumn: .header
    }
  }
}
