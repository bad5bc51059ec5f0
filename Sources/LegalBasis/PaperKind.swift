/// A kind of paper of the one-stop desk; the raw value is the word of `--kind` and of the files.
///
/// The kinds are the forms of Thông tư 03/2025/TT-VPCP, Phụ lục I (law.md §2.2).
public enum PaperKind: String, Hashable, Sendable, CaseIterable {
  /// Form 04, or the công văn in its place: apology and proposed extension.
  case apology
  /// Form 01: receipt of a dossier and appointment.
  case receipt
  /// Form 02: request for a supplement.
  case supplementRequest = "supplement-request"
  /// Form 03: refusal to receive.
  case intakeRefusal = "intake-refusal"
  /// Form 05: notice that processing stops; TT 01/2018 has none.
  case discontinuation
  /// Form 06 (05 of TT 01/2018): the slip that travels with a dossier.
  case controlSheet = "control-sheet"
  /// Form 07 (06 of TT 01/2018): the register of dossiers.
  case register

  /// What it is called in a message: "giấy tiếp nhận hồ sơ và hẹn trả kết quả".
  public var vietnamese: String {
    switch self {
    case .apology: "văn bản xin lỗi"
    case .receipt: "giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    case .supplementRequest: "phiếu yêu cầu bổ sung hồ sơ"
    case .intakeRefusal: "phiếu từ chối tiếp nhận hồ sơ"
    case .discontinuation: "thông báo dừng giải quyết hồ sơ"
    case .controlSheet: "phiếu kiểm soát quá trình giải quyết hồ sơ"
    case .register: "sổ theo dõi hồ sơ"
    }
  }
}

/// The form that an apology takes.
public enum ApologyForm: String, Hashable, Sendable, CaseIterable {
  /// A công văn after Nghị định 30/2020/NĐ-CP, on A4.
  case officialLetter = "official-letter"
  /// Form 04 of the circular.
  case form
}

/// A sheet.
public enum PaperSize: String, Hashable, Sendable, CaseIterable {
  /// 210 × 297 mm.
  case a4
  /// 148 × 210 mm.
  case a5
  /// 297 × 210 mm.
  case a4Landscape = "a4-landscape"

  /// Width in millimetres.
  public var width: Double {
    switch self {
    case .a4: 210
    case .a5: 148
    case .a4Landscape: 297
    }
  }

  /// Height in millimetres.
  public var height: Double {
    switch self {
    case .a4: 297
    case .a5, .a4Landscape: 210
    }
  }
}
