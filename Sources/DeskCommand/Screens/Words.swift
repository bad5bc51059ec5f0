internal import DossierCore
internal import LegalBasis

extension Timeliness {
  /// The class in words.
  var vietnamese: String {
    switch self {
    case .early: "trước hạn"
    case .onTime: "đúng hạn"
    case .late: "quá hạn"
    case .running: "trong hạn"
    case .overdue: "quá hạn, chưa xong"
    case .notReceived: "chưa tiếp nhận"
    }
  }
}

extension Channel {
  /// The channel in words.
  var vietnamese: String {
    switch self {
    case .atDesk: "trực tiếp"
    case .postal: "bưu chính"
    case .online: "trực tuyến"
    case .vneid: "VNeID"
    }
  }
}

extension DelayReason {
  /// The reason in words.
  var vietnamese: String {
    switch self {
    case .rule: "do quy định"
    case .staff: "do cán bộ, công chức"
    case .otherBody: "do cơ quan khác"
    case .system: "do hệ thống, đường truyền"
    case .forceMajeure: "do bất khả kháng"
    case .other(let text): text
    }
  }
}

extension ClockEffect {
  /// What a wait does to the clock, in words.
  var vietnamese: String {
    switch self {
    case .keepsRunning: "thời hạn vẫn chạy"
    case .pauses: "thời gian chờ không tính"
    case .restarts: "thời hạn tính lại từ đầu"
    }
  }
}

extension Duty.Kind {
  /// The duty in words.
  var vietnamese: String {
    switch self {
    case .intakeAlert: "báo cho người tiếp nhận"
    case .intakeAnswer: "trả lời hồ sơ trực tuyến"
    case .transfer: "chuyển hồ sơ"
    case .supplementNotice: "thông báo bổ sung"
    case .closing: "đóng hồ sơ không bổ sung"
    }
  }
}
