internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import LegalBasis
internal import VietnameseText
public import WorkingTime

/// The filters of `motcua list`, joined by *and*.
public struct ListFilter: Sendable {
  /// Ended after the due date.
  public var late = false
  /// Open and past the due date.
  public var overdue = false
  /// Late or overdue with no letter issued.
  public var missingApology = false
  /// Open, not overdue, due on or before that many working days after `asOf`.
  public var dueWithin: WorkingDays?
  /// Waiting for a supplement whose closing date has passed.
  public var toClose = false
  /// Our state name, or a portal status 1 to 10 or its name.
  public var state: String?
  /// P.
  public var procedure: String?
  /// Officer.
  public var officer: String?

  /// No filter: every dossier of the agency.
  public init() {}

  /// Whether it leaves any dossier out.
  public var chooses: Bool {
    late || overdue || missingApology || toClose || dueWithin != nil || state != nil
      || procedure != nil || officer != nil
  }

  /// The states that a text names, case and marks aside; nil where it names none.
  static func states(named text: String) -> Set<DossierState>? {
    let wanted = folded(text)
    let states = DossierState.allCases.filter { state in
      state != .absent
        && (String(state.portalStatus) == text
          || [state.name, state.vietnamese, state.portalName].contains { folded($0) == wanted })
    }
    return states.isEmpty ? nil : Set(states)
  }
}

extension Desk {
  /// The dossiers of a filter, one after another, sorted by the bytes of their numbers (`list`).
  public func list(
    _ filter: ListFilter, _ body: (DossierView) throws -> Void
  ) throws(DeskRefusal) {
    let session = try openForReading()
    var query = try session.query(for: filter)
    guard session.looksBack else {
      try DeskRefusal.translating {
        try session.ledger.dossiers(query) { record in
          let view = try session.view(of: record)
          if session.matches(view, filter) { try body(view) }
        }
      }
      return
    }
    query.settledBy = context.asOf.date
    var views: [DossierView] = []
    try DeskRefusal.translating {
      try session.ledger.dossiers(query) { views.append(try session.view(of: $0)) }
      try session.ledger.histories(session.changedQuery(for: filter)) { history in
        if let view = try session.viewAsOf(history) { views.append(view) }
      }
      views.sort { $0.number < $1.number }
      for view in views where session.matches(view, filter) { try body(view) }
    }
  }

  /// The dossiers of a filter.
  public func list(_ filter: ListFilter) throws(DeskRefusal) -> [DossierView] {
    var views: [DossierView] = []
    try list(filter) { views.append($0) }
    return views
  }
}

extension DeskSession {
  /// The query that narrows the store down; `matches` decides.
  fileprivate func query(for filter: ListFilter) throws(DeskRefusal) -> DossierFilter {
    var query = DossierFilter(agency: agency)
    if let state = filter.state {
      guard let states = ListFilter.states(named: state) else {
        throw DeskRefusal(
          .unreadable, code: "unknownState", message: "không có trạng thái \"\(state)\".",
          remedy: "ghi tên trạng thái (processing, resolved …) hoặc mã 1 đến 10.")
      }
      query.states = states
    }
    if let procedure = filter.procedure {
      query.procedure = try self.procedure(procedure, on: context.asOf.date).id
    }
    query.officer = filter.officer
    query.isLate = filter.late
    if filter.overdue { query.overdueOn = context.asOf.date }
    if filter.toClose { query.closingBefore = context.asOf.date }
    query.withoutApology = filter.missingApology
    if filter.dueWithin != nil { query.isOpen = true }
    return query
  }

  /// The dossiers to which something happened later: where they stood must be folded anew.
  fileprivate func changedQuery(for filter: ListFilter) throws(DeskRefusal) -> DossierFilter {
    var query = DossierFilter(agency: agency)
    if let procedure = filter.procedure {
      query.procedure = try self.procedure(procedure, on: context.asOf.date).id
    }
    query.changedAfter = context.asOf.date
    return query
  }

  fileprivate func matches(_ view: DossierView, _ filter: ListFilter) -> Bool {
    if let state = filter.state,
      ListFilter.states(named: state)?.contains(view.summary.state) != true
    {
      return false
    }
    if let officer = filter.officer, view.summary.facts.officer != officer { return false }
    if filter.late, view.timeliness != .late { return false }
    if filter.overdue, view.timeliness != .overdue { return false }
    if filter.missingApology, !view.owesApology || view.summary.apology != nil { return false }
    if filter.toClose {
      // A duty of the desk from the next working day (law.md §4.6).
      guard let closing = view.summary.closingDate, let office = try? officeNow(),
        let duty = try? office.working.firstWorkingDay(after: closing)
      else { return false }
      if context.asOf.date < duty { return false }
    }
    if let days = filter.dueWithin {
      guard view.timeliness == .running, let due = view.summary.due,
        let office = try? officeNow(),
        let last = try? office.working.date(days, after: context.asOf.date)
      else { return false }
      return due <= last
    }
    return true
  }
}
