package import WorkingTime

/// Reads the entries of one map and refuses what is left unread.
///
/// Each call names a key; `finish` throws at the first key that no call has named. Keys written
/// twice are refused at the start.
package struct LawReader {
  /// Where the map stands.
  package let place: LawPlace
  private let entries: [LawNode.Entry]
  private var known: [String] = []

  /// Begins to read a map; refused when it is none or holds a key twice.
  package init(_ node: LawNode) throws(LawMistake) {
    guard case .map(let entries) = node.content else {
      throw LawMistake(
        at: node.place, "cần các cặp khóa: giá trị, nhưng gặp \(node.content.words)")
    }
    for (index, entry) in entries.enumerated()
    where entries[..<index].contains(where: { $0.key == entry.key }) {
      throw LawMistake(
        at: entry.place, "khóa viết hai lần: \"\(entry.key)\"", remedy: "giữ một, bỏ một")
    }
    self.entries = entries
    place = node.place
  }

  /// The value of a key, nil where it is missing or empty.
  package mutating func node(_ key: String) -> LawNode? {
    known.append(key)
    guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
    if case .empty = value.content { return nil }
    return value
  }

  /// The value of a key that must be there.
  package mutating func needed(_ key: String) throws(LawMistake) -> LawNode {
    if let value = node(key) { return value }
    let empty = entries.first { $0.key == key }
    throw LawMistake(
      at: empty?.place ?? place,
      empty == nil ? "thiếu khóa \"\(key)\"" : "khóa \"\(key)\" để trống")
  }

  /// A text that must be there.
  package mutating func text(_ key: String) throws(LawMistake) -> String {
    try needed(key).text()
  }

  /// A text, nil where missing.
  package mutating func optionalText(_ key: String) throws(LawMistake) -> String? {
    guard let node = node(key) else { return nil }
    return try node.text()
  }

  /// Texts, none where missing.
  package mutating func texts(_ key: String) throws(LawMistake) -> [String] {
    guard let node = node(key) else { return [] }
    return try node.list { node throws(LawMistake) in try node.text() }
  }

  /// A date, nil where missing.
  package mutating func optionalDate(_ key: String) throws(LawMistake) -> CivilDate? {
    guard let node = node(key) else { return nil }
    return try node.date()
  }

  /// A date that must be there.
  package mutating func date(_ key: String) throws(LawMistake) -> CivilDate {
    try needed(key).date()
  }

  /// A whole number, nil where missing.
  package mutating func optionalInteger(
    _ key: String, in range: ClosedRange<Int>
  ) throws(LawMistake) -> Int? {
    guard let node = node(key) else { return nil }
    return try node.integer(in: range)
  }

  /// A whole number that must be there.
  package mutating func integer(
    _ key: String, in range: ClosedRange<Int>
  ) throws(LawMistake) -> Int {
    try needed(key).integer(in: range)
  }

  /// A truth value, nil where missing.
  package mutating func optionalFlag(_ key: String) throws(LawMistake) -> Bool? {
    guard let node = node(key) else { return nil }
    return try node.flag()
  }

  /// One of the words of an enumeration, which must be there.
  package mutating func word<Word>(
    _ key: String, _ name: String, _ type: Word.Type = Word.self
  ) throws(LawMistake) -> Word
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    try needed(key).word(name)
  }

  /// One of the words of an enumeration, nil where missing.
  package mutating func optionalWord<Word>(
    _ key: String, _ name: String, _ type: Word.Type = Word.self
  ) throws(LawMistake) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    guard let node = node(key) else { return nil }
    return try node.word(name)
  }

  /// Members of a list, none where missing.
  package mutating func list<Member>(
    _ key: String, _ read: (LawNode) throws(LawMistake) -> Member
  ) throws(LawMistake) -> [Member] {
    guard let node = node(key) else { return [] }
    return try node.list(read)
  }

  /// A value made by `read`, nil where missing.
  package mutating func optional<Value>(
    _ key: String, _ read: (LawNode) throws(LawMistake) -> Value
  ) throws(LawMistake) -> Value? {
    guard let node = node(key) else { return nil }
    return try read(node)
  }

  /// Whether the key stands in the map, be it empty.
  package func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Where a key stands, the map's own place where it does not.
  package func place(of key: String) -> LawPlace {
    entries.first { $0.key == key }?.value.place ?? place
  }

  /// Refuses the first key that was not asked for.
  package func finish() throws(LawMistake) {
    for entry in entries where !known.contains(entry.key) {
      throw LawMistake(
        at: entry.place, "khóa không biết: \"\(entry.key)\"",
        remedy: "có: " + known.joined(separator: ", "))
    }
  }
}

