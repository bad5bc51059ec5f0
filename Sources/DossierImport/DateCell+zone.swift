internal import WorkingTime

extension DateCell {
  /// A moment as programs write it, with parts of a second and a zone, which is converted to that of
  /// Việt Nam before the date is taken; nil where the cell is none.
  ///
  ///     "2011-06-09T17:00:00.000+0000"   // 10/06/2011 00:00
  ///     "2011-06-09 17:00:00+00"         // the same, of a database
  static func zoned(_ cell: Span<UInt8>) -> Moment? {
    guard cell.count >= 17, cell[4] == 0x2D, cell[10] == 0x54 || cell[10] == 0x20 else {
      return nil
    }
    var end = cell.count
    var offset: Int?
    if cell[end - 1] | 0x20 == 0x7A {
      (end, offset) = (end - 1, 0)
    } else if let sign = (16..<end).first(where: { cell[$0] == 0x2B || cell[$0] == 0x2D }) {
      var place = sign + 1
      guard let hour = twoDigits(cell, &place) else { return nil }
      if place < end, cell[place] == 0x3A { place += 1 }
      let minute = place == end ? 0 : twoDigits(cell, &place)
      guard let minute, place == end, hour <= 14, minute < 60 else { return nil }
      offset = (hour * 60 + minute) * (cell[sign] == 0x2B ? 1 : -1)
      end = sign
    }
    if end > 16, cell[end - 1] == 0x20, offset != nil { end -= 1 }
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
}
