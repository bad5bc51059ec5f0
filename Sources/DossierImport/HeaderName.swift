internal import VietnameseText

/// How header cells are compared: by their words, not by how they are written.
enum HeaderName {
  /// Lower case without accents, spaces collapsed: "Ngày  Tiếp nhận" → "ngay tiep nhan".
  static func key(_ header: String) -> String { folded(header) }

  /// The key without a final ":", "*", "." or "(…)", any number of them, and without a number before
  /// it; "(2) Mã hồ sơ (*)" → "ma ho so".
  static func barekey(_ header: String) -> String { forms(ofKey: key(header)).last ?? "" }

  /// A key without a number before it, then with one mark less at its end at a time.
  static func forms(ofKey key: String) -> [String] {
    var rest = withoutNumber(key)
    var forms = [String(rest)]
    while let last = rest.utf8.last {
      if [UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: ".")].contains(last) {
        rest = rest.dropLast().trimmingTrailingSpace()
      } else if last == UInt8(ascii: ")"), let open = rest.lastIndex(of: "("),
        open != rest.startIndex
      {
        rest = rest[..<open].trimmingTrailingSpace()
      } else {
        break
      }
      forms.append(String(rest))
    }
    return forms
  }

  /// "1. ma ho so", "(1) ma ho so" → "ma ho so".
  private static func withoutNumber(_ key: String) -> Substring {
    // Most keys begin with a letter, which a look at the first byte tells.
    if let first = key.utf8.first, (0x61...0x7A).contains(first) { return Substring(key) }
    var rest = Substring(key)
    if rest.hasPrefix("(") { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isNumber }
    guard (1...2).contains(digits.count) else { return Substring(key) }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first, mark == "." || mark == ")" else { return Substring(key) }
    rest = rest.dropFirst().drop { $0 == " " }
    return rest.isEmpty ? Substring(key) : rest
  }

  /// The column a header cell means; nil when it is none of ours.
  static func column(of header: String) -> ImportColumn? { HeaderCell(header).column }

  /// The column that a key or one of its `forms` is a name of, for sure. Programs write names without
  /// spaces: "SoBienNhan" and "ngay-tiep-nhan" are found by their letters alone.
  static func column(ofKey key: String, forms: [String]) -> ImportColumn? {
    // Dates, codes and amounts, which most cells are that no header is: no name begins with a digit.
    let barekey = forms.last ?? ""
    if let first = barekey.utf8.first, (0x30...0x39).contains(first) { return nil }
    if let column = columns[key] { return column }
    for form in forms where form != key {
      if let column = columns[form] { return column }
    }
    return letters[squeezed(barekey)]
  }

  /// Columns of a file with a row for each step, by bare key (`HeaderCell.stepColumn`).
  static let stepColumns: [String: ImportColumn] = {
    let headers: [(ImportColumn, [String])] = [
      (.stepBegan, ["Ngày bắt đầu", "Thời gian bắt đầu", "Bắt đầu", "Từ ngày"]),
      (.stepEnded, ["Ngày kết thúc", "Thời gian kết thúc", "Kết thúc", "Đến ngày"]),
      (.stepUnit, ["Đơn vị xử lý", "Phòng ban xử lý", "Phòng xử lý", "Bộ phận xử lý"]),
      (.officer, ["Người thực hiện", "Cán bộ thực hiện", "Công chức thực hiện"]),
    ]
    var columns: [String: ImportColumn] = [:]
    for (column, texts) in headers { for text in texts { columns[key(text)] = column } }
    return columns
  }()

  /// The name of ours to which the bare key of an unknown header is nearest, by letters to add, drop
  /// or change: one in a short name, two in a long one; nil where none is near. It is offered, never
  /// taken.
  ///
  ///     HeaderName.near(barekey: "ngay tiep nham")?.alias   // "Ngày tiếp nhận"
  static func near(barekey: String) -> (alias: String, column: ImportColumn)? {
    let count = barekey.utf8.count
    guard (6...60).contains(count) else { return nil }
    let limit = count < 10 ? 1 : 2
    let spelling = Spelling(barekey)
    var nearest: (place: Int, distance: Int)?
    for place in offered.indices where abs(offered[place].count - count) <= limit {
      if let distance = offered[place].spelling.distance(to: spelling, within: limit),
        distance < nearest?.distance ?? .max
      {
        nearest = (place, distance)
      }
    }
    return nearest.map { (offered[$0.place].alias, offered[$0.place].column) }
  }

  private static func squeezed(_ key: String) -> String {
    // A key is lower case; nearly all are ASCII, and have no need of what Unicode calls a letter.
    guard key.utf8.contains(where: { $0 >= 0x80 }) else {
      return String(
        decoding: key.utf8.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) },
        as: UTF8.self)
    }
    return String(key.filter { $0.isLetter || $0.isNumber })
  }

  /// Names by key, in the order of `ImportColumn`.
  private static let names: [(key: String, alias: String, column: ImportColumn)] =
    ImportColumn.allCases.flatMap { column in
      ([column.name] + column.aliases).map { (key($0), $0, column) }
    }

  /// Names that are long enough to be offered for a misspelt one, with the bytes of their keys.
  private static let offered:
    [(spelling: Spelling, count: Int, alias: String, column: ImportColumn)] =
      names.filter { $0.key.utf8.count >= 6 }.map {
        (Spelling($0.key), $0.key.utf8.count, $0.alias, $0.column)
      }

  private static let columns = [String: ImportColumn](
    names.map { ($0.key, $0.column) }, uniquingKeysWith: { first, _ in first })

  /// By letters alone; those that would be two columns ("NgayBoSung", "Ngày bổ sung") are none.
  private static let letters: [String: ImportColumn] = {
    var letters: [String: ImportColumn] = [:]
    var double: Set<String> = []
    for name in names {
      let key = squeezed(name.key)
      if let known = letters[key], known != name.column { double.insert(key) }
      letters[key] = name.column
    }
    return letters.filter { !double.contains($0.key) }
  }()
}

extension Substring {
  fileprivate func trimmingTrailingSpace() -> Substring {
    var rest = self
    while rest.utf8.last == 0x20 { rest = rest.dropLast() }
    return rest
  }
}

extension ImportColumn {
  /// Whether it names a person: then "Họ và tên" below it is his name.
  var isPerson: Bool {
    switch self {
    case .owner, .submitter, .receiver, .officer: true
    case .number, .procedureCode, .procedureName, .abstract, .field, .idNumber, .address, .area,
      .phone, .email, .sets, .submittedAt, .receivedAt, .appointment, .completedAt, .returnedAt,
      .status, .verdict, .daysLate, .delayReason, .unit, .channel, .returnChannel, .fee,
      .supplementRequestedAt, .supplementReceivedAt, .refusedAt, .stoppedAt, .onlineLevel, .note,
      .ordinal, .receiptCode, .step, .stepUnit, .stepBegan, .stepEnded:
      false
    }
  }
}
