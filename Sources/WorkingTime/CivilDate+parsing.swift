extension CivilDate {
  /// The years that are accepted where a person or a file writes a date. A year outside is a slip
  /// of the pen (0205, 2925), not a date of this office.
  public static var acceptedYears: ClosedRange<Int> { 1900...2200 }

  /// The date written as dd/MM/yyyy, d/M/yyyy or yyyy-MM-dd in the whole of `bytes` (ASCII).
  ///
  /// Allocates nothing; for the importer. Nothing is trimmed or repaired.
  public static func parse(_ bytes: Span<UInt8>) throws(DateRefusal) -> CivilDate {
    var position = 0
    let date = try read(bytes, at: &position)
    guard position == bytes.count else { throw .notADate }
    return date
  }

  /// The date written as dd/MM/yyyy, d/M/yyyy or yyyy-MM-dd.
  ///
  ///     try CivilDate(parsing: "5/9/2025")    // 05/09/2025
  ///     try CivilDate(parsing: "31/09/2025")  // noSuchDay: tháng 9 chỉ có 30 ngày
  public init(parsing text: String) throws(DateRefusal) {
    self = try CivilDate.parse(text.utf8.span)
  }

  /// The date written as dd/MM/yyyy or d/M/yyyy.
  public init(vietnamese text: String) throws(DateRefusal) {
    guard !text.utf8.contains(.hyphen) else { throw .notADate }
    try self.init(parsing: text)
  }

  /// The date written as yyyy-MM-dd; nil for anything else, also for a year that is not accepted.
  public init?(iso text: String) {
    guard !text.utf8.contains(.slash), let date = try? CivilDate(parsing: text) else { return nil }
    self = date
  }

  /// Reads a date that begins at `position` and moves behind it.
  static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(DateRefusal) -> CivilDate {
    guard position < bytes.count else { throw .empty }
    guard let first = TextScanner.number(in: bytes, at: &position, maximum: 4) else {
      throw .notADate
    }
    if first.digits == 4 {
      guard TextScanner.skip(.hyphen, in: bytes, at: &position),
        let month = TextScanner.number(in: bytes, at: &position, maximum: 2), month.digits == 2,
        TextScanner.skip(.hyphen, in: bytes, at: &position),
        let day = TextScanner.number(in: bytes, at: &position, maximum: 2), day.digits == 2
      else { throw .notADate }
      return try checked(year: first.value, month: month.value, day: day.value)
    }
    guard first.digits <= 2, TextScanner.skip(.slash, in: bytes, at: &position),
      let month = TextScanner.number(in: bytes, at: &position, maximum: 2),
      TextScanner.skip(.slash, in: bytes, at: &position),
      let year = TextScanner.number(in: bytes, at: &position, maximum: 4)
    else { throw .notADate }
    if year.digits == 2 { throw .twoDigitYear(year.value) }
    guard year.digits == 4 else { throw .notADate }
    return try checked(year: year.value, month: month.value, day: first.value)
  }

  /// The date of three numbers that a text gives, with the refusal that says what is wrong with them.
  ///
  ///     try CivilDate.checked(year: 2025, month: 9, day: 31)  // noSuchDay: tháng 9 chỉ có 30 ngày
  public static func checked(
    year: Int, month: Int, day: Int
  ) throws(DateRefusal) -> CivilDate {
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard acceptedYears.contains(year) else { throw .yearOutOfRange(year) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(
        day: day, month: month, year: year, days: daysIn(month: month, year: year))
    }
    return date
  }
}
