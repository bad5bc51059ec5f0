internal import ArgumentParser
internal import OneStopDesk

/// A command that the contract names and a later version brings: it says so and ends with 64.
protocol LaterCommand: ParsableCommand, DeskAction {
  /// What it will do, in words.
  static var abstract: String { get }
  static var name: String { get }
}

extension LaterCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: name, abstract: abstract)
  }

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw DeskRefusal(
      .usage, code: "notYetAvailable", message: "motcua \(Self.name): sẽ có sau.")
  }
}

/// `motcua backup FILE`.
struct BackupCommand: LaterCommand {
  static let name = "backup"
  static let abstract = "Sao lưu kho (sẽ có sau)."
  @Argument(parsing: .allUnrecognized, help: .hidden) var rest: [String] = []
}

/// `motcua restore FILE`.
struct RestoreCommand: LaterCommand {
  static let name = "restore"
  static let abstract = "Khôi phục kho từ bản sao lưu (sẽ có sau)."
  @Argument(parsing: .allUnrecognized, help: .hidden) var rest: [String] = []
}

/// `motcua what-if …`.
struct WhatIfCommand: LaterCommand {
  static let name = "what-if"
  static let abstract = "Thử: nếu lịch hoặc thời hạn khác đi thì hồ sơ nào đổi (sẽ có sau)."
  @Argument(parsing: .allUnrecognized, help: .hidden) var rest: [String] = []
}

/// `motcua forecast`.
struct ForecastCommand: LaterCommand {
  static let name = "forecast"
  static let abstract = "Dự báo hồ sơ có nguy cơ quá hạn (sẽ có sau)."
  @Argument(parsing: .allUnrecognized, help: .hidden) var rest: [String] = []
}

/// `motcua serve`.
struct ServeCommand: LaterCommand {
  static let name = "serve"
  static let abstract = "Bàn làm việc trên trình duyệt (sẽ có sau)."
  @Argument(parsing: .allUnrecognized, help: .hidden) var rest: [String] = []
}
