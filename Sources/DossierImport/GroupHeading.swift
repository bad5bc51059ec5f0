internal import VietnameseText

/// What the name of a group of rows says about the rows below it, up to the next group.
///
///     GroupHeading("I. Lĩnh vực tôn giáo")              // .field("tôn giáo")
///     GroupHeading("Thủ tục: 1.012657 – Đăng ký …")    // .procedure(code: "1.012657", name: "Đăng ký …")
///     GroupHeading("Tháng 7 năm 2025")                  // nil
public enum GroupHeading: Hashable, Sendable {
  /// Their field.
  case field(String)
  /// Their procedure, by code, by name, or both.
  case procedure(code: String?, name: String?)

  /// What a text says. `isBare`: it counts as a procedure too where it does not say that it is one,
  /// which is so in a file that has no column for it.
  init?(_ text: String, isBare: Bool = false) {
    let words = Self.withoutNumber(text)
    let key = folded(words)
    if let rest = Self.rest(of: words, key, after: Self.fieldWords), !rest.isEmpty {
      self = .field(rest)
      return
    }
    if let rest = Self.rest(of: words, key, after: Self.procedureWords), !rest.isEmpty {
      self.init(procedure: rest)
      return
    }
    let code = Self.code(words)
    guard code != nil || (isBare && Self.mayBeProcedure(key)) else { return nil }
    self.init(procedure: words)
  }

  /// What the cells of a title say: "Lĩnh vực: tôn giáo", in one cell or two; without a colon or a
  /// second cell a title says nothing.
  init?(title texts: [String]) {
    guard let first = texts.first else { return nil }
    let colon = first.firstIndex(of: ":") ?? first.endIndex
    let rest = Self.withoutMarks(first[colon...])
    let value = rest.isEmpty && texts.count == 2 ? texts[1] : rest
    guard !value.isEmpty, texts.count <= 2 else { return nil }
    let word = folded(Self.withoutNumber(String(first[..<colon])))
    if Self.fieldWords.contains(where: { $0.key == word }) {
      self = .field(value)
    } else if Self.procedureWords.contains(where: { $0.key == word }) {
      self.init(procedure: value)
    } else {
      return nil
    }
  }

  /// Whether it is a field.
  var isField: Bool {
    switch self {
    case .field: true
    case .procedure: false
    }
  }

  private init(procedure text: String) {
    guard let code = Self.code(text) else {
      self = .procedure(code: nil, name: text)
      return
    }
    let rest = Self.withoutMarks(text.dropFirst(code.count))
    self = .procedure(code: code, name: rest.isEmpty ? nil : rest)
  }

  /// Words that say what a heading names, with their folded form.
  private typealias Words = [(text: String, key: String)]

  private static let fieldWords: Words = [("Lĩnh vực", folded("Lĩnh vực"))]

  private static let procedureWords: Words = [
    "Tên thủ tục hành chính", "Thủ tục hành chính", "Tên thủ tục", "Thủ tục", "Tên TTHC", "TTHC",
  ].map { ($0, folded($0)) }

  /// What follows one of some words in a text with this key: "Lĩnh vực: tôn giáo" → "tôn giáo".
  private static func rest(of text: String, _ key: String, after words: Words) -> String? {
    for word in words where key.hasPrefix(word.key) {
      let rest = text.dropFirst(word.text.count)
      guard let next = rest.first else { return "" }
      if next.isLetter || next.isNumber { continue }
      return withoutMarks(rest)
    }
    return nil
  }

  private static func withoutMarks(_ text: Substring) -> String {
    let marks: Set<Character> = [" ", ":", "-", "–", "—", ".", ","]
    var rest = text.drop(while: marks.contains)
    while let last = rest.last, last == " " || last == ":" { rest = rest.dropLast() }
    return String(rest)
  }

  /// Without "I.", "2.1)", "a)", "-", "Mục 3:" before it.
  private static func withoutNumber(_ text: String) -> String {
    if code(text) != nil { return text }
    var rest = Substring(text)
    let number = rest.prefix { $0.isNumber || $0 == "." || "IVXLC".contains($0) }
    let mark = rest.dropFirst(number.count).first
    if !number.isEmpty, number.contains(".") || mark == ")" || mark == ":" || mark == "-" {
      rest = rest.dropFirst(number.count)
    } else if let first = rest.first, first.isLetter, let second = rest.dropFirst().first,
      second == "." || second == ")"
    {
      rest = rest.dropFirst(2)
    }
    let marks: Set<Character> = [" ", ")", ":", "-", "–", "•", "*", "+"]
    return String(rest.drop(while: marks.contains))
  }

  /// The code with which a text begins.
  private static func code(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    func isDigit(_ place: Int) -> Bool { (0x30...0x39).contains(bytes[place]) }
    guard bytes.count >= 8, isDigit(0), bytes[1] == 0x2E, (2..<8).allSatisfy(isDigit) else {
      return nil
    }
    let end = text.firstIndex { !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == ".") }
    let code = text[..<(end ?? text.endIndex)]
    return String(code.last == "." ? code.dropLast() : code)
  }

  /// Groups by time, place or state are no procedures.
  private static func mayBeProcedure(_ key: String) -> Bool {
    let others = [
      "thang ", "quy ", "nam ", "ky ", "tuan ", "ngay ", "tu ngay", "xa ", "phuong ", "thi tran ",
      "huyen ", "tinh ", "phong ", "don vi", "co quan", "ho so ", "trang thai", "tinh trang",
      "nhom ",
      "muc ", "phan ", "danh sach", "dung han", "qua han", "truoc han", "ghi chu", "so ",
    ]
    return key.utf8.count >= 8 && key.contains(" ") && !others.contains { key.hasPrefix($0) }
  }
}

/// What the groups of a file have said so far.
struct CarriedDown {
  /// Whether rows take their procedure from groups: the file has no column for it, or it is empty.
  var givesProcedure = false
  /// The field.
  private(set) var field: String?
  /// Code of the procedure.
  private(set) var code: String?
  /// Its name.
  private(set) var name: String?

  /// Whether a procedure has been named.
  var hasProcedure: Bool { code != nil || name != nil }

  /// Takes a heading; a new field ends the procedure above it.
  mutating func take(_ heading: GroupHeading?) {
    switch heading {
    case .field(let field):
      self.field = field
      (code, name) = (nil, nil)
    case .procedure(let code, let name): (self.code, self.name) = (code, name)
    case nil: (code, name) = (nil, nil)
    }
  }
}
