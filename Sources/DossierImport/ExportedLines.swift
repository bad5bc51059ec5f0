public import PlainJSON

/// Reads what `export` has printed, line by line; memory does not grow with the file.
///
///     if var lines = try ExportedLines(path: "so.jsonl") { while let line = try lines.next() { … } }
public struct ExportedLines: Sendable {
  /// One line.
  public struct Line: Sendable {
    /// Physical line, from 1.
    public let number: Int
    /// Its bytes, without the ending.
    public let raw: [UInt8]
    /// What it says, or why it says nothing.
    public let content: Content
  }

  /// What a line says.
  public enum Content: Sendable {
    /// A value.
    case value(JSONValue)
    /// Nothing, and why.
    case unreadable(ImportFinding)
  }

  /// Bytes of the file.
  public let size: Int
  private var lines: PhysicalLines

  /// Opens a file that begins with a line of type `dossier`; nil where it begins otherwise.
  public init?(path: String) throws(FileRefusal) {
    let opening: FileOpening
    do { opening = try FileOpening(path: path) } catch {
      // Whoever reads dossiers says what is wrong with it, or knows how to read it.
      if case .foreign = error { return nil }
      throw error
    }
    guard opening.isJSON, !opening.isJSONArray else { return nil }
    size = opening.size
    lines = PhysicalLines(file: opening.file)
    try lines.rewind(to: opening.textOffset)
    guard let first = try next(), case .value(let value) = first.content,
      value["type"]?.stringValue == "dossier", value["number"]?.stringValue != nil
    else { return nil }
    try lines.rewind(to: opening.textOffset)
  }

  /// Bytes of the file that have been read.
  public var offset: Int { lines.file.rawOffset }

  /// The next line that is not blank; nil at the end of the file.
  public mutating func next() throws(FileRefusal) -> Line? {
    repeat {
      guard try lines.next() else { return nil }
    } while lines.isBlank
    return Line(
      number: lines.line, raw: Array(lines.file.window[lines.range]), content: content)
  }

  private var content: Content {
    func unreadable(_ reason: ImportFinding.Reason) -> Content {
      .unreadable(ImportFinding(reason, line: lines.line))
    }
    if lines.isTooLong { return unreadable(.lineTooLong) }
    let window = lines.file.window
    if let fault = ByteFault(in: window.span.extracting(lines.range)) {
      return unreadable(fault == .binary ? .binary : .notInEncoding(.utf8))
    }
    do {
      return .value(try JSONValue(parsing: window[lines.range]))
    } catch {
      return unreadable(.badJSON(error.mistake.vietnamese))
    }
  }
}
