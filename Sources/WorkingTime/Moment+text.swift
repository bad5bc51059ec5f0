extension Moment {
  /// The moment written in the whole of `bytes` (ASCII): a date, alone or followed by a time.
  ///
  /// Dates as in `CivilDate.parse`; between date and time stands one space or `T`; times are H:mm,
  /// HH:mm or HH:mm:ss (seconds are dropped). A date alone is 00:00. Allocates nothing.
  public static func parse(_ bytes: Span<UInt8>) throws(DateRefusal) -> Moment {
    var position = 0
    let date = try CivilDate.read(bytes, at: &position)
    if position == bytes.count { return Moment(date) }
    guard
      TextScanner.skip(.space, in: bytes, at: &position)
        || TextScanner.skip(.letterT, in: bytes, at: &position)
    else { throw .notADate }
    let time = try ClockTime.read(bytes, at: &position)
    guard position == bytes.count else { throw .notATime }
    return Moment(date, time)
  }

  /// The moment written in the whole of `bytes` with its time first, as portals print it; nil for
  /// anything else. Allocates nothing.
  ///
  ///     "08:30 05/11/2025", "08:30:59 5/11/2025"
  public init?(timeFirst bytes: Span<UInt8>) {
    var position = 0
    guard let time = try? ClockTime.read(bytes, at: &position),
      TextScanner.skip(.space, in: bytes, at: &position)
    else { return nil }
    while TextScanner.skip(.space, in: bytes, at: &position) {}
    guard let date = try? CivilDate.read(bytes, at: &position), position == bytes.count else {
      return nil
    }
    self.init(date, time)
  }

  /// The moment written as yyyy-MM-dd, yyyy-MM-ddTHH:mm, dd/MM/yyyy or dd/MM/yyyy HH:mm
  /// (CONTRACT §1), at UTC+7.
  ///
  ///     try Moment(parsing: "28/08/2026 17:00")
  public init(parsing text: String) throws(DateRefusal) {
    self = try Moment.parse(text.utf8.span)
  }

  /// 2026-08-28T17:00: for machines.
  public var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the sixteen bytes of `iso`, without making a String.
  public func appendISO(to bytes: inout [UInt8]) {
    date.appendISO(to: &bytes)
    bytes.append(.letterT)
    time.appendISO(to: &bytes)
  }

  /// 17:00 28/08/2026: for people; the date alone when it stands for the whole day.
  public var vietnamese: String {
    isWholeDay ? date.vietnamese : time.iso + " " + date.vietnamese
  }
}

extension Moment: CustomStringConvertible {
  /// The ISO form.
  public var description: String { iso }
}

extension ClockTime {
  /// 07:05.
  public var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(5)
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the five bytes of `iso`.
  func appendISO(to bytes: inout [UInt8]) {
    bytes.append(digits: hour, width: 2)
    bytes.append(.colon)
    bytes.append(digits: minute, width: 2)
  }

  /// The time written as H:mm, HH:mm or HH:mm:ss (seconds are dropped).
  public init(parsing text: String) throws(DateRefusal) {
    let bytes = text.utf8.span
    var position = 0
    let time = try ClockTime.read(bytes, at: &position)
    guard position == bytes.count else { throw .notATime }
    self = time
  }

  /// Reads a time that begins at `position` and moves behind it.
  static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(DateRefusal) -> ClockTime {
    guard let hour = TextScanner.number(in: bytes, at: &position, maximum: 2),
      TextScanner.skip(.colon, in: bytes, at: &position),
      let minute = TextScanner.number(in: bytes, at: &position, maximum: 2), minute.digits == 2
    else { throw .notATime }
    if TextScanner.skip(.colon, in: bytes, at: &position) {
      guard let second = TextScanner.number(in: bytes, at: &position, maximum: 2),
        second.digits == 2, second.value < 60
      else { throw .notATime }
    }
    guard let time = ClockTime(hour: hour.value, minute: minute.value) else {
      throw .noSuchTime(hour: hour.value, minute: minute.value)
    }
    return time
  }
}
