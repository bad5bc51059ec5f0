internal import ArgumentParser
internal import DossierCore
internal import OneStopDesk

/// `motcua resume NUMBER`.
struct ResumeCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Giải quyết tiếp sau khi tạm dừng.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(
    help: ArgumentHelp("Loại đã tạm dừng: suspension, outage.", valueName: "loại"),
    completion: .list(["suspension", "outage"]))
  var kind: String?

  @Option(help: ArgumentHelp("Vì sao giải quyết tiếp.", valueName: "lý-do"))
  var reason: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  /// A resumption has no reason of its own in law; what is said stands as its remark.
  var remark: String? { dossier.note ?? reason }

  func act() throws(DeskRefusal) -> DeskAct {
    if let kind { _ = try DeskValues.word(kind, for: "--kind") as WaitReason }
    return .resume
  }
}
