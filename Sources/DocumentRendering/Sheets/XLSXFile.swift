import CXLSXWriter
import Glibc
import WorkingTime

/// A workbook with one sheet (Office Open XML), written by libxlsxwriter row by row.
///
/// The first row stands fixed and repeats on each printed page; the sheet prints on A4 landscape,
/// as wide as a page. Dates are dates, shown as dd/MM/yyyy, moments with HH:mm; all else but numbers is text. The same
/// head and rows give the same bytes.
public final class XLSXFile: SheetFile {
  private let path: String
  private let temporary: String
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let plain: UnsafeMutablePointer<lxw_format>?
  private let dated: UnsafeMutablePointer<lxw_format>?
  private let timed: UnsafeMutablePointer<lxw_format>?
  private let counted: UnsafeMutablePointer<lxw_format>?
  private let widths: [Double]
  private var row: UInt32 = 1

  /// Rows that a sheet can hold beside its first.
  public static let mostRows = 1_048_575
  /// Characters that a cell can hold; a longer text is cut.
  static let mostCharacters = 32_767

  /// A workbook that will stand at `path`.
  public init(_ head: SheetHead, path: String) throws(FileRefusal) {
    self.path = path
    widths = head.columns.map(\.width)
    temporary = WholeFile.temporary(path)
    // Rows go to a file of their own until the end; it lies beside the workbook, on the same disk.
    guard let book = Self.newBook(temporary, folder: Self.folder(of: path)),
      let sheet = workbook_add_worksheet(book, head.name)
    else { throw FileRefusal(path: path, code: errno == 0 ? EIO : errno) }
    self.book = book
    self.sheet = sheet
    plain = Self.format(of: book)
    dated = Self.format(of: book)
    timed = Self.format(of: book)
    counted = Self.format(of: book)
    format_set_align(counted, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_num_format(dated, "dd/mm/yyyy")
    format_set_align(dated, UInt8(LXW_ALIGN_LEFT.rawValue))
    format_set_num_format(timed, "dd/mm/yyyy hh:mm")
    format_set_align(timed, UInt8(LXW_ALIGN_LEFT.rawValue))
    Self.describe(book, head)
    layOut(head, titles: Self.format(of: book))
  }

  deinit {
    guard let book else { return }
    lxw_workbook_free(book)
    unlink(temporary)
  }

  private static func newBook(
    _ path: String, folder: String
  ) -> UnsafeMutablePointer<lxw_workbook>? {
    folder.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
      return workbook_new_opt(path, &options)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func format(
    of book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(book)
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, 12)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return format
  }

  private static func describe(_ book: UnsafeMutablePointer<lxw_workbook>, _ head: SheetHead) {
    guard let title = strdup(head.title), let author = strdup(head.author) else { return }
    defer {
      free(title)
      free(author)
    }
    var properties = lxw_doc_properties()
    properties.title = title
    properties.author = author
    properties.company = author
    properties.created = time_t(head.date.dayNumber) * 86_400
    workbook_set_properties(book, &properties)
  }

  private func layOut(_ head: SheetHead, titles: UnsafeMutablePointer<lxw_format>?) {
    format_set_bold(titles)
    format_set_bottom(titles, UInt8(LXW_BORDER_THIN.rawValue))
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    // Telephones and identity numbers are texts on purpose.
    worksheet_ignore_errors(
      sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    makeRoom(for: head.columns.map { .text($0.title) }, row: 0)
    for (index, column) in head.columns.enumerated() {
      let index = UInt16(index)
      worksheet_set_column(sheet, index, index, column.width, nil)
      worksheet_write_string(sheet, 0, index, column.title, titles)
    }
  }

  /// Adds a row; cells that are missing are empty.
  public func add(_ cells: [SheetCell]) throws(FileRefusal) {
    guard row <= Self.mostRows else { throw FileRefusal(path: path, code: EFBIG) }
    makeRoom(for: cells, row: row)
    for (index, cell) in cells.enumerated() {
      let index = UInt16(index)
      let error: lxw_error
      switch cell {
      case .empty: continue
      case .text(let text):
        error = worksheet_write_string(sheet, row, index, Self.printable(text), plain)
      case .date(let date):
        // Day 25569 of a workbook is 1/1/1970.
        error = worksheet_write_number(
          sheet, row, index, Double(date.dayNumber) + 25_569, dated)
      case .moment(let moment):
        error = worksheet_write_number(
          sheet, row, index, Double(moment.minuteNumber) / 1440 + 25_569,
          moment.isWholeDay ? dated : timed)
      case .number(let number):
        error = worksheet_write_number(sheet, row, index, Double(number), counted)
      }
      guard error == LXW_NO_ERROR else {
        throw FileRefusal(path: path, code: errno == 0 ? EIO : errno)
      }
    }
    row += 1
  }

  /// Makes a row as high as its cells need; not every program does so by itself.
  private func makeRoom(for cells: [SheetCell], row: UInt32) {
    let lines = lines(of: cells)
    if lines > 1 { worksheet_set_row(sheet, row, Double(lines) * Self.lineHeight, nil) }
  }

  /// Lines that the tallest cell of a row takes.
  private func lines(of cells: [SheetCell]) -> Int {
    var most = 1
    for (cell, width) in zip(cells, widths) {
      guard case .text(let text) = cell,
        Double(text.utf8.count) > width || text.utf8.contains(0x0A)
      else { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
        $0 + max(1, Int((Double($1.count) * Self.lossAtLineEnds / width).rounded(.up)))
      }
      most = max(most, min(lines, Self.mostLines))
    }
    return most
  }

  /// Points that a line of 12 points takes.
  private static let lineHeight = 15.75
  /// A row of more than 409 points is refused by Excel.
  private static let mostLines = 25
  /// Words do not break, but letters of the face are narrower than the digits that widths count.
  private static let lossAtLineEnds = 1.0

  /// The text as a cell can hold it: control characters, which XML has no place for, become spaces.
  private static func printable(_ text: String) -> String {
    // No cell but a rare one holds a control character, U+FFFE or U+FFFF.
    let isPlain = !text.utf8.contains { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F || $0 == 0xEF }
    if isPlain, text.utf8.count <= mostCharacters { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(mostCharacters) {
      let isControl =
        (scalar.value < 0x20 && scalar != "\n") || scalar.value == 0x7F
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      scalars.append(isControl ? " " : scalar)
    }
    return String(scalars)
  }

  /// Completes the file and puts it in its place.
  public func finish() throws(FileRefusal) {
    guard let book else { return }
    self.book = nil
    errno = 0
    guard workbook_close(book) == LXW_NO_ERROR, Self.sync(temporary),
      rename(temporary, path) == 0
    else {
      let code = errno == 0 ? EIO : errno
      unlink(temporary)
      throw FileRefusal(path: path, code: code)
    }
  }

  private static func sync(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}
