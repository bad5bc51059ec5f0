import DossierCore
import DossierStore
import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// Files with a row for each step of a dossier (issue 12; data.md §5.4 "same case repeated per step"):
/// one history, whatever the order of the rows; every row is counted for itself (CONTRACT §4).
@Suite("A row for each step") struct StepRowsTests {
  private static let header =
    "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Chủ hồ sơ,Bước,Người xử lý,Đơn vị xử lý,Ngày bắt đầu,"
    + "Ngày kết thúc,Ngày có kết quả\n"

  /// One dossier in five steps; the last two begin on one day, after the result.
  private static let rows = [
    "A-1,TG-02,01/07/2025 08:30,Chùa Thử,1. Tiếp nhận,Cán bộ Một,Bộ phận Một cửa,01/07/2025,"
      + "01/07/2025,28/07/2025",
    "A-1,TG-02,01/07/2025 08:30,Chùa Thử,2. Phân công,Lãnh đạo Hai,Phòng Tôn giáo,02/07/2025,"
      + "03/07/2025,28/07/2025",
    "A-1,TG-02,01/07/2025 08:30,Chùa Thử,3. Thẩm định,Chuyên viên Ba,Phòng Tôn giáo,"
      + "03/07/2025 14:00,25/07/2025,28/07/2025",
    "A-1,TG-02,01/07/2025 08:30,Chùa Thử,4. Ký,Lãnh đạo Bốn,Lãnh đạo Sở,28/07/2025,28/07/2025,"
      + "28/07/2025",
    "A-1,TG-02,01/07/2025 08:30,Chùa Thử,5. Trả kết quả,Cán bộ Năm,Bộ phận Một cửa,28/07/2025,,"
      + "28/07/2025",
  ]

  private func export(_ desk: TestDesk) throws -> String {
    var bytes: [UInt8] = []
    try desk.at("2025-12-31T17:00").export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("five rows are five accepted, one dossier, one history; again they add nothing")
  func oneHistory() throws {
    let desk = try TestDesk()
    let file = Self.header + Self.rows.joined(separator: "\n") + "\n"
    // Receipt, result, and a step a row.
    #expect(try desk.imported(file).brief == "5 = 5 + 0 + 0, skipped 0, events 7: ")
    #expect(try desk.imported(file).brief == "5 = 0 + 5 + 0, skipped 0, events 0: ")
    let detail = try desk.at("2025-12-31").show("A-1")
    #expect(detail.view.summary.state == .resolved)
    #expect(detail.view.summary.facts.officer == "Cán bộ Năm")
    let steps = detail.events.compactMap { recorded -> String? in
      guard case .stepStated(let step) = recorded.event else { return nil }
      return "\(recorded.at.iso) \(step.step ?? "") \(step.officer ?? "") \(step.unit ?? "")"
    }
    #expect(
      steps == [
        "2025-07-01T00:00 1. Tiếp nhận Cán bộ Một Bộ phận Một cửa",
        "2025-07-02T00:00 2. Phân công Lãnh đạo Hai Phòng Tôn giáo",
        "2025-07-03T14:00 3. Thẩm định Chuyên viên Ba Phòng Tôn giáo",
        "2025-07-28T00:00 4. Ký Lãnh đạo Bốn Lãnh đạo Sở",
        "2025-07-28T00:00 5. Trả kết quả Cán bộ Năm Bộ phận Một cửa",
      ])
    #expect(try desk.at("2025-12-31").verify().findings == [])
  }

  @Test("the order of the rows makes no difference to the store") func order() throws {
    var exports: Set<String> = []
    for order in [
      [0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 4, 0, 3, 2], [3, 2, 4, 0, 1],
    ] {
      let desk = try TestDesk()
      let rows = order.map { Self.rows[$0] }
      let report = try desk.imported(Self.header + rows.joined(separator: "\n") + "\n")
      #expect(report.counts.accepted == 5 && report.counts.events == 7, "\(order)")
      exports.insert(try export(desk))
    }
    #expect(exports.count == 1)
    // Restored, it is the same store.
    let printed = try #require(exports.first)
    let second = try TestDesk()
    #expect(try second.imported(printed).counts.accepted == 1)
    #expect(try export(second) == printed)
  }

