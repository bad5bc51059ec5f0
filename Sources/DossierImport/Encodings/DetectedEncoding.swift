/// The encoding in which a file is read, how sure that is, and why.
public struct DetectedEncoding: Hashable, Sendable {
  /// The encoding.
  public var encoding: TextEncoding
  /// Why it is read so.
  public var reason: Reason
  /// Words with a question mark among their letters, "Nguy?n": the program that wrote the file had no
  /// byte for a letter, which is lost. Of the piece that was looked at.
  public var lostWords = 0
  /// Bytes of its byte order mark; 0 where it has none.
  var markLength = 0

  init(encoding: TextEncoding, reason: Reason) {
    self.encoding = encoding
    self.reason = reason
  }

  /// How sure it is.
  public enum Confidence: String, Hashable, Sendable {
    /// Nothing else is possible, or hundreds of words say so.
    case certain
    /// Some words say so, and none speaks against it.
    case likely
    /// Too little evidence; look at the result.
    case guess
    /// Somebody said so.
    case given
  }

  /// Why a file is read in an encoding.
  public enum Reason: Hashable, Sendable {
    /// `--encoding`.
    case given
    /// A byte order mark.
    case mark
    /// ASCII alone.
    case ascii
    /// So many letters beyond ASCII, all of them UTF-8.
    case valid(letters: Int)
    /// UTF-8 but for some words: of `words` beyond ASCII so many are none.
    case validBut(bad: Int, words: Int)
    /// Every other byte is that of a letter of UTF-16: so many of so many pairs.
    case pairs(fitting: Int, of: Int)
    /// Of the words beyond ASCII so many are Vietnamese when they are read so; read in the next best
    /// encoding, `next` are.
    case words(fitting: Int, of: Int, next: Int)
    /// No encoding makes Vietnamese of the words beyond ASCII; the best would of so many.
    case nothingFits(words: Int, best: Int)
  }

  /// How sure it is.
  public var confidence: Confidence {
    switch reason {
    case .given: .given
    case .mark, .ascii, .valid: .certain
    case .validBut(let bad, let words):
      bad * 10 <= words ? .certain : bad * 2 <= words ? .likely : .guess
    case .pairs(let fitting, let count): fitting * 50 >= count * 49 ? .certain : .likely
    case .words(let fitting, let count, let next):
      fitting >= 20 && fitting * 10 >= count * 9 && next * 2 <= fitting
        ? .certain : fitting >= 5 && next * 2 <= fitting ? .likely : .guess
    case .nothingFits: .guess
    }
  }
}
