internal import ArgumentParser

/// `motcua`: the tree of commands. Each command stands in a file of its own under `Commands/`.
struct MotcuaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: "Theo dõi, tính hạn và xin lỗi cho hồ sơ thủ tục hành chính theo cơ chế một cửa.",
    discussion: """
      Thời điểm viết 2025-08-28, 2025-08-28T14:20, 28/08/2025 hoặc "28/08/2025 14:20", theo giờ \
      Việt Nam. Thời hạn viết 10wd (ngày làm việc), 30d (ngày), 2mo (tháng), 8wh (giờ làm việc), \
      2h (giờ), sameday (trong ngày), immediate (ngay khi nhận).

      Mã thoát: 0 xong; 1 có điều bị từ chối theo quy định hoặc bị phát hiện sai; 2 giá trị hoặc \
      tệp không đọc được; 3 kho hoặc tệp trục trặc; 64 gõ sai lệnh.
      """,
    version: "motcua 0.1.0",
    groupedSubcommands: groups.map { CommandGroup(name: $0.name, subcommands: $0.commands) })

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  /// The commands by what one wants to do, in the order of help and of docs/cli.md.
  static let groups: [(name: String, commands: [any ParsableCommand.Type])] = [
    ("Ngày hẹn và lịch", [DueCommand.self, CalendarCommand.self, ExplainCommand.self]),
    (
      "Tiếp nhận",
      [
        ReceiveCommand.self, SubmitCommand.self, RefuseIntakeCommand.self,
        RequestSupplementCommand.self, ReceiveSupplementCommand.self,
      ]
    ),
    (
      "Giải quyết",
      [
        ForwardCommand.self, ConsultCommand.self, AnswerConsultationCommand.self,
        RequestPaymentCommand.self, ReceivePaymentCommand.self, SuspendCommand.self,
        ResumeCommand.self,
      ]
    ),
    (
      "Kết thúc",
      [
        ResolveCommand.self, RefuseCommand.self, ReturnResultCommand.self, WithdrawCommand.self,
        DiscontinueCommand.self, CloseCommand.self, CorrectCommand.self,
      ]
    ),
    ("Tra cứu", [ShowCommand.self, ListCommand.self]),
    (
      "Tệp, văn bản và báo cáo",
      [
        ImportCommand.self, ImportsCommand.self, LettersCommand.self, ReportCommand.self,
        ExportCommand.self, SampleCommand.self,
      ]
    ),
    ("Kiểm tra", [CatalogCommand.self, VerifyCommand.self]),
    (
      "Sẽ có sau",
      [
        BackupCommand.self, RestoreCommand.self, WhatIfCommand.self, ForecastCommand.self,
        ServeCommand.self,
      ]
    ),
  ]

  /// `motcua` alone shows what there is.
  func run() throws { throw CleanExit.helpRequest(self) }
}
