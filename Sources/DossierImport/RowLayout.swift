internal import VietnameseText

/// Why a row of a table is no dossier: what people put around and between the rows of a register.
public enum SkippedRow: String, Hashable, Sendable, CaseIterable {
  /// Above the header: a title, a period.
  case title
  /// No cell has text.
  case empty
  /// The numbers of the columns under the header: (1), (2), (3) …
  case columnNumbers
  /// A row that the profile leaves out.
  case profile
  /// The header once more, as on the next sheet of paper.
  case repeatedHeader
  /// The name of a group of rows: "I. Lĩnh vực tôn giáo".
  case group
  /// A sum: "Tổng cộng".
  case total
  /// Place, date and names under the table.
  case signature
}

/// Tells the rows of a register that are no dossiers from those that are.
///
/// Only a row without a receipt that could be a date is looked at; one that names a dossier number
/// and anything else is a dossier, however broken: it is rejected and not skipped.
struct RowLayout {
  private let number: Int
  private let receipt: Int
  private let beginnings: [String]
  private let owner: Int
  private let header: DelimitedHeader
  /// Whether a group that does not say what it is names a procedure.
  private let isBare: Bool

  /// `beginnings`: folded texts with which rows begin that a profile leaves out.
  init(_ header: DelimitedHeader, skipping beginnings: [String]) {
    self.beginnings = beginnings
    self.header = header
    number = header.place(of: .number)
    receipt = header.place(of: .receivedAt)
    owner = header.place(of: .owner)
    isBare = header.carried.givesProcedure
  }

  /// Why the record is no dossier; nil where it is one, or should be.
  func reason(_ record: borrowing Record, _ window: borrowing [UInt8]) -> SkippedRow? {
    if !beginnings.isEmpty, isLeftOut(record, window) { return .profile }
    if looksLikeDossier(record, window) { return nil }
    var texts: [(place: Int, text: String)] = []
    for place in record.cells.indices where !record.isEmptyCell(place, window) {
      texts.append((place, text(place, record, window)))
    }
    guard let first = texts.first else { return .empty }
    if isHeader(texts) { return .repeatedHeader }
    if Self.isNumbers(texts.map(\.text)) { return .columnNumbers }
    let words = folded(first.text)
    if Self.isTotal(words) { return .total }
    if heading(texts) != nil { return .group }
    // A number of a dossier alone is a dossier, broken as it is.
    guard !texts.contains(where: { $0.place == number && $0.text.contains(where: \.isNumber) })
    else { return nil }
    if texts.contains(where: { Self.isSignature(folded($0.text)) }) { return .signature }
    return texts.count == 1 && words.contains(where: \.isLetter) ? .group : nil
  }

  /// What a group says about the rows below it; nil where it says nothing we keep.
  func heading(_ record: borrowing Record, _ window: borrowing [UInt8]) -> GroupHeading? {
    heading(
      record.cells.indices.filter { !record.isEmptyCell($0, window) }
        .map { ($0, text($0, record, window)) })
  }

  /// Where a group need not say that it is a procedure, it must stand where no name of a person could:
  /// alone at the beginning, or behind its number in the column of dossier numbers.
  private func heading(_ texts: [(place: Int, text: String)]) -> GroupHeading? {
    guard let group = Self.group(texts.map(\.text)) else { return nil }
    if let heading = GroupHeading(group) { return heading }
    guard isBare, let named = texts.first(where: { $0.text == group }) else { return nil }
    let isPlain =
      texts.count == 1 ? named.place <= 1 && named.place != owner : named.place == number
    return isPlain ? GroupHeading(group, isBare: true) : nil
  }

  /// The name of a group in a row that has no other text: alone, behind its number ("II", "1.2") in a
  /// cell of its own, or with how many rows there are below it.
  static func group(_ texts: [String]) -> String? {
    var texts = texts
    if texts.count > 1, texts[0].count <= 5,
      texts[1].contains(" "),
      texts[0].allSatisfy({ $0.isNumber || $0 == "." || $0 == ")" || "IVXLCABDĐ".contains($0) })
    {
      texts.removeFirst()
    }
    if texts.count == 2, CellShape(texts[1]) == .count, GroupHeading(texts[0]) != nil {
      texts.removeLast()
    }
    guard texts.count == 1, texts[0].contains(where: \.isLetter) else { return nil }
    return texts[0]
  }

  private func isLeftOut(_ record: borrowing Record, _ window: borrowing [UInt8]) -> Bool {
    for place in record.cells.indices where !record.isEmptyCell(place, window) {
      let words = folded(text(place, record, window))
      return beginnings.contains { words.hasPrefix($0) }
    }
    return false
  }

  /// A number of a dossier, and a receipt that begins with a digit and is long enough for a date:
  /// nearly every row, told without making a string.
  private func looksLikeDossier(
    _ record: borrowing Record, _ window: borrowing [UInt8]
  ) -> Bool {
    guard record.cells.indices.contains(number), record.cells.indices.contains(receipt),
      !record.isEmptyCell(number, window)
    else { return false }
    let cell = record.cells[receipt]
    guard cell.end - cell.start >= 8 else { return false }
    let byte = cell.inExtra ? record.extra[cell.start] : window[cell.start]
    return (0x30...0x39).contains(byte)
  }

  private func text(
    _ place: Int, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) -> String {
    let cell = record.cells[place]
    return cell.inExtra
      ? String(lossy: record.extra.span.extracting(cell.start..<cell.end))
      : String(lossy: window.span.extracting(cell.start..<cell.end))
  }

  private func isHeader(_ texts: [(place: Int, text: String)]) -> Bool {
    let same = texts.count { cell in
      header.names.indices.contains(cell.place) && header.names[cell.place] == cell.text
    }
    return same >= 3 && same * 2 > texts.count
  }

  /// "Tổng cộng", "Cộng".
  static func isTotal(_ words: String) -> Bool {
    words == "cong" || words == "cong:" || words.hasPrefix("tong")
  }

  /// "(1)", "(2)" … or 1, 2 …: three at least, each one more than the one before.
  static func isNumbers(_ texts: [String]) -> Bool {
    guard texts.count >= 3 else { return false }
    var last: Int?
    for text in texts {
      var digits = Substring(text)
      if digits.hasPrefix("("), digits.hasSuffix(")") { digits = digits.dropFirst().dropLast() }
      guard digits.utf8.count <= 3, let number = Int(digits) else { return false }
      if let last, number != last + 1 { return false }
      last = number
    }
    return true
  }

  /// "NGƯỜI LẬP BIỂU", "Bắc Ninh, ngày 05 tháng 11 năm 2025", "(Ký, ghi rõ họ tên)".
  static func isSignature(_ words: String) -> Bool {
    let marks = [
      "nguoi lap", "thu truong", "giam doc", "truong phong", "(ky", "ky ten", "ky, ghi", "ky, ",
      "can bo lap", "nguoi bao cao", "xac nhan cua",
    ]
    if marks.contains(where: words.holds) { return true }
    return words.holds("ngay") && words.holds("thang") && words.holds("nam")
  }
}
