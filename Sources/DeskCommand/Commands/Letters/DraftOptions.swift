internal import ArgumentParser
internal import OneStopDesk

/// Which drafts a command is about.
struct DraftOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Số dự thảo.", valueName: "số"))
  var ids: [Int] = []

  @Option(help: ArgumentHelp("Dự thảo của hồ sơ này.", valueName: "mã-hồ-sơ"))
  var dossier: String?

  @Flag(help: "Mọi dự thảo chưa duyệt.")
  var all = false

  /// Those that are meant.
  func drafts() throws(DeskRefusal) -> DraftsMeant {
    try DraftsMeant(ids: ids, dossier: dossier, all: all)
  }
}
