import CatalogFiles
import LegalBasis
import Testing
import WorkingTime

/// P of CONTRACT §3: what files and people call a procedure.
@Suite struct FindProcedureTests {
  private let catalogue: Catalogue
  private let today: CivilDate

  init() throws {
    catalogue = try Shipped.folder.loadCatalogue()
    today = try day("24/11/2026")
  }

  private func id(_ text: String) -> String? {
    if case .found(let version) = catalogue.findProcedure(text, on: today) {
      version.id
    } else {
      nil
    }
  }

  @Test func accepted() {
    let table = [
      ("TG-02", "TG-02"), ("tg-02", "TG-02"), (" TG-09 ", "TG-09"),
      ("1.012664", "TG-02"), ("1.012664.H05", "TG-02"), ("1.012664.H38", "TG-02"),
      ("1.012664.000.00.00.H05", "TG-02"), ("1.012664. H05", "TG-02"), ("1.012664.h05", "TG-02"),
      ("1.001886", "TG-02"), ("1.014339", "TG-11"), ("1.012644", "TG-11"),
      ("1.001797.000.00.00.H21", "TG-11"), ("1.012598", "XA-12"), ("1.001109", "XA-08"),
      ("Đăng ký hoạt động tín ngưỡng", "XA-01"), ("ĐĂNG KÝ HOẠT ĐỘNG TÍN NGƯỠNG", "XA-01"),
      ("dang ky  hoat dong tin nguong", "XA-01"), ("Ðăng ký hoạt động tín ngưỡng ", "XA-01"),
      (
        "Đề nghị giảng đạo ngoài địa bàn phụ trách, cơ sở tôn giáo, địa điểm hợp pháp đã đăng ký "
          + "có quy mô tổ chức ở nhiều huyện thuộc một tỉnh hoặc ở nhiều tỉnh", "TG-23"
      ),
    ]
    for (text, expected) in table { #expect(id(text) == expected, "\(text)") }
  }

  @Test func refused() {
    // 1.012690 is a forestry procedure: a misprint of NQ 66.7/2025/NQ-CP, never an alias.
    for text in ["1.012690", "1.01266", "1.012664x", "TG-99", "", "abc", "Cấp giấy phép lái xe"] {
      #expect(id(text) == nil, "\(text)")
    }
  }

  @Test func closeMatches() throws {
    guard
      case .unknown(let close) = catalogue.findProcedure(
        "Đăng kí hoạt động tín nguỡngg", on: today)
    else {
      Issue.record("found")
      return
    }
    #expect(close.first?.id == "XA-01")
    #expect(close.count <= 3)
  }

  @Test func namedButNotInForce() throws {
    let date = try day("29/3/2024")
    #expect(
      catalogue.findProcedure("1.012656", on: date)
        == .notInForce(.noVersion(id: "TG-06", on: date)))
  }

  @Test("agencies by code, by the name of any date, by alias")
  func agencies() {
    for text in [
      "H05.12", "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh", "sở dtTG",
      "SỞ DÂN TỘC VÀ TÔN GIÁO THÀNH PHỐ BẮC NINH",
    ] {
      #expect(catalogue.agency(named: text)?.code == "H05.12", "\(text)")
    }
    #expect(catalogue.agency(named: "Phòng Nghiệp vụ 1") == nil)
  }
}