extension LawNode.Content {
  /// What it is, in words.
  var words: String {
    switch self {
    case .empty: "chỗ trống"
    case .text(let text): "\"\(text.prefix(40))\""
    case .list: "danh sách"
    case .map: "các cặp khóa: giá trị"
    }
  }
}

extension LawNode {
  /// The text of a scalar.
  package func text() throws(LawMistake) -> String {
    guard case .text(let text) = content else {
      throw LawMistake(at: place, "cần một dòng chữ, nhưng gặp \(content.words)")
    }
    return text
  }

  /// The members of a list.
  package func list<Member>(
    _ read: (LawNode) throws(LawMistake) -> Member
  ) throws(LawMistake) -> [Member] {
    guard case .list(let nodes) = content else {
      throw LawMistake(at: place, "cần một danh sách, nhưng gặp \(content.words)")
    }
    var members: [Member] = []
    members.reserveCapacity(nodes.count)
    for node in nodes { members.append(try read(node)) }
    return members
  }

  /// A date `2026-08-28`.
  package func date() throws(LawMistake) -> CivilDate {
    let text = try text()
    switch readDate(text) {
    case .date(let date): return date
    case .noSuchDay(let month, let year):
      throw LawMistake(
        at: place, "ngày không có thật: \"\(text)\"",
        remedy: "tháng \(month)/\(year) chỉ có \(CivilDate.daysIn(month: month, year: year)) ngày")
    case .unreadable:
      throw LawMistake(
        at: place, "không phải ngày: \"\(text)\"",
        remedy: "viết năm-tháng-ngày, ví dụ 2026-08-28")
    }
  }

  private enum ReadDate {
    case date(CivilDate)
    case noSuchDay(month: Int, year: Int)
    case unreadable
  }

  private func readDate(_ text: String) -> ReadDate {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = digits(parts[0]), let month = digits(parts[1]), let day = digits(parts[2])
    else { return .unreadable }
    if let date = CivilDate(year: year, month: month, day: day) { return .date(date) }
    guard year > 0, (1...12).contains(month), day > 0 else { return .unreadable }
    return .noSuchDay(month: month, year: year)
  }

  private func digits(_ bytes: Substring.UTF8View) -> Int? {
    var number = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// A whole number in decimal digits.
  package func integer(in range: ClosedRange<Int>) throws(LawMistake) -> Int {
    let text = try text()
    guard let number = Int(text), String(number) == text else {
      throw LawMistake(at: place, "không phải số nguyên: \"\(text)\"")
    }
    guard range.contains(number) else {
      throw LawMistake(
        at: place, "số \(number) ngoài khoảng cho phép",
        remedy: "từ \(range.lowerBound) đến \(range.upperBound)")
    }
    return number
  }

  /// `true` or `false`.
  package func flag() throws(LawMistake) -> Bool {
    switch try text() {
    case "true": return true
    case "false": return false
    case let other:
      throw LawMistake(at: place, "không phải true hay false: \"\(other)\"")
    }
  }

  /// One of the words of an enumeration; `name` is what it is called in Vietnamese.
  package func word<Word>(_ name: String) throws(LawMistake) -> Word
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    let text = try text()
    guard let word = Word(rawValue: text) else {
      throw LawMistake(
        at: place, "\(name) không biết: \"\(text)\"",
        remedy: "viết: " + alternatives(Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// A time of day `07:30`.
  package func clockTime() throws(LawMistake) -> ClockTime {
    let text = try text()
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
      let hour = digits(parts[0]), let minute = digits(parts[1]),
      let time = ClockTime(hour: hour, minute: minute)
    else {
      throw LawMistake(at: place, "không phải giờ: \"\(text)\"", remedy: "viết \"07:30\"")
    }
    return time
  }
}

/// "a, b hoặc c".
package func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " hoặc " + last
}
