internal import DossierImport
internal import DossierStore

/// Rows on their way from the thread that reads to the one that writes.
struct ImportBatch: Sendable {
  /// Which file, from 0.
  var file: Int
  /// Its rows in order.
  var entries: [Entry] = []
  /// The dossiers among them, ready to be written where the store has none of their numbers.
  var fresh: FreshBatch?
  /// Beginnings of lines of the rejects file, one after another; empty where none is wanted.
  var rejectedRows: [UInt8] = []
  /// The rows as their file has them, where a table of rejected rows is wanted.
  var sources: RowSources?
  /// Bytes of the file that are read.
  var bytesDone = 0
  /// Whether the file ends here.
  var isLast = false
  /// Why reading ended before the end of the file.
  var failure: FileRefusal?

  /// One row.
  struct Entry: Sendable {
    var content: Content
    /// Where the row lies in `rejectedRows`.
    var raw: Range<Int> = 0..<0
  }

  /// What a row is.
  enum Content: Sendable {
    /// The next dossier of `fresh`; the assembled row serves where the number is known.
    case fresh(AssembledRow, warnings: [ImportFinding], events: Int)
    /// A row that makes no dossier by itself.
    case incomplete(AssembledRow, ImportRejection)
    /// A row that is kept out whatever the store has.
    case rejected(ImportRejection)
    /// A row that is no dossier, and why; nil before it is known.
    case skipped(line: Int, SkippedRow?)
  }
}
