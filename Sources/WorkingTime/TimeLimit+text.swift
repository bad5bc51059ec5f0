/// Why a text is not a limit.
public enum LimitRefusal: Error, Hashable, Sendable {
  /// Nothing was written.
  case empty
  /// 0wd.
  case zero
  /// -5wd.
  case negative
  /// No number in front of the unit, or no unit we know.
  case unknown
  /// More than `TimeLimit.maximumCount`.
  case tooLong(maximum: Int)
}

extension LimitRefusal {
  /// What is wrong, in words.
  public var vietnamese: String {
    switch self {
    case .empty: "chưa ghi thời hạn"
    case .zero: "thời hạn phải lớn hơn 0"
    case .negative: "thời hạn không được là số âm"
    case .unknown: "không đọc được thời hạn"
    case .tooLong(let maximum): "thời hạn dài quá \(maximum)"
    }
  }

  /// What was expected, in words.
  public var expected: String {
    "10wd (ngày làm việc), 30d (ngày), 2mo (tháng), 8wh (giờ làm việc), 2h (giờ), "
      + "sameday (trong ngày), immediate (ngay khi nhận)"
  }
}

extension TimeLimit {
  /// The largest number a limit may have, whatever its unit: a hundred years of days.
  public static var maximumCount: Int { 36_500 }

  /// The limit written as `10wd`, `30d`, `2mo`, `8wh`, `2h`, `sameday` or `immediate`.
  ///
  /// `90wmin` and `90min` are accepted too: `code` writes so what is no whole number of hours.
  ///
  ///     try TimeLimit(code: "10wd")  // .workingDays(WorkingDays(10))
  public init(code text: String) throws(LimitRefusal) {
    if text.isEmpty { throw .empty }
    if text == "sameday" {
      self = .sameDay
      return
    }
    if text == "immediate" {
      self = .onReceipt
      return
    }
    let bytes = text.utf8.span
    var position = 0
    let negative = TextScanner.skip(.hyphen, in: bytes, at: &position)
    // Nine digits cannot overflow; a tenth leaves a digit where the unit should be.
    guard let (count, digits) = TextScanner.number(in: bytes, at: &position, maximum: 9) else {
      throw .unknown
    }
    let rest = text.utf8.dropFirst(position)
    if digits == 9, let next = rest.first, (0x30...0x39).contains(next) {
      throw .tooLong(maximum: TimeLimit.maximumCount)
    }
    guard let limit = TimeLimit(count: count, unit: String(Substring(rest))) else { throw .unknown }
    if negative { throw .negative }
    if count == 0 { throw .zero }
    guard count <= TimeLimit.maximumCount else {
      throw .tooLong(maximum: TimeLimit.maximumCount)
    }
    self = limit
  }

  private init?(count: Int, unit: String) {
    switch unit {
    case "wd": self = .workingDays(WorkingDays(count))
    case "d": self = .calendarDays(CalendarDays(count))
    case "mo": self = .months(Months(count))
    case "wh": self = .workingHours(.hours(count))
    case "h": self = .hours(.hours(count))
    case "wmin": self = .workingHours(WorkingMinutes(count))
    case "min": self = .hours(ClockMinutes(count))
    default: return nil
    }
  }

  /// The text that `init(code:)` reads back: `10wd`.
  public var code: String {
    switch self {
    case .workingDays(let days): "\(days.count)wd"
    case .calendarDays(let days): "\(days.count)d"
    case .months(let months): "\(months.count)mo"
    case .workingHours(let minutes) where minutes.count % 60 == 0: "\(minutes.count / 60)wh"
    case .workingHours(let minutes): "\(minutes.count)wmin"
    case .hours(let minutes) where minutes.count % 60 == 0: "\(minutes.count / 60)h"
    case .hours(let minutes): "\(minutes.count)min"
    case .sameDay: "sameday"
    case .onReceipt: "immediate"
    }
  }

  /// In words: "10 ngày làm việc", "2 tháng", "8 giờ làm việc", "trong ngày", "ngay khi nhận".
  public var vietnamese: String {
    switch self {
    case .workingDays(let days): "\(days.count) ngày làm việc"
    case .calendarDays(let days): "\(days.count) ngày"
    case .months(let months): "\(months.count) tháng"
    case .workingHours(let minutes): TimeLimit.hoursInWords(minutes.count) + " làm việc"
    case .hours(let minutes): TimeLimit.hoursInWords(minutes.count)
    case .sameDay: "trong ngày"
    case .onReceipt: "ngay khi nhận"
    }
  }

  /// "8 giờ", "1 giờ 30 phút", "45 phút".
  private static func hoursInWords(_ minutes: Int) -> String {
    switch (minutes / 60, minutes % 60) {
    case (let hours, 0): "\(hours) giờ"
    case (0, let rest): "\(rest) phút"
    case (let hours, let rest): "\(hours) giờ \(rest) phút"
    }
  }
}
