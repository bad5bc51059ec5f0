import DeskCommand

/// What a command line answers in this process: no store, no terminal, a standing clock.
struct Answer {
  let status: Int32
  let output: String
  let errors: String
}

/// Runs a command line with the clock standing at `clock`.
func answer(
  to arguments: [String], columns: Int = 80, clock: String = "2026-11-25T09:00",
  environment: [String: String] = [:], procedures: [String] = ["Procedures"]
) -> Answer {
  let variables = environment.merging(
    ["MOTCUA_CLOCK": clock, "LOGNAME": "canbo"]) { given, _ in given }
  let console = Console(
    output: .memory(), errors: .memory(), columns: columns, errorsAreWatched: false,
    environment: { variables[$0] }, proceduresPlaces: procedures)
  let status = CommandLineFace.run(arguments, on: console)
  return Answer(status: status, output: console.output.text, errors: console.errors.text)
}

extension String {
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// The commands of the contract, §2 to §7, as they are typed.
let commandsOfTheContract = [
  "due", "calendar", "calendar year", "calendar apply", "explain", "receive", "submit",
  "refuse-intake", "refuse", "discontinue", "request-supplement", "receive-supplement", "forward",
  "consult", "answer-consultation", "request-payment", "receive-payment", "suspend", "resume",
  "resolve", "return-result", "withdraw", "close", "correct", "show", "list", "import",
  "letters", "letters issue", "letters list", "letters show", "letters send", "letters deliver",
  "letters fail", "letters replace", "letters due",
  "letters message", "letters print", "letters preview", "letters register", "report", "catalog",
  "catalog check",
  "catalog list", "verify", "export", "sample", "backup", "restore", "what-if", "forecast",
  "serve", "help",
]
