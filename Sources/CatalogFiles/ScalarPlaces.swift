import LegalBasis

/// Where each character of a YAML scalar stands in the file: quotes, escapes, folded lines and the
/// indentation of blocks lie between the text that is read and the text that is written.
///
/// The text that was read leads the walk, so that it need not know where a scalar ends.
struct ScalarPlaces {
  /// Line and column from 1, for each Unicode scalar of the text; nil where the walk lost its way.
  private(set) var places: [(line: Int, column: Int)] = []

  private let lines: SourceLines
  private var style = Style.plain
  private var line: Int
  private var column: Int
  private var current: [Unicode.Scalar]

  private enum Style { case plain, singleQuoted, doubleQuoted, block }

  /// Walks over a scalar of a tree.
  init?(of text: String, at place: LawPlace, in lines: SourceLines) {
    self.lines = lines
    line = place.line
    column = place.column - 1
    current = Array(lines[place.line].unicodeScalars)
    guard place.line > 0, column >= 0, column < current.count else { return nil }
    begin()
    for scalar in text.unicodeScalars {
      guard let place = take(scalar) else { return nil }
      places.append(place)
    }
  }

  /// The place of a part of the text; where it goes on over lines, that on the first of them.
  func place(of part: Range<Int>) -> LawPlace? {
    guard let first = part.first, places.indices.contains(first) else { return nil }
    let start = places[first]
    let last = places[part.clamped(to: places.indices)].last { $0.line == start.line } ?? start
    return LawPlace(line: start.line, column: start.column, length: last.column - start.column + 1)
  }

  private mutating func begin() {
    switch current[column] {
    case "\"":
      style = .doubleQuoted
      column += 1
    case "'":
      style = .singleQuoted
      column += 1
    case "|", ">":
      style = .block
      nextLine()
      while current.allSatisfy({ $0 == " " }), line < lines.count { nextLine() }
    default: style = .plain
    }
  }

  private mutating func nextLine() {
    line += 1
    current = Array(lines[line].unicodeScalars)
    column = current.firstIndex { $0 != " " && $0 != "\t" } ?? current.count
  }

  /// The place of the next character; nil where the file says another.
  private mutating func take(_ scalar: Unicode.Scalar) -> (line: Int, column: Int)? {
    // Each turn of the loop passes at least one line of the file.
    while line <= lines.count {
      if isAtEnd {
        let here = (line, max(1, column))
        if scalar == " " || scalar == "\n" {
          nextLine()
          return here
        }
        guard line < lines.count else { return nil }
        nextLine()
        continue
      }
      switch (style, current[column]) {
      case (.doubleQuoted, "\\"):
        if column + 1 == current.count {
          nextLine()
          continue
        }
        return taken(escape(current[column + 1]))
      case (.singleQuoted, "'"): return scalar == "'" ? taken(2) : nil
      case (_, let written): return written == scalar ? taken(1) : nil
      }
    }
    return nil
  }

  private mutating func taken(_ count: Int) -> (line: Int, column: Int) {
    defer { column += count }
    return (line, column + 1)
  }

  /// Nothing is left on the line but what folding drops.
  private var isAtEnd: Bool {
    switch style {
    case .block: column >= current.count
    case .plain, .singleQuoted, .doubleQuoted:
      column >= current.count || current[column...].allSatisfy { $0 == " " || $0 == "\t" }
    }
  }

  /// How many characters an escape takes.
  private func escape(_ kind: Unicode.Scalar) -> Int {
    switch kind {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }
}

extension LawNode {
  /// The text that stands at a place of this tree, nil where none does.
  func text(at place: LawPlace) -> String? {
    switch content {
    case .empty: nil
    case .text(let text): self.place == place ? text : nil
    case .list(let members): members.firstText(at: place)
    case .map(let entries): entries.map(\.value).firstText(at: place)
    }
  }
}

extension [LawNode] {
  fileprivate func firstText(at place: LawPlace) -> String? {
    for node in self {
      if let text = node.text(at: place) { return text }
    }
    return nil
  }
}
