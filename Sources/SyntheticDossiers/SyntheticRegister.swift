import LegalBasis
public import WorkingTime

/// The invented register of an office over a span of days: any number of dossiers, in the order of
/// their receipt, made one at a time and the same for the same seed.
///
///     let register = SyntheticRegister(
///       office: office, count: 412, seed: 1, from: july, through: december, asOf: newYearsEve)
///     try register.write(.canonical) { bytes in file.append(bytes) }
public struct SyntheticRegister: Sendable {
  /// Whose.
  public let office: SyntheticOffice
  /// How many dossiers.
  public let count: Int
  /// Names the register.
  public let seed: UInt64
  /// First day of receipt.
  public let from: CivilDate
  /// Last day of receipt.
  public let through: CivilDate
  /// The moment of the file: nothing in it happened later.
  public let asOf: Moment
  /// How often things happen.
  public let mix: SyntheticMix

  /// A register. The days from `from` through `through` lie inside the office's calendar, and none
  /// after `asOf`.
  public init(
    office: SyntheticOffice, count: Int, seed: UInt64, from: CivilDate, through: CivilDate,
    asOf: Moment, mix: SyntheticMix = .sample
  ) {
    self.office = office
    self.count = max(0, count)
    self.seed = seed
    self.from = from
    self.through = min(through, asOf.date)
    self.asOf = asOf
    self.mix = mix
  }

  /// Why no register can be made.
  public enum Refusal: Error, Hashable, Sendable {
    /// No procedure with a known limit is in force on this day.
    case noProcedure(on: CivilDate)
    /// The span of days is empty.
    case noDays
  }

  /// Writes a file, piece by piece of about 256 KiB, whatever its size.
  ///
  /// - Parameter includes: which dossiers the file holds; numbers are given before it is asked, so
  ///   that two files of one register share one row of numbers.
  public func write(
    _ layout: SyntheticLayout, where includes: (SyntheticDossier) -> Bool = { _ in true },
    to sink: ([UInt8]) throws -> Void
  ) throws {
    let pieceSize = 256 * 1024
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieceSize + 8 * 1024)
    layout.appendHeader(to: &bytes)
    var ordinal = 0
    try forEach { dossier in
      guard includes(dossier) else { return }
      ordinal += 1
      var numbered = dossier
      numbered.ordinal = ordinal
      layout.append(numbered, to: &bytes)
      if bytes.count >= pieceSize {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
  }

  /// Hands each dossier over, in the order of receipt.
  public func forEach(_ body: (SyntheticDossier) throws -> Void) throws {
    let days = try DayPlan(self)
    var index = 0
    for day in days.days where day.arrivals > 0 {
      let desk = try ProcedureDesk(office, on: day.date, mix: mix)
      for arrival in 0..<day.arrivals {
        try body(dossier(index, arrival: arrival, of: day, desk: desk))
        index += 1
      }
    }
  }

  private func dossier(
    _ index: Int, arrival: Int, of day: DayPlan.Day, desk: ProcedureDesk
  ) throws -> SyntheticDossier {
    var random = SplitMix64(seed: seed, index: index)
    let time = day.time(ofArrival: arrival, mix: mix, random: &random)
    let receivedAt = min(Moment(day.date, time), asOf)
    let procedure = desk.procedure(random: &random)
    let channel = channel(day: day, at: receivedAt.time, random: &random)
    let course = try SyntheticCourse.planned(
      procedure, receivedAt: receivedAt, office: office, mix: mix, asOf: asOf, random: &random)
    return SyntheticDossier(
      ordinal: index + 1, number: number(arrival: arrival, on: day.date), procedure: procedure,
      procedureCode: code(of: procedure, random: &random),
      applicant: SyntheticApplicant(
        ordinal: index + 1, awkwardPerMille: mix.awkward, random: &random),
      channel: channel, receivedBy: "Cán bộ Mẫu \(twoDigits(random.within(1...4)))",
      officer: "Chuyên viên Mẫu \(twoDigits(random.within(1...9)))",
      submittedAt: submitted(before: receivedAt, by: channel, random: &random), course: course)
  }

  /// "H05.12-250701-0002".
  private func number(arrival: Int, on date: CivilDate) -> String {
    let (year, month, day) = date.components
    let stamp = twoDigits(year % 100) + twoDigits(month) + twoDigits(day)
    return "\(office.agencyCode)-\(stamp)-\(digits("", arrival + 1, 4))"
  }

  /// With the locality suffix of the agency, as files write it: "1.012664.H05".
  private func code(of procedure: ProcedureVersion, random: inout SplitMix64) -> String? {
    guard let code = procedure.code else { return nil }
    let locality = office.agencyCode.prefix { $0 != "." }
    return random.happens(perMille: 800) ? "\(code).\(locality)" : code
  }

  private func channel(
    day: DayPlan.Day, at time: ClockTime, random: inout SplitMix64
  ) -> SyntheticChannel {
    let isOnline = random.happens(perMille: mix.online)
    let byPost = random.happens(perMille: 250)
    let byVNeID = random.happens(perMille: 60)
    if isOnline || !day.isWorking || time > OfficeDay.afternoonEnd {
      return byVNeID ? .vneid : .online
    }
    return byPost ? .postal : .atDesk
  }

  /// At the desk the same minute; by post or online some time before, often the evening before.
  private func submitted(
    before receivedAt: Moment, by channel: SyntheticChannel, random: inout SplitMix64
  ) -> Moment {
    switch channel {
    case .atDesk: return receivedAt
    case .postal: return receivedAt.advanced(byMinutes: -random.within(5...60))
    case .online, .vneid:
      if receivedAt.time < OfficeDay.time(hour: 8, minute: 30) {
        let evening = OfficeDay.time(minutes: random.within(19 * 60...23 * 60 - 1))
        return Moment(receivedAt.date.advanced(by: -1), evening)
      }
      return receivedAt.advanced(byMinutes: -random.within(3...75))
    }
  }
}