  @Test("a true contradiction among the rows is rejected; the other rows stand")
  func contradictions() throws {
    let desk = try TestDesk()
    let other = Self.rows[1].replacing("01/07/2025 08:30", with: "02/07/2025 08:30")
    let owner = Self.rows[2].replacing("Chùa Thử", with: "Chùa Khác")
    let early = Self.rows[3].replacing(",28/07/2025,28/07/2025,28", with: ",30/06/2025,,28")
    let report = try desk.imported(
      Self.header + [Self.rows[0], other, owner, early, Self.rows[4]].joined(separator: "\n") + "\n"
    )
    #expect(
      report.brief == "5 = 2 + 0 + 3, skipped 0, events 4: differsFromStored 2 beforeReceipt 1")
  }

  @Test("steps without dates prove no hand-over: the officer known first stays, with a warning")
  func undated() throws {
    let header = "ma_ho_so,ma_tthc,ngay_tiep_nhan,buoc,nguoi_xu_ly\n"
    let desk = try TestDesk()
    let report = try desk.imported(
      header + "A-1,TG-02,01/07/2025,Tiếp nhận,Cán bộ Một\nA-1,TG-02,01/07/2025,Thẩm định,Ba\n")
    #expect(report.brief == "2 = 1 + 1 + 0, skipped 0, events 1: ")
    #expect(report.findings.map(\.kind) == ["stepWithoutDate"])
    #expect(try desk.at("2025-12-31").show("A-1").view.summary.facts.officer == "Cán bộ Một")
  }

  @Test("a planned end lies ahead and proves nothing; a begin ahead is refused") func planned()
    throws
  {
    let header =
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,buoc,nguoi_xu_ly,ngay_bat_dau_buoc,ngay_ket_thuc_buoc\n"
    let desk = try TestDesk()
    let report = try desk.imported(
      header + "A-1,TG-02,20/12/2025,1,Một,20/12/2025,15/01/2026\n"
        + "A-2,TG-02,20/12/2025,1,Một,,15/01/2026\nA-3,TG-02,20/12/2025,1,Một,15/01/2026,\n")
    #expect(report.brief == "3 = 2 + 0 + 1, skipped 0, events 3: inFuture 1")
    #expect(try desk.at("2025-12-31").show("A-2").view.summary.facts.officer == "Một")
  }

  @Test("where only the end of a step is known, it stands for the step") func endsOnly() throws {
    let header = "ma_ho_so,ma_tthc,ngay_tiep_nhan,buoc,nguoi_xu_ly,Ngày kết thúc bước\n"
    let desk = try TestDesk()
    let report = try desk.imported(
      header + "A-1,TG-02,01/07/2025,2,Ba,05/07/2025\nA-1,TG-02,01/07/2025,1,Một,02/07/2025\n")
    #expect(report.brief == "2 = 2 + 0 + 0, skipped 0, events 3: ")
    #expect(try desk.at("2025-12-31").show("A-1").view.summary.facts.officer == "Ba")
  }

  @Test("a file without steps stays under the rule: another officer is a contradiction")
  func withoutSteps() throws {
    let header = "ma_ho_so,ma_tthc,ngay_tiep_nhan,nguoi_xu_ly,Đơn vị xử lý\n"
    let desk = try TestDesk()
    let report = try desk.imported(
      header + "A-1,TG-02,01/07/2025,Một,Phòng 1\nA-1,TG-02,01/07/2025,Ba,Phòng 1\n")
    #expect(report.brief == "2 = 1 + 0 + 1, skipped 0, events 1: differsFromStored 1")
    #expect(try desk.at("2025-12-31").show("A-1").view.summary.facts.unit == "Phòng 1")
  }

  @Test("a register that names one of the steps' officers contradicts nothing, before or after")
  func besideARegister() throws {
    let steps = Self.header + Self.rows.joined(separator: "\n") + "\n"
    let register =
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,nguoi_xu_ly\nA-1,TG-02,01/07/2025 08:30,Chuyên viên Ba\n"
    var exports: Set<String> = []
    for files in [[steps, register], [register, steps]] {
      let desk = try TestDesk()
      for file in files { #expect(try desk.imported(file).counts.rejected == 0) }
      #expect(try desk.at("2025-12-31").show("A-1").view.summary.facts.officer == "Cán bộ Năm")
      exports.insert(try export(desk))
    }
    #expect(exports.count == 1)
  }

  @Test("steps while a supplement is awaited hinder nothing") func duringWaits() throws {
    let header =
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,buoc,nguoi_xu_ly,ngay_bat_dau_buoc,ngay_yeu_cau_bo_sung,"
      + "ngay_nhan_bo_sung\n"
    let rows = [
      "A-1,TG-02,01/07/2025,3,Ba,04/07/2025,,", "A-1,TG-02,01/07/2025,1,Một,01/07/2025,,",
      "A-1,TG-02,01/07/2025,4,Ba,09/07/2025,03/07/2025,08/07/2025",
    ]
    var exports: Set<String> = []
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let desk = try TestDesk()
      let report = try desk.imported(
        header + order.map { rows[$0] }.joined(separator: "\n") + "\n")
      #expect(report.brief == "3 = 3 + 0 + 0, skipped 0, events 6: ")
      exports.insert(try export(desk))
    }
    #expect(exports.count == 1)
  }

  /// The sample has two dossiers in six rows, two numbers of each, and spellings of portals.
  @Test("the sample of two numbers and steps") func sample() throws {
    let desk = try TestDesk()
    let path = SampleFilesTests.root.appending(
      path: "Samples/imports/good/steps/hai-ma-theo-buoc.csv"
    )
    .path
    let report = try desk.at("2025-12-31T17:00").importFiles(ImportRequest(files: [path]))
    #expect(report.brief == "6 = 6 + 0 + 0, skipped 0, events 9: " && report.counts.warnings == 0)
    let ended = try desk.at("2025-12-31").show("BN-0007").view
    #expect(ended.number.text == "H05.12-250701-0001" && ended.timeliness == .early)
    #expect(ended.summary.facts.officer == "Cán bộ Mẫu 01")
    let open = try desk.at("2025-07-10").show("BN-0008").view
    #expect(open.timeliness == .running && open.summary.facts.officer == "Chuyên viên Mẫu 02")
  }

  @Test("the same in JSON Lines, by canonical names") func json() throws {
    let desk = try TestDesk()
    let report = try desk.imported(
      """
      {"ma_ho_so":"A-1","ma_tthc":"TG-02","ngay_tiep_nhan":"01/07/2025","buoc":"2","nguoi_xu_ly":"Ba","ngay_bat_dau_buoc":"03/07/2025"}
      {"ma_ho_so":"A-1","ma_tthc":"TG-02","ngay_tiep_nhan":"01/07/2025","buoc":"1","nguoi_xu_ly":"Một","ngay_bat_dau_buoc":"01/07/2025"}
      """)
    #expect(report.brief == "2 = 2 + 0 + 0, skipped 0, events 3: ")
    #expect(try desk.at("2025-12-31").show("A-1").view.summary.facts.officer == "Ba")
  }
}
