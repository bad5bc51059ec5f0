import DossierLetters

/// Lines under one another, measured.
struct Cell {
  /// A line of the paper, wrapped.
  struct Part {
    let block: TextBlock
    let spaceBefore: Double
    let rule: Double?
    let isGap: Bool
  }

  /// A part with its places from the top left of the cell.
  struct PlacedPart {
    struct PlacedLine {
      let line: TextBlock.TextLine
      let top: Double
    }
    struct Rule {
      let from, to, y: Double
    }
    let lines: [PlacedLine]
    let rule: Rule?
    /// Has no text.
    let isGap: Bool
  }

  static let ruleWidth = 0.75
  static let ruleGap = 2.0
  static let ruleRoom = 4.0

  let parts: [Part]
  let height: Double

  init(
    _ lines: [LetterDocument.Line], width: Double, alignment: LetterDocument.Alignment,
    slack: Double = 0, pen: Pen
  ) {
    parts = lines.map { line in
      Part(
        block: pen.texts.block(
          TextBlocks.Key(
            runs: line.runs, size: line.size, width: width, alignment: alignment, slack: slack,
            isBalanced: true)
        ) {
          Self.block(line, width: width, alignment: alignment, slack: slack, pen: pen)
        },
        spaceBefore: line.spaceBefore, rule: line.rule, isGap: line.text.isEmpty)
    }
    height = parts.reduce(0) { sum, part in
      sum + part.spaceBefore + part.block.height + (part.rule == nil ? 0 : Self.ruleRoom)
    }
  }

  /// From the top to the baseline of the first line.
  var firstBaseline: Double {
    guard let part = parts.first, let line = part.block.lines.first else { return 0 }
    return part.spaceBefore + line.ascent
  }

  var width: Double { parts.reduce(0) { max($0, $1.block.width) } }

  var placed: [PlacedPart] {
    var top = 0.0
    return parts.map { part in
      top += part.spaceBefore
      let lines = part.block.lines.map { line in
        defer { top += line.height }
        return PlacedPart.PlacedLine(line: line, top: top)
      }
      guard let rule = part.rule, let last = part.block.lines.last else {
        return PlacedPart(lines: lines, rule: nil, isGap: part.isGap)
      }
      defer { top += Self.ruleRoom }
      let length = last.width * rule
      let start = last.x + (last.width - length) / 2
      return PlacedPart(
        lines: lines,
        rule: PlacedPart.Rule(from: start, to: start + length, y: top + Self.ruleGap),
        isGap: part.isGap)
    }
  }

  /// Centred text of several lines is set as narrow as they allow, so that none holds one word.
  private static func block(
    _ line: LetterDocument.Line, width: Double, alignment: LetterDocument.Alignment,
    slack: Double, pen: Pen
  ) -> TextBlock {
    func block(_ width: Double, breaksWords: Bool) -> TextBlock {
      TextBlock(
        line.runs, size: line.size, width: width, alignment: alignment, slack: slack,
        breaksWords: breaksWords, pen: pen)
    }
    var best = block(width, breaksWords: true)
    guard case .centred = alignment, best.lines.count > 1 else { return best }
    var (low, high) = (width / Double(best.lines.count + 1), width)
    for _ in 0..<5 {
      let middle = (low + high) / 2
      let tried = block(middle, breaksWords: false)
      if tried.lines.count == best.lines.count, tried.width <= middle + 0.5 {
        best = tried
        high = middle
      } else {
        low = middle
      }
    }
    best.shift((width - high) / 2)
    return best
  }
}
