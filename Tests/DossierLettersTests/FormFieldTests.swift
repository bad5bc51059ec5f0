import CatalogFiles
import DossierLetters
import Foundation
import LegalBasis
import Testing
import WorkingTime

/// What each form must show: written by hand from law.md §2.3–2.4, not from the templates.
@Suite("Fields of the forms") struct FormFieldTests {
  static let fields: [(id: String, lines: [String])] = [
    (
      "01-giay-tiep-nhan-a5",
      [
        "Mẫu số 01 (TT 03/2025/TT-VPCP)", "SỞ DÂN TỘC VÀ TÔN GIÁO",
        "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "Số: 02/TTPVHCC", "Bắc Ninh, ngày 05 tháng 02 năm 2026",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mã hồ sơ: H05.12-260205-0002",
        "Tiếp nhận hồ sơ của: Nông Thị Thử Nghiệm", "Số định danh: 999085000123",
        "Địa chỉ: thôn Mẫu 3, xã Thử Nghiệm 01", "Số điện thoại: 0000.111.222",
        "Thư điện tử: nong.thi@example.invalid", "Hình thức nộp hồ sơ: trực tiếp",
        "Nội dung yêu cầu giải quyết: Đăng ký hoạt động tín ngưỡng", "Văn bản đăng ký",
        "bản chứng thực", "Số lượng hồ sơ: 01 bộ",
        "Thời hạn giải quyết theo quy định: 15 ngày làm việc",
        "Thời gian nhận hồ sơ: 08 giờ 30 phút, ngày 05 tháng 02 năm 2026",
        "Thời gian trả kết quả: 17 giờ 00 phút, ngày 10 tháng 3 năm 2026",
        "Nơi nhận kết quả: Trung tâm Phục vụ hành chính công mẫu",
        "Hình thức nhận kết quả: trực tiếp", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Vi Văn Mẫu",
      ]
    ),
    (
      "01-giay-tiep-nhan-a4",
      [
        "Hình thức nộp hồ sơ: trực tuyến", "Người được ủy quyền: Lâm Văn Mẫu",
        "Số định danh của người được ủy quyền: 999079000456",
        "Giấy ủy quyền: Giấy ủy quyền số 00/GUQ-MAU",
        "Vào sổ theo dõi hồ sơ: quyển số 01, số thứ tự 17",
      ]
    ),
    (
      "02-phieu-bo-sung-a5",
      [
        "Số: 04/PBS-TTPVHCC", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "Hồ sơ của: Nông Thị Thử Nghiệm",
        "Nội dung yêu cầu giải quyết: Đăng ký hoạt động tín ngưỡng", "1", "2", "3",
        "Danh sách người đại diện: bổ sung ngày sinh và số định danh",
        "Lý do: thành phần hồ sơ chưa đủ theo quy định của thủ tục.",
        "Cần được hướng dẫn, xin Ông/Bà liên hệ Vi Văn Mẫu, điện thoại 0000.000.000.",
        "NGƯỜI HƯỚNG DẪN",
      ]
    ),
    (
      "03-phieu-tu-choi-a5",
      [
        "Số: 01/PTC-TTPVHCC", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        "Người nộp hồ sơ: Nông Thị Thử Nghiệm", "Số định danh: 999085000123",
        "Lý do cụ thể: nội dung đề nghị không thuộc thẩm quyền giải quyết của cơ quan; hồ sơ này "
          + "thuộc thẩm quyền của Ủy ban nhân dân xã Thử Nghiệm 01.", "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TỪ CHỐI TIẾP NHẬN",
      ]
    ),
    (
      "04-phieu-xin-loi-a5",
      [
        "UBND TỈNH BẮC NINH", "SỞ DÂN TỘC VÀ TÔN GIÁO", "Số: 05/PXL",
        "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ", "GIA HẠN THỜI GIAN GIẢI QUYẾT",
        "Kính gửi: Ông/Bà Nông Thị Thử Nghiệm",
        // (1) receipt, agency, procedure, applicant, identity number, dossier
        "Ngày 15/01/2026, Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh đã tiếp nhận hồ sơ của Ông/Bà Nông "
          + "Thị Thử Nghiệm đề nghị giải quyết thủ tục hành chính “Đăng ký hoạt động tín ngưỡng”.",
        "Số định danh: 999085000123.", "Mã số hồ sơ: H05.12-260115-0002.",
        // (2) appointment
        "Hạn trả kết quả theo quy định: ngày 30/01/2026.",
        // (3) no result, (4) why
        "Đến ngày 05/02/2026, hồ sơ chưa có kết quả giải quyết, quá hạn 04 ngày làm việc. Lý do: "
          + "việc lấy ý kiến của Ủy ban nhân dân xã Thử Nghiệm 01 cần nhiều thời gian hơn dự "
          + "kiến. Cơ quan chúng tôi đã đôn đốc bằng văn bản.",
        // (5) apology
        "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh là nơi chịu trách nhiệm trả kết quả và chân thành "
          + "xin lỗi Ông/Bà vì sự chậm trễ này cùng những phiền hà, chi phí có thể phát sinh.",
        // (6) new date
        "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh đề nghị gia hạn thời gian giải quyết và sẽ trả kết "
          + "quả vào ngày 12/02/2026, tại Trung tâm Phục vụ hành chính công mẫu.",
        // (7) understanding
        "Rất mong Ông/Bà thông cảm.", "Trân trọng./.", "GIÁM ĐỐC", "Nguyễn Văn Mẫu",
      ]
    ),
    (
      "04-phieu-xin-loi-chuc-sac-a5",
      ["Kính gửi: Đại đức Thích Thử Nghiệm", "Rất mong Quý vị thông cảm."]
    ),
    (
      "2018-04-phieu-xin-loi-a5",
      [
        "Mẫu số 04 (TT 01/2018/TT-VPCP)", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
        "Số: 01/PXL-TTPVHCC",
      ]
    ),
    (
      "05-thong-bao-dung-a4",
      [
        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "Kính gửi: Ông/Bà Nông Thị Thử Nghiệm",
        "Ngày 05/02/2026, Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh tiếp nhận hồ sơ mã số "
          + "H05.12-260205-0002 của Ông/Bà về thủ tục hành chính “Đăng ký hoạt động tín ngưỡng”.",
        "Ngày đề nghị dừng giải quyết: 09/02/2026.",
        "Hình thức đề nghị: trực tiếp, bằng phiếu đề nghị.",
        "Đến nay hồ sơ chưa có quyết định hoặc văn bản thông báo kết quả giải quyết.",
        "Giấy tờ trả lại: toàn bộ bản chính đã nộp.",
      ]
    ),
    (
      "06-phieu-kiem-soat-a4",
      [
        "Mẫu số 06 (TT 03/2025/TT-VPCP)", "Số: 02/PKS-TTPVHCC",
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Mã hồ sơ: H05.12-260205-0002",
        "Cơ quan giải quyết: Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh",
        "Cơ quan phối hợp: Ủy ban nhân dân xã Thử Nghiệm 01",
        "Thời gian nhận hồ sơ: 08 giờ 30 phút, ngày 05 tháng 02 năm 2026",
        "Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 10 tháng 3 năm 2026", "Bên giao",
        "Bên nhận", "Người giao (ký)", "Người nhận (ký)", "10 giờ 00", "05/02/2026", "Đúng hạn",
        "Ghi chú",
      ]
    ),
    ("2018-05-phieu-kiem-soat-a5", ["Mẫu số 05 (TT 01/2018/TT-VPCP)"]),
    (
      "07-so-theo-doi",
      [
        "Mẫu số 07 (TT 03/2025/TT-VPCP)", "SỔ THEO DÕI HỒ SƠ",
        "Từ ngày 05/01/2026 đến ngày "
          + "30/6/2026", "STT", "Mã hồ sơ", "Tên thủ tục hành chính", "Số bộ",
        "Tổ chức, cá nhân", "Địa chỉ, số điện thoại", "Cơ quan chủ trì", "Nhận hồ sơ", "Hẹn trả",
        "Nhận kết quả", "Trả kết quả", "Phương thức nhận", "Ký nhận", "H05.12-260105-0001",
        "05/01/2026", "26/01/2026", "bưu chính",
      ]
    ),
    ("2018-06-so-theo-doi", ["Mẫu số 06 (TT 01/2018/TT-VPCP)", "SỔ THEO DÕI HỒ SƠ"]),
  ]

