public import DossierReports
import LegalBasis
public import PlainJSON
public import WorkingTime

/// What stands at the head and the foot of every report: whose, by which rules, on which chain.
public struct ReportFrame: Hashable, Sendable {
  /// The agency's name on the last day of the report.
  public let agency: String
  /// The rule-set by which it counts, "nd118-2025".
  public let rules: String
  /// How it counts, in a sentence (decision 6).
  public let countingStatement: String
  /// Article of the counting rule.
  public let countingReference: String
  /// Digest of the last batch of the chain, in hex; nil while nothing was recorded.
  public let head: String?
  /// Events in the store.
  public let events: Int
}

/// The report `metrics` of a period.
public struct MetricsAnswer: Hashable, Sendable {
  /// Head and foot.
  public let frame: ReportFrame
  /// Figures, targets, groups.
  public let report: MetricsReport

  /// `{"period":…,"resolved":…, … ,"targets":[…],"groups":[…]}` (CONTRACT §6).
  public var json: JSONValue {
    .object(
      [("period", report.period.json(asKnown: report.asKnown))] + report.figures.jsonMembers + [
        ("targets", .array(report.targets.map(\.json))),
        ("groups", .array(report.groups.map(\.json))),
      ])
  }
}

/// Form 07a of a period.
public struct Form07aAnswer: Hashable, Sendable {
  /// Head and foot.
  public let frame: ReportFrame
  /// The period.
  public let period: ReportPeriod
  /// The day up to whose end things are known.
  public let asKnown: CivilDate
  /// Rows and total.
  public let form: Form07a

  /// `{"period":…,"rows":[{"field":…,"c3":…}],"total":{…}}` (CONTRACT §6).
  public var json: JSONValue {
    .object([
      ("period", period.json(asKnown: asKnown)),
      (
        "rows",
        .array(
          form.rows.map { row in
            let field = row.field.isEmpty ? JSONValue.null : .string(row.field)
            return .object([("field", field)] + row.columns.jsonMembers)
          })
      ),
      ("total", .object(form.total.jsonMembers)),
    ])
  }
}

extension ReportPeriod {
  fileprivate func json(asKnown: CivilDate) -> JSONValue {
    .object([
      ("from", .string(from.iso)), ("to", .string(to.iso)), ("asKnown", .string(asKnown.iso)),
    ])
  }
}

extension Figures {
  fileprivate var jsonMembers: [(String, JSONValue)] {
    Figure.allCases.map { ($0.rawValue, .integer(self[$0])) }
  }
}

extension TargetResult {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(target.share.rawValue)), ("numerator", .integer(numerator)),
      ("denominator", .integer(denominator)), ("share", share.map(JSONValue.number) ?? .null),
      ("target", .number(Double(target.thresholdPerMille) / 1000)),
      ("met", met.map(JSONValue.bool) ?? .null),
    ])
  }
}

extension MetricsReport.Group {
  fileprivate var json: JSONValue {
    .object([("key", .optional(key)), ("name", .string(name))] + figures.jsonMembers)
  }
}

extension Form07a.Columns {
  fileprivate var jsonMembers: [(String, JSONValue)] {
    zip(3..., all).map { ("c\($0)", .integer($1)) }
  }
}
