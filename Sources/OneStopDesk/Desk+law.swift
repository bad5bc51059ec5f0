internal import CatalogFiles
internal import DossierCore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// The folder of the law.
  var folder: ProceduresFolder { ProceduresFolder(path: context.proceduresPath) }

  /// Reads files of law, and turns what is wrong with them into a refusal.
  func reading<Value>(
    _ read: () throws(CatalogError) -> Value
  ) throws(DeskRefusal) -> Value {
    do throws(CatalogError) { return try read() } catch { throw DeskRefusal(error) }
  }

  /// Asks a calendar, and turns what it does not reach into a refusal.
  func counting<Value>(
    _ count: () throws(CalendarRefusal) -> Value
  ) throws(DeskRefusal) -> Value {
    do throws(CalendarRefusal) { return try count() } catch {
      throw DeskRefusal(LawBookRefusal.calendar(error))
    }
  }

  /// The calendar as known at `asOf`, with the years from one to another and no more than is
  /// needed for them: a single date costs a few milliseconds.
  func calendar(_ years: ClosedRange<Int>) throws(DeskRefusal) -> WorkingCalendar {
    let folder = folder
    let onFile = try reading { () throws(CatalogError) in try folder.yearsOnFile() }
    guard let first = onFile.first, let last = onFile.last else {
      throw DeskRefusal(LawBookRefusal.calendar(.nothingPublished))
    }
    // The first year stays the first, so that nothing before it is computed; and a year beyond the
    // last one on file takes the weekly days off of that one.
    let lower = min(max(years.lowerBound, first), last)
    let upper = max(years.upperBound, lower)
    let published = try reading { () throws(CatalogError) in
      try folder.loadCalendar(years: lower...upper)
    }
    return try counting { () throws(CalendarRefusal) in
      try WorkingCalendar(
        published: published.years, statutory: published.statutory, knownOn: context.asOf.date,
        through: upper)
    }
  }

  /// A calendar of one file, and of nothing else (`--calendar FILE`).
  func calendar(file path: String) throws(DeskRefusal) -> WorkingCalendar {
    let published: PublishedCalendar
    do throws(CatalogError) {
      published = try ProceduresFolder.loadCalendarFile(path)
    } catch {
      var refusal = DeskRefusal(error)
      if refusal.code == "unreadableProcedures" {
        refusal.code = "unreadableCalendar"
        refusal.remedy = "sửa tệp theo dạng của các tệp trong Procedures/calendar/."
      }
      throw refusal
    }
    return try counting { () throws(CalendarRefusal) in
      try WorkingCalendar(
        published: published.years, statutory: published.statutory, knownOn: context.asOf.date,
        through: WorkingCalendar.lastComputableYear)
    }
  }

  /// The agency of the context.
  func agency() throws(DeskRefusal) -> Agency {
    try reading { () throws(CatalogError) in try folder.loadAgency(code: context.agencyCode) }
  }
}
