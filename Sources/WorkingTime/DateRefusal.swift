/// Why a text is not a date or a moment.
///
/// It names what was found beside what was expected, never the text itself: the caller has the text
/// and knows whether it may be shown. The values are plain integers, so that the importer can read
/// a million cells without allocating for a bad one.
public enum DateRefusal: Error, Hashable, Sendable {
  /// Nothing was written.
  case empty
  /// Neither dd/MM/yyyy nor yyyy-MM-dd.
  case notADate
  /// A year of two digits, 25 in 28/08/25.
  case twoDigitYear(Int)
  /// A year outside `CivilDate.acceptedYears`.
  case yearOutOfRange(Int)
  /// A month that does not exist, 13.
  case noSuchMonth(Int)
  /// A day that its month does not have: 31/9, 29/2/2025; `days` is how many it has.
  case noSuchDay(day: Int, month: Int, year: Int, days: Int)
  /// The date stands, but what follows it is not HH:mm or HH:mm:ss.
  case notATime
  /// A time that does not exist, 25:00 or 10:75.
  case noSuchTime(hour: Int, minute: Int)
}

extension DateRefusal {
  /// What is wrong, in words: "tháng 9 chỉ có 30 ngày".
  public var vietnamese: String {
    switch self {
    case .empty: "chưa ghi ngày"
    case .notADate: "không đọc được ngày"
    case .twoDigitYear(let year): "năm chỉ ghi hai chữ số (\(year))"
    case .yearOutOfRange(let year):
      "năm \(year) nằm ngoài khoảng \(CivilDate.acceptedYears.lowerBound)–"
        + "\(CivilDate.acceptedYears.upperBound)"
    case .noSuchMonth(let month): "không có tháng \(month)"
    case .noSuchDay(let day, 2, let year, let days) where day == 29:
      "tháng 2 năm \(year) chỉ có \(days) ngày"
    case .noSuchDay(0, _, _, _): "không có ngày 0"
    case .noSuchDay(_, let month, _, let days): "tháng \(month) chỉ có \(days) ngày"
    case .notATime: "không đọc được giờ"
    case .noSuchTime(let hour, _) where hour > 23: "không có giờ \(hour)"
    case .noSuchTime(_, let minute): "không có phút \(minute)"
    }
  }

  /// What was expected, in words: "dd/MM/yyyy, ví dụ 28/08/2025".
  public var expected: String {
    switch self {
    case .empty, .notADate, .twoDigitYear, .yearOutOfRange, .noSuchMonth, .noSuchDay:
      "dd/MM/yyyy, ví dụ 28/08/2025"
    case .notATime, .noSuchTime: "dd/MM/yyyy HH:mm, ví dụ 28/08/2025 17:00"
    }
  }
}
