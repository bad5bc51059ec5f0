import DossierCore
public import LegalBasis
import WorkingTime

extension PaperSample {
  /// One for each form and variant, in the order of the forms.
  public static let all: [PaperSample] = apologies + papers + older + long

  /// The first sample of a kind on a circular's forms ("tt03-2025"; nil for a công văn), on a sheet
  /// where one is asked for.
  public static func first(
    _ kind: PaperKind, forms: String?, paper: PaperSize? = nil
  ) -> PaperSample? {
    all.first { $0.kind == kind && $0.forms == forms && (paper == nil || $0.paper == paper) }
  }

  // MARK: Apologies

  private static var apologies: [PaperSample] {
    let foreseen = ApologyFacts(
      applicant: person, dossierNumber: "H05.12-260115-0002",
      procedure: "Đăng ký hoạt động tín ngưỡng", received: day(2026, 1, 15),
      due: day(2026, 2, 12), reason: .system,
      occasion: .foreseen(newDate: day(2026, 2, 25)))
    var overdue = foreseen
    overdue.due = day(2026, 1, 30)
    overdue.reason = .otherBody
    overdue.causeBody = "Ủy ban nhân dân xã Thử Nghiệm 01"
    overdue.explanation = "cơ quan chúng tôi đã đôn đốc bằng văn bản"
    overdue.occasion = .overdue(daysLate: WorkingDays(4), newDate: day(2026, 2, 12))
    var ended = overdue
    ended.applicant = organisation
    ended.reason = .staff
    ended.causeBody = nil
    ended.explanation = nil
    ended.occasion = .ended(
      .resolved, on: day(2026, 2, 4), daysLate: WorkingDays(3), returned: nil)
    var clergy = overdue
    clergy.applicant = FormFacts.Person(
      name: "Đại đức Thích Thử Nghiệm", address: "thôn Mẫu 5, xã Thử Nghiệm 02")
    clergy.reason = .forceMajeure
    clergy.causeBody = nil
    clergy.explanation = nil
    let (letter, form) = (day(2026, 2, 5), "tt03-2025")
    func sample(
      _ id: String, _ summary: String, _ forms: String?, _ paper: PaperSize, _ facts: ApologyFacts
    ) -> PaperSample {
      PaperSample(
        id: id, summary: summary, kind: .apology, forms: forms, paper: paper, date: letter,
        number: 5, content: .apology(facts))
    }
    return [
      sample("cong-van-hen-lai", "công văn, quá hạn chưa xong, hẹn lại", nil, .a4, overdue),
      sample("cong-van-da-xong", "công văn, tổ chức, kết quả có sau hạn", nil, .a4, ended),
      sample("cong-van-du-kien", "công văn, dự kiến quá hạn", nil, .a4, foreseen),
      sample("04-phieu-xin-loi-a5", "Mẫu 04 khổ A5, quá hạn chưa xong", form, .a5, overdue),
      sample("04-phieu-xin-loi-a4", "Mẫu 04 khổ A4, dự kiến quá hạn", form, .a4, foreseen),
      sample(
        "04-phieu-xin-loi-chuc-sac-a5", "Mẫu 04 khổ A5, người có chức danh riêng", form, .a5,
        clergy),
    ]
  }

  // MARK: Forms of TT 03/2025

  private static var papers: [PaperSample] {
    [
      form(
        "01-giay-tiep-nhan-a5", "Mẫu 01 khổ A5", .receipt, .a5, day(2026, 2, 5), 2, receipt),
      form(
        "01-giay-tiep-nhan-a4", "Mẫu 01 khổ A4, tổ chức ủy quyền nộp trực tuyến", .receipt, .a4,
        day(2026, 2, 5), 3, delegated),
      form(
        "02-phieu-bo-sung-a5", "Mẫu 02 khổ A5", .supplementRequest, .a5, day(2026, 2, 6), 4,
        supplement),
      form(
        "03-phieu-tu-choi-a5", "Mẫu 03 khổ A5", .intakeRefusal, .a5, day(2026, 2, 6), 1, refusal),
      form(
        "05-thong-bao-dung-a4", "Mẫu 05 khổ A4", .discontinuation, .a4, day(2026, 2, 10), 1,
        discontinuation),
      form(
        "06-phieu-kiem-soat-a4", "Mẫu 06 khổ A4", .controlSheet, .a4, day(2026, 2, 5), 2, control),
      PaperSample(
        id: "07-so-theo-doi", summary: "Mẫu 07 khổ A4 nằm ngang, nhiều trang", kind: .register,
        forms: "tt03-2025", paper: .a4Landscape, date: day(2026, 6, 30), number: nil,
        content: .register(register(count: 36, from: day(2026, 1, 5)))),
    ]
  }

