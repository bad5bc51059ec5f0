/// A place of a wording: its name between braces and what it stands for.
public struct TemplatePlace: Hashable, Sendable {
  /// `applicant` in "{applicant}".
  public let name: String
  /// What it stands for (Vietnamese), "tên người nộp hồ sơ".
  public let meaning: String

  init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}

/// Rows that a form may show as a table, with the places of its columns.
public struct TemplateRows: Hashable, Sendable {
  /// `components` in "table: components".
  public let name: String
  /// What a row is (Vietnamese).
  public let meaning: String
  /// What a column may hold.
  public let columns: [TemplatePlace]

  init(_ name: String, _ meaning: String, _ columns: [TemplatePlace]) {
    self.name = name
    self.meaning = meaning
    self.columns = columns
  }
}

extension PaperKind {
  /// The places that a wording of this kind may use; a closed list, for an unknown place is a
  /// mistake of writing (law.md §2.3–2.4, data.md §6.2).
  public var places: [TemplatePlace] {
    switch self {
    case .apology:
      TemplatePlace.paper + TemplatePlace.people + TemplatePlace.dossier + TemplatePlace.apology
    case .receipt:
      TemplatePlace.form + TemplatePlace.people + TemplatePlace.authorised
        + TemplatePlace.dossier + TemplatePlace.receipt
    case .supplementRequest, .intakeRefusal:
      TemplatePlace.form + TemplatePlace.people + TemplatePlace.authorised
        + TemplatePlace.dossier + [TemplatePlace("reason", "lý do")]
    case .discontinuation:
      TemplatePlace.form + TemplatePlace.people + TemplatePlace.dossier
        + TemplatePlace.discontinuation
    case .controlSheet:
      TemplatePlace.form + TemplatePlace.people + TemplatePlace.dossier + [
        TemplatePlace("cooperating", "cơ quan phối hợp")
      ]
    case .register:
      TemplatePlace.paper + [
        TemplatePlace("field", "lĩnh vực của sổ"),
        TemplatePlace("from", "ngày đầu của sổ"), TemplatePlace("to", "ngày cuối của sổ"),
        TemplatePlace("count", "số hồ sơ trong sổ"), TemplatePlace("book", "quyển số"),
      ]
    }
  }

  /// The tables that a wording of this kind may show.
  public var tables: [TemplateRows] {
    let index = TemplatePlace("index", "số thứ tự")
    return switch self {
    case .apology, .intakeRefusal, .discontinuation: []
    case .receipt:
      [
        TemplateRows(
          "components", "thành phần hồ sơ đã nộp",
          [
            index, TemplatePlace("component", "tên giấy tờ"),
            TemplatePlace("quantity", "số lượng"),
            TemplatePlace("form", "bản chính, bản chứng thực hoặc bản chụp"),
          ])
      ]
    case .supplementRequest:
      [
        TemplateRows(
          "items", "nội dung cần bổ sung, hoàn thiện",
          [index, TemplatePlace("item", "giấy tờ hoặc nội dung")])
      ]
    case .controlSheet:
      [
        TemplateRows(
          "handovers", "lần bàn giao hồ sơ",
          [
            index, TemplatePlace("giver", "đơn vị, người giao"),
            TemplatePlace("receiver", "đơn vị, người nhận"),
            TemplatePlace("step", "tên bước"), TemplatePlace("time", "giờ, phút, ngày giao nhận"),
            TemplatePlace("limit", "thời hạn của bước"),
            TemplatePlace("result", "trước hạn, đúng hạn hoặc quá hạn"),
            TemplatePlace("note", "ghi chú"),
          ])
      ]
    case .register:
      [
        TemplateRows(
          "dossiers", "hồ sơ trong sổ",
          [
            index, TemplatePlace("number", "mã số hồ sơ"),
            TemplatePlace("procedure", "tên thủ tục hành chính"),
            TemplatePlace("procedureCode", "mã thủ tục"),
            TemplatePlace("copies", "số lượng hồ sơ (bộ)"),
            TemplatePlace("applicant", "tên người nộp hồ sơ"),
            TemplatePlace("contact", "địa chỉ, số điện thoại của người nộp"),
            TemplatePlace("agency", "cơ quan chủ trì giải quyết"),
            TemplatePlace("received", "ngày nhận hồ sơ"),
            TemplatePlace("due", "ngày hẹn trả kết quả"),
            TemplatePlace("forwarded", "ngày chuyển hồ sơ đến cơ quan giải quyết"),
            TemplatePlace("ended", "ngày nhận kết quả từ cơ quan giải quyết"),
            TemplatePlace("returned", "ngày trả kết quả"),
            TemplatePlace("resultWay", "phương thức nhận kết quả"),
            TemplatePlace("note", "ghi chú"),
          ])
      ]
    }
  }
}

extension MessageTemplate {
  /// The places of an SMS: nothing that tells who applied for what.
  public static let shortPlaces = [
    TemplatePlace("agency", "tên cơ quan trong câu"),
    TemplatePlace("you", "cách xưng hô: Ông/Bà hoặc Quý tổ chức"),
    TemplatePlace("letterNumber", "số và ký hiệu của văn bản xin lỗi"),
    TemplatePlace("number", "mã số hồ sơ"), TemplatePlace("due", "hạn giải quyết"),
    TemplatePlace("newDate", "ngày hẹn trả lại"),
    TemplatePlace("resultPlace", "nơi trả kết quả"),
    TemplatePlace("contactPhone", "số điện thoại của cơ quan"),
  ]

