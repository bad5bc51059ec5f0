import DossierImport
import Foundation
import Testing

/// A file of bytes, read to its end: what was found, and the bytes of each row.
struct EncodedFile {
  var encoding: DetectedEncoding?
  var rows: [ImportedRow] = []
  var raw: [RawRow?] = []
  var rejects: [UInt8] = []

  /// "utf-8 certain".
  var brief: String {
    encoding.map { "\($0.encoding.rawValue) \($0.confidence.rawValue)" } ?? ""
  }

  /// The names of the applicants.
  var names: [String] { rows.map { $0.row?.applicant.name ?? "" } }

  init(_ bytes: some Sequence<UInt8>, as encoding: TextEncoding? = nil) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("motcua-\(UUID().uuidString).csv")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var reader = try DossierFileReader(path: url.path, asOf: Reading.asOf, encoding: encoding)
    self.encoding = reader.encoding
    reader.appendRejectsHeader(to: &rejects)
    while let row = try reader.next() {
      rows.append(row)
      raw.append(reader.rawRow)
      guard case .rejected(_, let findings) = row else { continue }
      reader.appendRejectedRow(to: &rejects)
      RejectedLine.appendReasons(findings, format: reader.format, to: &rejects)
    }
  }

  /// A register in which these are the applicants.
  static func register(of names: [String], ending: String = "\n") -> String {
    "ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so" + ending
      + names.enumerated().map { "A-\($0),TG-02,03/07/2025,\($1)" + ending }.joined()
  }
}