  // MARK: Forms of TT 01/2018

  private static var older: [PaperSample] {
    var apology = ApologyFacts(
      applicant: person, dossierNumber: "H05.12-250303-0004",
      procedure: "Đăng ký hoạt động tín ngưỡng", received: day(2025, 3, 3),
      due: day(2025, 4, 1), reason: .staff,
      occasion: .overdue(daysLate: WorkingDays(2), newDate: day(2025, 4, 10)))
    apology.explanation = nil
    func old(_ facts: FormFacts) -> FormFacts {
      var facts = facts
      facts.dossierNumber = "H05.12-250303-0004"
      facts.received = moment(day(2025, 3, 3), 8, 30)
      facts.due = moment(day(2025, 4, 1), 17, 0)
      if !facts.handOvers.isEmpty { facts.handOvers[0].at = moment(day(2025, 3, 3), 10, 0) }
      return facts
    }
    let forms = "tt01-2018"
    return [
      PaperSample(
        id: "2018-04-phieu-xin-loi-a5", summary: "Mẫu 04 của Thông tư cũ, khổ A5", kind: .apology,
        forms: forms, paper: .a5, date: day(2025, 4, 3), number: 1, content: .apology(apology)),
      form(
        "2018-01-giay-tiep-nhan-a5", "Mẫu 01 của Thông tư cũ, khổ A5", .receipt, .a5,
        day(2025, 3, 3), 4, old(receipt), forms),
      form(
        "2018-02-phieu-bo-sung-a5", "Mẫu 02 của Thông tư cũ, khổ A5", .supplementRequest, .a5,
        day(2025, 3, 5), 1, old(supplement), forms),
      form(
        "2018-03-phieu-tu-choi-a5", "Mẫu 03 của Thông tư cũ, khổ A5", .intakeRefusal, .a5,
        day(2025, 3, 5), 1, old(refusal), forms),
      form(
        "2018-05-phieu-kiem-soat-a5", "Mẫu 05 của Thông tư cũ, khổ A5", .controlSheet, .a5,
        day(2025, 3, 3), 4, old(control), forms),
      PaperSample(
        id: "2018-06-so-theo-doi", summary: "Mẫu 06 của Thông tư cũ, khổ A4 nằm ngang",
        kind: .register, forms: forms, paper: .a4Landscape, date: day(2025, 6, 30), number: nil,
        content: .register(register(count: 12, from: day(2025, 1, 6)))),
    ]
  }

  // MARK: Long values

  /// Names of over 45 characters, a title of 300, an address over three lines.
  private static var long: [PaperSample] {
    var facts = delegated
    facts.applicant.name =
      "Ban Trị sự Giáo hội mẫu dùng để thử nghiệm phần mềm một cửa các xã Thử Nghiệm 01, 02 và 03"
    facts.applicant.address = longAddress
    facts.procedure = longProcedure
    facts.owner = FormFacts.Person(
      name: "Tổ chức tôn giáo mẫu có tên rất dài dùng để thử nghiệm việc xuống dòng trên giấy",
      address: longAddress)
    facts.components = (1...14).map { index in
      FormFacts.Component(
        name: "Giấy tờ mẫu số \(index): bản kê khai, bản xác nhận và tài liệu kèm theo có tên dài",
        quantity: 1, form: index.isMultiple(of: 3) ? "bản chứng thực" : "bản chính")
    }
    let apology = ApologyFacts(
      applicant: facts.applicant, dossierNumber: "H05.12-260115-0002", procedure: longProcedure,
      received: day(2026, 1, 15), due: day(2026, 1, 30), reason: .otherBody,
      occasion: .overdue(daysLate: WorkingDays(4), newDate: day(2026, 2, 12)),
      explanation: "cơ quan chúng tôi đã đôn đốc bằng văn bản",
      causeBody: "Ủy ban nhân dân xã Thử Nghiệm 01")
    return [
      form(
        "dai-01-giay-tiep-nhan-a5", "Mẫu 01 khổ A5, tên dài, nhiều giấy tờ", .receipt, .a5,
        day(2026, 2, 5), 12, facts),
      PaperSample(
        id: "dai-04-phieu-xin-loi-a5", summary: "Mẫu 04 khổ A5, tên dài", kind: .apology,
        forms: "tt03-2025", paper: .a5, date: day(2026, 2, 5), number: 105,
        content: .apology(apology)),
    ]
  }

