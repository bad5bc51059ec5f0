internal import Synchronization

/// A workbook of Office Open XML (`.xlsx`): its sheets, and what their cells refer to.
///
///     let workbook = try Workbook(path: "so-theo-doi.xlsx")
///     var rows = try workbook.rows(of: workbook.sheets[0])
///     while let row = try rows.next() { … }
public struct Workbook: Sendable {
  /// A sheet.
  public struct Sheet: Hashable, Sendable {
    /// The name on its tab.
    public let name: String
    /// Whether the tab is hidden.
    public let isHidden: Bool
    /// Name of its part in the archive.
    let part: String
  }

  /// Its sheets in the order of the tabs; charts have none.
  public let sheets: [Sheet]
  private let path: String
  private let is1904: Bool
  private let stringsPart: String?
  private let stylesPart: String?
  private let known = Known()

  /// What all sheets share is read once.
  private final class Known: Sendable {
    let strings = Mutex<SharedStringTable?>(nil)
  }

  /// Opens a workbook and reads what it has; no sheet is read.
  public init(path: String) throws(SheetRefusal) {
    self.path = path
    let package = try ZipPackage(path: path)
    let roots = try Relations(of: "", in: package)
    let book = roots.targets(of: "officeDocument").first ?? "xl/workbook.xml"
    guard let entry = try package.entry(book) else { throw .noWorkbook }
    let contents = WorkbookContents()
    try entry.feed(contents)
    let relations = try Relations(of: book, in: package)
    sheets = contents.sheets.compactMap { sheet in
      relations.target(sheet.relation, of: "worksheet").map {
        Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0)
      }
    }
    is1904 = contents.is1904
    stringsPart = relations.targets(of: "sharedStrings").first
    stylesPart = relations.targets(of: "styles").first
  }

  /// The moment of a serial number in this workbook, "01/07/2025"; nil where it is none.
  public func moment(ofSerial serial: Double) -> String? {
    Workbook.moment(ofSerial: serial, is1904: is1904)
  }

  /// The moment of a serial number: 45839 → "01/07/2025", with its time behind it where it has one.
  public static func moment(ofSerial serial: Double, is1904: Bool) -> String? {
    var bytes: [UInt8] = []
    guard ExcelSerial.append(serial, is1904: is1904, to: &bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rows of a sheet from its first one on.
  public func rows(of sheet: Sheet) throws(SheetRefusal) -> SheetRows {
    let package = try ZipPackage(path: path)
    let formats = CellFormats()
    if let part = stylesPart, let entry = try package.entry(part) { try entry.feed(formats) }
    guard let entry = try package.entry(sheet.part) else { throw .missingPart(sheet.part) }
    let handler = WorksheetHandler(
      strings: SharedStrings(try strings(of: package)), formats: formats.areDates, is1904: is1904)
    return SheetRows(source: try XMLRowSource(entry, part: sheet.part, handler))
  }

  private func strings(of package: ZipPackage) throws(SheetRefusal) -> SharedStringTable {
    if let table = known.strings.withLock({ $0 }) { return table }
    var table = SharedStringTable()
    if let part = stringsPart, let entry = try package.entry(part) {
      let handler = SharedStringsHandler()
      try entry.feed(handler)
      table = try handler.table()
    }
    known.strings.withLock { [table] in $0 = table }
    return table
  }
}

/// What `workbook.xml` says.
private final class WorkbookContents: XMLHandler {
  var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  var is1904 = false

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "sheet" {
      let state = attributes.string("state")
      sheets.append(
        (
          attributes.string("name") ?? "", attributes.string("id") ?? "",
          state == "hidden" || state == "veryHidden"
        ))
    } else if name == "workbookPr" {
      is1904 = attributes.isTrue("date1904")
    }
  }
}

/// The relations of a part of the archive, with targets as names in it.
private final class Relations: XMLHandler {
  private var relations: [(id: String, kind: String, target: String)] = []
  private let folder: [Substring]

  /// `part` "" stands for the archive itself.
  init(of part: String, in package: ZipPackage) throws(SheetRefusal) {
    var path = part.split(separator: "/")
    let name = path.popLast() ?? ""
    folder = path
    super.init()
    let relationsPart = (path + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard let entry = try package.entry(relationsPart) else { return }
    try entry.feed(self)
  }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let target = attributes.string("Target"),
      attributes.string("TargetMode") != "External"
    else { return }
    let kind = attributes.string("Type")?.split(separator: "/").last ?? ""
    relations.append((attributes.string("Id") ?? "", String(kind), resolved(target)))
  }

  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }

  func targets(of kind: String) -> [String] {
    relations.filter { $0.kind == kind }.map(\.target)
  }

  func target(_ id: String, of kind: String) -> String? {
    relations.first { $0.id == id && $0.kind == kind }?.target
  }
}
