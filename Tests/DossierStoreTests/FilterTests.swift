import DossierCore
import DossierStore
import Testing
import WorkingTime

/// Lists: which dossiers a filter finds, always in the order of the bytes of their numbers.
struct FilterTests {
  @Test("each condition finds what it says, alone and with others")
  func conditions() throws {
    let store = try TestStore()
    // All are received on 1/7 and due on 8/7.
    try store.ledger.write(origin()) { writer in
      try writer.create(sample("C", resolved: "2025-07-07"))
      try writer.create(sample("B", resolved: "2025-07-08"))
      try writer.create(sample("a", resolved: "2025-07-09"))
      try writer.create(sample("A"))
      let apology = Apology(
        letter: "01", reason: .staff, originalDue: try date("2025-07-08"), newDate: nil)
      try writer.create(
        fresh(
          "D",
          sample("D", resolved: "2025-07-10").events + [
            recorded(3, "2025-07-11", .apologyIssued(apology))
          ]))
    }
    func day(_ day: Int) throws -> CivilDate {
      try #require(CivilDate(year: 2025, month: 7, day: day))
    }
    let cases: [(what: String, change: (inout DossierFilter) throws -> Void, found: String)] = [
      ("all", { _ in }, "A B C D a"),
      ("late", { $0.isLate = true }, "D a"),
      (
        "late, no letter",
        {
          $0.isLate = true; $0.withoutApology = true
        }, "a"
      ),
      ("overdue on the due date", { $0.overdueOn = try day(8) }, ""),
      ("overdue on the next day", { $0.overdueOn = try day(9) }, "A"),
      ("due soon", { $0.due = try day(7)...(try day(8)) }, "A"),
      ("due later", { $0.due = try day(9)...(try day(20)) }, ""),
      ("in a state", { $0.states = [.received] }, "A"),
      ("in one of two states", { $0.states = [.received, .resolved] }, "A B C D a"),
      ("of a procedure", { $0.procedure = "TG-01" }, "A B C D a"),
      ("of another procedure", { $0.procedure = "TG-02" }, ""),
      ("of an officer", { $0.officer = "Lan" }, "A B C D a"),
      ("by a channel", { $0.channel = .online }, ""),
      ("ended on days", { $0.ended = try day(8)...(try day(9)) }, "B a"),
      ("received on a day", { $0.received = try day(1)...(try day(1)) }, "A B C D a"),
      (
        "received before",
        { $0.received = try day(1).advanced(by: -5)...(try day(1).advanced(by: -1)) }, ""
      ),
      ("open", { $0.isOpen = true }, "A"),
      ("open at the end of a day", { $0.openAtEndOf = try day(8) }, "A D a"),
      ("open before the receipt", { $0.openAtEndOf = try day(1).advanced(by: -1) }, ""),
      (
        "overdue at the end of a day",
        {
          $0.openAtEndOf = try day(9); $0.wasOverdue = true
        }, "A D"
      ),
      (
        "not overdue then",
        {
          $0.openAtEndOf = try day(7); $0.wasOverdue = false
        }, "A B D a"
      ),
      ("not waiting", { $0.closingBefore = try day(30) }, ""),
    ]
    for (what, change, found) in cases {
      var filter = DossierFilter(agency: agency)
      try change(&filter)
      let numbers = try store.ledger.dossiers(filter).map(\.number.text)
      #expect(numbers.joined(separator: " ") == found, "\(what)")
    }
    #expect(try store.ledger.dossiers(DossierFilter(agency: .init("H05"))).isEmpty)
  }

  @Test("histories come in the same order, with spans")
  func histories() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { writer in
      for number in ["B", "A", "a"] {
        try writer.create(sample(number, resolved: "2025-07-09"))
      }
    }
    var found: [String] = []
    try store.ledger.histories(DossierFilter(agency: agency)) { history in
      found.append(history.record.number.text)
      #expect(history.record.summary == toyFold(history.events))
    }
    #expect(found == ["A", "B", "a"])
    try store.ledger.dossiers(DossierFilter(agency: agency), withSpans: true) { record in
      #expect(record.summary.dueSpans.count == 1)
    }
  }
}
