public import DossierCore
internal import GRDB
internal import GRDBSQLite

/// Why the store does not do what it is asked. Nothing in it is personal data.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file is no store of this program.
  case notAStore(path: String)
  /// The store was written by a newer program.
  case newerSchema(found: Int, known: Int)
  /// Another process has held the store for longer than the time of waiting.
  case locked
  /// No room is left on the disk.
  case diskFull
  /// The file is damaged.
  case corrupt
  /// The file or its folder cannot be written, or cannot be opened.
  case notWritable(path: String)
  /// Another event of the dossier was recorded in the meantime.
  case sequenceConflict(dossier: DossierNumber, expected: Int, found: Int)
  /// The number belongs to a dossier already.
  case numberTaken(DossierNumber)
  /// No dossier has the number.
  case unknownNumber(DossierNumber)
  /// The request was carried out before, on this dossier.
  case requestRepeated(request: String, dossier: DossierNumber)
  /// The letter number of the year was given already.
  case letterNumberTaken(year: Int, number: Int)
  /// The dossier was re-appointed already; a second time is not allowed.
  case alreadyReappointed(DossierNumber)
  /// The letter was replaced by another one already.
  case alreadyReplaced(letter: String)
  /// Two texts of law bear one name, or a row of the chain cannot be read: run `verify`.
  case inconsistent(String)
  /// An event that this program cannot read.
  case unreadableEvent(dossier: DossierNumber, sequence: Int)
  /// A row of a projection that this program cannot read; it can be made again.
  case unreadableProjection(dossier: Int)
  /// Anything else SQLite says, with its extended code.
  case sqlite(code: Int, message: String)
}

/// Extended result codes that SQLite defines by macros, which Swift does not see.
enum ResultCode {
  /// A UNIQUE index has the value.
  static let unique = SQLITE_CONSTRAINT | 8 << 8
  /// A PRIMARY KEY has the value.
  static let primaryKey = SQLITE_CONSTRAINT | 6 << 8
}

extension StoreError {
  /// What a result code of SQLite means for us.
  init(code: Int32, message: String, path: String = "") {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked
    case SQLITE_FULL: self = .diskFull
    case SQLITE_CORRUPT: self = .corrupt
    case SQLITE_NOTADB: self = .notAStore(path: path)
    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM: self = .notWritable(path: path)
    default: self = .sqlite(code: Int(code), message: message)
    }
  }

  /// Runs `body`, turning GRDB's errors into ours; all other errors pass.
  static func translating<Result>(path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(
        code: error.extendedResultCode.rawValue, message: error.message ?? "", path: path)
    }
  }
}
