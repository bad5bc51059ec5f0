public import DossierCore
internal import VietnameseText

/// What the words or the code of a status column say, and what a file must prove with it.
enum StatusCell {
  /// The state that a cell names: a name of law.md §5.1, a portal code 1–10, or one of our names;
  /// nil when it is none of them.
  ///
  /// Portal status 8 is "Dừng xử lý": discontinued, unless our own name says otherwise.
  static func state(_ text: String) -> DossierState? { states[folded(text)] }

  private static let states: [String: DossierState] = {
    var states: [String: DossierState] = [:]
    let names: [(DossierState, [String])] = [
      (.submitted, ["1", "Mới đăng ký", "Chờ tiếp nhận"]),
      (.received, ["2", "Được tiếp nhận", "Đã tiếp nhận"]),
      (.intakeRefused, ["3", "Không được tiếp nhận", "Từ chối tiếp nhận"]),
      (.processing, ["4", "Đang xử lý", "Đang giải quyết"]),
      (.awaitingSupplement, ["5", "Yêu cầu bổ sung giấy tờ", "Yêu cầu bổ sung", "Chờ bổ sung"]),
      (
        .awaitingPayment,
        ["6", "Yêu cầu thực hiện nghĩa vụ tài chính", "Thực hiện nghĩa vụ tài chính"]
      ),
      (.withdrawn, ["7", "Công dân yêu cầu rút hồ sơ", "Đã rút hồ sơ", "Rút hồ sơ"]),
      (.discontinued, ["8", "Dừng xử lý"]),
      (.suspended, ["Tạm dừng"]), (.refused, ["Từ chối giải quyết"]),
      (.closedUnanswered, ["Đã đóng (không bổ sung)"]),
      (.resolved, ["9", "Đã xử lý xong", "Đã có kết quả", "Đã giải quyết"]),
      (.resultReturned, ["10", "Đã trả kết quả"]),
    ]
    for (state, texts) in names {
      for text in texts { states[folded(text)] = state }
    }
    for state in DossierState.allCases where state != .absent {
      states[folded(state.name)] = state
    }
    states[folded(DossierState.awaitingSupplement.name)] = .awaitingSupplement
    return states
  }()
}

extension DossierState {
  /// The name the portal gives it (law.md §5.1), as messages quote it.
  public var portalName: String {
    switch self {
    case .absent: "chưa có"
    case .submitted: "Mới đăng ký"
    case .received: "Được tiếp nhận"
    case .intakeRefused: "Không được tiếp nhận"
    case .processing: "Đang xử lý"
    case .awaitingIntakeSupplement, .awaitingSupplement: "Yêu cầu bổ sung giấy tờ"
    case .awaitingPayment: "Yêu cầu thực hiện nghĩa vụ tài chính"
    case .withdrawn: "Công dân yêu cầu rút hồ sơ"
    case .suspended, .discontinued, .closedUnanswered: "Dừng xử lý"
    case .resolved, .refused: "Đã xử lý xong"
    case .resultReturned: "Đã trả kết quả"
    }
  }
}
