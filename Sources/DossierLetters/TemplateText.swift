/// A sentence with places to fill: `{name}` is replaced, `*…*` is bold.
///
///     TemplateText("hẹn ngày *{newDate}*").runs(["newDate": "05/8/2026"])
///     // "hẹn ngày " plain, "05/8/2026" bold
///
/// A value is never read for signs, so a name that holds an asterisk stays as it is.
public struct TemplateText: Hashable, Sendable {
  /// As written.
  public let source: String

  /// A sentence as written.
  public init(_ source: String) { self.source = source }

  /// The names of its places, in order.
  public var places: [String] {
    parts.compactMap { part in
      switch part {
      case .place(let name, _): name
      case .literal: nil
      }
    }
  }

  /// The sentence with its places filled; a place without a value stays visible as `{name}`.
  public func runs(_ values: [String: String]) -> [LetterDocument.Run] {
    var runs: [LetterDocument.Run] = []
    for part in parts {
      let (text, bold): (String, Bool) =
        switch part {
        case .literal(let text, let bold): (text, bold)
        case .place(let name, let bold): (values[name] ?? "{\(name)}", bold)
        }
      guard !text.isEmpty else { continue }
      if let last = runs.indices.last, runs[last].bold == bold {
        runs[last].text += text
      } else {
        runs.append(LetterDocument.Run(text, bold: bold))
      }
    }
    return runs
  }

  /// The sentence with its places filled, without style.
  public func text(_ values: [String: String]) -> String {
    runs(values).map(\.text).joined()
  }

  private enum Part {
    case literal(String, bold: Bool)
    case place(String, bold: Bool)
  }

  private var parts: [Part] {
    var parts: [Part] = []
    var bold = false
    var literal = ""
    var place: String?
    for character in source {
      switch (character, place) {
      case ("}", .some(let name)):
        parts.append(.place(name, bold: bold))
        place = nil
      case (_, .some(let name)):
        place = name + String(character)
      case ("{", .none):
        parts.append(.literal(literal, bold: bold))
        literal = ""
        place = ""
      case ("*", .none):
        parts.append(.literal(literal, bold: bold))
        literal = ""
        bold.toggle()
      case (_, .none):
        literal.append(character)
      }
    }
    if let place { literal = "{" + place }
    parts.append(.literal(literal, bold: bold))
    return parts
  }
}