  private static let longAddress =
    "số 0 ngõ Mẫu 12, đường Thử Nghiệm kéo dài, khu dân cư mẫu số 15, tổ dân phố Thử Nghiệm 03, "
    + "thôn Mẫu 3, xã Thử Nghiệm 01, tỉnh Thử Nghiệm"

  private static let longProcedure =
    "Đề nghị chấp thuận việc tổ chức lớp bồi dưỡng mẫu cho người chuyên hoạt động tôn giáo và "
    + "thông báo thay đổi địa điểm, thời gian, nội dung của lớp bồi dưỡng mẫu đối với tổ chức tôn "
    + "giáo, tổ chức tôn giáo trực thuộc, tổ chức được cấp chứng nhận đăng ký hoạt động tôn giáo "
    + "có địa bàn hoạt động ở nhiều xã"
}

// MARK: - Facts

extension PaperSample {
  private static func form(
    _ id: String, _ summary: String, _ kind: PaperKind, _ paper: PaperSize, _ date: CivilDate,
    _ number: Int, _ facts: FormFacts, _ forms: String = "tt03-2025"
  ) -> PaperSample {
    PaperSample(
      id: id, summary: summary, kind: kind, forms: forms, paper: paper, date: date,
      number: number, content: .form(facts))
  }

  private static let person = FormFacts.Person(
    name: "Nông Thị Thử Nghiệm", identityNumber: "999085000123",
    address: "thôn Mẫu 3, xã Thử Nghiệm 01", phone: "0000.111.222",
    email: "nong.thi@example.invalid")

  private static let organisation = FormFacts.Person(
    name: "Ban Trị sự Giáo hội mẫu xã Thử Nghiệm 02", address: "thôn Mẫu 5, xã Thử Nghiệm 02",
    phone: "0000.333.444", email: "ban.tri.su@example.invalid")

  private static var receipt: FormFacts {
    var facts = FormFacts()
    facts.applicant = person
    facts.dossierNumber = "H05.12-260205-0002"
    facts.procedure = "Đăng ký hoạt động tín ngưỡng"
    facts.channel = .atDesk
    facts.received = moment(day(2026, 2, 5), 8, 30)
    facts.due = moment(day(2026, 3, 10), 17, 0)
    facts.limit = .workingDays(WorkingDays(15))
    facts.resultWay = "trực tiếp"
    facts.copies = 1
    facts.fee = 0
    facts.officer = "Vi Văn Mẫu"
    facts.components = [
      FormFacts.Component(name: "Văn bản đăng ký", quantity: 1, form: "bản chính"),
      FormFacts.Component(
        name: "Danh sách người đại diện, ban quản lý", quantity: 1, form: "bản chính"),
      FormFacts.Component(
        name: "Giấy tờ về quyền sử dụng địa điểm", quantity: 2, form: "bản chứng thực"),
    ]
    return facts
  }

  private static var delegated: FormFacts {
    var facts = receipt
    facts.applicant = organisation
    facts.dossierNumber = "H05.12-260205-0003"
    facts.procedureCode = "1.000000"
    facts.field = "Tín ngưỡng, tôn giáo"
    facts.channel = .online
    facts.authorised = FormFacts.Person(
      name: "Lâm Văn Mẫu", identityNumber: "999079000456", address: "thôn Mẫu 7, xã Thử Nghiệm 02",
      phone: "0000.555.666")
    facts.authorisedPaper = "Giấy ủy quyền số 00/GUQ-MAU"
    facts.resultWay = "trực tuyến và bưu chính công ích"
    facts.book = "01"
    facts.serial = "17"
    return facts
  }

