internal import CatalogFiles
internal import DossierCore
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension DeskRefusal {
  /// Runs `body` and turns what the store and the core throw into words.
  static func translating<Result>(
    headline: String? = nil, _ body: () throws -> Result
  ) throws(DeskRefusal) -> Result {
    do {
      return try body()
    } catch let refusal as DeskRefusal {
      throw refusal
    } catch let error as StoreError {
      throw DeskRefusal(error)
    } catch let refusal as FoldRefusal {
      throw DeskRefusal(refusal, headline: headline)
    } catch let refusal as LawBookRefusal {
      throw DeskRefusal(refusal)
    } catch let refusal as CalendarRefusal {
      throw DeskRefusal(LawBookRefusal.calendar(refusal))
    } catch let gap as LawGap {
      throw DeskRefusal(CatalogError.gap(gap))
    } catch let error as CatalogError {
      throw DeskRefusal(error)
    } catch {
      throw DeskRefusal(
        .trouble, code: "storeTrouble", message: "kho dữ liệu báo lỗi ngoài dự kiến.")
    }
  }

  /// What a mistake in the files of the law means.
  init(_ error: CatalogError) {
    switch error {
    case .mistake:
      self.init(
        .unreadable, code: "unreadableProcedures", message: error.message,
        remedy: "chạy motcua catalog check và sửa tệp trong Procedures/.")
    case .unreadable:
      self.init(
        .unreadable, code: "unreadableProcedures", message: error.message,
        remedy: "chỉ thư mục pháp luật bằng --procedures, và kiểm tra quyền đọc.")
    case .gap(let gap):
      self.init(
        .unreadable, code: "noLawInForce", message: gap.message + ".",
        remedy: "thêm bản có hiệu lực vào Procedures/; hệ thống không lấy bản gần nhất thay vào.")
    case .unknownAgency:
      self.init(.unreadable, code: "unknownAgency", message: error.message + ".")
    }
  }

  /// What a mistake in the papers' part of the files means for whoever makes papers.
  init(_ mistake: PaperMistake) {
    self.init(
      .unreadable, code: "unreadableProcedures", message: mistake.message,
      remedy: "chạy motcua catalog check và sửa tệp trong Procedures/.")
  }

  /// What trouble with the store means.
  init(_ error: StoreError) {
    switch error {
    case .missing(let path):
      self.init(
        .trouble, code: "storeMissing", message: "không có kho dữ liệu tại \(path).",
        remedy: "chỉ đúng tệp bằng --store, hoặc nhập dữ liệu (motcua import) để tạo kho mới.")
    case .notAStore(let path):
      self.init(
        .trouble, code: "notAStore", message: "\(path) không phải kho dữ liệu của motcua.")
    case .newerSchema(let found, let known):
      self.init(
        .trouble, code: "storeNewer",
        message: "kho dữ liệu theo cấu trúc \(found), chương trình này chỉ biết đến \(known).",
        remedy: "dùng bản motcua mới hơn.")
    case .locked:
      self.init(
        .trouble, code: "storeLocked",
        message: "kho dữ liệu đang bị chương trình khác giữ quá \(Int(Ledger.busySeconds)) giây.",
        remedy: "đợi chương trình kia xong rồi chạy lại; chưa có gì bị ghi dở.")
    case .diskFull:
      self.init(
        .trouble, code: "diskFull", message: "đĩa đã đầy, chưa ghi gì của lần này.",
        remedy: "dọn đĩa rồi chạy lại.")
    case .corrupt:
      self.init(
        .trouble, code: "storeCorrupt", message: "tệp kho dữ liệu bị hỏng.",
        remedy: "khôi phục từ bản sao lưu.")
    case .notWritable(let path):
      self.init(
        .trouble, code: "storeNotWritable", message: "không mở hoặc không ghi được \(path).",
        remedy: "kiểm tra thư mục và quyền ghi.")
    case .sequenceConflict(let number, _, _):
      self.init(
        .refusedByRule, code: "changedMeanwhile",
        message: "hồ sơ \(number.text) vừa được người khác ghi thêm sự kiện.",
        remedy: "xem lại hồ sơ (motcua show) rồi làm lại.")
    case .numberTaken(let number):
      self.init(
        .refusedByRule, code: "numberTaken",
        message: "mã số \(number.text) đã cấp cho hồ sơ khác; mã số không cấp lại.")
    case .unknownNumber(let number):
      self = .unknownDossier(number.text)
    case .requestRepeated(_, let number):
      self.init(
        .refusedByRule, code: "requestRepeated",
        message: "yêu cầu này đã được thực hiện, với hồ sơ \(number.text).")
    case .letterNumberTaken(let year, let number):
      self.init(
        .refusedByRule, code: "letterNumberTaken",
        message: "số văn bản \(number) năm \(year) đã được cấp.")
    case .alreadyReappointed(let number):
      self.init(
        .refusedByRule, code: "secondReappointment",
        message: "hồ sơ \(number.text) đã được hẹn lại một lần.")
    case .alreadyReplaced(let letter):
      self.init(
        .refusedByRule, code: "alreadyReplaced",
        message: "văn bản \(letter) đã có văn bản thay thế.")
    case .inconsistent, .unreadableEvent, .unreadableProjection:
      self.init(
        .trouble, code: "storeInconsistent", message: "nội dung kho dữ liệu không nhất quán.",
        remedy: "chạy motcua verify.")
    case .sqlite(let code, _):
      self.init(
        .trouble, code: "storeTrouble", message: "kho dữ liệu báo lỗi SQLite \(code).")
    }
  }

  /// What a missing fact of law means.
  init(_ refusal: LawBookRefusal) {
    switch refusal {
    case .unknownText(let name), .unreadableText(let name):
      self.init(
        .trouble, code: "lawTextMissing",
        message: "kho dữ liệu thiếu hoặc hỏng văn bản quy tắc \(name.text) mà sự kiện dẫn tới.",
        remedy: "chạy motcua verify.")
    case .noRuleSet(let date):
      self.init(
        .unreadable, code: "noLawInForce",
        message: "không có bộ quy tắc nào có hiệu lực ngày \(date.vietnamese).")
    case .calendar(.beforeFirstYear(let date, let firstYear)):
      self.init(
        .unreadable, code: "beforeCalendar",
        message: "ngày \(date.vietnamese) trước năm đầu của lịch làm việc (\(firstYear)).",
        remedy: "thêm lịch của năm đó vào Procedures/calendar/.")
    case .calendar(.afterLastYear(let date, let lastYear)):
      self.init(
        .unreadable, code: "afterCalendar",
        message: "ngày \(date.vietnamese) sau năm cuối có thể tính (\(lastYear)).")
    case .calendar(.nothingPublished):
      self.init(
        .unreadable, code: "nothingPublished", message: "lịch làm việc không có năm nào.",
        remedy: "thêm lịch vào Procedures/calendar/.")
    case .calendar(.yearNotPublished(let year)):
      self.init(
        .unreadable, code: "yearNotPublished",
        message: "tệp lịch không có năm \(year) và không được phép đoán.")
    }
  }

  /// No dossier bears this number.
  static func unknownDossier(_ number: String) -> DeskRefusal {
    DeskRefusal(
      .unreadable, code: "unknownDossier", message: "không có hồ sơ mã số \"\(number)\".",
      remedy: "kiểm tra lại mã số; tìm bằng motcua list.")
  }

  /// Why a history does not hold.
  init(_ refusal: FoldRefusal, headline: String?) {
    switch refusal {
    case .transition(let refusal, _): self.init(refusal, headline: headline)
    case .law(let refusal): self.init(refusal)
    case .calendarNotNamed:
      self.init(
        .trouble, code: "storeInconsistent", message: "sự kiện không ghi lịch làm việc đã dùng.",
        remedy: "chạy motcua verify.")
    }
  }
}
