internal import WorkingTime

/// What a cell of a date column says.
enum DateCell: Hashable, Sendable {
  /// Nothing, or a marker that stands for nothing (`data.md` §5.3).
  case empty
  /// A date, with or without a time.
  case moment(Moment)
  /// A number of days, as "Thời hạn giải quyết" may hold: "10", "10 ngày làm việc".
  case days
  /// No date.
  case refused(DateRefusal)

  /// Reads a cell.
  init(_ bytes: Span<UInt8>) {
    let range = CellText.trimmed(bytes)
    guard !range.isEmpty else {
      self = .empty
      return
    }
    let cell = bytes.extracting(range)
    do {
      self = .moment(try Moment.parse(cell))
      guard case .moment(let moment) = self, DateCell.markers.contains(moment) else { return }
      self = .empty
    } catch {
      if let moment = DateCell.zoned(cell) {
        self = .moment(moment)
      } else if DateCell.isEmptyMarker(cell) {
        self = .empty
      } else if DateCell.isNumberOfDays(cell) {
        self = .days
      } else {
        self = .refused(error)
      }
    }
  }

  /// A moment as programs write it, with parts of a second and a zone, which is converted to that of
  /// Việt Nam before the date is taken; nil where the cell is none.
  ///
  ///     "2011-06-09T17:00:00.000+0000"   // 10/06/2011 00:00
  private static func zoned(_ cell: Span<UInt8>) -> Moment? {
    guard cell.count >= 17, cell[10] == 0x54 else { return nil }
    var end = cell.count
    var offset: Int?
    if cell[end - 1] == 0x5A {
      (end, offset) = (end - 1, 0)
    } else if let sign = (16..<end).first(where: { cell[$0] == 0x2B || cell[$0] == 0x2D }) {
      var place = sign + 1
      guard let hour = twoDigits(cell, &place) else { return nil }
      if place < end, cell[place] == 0x3A { place += 1 }
      guard let minute = twoDigits(cell, &place), place == end, hour <= 14, minute < 60 else {
        return nil
      }
      offset = (hour * 60 + minute) * (cell[sign] == 0x2B ? 1 : -1)
      end = sign
    }
    if let point = (16..<end).first(where: { cell[$0] == 0x2E }) {
      for place in (point + 1)..<end where !(0x30...0x39).contains(cell[place]) { return nil }
      end = point
    }
    guard let moment = try? Moment.parse(cell.extracting(0..<end)) else { return nil }
    return offset.map { moment.advanced(byMinutes: minutesAheadOfGreenwich - $0) } ?? moment
  }

  /// Việt Nam's zone, UTC+7.
  private static let minutesAheadOfGreenwich = 420

  private static func twoDigits(_ bytes: Span<UInt8>, _ place: inout Int) -> Int? {
    guard place + 1 < bytes.count, (0x30...0x39).contains(bytes[place]),
      (0x30...0x39).contains(bytes[place + 1])
    else { return nil }
    place += 2
    return Int(bytes[place - 2] - 0x30) * 10 + Int(bytes[place - 1] - 0x30)
  }

  /// Whether the cell can only be month/day/year: 07/25/2025.
  static func isOnlyMonthFirst(_ bytes: Span<UInt8>) -> Bool {
    let cell = bytes.extracting(CellText.trimmed(bytes))
    var place = 0
    guard let month = number(cell, &place), (1...12).contains(month),
      place < cell.count, cell[place] == 0x2F
    else { return false }
    place += 1
    guard let day = number(cell, &place), (13...31).contains(day),
      place < cell.count, cell[place] == 0x2F
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

  /// 01/01/1900: what a spreadsheet makes of an empty date.
  private static let markers: Set<Moment> = Set(
    [CivilDate(year: 1900, month: 1, day: 1)].compactMap { $0 }.map { Moment($0) })

  private static let emptyMarkers: [StaticString] = [
    "-", "--", "null", "NULL", "0001-01-01", "01/01/0001", "1/1/0001", "30/12/1899", "1899-12-30",
    "Chưa trả", "Chưa có", "chưa trả",
  ]

  private static func isEmptyMarker(_ cell: Span<UInt8>) -> Bool {
    emptyMarkers.contains { marker in
      let length = marker.utf8CodeUnitCount
      guard cell.count >= length else { return false }
      for place in 0..<length where cell[place] != marker.utf8Start[place] { return false }
      // A time may follow a date that stands for nothing: "01/01/0001 00:00:00".
      if cell.count == length { return true }
      guard cell[0] >= 0x30, cell[0] <= 0x39 else { return false }
      for place in length..<cell.count {
        switch cell[place] {
        case 0x20, 0x54, 0x3A, 0x30: continue
        default: return false
        }
      }
      return true
    }
  }

  private static func isNumberOfDays(_ cell: Span<UInt8>) -> Bool {
    var place = 0
    guard number(cell, &place) != nil, place <= 3 else { return false }
    if place == cell.count { return true }
    guard cell[place] == 0x20 else { return false }
    let rest = cell.extracting((place + 1)..<cell.count)
    let word: StaticString = "ngày"
    guard rest.count >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where rest[index] != word.utf8Start[index] {
      return false
    }
    return true
  }
}
