internal import ArgumentParser
internal import DossierCore
internal import LegalBasis
internal import OneStopDesk

/// The letter of a command: by its number, or that of its dossier.
struct LetterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Năm của số văn bản (mặc định: năm của --as-of).", valueName: "năm"))
  var year: String?

  @Option(help: ArgumentHelp("Văn bản của hồ sơ này.", valueName: "mã-hồ-sơ"))
  var dossier: String?

  @Option(
    help: ArgumentHelp(
      "Loại văn bản: \(PaperKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "loại"),
    completion: .list(PaperKind.allCases.map(\.rawValue)))
  var kind: String?

  /// The choice as typed.
  func choice(
    _ numbers: [String], allUnsent: Bool? = nil
  ) throws(DeskRefusal) -> LetterChoice {
    try LetterChoice(
      numbers: numbers.map(composedText), year: year, dossier: dossier, kind: kind,
      allUnsent: allUnsent)
  }
}

/// When something happened to letters, and a remark on it.
struct LetterHappening: ParsableArguments {
  @Option(
    help: ArgumentHelp("Thời điểm việc xảy ra (mặc định: --as-of).", valueName: "thời-điểm"))
  var at: String?

  @Option(help: ArgumentHelp("Ghi chú, ví dụ số phiếu gửi bưu chính.", valueName: "lời"))
  var note: String?

  @OptionGroup
  var who: WhoOption
}

/// A command that records what happened to letters and prints them.
protocol LettersStep: ParsableCommand, DeskAction {
  /// The numbers typed.
  var numbers: [String] { get }
  /// Year, dossier, kind.
  var letters: LetterOptions { get }
  /// When, by whom.
  var happening: LetterHappening { get }
  /// The options of every command.
  var common: CommonOptions { get }
  /// Whether all letters not sent are meant; nil where the command does not offer it.
  var meansAllUnsent: Bool? { get }
  /// What was typed, as an act.
  func act() throws(DeskRefusal) -> LetterAct
}

extension LettersStep {
  var meansAllUnsent: Bool? { nil }

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let choice = try letters.choice(numbers, allUnsent: meansAllUnsent)
    let at = try happening.at.map { text throws(DeskRefusal) in
      try DeskValues.moment(text, for: "--at")
    }
    let desk = try common.desk(on: console, by: happening.who)
    let bar = ProgressBar("ghi sổ văn bản", unit: "văn bản", on: console)
    let result = try desk.actOnLetters(
      try act(), choice, at: at, note: happening.note.map(composedText)
    ) { done, total in bar.show(done, of: total) }
    bar.end()
    switch format {
    case .json, .csv: console.print(result.json)
    case .text: console.print(LetterActsScreen(result).lines(columns: console.columns))
    }
    return result.hasRefusals ? .withFindings : .done
  }
}
