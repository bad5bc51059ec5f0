public import LegalBasis
import WorkingTime

/// A mistake in a file, with the place and what would be right.
public struct CatalogMistake: Hashable, Sendable {
  /// The file as it was named, `Procedures/ton-giao/TG-02.yaml`.
  public let file: String
  /// Line, from 1.
  public let line: Int
  /// Column, from 1, in characters.
  public let column: Int
  /// Columns that the caret marks.
  public let length: Int
  /// What was found (Vietnamese).
  public let message: String
  /// What would be right; nil where there is nothing to say.
  public let remedy: String?
  /// The line of the file; empty where there is none.
  public let sourceLine: String

  /// Place and message: `Procedures/ton-giao/TG-02.yaml:14:11: đơn vị thời hạn không biết: …`.
  public var summary: String { "\(file):\(line):\(column): \(message)" }

  /// The summary, the line and the caret with the remedy, wrapped at `width` columns.
  ///
  ///     Procedures/ton-giao/TG-02.yaml:14:11: đơn vị thời hạn không biết: "ngay lam viec"
  ///      14 |     unit: "ngay lam viec"
  ///         |           ^^^^^^^^^^^^^^^ viết: workingDays, calendarDays, months, workingHours,
  ///                                   sameDay hoặc onReceipt
  ///
  /// Of a line whose caret would stand beyond the width, the part around it is shown.
  public func excerpt(width: Int = 80) -> String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.count + 2) + "| "
    let (shown, column) = window(of: width - margin.count)
    var lines = [summary, " \(number) | \(shown)"]
    let carets =
      String(repeating: " ", count: max(0, column - 1)) + String(repeating: "^", count: length)
    guard let remedy else { return (lines + [margin + carets]).joined(separator: "\n") }
    // Where the caret stands far to the right, the remedy goes below it on lines of its own.
    let first = margin + carets
    let room = width - first.count - 1
    let indent: Int
    var current: String
    if room >= 24 {
      indent = first.count + 1
      current = first + " "
    } else {
      lines.append(first)
      indent = margin.count
      current = margin
    }
    var isEmpty = true
    for word in remedy.split(separator: " ") {
      if !isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = String(repeating: " ", count: indent)
        isEmpty = true
      }
      current += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    lines.append(current)
    return lines.joined(separator: "\n")
  }
}

extension CatalogMistake {
  /// The line, or the part of it in which the caret stands, and the caret's column there.
  private func window(of room: Int) -> (text: String, column: Int) {
    let line = sourceLine.map { $0 == "\t" ? " " : $0 }
    guard column - 1 + length > room, room >= 20 else { return (String(line), column) }
    // The marked characters, or their beginning, and a third of the room behind them.
    let end = min(line.count, max(column - 1 + min(length, room / 2) + room / 3, room))
    let start = max(0, end - room + 1)
    guard start > 0 else { return (String(line), column) }
    return ("…" + String(line[start..<end]), column - start + 1)
  }
}

/// Why files of law could not be loaded.
public enum CatalogError: Error, Hashable, Sendable {
  /// A file holds a mistake.
  case mistake(CatalogMistake)
  /// A file or folder cannot be read.
  case unreadable(path: String, reason: String)
  /// No rule-set is in force on the day.
  case gap(LawGap)
  /// No agency has this code; the codes that there are.
  case unknownAgency(String, known: [String])

  /// In words, on as many lines as it takes (Vietnamese).
  public var message: String {
    switch self {
    case .mistake(let mistake): mistake.excerpt()
    case .unreadable(let path, let reason): "không đọc được \(path): \(reason)"
    case .gap(let gap): gap.message
    case .unknownAgency(let code, let known):
      "không có cơ quan \"\(code)\" trong agencies.yaml; có: \(known.joined(separator: ", "))"
    }
  }
}

/// One finding of `catalog check`.
public struct CatalogFinding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The catalogue may not be used so.
    case error
    /// It may, but somebody should look.
    case warning
  }
  /// How bad it is.
  public let severity: Severity
  /// Where and what.
  public let mistake: CatalogMistake
}
