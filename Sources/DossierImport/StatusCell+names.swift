internal import DossierCore
internal import VietnameseText

extension StatusCell {
  /// Each state with its number, its name on the portal, and the words of other screens.
  private static let names: [(DossierState, [String])] = [
    (
      .submitted,
      [
        "1", "Mới đăng ký", "Chờ tiếp nhận", "Mới nộp", "Đã nộp", "Chưa tiếp nhận",
        "Đang chờ tiếp nhận", "Hồ sơ mới", "Đã đăng ký", "Chờ duyệt tiếp nhận",
      ]
    ),
    (
      .received,
      [
        "2", "Được tiếp nhận", "Đã tiếp nhận", "Mới tiếp nhận", "Tiếp nhận", "Chờ phân công",
        "Đã phân công",
      ]
    ),
    (
      .intakeRefused,
      ["3", "Không được tiếp nhận", "Từ chối tiếp nhận", "Không tiếp nhận", "Bị từ chối tiếp nhận"]
    ),
    (
      .processing,
      [
        "4", "Đang xử lý", "Đang giải quyết", "Đang thụ lý", "Đang thực hiện", "Chờ xử lý",
        "Chưa xử lý", "Đang thẩm định", "Chờ thẩm định", "Đang trình ký", "Trình ký", "Chờ ký",
        "Chờ phê duyệt", "Chờ duyệt", "Chưa giải quyết", "Chờ giải quyết", "Đang xử lý hồ sơ",
        "Đã bổ sung", "Đang lấy ý kiến", "Đang luân chuyển",
      ]
    ),
    (
      .awaitingSupplement,
      [
        "5", "Yêu cầu bổ sung giấy tờ", "Yêu cầu bổ sung", "Chờ bổ sung", "Chờ bổ sung giấy tờ",
        "Đang chờ bổ sung", "Đang bổ sung", "Bổ sung hồ sơ", "Công dân bổ sung",
        "Chờ công dân bổ sung", "Yêu cầu bổ sung hoàn thiện", "Cần bổ sung",
        "Tạm dừng chờ bổ sung",
      ]
    ),
    (
      .awaitingPayment,
      [
        "6", "Yêu cầu thực hiện nghĩa vụ tài chính", "Thực hiện nghĩa vụ tài chính",
        "Chờ thực hiện nghĩa vụ tài chính", "Chờ thanh toán", "Chờ nộp phí", "Chờ nộp lệ phí",
        "Chờ nộp phí, lệ phí", "Yêu cầu thanh toán",
      ]
    ),
    (.suspended, ["Tạm dừng", "Tạm dừng xử lý", "Tạm dừng giải quyết", "Đang tạm dừng"]),
    (
      .withdrawn,
      [
        "7", "Công dân yêu cầu rút hồ sơ", "Đã rút hồ sơ", "Rút hồ sơ", "Đã rút",
        "Yêu cầu rút hồ sơ", "Công dân rút hồ sơ", "Rút",
      ]
    ),
    // "Đã hủy" does not say who cancelled it; like status 8 it has ended without a result, and like
    // status 8 it needs the date that proves it.
    (
      .discontinued,
      [
        "8", "Dừng xử lý", "Đã dừng xử lý", "Dừng giải quyết", "Đã dừng giải quyết", "Đã dừng",
        "Đã hủy", "Hủy", "Hủy hồ sơ", "Bị hủy", "Hủy bỏ", "Đã hủy bỏ", "Đình chỉ giải quyết",
      ]
    ),
    (
      .resolved,
      [
        "9", "Đã xử lý xong", "Đã xử lý", "Xử lý xong", "Đã có kết quả", "Có kết quả",
        "Đã giải quyết", "Đã giải quyết xong", "Giải quyết xong", "Hoàn thành", "Đã hoàn thành",
        "Chờ trả kết quả", "Chờ trả", "Đã kết thúc xử lý", "Kết thúc xử lý",
        "Đã xử lý, chờ trả kết quả", "Đã có kết quả, chờ trả",
      ]
    ),
    (.closedUnanswered, ["Đã đóng (không bổ sung)"]),
    (.refused, ["Từ chối giải quyết", "Đã từ chối giải quyết", "Không giải quyết"]),
    (
      .resultReturned,
      [
        "10", "Đã trả kết quả", "Đã trả", "Đã trả kết quả cho công dân", "Đã nhận kết quả",
        "Công dân đã nhận kết quả", "Đã trả KQ", "Đã giao kết quả",
      ]
    ),
  ]

  static let states: [String: DossierState] = {
    var states: [String: DossierState] = [:]
    for (state, texts) in names {
      for text in texts {
        states[key(text)] = state
        states[withoutDossier(key(text))] = state
      }
    }
    for state in DossierState.allCases where state != .absent { states[key(state.name)] = state }
    states[key(DossierState.awaitingSupplement.name)] = .awaitingSupplement
    return states
  }()

  /// What is offered for a misspelt cell, by the key to which the cell is near; in a fixed order.
  static let spellings: [(Spelling, meant: String)] = {
    var spellings: [String: String] = [:]
    for (_, texts) in names {
      for text in texts where text.count > 4 {
        let key = withoutDossier(key(text))
        spellings[key] = spellings[key] ?? text
      }
    }
    return spellings.sorted { $0.key < $1.key }.map { (Spelling($0.key), $0.value) }
  }()

  /// Words that mean one thing here and another there.
  static let doubts: [String: String] = {
    var doubts: [String: String] = [:]
    let back = "có thể là yêu cầu bổ sung, từ chối tiếp nhận hoặc đã trả kết quả"
    for text in ["Trả lại", "Đã trả lại", "Trả lại hồ sơ", "Trả về", "Hoàn trả hồ sơ"] {
      doubts[withoutDossier(key(text))] = back
    }
    for text in ["Từ chối", "Đã từ chối", "Bị từ chối", "Không đạt"] {
      doubts[key(text)] = "có thể là từ chối tiếp nhận hoặc từ chối giải quyết"
    }
    for text in ["Kết thúc", "Đã kết thúc", "Đã đóng", "Đóng hồ sơ", "Lưu hồ sơ", "Lưu trữ"] {
      doubts[withoutDossier(key(text))] = "không nói kết thúc thế nào: có kết quả, rút hay dừng"
    }
    for text in [
      "Trả kết quả", "Chưa trả kết quả", "Chưa trả", "Phê duyệt", "Đã phê duyệt", "Đã duyệt",
    ] {
      doubts[key(text)] = "không nói đã xong hay chưa"
    }
    return doubts
  }()
}
