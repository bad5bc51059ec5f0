/// A sentence with places to fill: `{name}` is replaced, `*…*` is bold.
///
///     TemplateText("hẹn ngày *{newDate}*").text(["newDate": "05/8/2026"])  // "hẹn ngày 05/8/2026"
///
/// A value is never read for signs, so a name that holds an asterisk stays as it is.
public struct TemplateText: Hashable, Sendable {
  /// As written.
  public let source: String
  /// What it is made of, in order; nothing empty.
  public let parts: [Part]

  /// What a sentence is made of.
  public enum Part: Hashable, Sendable {
    /// Characters that stand as they are.
    case literal(String, bold: Bool)
    /// The name of a place to fill.
    case place(String, bold: Bool)
  }

  /// Something that a sentence says wrongly, with its place: Unicode scalars from the beginning of
  /// `source`, and how many are marked.
  public struct Mistake: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
      /// `{` without `}`.
      case unclosedBrace
      /// `}` without `{`.
      case strayBrace
      /// `{}`, or a name that is no word of letters and digits.
      case unreadablePlace(String)
      /// `*` without a second one.
      case unclosedAsterisk
      /// A line break: a sentence stands on one line, however it is written in the file.
      case lineBreak
      /// A place that the paper does not have.
      case unknownPlace(String)
    }

    /// What is wrong.
    public let kind: Kind
    /// Scalars before it.
    public let offset: Int
    /// Scalars that it takes, 1 or more.
    public let length: Int
  }

  /// Mistakes in its signs, in order; the sentence can be filled all the same.
  public let mistakes: [Mistake]

  private let spans: [Span]

  private struct Span: Hashable, Sendable {
    let name: String
    let offset: Int
    let length: Int
  }

  /// A sentence as written.
  public init(_ source: String) {
    var scan = Scan()
    for scalar in source.unicodeScalars { scan.take(scalar) }
    scan.end()
    self.source = source
    parts = scan.parts
    mistakes = scan.mistakes.sorted { $0.offset < $1.offset }
    spans = scan.spans
  }

  /// The names of its places, in order.
  public var places: [String] { spans.map(\.name) }

  /// Whether each of its places has a value; a line of a form without one is left out.
  public func isFilled(by values: [String: String]) -> Bool {
    spans.allSatisfy { values[$0.name] != nil }
  }

  /// The sentence with its places filled, without style; a place without a value stays visible as
  /// `{name}`.
  public func text(_ values: [String: String]) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal, _): text += literal
      case .place(let name, _): text += values[name] ?? "{\(name)}"
      }
    }
    return text
  }

  /// Its mistakes, with those of places that are not among `known`, in order.
  public func mistakes(known: Set<String>) -> [Mistake] {
    let unknown = spans.filter { !known.contains($0.name) && TemplateText.isName($0.name) }.map {
      Mistake(kind: .unknownPlace($0.name), offset: $0.offset, length: $0.length)
    }
    return (mistakes + unknown).sorted { $0.offset < $1.offset }
  }

  /// By what is written alone.
  public static func == (one: TemplateText, other: TemplateText) -> Bool {
    one.source == other.source
  }

  /// By what is written alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }

  /// One pass over the scalars.
  private struct Scan {
    var parts: [Part] = []
    var spans: [Span] = []
    var mistakes: [Mistake] = []
    private var literal = String.UnicodeScalarView()
    private var name: String.UnicodeScalarView?
    private var opened = 0
    private var bold = false
    private var asterisk = 0
    private var offset = 0

    mutating func take(_ scalar: Unicode.Scalar) {
      if scalar == "\n" {
        mistakes.append(Mistake(kind: .lineBreak, offset: offset, length: 1))
      }
      switch (scalar, name) {
      case ("}", .some(let name)):
        let span = Span(name: String(name), offset: opened, length: offset - opened + 1)
        if !TemplateText.isName(span.name) {
          mistakes.append(
            Mistake(
              kind: .unreadablePlace(span.name), offset: span.offset, length: span.length))
        }
        spans.append(span)
        parts.append(.place(span.name, bold: bold))
        self.name = nil
      case ("{", .some):
        unclosed()
        opened = offset
        name = String.UnicodeScalarView()
      case (_, .some):
        name?.append(scalar)
      case ("{", .none):
        flush()
        opened = offset
        name = String.UnicodeScalarView()
      case ("*", .none):
        flush()
        bold.toggle()
        asterisk = offset
      case ("}", .none):
        mistakes.append(Mistake(kind: .strayBrace, offset: offset, length: 1))
        literal.append(scalar)
      case (_, .none):
        literal.append(scalar)
      }
      offset += 1
    }

    mutating func end() {
      unclosed()
      flush()
      if bold { mistakes.append(Mistake(kind: .unclosedAsterisk, offset: asterisk, length: 1)) }
    }

    /// What began as a place and ends as none: its brace and the word after it are marked.
    private mutating func unclosed() {
      guard let name else { return }
      let ends: Set<Unicode.Scalar> = ["{", "*", ",", ".", ";", ":"]
      let word = name.prefix { !$0.properties.isWhitespace && !ends.contains($0) }
      mistakes.append(Mistake(kind: .unclosedBrace, offset: opened, length: word.count + 1))
      literal.append("{")
      literal.append(contentsOf: name)
      flush()
    }

    private mutating func flush() {
      guard !literal.isEmpty else { return }
      parts.append(.literal(String(literal), bold: bold))
      literal = String.UnicodeScalarView()
    }
  }
}
