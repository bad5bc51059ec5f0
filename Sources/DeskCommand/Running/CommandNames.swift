internal import ArgumentParser
internal import OneStopDesk
internal import VietnameseText

/// The names of the commands, to say which one was meant by a word that is none.
enum CommandNames {
  /// The refusal of a first word that names no command; nil when it names one, or there is none.
  ///
  /// ArgumentParser would complain of the options behind it first.
  static func unknown(in arguments: [String]) -> DeskRefusal? {
    var rest = arguments[...]
    while let word = rest.first, word.hasPrefix("-") {
      rest.removeFirst()
      if ["--store", "--procedures", "--agency", "--as-of", "--format"].contains(word) {
        _ = rest.popFirst()
      } else if word == "--" || !word.contains("=") {
        return nil  // Help, version, a completion script or a mistake: the parser says which.
      }
    }
    guard let word = rest.first, !all.contains(word), word != "help" else { return nil }
    let near = nearest(to: word)
    return DeskRefusal(
      .usage, code: "unknownCommand", message: "Không có lệnh '\(word)'.",
      remedy: near.isEmpty
        ? "xem các lệnh: motcua --help"
        : "có phải là: \(near.map { "motcua \($0)" }.joined(separator: ", "))? Xem motcua --help")
  }

  /// Every command, as typed.
  static var all: [String] {
    MotcuaCommand.groups.flatMap(\.commands).compactMap { $0.configuration.commandName }
  }

  /// Commands that a slip of the fingers away, nearest first, at most three.
  private static func nearest(to word: String) -> [String] {
    all.map { ($0, Misspelling.distance(word, $0)) }
      .filter { $0.1 <= max(1, word.count / 3) || (word.count > 3 && $0.0.hasPrefix(word)) }
      .sorted { $0.1 < $1.1 }.prefix(3).map(\.0)
  }
}
