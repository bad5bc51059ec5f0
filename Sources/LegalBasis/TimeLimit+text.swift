import PlainJSON
package import WorkingTime

/// The unit words of `Procedures/` (glossary.md).
private enum LimitUnit: String, CaseIterable {
  case workingDays, calendarDays, months, workingHours, hours, sameDay, onReceipt
}

extension TimeLimit {
  /// Reads `value` and `unit` of a map; nil where both are missing or empty.
  package init?(reading reader: inout LawReader) throws(LawMistake) {
    let valueNode = reader.node("value")
    guard let unitNode = reader.node("unit") else {
      guard let valueNode else { return nil }
      throw LawMistake(
        at: valueNode.place, "thời hạn không có đơn vị",
        remedy: "thêm unit: " + alternatives(LimitUnit.allCases.map(\.rawValue)))
    }
    let unit: LimitUnit = try unitNode.word("đơn vị thời hạn")
    func count() throws(LawMistake) -> Int {
      guard let valueNode else {
        throw LawMistake(at: unitNode.place, "thời hạn không có số", remedy: "thêm value: 30")
      }
      return try valueNode.integer(in: 1...TimeLimit.maximumCount)
    }
    func nothing() throws(LawMistake) {
      if let valueNode {
        throw LawMistake(at: valueNode.place, "đơn vị \(unit.rawValue) không có số kèm theo")
      }
    }
    switch unit {
    case .workingDays: self = .workingDays(WorkingDays(try count()))
    case .calendarDays: self = .calendarDays(CalendarDays(try count()))
    case .months: self = .months(Months(try count()))
    case .workingHours: self = .workingHours(.hours(try count()))
    case .hours: self = .hours(.hours(try count()))
    case .sameDay:
      try nothing()
      self = .sameDay
    case .onReceipt:
      try nothing()
      self = .onReceipt
    }
  }

  /// Writes `value` and `unit`. Limits in minutes that are no whole hours do not occur in law.
  func write(to writer: inout LawWriter) {
    let (unit, value): (LimitUnit, Int?) =
      switch self {
      case .workingDays(let days): (.workingDays, days.count)
      case .calendarDays(let days): (.calendarDays, days.count)
      case .months(let months): (.months, months.count)
      case .workingHours(let minutes): (.workingHours, minutes.count / 60)
      case .hours(let minutes): (.hours, minutes.count / 60)
      case .sameDay: (.sameDay, nil)
      case .onReceipt: (.onReceipt, nil)
      }
    writer.put("value", value)
    writer.put("unit", unit.rawValue)
  }
}
