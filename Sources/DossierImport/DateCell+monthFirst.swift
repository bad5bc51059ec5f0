extension DateCell {
  /// Whether the cell can only be month/day/year: 07/25/2025, 7-25-2025 08:30, 08:30 07/25/2025.
  static func isOnlyMonthFirst(_ bytes: Span<UInt8>) -> Bool {
    let cell = bytes.extracting(CellText.trimmed(bytes))
    var place = 0
    guard var month = number(cell, &place), place < cell.count else { return false }
    if cell[place] == 0x3A {
      // A time stands before the date.
      while place < cell.count, cell[place] != 0x20 { place += 1 }
      while place < cell.count, cell[place] == 0x20 { place += 1 }
      guard let next = number(cell, &place), place < cell.count else { return false }
      month = next
    }
    let separator = cell[place]
    guard (1...12).contains(month), separator == 0x2F || separator == 0x2D || separator == 0x2E
    else { return false }
    place += 1
    guard let day = number(cell, &place), (13...31).contains(day),
      place < cell.count, cell[place] == separator
    else { return false }
    place += 1
    let yearStart = place
    guard number(cell, &place) != nil else { return false }
    return place - yearStart == 4 || place - yearStart == 2
  }

  private static func number(_ bytes: Span<UInt8>, _ place: inout Int) -> Int? {
    var value = 0
    let start = place
    while place < bytes.count, place - start < 4, bytes[place] >= 0x30, bytes[place] <= 0x39 {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    return place == start ? nil : value
  }
}
