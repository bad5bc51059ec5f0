internal import ArgumentParser
internal import OneStopDesk

/// Files of many letters at once.
struct BulkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Gộp mọi văn bản vào tệp PDF này, theo thứ tự số.", valueName: "tệp"),
    completion: .file(extensions: ["pdf"]))
  var bundle: String?

  @Option(
    help: ArgumentHelp("Ghi sổ trộn thư, CSV hoặc XLSX theo đuôi tệp.", valueName: "tệp"),
    completion: .file(extensions: ["csv", "xlsx"]))
  var register: String?
}

extension BulkOptions {
  /// Refuses names of files that cannot be, before anything is numbered.
  func check() throws(DeskRefusal) {
    _ = try LettersPrintRequest(
      of: LettersResult(folder: ""), bundle: bundle, register: register)
  }

  /// Puts what a run of `letters issue` has issued into one file and a register, as asked for; nil
  /// where neither is.
  func printed(
    _ issued: LettersResult, by desk: Desk, on console: Console
  ) throws(DeskRefusal) -> LettersPrintResult? {
    guard
      let request = try LettersPrintRequest(of: issued, bundle: bundle, register: register),
      !issued.issued.isEmpty
    else { return nil }
    return try desk.printing(request, on: console)
  }
}

extension Desk {
  /// Prints letters, with a progress bar.
  func printing(
    _ request: LettersPrintRequest, on console: Console
  ) throws(DeskRefusal) -> LettersPrintResult {
    let bar = ProgressBar("in văn bản", unit: "văn bản", on: console)
    let result = try printLetters(request) { done, total in bar.show(done, of: total) }
    bar.end()
    return result
  }
}
