internal import VietnameseText

/// How header cells are compared: by their words, not by how they are written.
enum HeaderName {
  /// Lower case without accents, spaces collapsed: "Ngày  Tiếp nhận" → "ngay tiep nhan".
  static func key(_ header: String) -> String { folded(header) }

  /// The key without a final ":", "*", "." or "(…)", any number of them, and without a number before
  /// it; "(2) Mã hồ sơ (*)" → "ma ho so".
  static func barekey(_ header: String) -> String { forms(ofKey: key(header)).last ?? "" }

  /// A key without a number before it, then with one mark less at its end at a time.
  private static func forms(ofKey key: String) -> [String] {
    var rest = withoutNumber(Substring(key))
    var forms = [String(rest)]
    while true {
      if rest.hasSuffix(":") || rest.hasSuffix("*") || rest.hasSuffix(".") {
        rest = rest.dropLast().trimmingTrailingSpace()
      } else if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), open != rest.startIndex {
        rest = rest[..<open].trimmingTrailingSpace()
      } else {
        return forms
      }
      forms.append(String(rest))
    }
  }

  /// "1. ma ho so", "(1) ma ho so" → "ma ho so".
  private static func withoutNumber(_ key: Substring) -> Substring {
    var rest = key
    if rest.hasPrefix("(") { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isNumber }
    guard (1...2).contains(digits.count) else { return key }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first, mark == "." || mark == ")" else { return key }
    rest = rest.dropFirst().drop { $0 == " " }
    return rest.isEmpty ? key : rest
  }

  /// Whether a header may mean a column of dates.
  static func mayBeDate(_ header: String) -> Bool {
    AmbiguousHeader(header)?.meanings.contains(where: \.isDate)
      ?? column(of: header)?.isDate ?? false
  }

  /// The column a header cell means; nil when it is none of ours. Programs write names without
  /// spaces: "SoBienNhan" and "ngay-tiep-nhan" are found by their letters alone.
  static func column(of header: String) -> ImportColumn? {
    if header.isEmpty { return nil }
    let key = key(header)
    if let column = columns[key] { return column }
    let forms = forms(ofKey: key)
    for form in forms {
      if let column = columns[form] { return column }
    }
    let barekey = forms.last ?? ""
    return letters[squeezed(barekey)] ?? AmbiguousHeader(barekey: barekey)?.meanings.first
  }

  /// The column a header cell means in a file with a row for each step, where it differs from what it
  /// means elsewhere: there "Ngày bắt đầu" is the step's, and so is the unit that has it in hand.
  static func stepColumn(of header: String) -> ImportColumn? { stepColumns[barekey(header)] }

  private static let stepColumns: [String: ImportColumn] = {
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

  /// The name of ours to which an unknown header is nearest, by letters to add, drop or change: one
  /// in a short name, two in a long one; nil where none is near. It is offered, never taken.
  ///
  ///     HeaderName.near("Ngày tiếp nhậm")?.alias   // "Ngày tiếp nhận"
  static func near(_ header: String) -> (alias: String, column: ImportColumn)? {
    let key = barekey(header)
    guard (6...60).contains(key.utf8.count), column(of: header) == nil else { return nil }
    let limit = key.utf8.count < 10 ? 1 : 2
    var nearest: (alias: String, column: ImportColumn, distance: Int)?
    for (known, name) in names where abs(known.utf8.count - key.utf8.count) <= limit {
      guard known.utf8.count >= 6 else { continue }
      let distance = Misspelling.distance(key, known)
      if distance <= limit, distance < nearest?.distance ?? .max {
        nearest = (name.alias, name.column, distance)
      }
    }
    return nearest.map { ($0.alias, $0.column) }
  }

  /// Whether it asks for a name and does not say whose: "Họ và tên" under "Chủ hồ sơ".
  static func isPersonsName(_ header: String) -> Bool {
    ["ho va ten", "ho ten", "ho, ten", "ten"].contains(barekey(header))
  }

  private static func squeezed(_ key: String) -> String {
    String(key.filter { $0.isLetter || $0.isNumber })
  }

  /// Names by key, in the order of `ImportColumn`.
  private static let names: [(key: String, name: (alias: String, column: ImportColumn))] =
    ImportColumn.allCases.flatMap { column in
      ([column.name] + column.aliases).map { (key($0), (alias: $0, column: column)) }
    }

  private static let columns = [String: ImportColumn](
    names.map { ($0.key, $0.name.column) }, uniquingKeysWith: { first, _ in first })

  /// By letters alone; those that would be two columns ("NgayBoSung", "Ngày bổ sung") are none.
  private static let letters: [String: ImportColumn] = {
    var letters: [String: ImportColumn] = [:]
    var double: Set<String> = []
    for (key, name) in names {
      let key = squeezed(key)
      if let known = letters[key], known != name.column { double.insert(key) }
      letters[key] = name.column
    }
    return letters.filter { !double.contains($0.key) }
  }()
}

extension Substring {
  fileprivate func trimmingTrailingSpace() -> Substring {
    var rest = self
    while rest.last == " " { rest = rest.dropLast() }
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
