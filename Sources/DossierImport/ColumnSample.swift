internal import VietnameseText

/// The first rows below a header, by which is decided what an ambiguous header means.
struct ColumnSample {
  /// Rows that are looked at.
  static let mostRows = 200

  /// Cells of rows that may be dossiers, cleaned; "" = empty.
  private(set) var rows: [[String]] = []
  /// Texts of rows that have no other: names of groups, perhaps.
  private(set) var headings: [String] = []
  private var seen = 0

  /// Whether enough has been seen.
  var isFull: Bool { seen >= Self.mostRows }

  /// Takes the next row.
  mutating func note(_ cells: [String]) {
    seen += 1
    let texts = cells.filter { !$0.isEmpty }
    guard let first = texts.first else { return }
    if let group = RowLayout.group(texts) {
      headings.append(group)
    } else if !RowLayout.isNumbers(texts), !RowLayout.isTotal(folded(first)),
      !texts.contains(where: { RowLayout.isSignature(folded($0)) })
    {
      rows.append(cells)
    }
  }

  /// Cells of a column that have text.
  func cells(of place: Int) -> [String] {
    rows.compactMap { row in
      row.indices.contains(place) && !row[place].isEmpty ? row[place] : nil
    }
  }

  /// Whether a row has an empty cell in the column.
  func hasGap(in place: Int) -> Bool { cells(of: place).count < rows.count }

  /// In how many rows two columns have the same text.
  func equal(_ one: Int, _ other: Int) -> Int {
    rows.count { row in
      row.indices.contains(one) && row.indices.contains(other) && !row[one].isEmpty
        && row[one] == row[other]
    }
  }

  /// Whether two columns never differ, and have something in common.
  func areSame(_ one: Int, _ other: Int) -> Bool {
    equal(one, other) > 0
      && rows.allSatisfy { row in
        (row.indices.contains(one) ? row[one] : "")
          == (row.indices.contains(other) ? row[other] : "")
      }
  }

  /// How many of a column's cells look so, and how many there are.
  func share(of shapes: Set<CellShape>, in place: Int) -> Share {
    let cells = cells(of: place)
    return Share(
      found: cells.count { CellShape($0).map(shapes.contains) ?? false }, of: cells.count)
  }

  /// So many of so many cells.
  struct Share {
    let found: Int
    let of: Int
    /// Nine in ten at least.
    var isNearlyAll: Bool { of > 0 && found * 10 >= of * 9 }
    /// More than half.
    var isMost: Bool { found * 2 > of }
    /// "198/200 ô".
    var words: String { "\(found)/\(of) ô" }
  }
}

/// What a cell looks like, as far as it tells columns apart.
enum CellShape: Hashable {
  /// A date, with or without a time.
  case date
  /// "10 ngày", "10 ngày làm việc".
  case days
  /// 1 to 999.
  case count
  /// A code of the national list (1.012657, 1.012657.H05), or one of ours (TG-02).
  case procedureCode
  /// A number of a dossier: H05.12-250701-0001.
  case dossierNumber
  /// A tax code (10 digits, or 10-3) or an identity number (9 or 12).
  case identity

  /// The shape of a text; nil where it is none of these.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let digits = bytes.count { (0x30...0x39).contains($0) }
    if digits == bytes.count {
      switch digits {
      case 1...3: self = bytes[0] == 0x30 ? .identity : .count
      case 9, 10, 12: self = .identity
      case _: return nil
      }
      return
    }
    switch DateCell(text.utf8.span) {
    case .moment:
      self = .date
      return
    case .days:
      self = .days
      return
    case .empty, .refused: break
    }
    if Self.isProcedureCode(bytes) {
      self = .procedureCode
    } else if Self.isDossierNumber(text) {
      self = .dossierNumber
    } else if digits == 13, bytes.count == 14, bytes[10] == 0x2D {
      self = .identity
    } else {
      return nil
    }
  }

  /// `1.012657`, also with a locality behind it; `TG-02`.
  private static func isProcedureCode(_ bytes: [UInt8]) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    if bytes.count >= 8, isDigit(bytes[0]), bytes[1] == 0x2E {
      return bytes[2..<8].allSatisfy(isDigit)
        && (bytes.count == 8 || bytes[8] == 0x2E || bytes[8] == 0x20)
    }
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }.count
    let rest = bytes.dropFirst(letters)
    return (2...3).contains(letters) && rest.first == 0x2D && (2...4).contains(rest.count)
      && rest.dropFirst().allSatisfy(isDigit)
  }

  /// Whether a cell holds the numbers of several dossiers: on lines of their own, or with `;` or `,`
  /// between them.
  static func isSeveralNumbers(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 == 0x20 || $0 == 0x2C || $0 == 0x3B }) else {
      return false
    }
    let parts = text.split { $0 == ";" || $0 == "," }
      .map { $0.drop(while: { $0 == " " }) }.filter { !$0.isEmpty }
    if parts.count > 1, parts.allSatisfy({ $0.utf8.count >= 5 && $0.contains(where: \.isNumber) }) {
      return true
    }
    let words = text.split(separator: " ")
    return words.count > 1 && words.allSatisfy { isDossierNumber(String($0)) }
  }

  /// Parts joined by hyphens, the day as six digits among them.
  private static func isDossierNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    return parts.count >= 3
      && parts.dropFirst().contains { $0.utf8.count == 6 && $0.allSatisfy(\.isNumber) }
  }
}