  @Test("each form shows the fields of the circular", arguments: fields.indices)
  func shown(_ index: Int) throws {
    let (id, lines) = Self.fields[index]
    let sample = try #require(PaperSample.all.first { $0.id == id })
    let text = Set(
      try SamplePaper(sample).document.plainText.split(separator: "\n").map(String.init))
    for line in lines { #expect(text.contains(line), "\(id): \(line)") }
  }

  /// law.md §2.4: the circular's form has no such block; the old form shows no identity number.
  @Test func formFourHasNoRecipientsAndTheOldOneNoIdentityNumber() throws {
    for sample in PaperSample.all where sample.kind == .apology && sample.forms != nil {
      let text = try SamplePaper(sample).document.plainText
      #expect(!text.contains("Nơi nhận"))
      #expect(
        text.contains("999085000123")
          == (sample.id == "04-phieu-xin-loi-a5" || sample.id == "04-phieu-xin-loi-a4"))
    }
  }

  /// Every place of every sample is taken away in turn: no label stays behind without its value,
  /// and nothing else goes with it.
  @Test("an unknown fact leaves its line out and no other", arguments: PaperSample.all)
  func optional(_ sample: PaperSample) throws {
    guard case .form(let paper) = try SamplePaper(sample) else { return }
    let all = paper.document().plainText.split(separator: "\n").map(String.init)
    for (place, value) in paper.places {
      var without = paper
      without.places[place] = nil
      let text = without.document().plainText
      #expect(!text.contains("{") && !text.contains(": \n"))
      let left = text.split(separator: "\n").map(String.init)
      for line in Set(all).subtracting(left) {
        #expect(line.contains(value), "\(place): \(line)")
      }
      #expect(Set(left).isSubset(of: all), "\(place)")
    }
  }

