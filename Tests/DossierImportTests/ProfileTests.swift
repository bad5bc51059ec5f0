import DossierCore
import DossierImport
import Testing

/// What a profile says goes before what header and values would say.
@Suite("Files read by a profile") struct ProfileTests {
  private static func profile(_ fill: (inout ImportProfile) -> Void) -> ImportProfile {
    var profile = ImportProfile(name: "mau")
    fill(&profile)
    return profile
  }

  private static func brief(_ row: ImportedRow) -> String {
    guard let dossier = row.row else { return row.brief }
    return [dossier.number, dossier.procedureCode ?? "-", row.proof].joined(separator: "|")
  }

  @Test("columns by header and by letter, ignored ones, a header line, a separator")
  func columns() throws {
    let profile = Self.profile {
      $0.columns = [
        .init(.header("ref"), .number), .init(.number(3), .receivedAt),
        .init(.header("Mã số"), nil), .init(.header("Ngày giải quyết"), .appointment),
      ]
      $0.headerLine = 2
      $0.separator = UInt8(ascii: "|")
    }
    let file = try Reading.file(
      """
      Mã hồ sơ|Mã TTHC|Ngày tiếp nhận|x|y
      Ref|Mã TTHC|When|Ngày giải quyết|Mã số
      A-1|TG-02|01/07/2025|10/07/2025|1.012657

      """, profile: profile)
    #expect(file.reader.headerLine == 2)
    #expect(file.fields == ["ma_ho_so", "ma_tthc", "ngay_tiep_nhan", "ngay_hen_tra", "-"])
    #expect(file.reader.columns[0].evidence == "theo tệp kiểu cột")
    #expect(file.rows.map(Self.brief) == ["1 title", "A-1|TG-02|received 2025-07-01T00:00"])
  }

  @Test("a column that the profile names wins over one that is called so")
  func winner() throws {
    let profile = Self.profile { $0.columns = [.init(.header("Ngày nhận thật"), .receivedAt)] }
    let file = try Reading.file(
      "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Ngày nhận thật\nA-1,TG-02,02/07/2025,01/07/2025\n",
      profile: profile)
    #expect(file.fields == ["ma_ho_so", "ma_tthc", "-", "ngay_tiep_nhan"])
    #expect(file.rows.map(Self.brief) == ["A-1|TG-02|received 2025-07-01T00:00"])
  }

  @Test("month first where the profile says so, and there alone")
  func monthFirst() throws {
    let text = """
      Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Ngày trả
      A-1,TG-02,07/25/2025,26/07/2025
      A-2,TG-02,7/1/2025 08:30,2025-07-03
      A-3,TG-02,25/07/2025,

      """
    #expect(
      try Reading.file(text).rows.map(\.brief) == [
        "2 monthFirst@0", "3 monthFirst@0", "4 monthFirst@0",
      ])
    let profile = Self.profile {
      $0.columns = [.init(.header("Ngày tiếp nhận"), .receivedAt, dates: .monthFirst)]
    }
    #expect(
      try Reading.file(text, profile: profile).rows.map(Self.brief) == [
        "A-1|TG-02|received 2025-07-25T00:00, resolved 2025-07-26T00:00, "
          + "resultReturned 2025-07-26T00:00",
        "A-2|TG-02|received 2025-07-01T08:30, resolved 2025-07-03T00:00, "
          + "resultReturned 2025-07-03T00:00",
        "4 noSuchDate@3",
      ])
  }

  @Test("words of statuses and channels, constants, rows left out")
  func words() throws {
    let profile = Self.profile {
      $0.statuses = [.init("Chuyển liên thông", "4"), .init("Hoàn tất", "9")]
      $0.channels = [.init("Quầy 1", "trực tiếp")]
      $0.constants = [.procedureCode: "TG-02", .unit: "Phòng Mẫu", .channel: "trực tuyến"]
      $0.skippedRows = ["Kỳ trước"]
    }
    let file = try Reading.file(
      """
      Mã hồ sơ,Ngày tiếp nhận,Ngày có kết quả,Trạng thái,Hình thức nộp,Đơn vị
      kỳ trước chuyển sang: 3,01/07/2025,,,,
      A-1,01/07/2025,,CHUYỂN LIÊN THÔNG,Quầy 1,
      A-2,01/07/2025,05/07/2025,Hoàn tất,,Phòng Khác
      A-3,01/07/2025,,Đang xử lý,,

      """, profile: profile)
    #expect(file.rows.map(\.brief) == ["2 profile", "3 ok", "4 ok", "5 ok"])
    #expect(file.rows.compactMap { $0.row?.procedureCode } == ["TG-02", "TG-02", "TG-02"])
    #expect(
      file.rows.compactMap { $0.row?.unit } == ["Phòng Mẫu", "Phòng Khác", "Phòng Mẫu"])
    #expect(file.rows.compactMap { $0.row?.channel?.rawValue } == ["atDesk", "online", "online"])
  }

  @Test("keys of objects")
  func keys() throws {
    let profile = Self.profile {
      $0.columns = [
        .init(.header("id"), .number), .init(.header("created"), .receivedAt),
        .init(.header("dossierId"), nil),
      ]
      $0.constants = [.procedureCode: "TG-02"]
    }
    let file = try Reading.file(
      "{\"id\":\"A-1\",\"created\":\"01/07/2025\",\"dossierId\":\"x\"}\n", profile: profile)
    #expect(file.rows.map(Self.brief) == ["A-1|TG-02|received 2025-07-01T00:00"])
  }

  @Test("a header line that is none is refused with what it lacks")
  func wrongLine() {
    let profile = Self.profile { $0.headerLine = 2 }
    let refusal = #expect(throws: FileRefusal.self) {
      try Reading.file(
        "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận\nA-1,TG-02,01/07/2025\n", profile: profile)
    }
    #expect(refusal?.code == "noKnownColumn")
  }
}
