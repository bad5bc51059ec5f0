internal import ArgumentParser
internal import Glibc
internal import OneStopDesk
internal import PlainJSON
internal import WorkingTime

/// The forms in which an answer is printed on standard output.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv
}

/// Who does it; for commands that write. (`report` has a `--by` of another meaning.)
struct WhoOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Người thực hiện (mặc định MOTCUA_USER, hoặc tên đăng nhập).", valueName: "tên"))
  var by: String?
}

/// The options that every command takes, before or after its name.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tệp kho hồ sơ (mặc định motcua.sqlite, hoặc MOTCUA_STORE).", valueName: "tệp"),
    completion: .file(extensions: ["sqlite"]))
  var store: String?

  @Option(
    help: ArgumentHelp("Thư mục pháp luật (mặc định Procedures).", valueName: "thư-mục"),
    completion: .directory)
  var procedures: String?

  @Option(
    help: ArgumentHelp(
      "Mã cơ quan (mặc định: cơ quan đầu tiên của agencies.yaml).", valueName: "mã"))
  var agency: String?

  @Option(
    help: ArgumentHelp(
      "Xem hoặc làm như ở thời điểm này (mặc định: bây giờ).", valueName: "thời-điểm"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("Cách in kết quả: text, json hoặc csv.", valueName: "dạng"),
    completion: .list(AnswerFormat.allCases.map(\.rawValue)))
  var format: String?

  /// What the use-cases need to know.
  func desk(on console: Console, by who: WhoOption? = nil) throws(DeskRefusal) -> Desk {
    Desk(try context(on: console, by: who))
  }

  private func context(on console: Console, by who: WhoOption?) throws(DeskRefusal) -> DeskContext {
    let clock: DeskClock
    if let text = console.environment("MOTCUA_CLOCK"), !text.isEmpty {
      clock = .standing(at: try DeskValues.moment(text, for: "MOTCUA_CLOCK"))
    } else {
      clock = .machine
    }
    let asOf: Moment
    if let text = self.asOf {
      asOf = try DeskValues.moment(text, for: "--as-of")
    } else {
      asOf = clock.now()
    }
    return DeskContext(
      proceduresPath: try proceduresPath(on: console),
      storePath: try given(store, "--store") ?? named("MOTCUA_STORE", on: console)
        ?? "motcua.sqlite",
      agencyCode: try given(agency, "--agency"), asOf: asOf, clock: clock,
      by: try name(of: who, on: console))
  }

  /// The form that was asked for, of those that a command offers.
  func answerFormat(_ offered: AnswerFormat...) throws(DeskRefusal) -> AnswerFormat {
    guard let format else { return .text }
    guard let known = AnswerFormat(rawValue: format), offered.contains(known) else {
      throw DeskRefusal(
        .unreadable, code: "unknownFormat",
        message: "Lệnh này không in được dạng \"\(format)\".",
        remedy: "chọn --format \(offered.map(\.rawValue).joined(separator: ", ")).")
    }
    return known
  }

  private func proceduresPath(on console: Console) throws(DeskRefusal) -> String {
    if let procedures = try given(procedures, "--procedures") { return procedures }
    return console.proceduresPlaces.first { access($0, F_OK) == 0 } ?? "Procedures"
  }

  /// An option's text; an empty one is refused, since it would name nothing.
  private func given(_ text: String?, _ name: String) throws(DeskRefusal) -> String? {
    guard let text else { return nil }
    guard !text.isEmpty else {
      throw DeskRefusal(.unreadable, code: "emptyValue", message: "\(name) để trống.")
    }
    return text
  }

  private func named(_ variable: String, on console: Console) -> String? {
    console.environment(variable).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Who does it; asked for only where something is written.
  private func name(of who: WhoOption?, on console: Console) throws(DeskRefusal) -> String {
    guard let who else { return "" }
    return try given(who.by, "--by") ?? named("MOTCUA_USER", on: console)
      ?? loginName(on: console)
  }

  /// LOGNAME and USER say it without asking the system's user database, which costs milliseconds.
  private func loginName(on console: Console) -> String {
    if let name = named("LOGNAME", on: console) ?? named("USER", on: console) { return name }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "uid \(getuid())"
    }
    return String(cString: name)
  }
}

extension Console {
  /// Prints one JSON document.
  func print(_ value: JSONValue) { output.line(value.text) }

  /// Prints the lines of a screen.
  func print(_ lines: [String]) {
    for line in lines { output.line(Layout.printable(line)) }
  }
}
