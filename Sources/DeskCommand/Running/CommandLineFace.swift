internal import ArgumentParser
internal import Glibc
internal import OneStopDesk
internal import PlainJSON

/// The command line: reads the arguments, runs one command, prints its answer or its refusal.
public enum CommandLineFace {
  /// Runs the process's own arguments and gives its exit status.
  public static func runProcess() -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow any more is a refusal with words, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    occupyStandardDescriptors()
    let console = Console.process()
    guard let arguments = argumentsOfProcess() else {
      return finish(
        console,
        with: DeskRefusal(
          .unreadable, code: "argumentNotUTF8",
          message: "Có tham số không phải chữ UTF-8; không đoán bảng mã khác.",
          remedy: "gõ lại bằng Unicode (UTF-8), hoặc đổi tên tệp."),
        asJSON: asksForJSON(CommandLine.arguments))
    }
    return run(arguments, on: console)
  }

  /// A standard output that was closed by the caller stays unusable: were its number given to the
  /// next file that is opened, our answer would be written into that file.
  private static func occupyStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// `--limit=` gives an empty value, which the command refuses as one that cannot be read;
  /// ArgumentParser would take the value for missing.
  private static func withEmptyValues(_ arguments: [String]) -> [String] {
    let options = arguments.prefix { $0 != "--" }
    return options.flatMap { argument in
      argument.hasPrefix("--") && argument.firstIndex(of: "=") == argument.indices.last
        ? [String(argument.dropLast()), ""] : [argument]
    } + arguments.dropFirst(options.count)
  }

  /// Runs `arguments` (without the program's name) and gives the exit status (CONTRACT §1).
  public static func run(_ typed: [String], on console: Console) -> Int32 {
    let arguments = withEmptyValues(typed)
    let asJSON = asksForJSON(arguments)
    if let unknown = CommandNames.unknown(in: arguments) {
      return finish(console, with: unknown, asJSON: asJSON)
    }
    do {
      var command = try MotcuaCommand.parseAsRoot(arguments)
      if let action = command as? any DeskAction {
        return carryOut(action, on: console, asJSON: asJSON)
      }
      try command.run()  // `motcua`, `motcua catalog` and `motcua help X`: they throw their help.
      return finish(console)
    } catch {
      return finish(console, parsingFailure: error, of: arguments, asJSON: asJSON)
    }
  }

  private static func carryOut(_ action: some DeskAction, on console: Console, asJSON: Bool)
    -> Int32
  {
    do throws(DeskRefusal) {
      let outcome = try action.perform(on: console)
      return max(outcome.rawValue, finish(console))
    } catch {
      return finish(console, with: error, asJSON: asJSON)
    }
  }

  /// Help goes to standard output; everything else that parsing has to say is a refusal.
  private static func finish(
    _ console: Console, parsingFailure error: any Error, of arguments: [String], asJSON: Bool
  ) -> Int32 {
    let text = MotcuaCommand.fullMessage(for: error, columns: console.columns)
    if MotcuaCommand.exitCode(for: error) == .success {
      // A completion script is for the shell: not a word of it changes.
      let isScript =
        arguments.contains { $0.hasPrefix("--generate-completion-script") }
        || arguments.first == "---completion"
      console.output.line(isScript ? text : UsageWords.help(text, columns: console.columns))
      return finish(console)
    }
    let words = UsageWords.refusal(text, columns: console.columns)
    return finish(console, with: words, asJSON: asJSON)
  }

  private static func finish(_ console: Console, with refusal: DeskRefusal, asJSON: Bool) -> Int32 {
    _ = finish(console)
    if asJSON {
      console.errors.line(refusal.json.text)
    } else {
      for line in RefusalScreen(refusal).lines(columns: console.columns) {
        console.errors.line(line)
      }
    }
    console.errors.flush()
    return refusal.status.rawValue
  }

  /// Hands over what was printed; 3 where the disk or device would not take it.
  private static func finish(_ console: Console) -> Int32 {
    console.output.flush()
    console.errors.flush()
    guard let failure = console.output.failure else { return 0 }
    console.errors.line("Không ghi được kết quả ra: \(DeskFiles.words(for: failure)).")
    console.errors.flush()
    return DeskRefusal.Status.trouble.rawValue
  }

  /// Whether `--format json` was typed; asked before parsing, so that a parsing error is JSON too.
  private static func asksForJSON(_ arguments: [String]) -> Bool {
    let options = arguments.prefix { $0 != "--" }
    return options.contains("--format=json")
      || zip(options, options.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }

  /// The arguments after the program's name; nil when one is not valid UTF-8, which
  /// `CommandLine.arguments` would repair in silence.
  private static func argumentsOfProcess() -> [String]? {
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index], let text = String(validatingCString: bytes)
      else {
        return nil
      }
      arguments.append(text)
    }
    return arguments
  }
}
