internal import WorkingTime

/// Numbers that stand for moments in workbooks.
enum ExcelSerial {
  /// Appends the moment of a serial number, "05/11/2025" or "05/11/2025 08:30"; false where it is
  /// none. A fraction of a day is rounded to the minute (CONTRACT §4).
  ///
  /// 1 is 01/01/1900; the day 29/02/1900 that never was is counted, so that serials from 61 on are
  /// days after 30/12/1899. Workbooks of the 1904 system count from 01/01/1904 as 0.
  ///
  ///     45839   → "01/07/2025"
  ///     44377 in a workbook of 1904  → "01/07/2025"
  static func append(_ serial: Double, is1904: Bool, to bytes: inout [UInt8]) -> Bool {
    guard serial >= 0, serial < 2_958_466 else { return false }
    let minutes = (serial * 1440).rounded(.toNearestOrAwayFromZero)
    var day = Int(minutes) / 1440
    let minute = Int(minutes) % 1440
    if !is1904, day > 0, day < 60 { day += 1 }
    let epoch = is1904 ? epoch1904 : epoch1900
    let date = epoch.advanced(by: day)
    append(date, minute: minute, to: &bytes)
    return true
  }

  /// Appends "05/11/2025", with " 08:30" behind it where `minute` is not 0.
  static func append(_ date: CivilDate, minute: Int, to bytes: inout [UInt8]) {
    let (year, month, day) = date.components
    func two(_ value: Int) {
      bytes.append(UInt8(0x30 + value / 10 % 10))
      bytes.append(UInt8(0x30 + value % 10))
    }
    two(day)
    bytes.append(0x2F)
    two(month)
    bytes.append(0x2F)
    two(year / 100)
    two(year)
    guard minute > 0 else { return }
    bytes.append(0x20)
    two(minute / 60)
    bytes.append(0x3A)
    two(minute % 60)
  }

  // 1899-12-30 and 1904-01-01 as days since 1970-01-01.
  private static let epoch1900 = CivilDate(dayNumber: -25_569)
  private static let epoch1904 = CivilDate(dayNumber: -24_107)
}
