public import WorkingTime

/// The days that a report is about, from 00:00 of the first to 24:00 of the last (CONTRACT §6).
///
///     try ReportPeriod(parsing: "2025-H2")  // 01/07/2025 … 31/12/2025
public struct ReportPeriod: Hashable, Sendable {
  /// First day.
  public let from: CivilDate
  /// Last day.
  public let to: CivilDate
  /// As it is written: `2025-H2`, or `2025-07-01..2025-09-15` for a free period.
  public let text: String
  /// As it is said: "6 tháng cuối năm 2025"; nil for a free period.
  public let name: String?

  /// A free period; nil when it would end before it begins.
  public init?(from: CivilDate, to: CivilDate) {
    guard from <= to else { return nil }
    self.init(from: from, to: to, text: "\(from.iso)..\(to.iso)", name: nil)
  }

  private init(from: CivilDate, to: CivilDate, text: String, name: String?) {
    self.from = from
    self.to = to
    self.text = text
    self.name = name
  }

  /// The period written as `2025`, `2025-H2`, `2025-Q3`, `2025-07` or `DATE..DATE`, where a date is
  /// yyyy-MM-dd or dd/MM/yyyy.
  public init(parsing text: String) throws(PeriodRefusal) {
    if let dots = Self.dots(in: text) {
      let from = try Self.date(text[..<dots])
      let to = try Self.date(text[dots...].dropFirst(2))
      guard let period = ReportPeriod(from: from, to: to) else {
        throw .endBeforeStart(from: from, to: to)
      }
      self = period
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 4, let year = Self.number(parts[0]) else {
      throw .notAPeriod
    }
    guard CivilDate.acceptedYears.contains(year) else { throw .yearOutOfRange(year) }
    guard parts.count == 2 else {
      self = try Self.months(1...12, of: year, text: text, name: "năm \(year)")
      return
    }
    self = try Self.part(parts[1], of: year)
  }

  private static func part(
    _ part: Substring, of year: Int
  ) throws(PeriodRefusal) -> ReportPeriod {
    switch part.first {
    case "H", "h":
      guard let half = number(part.dropFirst()) else { throw .notAPeriod }
      guard (1...2).contains(half) else { throw .noSuchHalf(half) }
      let name = half == 1 ? "6 tháng đầu năm \(year)" : "6 tháng cuối năm \(year)"
      return try months(
        (half * 6 - 5)...(half * 6), of: year, text: "\(year)-H\(half)", name: name)
    case "Q", "q":
      guard let quarter = number(part.dropFirst()) else { throw .notAPeriod }
      guard (1...4).contains(quarter) else { throw .noSuchQuarter(quarter) }
      let roman = ["I", "II", "III", "IV"][quarter - 1]
      return try months(
        (quarter * 3 - 2)...(quarter * 3), of: year, text: "\(year)-Q\(quarter)",
        name: "quý \(roman) năm \(year)")
    case _:
      guard part.utf8.count == 2, let month = number(part) else { throw .notAPeriod }
      guard (1...12).contains(month) else { throw .noSuchMonth(month) }
      return try months(
        month...month, of: year, text: "\(year)-\(month < 10 ? "0" : "")\(month)",
        name: "tháng \(month) năm \(year)")
    }
  }

  private static func months(
    _ months: ClosedRange<Int>, of year: Int, text: String, name: String
  ) throws(PeriodRefusal) -> ReportPeriod {
    let last = months.upperBound
    guard let from = CivilDate(year: year, month: months.lowerBound, day: 1),
      let to = CivilDate(year: year, month: last, day: CivilDate.daysIn(month: last, year: year))
    else { throw .notAPeriod }
    return ReportPeriod(from: from, to: to, text: text, name: name)
  }

  private static func dots(in text: String) -> String.Index? {
    for index in text.indices where text[index...].hasPrefix("..") { return index }
    return nil
  }

  private static func date(_ text: Substring) throws(PeriodRefusal) -> CivilDate {
    do throws(DateRefusal) {
      return try CivilDate(parsing: String(text))
    } catch {
      throw .badDate(error)
    }
  }

  /// ASCII digits only: no sign, no space.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// "từ 01/07/2025 đến 31/12/2025".
  public var vietnamese: String { "từ \(from.vietnamese) đến \(to.vietnamese)" }

  /// The months of the calendar that the period touches, the first and last cut to it.
  public var months: [ReportPeriod] {
    var months: [ReportPeriod] = []
    var (year, month, _) = from.components
    while let first = CivilDate(year: year, month: month, day: 1), first <= to {
      let last = first.advanced(by: CivilDate.daysIn(month: month, year: year) - 1)
      months.append(
        ReportPeriod(
          from: max(first, from), to: min(last, to),
          text: "\(year)-\(month < 10 ? "0" : "")\(month)", name: "tháng \(month) năm \(year)"))
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return months
  }

  /// The day up to whose end the period is known on `asOf`: its last, or `asOf` where that is first.
  public func asKnown(on asOf: CivilDate) -> CivilDate { min(to, asOf) }
}

/// Why a text is not a period.
public enum PeriodRefusal: Error, Hashable, Sendable {
  /// None of the forms.
  case notAPeriod
  /// A year outside `CivilDate.acceptedYears`.
  case yearOutOfRange(Int)
  /// `2025-H3`.
  case noSuchHalf(Int)
  /// `2025-Q5`.
  case noSuchQuarter(Int)
  /// `2025-13`.
  case noSuchMonth(Int)
  /// A date of `DATE..DATE`.
  case badDate(DateRefusal)
  /// `2025-09-01..2025-07-01`.
  case endBeforeStart(from: CivilDate, to: CivilDate)

  /// What is wrong, in words.
  public var vietnamese: String {
    switch self {
    case .notAPeriod: "không đọc được kỳ"
    case .yearOutOfRange(let year): DateRefusal.yearOutOfRange(year).vietnamese
    case .noSuchHalf(let half): "không có nửa năm thứ \(half)"
    case .noSuchQuarter(let quarter): "không có quý \(quarter)"
    case .noSuchMonth(let month): "không có tháng \(month)"
    case .badDate(let refusal): refusal.vietnamese
    case .endBeforeStart(let from, let to):
      "kỳ kết thúc (\(to.vietnamese)) trước khi bắt đầu (\(from.vietnamese))"
    }
  }

  /// What was expected, in words.
  public var expected: String {
    "2025, 2025-H2, 2025-Q3, 2025-07 hoặc 2025-07-01..2025-09-15"
  }
}
