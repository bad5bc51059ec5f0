internal import ArgumentParser
internal import OneStopDesk

/// `motcua list`: dossiers by filters joined by *and*.
struct ListCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Danh sách hồ sơ; các điều kiện cùng phải đúng.")

  @OptionGroup
  var which: FilterOptions

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json, .csv)
    let desk = try common.desk(on: console)
    let filter = try which.filter()
    let rows = DossierRows(console, as: format)
    try desk.list(filter) { rows.add($0) }
    rows.end()
    return .done
  }
}
