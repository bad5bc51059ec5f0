import DossierCore
import DossierStore
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// law.md §10 "Codes, sync".
@Suite struct CodeRules {
  @Test(
    "rule 48: our own codes: agency, day, a serial of the day from 0001, four digits and growing")
  func rule48_ownCodes() throws {
    let desk = try TestDesk()
    let own = /H05(\.\d{2,3}){1,2}-\d{6}-\d{4,}/
    var numbers: [String] = []
    for day in ["2025-07-01", "2025-07-01", "2025-07-02", "2026-07-01"] {
      numbers.append(try desk.intake("\(day)T08:00").number.text)
    }
    #expect(
      numbers == [
        "H05.12-250701-0001", "H05.12-250701-0002", "H05.12-250702-0001", "H05.12-260701-0001",
      ])
    // Beyond 9999.
    try desk.intake("2025-07-03T08:00", number: "H05.12-250703-9999")
    numbers.append(try desk.intake("2025-07-03T09:00").number.text)
    #expect(numbers.last == "H05.12-250703-10000")
    #expect(numbers.allSatisfy { $0.wholeMatch(of: own) != nil })
    // What is not such a code is refused at the desk.
    for number in [
      "H05.12-250704-001", "H05.12-250705-0001", "H05.13-250704-0001", "H05.12-250704-0000",
      "000.00.04.G18-250704-0001", "H05.12-20250704-0001", "0001", "",
    ] {
      let refused = refusal { try desk.intake("2025-07-04T08:00", number: number) }
      #expect(refused?.code == "numberNotOurs", "\(number)")
    }
  }

  @Test("rule 49: the code begins with the agency that resolves")
  func rule49_prefix() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = .init(name: "Chùa Thử Nghiệm 01")
    for (agency, number) in [
      (nil, "H05.12-250701-0001"), ("H05.999", "H05.999-250701-0001"),
      ("H05.12", "H05.12-250701-0002"),
    ] {
      #expect(try desk.at("2025-07-01", agency: agency).receive(request).number.text == number)
    }
    request.number = "H05.12-250701-0009"
    #expect(
      refusal { try desk.at("2025-07-01", agency: "H05.999").receive(request) }?.code
        == "numberNotOurs")
    #expect(
      refusal { try desk.at("2025-07-01", agency: "H01.07").receive(request) }?.code
        == "unknownAgency")
  }

  /// Moves between the portal's statuses that the law knows (law.md §10 rule 50), and those of
  /// DESIGN's table that follow from them: refusal during an adjustment, and a stop or withdrawal
  /// in a wait.
  private static let legal: [Int: Set<Int>] = [
    1: [2, 3, 5, 7], 2: [4, 5, 6, 7, 8, 9], 3: [], 4: [5, 6, 7, 8, 9], 5: [1, 3, 4, 7, 8],
    6: [4, 7, 8], 7: [], 8: [4, 7, 8], 9: [10], 10: [],
  ]

  @Test("rule 50: every state has a status from 1 to 10, and no event moves but as the law knows")
  func rule50_transitions() throws {
    let rules = Shared(
      try Catalogue.shipped().ruleSet(on: try #require(CivilDate(iso: "2025-07-01"))))
    var moved: [Int: Set<Int>] = [:]
    var refused = 0
    for state in DossierState.allCases where state != .absent {
      #expect((1...10).contains(state.portalStatus))
      for event in DossierEvent.Kind.allCases {
        guard let next = try? state.applying(event, under: rules) else {
          refused += 1
          continue
        }
        guard next != state else { continue }
        let from = state.portalStatus
        let to = next.portalStatus
        moved[from, default: []].insert(to)
        // Handed on, a dossier in processing stays there; all else moves as listed.
        #expect(Self.legal[from]?.contains(to) == true, "\(state) + \(event): \(from) → \(to)")
        if from == 8 { #expect(state == .suspended, "8 leads on only from a suspension") }
        if from == 5, to == 1 { #expect(state == .awaitingIntakeSupplement) }
      }
    }
    #expect(refused > 150)
    // All of them can be walked.
    #expect(moved == Self.legal.filter { !$0.value.isEmpty })
    #expect(Set(DossierState.allCases.map(\.portalStatus)) == Set(0...10))
  }

  @Test(
    "rule 50: at the desk: the walk 1 → 5 → 1 → 2 → 4 → 6 → 4 → 9 → 10, and what is refused on it")
  func rule50_atTheDesk() throws {
    let desk = try TestDesk()
    var number = try desk.submission("2025-07-01T08:00")
    var statuses = [1]
    for (act, refused) in [
      (askSupplement, .returnResult(to: nil)), (.receiveSupplement, .resume), (nil, .close),
      (.forward(step: 2, officer: nil, arrived: false), .receiveSupplement),
      (.requestPayment(amount: 1), .resume), (.receivePayment(amount: 1), .resolve(outcome: nil)),
      (.resolve(outcome: nil), .receivePayment(amount: 1)), (.returnResult(to: nil), askSupplement),
    ] as [(DeskAct?, DeskAct)] {
      let asOf = "2025-07-\(statuses.count < 9 ? "0" : "")\(statuses.count + 1)T08:00"
      #expect(desk.refusal(of: refused, on: number, asOf) != nil, "\(refused)")
      let view: DossierView
      if let act {
        view = try desk.does(act, on: number, asOf)
      } else {
        view = try desk.intake(asOf, number: number)
        number = view.number.text
      }
      statuses.append(view.summary.state.portalStatus)
      #expect(view.json["portalStatus"]?.integerValue == statuses.last)
    }
    #expect(statuses == [1, 5, 1, 2, 4, 6, 4, 9, 10])
  }
}