  /// The places of an e-mail: those of an apology.
  public static var places: [TemplatePlace] { PaperKind.apology.places }
}

extension TemplatePlace {
  /// Of every paper.
  fileprivate static let paper = [
    TemplatePlace("agency", "tên cơ quan trong câu"),
    TemplatePlace("unit", "bộ phận tiếp nhận và trả kết quả"),
    TemplatePlace("letterNumber", "số và ký hiệu của giấy"),
    TemplatePlace("letterDate", "ngày của giấy"),
    TemplatePlace("officer", "người lập giấy, người tiếp nhận hoặc hướng dẫn"),
    TemplatePlace("contact", "địa chỉ của cơ quan để hỏi, tra cứu"),
    TemplatePlace("contactPhone", "số điện thoại của cơ quan"),
    TemplatePlace("contactEmail", "thư điện tử của cơ quan"),
    TemplatePlace("contactWebsite", "trang tra cứu của cơ quan"),
  ]

  /// Of every form that is issued to a dossier.
  fileprivate static let form =
    paper + [TemplatePlace("replaces", "giấy bị thay thế: giấy số …, ngày …")]

  /// Of the applicant.
  fileprivate static let people = [
    TemplatePlace("applicant", "tên người nộp hồ sơ"),
    TemplatePlace("addressed", "tên người nộp có xưng hô đứng trước: Ông/Bà …; tổ chức như ghi"),
    TemplatePlace("you", "cách xưng hô: Ông/Bà hoặc Quý tổ chức"),
    TemplatePlace("identityNumber", "số định danh"),
    TemplatePlace("address", "địa chỉ của người nộp"),
    TemplatePlace("phone", "số điện thoại của người nộp"),
    TemplatePlace("email", "thư điện tử của người nộp"),
  ]

  /// Of whoever applies for another.
  fileprivate static let authorised = [
    TemplatePlace("authorised", "tên người được ủy quyền"),
    TemplatePlace("authorisedIdentityNumber", "số định danh của người được ủy quyền"),
    TemplatePlace("authorisedAddress", "địa chỉ của người được ủy quyền"),
    TemplatePlace("authorisedPhone", "số điện thoại của người được ủy quyền"),
    TemplatePlace("authorisedEmail", "thư điện tử của người được ủy quyền"),
    TemplatePlace("authorisedPaper", "giấy ủy quyền"),
    TemplatePlace("owner", "chủ hồ sơ"),
    TemplatePlace("ownerAddress", "địa chỉ của chủ hồ sơ"),
  ]

  /// Of the dossier.
  fileprivate static let dossier = [
    TemplatePlace("number", "mã số hồ sơ"),
    TemplatePlace("procedure", "tên thủ tục hành chính"),
    TemplatePlace("procedureCode", "mã thủ tục"),
    TemplatePlace("field", "lĩnh vực"),
    TemplatePlace("channel", "hình thức nộp hồ sơ"),
    TemplatePlace("received", "ngày tiếp nhận"),
    TemplatePlace("receivedAt", "giờ, phút, ngày tiếp nhận (không rõ giờ thì chỉ có ngày)"),
    TemplatePlace("due", "hạn giải quyết"),
    TemplatePlace("dueAt", "giờ, phút, ngày hẹn trả kết quả"),
    TemplatePlace("limit", "thời hạn giải quyết"),
    TemplatePlace("resultPlace", "nơi trả kết quả"),
    TemplatePlace("resultWay", "hình thức nhận kết quả"),
  ]

  /// Of a receipt alone.
  fileprivate static let receipt = [
    TemplatePlace("copies", "số bộ hồ sơ"),
    TemplatePlace("fee", "phí, lệ phí"),
    TemplatePlace("book", "quyển số của sổ theo dõi"),
    TemplatePlace("serial", "số thứ tự trong sổ theo dõi"),
  ]

  /// Of a notice that processing stops alone.
  fileprivate static let discontinuation = [
    TemplatePlace("requested", "ngày đề nghị dừng"),
    TemplatePlace("requestWay", "hình thức đề nghị dừng"),
    TemplatePlace("reason", "lý do"),
    TemplatePlace("ended", "ngày dừng giải quyết"),
    TemplatePlace("papersReturned", "giấy tờ trả lại"),
    TemplatePlace("feesReturned", "phí, lệ phí trả lại"),
  ]

  /// Of an apology alone.
  fileprivate static let apology = [
    TemplatePlace("place", "nơi trả kết quả"),
    TemplatePlace("lateness", "số ngày làm việc quá hạn"),
    TemplatePlace("reason", "lý do chậm, cả câu"),
    TemplatePlace("body", "cơ quan gây chậm"),
    TemplatePlace("newDate", "ngày hẹn trả lại"),
    TemplatePlace("ended", "ngày có kết quả hoặc kết thúc"),
    TemplatePlace("returned", "ngày trả kết quả"),
    TemplatePlace("replaces", "số, ngày của văn bản bị thay thế"),
  ]
}
