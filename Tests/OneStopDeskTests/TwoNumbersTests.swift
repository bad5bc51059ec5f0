import DossierCore
import DossierStore
import Foundation
import OneStopDesk
import Testing

/// Issue 12, data.md §5.2: `mã biên nhận` and `mã hồ sơ` side by side. The number is `mã hồ sơ`, the
/// other is kept; a file with one of them has its number there.
@Suite("Two numbers of one dossier") struct TwoNumbersTests {
  private static let header = "Mã hồ sơ,Mã biên nhận,Mã TTHC,Ngày tiếp nhận,Chủ hồ sơ\n"

  /// Header before the procedure, cells, and "number · code" as `show` has them.
  private static let table: [(header: String, cells: String, expected: String)] = [
    ("Mã hồ sơ,Mã biên nhận", "A-1,BN-7", "A-1 · BN-7"),
    ("Mã biên nhận,Mã hồ sơ", "BN-7,A-1", "A-1 · BN-7"),
    ("MA_HO_SO,Số biên nhận hồ sơ", "A-1,BN-7", "A-1 · BN-7"),
    ("dossierNo,dossierId", "A-1,65f0c0ffee", "A-1 · 65f0c0ffee"),
    ("Mã hồ sơ,Mã biên nhận", "A-1,", "A-1 · –"),
    // The same number twice says nothing new.
    ("Mã hồ sơ,Mã biên nhận", "A-1,A-1", "A-1 · –"),
    // One number only: it is the number, whatever its header.
    ("Mã biên nhận", "BN-7", "BN-7 · –"), ("Số biên nhận", "BN-7", "BN-7 · –"),
    ("dossierId", "65f0c0ffee", "65f0c0ffee · –"),
  ]

  @Test("the number is mã hồ sơ, the other is kept")
  func headers() throws {
    for (header, cells, expected) in Self.table {
      let desk = try TestDesk()
      let report = try desk.imported(
        "\(header),ma_tthc,ngay_tiep_nhan\n\(cells),TG-02,01/07/2025\n")
      #expect(report.counts.accepted == 1, "\(header)")
      let number = String(expected.prefix { $0 != " " })
      let facts = try desk.at("2025-12-31").show(number).view.summary.facts
      #expect("\(number) · \(facts.receiptCode ?? "–")" == expected, "\(header): \(cells)")
    }
  }

  @Test("the same in iGate's JSON: dossierNo beside dossierId, or dossierId alone")
  func json() throws {
    let desk = try TestDesk()
    let report = try desk.imported(
      """
      {"content":[
        {"dossierNo":"A-1","dossierId":"65f0aa","procedureName":"TG-02","acceptedDate":"01/07/2025"},
        {"dossierId":"65f0bb","procedureName":"TG-02","acceptedDate":"01/07/2025"}]}
      """)
    #expect(report.brief == "2 = 1 + 0 + 1, skipped 0, events 1: missingValue 1")
    #expect(try desk.at("2025-12-31").show("A-1").view.summary.facts.receiptCode == "65f0aa")
    let alone = try TestDesk()
    _ = try alone.imported(
      #"{"dossierId":"65f0bb","procedureName":"TG-02","acceptedDate":"01/07/2025"}"#)
    #expect(try alone.at("2025-12-31").show("65f0bb").view.summary.facts.receiptCode == nil)
  }

  @Test("refused: no number in the row, a code that lost digits, two numbers with equal claim")
  func refused() throws {
    let desk = try TestDesk()
    let report = try desk.imported(
      Self.header + ",BN-7,TG-02,01/07/2025,\nA-2,2.71E+10,TG-02,01/07/2025,\n")
    #expect(
      report.brief == "2 = 0 + 0 + 2, skipped 0, events 0: missingValue 1 scientificNumber 1")
    for header in ["Mã hồ sơ,Số hồ sơ", "Mã biên nhận,Mã giao dịch"] {
      let refusal = #expect(throws: DeskRefusal.self) {
        try desk.imported("\(header),ma_tthc,ngay_tiep_nhan\nA-1,A-2,TG-02,01/07/2025\n")
      }
      #expect(refusal?.code == "columnTwice", "\(header)")
    }
  }

  @Test("a later file may add it, may not change it; its order makes no difference")
  func laterFiles() throws {
    let bare = Self.header + "A-1,,TG-02,01/07/2025,Chùa Thử\n"
    let full = Self.header + "A-1,BN-7,TG-02,01/07/2025,Chùa Thử\n"
    var printed: Set<String> = []
    for files in [[bare, full], [full, bare]] {
      let desk = try TestDesk()
      for file in files { #expect(try desk.imported(file).counts.rejected == 0) }
      printed.insert(try desk.printed())
      #expect(
        try desk.imported(full.replacing("BN-7", with: "BN-8")).brief
          == "1 = 0 + 0 + 1, skipped 0, events 0: differsFromStored 1")
    }
    #expect(printed.count == 1)
  }

  @Test("show and explain find it by the other number; a number of two dossiers finds neither")
  func lookingUp() throws {
    let desk = try TestDesk()
    _ = try desk.imported(
      Self.header
        + "A-1,BN-7,TG-02,01/07/2025,\nA-2,BN-8,TG-02,01/07/2025,\nA-3,BN-8,TG-02,01/07/2025,\n")
    #expect(try desk.at("2025-12-31").show("BN-7").view.number.text == "A-1")
    #expect(try desk.at("2025-12-31").explain("BN-7").view.number.text == "A-1")
    let refusal = #expect(throws: DeskRefusal.self) { try desk.at("2025-12-31").show("BN-8") }
    #expect(refusal?.code == "receiptCodeOfSeveral")
    #expect(refusal?.message.contains("A-2, A-3") == true)
    let unknown = #expect(throws: DeskRefusal.self) { try desk.at("2025-12-31").show("BN-9") }
    #expect(unknown?.code == "unknownDossier")
  }

  @Test("export prints it, and import takes it back to the same store")
  func restoring() throws {
    let desk = try TestDesk()
    _ = try desk.imported(Self.header + "A-1,BN-7,TG-02,01/07/2025,Chùa Thử\n")
    func export(_ desk: TestDesk) throws -> String {
      var bytes: [UInt8] = []
      try desk.at("2025-12-31T17:00").export { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }
    let printed = try export(desk)
    #expect(printed.contains("\"receiptCode\":\"BN-7\""))
    let second = try TestDesk()
    #expect(try second.imported(printed).counts.accepted == 1)
    #expect(try export(second) == printed)
    #expect(try second.at("2025-12-31").verify().findings == [])
    #expect(try second.at("2025-12-31").show("BN-7").view.number.text == "A-1")
  }
}
