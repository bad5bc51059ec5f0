import DossierStore
import Foundation
import GRDB
import Testing

/// The data dictionary says something about every table and column.
struct DataDictionaryTests {
  @Test("docs/data-dictionary.md is made from schema.sql; RECORD_DOCS=1 writes it anew")
  func document() throws {
    let path = repository.appendingPathComponent("docs/data-dictionary.md")
    let page = DataDictionary.markdown(schema: try schemaText())
    if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
      try Data(page.utf8).write(to: path)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == page)
  }

  @Test("every table and column of the store stands in it, with its meaning")
  func complete() throws {
    let store = try TestStore()
    let page = DataDictionary.markdown(schema: try schemaText())
    let columns = try DatabaseQueue(path: store.folder.store).read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT m.name AS tbl, c.name AS col FROM sqlite_master AS m
          JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'
          """)
    }
    #expect(columns.count > 100)
    let sections = page.split(separator: "\n## ").map(String.init)
    for row in columns {
      let table: String = row["tbl"]
      let column: String = row["col"]
      let section = try #require(sections.first { $0.hasPrefix(table + "\n") }, "\(table)")
      let line = section.split(separator: "\n").first { $0.hasPrefix("| `\(column)` |") }
      let meaning = line?.split(separator: "|").last ?? ""
      #expect(meaning.count > 4, "\(table).\(column)")
    }
  }
}
