public import LegalBasis

/// How the figures stand to one promised target. Numerator and denominator are kept: a share alone
/// compares nothing (decision 6).
public struct TargetResult: Hashable, Sendable {
  /// The target of the rule-set.
  public let target: Target
  /// Counted towards it.
  public let numerator: Int
  /// Counted at all.
  public let denominator: Int

  /// A target over two counts.
  public init(target: Target, numerator: Int, denominator: Int) {
    self.target = target
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The exact share, 0 to 1, not rounded; nil over nothing.
  public var share: Double? {
    denominator == 0 ? nil : Double(numerator) / Double(denominator)
  }

  /// Whether the target is met, compared in integers; nil over nothing.
  public var met: Bool? {
    guard denominator != 0 else { return nil }
    let reached = numerator * 1000
    let needed = target.thresholdPerMille * denominator
    return switch target.comparison {
    case .above: reached > needed
    case .atLeast: reached >= needed
    }
  }

  /// The share in hundredths of a per cent, rounded half up, for text: 6603 is "66,03 %".
  ///
  /// It is rounded for the eye only: 59,999 % prints as "60,00 %" and `met` still says no.
  public var roundedHundredths: Int? {
    denominator == 0 ? nil : (numerator * 20_000 + denominator) / (2 * denominator)
  }

  /// "66,03 %", or "—" over nothing (law.md §10 rule 58).
  public var percentText: String {
    guard let hundredths = roundedHundredths else { return "—" }
    let fraction = hundredths % 100
    return "\(hundredths / 100),\(fraction < 10 ? "0" : "")\(fraction) %"
  }

  /// "đạt", "CHƯA ĐẠT", or "—" over nothing.
  public var verdictText: String {
    switch met {
    case true?: "đạt"
    case false?: "CHƯA ĐẠT"
    case nil: "—"
    }
  }

  /// "> 60 %" or "100 %" (at least, where the threshold is the whole).
  public var thresholdText: String {
    let whole = target.thresholdPerMille / 10
    let tenth = target.thresholdPerMille % 10
    let percent = tenth == 0 ? "\(whole) %" : "\(whole),\(tenth) %"
    return switch target.comparison {
    case .above: "> \(percent)"
    case .atLeast: target.thresholdPerMille == 1000 ? percent : "≥ \(percent)"
    }
  }
}

extension Figures {
  /// The targets of a rule-set held against these figures. `apologised` is how many dossiers behind
  /// `late` and `overdue` have a letter.
  public func results(of targets: [Target], apologised: Int) -> [TargetResult] {
    targets.map { target in
      switch target.share {
      case .early:
        TargetResult(target: target, numerator: early, denominator: resolved)
      case .earlyWithLimit:
        TargetResult(target: target, numerator: early, denominator: resolved - noLimit)
      case .onTime:
        TargetResult(target: target, numerator: early + onTime, denominator: resolved)
      case .apologyCoverage:
        TargetResult(target: target, numerator: apologised, denominator: late + overdue)
      }
    }
  }
}
