/// How an invented file is laid out: which columns, under which headers, and what separates them.
public struct SyntheticLayout: Sendable, Hashable {
  /// What a column holds; the raw value is the canonical column name.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    case ordinal = "stt"
    case number = "ma_ho_so"
    case procedureCode = "ma_tthc"
    case procedureName = "ten_tthc"
    case abstract = "trich_yeu"
    case field = "linh_vuc"
    case owner = "chu_ho_so"
    case filer = "nguoi_nop"
    case identity = "so_dinh_danh"
    case address = "dia_chi"
    case commune = "dia_ban"
    case phone = "dien_thoai"
    case email
    case sets = "so_bo"
    case submitted = "ngay_nop"
    case received = "ngay_tiep_nhan"
    case appointment = "ngay_hen_tra"
    case supplementAsked = "ngay_yeu_cau_bo_sung"
    case supplementReceived = "ngay_nhan_bo_sung"
    case resolved = "ngay_co_ket_qua"
    case returned = "ngay_tra"
    case refused = "ngay_tu_choi"
    case stopped = "ngay_dung"
    case status = "trang_thai"
    case verdict = "ket_qua_han"
    case daysLate = "so_ngay_tre"
    case delayReason = "ly_do_tre"
    case receivedBy = "nguoi_tiep_nhan"
    case officer = "nguoi_xu_ly"
    case unit = "don_vi"
    case channel = "kenh_nop"
    case returnChannel = "hinh_thuc_tra"
    case fee = "phi_le_phi"
    case onlineLevel = "muc_do"
    case note = "ghi_chu"
  }

  /// A column under its header.
  public struct Heading: Sendable, Hashable {
    /// What it holds.
    public let column: Column
    /// What stands above it.
    public let header: String
  }

  /// Columns with their headers, in order.
  public let columns: [Heading]
  /// Between fields: `,`, `;` or a tab.
  public let separator: UInt8

  /// A layout.
  public init(columns: [(Column, String)], separator: UInt8) {
    self.columns = columns.map { Heading(column: $0.0, header: $0.1) }
    self.separator = separator
  }

  /// All columns under their canonical names, separated by commas.
  public static let canonical = SyntheticLayout(
    columns: Column.allCases.map { ($0, $0.rawValue) }, separator: UInt8(ascii: ","))

  /// Like the export of a provincial system: its own headers, separated by semicolons.
  public static let portal = SyntheticLayout(
    columns: [
      (.ordinal, "STT"), (.number, "Mã hồ sơ"), (.procedureCode, "Mã TTHC"),
      (.procedureName, "Tên thủ tục hành chính"), (.field, "Lĩnh vực"), (.owner, "Chủ hồ sơ"),
      (.filer, "Người nộp hồ sơ"), (.identity, "Số CCCD"),
      (.address, "Địa chỉ chủ hồ sơ"), (.phone, "Số điện thoại"),
      (.email, "Email"), (.submitted, "Ngày nộp hồ sơ"), (.received, "Ngày tiếp nhận"),
      (.appointment, "Ngày hẹn trả kết quả"), (.supplementAsked, "Ngày yêu cầu bổ sung"),
      (.supplementReceived, "Ngày nhận bổ sung"), (.resolved, "Ngày có kết quả"),
      (.returned, "Ngày trả kết quả"), (.refused, "Ngày từ chối"), (.stopped, "Ngày dừng"),
      (.status, "Trạng thái hồ sơ"), (.verdict, "Tình trạng hạn"),
      (.daysLate, "Số ngày trễ"), (.delayReason, "Lý do trễ hẹn"),
      (.receivedBy, "Cán bộ tiếp nhận"), (.officer, "Cán bộ thụ lý"),
      (.channel, "Hình thức nộp"), (.onlineLevel, "Mức DVC"), (.note, "Ghi chú"),
    ], separator: UInt8(ascii: ";"))
}
