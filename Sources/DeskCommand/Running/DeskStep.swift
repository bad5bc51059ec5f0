internal import ArgumentParser
internal import OneStopDesk

/// A command that records one action on a dossier and prints the dossier after it.
protocol DeskStep: ParsableCommand, DeskAction {
  /// Which dossier, by whom, with which remark.
  var dossier: DossierArgument { get }
  /// The options of every command.
  var common: CommonOptions { get }
  /// The remark that is recorded: `--note`, unless the command knows another.
  var remark: String? { get }
  /// What was typed, as an action.
  func act() throws(DeskRefusal) -> DeskAct
}

extension DeskStep {
  var remark: String? { dossier.note }

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let view = try common.desk(on: console, by: dossier.who).record(
      try act(), on: dossier.number, note: remark.map(composedText))
    console.show(view, as: format)
    return .done
  }
}

extension Console {
  /// Prints a dossier.
  func show(_ view: DossierView, as format: AnswerFormat) {
    switch format {
    case .json, .csv: print(view.json)
    case .text: print(DossierScreen(view).lines(columns: columns))
    }
  }
}
