import LegalBasis
import Yams

/// Turns YAML into the tree of `LawNode`, with places; scalars stay texts, whatever YAML would make
/// of `off`, `no` or `2026-01-01`.
struct YAMLTree {
  let lines: SourceLines

  init(_ lines: SourceLines) { self.lines = lines }

  func root(of text: String) throws(LawMistake) -> LawNode {
    do {
      // The basic resolver has no rules: it neither guesses types nor runs regular expressions.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // The parser owns the anchors; nodes know theirs only while it lives.
      return try withExtendedLifetime(parser) {
        guard let node = try parser.singleRoot() else {
          throw LawMistake(at: LawPlace(line: 1, column: 1), "tệp trống")
        }
        return try tree(node)
      }
    } catch let error as LawMistake {
      throw error
    } catch let error as YamlError {
      throw mistake(error)
    } catch {
      throw LawMistake(at: LawPlace(line: 1, column: 1), "tệp YAML không đọc được")
    }
  }

  private func tree(_ node: Node) throws(LawMistake) -> LawNode {
    if node.anchor != nil {
      throw LawMistake(
        at: place(node), "không dùng neo (&) và tham chiếu (*) của YAML", remedy: "viết đầy đủ")
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      if isPlain, ["", "~", "null"].contains(scalar.string) {
        return LawNode(.empty, at: place(node))
      }
      return LawNode(.text(scalar.string), at: place(node))
    case .sequence(let sequence):
      var members: [LawNode] = []
      members.reserveCapacity(sequence.count)
      for member in sequence { members.append(try tree(member)) }
      return LawNode(.list(members), at: place(node))
    case .mapping(let mapping):
      var entries: [LawNode.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        guard case .scalar(let scalar) = key else {
          throw LawMistake(at: place(key), "khóa phải là một từ")
        }
        entries.append(.init(key: scalar.string, place: place(key), value: try tree(value)))
      }
      return LawNode(.map(entries), at: place(node))
    case .alias:
      throw LawMistake(
        at: place(node), "không dùng neo (&) và tham chiếu (*) của YAML", remedy: "viết đầy đủ")
    }
  }

  /// Where a node stands, and how long it is on its line.
  private func place(_ node: Node) -> LawPlace {
    guard let mark = node.mark else { return LawPlace(line: 1, column: 1) }
    guard case .scalar(let scalar) = node else {
      return LawPlace(line: mark.line, column: mark.column)
    }
    let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 2 : 0
    return LawPlace(
      line: mark.line, column: mark.column,
      length: scalar.string.unicodeScalars.count + quotes)
  }

  // MARK: What libyaml says, in Vietnamese

  private func mistake(_ error: YamlError) -> LawMistake {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return LawMistake(
        at: LawPlace(line: mark.line, column: mark.column),
        "sai cú pháp YAML" + YAMLTree.worded(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return doubled(duplicates.first ?? "", first: context.mark)
    case .reader(let problem, _, _, _):
      return LawMistake(
        at: LawPlace(line: 1, column: 1),
        "có ký tự YAML không cho phép" + YAMLTree.worded(problem))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return LawMistake(at: LawPlace(line: 1, column: 1), "tệp YAML không đọc được")
    }
  }

  /// The second of two equal keys: further down in the same column, or further on in the same line.
  private func doubled(_ key: String, first: Mark) -> LawMistake {
    let length = key.unicodeScalars.count
    var place = LawPlace(line: first.line, column: first.column, length: length)
    let rest = lines[first.line].dropFirst(first.column - 1 + key.count)
    if let again = rest.indices.first(where: { rest[$0...].hasPrefix(key + ":") }) {
      let column = lines[first.line].distance(from: lines[first.line].startIndex, to: again)
      place = LawPlace(line: first.line, column: column + 1, length: length)
    } else {
      var number = first.line + 1
      while number <= lines.count {
        let line = lines[number]
        if line.dropFirst(first.column - 1).hasPrefix(key + ":"),
          line.prefix(first.column - 1).allSatisfy({ $0 == " " })
        {
          place = LawPlace(line: number, column: first.column, length: length)
          break
        }
        number += 1
      }
    }
    return LawMistake(
      at: place, "khóa viết hai lần: \"\(key)\"",
      remedy: "lần đầu ở dòng \(first.line); giữ một, bỏ một")
  }

  /// What the parser says in English, behind a colon; a sentence that is not known is left out, for
  /// the place says where to look.
  private static func worded(_ problem: String) -> String {
    words[problem].map { ": \($0)" } ?? ""
  }

  private static let words: [String: String] = [
    "mapping values are not allowed in this context":
      "dấu hai chấm ở chỗ không được có (chữ chứa \": \" phải để trong ngoặc kép)",
    "could not find expected ':'": "thiếu dấu hai chấm sau khóa",
    "found character that cannot start any token": "có ký tự không mở đầu được một giá trị",
    "did not find expected key": "thụt dòng sai, hoặc thiếu khóa",
    "did not find expected '-' indicator": "thụt dòng sai trong danh sách",
    "did not find expected ',' or ']'": "thiếu dấu phẩy hoặc dấu ]",
    "did not find expected ',' or '}'": "thiếu dấu phẩy hoặc dấu }",
    "found unexpected end of stream": "ngoặc kép không đóng",
    "found undefined alias": "tham chiếu (*) không có neo",
    "but found another document": "một tệp chỉ chứa một tài liệu YAML",
    "found a tab character that violates indentation": "thụt dòng bằng phím Tab",
    "control characters are not allowed": "ký tự điều khiển",
    "block sequence entries are not allowed in this context": "dấu - ở chỗ không được có",
    "mapping keys are not allowed in this context": "dấu ? ở chỗ không được có",
    "did not find expected node content": "thiếu giá trị, hoặc dấu ngoặc mở ra không đúng chỗ",
    "did not find expected <document start>": "còn chữ sau phần cuối của tài liệu",
    "did not find expected alphabetic or numeric character": "tên neo viết sai",
    "did not find expected comment or line break": "còn chữ sau dấu | hoặc >",
    "did not find expected whitespace or line break": "thiếu dấu cách",
    "did not find expected hexdecimal number": "mã ký tự sau dấu \\ viết sai",
    "found unknown escape character": "dấu \\ trước một chữ không có nghĩa",
    "found unexpected document indicator": "dấu --- hoặc ... giữa ngoặc kép",
    "found unexpected ':'": "dấu hai chấm ở chỗ không được có",
    "found a tab character where an indentation space is expected": "thụt dòng bằng phím Tab",
  ]
}
