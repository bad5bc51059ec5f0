import CPangoCairo
import DossierLetters

/// Lines of text, measured by the table of `TimesFace`; all measures in points.
struct TimesText {
  /// Width of each line.
  private(set) var widths: [Double] = []
  /// Width of the longest word.
  private(set) var longestWord = 0.0

  /// Breaks runs into lines of a width at most, at their spaces.
  init(_ runs: [LetterDocument.Run], size: Double, within width: Double) {
    var (line, word, gap) = (0.0, 0.0, 0.0)
    func endWord() {
      guard word > 0 else { return }
      longestWord = max(longestWord, word)
      if line > 0, line + gap + word > width {
        widths.append(line)
        line = word
      } else {
        line += gap + word
      }
      (word, gap) = (0, 0)
    }
    for run in runs {
      let face = TimesFace.face(bold: run.bold, italic: run.italic)
      var previous: Unicode.Scalar = " "
      for scalar in Self.decomposed(run.text).unicodeScalars {
        switch scalar {
        case "\n":
          endWord()
          widths.append(line)
          (line, gap) = (0, 0)
        case " ":
          endWord()
          gap += Double(face.width(" ", after: previous)) * size / 2048
        default:
          word += Double(face.width(scalar, after: previous)) * size / 2048
        }
        previous = scalar
      }
    }
    endWord()
    widths.append(line)
  }

  /// One line of a paper.
  init(_ line: LetterDocument.Line, within width: Double) {
    self.init(line.runs, size: line.size, within: width)
  }

  /// One line of a paper in as many lines as the width asks for, and these as short as they can be.
  init(balancing line: LetterDocument.Line, within width: Double) {
    self.init(line, within: width)
    let count = widths.count
    var low = width / Double(count + 1)
    for _ in 0..<8 {
      let middle = (low + self.width) / 2
      let tried = TimesText(line, within: middle)
      if tried.widths.count == count, tried.width <= middle {
        self = tried
      } else {
        low = middle
      }
    }
  }

  /// Width of the longest line.
  var width: Double { widths.max() ?? 0 }
  /// Width of the last one.
  var lastWidth: Double { widths.last ?? 0 }

  private static func decomposed(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }),
      let normalised = g_utf8_normalize(text, -1, G_NORMALIZE_NFD)
    else { return text }
    defer { g_free(normalised) }
    return String(cString: normalised)
  }
}
