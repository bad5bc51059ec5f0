import DossierCore
import DossierReports
import Testing
import WorkingTime

@Suite struct Form07aTests {
  @Test("rule 52, 54: columns (3) to (15) by field and in total; vneid counts as online")
  func rule54_columns() throws {
    let picture = TallyPicture(
      before: [
        key("TG-02", .online, "toàn trình"): sums([.received: 4, .early: 1]),
        key("DT-01", .atDesk): sums([.received: 2, .becameOverdue: 1]),
      ],
      through: [
        key("TG-02", .online, "toàn trình"): sums([.received: 9, .early: 5, .onTime: 1]),
        key("TG-02", .vneid, "một phần"): sums([.received: 2, .late: 1]),
        key("TG-03", .postal): sums([.received: 1]),
        key("DT-01", .atDesk): sums([.received: 5, .onTime: 4, .becameOverdue: 1, .overdueEnded: 1]
        ),
      ])
    let form = try Form07a(
      picture, fieldOf: { $0.hasPrefix("TG") ? "Tôn giáo" : "Dân tộc" }, onlineLevelOf: { _ in nil }
    )
    #expect(form.rows.map(\.field) == ["Dân tộc", "Tôn giáo"])
    #expect(form.rows[0].columns.all == [5, 0, 0, 0, 3, 2, 4, 0, 4, 0, 1, 1, 0])
    #expect(form.rows[1].columns.all == [11, 5, 2, 1, 0, 3, 6, 4, 1, 1, 5, 5, 0])
    #expect(form.total.all == [16, 5, 2, 1, 3, 5, 10, 4, 5, 1, 6, 6, 0])
    #expect(form.withoutChannel == 0)
    #expect(form.withoutOnlineLevel == 0)
  }

  @Test("what is not on record is said, and counted where the form has a place for it")
  func unknown() throws {
    let picture = TallyPicture(
      before: [:],
      through: [
        key("TG-02", nil): sums([.received: 3]),
        key("TG-02", .online): sums([.received: 2]),
        key("TG-03", .online): sums([.received: 1]),
      ])
    let form = try Form07a(
      picture, fieldOf: { $0 == "TG-02" ? "Tôn giáo" : nil },
      onlineLevelOf: { $0 == "TG-03" ? "Toàn trình" : nil })
    #expect(form.withoutChannel == 3)
    #expect(form.withoutOnlineLevel == 2)
    #expect(form.rows.map(\.field) == ["", "Tôn giáo"])
    #expect(form.total.all == [6, 1, 2, 0, 3, 0, 0, 0, 0, 0, 6, 6, 0])
  }

  @Test("(8) is (13) of the period that ends the day before, and groups add up, on random tallies")
  func adjoining() throws {
    for seed in 1...50 as ClosedRange<UInt64> {
      var random = Lcg(state: seed)
      var readings: [[TallyKey: TallySums]] = [[:]]
      for _ in 0..<6 { readings.append(random.later(than: readings[readings.count - 1])) }
      func form(_ from: Int, _ to: Int) throws -> Form07a {
        try Form07a(
          TallyPicture(before: readings[from], through: readings[to]),
          fieldOf: { String($0.prefix(2)) }, onlineLevelOf: { _ in nil })
      }
      let whole = try form(0, readings.count - 1).total
      for cut in 1..<readings.count - 1 {
        let first = try form(0, cut).total
        let second = try form(cut, readings.count - 1).total
        #expect(second.c8 == first.c13, "seed \(seed)")
        for column in [4, 5, 6, 7, 9, 10, 11, 12] {
          #expect(
            first.all[column - 3] + second.all[column - 3] == whole.all[column - 3], "seed \(seed)")
        }
        #expect(second.c13 == whole.c13)
      }
      let picture = TallyPicture(before: readings[2], through: readings[5])
      let groups = try picture.groups(by: { $0.officer }, name: { $0 ?? "(chưa phân công)" })
      #expect(groups.dropLast().allSatisfy { $0.key != nil })
    }
  }

  func key(_ procedure: String, _ channel: Channel?, _ level: String? = nil) -> TallyKey {
    TallyKey(
      procedure: procedure, unit: nil, officer: nil, channel: channel, onlineLevel: level)
  }

  func sums(_ counts: [TallyChange.Measure: Int]) -> TallySums { FiguresTests.sums(counts) }
}

/// A small generator, so that a failing seed is the same everywhere.
struct Lcg {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// A later reading of the tally: more came in, some of the open ended or became overdue.
  mutating func later(than reading: [TallyKey: TallySums]) -> [TallyKey: TallySums] {
    var later = reading
    for _ in 0..<5 {
      let key = TallyKey(
        procedure: ["TG-02", "TG-03", "DT-01"][below(3)], unit: nil,
        officer: ["An", nil][below(2)],
        channel: ([nil] + Channel.allCases.map(Optional.some))[below(5)],
        onlineLevel: [nil, "toàn trình", "một phần"][below(3)])
      var sums = later[key] ?? TallySums()
      sums.received += below(5)
      while sums.open > 0, below(3) > 0 {
        if sums.overdue > 0, sums.overdue == sums.open || below(2) == 0 {
          sums.overdueEnded += 1
          sums.late += 1
        } else if below(2) == 0 {
          sums.early += 1
        } else {
          sums.onTime += 1
        }
      }
      sums.becameOverdue += below(sums.open - sums.overdue + 1)
      later[key] = sums
    }
    return later
  }
}
