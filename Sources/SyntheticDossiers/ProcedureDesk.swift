import LegalBasis
import WorkingTime

/// The procedures in force on a day, drawn by weight: short limits more often than long ones.
struct ProcedureDesk {
  private let versions: [ProcedureVersion]
  private let notices: [Int]
  private let others: [Int]
  private let cumulated: [Int]
  private let noticesPerMille: Int

  init(_ office: SyntheticOffice, on date: CivilDate, mix: SyntheticMix) throws {
    let versions = office.procedures.filter { $0.inForce.contains(date) }
    let notices = versions.indices.filter { versions[$0].governingLimit.limit == .onReceipt }
    let others = versions.indices.filter { versions[$0].governingLimit.limit != .onReceipt }
    guard !versions.isEmpty else { throw SyntheticRegister.Refusal.noProcedure(on: date) }
    var sum = 0
    var sums: [Int] = []
    for index in others {
      sum += ProcedureDesk.weight(of: versions[index].governingLimit.limit)
      sums.append(sum)
    }
    cumulated = sums
    self.versions = versions
    self.notices = notices
    self.others = others
    noticesPerMille = notices.isEmpty ? 0 : others.isEmpty ? 1000 : mix.notices
  }

  func procedure(random: inout SplitMix64) -> ProcedureVersion {
    if random.happens(perMille: noticesPerMille) { return versions[random.one(of: notices)] }
    let drawn = random.below(cumulated.last ?? 1)
    let place = cumulated.firstIndex { drawn < $0 } ?? 0
    return versions[others[place]]
  }

  private static func weight(of limit: TimeLimit?) -> Int {
    switch limit {
    case .workingDays(let days): 6000 / max(1, days.count * 7 / 5)
    case .calendarDays(let days): 6000 / max(1, days.count)
    case .months(let months): 200 / max(1, months.count)
    case .workingHours, .hours, .sameDay: 1000
    case .onReceipt, nil: 0
    }
  }
}
