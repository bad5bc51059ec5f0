internal import Glibc

/// What a command sees of the process: its outputs, the terminal's width, the environment.
///
/// Tests make one of memory, so that every screen can be looked at without a process.
public struct Console {
  /// Standard output: what was asked for and nothing else.
  public let output: ByteSink
  /// Standard error: refusals, messages, progress.
  public let errors: ByteSink
  /// Columns that a line may take, 80 or the terminal's if it is wider.
  public let columns: Int
  /// Whether someone watches standard output, for whom bytes of a file are no answer.
  public let outputIsWatched: Bool
  /// Whether someone watches standard error, so that a progress bar makes sense.
  public let errorsAreWatched: Bool
  /// A variable of the environment.
  public let environment: @Sendable (String) -> String?
  /// The folders in which the law is looked for when `--procedures` is not given, in order.
  public let proceduresPlaces: [String]

  /// A console.
  public init(
    output: ByteSink, errors: ByteSink, columns: Int, outputIsWatched: Bool = false,
    errorsAreWatched: Bool,
    environment: @escaping @Sendable (String) -> String?, proceduresPlaces: [String]
  ) {
    self.output = output
    self.errors = errors
    self.columns = max(columns, Console.leastColumns)
    self.outputIsWatched = outputIsWatched
    self.errorsAreWatched = errorsAreWatched
    self.environment = environment
    self.proceduresPlaces = proceduresPlaces
  }

  /// Screens are laid out for this many columns, and never for fewer.
  public static let leastColumns = 80

  /// The console of this process.
  public static func process() -> Console {
    Console(
      output: .descriptor(STDOUT_FILENO), errors: .descriptor(STDERR_FILENO),
      columns: columnsOfTerminal(), outputIsWatched: isatty(STDOUT_FILENO) == 1,
      errorsAreWatched: isatty(STDERR_FILENO) == 1,
      environment: { getenv($0).map { String(cString: $0) } },
      proceduresPlaces: placesOfProcedures())
  }

  /// The terminal's width; 80 when standard output is none.
  private static func columnsOfTerminal() -> Int {
    guard isatty(STDOUT_FILENO) == 1 else { return leastColumns }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? leastColumns
  }

  /// The working folder's `Procedures`, then the copy installed with the binary.
  private static func placesOfProcedures() -> [String] {
    var places = ["Procedures"]
    var path = [UInt8](repeating: 0, count: 4096)
    let length = path.withUnsafeMutableBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return 0 }
      return readlink("/proc/self/exe", start, buffer.count)
    }
    if length > 0, let slash = path[..<length].lastIndex(of: UInt8(ascii: "/")) {
      let folder = String(decoding: path[..<slash], as: UTF8.self)
      places += ["\(folder)/Procedures", "\(folder)/../share/motcua/Procedures"]
    }
    return places
  }
}