  private static var supplement: FormFacts {
    var facts = receipt
    facts.items = [
      "Bản chính văn bản đăng ký, có chữ ký của người đại diện",
      "Danh sách người đại diện: bổ sung ngày sinh và số định danh",
      "Giấy tờ về quyền sử dụng địa điểm: bản chứng thực còn thiếu trang 2",
    ]
    facts.reason = "thành phần hồ sơ chưa đủ theo quy định của thủ tục."
    return facts
  }

  private static var refusal: FormFacts {
    var facts = receipt
    facts.dossierNumber = nil
    facts.reason =
      "nội dung đề nghị không thuộc thẩm quyền giải quyết của cơ quan; hồ sơ này thuộc thẩm quyền "
      + "của Ủy ban nhân dân xã Thử Nghiệm 01."
    return facts
  }

  private static var discontinuation: FormFacts {
    var facts = receipt
    facts.requested = day(2026, 2, 9)
    facts.requestWay = "trực tiếp, bằng phiếu đề nghị"
    facts.reason = "theo đề nghị của người nộp hồ sơ."
    facts.ended = day(2026, 2, 10)
    facts.papersReturned = "toàn bộ bản chính đã nộp"
    return facts
  }

  private static var control: FormFacts {
    var facts = receipt
    facts.cooperating = "Ủy ban nhân dân xã Thử Nghiệm 01"
    let steps = [
      ("Kiểm tra, tiếp nhận, chuyển hồ sơ", "Công chức tiếp nhận", 2),
      ("Phân công chuyên viên", "Lãnh đạo Phòng", 2), ("Thẩm tra, dự thảo", "Chuyên viên", 40),
      ("Soát, trình ký", "Lãnh đạo Phòng", 6), ("Ký văn bản", "Lãnh đạo Sở", 6),
      ("Vào số, đóng dấu, chuyển kết quả", "Văn thư Sở", 2),
      ("Trả kết quả", "Công chức trả kết quả", 2),
    ].enumerated().map { index, step in
      ProcessStep(number: index + 1, name: step.0, role: step.1, quarterDays: step.2)
    }
    facts.handOvers = FormFacts.handOvers(of: steps)
    facts.handOvers[0].at = moment(day(2026, 2, 5), 10, 0)
    facts.handOvers[0].timeliness = .onTime
    return facts
  }

  private static func register(count: Int, from first: CivilDate) -> [RegisterRow] {
    let families = ["Nông", "Vi", "Lương", "Hoàng", "Lý", "Chu", "Hứa", "Lục", "Tạ", "Diệp"]
    let procedures = [
      "Đăng ký hoạt động tín ngưỡng", "Thông báo danh mục hoạt động tôn giáo mẫu hằng năm",
      "Đề nghị tổ chức cuộc lễ mẫu ngoài cơ sở tôn giáo",
    ]
    return (0..<count).map { index in
      let received = first.advanced(by: index * 2)
      let (_, month, day) = received.components
      let year = received.components.year % 100
      var row = RegisterRow(
        number: "H05.12-\(PaperForm.number(year))\(PaperForm.number(month))"
          + "\(PaperForm.number(day))-000\(index % 9 + 1)")
      row.procedure = procedures[index % procedures.count]
      row.copies = 1
      row.applicant = "\(families[index % families.count]) Văn Thử Nghiệm \(index + 1)"
      row.address = "thôn Mẫu \(index % 7 + 1), xã Thử Nghiệm 0\(index % 5 + 1)"
      row.phone = "0000.\(100 + index).\(200 + index)"
      row.agency = "Phòng mẫu"
      row.received = received
      row.due = received.advanced(by: 21)
      if index % 4 != 3 {
        row.ended = received.advanced(by: 18)
        row.returned = received.advanced(by: 20)
        row.resultWay = index.isMultiple(of: 2) ? "trực tiếp" : "bưu chính"
      }
      return row
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  private static func moment(_ date: CivilDate, _ hour: Int, _ minute: Int) -> Moment {
    Moment(date, ClockTime(hour: hour, minute: minute) ?? .midnight)
  }
}
