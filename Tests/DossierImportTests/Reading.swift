import DossierCore
import DossierImport
import Foundation
import Testing
import WorkingTime

/// Reads files made of text, for tables of rows.
enum Reading {
  /// 31/12/2025, after every date of the tables.
  static let asOf = CivilDate(dayNumber: 20_453)

  /// Writes a file and reads all of it.
  static func rows(
    _ bytes: some Sequence<UInt8>, asOf: CivilDate = asOf
  ) throws -> [ImportedRow] {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("motcua-\(UUID().uuidString).csv")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var reader = try DossierFileReader(path: url.path, asOf: asOf)
    var rows: [ImportedRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  /// The same of a text.
  static func rows(_ text: String, asOf: CivilDate = asOf) throws -> [ImportedRow] {
    try rows(Array(text.utf8), asOf: asOf)
  }

  /// A file that was read: its reader at the end, and all rows.
  struct File {
    var reader: DossierFileReader
    var rows: [ImportedRow]
    /// The field of each column; "-" = not read.
    var fields: [String] { reader.columns.map { $0.column?.name ?? "-" } }
  }

  /// Writes a text and reads all of it.
  static func file(
    _ text: String, asOf: CivilDate = asOf, profile: ImportProfile? = nil
  ) throws -> File {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("motcua-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var reader = try DossierFileReader(path: url.path, asOf: asOf, profile: profile)
    var rows: [ImportedRow] = []
    while let row = try reader.next() { rows.append(row) }
    return File(reader: reader, rows: rows)
  }

  /// The rejects file of a text.
  static func rejects(_ text: String) throws -> String {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("motcua-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var reader = try DossierFileReader(path: url.path, asOf: asOf)
    var bytes: [UInt8] = []
    reader.appendRejectsHeader(to: &bytes)
    while let row = try reader.next() {
      guard case .rejected(_, let findings) = row else { continue }
      reader.appendRejectedRow(to: &bytes)
      RejectedLine.appendReasons(findings, format: reader.format, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ImportedRow {
  /// "12 noSuchDate@3", "5 ok", "7 empty": line, kind and column of the first finding.
  var brief: String {
    switch self {
    case .row(let row):
      row.warnings.isEmpty
        ? "\(row.line) ok"
        : "\(row.line) ok " + row.warnings.map(\.reason.kind).joined(separator: " ")
    case .rejected(let line, let findings):
      "\(line) " + (findings.first.map { "\($0.reason.kind)@\($0.column ?? 0)" } ?? "?")
    case .skipped(let line, let reason): "\(line) \(reason.rawValue)"
    }
  }

  var row: DossierRow? { if case .row(let row) = self { row } else { nil } }

  /// "received 2025-07-03T08:30, resolved 2025-07-10T00:00".
  var proof: String {
    row.map { row in
      row.events.map { "\($0.kind.rawValue) \($0.at.iso)" }.joined(separator: ", ")
    } ?? brief
  }
}
