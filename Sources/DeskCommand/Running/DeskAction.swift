internal import OneStopDesk

/// A command that does something: it hands what was typed to a use-case and lays out the answer.
protocol DeskAction {
  /// Does it and answers with the exit status of what was found: 0, or 1 where an import rejected a
  /// row, a letter was refused or a check found an error.
  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome
}

/// How a command that was carried out ends.
enum DeskOutcome: Int32 {
  /// Done, also with nothing to show.
  case done = 0
  /// Carried out, and something in it was rejected or found wrong.
  case withFindings = 1
}
