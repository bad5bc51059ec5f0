public import DossierReports
internal import WorkingTime

extension DeskValues {
  /// The period of a report, `2025-H2`.
  public static func period(_ text: String) throws(DeskRefusal) -> ReportPeriod {
    do throws(PeriodRefusal) {
      return try ReportPeriod(parsing: text)
    } catch {
      throw DeskRefusal(
        .unreadable, code: "unreadablePeriod", message: "kỳ \"\(text)\": \(error.vietnamese).",
        remedy: "viết \(error.expected).")
    }
  }

  /// By what the figures are taken apart, `--by`.
  public static func grouping(_ text: String) throws(DeskRefusal) -> Grouping {
    guard let grouping = Grouping(rawValue: text) else {
      throw unknown(
        text, for: "--by", code: "unknownGrouping", known: Grouping.allCases.map(\.rawValue))
    }
    return grouping
  }

  /// The figure whose dossiers are wanted, `--behind`.
  public static func figure(_ text: String) throws(DeskRefusal) -> Figure {
    guard let figure = Figure(rawValue: text) else {
      throw unknown(
        text, for: "--behind", code: "unknownFigure", known: Figure.allCases.map(\.rawValue))
    }
    return figure
  }

  /// The form of a report, `--form`: `metrics` or `07a`.
  public static func form(_ text: String) throws(DeskRefusal) -> ReportForm {
    guard let form = ReportForm(rawValue: text) else {
      throw unknown(
        text, for: "--form", code: "unknownForm", known: ReportForm.allCases.map(\.rawValue))
    }
    return form
  }

  private static func unknown(
    _ text: String, for name: String, code: String, known: [String]
  ) -> DeskRefusal {
    DeskRefusal(
      .unreadable, code: code, message: "\(name) \"\(text)\": không có giá trị này.",
      remedy: "viết một trong: \(known.joined(separator: ", ")).")
  }
}

/// The forms of `motcua report`.
public enum ReportForm: String, Hashable, Sendable, CaseIterable {
  /// Figures and targets.
  case metrics
  /// Biểu 07a/BTP/KSTT.
  case form07a = "07a"
}
