/// `docs/data-dictionary.md`, made from the comments of `schema.sql`.
public enum DataDictionary {
  /// The page, Markdown.
  ///
  /// - Parameter schema: the text of `Sources/DossierStore/schema.sql`.
  public static func markdown(schema: String) -> String {
    var page = """
      # Data dictionary

      Made from the comments of `Sources/DossierStore/schema.sql` by
      `RECORD_DOCS=1 swift test --filter DataDictionaryTests`; a test holds both together.


      """
    var comment: [Substring] = []
    var table = false
    for line in schema.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- ") || line == "--" {
        comment.append(line.dropFirst(line == "--" ? 2 : 3))
      } else if line.isEmpty {
        // The comment at the head belongs to no table.
        if !comment.isEmpty { page += text(comment) + "\n\n" }
        comment = []
      } else if line.hasPrefix("CREATE TABLE ") {
        let name = line.dropFirst("CREATE TABLE ".count).prefix { $0 != " " }
        page += "## \(name)\n\n"
        if !comment.isEmpty { page += text(comment) + "\n\n" }
        comment = []
        page += "| column | type | meaning |\n|---|---|---|\n"
        table = true
      } else if table {
        if let row = row(line) { page += row + "\n" }
        if line.hasPrefix("  PRIMARY KEY ") {
          let key = line.dropFirst("  PRIMARY KEY ".count)
          page += "\nKey: \(key.drop { $0 == "(" }.prefix { $0 != ")" }).\n"
        }
        if line.hasPrefix(")") {
          page += "\n"
          table = false
        }
      } else if line.hasPrefix("CREATE ") {
        page += rule(line, comment)
        comment = []
      }
    }
    while page.hasSuffix("\n\n") { page.removeLast() }
    return page
  }

  /// One row of a table, nil where the line is no column.
  private static func row(_ line: Substring) -> String? {
    let parts = line.split(separator: "-- ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let words = parts[0].split(separator: " ")
    guard let name = words.first, words.count > 1 else { return nil }
    let type = words[1].filter { $0 != "," }
    let optional = parts[0].contains("NOT NULL") ? "" : ", may be NULL"
    let meaning = parts[1].split(separator: "|").joined(separator: "\\|")
    return "| `\(name)` | \(type)\(optional) | \(meaning) |"
  }

  /// An index or a trigger with its comment.
  private static func rule(_ line: Substring, _ comment: [Substring]) -> String {
    let words = line.split(separator: " ")
    guard let kind = words.firstIndex(where: { $0 == "INDEX" || $0 == "TRIGGER" }),
      kind + 1 < words.count
    else { return "" }
    let what = words[1...kind].joined(separator: " ").lowercased()
    let meaning = comment.isEmpty ? "" : ": " + text(comment)
    return "- \(what) `\(words[kind + 1])`\(meaning)\n\n"
  }

  private static func text(_ comment: [Substring]) -> String { comment.joined(separator: "\n") }
}
