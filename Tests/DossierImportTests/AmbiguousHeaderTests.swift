import DossierImport
import Testing

/// Headers that mean one thing or another (data.md §5.2): the values of the file decide, and what
/// they said is told.
@Suite("Headers decided by their values") struct AmbiguousHeaderTests {
  /// A file with two columns of its own beside number, procedure and receipt.
  private static func file(
    _ headers: [String], _ rows: [[String]], base: String = "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận"
  ) throws -> Reading.File {
    let lines = rows.enumerated().map { place, cells in
      let start = ["H05.12-250701-000\(place)", "TG-02", "01/07/2025"]
      let count = base.split(separator: ",").count
      return (start.prefix(count) + cells).joined(separator: ",")
    }
    return try Reading.file(
      ([base + "," + headers.joined(separator: ",")] + lines).joined(separator: "\n") + "\n")
  }

  /// Header, what stands below it, the field it was taken for, and the evidence.
  private struct Case: CustomTestStringConvertible, Sendable {
    let header: String
    let cells: [String]
    let field: String
    let evidence: String?
    var beside: [String] = []
    var testDescription: String { "\(header) \(cells.prefix(2)) → \(field)" }
  }

  private static let cases: [Case] = [
    // Beside a number of a dossier "Số hồ sơ" is a count.
    Case(
      header: "Số hồ sơ", cells: ["1", "2", "1"], field: "so_bo", evidence: "3/3 ô là số lượng"),
    Case(header: "Số hồ sơ", cells: ["", "", ""], field: "-", evidence: "cột trống"),
    Case(header: "Số lượng", cells: ["1", "2", ""], field: "so_bo", evidence: nil),
    Case(
      header: "Số lượng", cells: ["nhiều", "2", "ít"], field: "-",
      evidence: "chỉ 1/3 ô là số lượng"),
    Case(
      header: "Thời hạn giải quyết", cells: ["30/07/2025", "31/07/2025", ""],
      field: "ngay_hen_tra", evidence: nil),
    Case(
      header: "Thời hạn giải quyết", cells: ["10 ngày làm việc", "15 ngày", "10"],
      field: "ngay_hen_tra", evidence: "3/3 ô là số ngày; dùng thời hạn của danh mục"),
    // The two together: the one with dates.
    Case(
      header: "Hạn giải quyết", cells: ["10 ngày làm việc", "15 ngày", "10"], field: "-",
      evidence: "3/3 ô là số ngày",
      beside: ["Ngày hẹn trả", "30/07/2025", "31/07/2025", "01/08/2025"]),
    // An end is missing where a dossier is open; an appointment may lie ahead (31/12/2025).
    Case(
      header: "Ngày giải quyết", cells: ["10/07/2025", "", "11/07/2025"],
      field: "ngay_co_ket_qua", evidence: "2/2 ô là ngày đã qua, có ô trống"),
    Case(
      header: "Ngày giải quyết", cells: ["10/07/2025", "05/01/2026", "11/07/2025"],
      field: "ngay_hen_tra", evidence: "1/3 ô là ngày chưa tới"),
    Case(
      header: "Ngày giải quyết", cells: ["10/07/2025", "12/07/2025", "11/07/2025"],
      field: "ngay_co_ket_qua", evidence: "đã có cột ngày hẹn trả",
      beside: ["Ngày hẹn trả", "30/07/2025", "31/07/2025", "01/08/2025"]),
    Case(
      header: "Ngày giải quyết", cells: ["10", "15", "10"], field: "-",
      evidence: "3/3 ô là số ngày"),
    Case(
      header: "Mã số", cells: ["2300123456", "2300123456-001", ""], field: "so_dinh_danh",
      evidence: "2/2 ô là mã số thuế hoặc số định danh"),
    Case(
      header: "Nội dung", cells: ["V/v", "V/v", "V/v"], field: "trich_yeu", evidence: nil),
    Case(
      header: "Họ và tên", cells: ["Người Mẫu A", "Người Mẫu B", "Người Mẫu C"],
      field: "nguoi_nop", evidence: "3 tên trong 3 ô"),
  ]

  @Test("beside a whole header", arguments: cases)
  private func decided(_ test: Case) throws {
    let beside = test.beside.isEmpty ? ["Ghi chú", "", "", ""] : test.beside
    let file = try Self.file(
      [test.header, beside[0]],
      zip(test.cells, beside.dropFirst()).map { [$0, $1] })
    #expect(file.fields[3] == test.field)
    #expect(file.reader.columns[3].evidence == test.evidence)
    #expect(file.rows.allSatisfy { $0.row != nil }, "\(file.rows.map(\.brief))")
  }

