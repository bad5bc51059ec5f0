/// What stands in a date column where there is no date.
enum EmptyDate {
  /// Whether a folded text is such a marker; a time may follow a date that stands for nothing.
  static func isOne(_ text: String) -> Bool {
    if words.contains(text) { return true }
    guard let date = dates.first(where: { text.hasPrefix($0) }) else { return false }
    return text.dropFirst(date.count).allSatisfy { " :.+0123456789tzsam".contains($0) }
  }

  private static let words: Set<String> = [
    "-", "--", "---", "–", "—", "null", "(null)", "none", "nan", "nat", "n/a", "undefined",
    "chua tra", "chua tra ket qua", "chua co", "chua co ket qua", "chua xong", "chua ket thuc",
    "chua xac dinh", "khong co",
  ]

  /// The first day of .NET and Java, no day of MySQL, day 0 of Excel and of LibreOffice.
  private static let dates = [
    "01/01/0001", "1/1/0001", "0001-01-01", "00/00/0000", "0000-00-00", "00/01/1900", "0/1/1900",
    "1900-01-00", "30/12/1899", "1899-12-30", "31/12/1899", "1899-12-31",
  ]
}
