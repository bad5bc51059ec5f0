/// Why a workbook cannot be read.
public enum SheetRefusal: Error, Hashable, Sendable {
  /// The archive is broken, or cut short.
  case brokenArchive
  /// It is an archive, and no workbook.
  case noWorkbook
  /// It is encrypted with a password.
  case encrypted
  /// A part is missing, "xl/workbook.xml".
  case missingPart(String)
  /// A part is no well-formed XML, at this line of it.
  case brokenXML(part: String, line: Int)
  /// The row of this number stands behind a later one, or a cell of it behind a later cell.
  case disordered(row: Int)
  /// A part has a document type declaration, which no office program writes.
  case documentType(part: String)
  /// A part unpacks to far more than it should: `bytes` unpacked, `packed` in the file.
  case bomb(part: String, bytes: Int, packed: Int)
  /// A page without any table.
  case noTable
  /// The system refuses to read or to keep strings, with its error number.
  case trouble(errno: Int32)
}
