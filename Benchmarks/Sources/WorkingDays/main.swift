// What it costs to add working days, over a million random starts.
//
//   WorkingDays [FOLDER]
//
// With FOLDER it leaves there what the peers need to do the same work: starts.i32 and ten.i32 (days
// since 1970-01-01, little-endian), holidays.txt. Times are medians of `rounds` runs after one run to
// warm up; the last line is for the script: nanoseconds for 10wd and for 1000wd.

import Foundation
import WorkingTime

let count = 1_000_000
let rounds = 15

func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
}

// Holidays by rule and no worked Saturday, which numpy cannot express beside a week mask.
func rule(_ rule: StatutoryHoliday.Rule) -> StatutoryHoliday {
  StatutoryHoliday(
    name: "", rule: rule, fromYear: nil, toYear: nil, substituted: true, reference: "",
    certainty: .derived)
}
let rules = [
  rule(.solar(month: 1, day: 1, length: 1)),
  rule(.lunar(month: 1, day: 1, offset: -1, length: 5)),
  rule(.lunar(month: 3, day: 10, offset: 0, length: 1)),
  rule(.solar(month: 4, day: 30, length: 2)),
  rule(.solar(month: 9, day: 2, length: 2)),
]
let unknown = CalendarYear(
  year: 2019, weeklyDaysOff: [.saturday, .sunday], days: [], completeSince: date(2100, 1, 1))

func build(through year: Int) throws -> WorkingCalendar {
  try WorkingCalendar(
    published: [unknown], statutory: rules, knownOn: date(2026, 1, 1), through: year)
}

/// The median time of `work`, in nanoseconds for each of `operations`.
func median(_ operations: Int, _ work: () throws -> Int) rethrows -> Double {
  let clock = ContinuousClock()
  var checksum = try work()
  var times: [Double] = []
  for _ in 0..<rounds {
    let start = clock.now
    checksum &+= try work()
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    times.append((Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(operations))
  }
  // Keeps the work from being left out.
  if checksum == 42 { print("") }
  return times.sorted()[rounds / 2]
}

func show(_ name: String, _ nanoseconds: Double) {
  let digits = String(format: "%10.2f", nanoseconds)
  print("\(digits) ns  \(name)")
}

let calendar = try build(through: 2050)
var state: UInt64 = 20_251_231
let first = date(2019, 1, 1)
let starts = (0..<count).map { _ -> CivilDate in
  state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  return first.advanced(by: Int(state >> 33) % 9497)
}

func adding(_ days: Int) throws -> Double {
  try median(count) {
    var sum = 0
    for start in starts {
      sum &+= Int(try calendar.date(WorkingDays(days), after: start).dayNumber)
    }
    return sum
  }
}

let ten = try adding(10)
show("10wd", ten)
let thousand = try adding(1000)
show("1000wd", thousand)
let between = try median(count) {
  var sum = 0
  for start in starts {
    sum &+= try calendar.workingDays(after: start, through: date(2045, 1, 1)).count
  }
  return sum
}
show("working days between two dates", between)
let usual = OfficeHoursSchedule.usual
let eightHours = try median(count) {
  var sum = 0
  for start in starts {
    let moment = Moment(start).advanced(byMinutes: 600)
    sum &+= Int(try calendar.moment(.hours(8), after: moment, hours: usual).minuteNumber)
  }
  return sum
}
show("8wh", eightHours)
let texts = starts.map { Array($0.vietnamese.utf8) }
let parsing = try median(count) {
  var sum = 0
  for text in texts { sum &+= Int(try CivilDate.parse(text.span).dayNumber) }
  return sum
}
show("parse dd/MM/yyyy", parsing)
for year in [2029, 2050, 2100] {
  show("build a calendar 2019–\(year)", try median(1) { try build(through: year).lastYear })
}

if CommandLine.arguments.count > 1 {
  let folder = URL(fileURLWithPath: CommandLine.arguments[1])
  func write(_ dates: [CivilDate], _ name: String) throws {
    let numbers = dates.map { $0.dayNumber.littleEndian }
    try numbers.withUnsafeBytes { Data($0) }.write(to: folder.appendingPathComponent(name))
  }
  try write(starts, "starts.i32")
  try write(starts.map { try calendar.date(WorkingDays(10), after: $0) }, "ten.i32")
  let holidays = (calendar.firstYear...calendar.lastYear).flatMap {
    calendar.declaredDays(inYear: $0).map(\.date.iso)
  }
  try holidays.joined(separator: "\n").write(
    to: folder.appendingPathComponent("holidays.txt"), atomically: true, encoding: .utf8)
}
print("RESULT \(ten) \(thousand)")
