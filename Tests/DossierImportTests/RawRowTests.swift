import DossierImport
import Foundation
import Testing

/// What stood in the file: the bytes of a row and where they lie. Oracle: the file itself.
@Suite("The raw bytes of a row") struct RawRowTests {
  @Test("each row's bytes stand in the file where its offsets say, also of a row that is broken")
  func offsets() throws {
    let csv = Array(
      """
      \u{FEFF}ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\r
      A-1,TG-02,03/07/2025,"Chùa\r
      Thử"\r
      A-2,TG-02,31/09/2025,Đền\r

      """.utf8)
    let bad = csv + Array("A-3,TG-02,03/07/2025,Nguy\n".utf8).dropLast() + [0xEA, 0x0A]
    let json = Array(
      """
      {"ma_ho_so":"A-1","ma_tthc":"TG-02","ngay_tiep_nhan":"03/07/2025"}

      {"ma_ho_so":"A-2","ma_tthc":"TG-02","ngay_tiep_nhan":"không"}
      """.utf8)
    for (bytes, count) in [(csv, 2), (bad, 3), (json, 2)] {
      let rows = try Self.rawRows(bytes)
      #expect(rows.count == count)
      for row in rows {
        let offsets = try #require(row?.offsets)
        #expect(Array(bytes[offsets]) == row?.bytes)
        #expect(!bytes[offsets].starts(with: [0x0A]) && bytes[offsets].last != 0x0D)
      }
    }
  }

  @Test("an object of an array has bytes and no place")
  func array() throws {
    let rows = try Self.rawRows(
      Array(#"[{"ma_ho_so":"A-1","ma_tthc":"TG-02","ngay_tiep_nhan":"03/07/2025"}]"#.utf8))
    #expect(rows.map { $0?.offsets } == [nil])
    #expect(rows.first??.bytes.first == UInt8(ascii: "{"))
  }

  private static func rawRows(_ bytes: [UInt8]) throws -> [RawRow?] {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("motcua-\(UUID().uuidString).csv")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var reader = try DossierFileReader(path: url.path, asOf: Reading.asOf)
    var rows: [RawRow?] = []
    while try reader.next() != nil { rows.append(reader.rawRow) }
    return rows
  }
}
