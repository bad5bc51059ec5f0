public import DossierCore
public import WorkingTime

/// How numbers and dates are written on a paper (Nghị định 30/2020/NĐ-CP, Phụ lục I).
public enum PaperForm {
  /// A number below ten with its leading zero: 5 → "05", 12 → "12".
  public static func number(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// The number of a paper with its symbol: "05/SDTTG-VP"; "…/SDTTG-VP" for a draft, which has
  /// none (0).
  public static func letterNumber(_ number: Int, symbol: String) -> String {
    let number = number == 0 ? "…" : self.number(number)
    return symbol.isEmpty ? number : "\(number)/\(symbol)"
  }

  /// The date under the motto: days below 10 and months 1 and 2 have a leading zero.
  ///
  /// 05/02/2026 → "ngày 05 tháng 02 năm 2026"; 05/03/2026 → "ngày 05 tháng 3 năm 2026".
  public static func longDate(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return "ngày \(number(day)) tháng \(self.month(month)) năm \(year)"
  }

  /// A date within a sentence, with the same zeros: "05/02/2026", "05/3/2026".
  public static func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return "\(number(day))/\(self.month(month))/\(year)"
  }

  /// An hour within a sentence: "16 giờ 30 phút", "09 giờ".
  public static func time(_ time: ClockTime) -> String {
    let (hour, minute) = (time.minutes / 60, time.minutes % 60)
    let hours = "\(number(Int(hour))) giờ"
    return minute == 0 ? hours : "\(hours) \(number(Int(minute))) phút"
  }

  /// A moment on a form: "14 giờ 05 phút, ngày 05 tháng 02 năm 2026"; a date alone has no hour.
  public static func moment(_ moment: Moment) -> String {
    let date = longDate(moment.date)
    guard !moment.isWholeDay else { return date }
    let (hour, minute) = (moment.time.minutes / 60, moment.time.minutes % 60)
    return "\(number(Int(hour))) giờ \(number(Int(minute))) phút, \(date)"
  }

  /// A moment in a cell, hour and date on a line each: "14 giờ 05", "05/02/2026".
  public static func shortMoment(_ moment: Moment) -> String {
    let date = date(moment.date)
    guard !moment.isWholeDay else { return date }
    let (hour, minute) = (moment.time.minutes / 60, moment.time.minutes % 60)
    return "\(number(Int(hour))) giờ \(number(Int(minute)))\n\(date)"
  }

  /// Money: "150.000 đồng"; 0 is "không".
  public static func amount(_ amount: Int) -> String {
    guard amount != 0 else { return "không" }
    var digits = ""
    for (index, digit) in String(amount).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3), digit != "-" { digits += "." }
      digits.append(digit)
    }
    return String(digits.reversed()) + " đồng"
  }

  /// How a dossier was filed: "trực tiếp", "bưu chính", "trực tuyến", "VNeID".
  public static func channel(_ channel: Channel) -> String {
    switch channel {
    case .atDesk: "trực tiếp"
    case .postal: "bưu chính công ích"
    case .online: "trực tuyến"
    case .vneid: "trực tuyến qua VNeID"
    }
  }

  private static func month(_ month: Int) -> String { month <= 2 ? "0\(month)" : "\(month)" }
}
