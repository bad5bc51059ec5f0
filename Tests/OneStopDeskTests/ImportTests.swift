import DossierCore
import DossierImport
import DossierStore
import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// CONTRACT §4 through the use-case; each test has a store of its own.
@Suite("import")
struct ImportTests {
  static let header =
    "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_hen_tra,ngay_co_ket_qua,ngay_tra,trang_thai,"
    + "chu_ho_so,nguoi_xu_ly\n"
  static let received = header + "A-1,TG-02,01/07/2025 08:30,,,,4,Chùa Thử,Trần Mẫu\n"
  static let resolved =
    header + "A-1,TG-02,01/07/2025 08:30,31/07/2025,28/07/2025,30/07/2025,10,Chùa Thử,\n"

  @Test("the same file again is unchanged; read = accepted + unchanged + rejected")
  func again() throws {
    let desk = try TestDesk()
    let file = """
      Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Ngày có kết quả,Ngày trả,Trạng thái,Chủ hồ sơ
      A-1,TG-02,03/07/2025 08:30,10/07/2025,11/07/2025,10,Chùa Thử
      A-2,TG-02,04/07/2025,,,4,Chùa Mẫu
      A-3,TG-02,31/09/2025,,,4,Chùa Mẫu
      ,,,,,,

      """
    let first = try desk.imported(file)
    #expect(first.brief == "3 = 2 + 0 + 1, skipped 1, events 4: noSuchDate 1")
    let before = try desk.printed()
    #expect(try desk.imported(file).brief == "3 = 0 + 2 + 1, skipped 1, events 0: noSuchDate 1")
    #expect(try desk.printed() == before)
    let view = try desk.at("2025-12-31").show("A-1").view
    #expect(view.summary.state == .resultReturned && view.timeliness == .early)
    #expect(view.summary.due?.iso == "2025-08-04")  // 30 ngày; 02/08 là thứ Bảy
  }

  @Test("a dry run prints the same counts and writes nothing")
  func dryRun() throws {
    let desk = try TestDesk()
    let file =
      Self.received + "A-1,TG-02,01/07/2025,,05/07/2025,,9,Chùa Thử,\nA-2,XX,1/7/2025,,,,,,\n"
    let dry = try desk.imported(file, dryRun: true)
    #expect(!Ledger.fileExists(at: desk.storePath))
    let real = try desk.imported(file)
    #expect(dry.brief == real.brief)
    #expect(real.brief == "3 = 2 + 0 + 1, skipped 0, events 2: unknownProcedure 1")
    // On a store that has some of it: the same counts again, and not a byte changes.
    let more = Self.resolved + "A-3,TG-02,2/7/2025,,,,,Chùa Ba,\nA-3,TG-02,2/7/2025,,,,,Chùa Tư,\n"
    let before = try Data(contentsOf: URL(filePath: desk.storePath))
    let dryMore = try desk.imported(more, dryRun: true)
    #expect(try Data(contentsOf: URL(filePath: desk.storePath)) == before)
    #expect(dryMore.brief == (try desk.imported(more)).brief)
    #expect(dryMore.brief == "3 = 1 + 0 + 2, skipped 0, events 1: differsFromStored 2")
  }

  @Test("a later export adds what is new; an older one after it adds nothing")
  func laterAndOlder() throws {
    let desk = try TestDesk()
    #expect(try desk.imported(Self.received).counts.events == 1)
    // Result, hand-over, and the appointment that the first file did not state.
    #expect(try desk.imported(Self.resolved).brief == "1 = 1 + 0 + 0, skipped 0, events 3: ")
    #expect(try desk.imported(Self.received).brief == "1 = 0 + 1 + 0, skipped 0, events 0: ")
  }

