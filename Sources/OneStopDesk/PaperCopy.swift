import DossierCore
import LegalBasis
import ProofCheck
import WorkingTime

/// Copies a kept calendar onto paper, for the second verifier: plain lists, no index.
struct PaperCopy {
  let calendar: PublishedCalendar
  let officeHours: [DatedOfficeHours]

  /// The sheets of some years, with the days that were known on a date.
  ///
  /// A year that was not complete by then has the days that the engine's calendar computed for it:
  /// the second verifier counts, it does not look at the moon.
  func sheets(
    _ years: ClosedRange<Int>, knownOn date: CivilDate, computed: OfficeCalendar
  ) -> PaperCalendar {
    PaperCalendar(
      years: years.map { sheet($0, date, computed) }, hours: officeHours.map(\.entry.door))
  }

  private func sheet(
    _ year: Int, _ date: CivilDate, _ computed: OfficeCalendar
  ) -> PaperYear {
    let published = calendar.years.first { $0.year == year }
    let isComplete = published.map { $0.completeSince.map { $0 <= date } ?? true } ?? false
    let days =
      isComplete
      ? (published?.days ?? []).filter { $0.knownSince.map { $0 <= date } ?? true }
      : computed.working.declaredDays(inYear: year)
    return PaperYear(
      year: year, weeklyDaysOff: published?.weeklyDaysOff ?? [.saturday, .sunday],
      marks: days.map { PaperYear.Mark(date: $0.date, kind: $0.paperKind) })
  }
}

extension DeclaredDay {
  /// What a clerk writes on the day.
  var paperKind: PaperYear.Mark.Kind {
    switch kind {
    case .holiday: .holiday
    case .swappedOff: .swappedOff
    case .makeUp: .makeUp
    }
  }
}

extension OfficeHoursSchedule.Entry {
  /// What the door says in these days: a Saturday only where it counts.
  var door: DoorHours {
    DoorHours(
      from: from, to: to, sessions: hours.sessions,
      saturday: saturdayCounts ? saturday?.sessions ?? [] : [])
  }
}

extension OfficeHours {
  /// The hours on the door.
  var sessions: [DoorHours.Session] {
    intervals.map {
      DoorHours.Session(opens: Int($0.opens.minutes), closes: Int($0.closes.minutes))
    }
  }
}
