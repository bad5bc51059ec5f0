import Foundation
import LegalBasis
import Yams

/// A file of law as text, with its tree.
struct SourceFile {
  /// As messages name it.
  let path: String
  let text: String
  let root: LawNode

  /// Files of law are small; anything bigger is not one of ours.
  static let largest = 4_000_000

  /// Reads and parses a file.
  init(path: String) throws(CatalogError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(path: path, reason: "không có tệp này")
    }
    if isFolder.boolValue { throw .unreadable(path: path, reason: "là thư mục") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "không mở được tệp")
    }
    guard data.count <= SourceFile.largest else {
      throw .unreadable(path: path, reason: "lớn hơn 4 MB")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .unreadable(path: path, reason: "không phải chữ UTF-8")
    }
    try self.init(path: path, text: text)
  }

  /// Parses a text that stands for a file.
  init(path: String, text: String) throws(CatalogError) {
    self.path = path
    self.text = text
    let lines = SourceLines(text)
    do throws(LawMistake) {
      try SourceFile.requireComposed(text)
      root = try YAMLTree(lines).root(of: text)
    } catch {
      throw .mistake(CatalogMistake(error, file: path, lines: lines))
    }
  }

  /// Runs a reader of the law over (a part of) the tree and gives its mistake this file's place.
  func reading<Value>(
    _ read: () throws(LawMistake) -> Value
  ) throws(CatalogError) -> Value {
    do throws(LawMistake) { return try read() } catch {
      throw .mistake(mistake(error))
    }
  }

  /// A mistake of the reader with this file's name and line.
  func mistake(_ mistake: LawMistake) -> CatalogMistake {
    let lines = SourceLines(text)
    guard let part = mistake.within, let scalar = root.text(at: mistake.place),
      let place = ScalarPlaces(of: scalar, at: mistake.place, in: lines)?.place(of: part)
    else { return CatalogMistake(mistake, file: path, lines: lines) }
    return CatalogMistake(
      LawMistake(at: place, mistake.message, remedy: mistake.remedy), file: path, lines: lines)
  }

  /// Vietnamese text must be composed (NFC): a letter with its marks is one character.
  private static func requireComposed(_ text: String) throws(LawMistake) {
    // Every mark that is not composed lies in U+0300…U+036F, in UTF-8 CC 80 … CD AF.
    guard text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return }
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        line += 1
        column = 1
        continue
      }
      if (0x0300...0x036F).contains(scalar.value) {
        throw LawMistake(
          at: LawPlace(line: line, column: max(1, column - 1)),
          "chữ có dấu rời (chưa chuẩn hóa NFC)",
          remedy: "lưu tệp ở dạng dựng sẵn (NFC)")
      }
      column += 1
    }
  }
}

/// The lines of a text, found by number.
struct SourceLines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// A line by its number from 1; empty where there is none.
  subscript(number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// How many lines.
  var count: Int { lines.count }
}

extension CatalogMistake {
  init(_ mistake: LawMistake, file: String, lines: SourceLines) {
    let line = max(1, min(mistake.place.line, lines.count))
    let source = String(lines[line])
    let column = max(1, mistake.place.column)
    let room = source.count - column + 1
    self.init(
      file: file, line: line, column: column,
      length: max(1, min(mistake.place.length, max(1, room))), message: mistake.message,
      remedy: mistake.remedy, sourceLine: source)
  }
}
