internal import ArgumentParser
internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

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
    _ = try bundle.map { path throws(DeskRefusal) in try LettersPrintRequest.bundle(path) }
    _ = try register.map { path throws(DeskRefusal) in try LettersPrintRequest.register(path) }
  }

  /// Puts what a run of `letters issue` has issued, and what waits of its kind and day, into one
  /// file and a register, as asked for; nil where neither is, or there is no letter.
  func printed(
    _ issued: LettersResult, _ kind: PaperKind, dossier: DossierNumber?, by desk: Desk,
    on console: Console
  ) throws(DeskRefusal) -> LettersPrintResult? {
    guard
      let request = try LettersPrintRequest(
        of: issued, kind: kind.rawValue, on: desk.context.asOf.date, dossier: dossier,
        bundle: bundle, register: register),
      !issued.issued.isEmpty || issued.alreadyIssued > 0
    else { return nil }
    let printed = try desk.printing(request, on: console)
    return printed.letters > 0 || printed.hasRefusals ? printed : nil
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
