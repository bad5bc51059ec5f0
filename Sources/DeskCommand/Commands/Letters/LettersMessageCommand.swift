internal import ArgumentParser
internal import DossierCore
internal import OneStopDesk
internal import VietnameseText

/// `motcua letters message NUMBER`: the short texts that go with an apology.
struct LettersMessageCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "message",
    abstract: "Tin nhắn SMS và thư điện tử báo có văn bản xin lỗi.",
    discussion: """
      Soạn theo templates/ từ văn bản đã lập; không gửi, không ghi gì vào kho. SMS không dấu và không \
      nêu tên người nộp, thủ tục, lý do.

      Ví dụ: motcua letters message H05.12-250701-0002 --format json
      """)

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "mã-hồ-sơ"))
  var number: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let message = try common.desk(on: console).letterMessage(number)
    switch format {
    case .json, .csv: console.print(message.json)
    case .text: console.print(lines(message, columns: console.columns))
    }
    return .done
  }

  private func lines(_ message: LetterMessage, columns: Int) -> [String] {
    func indented(_ text: String) -> [String] {
      wrapped(text, to: columns - 2).map { "  " + $0 }
    }
    let size = "\(message.places) ký tự, \(message.segments) tin"
    return ["Văn bản \(message.letter), hồ sơ \(message.dossier.text)", ""]
      + ["SMS gửi \(message.phone ?? "(chưa có số điện thoại)"), \(size):"]
      + indented(message.sms)
      + ["", "Thư điện tử gửi \(message.email ?? "(chưa có địa chỉ)"):"] + indented(message.subject)
      + message.body.flatMap { [""] + indented($0) }
  }
}
