internal import ArgumentParser
internal import DossierCore
internal import OneStopDesk

/// `motcua letters send NUMBER…`: that letters went out.
struct LettersSendCommand: LettersStep {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Ghi việc đã gửi văn bản: ai gửi, qua đâu, lúc nào.",
    discussion: """
      Không nêu --channel thì gửi theo hình thức mà hồ sơ đã nộp. Mỗi văn bản được ghi hoặc bị từ \
      chối riêng. Văn bản gửi không đến (letters fail) thì gửi lại được.

      Ví dụ: motcua letters send 15/SDTTG-VP --channel postal --note "RB123"
             motcua letters send --all-unsent
      """)

  @Argument(help: ArgumentHelp("Số văn bản, 15/SDTTG-VP.", valueName: "số"))
  var numbers: [String] = []

  @Flag(help: "Mọi văn bản chưa gửi của một loại (mặc định apology).")
  var allUnsent = false

  @Option(
    help: ArgumentHelp(
      "Gửi qua: \(LetterChannel.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "hình-thức"),
    completion: .list(LetterChannel.allCases.map(\.rawValue)))
  var channel: String?

  @OptionGroup
  var letters: LetterOptions

  @OptionGroup
  var happening: LetterHappening

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  var meansAllUnsent: Bool? { allUnsent }

  func act() throws(DeskRefusal) -> LetterAct {
    .send(
      try channel.map { text throws(DeskRefusal) in
        try DeskValues.word(text, for: "--channel")
      })
  }
}
