internal import ArgumentParser
internal import OneStopDesk

/// `motcua sample`: synthetic files.
struct SampleCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Tạo tệp hồ sơ giả định để thử.")

  @Option(help: ArgumentHelp("Số hồ sơ.", valueName: "số"))
  var dossiers: Int

  @Option(help: ArgumentHelp("Hạt giống; cùng hạt giống cho cùng tệp.", valueName: "số"))
  var seed: UInt64

  @Option(
    help: ArgumentHelp("Ghi vào tệp này (mặc định: in ra).", valueName: "tệp"), completion: .file())
  var out: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let desk = try common.desk(on: console)
    if let out {
      try desk.sample(dossiers: dossiers, seed: seed, file: out)
    } else {
      try desk.sample(dossiers: dossiers, seed: seed) { console.output.write($0) }
    }
    return .done
  }
}
