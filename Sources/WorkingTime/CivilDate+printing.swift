extension CivilDate {
  /// 2026-08-28: for machines.
  public var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// 28/08/2026: for people.
  public var vietnamese: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendVietnamese(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// 28/08: for people, where the year is plain from its surroundings.
  public var vietnameseDayMonth: String { String(vietnamese.prefix(5)) }

  /// Adds the ten bytes of `iso`, without making a String.
  public func appendISO(to bytes: inout [UInt8]) {
    let (year, month, day) = components
    bytes.append(digits: year, width: 4)
    bytes.append(.hyphen)
    bytes.append(digits: month, width: 2)
    bytes.append(.hyphen)
    bytes.append(digits: day, width: 2)
  }

  /// Adds the ten bytes of `vietnamese`, without making a String.
  public func appendVietnamese(to bytes: inout [UInt8]) {
    let (year, month, day) = components
    bytes.append(digits: day, width: 2)
    bytes.append(.slash)
    bytes.append(digits: month, width: 2)
    bytes.append(.slash)
    bytes.append(digits: year, width: 4)
  }
}

extension Weekday {
  /// "Thứ Hai" … "Chủ nhật".
  public var vietnamese: String {
    switch self {
    case .monday: "Thứ Hai"
    case .tuesday: "Thứ Ba"
    case .wednesday: "Thứ Tư"
    case .thursday: "Thứ Năm"
    case .friday: "Thứ Sáu"
    case .saturday: "Thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }

  /// "T2" … "T7", "CN": for tables.
  public var vietnameseShort: String {
    switch self {
    case .monday: "T2"
    case .tuesday: "T3"
    case .wednesday: "T4"
    case .thursday: "T5"
    case .friday: "T6"
    case .saturday: "T7"
    case .sunday: "CN"
    }
  }
}

extension CivilDate: CustomStringConvertible {
  /// The ISO form.
  public var description: String { iso }
}

extension [UInt8] {
  /// Adds the last `width` decimal digits of a number, zeros in front.
  mutating func append(digits number: Int, width: Int) {
    if width == 2 {
      append(0x30 + UInt8(truncatingIfNeeded: number / 10 % 10))
      append(0x30 + UInt8(truncatingIfNeeded: number % 10))
      return
    }
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: rest / divisor % 10))
      rest %= divisor
      divisor /= 10
    }
  }
}