  @Test("the signer of form 04 is the head of the agency where none is recorded")
  func signer() throws {
    var head = Letterhead.sample
    (head.signerTitle, head.signerName) = ([], "")
    let sample = try #require(PaperSample.first(.apology, forms: "tt03-2025"))
    let text = try SamplePaper(sample, letterhead: head).document.plainText
    #expect(text.contains("\n\nTHỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ\n"))
    (head.signerTitle, head.signerName) = (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Hà Thị Mẫu")
    let deputy = try SamplePaper(sample, letterhead: head).document.plainText
    #expect(deputy.contains("\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHà Thị Mẫu\n"))
  }

  /// NQ 39/2026/QH16 (law.md §0.1): province until 19/9/2026, city from 20/9/2026.
  @Test("rule 74: head and names are those of the day of the paper", arguments: PaperKind.allCases)
  func names(_ kind: PaperKind) throws {
    let agency = try Shipped.folder.loadAgency(code: nil)
    for (date, parent, name) in [
      (day(19, 9, 2026), "UBND TỈNH BẮC NINH", "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh"),
      (day(20, 9, 2026), "UBND THÀNH PHỐ BẮC NINH", "Sở Dân tộc và Tôn giáo thành phố Bắc Ninh"),
    ] {
      let names = try #require(agency.names(on: date))
      var head = Letterhead.sample
      head.parent = names.parentLetterhead
      head.agency = names.letterhead
      head.agencyName = names.name
      for sample in PaperSample.all where sample.kind == kind {
        let document = try SamplePaper(sample, letterhead: head).document
        #expect(document.author == name)
        if kind == .apology || kind == .discontinuation {
          #expect(
            document.plainText.contains("\n\(parent)\nSỞ DÂN TỘC")
              || document.plainText.hasPrefix("\(parent)\n"))
          #expect(document.plainText.contains(name))
        }
      }
    }
  }

  @Test("values in NFD come out in NFC")
  func composition() throws {
    let sample = try #require(PaperSample.first(.receipt, forms: "tt03-2025"))
    guard case .form(let paper) = try SamplePaper(sample) else { return }
    var decomposed = paper
    for (name, text) in paper.places {
      decomposed.places[name] = text.decomposedStringWithCanonicalMapping
    }
    for (name, rows) in paper.tables {
      decomposed.tables[name] = rows.map { row in
        row.mapValues(\.decomposedStringWithCanonicalMapping)
      }
    }
    #expect(
      decomposed.document().plainText.utf8.elementsEqual(paper.document().plainText.utf8))
  }

  @Test("titles break between compounds, into lines of about one length")
  func titles() throws {
    for (title, lines) in [
      ("SỔ THEO DÕI HỒ SƠ", ["SỔ THEO DÕI HỒ SƠ"]),
      (
        "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", ["PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"]
      ),
      (
        "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        ["PHIẾU XIN LỖI VÀ ĐỀ NGHỊ", "GIA HẠN THỜI GIAN GIẢI QUYẾT"]
      ),
      (
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ GIẢI QUYẾT THỦ TỤC",
        ["GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ GIẢI QUYẾT THỦ TỤC"]
      ),
    ] {
      let sample = try #require(PaperSample.first(.receipt, forms: "tt03-2025", paper: .a5))
      guard case .form(var paper) = try SamplePaper(sample) else { return }
      paper.sheet.title = title
      #expect(
        paper.document().plainText.contains("\n\n" + lines.joined(separator: "\n") + "\n\n"),
        "\(title)")
    }
  }
}
