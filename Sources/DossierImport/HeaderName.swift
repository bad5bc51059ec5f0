internal import VietnameseText

/// How header cells are compared: by their words, not by how they are written.
enum HeaderName {
  /// Lower case without accents, spaces collapsed: "Ngày  Tiếp nhận" → "ngay tiep nhan".
  static func key(_ header: String) -> String { folded(header) }

  /// The key without a final ":", "*" or "(…)", any number of them; "Mã hồ sơ (*)" → "ma ho so".
  static func barekey(_ header: String) -> String {
    var rest = Substring(key(header))
    while true {
      let trimmed = rest.trimmingTrailingSpace()
      if trimmed.hasSuffix(":") || trimmed.hasSuffix("*") {
        rest = trimmed.dropLast()
      } else if trimmed.hasSuffix(")"), let open = trimmed.lastIndex(of: "("),
        open != trimmed.startIndex
      {
        rest = trimmed[..<open]
      } else {
        return String(trimmed)
      }
    }
  }

  /// The column a header cell means; nil when it is none of ours.
  static func column(of header: String) -> ImportColumn? {
    columns[key(header)] ?? columns[barekey(header)]
  }

  private static let columns: [String: ImportColumn] = {
    var columns: [String: ImportColumn] = [:]
    for column in ImportColumn.allCases {
      for header in [column.name] + column.aliases { columns[key(header)] = column }
    }
    return columns
  }()
}

extension Substring {
  fileprivate func trimmingTrailingSpace() -> Substring {
    var rest = self
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }
}