  @Test("the order of files makes no difference to the dossiers")
  func order() throws {
    let files = [
      Self.received, Self.resolved,
      "ma_ho_so,ten_tthc,ngay_tiep_nhan,so_dinh_danh,kenh_nop,don_vi\n"
        + "A-1,TG-02,01/07/2025 08:30,999000000001,Trực tuyến,Phòng Tôn giáo\n",
      Self.header + "A-2,TG-09,02/07/2025,,,,2,Ban Trị sự,\n",
    ]
    var printed: Set<String> = []
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1], [1, 3, 2, 0]] {
      let desk = try TestDesk()
      for place in order { #expect(try desk.imported(files[place]).counts.rejected == 0) }
      printed.insert(try desk.printed())
    }
    #expect(printed.count == 1)
    // All of them in one run, too.
    let desk = try TestDesk()
    let report = try desk.imported(files)
    #expect(report.files.map(\.counts.accepted) == [1, 1, 1, 1])
    printed.insert(try desk.printed())
    #expect(printed.count == 1)
  }

  @Test("a value that differs from a stored one is a contradiction; an empty cell never is")
  func contradictions() throws {
    let desk = try TestDesk()
    _ = try desk.imported(Self.resolved)
    for (cells, kind) in [
      ("A-1,TG-02,01/07/2025 09:30,,,,,,", "differsFromStored"),
      ("A-1,TG-02,02/07/2025,,,,,,", "differsFromStored"),
      ("A-1,TG-09,01/07/2025,,,,,,", "differsFromStored"),
      ("A-1,TG-02,01/07/2025,,29/07/2025,,,,", "differsFromStored"),
      ("A-1,TG-02,01/07/2025,,28/07/2025,01/08/2025,,,", "differsFromStored"),
      ("A-1,TG-02,01/07/2025,,,,,Chùa Khác,", "differsFromStored"),
      ("A-1,TG-02,01/07/2025,,28/07/2025,,7,,", "historyBreaksRule"),
      ("A-1,TG-02,01/07/2025,,,,,,", ""),
      ("A-1,TG-02,01/07/2025 08:30,,,,4,Chùa Thử,", ""),
      ("A-1,1.012664.H05,01/07/2025,31/07/2025,28/07/2025,,9,,", ""),
    ] {
      let report = try desk.imported(Self.header + cells + "\n")
      #expect(report.counts.events == 0)
      #expect(
        report.findings.filter { $0.severity == .rejected }.map(\.kind).joined() == kind, "\(cells)"
      )
    }
  }

  @Test("a second row of the same dossier in one file is treated like a later file")
  func twice() throws {
    let desk = try TestDesk()
    let report = try desk.imported(
      Self.header + """
        A-1,TG-02,01/07/2025,,,,4,,
        A-1,TG-02,01/07/2025,,28/07/2025,,9,,
        A-1,TG-02,01/07/2025,,28/07/2025,,9,,
        A-1,TG-02,01/07/2025,,29/07/2025,,9,,

        """)
    #expect(report.brief == "4 = 2 + 1 + 1, skipped 0, events 2: differsFromStored 1")
  }

  @Test("the file's own verdict, days late and appointment are warned of, and change nothing")
  func warnings() throws {
    let desk = try TestDesk()
    let report = try desk.imported(
      """
      ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_hen_tra,ngay_co_ket_qua,ket_qua_han,so_ngay_tre
      A-1,TG-02,01/07/2025,31/07/2025,01/08/2025,Đúng hạn,0
      A-2,TG-02,01/07/2025,31/07/2025,30/07/2025,Trước hạn,0
      A-3,TG-02,01/07/2025,30/07/2025,31/07/2025,Quá hạn,1

      """)
    #expect(report.counts.accepted == 3)
    #expect(
      report.findings.map { "\($0.kind) \($0.examples.map(\.finding.line))" }
        == [
          "verdictDiffers [2, 4]", "daysLateDiffer [2, 4]", "appointmentDiffers [4]",
        ])
    #expect(report.counts.warnings == 5)
    let late = try desk.at("2025-12-31").show("A-1").view
    #expect(late.timeliness == .late && late.daysLate == WorkingDays(1))
    let other = try desk.at("2025-12-31").show("A-3").view
    #expect(other.timeliness == .onTime && other.promisedTimeliness == .late)
  }

  @Test("a dossier belongs to the agency that don_vi names; any other text is its unit")
  func agencies() throws {
    let desk = try TestDesk()
    let report = try desk.imported(
      """
      ma_ho_so,ma_tthc,ngay_tiep_nhan,don_vi
      A-1,TG-02,01/07/2025,Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh
      A-2,TG-02,01/07/2025,Phòng Tôn giáo

      """)
    #expect(report.counts.accepted == 2)
    #expect(try desk.at("2025-12-31").show("A-1").view.summary.facts.unit == nil)
    #expect(try desk.at("2025-12-31").show("A-2").view.summary.facts.unit == "Phòng Tôn giáo")
  }

  @Test("unknown procedures are rejected with the close matches named; two different ones too")
  func procedures() throws {
    let desk = try TestDesk()
    let report = try desk.imported(
      """
      ma_ho_so,ma_tthc,ten_tthc,ngay_tiep_nhan
      A-1,9.999999,,01/07/2025
      A-2,TG-02,TG-09,01/07/2025
      A-3,9.999999,TG-09,01/07/2025
      A-4,TG-02,một tên viết tắt,01/07/2025

      """)
    #expect(
      report.brief == "4 = 2 + 0 + 2, skipped 0, events 2: unknownProcedure 1 twoProcedures 1")
    // An unknown code hinders nothing, and is kept as stated.
    #expect(try desk.at("2025-12-31").show("A-3").view.procedureCode == "9.999999")
  }

  @Test("rejects: header, raw cells, line and reasons; not written when nothing was rejected")
  func rejects() throws {
    let desk = try TestDesk()
    let path = desk.folder.appending(path: "tu-choi.csv").path()
    _ = try desk.imported(Self.received, rejects: path)
    #expect(!FileManager.default.fileExists(atPath: path))
    let report = try desk.imported(
      Self.header + "A-1,TG-02,02/07/2025,,,,,\"Chùa \"\"Thử\"\"\",\nA-9,TG-02,31/09/2025,,,,,,\n",
      rejects: path)
    #expect(report.rejectsPath == path)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == Self.header.replacing("\n", with: ",motcua_dong,motcua_loi\n") + #"""
          A-1,TG-02,02/07/2025,,,,,"Chùa ""Thử""",,2,ngay_tiep_nhan: ngày tiếp nhận khác với sổ: sổ ghi 08:30 01/07/2025; chu_ho_so: chủ hồ sơ khác với sổ
          A-9,TG-02,31/09/2025,,,,,,,3,ngay_tiep_nhan: tháng 9 chỉ có 30 ngày

          """#)
  }

  @Test("rejected rows never go over the file that they come from")
  func rejectsOverInput() throws {
    let desk = try TestDesk()
    let path = desk.folder.appending(path: "so.csv").path()
    let text = Self.received + "A-2,XX,1/7/2025,,,,,,\n"
    try Data(text.utf8).write(to: URL(filePath: path))
    for rejects in [path, desk.folder.path() + "/../\(desk.folder.lastPathComponent)/so.csv"] {
      #expect(throws: DeskRefusal.self) {
        try desk.at("2025-12-31").importFiles(ImportRequest(files: [path], rejects: rejects))
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(!Ledger.fileExists(at: desk.storePath))
  }

  @Test("one unusable file refuses the whole import, and nothing is written")
  func unusable() throws {
    let desk = try TestDesk()
    let refusal = #expect(throws: DeskRefusal.self) {
      try desk.imported([Self.received, "a,b\n1,2\n"])
    }
    #expect(refusal?.status == .unreadable && refusal?.code == "noKnownColumn")
    #expect(!Ledger.fileExists(at: desk.storePath))
  }

  @Test("a file with its header and no row is read 0")
  func headerOnly() throws {
    let desk = try TestDesk()
    #expect(try desk.imported(Self.header).brief == "0 = 0 + 0 + 0, skipped 0, events 0: ")
  }

  @Test("a rule that the history would break rejects the row")
  func rules() throws {
    let desk = try TestDesk()
    let header =
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_yeu_cau_bo_sung,ngay_nhan_bo_sung,ngay_co_ket_qua\n"
    // A result while the supplement is open.
    #expect(
      try desk.imported(header + "A-1,TG-02,01/07/2025,03/07/2025,,10/07/2025\n").brief
        == "1 = 0 + 0 + 1, skipped 0, events 0: historyBreaksRule 1")
    // The supplement first, then the row that lacks it: the stored history makes it whole.
    let open = header + "A-1,TG-02,01/07/2025,03/07/2025,07/07/2025,\n"
    #expect(try desk.imported(open).brief == "1 = 1 + 0 + 0, skipped 0, events 3: ")
    #expect(
      try desk.imported(header + "A-1,TG-02,01/07/2025,03/07/2025,,10/07/2025\n").brief
        == "1 = 1 + 0 + 0, skipped 0, events 1: ")
  }

  @Test("the import is recorded, and finished")
  func record() throws {
    let desk = try TestDesk()
    _ = try desk.imported(Self.received)
    let records = try Ledger(reading: desk.storePath).imports(of: AgencyCode("H05.12"))
    #expect(records.count == 1 && records.first?.finishedAt != nil)
    #expect(records.first?.counts.accepted == 1)
  }

  @Test("comma, semicolon, tab and JSON Lines give the same store")
  func formats() throws {
    let csv =
      Self.resolved + "A-2,TG-09,02/07/2025 07:15,,,,2,\"Ban Trị sự\",\n"
      + "A-3,TG-02,2025-07-03T09:00,,,,,Chùa Ba,Lê Thử\n"
    var printed: Set<String> = []
    for separator in [",", ";", "\t"] {
      let desk = try TestDesk()
      _ = try desk.imported(csv.replacing(",", with: separator))
      printed.insert(try desk.printed())
    }
    let names = Self.header.dropLast().split(separator: ",")
    let lines = csv.replacing("\"", with: "").split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "{" + zip(names, cells).map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",") + "}"
    }
    let desk = try TestDesk()
    _ = try desk.imported(lines.joined(separator: "\n"))
    printed.insert(try desk.printed())
    #expect(printed.count == 1)
  }
}

extension TestDesk {
  /// Imports files of these texts as of 31/12/2025.
  func imported(
    _ texts: [String], dryRun: Bool = false, rejects: String? = nil
  ) throws -> ImportReport {
    var files: [String] = []
    for text in texts {
      let url = folder.appending(path: "\(UUID()).csv")
      try Data(text.utf8).write(to: url)
      files.append(url.path())
    }
    return try at("2025-12-31T17:00").importFiles(
      ImportRequest(files: files, dryRun: dryRun, rejects: rejects))
  }

  func imported(
    _ text: String, dryRun: Bool = false, rejects: String? = nil
  ) throws -> ImportReport {
    try imported([text], dryRun: dryRun, rejects: rejects)
  }

  /// What the store says of each dossier, without the order and moments of recording.
  func printed() throws -> String {
    var lines: [String] = []
    let ledger = try Ledger(reading: storePath)
    for agency in try ledger.agencies() {
      try ledger.histories(DossierFilter(agency: agency)) { history in
        var summary = history.record.summary
        summary.lastSequence = 0
        summary.facts.applicant = nil
        let events = history.events.filter { $0.event.kind != .factsStated }
          .map { "\($0.at.iso) \($0.event.kind.rawValue)" }.sorted()
        lines.append(
          "\(history.record.number.text) \(String(describing: history.record.applicant)) "
            + "\(summary) \(events)")
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension ImportReport {
  /// "3 = 2 + 0 + 1, skipped 0, events 4: noSuchDate 1" with the rejections by kind.
  var brief: String {
    let rejected = findings.filter { $0.severity == .rejected }
    return "\(counts.read) = \(counts.accepted) + \(counts.unchanged) + \(counts.rejected), "
      + "skipped \(counts.skipped), events \(counts.events): "
      + rejected.map { "\($0.kind) \($0.count)" }.joined(separator: " ")
  }
}
