import DossierCore
import DossierReports
import LegalBasis
import Testing
import WorkingTime

@Suite struct FiguresTests {
  static let reference = LegalReference(
    instrument: "Kế hoạch", article: "", certainty: .seen)

  static func sums(_ counts: [TallyChange.Measure: Int]) -> TallySums {
    var sums = TallySums()
    for (measure, count) in counts { sums[measure] = count }
    return sums
  }

  @Test("figures are the difference of two readings (CONTRACT §6)")
  func difference() throws {
    let before = Self.sums([.received: 10, .early: 4, .onTime: 2, .late: 1, .becameOverdue: 2])
    let through = Self.sums([
      .received: 25, .early: 12, .onTime: 6, .late: 2, .noLimit: 1, .endedWithoutResult: 3,
      .becameOverdue: 5, .overdueEnded: 3,
    ])
    let figures = try Figures(before: before, through: through)
    #expect(figures.carriedOver == 3)
    #expect(figures.received == 15)
    #expect(figures.resolved == 13)
    #expect([figures.early, figures.onTime, figures.late] == [8, 4, 1])
    #expect([figures.running, figures.overdue] == [3, 2])
    #expect([figures.noLimit, figures.endedWithoutResult] == [1, 3])
    #expect(figures.carriedOver + figures.received == figures.resolved + 5)
  }

  @Test("figures that do not add up are not given")
  func unbalanced() {
    let nothing = TallySums()
    #expect(throws: UnbalancedFigures.negative(figure: "running", -1)) {
      try Figures(before: nothing, through: Self.sums([.received: 1, .becameOverdue: 2]))
    }
    #expect(throws: UnbalancedFigures.partExceedsWhole(part: "noLimit", 2, whole: 1)) {
      try Figures(
        before: nothing, through: Self.sums([.received: 2, .onTime: 1, .noLimit: 2]))
    }
    #expect(throws: UnbalancedFigures.partExceedsWhole(part: "endedWithoutResult", 2, whole: 1)) {
      try Figures(
        before: nothing, through: Self.sums([.received: 2, .early: 1, .endedWithoutResult: 2]))
    }
    #expect(throws: UnbalancedFigures.negative(figure: "received", -1)) {
      try Figures(before: Self.sums([.received: 1]), through: nothing)
    }
  }

  @Test("rule 58: over nothing \"—\"; a share that only rounds to the threshold does not meet it")
  func rule58_targets() {
    func result(_ numerator: Int, _ denominator: Int, _ comparison: Target.Comparison, _ mille: Int)
      -> TargetResult
    {
      TargetResult(
        target: Target(
          share: .early, name: "Giải quyết trước hạn", comparison: comparison,
          thresholdPerMille: mille, reference: Self.reference), numerator: numerator,
        denominator: denominator)
    }
    for (numerator, denominator, comparison, mille, met, percent, threshold) in [
      (241, 365, .above, 600, true, "66,03 %", "> 60 %"),
      (3, 5, .above, 600, false, "60,00 %", "> 60 %"),
      (600_001, 1_000_000, .above, 600, true, "60,00 %", "> 60 %"),
      (347, 365, .atLeast, 1000, false, "95,07 %", "100 %"),
      (21, 21, .atLeast, 1000, true, "100,00 %", "100 %"),
      (0, 7, .atLeast, 955, false, "0,00 %", "≥ 95,5 %"),
      (0, 0, .atLeast, 1000, nil, "—", "100 %"),
    ] as [(Int, Int, Target.Comparison, Int, Bool?, String, String)] {
      let result = result(numerator, denominator, comparison, mille)
      #expect(result.met == met, "\(numerator)/\(denominator)")
      #expect(result.percentText == percent)
      #expect(result.thresholdText == threshold)
      #expect((result.share == nil) == (denominator == 0))
    }
    #expect(result(1, 3, .above, 600).share == 1.0 / 3.0)
  }

  @Test("each target has its own numerator and denominator")
  func shares() throws {
    let figures = try Figures(
      before: TallySums(),
      through: Self.sums([
        .received: 12, .early: 5, .onTime: 3, .late: 2, .noLimit: 2, .becameOverdue: 1,
      ]))
    let targets = Target.Share.allCases.map {
      Target(
        share: $0, name: $0.rawValue, comparison: .above, thresholdPerMille: 600,
        reference: Self.reference)
    }
    let results = figures.results(of: targets, apologised: 2)
    #expect(results.map(\.numerator) == [5, 5, 8, 2])
    #expect(results.map(\.denominator) == [10, 8, 10, 3])
  }
}
