internal import ArgumentParser
internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// `motcua letters replace NUMBER --reason-of-replacing T`: a new letter in the place of another.
struct LettersReplaceCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "replace",
    abstract: "Lập văn bản mới thay văn bản đã lập.",
    discussion: """
      Văn bản mới có số mới và nêu số văn bản bị thay. Ngày hẹn giữ như cũ; chỉ được đổi khi văn bản \
      cũ chưa gửi. Mỗi văn bản được thay một lần. Giấy khác văn bản xin lỗi lập lại theo hồ sơ hiện \
      nay, ghi giấy bị thay ngay dưới tên. Tệp ghi vào xin-loi/, giấy khác vào \
      \(PapersRequest.usualFolder)/.

      Ví dụ: motcua letters replace 15/SDTTG-VP --reason-of-replacing "ghi sai lý do" --reason rule
      """)

  @Argument(help: ArgumentHelp("Số văn bản bị thay, 15/SDTTG-VP.", valueName: "số"))
  var number: String?

  @Option(help: ArgumentHelp("Vì sao thay; ghi vào lịch sử, không in.", valueName: "lời"))
  var reasonOfReplacing: String

  @Option(
    help: ArgumentHelp(
      "Lý do quá hạn nếu khác: rule, staff, otherBody, system, forceMajeure, hoặc lời riêng.",
      valueName: "lý-do"))
  var reason: String?

  @Option(help: ArgumentHelp("Ngày hẹn lại, nếu văn bản cũ chưa gửi.", valueName: "ngày"))
  var newDate: String?

  @Option(help: ArgumentHelp("Người duyệt văn bản mới.", valueName: "tên"))
  var approvedBy: String?

  @OptionGroup
  var files: PaperFileOptions

  @OptionGroup
  var letters: LetterOptions

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let request = try LetterReplaceRequest(
      why: composedText(reasonOfReplacing), reason: reason.map(composedText), newDate: newDate,
      approvedBy: approvedBy.map(composedText), formats: files.to,
      folder: files.out)
    let replaced = try common.desk(on: console, by: who).replaceLetter(
      try letters.choice(number.map { [$0] } ?? []), request)
    switch format {
    case .json, .csv: console.print(replaced.json)
    case .text: console.print(lines(replaced, columns: console.columns))
    }
    return .done
  }

  private func lines(_ replaced: LetterReplaced, columns: Int) -> [String] {
    let letter = replaced.line
    let appointment =
      letter.kind == PaperKind.apology.rawValue
      ? letter.newDate.map { ", hẹn lại \($0.vietnamese)" } ?? ", hồ sơ đã kết thúc" : ""
    let files = replaced.formats.map { format in
      "\(replaced.folder)/\(letter.file.dropLast(3))\(format.rawValue)"
    }
    return Layout.wrap(
      "Đã lập văn bản \(letter.letter) thay văn bản \(replaces(replaced)) của hồ sơ "
        + "\(letter.dossier.text)\(appointment).", to: columns, hang: 2)
      + files.map { "  \($0)" }
  }

  private func replaces(_ replaced: LetterReplaced) -> String {
    replaced.replaces.year == replaced.line.date.year
      ? replaced.replaces.letter : "\(replaced.replaces.letter) năm \(replaced.replaces.year)"
  }
}
