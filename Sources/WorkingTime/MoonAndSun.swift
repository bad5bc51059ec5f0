internal import Glibc

/// Where moon and sun stand, as far as the lunar calendar needs it: series of Jean Meeus,
/// "Astronomical Algorithms" (1998), in the arrangement of Hồ Ngọc Đức, "Thuật toán tính âm lịch",
/// good for 1800–2199. Civil days are those of UTC+7, Vietnamese time.
enum MoonAndSun {
  /// The mean length of a lunar month in days.
  static let monthLength = 29.530588853
  /// Julian day of the new moon of 1/1/1900, which has the number 0.
  static let firstNewMoon = 2_415_021.076998695
  /// Julian day number of 1970-01-01.
  static let julianDayOfEpoch = 2_440_588
  private static let hoursFromUTC = 7.0

  /// The civil day on which new moon number `index` falls.
  static func newMoon(_ index: Int) -> CivilDate {
    let k = Double(index)
    let t = k / 1236.85
    let t2 = t * t
    let t3 = t2 * t
    let degrees = Double.pi / 180
    var julian = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
    julian += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * degrees)
    let sunAnomaly = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * degrees
    let moonAnomaly = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * degrees
    let latitude = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * degrees
    var correction = (0.1734 - 0.000393 * t) * sin(sunAnomaly) + 0.0021 * sin(2 * sunAnomaly)
    correction += -0.4068 * sin(moonAnomaly) + 0.0161 * sin(2 * moonAnomaly)
    correction += -0.0004 * sin(3 * moonAnomaly) + 0.0104 * sin(2 * latitude)
    correction += -0.0051 * sin(sunAnomaly + moonAnomaly) - 0.0074 * sin(sunAnomaly - moonAnomaly)
    correction += 0.0004 * sin(2 * latitude + sunAnomaly)
    correction += -0.0004 * sin(2 * latitude - sunAnomaly)
    correction += -0.0006 * sin(2 * latitude + moonAnomaly)
    correction += 0.0010 * sin(2 * latitude - moonAnomaly)
    correction += 0.0005 * sin(2 * moonAnomaly + sunAnomaly)
    let deltaT: Double
    if t < -11 {
      deltaT =
        0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
    } else {
      deltaT = -0.000278 + 0.000265 * t + 0.000262 * t2
    }
    return civilDay(julian + correction - deltaT)
  }

  /// The twelfth of its circle, 0 to 11, in which the sun stands at 00:00 of a civil day; the winter
  /// solstice is where sector 9 begins.
  static func sunSector(at date: CivilDate) -> Int {
    let julian = Double(Int(date.dayNumber) + julianDayOfEpoch)
    let t = (julian - 2_451_545.5 - hoursFromUTC / 24) / 36_525
    let t2 = t * t
    let degrees = Double.pi / 180
    let anomaly = (357.52910 + 35_999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * degrees
    let meanLongitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t2
    var longitude = (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    let radians = (meanLongitude + longitude) * degrees
    let turned = radians - 2 * Double.pi * (radians / (2 * Double.pi)).rounded(.down)
    return Int(turned / Double.pi * 6)
  }

  /// The civil day of a Julian day at UTC+7.
  private static func civilDay(_ julian: Double) -> CivilDate {
    let number = Int((julian + 0.5 + hoursFromUTC / 24).rounded(.down))
    return CivilDate(dayNumber: Int32(number - julianDayOfEpoch))
  }
}
