public import DossierCore
public import WorkingTime

/// One run of serial numbers: an agency, a series, a day.
struct SerialKey: Hashable {
  var agency: AgencyCode
  var series: NumberSeries
  var day: CivilDate
}

/// What numbers are given to.
public enum NumberSeries: String, Hashable, Sendable, CaseIterable {
  /// Dossiers: `<agency>-YYMMDD-NNNN`.
  case dossier = ""
  /// Submissions that are not yet received: `T-<agency>-YYMMDD-NNNN`.
  case submission = "T"
}

extension DossierNumber {
  /// The number of a serial: at least four digits, growing beyond 9999.
  ///
  ///     DossierNumber(agency: AgencyCode("H05.12"), series: .dossier, day: …, serial: 2)
  ///     // H05.12-250701-0002
  public init(agency: AgencyCode, series: NumberSeries, day: CivilDate, serial: Int) {
    let (year, month, date) = day.components
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let prefix = series == .submission ? "T-" : ""
    self.init(
      "\(prefix)\(agency.text)-\(padded(year % 100, 2))\(padded(month, 2))\(padded(date, 2))"
        + "-\(padded(serial, 4))")
  }

  /// Day and serial of a number of ours of this agency; nil of any other.
  ///
  /// The day is of the years 2000 to 2099. Serials of more than seven digits are not ours.
  public func serial(
    of agency: AgencyCode
  ) -> (series: NumberSeries, day: CivilDate, serial: Int)? {
    var rest = text.utf8[...]
    var series = NumberSeries.dossier
    if rest.starts(with: "T-".utf8) {
      series = .submission
      rest = rest.dropFirst(2)
    }
    guard rest.starts(with: agency.text.utf8) else { return nil }
    rest = rest.dropFirst(agency.text.utf8.count)
    guard rest.count >= 12, rest.count <= 15, rest.first == UInt8(ascii: "-") else { return nil }
    rest = rest.dropFirst()
    func number(_ digits: Substring.UTF8View) -> Int? {
      var value = 0
      for byte in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    let behind = rest.dropFirst(6)
    guard let date = number(rest.prefix(6)), behind.first == UInt8(ascii: "-"),
      let serial = number(behind.dropFirst()), serial > 0,
      // Five digits and more begin with no zero.
      behind.count == 5 || behind.dropFirst().first != UInt8(ascii: "0"),
      let day = CivilDate(year: 2000 + date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    return (series, day, serial)
  }
}

extension LedgerWriter {
  /// The next number of an agency, series and day; it is never given again, also when the dossier
  /// is voided, as long as the transaction is committed.
  ///
  /// Numbers that came with imported dossiers are passed over.
  public func nextNumber(
    agency: AgencyCode, series: NumberSeries, day: CivilDate
  ) throws -> DossierNumber {
    let last = try statements[.lastSerial]
    last.bind(agency.text, at: 1)
    last.bind(series.rawValue, at: 2)
    last.bind(Int64(day.dayNumber), at: 3)
    var serial = try last.row { row in row.integer(at: 0) } ?? 0
    serial = max(serial, serials[SerialKey(agency: agency, series: series, day: day)] ?? 0)
    var number: DossierNumber
    repeat {
      serial += 1
      number = DossierNumber(agency: agency, series: series, day: day, serial: Int(serial))
    } while try id(of: number, agency: agency) != nil
    try raise(SerialKey(agency: agency, series: series, day: day), to: serial)
    return number
  }

  /// Remembers the serial of a number of ours that came with a dossier.
  func noteSerial(of number: DossierNumber, agency: AgencyCode) {
    guard let (series, day, serial) = number.serial(of: agency) else { return }
    serials[SerialKey(agency: agency, series: series, day: day), default: 0].raise(to: serial)
  }

  /// Raises the counters to the serials that came with dossiers.
  func raiseCounters() throws(StoreError) {
    for (key, serial) in serials { try raise(key, to: serial) }
    serials = [:]
  }

  private func raise(_ key: SerialKey, to serial: Int64) throws(StoreError) {
    let statement = try statements[.setSerial]
    statement.bind(key.agency.text, at: 1)
    statement.bind(key.series.rawValue, at: 2)
    statement.bind(Int64(key.day.dayNumber), at: 3)
    statement.bind(serial, at: 4)
    try statement.runOrThrow()
  }
}

extension Int64 {
  fileprivate mutating func raise(to other: Int) { self = Swift.max(self, Int64(other)) }
}