  @Test("Số hồ sơ alone is the number, also where offices number 1, 2, 3; a count is none")
  func number() throws {
    let header = "Số hồ sơ,Mã TTHC,Ngày tiếp nhận\n"
    for numbers in [["H05.12-250701-0001", "H05.12-250701-0002"], ["1", "2"], ["0012", "0013"]] {
      let file = try Reading.file(
        header + numbers.map { "\($0),TG-02,01/07/2025\n" }.joined())
      #expect(file.rows.map { $0.row?.number } == numbers)
    }
    let refusal = #expect(throws: FileRefusal.self) {
      try Reading.file(header + "1,TG-02,01/07/2025\n1,TG-02,02/07/2025\n")
    }
    #expect(refusal?.code == "columnMissing")
  }

  @Test("Mã số is the procedure's in the national list")
  func code() throws {
    let file = try Reading.file(
      "Mã hồ sơ,Mã số,Ngày tiếp nhận\nA-1,1.012657,01/07/2025\nA-2,1.012657.H05,01/07/2025\n")
    #expect(file.rows.map { $0.row?.procedureCode } == ["1.012657", "1.012657.H05"])
    #expect(file.reader.columns[1].evidence == "2/2 ô là mã thủ tục")
  }

  @Test("an abstract serves as the procedure's name where no other column has it and it repeats")
  func content() throws {
    let header = "MaHoSo,TrichYeuHoSo,NgayTiepNhan\n"
    let same = (1...12).map { "A-\($0),Thông báo về việc cách chức,01/07/2025\n" }.joined()
    let file = try Reading.file(header + same)
    #expect(file.fields == ["ma_ho_so", "ten_tthc", "ngay_tiep_nhan"])
    #expect(file.reader.columns[1].evidence == "không có cột thủ tục; 1 tên trong 12 ô")
    let each = (1...12).map { "A-\($0),Đơn của ông \($0),01/07/2025\n" }.joined()
    let refusal = #expect(throws: FileRefusal.self) { try Reading.file(header + each) }
    #expect(refusal?.code == "columnMissing")
  }

  @Test("few names in many cells are officials; the name of the owner once more is the submitter's")
  func names() throws {
    let rows = (0..<12).map { ["Chùa Mẫu \($0)", $0 < 6 ? "Cán bộ Mẫu A" : "Cán bộ Mẫu B"] }
    let officials = try Self.file(["Chủ hồ sơ", "Họ và tên"], rows)
    #expect(officials.fields.last == "nguoi_tiep_nhan")
    #expect(officials.reader.columns.last?.evidence == "2 tên trong 12 ô: công chức")
    let own = try Self.file(["Chủ hồ sơ", "Họ và tên"], rows.map { [$0[0], $0[0]] })
    #expect(own.fields.last == "nguoi_nop")
    #expect(own.reader.columns.last?.evidence == "trùng tên chủ hồ sơ")
  }

  @Test("a day of resolution in every row, and nothing to tell it from an appointment, is refused")
  func open() throws {
    let refusal = #expect(throws: FileRefusal.self) {
      try Self.file(["Ngày giải quyết"], [["10/07/2025"], ["11/07/2025"]])
    }
    #expect(refusal?.code == "columnAmbiguous")
    #expect(
      refusal?.message
        == "dòng 1, cột 4: không rõ \"Ngày giải quyết\" là ngày có kết quả hay ngày hẹn trả")
  }

  @Test(
    "two columns of one meaning: an empty one, a like one, or one without dates gives way",
    arguments: [
      (["", ""], ["01/08/2025", ""], "-", "đã đọc cột 5: cột 4 trống"),
      (["01/08/2025", ""], ["", ""], "ngay_tra", nil),
      (["01/08/2025", ""], ["01/08/2025", ""], "ngay_tra", nil),
      (["đã trả", "đã trả"], ["01/08/2025", ""], "-", "đã đọc cột 5: 1/1 ô là ngày"),
    ])
  func doubles(_ first: [String], _ second: [String], _ field: String, _ evidence: String?) throws {
    let file = try Self.file(
      ["Ngày trả", "Ngày trả kết quả"], zip(first, second).map { [$0, $1] })
    #expect(file.fields[3] == field)
    #expect(file.reader.columns[3].evidence == evidence)
    #expect(file.rows.contains { $0.proof.contains("resolved 2025-08-01T00:00") })
  }

  @Test("two columns of one meaning that differ are refused")
  func contradiction() {
    let refusal = #expect(throws: FileRefusal.self) {
      try Self.file(["Ngày trả", "Ngày trả kết quả"], [["01/08/2025", "02/08/2025"]])
    }
    #expect(refusal?.code == "columnTwice")
  }

  @Test("keys of objects are decided for the file, as headers are")
  func keys() throws {
    let file = try Reading.file(
      """
      {"dossierNo":"A-1","procedureCode":"TG-02","acceptedDate":"01/07/2025","Số hồ sơ":2}
      {"dossierNo":"A-2","procedureCode":"TG-02","acceptedDate":"01/07/2025","Số hồ sơ":1}

      """)
    #expect(file.rows.map(\.brief) == ["1 ok", "2 ok"])
    #expect(file.fields == ["ma_ho_so", "ma_tthc", "ngay_tiep_nhan", "so_bo"])
  }
}
