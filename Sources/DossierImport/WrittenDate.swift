internal import WorkingTime

/// Reads a date as people write it, with or without a time before or behind it (`data.md` §5.3).
///
///     "8h30 ngày 05/11/2025"                       // 2025-11-05T08:30
///     "ngày 05 tháng 11 năm 2025"                  // 2025-11-05
///     "05 /11/2025 08:30:00 SA", "20251105"
///
/// Day before month, years of four digits; what can be read in two ways is refused.
struct WrittenDate {
  private enum Token: Hashable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Character)
  }

  private let tokens: [Token]
  private var place = 0

  /// The moment in a folded text; nil where no date is in it. Throws for a date that does not exist.
  static func moment(in text: String) throws(DateRefusal) -> Moment? {
    guard let tokens = tokens(of: text) else { return nil }
    var reading = WrittenDate(tokens: tokens)
    return try reading.moment()
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  /// Numbers, words and signs; nil where something is in the text that no date has.
  private static func tokens(of text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first, tokens.count < 24 {
      if first == " " {
        rest.removeFirst()
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let value = Int(digits), digits.count <= 14 else { return nil }
        tokens.append(.number(value, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isASCII, first.isLetter {
        let word = rest.prefix { $0.isASCII && $0.isLetter }
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      } else if "/-.:,'’".contains(first) {
        tokens.append(.sign(first == "’" ? "'" : first))
        rest.removeFirst()
      } else {
        return nil
      }
    }
    return rest.isEmpty ? tokens : nil
  }

  private mutating func moment() throws(DateRefusal) -> Moment? {
    // An apostrophe makes a text of a number in a spreadsheet.
    _ = skip(.sign("'"))
    let start = place
    if let moment = try digits() { return moment }
    place = start
    if let time = try time() {
      if !skip(.sign(",")) { _ = skip(.sign("-")) }
      guard let date = try date() else { return nil }
      return try end(of: Moment(date, time))
    }
    place = start
    guard let date = try date() else { return nil }
    if place == tokens.count { return Moment(date) }
    if !skip(.sign(",")) { _ = skip(.sign("-")) }
    guard let time = try time() else { throw .notATime }
    return try end(of: Moment(date, time))
  }

  private func end(of moment: Moment) throws(DateRefusal) -> Moment {
    guard place == tokens.count else { throw .notATime }
    return moment
  }
}

extension WrittenDate {
  /// A date, with or without "ngày" before it; nil where none begins here.
  private mutating func date() throws(DateRefusal) -> CivilDate? {
    let hasWord = skip(.word("ngay"))
    guard let first = number() else { return nil }
    if !hasWord, first.digits == 8 { return try date(ofDigits: first.value) }
    if skip(.word("thang")) {
      guard let month = number(), month.digits <= 2, first.digits <= 2, skip(.word("nam")) else {
        return nil
      }
      return try date(day: first.value, month: month.value)
    }
    for separator in ["/", "-", "."] as [Character] where skip(.sign(separator)) {
      guard let second = number(), second.digits <= 2, skip(.sign(separator)) else { return nil }
      if first.digits == 4 {
        guard let day = number(), day.digits <= 2 else { return nil }
        return try CivilDate.checked(year: first.value, month: second.value, day: day.value)
      }
      return first.digits <= 2 ? try date(day: first.value, month: second.value) : nil
    }
    return nil
  }

  /// yyyyMMdd; other numbers of eight digits are no dates.
  private func date(ofDigits digits: Int) throws(DateRefusal) -> CivilDate? {
    let year = digits / 10_000
    guard CivilDate.acceptedYears.contains(year) else { return nil }
    return try CivilDate.checked(year: year, month: digits / 100 % 100, day: digits % 100)
  }

  /// yyyyMMddHHmmss, as the portals send it to each other; nil where there is none.
  private mutating func digits() throws(DateRefusal) -> Moment? {
    guard tokens.count == 1, let all = number(), all.digits == 14,
      let date = try date(ofDigits: all.value / 1_000_000)
    else { return nil }
    return Moment(
      date, try time(hour: all.value / 10_000 % 100, minute: all.value / 100 % 100))
  }

  /// The year that ends a date.
  private mutating func date(day: Int, month: Int) throws(DateRefusal) -> CivilDate? {
    guard let year = number() else { return nil }
    if year.digits == 2 { throw .twoDigitYear(year.value) }
    guard year.digits == 4 else { return nil }
    return try CivilDate.checked(year: year.value, month: month, day: day)
  }

  /// A time: 08:30, 08:30:59, 8h, 8h30, 08 giờ 30 phút, each also with SA, CH, AM, PM; nil where none
  /// begins here. Seconds are dropped.
  private mutating func time() throws(DateRefusal) -> ClockTime? {
    if skip(.word("vao")) || skip(.word("luc")) { _ = skip(.word("luc")) }
    guard let hour = number(), hour.digits <= 2 else { return nil }
    var minute = 0
    if skip(.sign(":")) {
      guard let found = number(), found.digits == 2 else { return nil }
      minute = found.value
      if skip(.sign(":")) {
        guard let second = number(), second.digits == 2, second.value < 60 else { return nil }
        if skip(.sign(".")), number() == nil { return nil }
      }
    } else if skip(.word("h")) || skip(.word("g")) || skip(.word("gio")) {
      if !isDateAhead, let found = number() {
        guard found.digits <= 2 else { return nil }
        minute = found.value
        if skip(.word("phut")) || skip(.word("p")), let second = number() {
          guard second.digits <= 2, second.value < 60, skip(.word("giay")) else { return nil }
        }
      }
    } else {
      return nil
    }
    return try time(hour: hour.value, minute: minute)
  }

  /// Whether a date begins here: so the 05 of "8h 05/11/2025" is no minute.
  private var isDateAhead: Bool {
    guard place + 2 < tokens.count, case .number = tokens[place + 2] else { return false }
    let sign = tokens[place + 1]
    return sign == .sign("/") || sign == .word("thang")
      || (place + 3 < tokens.count && tokens[place + 3] == sign)
  }

  /// The half of the day behind a time; "12:05 SA" is five past midnight.
  private mutating func time(hour: Int, minute: Int) throws(DateRefusal) -> ClockTime {
    var hour = hour
    if skip(.word("sa")) || skip(.word("am")) || skip(.word("sang")) {
      guard hour <= 12 else { throw .notATime }
      hour %= 12
    } else if skip(.word("ch")) || skip(.word("pm")) || skip(.word("chieu")) {
      if hour < 12 { hour += 12 }
    }
    guard let time = ClockTime(hour: hour, minute: minute) else {
      throw .noSuchTime(hour: hour, minute: minute)
    }
    return time
  }

  private mutating func number() -> (value: Int, digits: Int)? {
    guard place < tokens.count, case .number(let value, let digits) = tokens[place] else {
      return nil
    }
    place += 1
    return (value, digits)
  }

  private mutating func skip(_ token: Token) -> Bool {
    guard place < tokens.count, tokens[place] == token else { return false }
    place += 1
    return true
  }
}
