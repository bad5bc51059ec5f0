internal import DossierImport
internal import DossierStore

/// Rows of a file on their way from thread to thread: `ReadRow`s from the one that reads to the one
/// that makes dossiers of them, `JudgedRow`s from there to the one that writes.
struct ImportBatch<Row: Sendable>: Sendable {
  /// Which file, from 0.
  var file: Int
  /// Its rows in order.
  var entries: [Entry] = []
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
  /// The dossiers among the rows, ready to be written where the store has none of their numbers; nil
  /// before they are made.
  var fresh: FreshBatch?

  /// One row.
  struct Entry: Sendable {
    var row: Row
    /// Where the row lies in `rejectedRows`.
    var raw: Range<Int> = 0..<0
  }

  /// The same rows, a step further.
  func map<Other: Sendable>(_ step: (Row) -> Other) -> ImportBatch<Other> {
    ImportBatch<Other>(
      file: file, entries: entries.map { .init(row: step($0.row), raw: $0.raw) },
      rejectedRows: rejectedRows, sources: sources, bytesDone: bytesDone, isLast: isLast,
      failure: failure)
  }
}

/// What a row is as read.
enum ReadRow: Sendable {
  /// A row with its office and its law.
  case assembled(AssembledRow)
  /// A row that is kept out whatever the store has.
  case rejected(ImportRejection)
  /// A row that is no dossier, and why; nil before it is known.
  case skipped(line: Int, SkippedRow?)
}

/// What a row is once its dossier is made.
enum JudgedRow: Sendable {
  /// The next dossier of the batch; the assembled row serves where the number is known.
  case fresh(AssembledRow, warnings: [ImportFinding], events: Int)
  /// A row that makes no dossier by itself.
  case incomplete(AssembledRow, ImportRejection)
  /// A row that is kept out whatever the store has.
  case rejected(ImportRejection)
  /// A row that is no dossier, and why; nil before it is known.
  case skipped(line: Int, SkippedRow?)
}
