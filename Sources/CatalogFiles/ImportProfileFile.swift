public import DossierImport
import Foundation
import LegalBasis

extension ProceduresFolder {
  /// The folder of profiles.
  static let profiles = "import-profiles"

  /// A profile: of `import-profiles/` by its name, else a file by its path.
  ///
  /// - Parameter name: `so-thanh-hoa`, or a path that has a `/` or ends with `.yaml`.
  public func loadImportProfile(_ name: String) throws(CatalogError) -> ImportProfile {
    let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    return try ProceduresFolder.importProfile(
      SourceFile(path: isPath ? name : "\(path)/\(Self.profiles)/\(name).yaml"))
  }

  /// Names of the profiles of the folder, sorted.
  public func importProfileNames() -> [String] {
    ((try? files(in: Self.profiles)) ?? []).compactMap { name in
      name.hasSuffix(".yaml") ? String(name.dropLast(5)) : nil
    }
  }

  static func importProfile(_ source: SourceFile) throws(CatalogError) -> ImportProfile {
    try source.reading { () throws(LawMistake) in try ImportProfile(source.root) }
  }
}

extension ImportProfile {
  /// Reads the tree of a profile.
  init(_ root: LawNode) throws(LawMistake) {
    var reader = try LawReader(root)
    self.init(name: try reader.text("name"))
    description = try reader.optionalText("description")
    headerLine = try reader.optionalInteger("headerLine", in: 1...1000)
    sheet = try reader.optionalText("sheet")
    separator = try reader.optional("separator") { node throws(LawMistake) in
      try Self.separator(node)
    }
    encoding = try reader.optional("encoding") { node throws(LawMistake) in
      try Self.encoding(node)
    }
    columns = try reader.list("columns") { node throws(LawMistake) in try ColumnRule(node) }
    statuses =
      try reader.optional("statuses") { node throws(LawMistake) in
        try node.words("trạng thái", "viết số 1–10 của Cổng dịch vụ công", Self.isStatus)
      } ?? []
    channels =
      try reader.optional("channels") { node throws(LawMistake) in
        try node.words(
          "kênh nộp", "viết trực tiếp, trực tuyến, bưu chính hoặc VNeID", Self.isChannel)
      } ?? []
    constants =
      try reader.optional("constants") { node throws(LawMistake) in
        try Self.constants(node)
      } ?? [:]
    skippedRows = try reader.texts("skipRowsBeginningWith")
    try reader.finish()
  }

  private static func separator(_ node: LawNode) throws(LawMistake) -> UInt8 {
    switch try node.text() {
    case ",": return 0x2C
    case ";": return 0x3B
    case "tab", "\t": return 0x09
    case "|": return 0x7C
    case let other:
      throw LawMistake(
        at: node.place, "dấu phân cách không biết: \"\(other)\"",
        remedy: "viết \",\", \";\", \"|\" hoặc tab")
    }
  }

  private static func encoding(_ node: LawNode) throws(LawMistake) -> TextEncoding {
    let text = try node.text()
    if let encoding = TextEncoding(name: text) { return encoding }
    throw LawMistake(
      at: node.place, "bảng mã không biết: \"\(text)\"",
      remedy: "viết: " + alternatives(TextEncoding.names))
  }

  private static func constants(_ node: LawNode) throws(LawMistake) -> [ImportColumn: String] {
    var reader = try LawReader(node)
    var constants: [ImportColumn: String] = [:]
    for column in constantColumns { constants[column] = try reader.optionalText(column.name) }
    try reader.finish()
    return constants
  }
}

extension ImportProfile.ColumnRule {
  /// Reads one entry of `columns`.
  fileprivate init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let header = try reader.optionalText("header")
    let letter = try reader.optional("column") { node throws(LawMistake) in
      try node.columnNumber()
    }
    let place: ImportProfile.Place
    switch (header, letter) {
    case (let header?, nil): place = .header(header)
    case (nil, let number?): place = .number(number)
    case (nil, nil), (.some, .some):
      throw LawMistake(
        at: reader.place, "cần một trong hai khóa header, column",
        remedy: "header: chữ trong ô tiêu đề; column: chữ cái hoặc số của cột")
    }
    let column = try reader.needed("field").importColumn()
    let dates = try reader.optionalWord("dates", "thứ tự ngày tháng", ImportProfile.DateOrder.self)
    if dates != nil, column?.isDate != true {
      throw LawMistake(at: reader.place(of: "dates"), "cột này không phải cột ngày")
    }
    try reader.finish()
    self.init(place, column, dates: dates ?? .dayFirst)
  }
}

extension LawNode {
  /// A map from words of the file to words that are known.
  fileprivate func words(
    _ name: String, _ remedy: String, _ isKnown: (String) -> Bool
  ) throws(LawMistake) -> [ImportProfile.Word] {
    guard case .map(let entries) = content else {
      throw LawMistake(at: place, "cần các cặp \"chữ trong tệp\": giá trị")
    }
    var words: [ImportProfile.Word] = []
    for entry in entries {
      let meaning = try entry.value.text()
      guard isKnown(meaning) else {
        throw LawMistake(
          at: entry.value.place, "\(name) không biết: \"\(meaning)\"", remedy: remedy)
      }
      words.append(ImportProfile.Word(entry.key, meaning))
    }
    return words
  }

  /// `C` or `3`: a column by its letters or its number.
  fileprivate func columnNumber() throws(LawMistake) -> Int {
    let text = try text()
    if let number = Int(text), (1...16_384).contains(number) { return number }
    let letters = text.utf8.map { $0 & 0xDF }
    if (1...3).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) }) {
      return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) }
    }
    throw LawMistake(
      at: place, "không phải cột: \"\(text)\"", remedy: "viết chữ cái (C, AB) hoặc số từ 1")
  }

  /// A field of ours, or `ignore`.
  fileprivate func importColumn() throws(LawMistake) -> ImportColumn? {
    let text = try text()
    if text == "ignore" { return nil }
    if let column = ImportColumn.allCases.first(where: { $0.name == text }) { return column }
    throw LawMistake(
      at: place, "trường không biết: \"\(text)\"",
      remedy: "viết ignore, hoặc: " + ImportColumn.allCases.map(\.name).joined(separator: ", "))
  }
}
