/// The columns a file of dossiers may have, by the field names of `data.md` §5.2.
///
/// The raw value is a place in tables; `name` is the canonical header. `receiptCode` is the number on
/// the slip the citizen got ("mã biên nhận"): beside a `number` it is kept with the dossier, in a file
/// that has no other it is the number. `step` and the columns after it are those of files with a row for
/// each step of a dossier.
public enum ImportColumn: Int, Hashable, Sendable, CaseIterable {
  case number, procedureCode, procedureName, abstract, field, owner, submitter, idNumber
  case address, area, phone, email, sets, submittedAt, receivedAt, appointment, completedAt
  case returnedAt, status, verdict, daysLate, delayReason, receiver, officer, unit, channel
  case returnChannel, fee, supplementRequestedAt, supplementReceivedAt, refusedAt, stoppedAt
  case onlineLevel, note, ordinal, receiptCode
  case step, stepUnit, stepBegan, stepEnded

  /// The canonical header, "ngay_tiep_nhan".
  public var name: String {
    switch self {
    case .number: "ma_ho_so"
    case .procedureCode: "ma_tthc"
    case .procedureName: "ten_tthc"
    case .abstract: "trich_yeu"
    case .field: "linh_vuc"
    case .owner: "chu_ho_so"
    case .submitter: "nguoi_nop"
    case .idNumber: "so_dinh_danh"
    case .address: "dia_chi"
    case .area: "dia_ban"
    case .phone: "dien_thoai"
    case .email: "email"
    case .sets: "so_bo"
    case .submittedAt: "ngay_nop"
    case .receivedAt: "ngay_tiep_nhan"
    case .appointment: "ngay_hen_tra"
    case .completedAt: "ngay_co_ket_qua"
    case .returnedAt: "ngay_tra"
    case .status: "trang_thai"
    case .verdict: "ket_qua_han"
    case .daysLate: "so_ngay_tre"
    case .delayReason: "ly_do_tre"
    case .receiver: "nguoi_tiep_nhan"
    case .officer: "nguoi_xu_ly"
    case .unit: "don_vi"
    case .channel: "kenh_nop"
    case .returnChannel: "hinh_thuc_tra"
    case .fee: "phi_le_phi"
    case .supplementRequestedAt: "ngay_yeu_cau_bo_sung"
    case .supplementReceivedAt: "ngay_nhan_bo_sung"
    case .refusedAt: "ngay_tu_choi"
    case .stoppedAt: "ngay_dung"
    case .onlineLevel: "muc_do"
    case .note: "ghi_chu"
    case .ordinal: "stt"
    case .receiptCode: "ma_bien_nhan"
    case .step: "buoc"
    case .stepUnit: "don_vi_buoc"
    case .stepBegan: "ngay_bat_dau_buoc"
    case .stepEnded: "ngay_ket_thuc_buoc"
    }
  }

  /// Whether its cells are dates; `Thời hạn giải quyết` may hold a number of days instead.
  public var isDate: Bool {
    switch self {
    case .submittedAt, .receivedAt, .appointment, .completedAt, .returnedAt,
      .supplementRequestedAt, .supplementReceivedAt, .refusedAt, .stoppedAt, .stepBegan,
      .stepEnded:
      true
    case .number, .procedureCode, .procedureName, .abstract, .field, .owner, .submitter,
      .idNumber, .address, .area, .phone, .email, .sets, .status, .verdict, .daysLate,
      .delayReason, .receiver, .officer, .unit, .channel, .returnChannel, .fee, .onlineLevel,
      .note, .ordinal, .receiptCode, .step, .stepUnit:
      false
    }
  }

  /// Whether a finding may quote a cell of it: dates, codes and words of lists, never what a person
  /// is called, where he lives or what he wants.
  public var mayBeQuoted: Bool {
    switch self {
    case .number, .procedureCode, .submittedAt, .receivedAt, .appointment, .completedAt,
      .returnedAt, .status, .verdict, .daysLate, .channel, .supplementRequestedAt,
      .supplementReceivedAt, .refusedAt, .stoppedAt, .onlineLevel, .receiptCode, .step, .stepBegan,
      .stepEnded:
      true
    case .procedureName, .abstract, .field, .owner, .submitter, .idNumber, .address, .area,
      .phone, .email, .sets, .delayReason, .receiver, .officer, .unit, .returnChannel, .fee,
      .note, .ordinal, .stepUnit:
      false
    }
  }

  /// Whether the store keeps or judges by its cells, so that two such columns in one file would
  /// leave open which one is meant.
  public var mustBeSingle: Bool {
    switch self {
    case .number, .procedureCode, .procedureName, .owner, .idNumber, .receivedAt, .appointment,
      .completedAt, .returnedAt, .status, .supplementRequestedAt, .supplementReceivedAt,
      .refusedAt, .stoppedAt, .officer, .delayReason, .step, .stepBegan, .stepEnded:
      true
    case .abstract, .field, .submitter, .address, .area, .phone, .email, .sets, .submittedAt,
      .verdict, .daysLate, .receiver, .unit, .channel, .returnChannel, .fee, .onlineLevel,
      .note, .ordinal, .receiptCode, .stepUnit:
      false
    }
  }
}
