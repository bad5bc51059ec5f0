internal import GRDBSQLite

/// A prepared statement of the C API on GRDB's connection: what writes rows.
///
/// Records of GRDB cost six times as much (engineering notes, §2); reading goes through GRDB.
final class WritingStatement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ sql: String, on connection: OpaquePointer) throws(StoreError) {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else {
      throw StoreError(code: code, message: String(cString: sqlite3_errmsg(connection)))
    }
    self.handle = handle
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds the parameter at `index`, from 1.
  func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(handle, index, value) }

  func bind(_ value: Int64?, at index: Int32) {
    if let value { bind(value, at: index) } else { sqlite3_bind_null(handle, index) }
  }

  /// Binds a text, which is copied.
  func bind(_ text: String, at index: Int32) {
    var text = text
    text.withUTF8 { bytes in
      _ = sqlite3_bind_text(
        handle, index, UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count), WritingStatement.copying)
    }
    // The empty string has no address, and would be bound as NULL.
    if text.isEmpty { sqlite3_bind_text(handle, index, "", 0, WritingStatement.copying) }
  }

  func bind(_ text: String?, at index: Int32) {
    if let text { bind(text, at: index) } else { sqlite3_bind_null(handle, index) }
  }

  func bind(_ digest: Digest, at index: Int32) {
    let bytes = digest.bytes
    sqlite3_bind_blob(handle, index, bytes, 32, WritingStatement.copying)
  }

  /// Binds cells of a buffer to the parameters from `first` on. Texts are not copied: `bytes` are
  /// the buffer's, and must stay until the statement has run.
  func bind(
    _ cells: ArraySlice<RowBuffer.Cell>, in bytes: UnsafeRawBufferPointer, from first: Int32
  ) {
    var index = first
    for cell in cells {
      switch cell.kind {
      case .null: sqlite3_bind_null(handle, index)
      case .integer: sqlite3_bind_int64(handle, index, cell.value)
      case .text:
        let start = bytes.baseAddress.map { $0 + Int(cell.value) } ?? WritingStatement.nowhere
        sqlite3_bind_text(
          handle, index, start.assumingMemoryBound(to: CChar.self), cell.length, nil)
      case .blob:
        let start = bytes.baseAddress.map { $0 + Int(cell.value) } ?? WritingStatement.nowhere
        sqlite3_bind_blob(handle, index, start, cell.length, nil)
      }
      index += 1
    }
  }

  /// Runs it to the end, for the next time. Returns SQLite's extended result code.
  func run() -> Int32 {
    let code = sqlite3_step(handle)
    if code == SQLITE_DONE || code == SQLITE_ROW {
      sqlite3_reset(handle)
      return SQLITE_OK
    }
    let extended = sqlite3_extended_errcode(connection)
    sqlite3_reset(handle)
    return extended
  }

  /// Runs it, and throws what SQLite says.
  func runOrThrow() throws(StoreError) {
    let code = run()
    guard code == SQLITE_OK else {
      throw StoreError(code: code, message: String(cString: sqlite3_errmsg(connection)))
    }
  }

  /// Runs a query that gives at most one row, and reads it with `read`.
  func row<Value>(_ read: (WritingStatement) -> Value) throws(StoreError) -> Value? {
    let code = sqlite3_step(handle)
    defer { sqlite3_reset(handle) }
    switch code {
    case SQLITE_ROW: return read(self)
    case SQLITE_DONE: return nil
    default:
      throw StoreError(
        code: sqlite3_extended_errcode(connection),
        message: String(cString: sqlite3_errmsg(connection)))
    }
  }

  /// The integer of a column of the present row, from 0.
  func integer(at column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The bytes of a column of the present row.
  func bytes(at column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// SQLite copies what is bound before the call returns (`SQLITE_TRANSIENT`, a macro in C).
  private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  /// An address for a text of no bytes.
  nonisolated(unsafe) private static let nowhere = UnsafeRawPointer(
    UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1))
}
