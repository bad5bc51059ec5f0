public import DossierCore
internal import LegalBasis
internal import WorkingTime

extension DeskRefusal {
  /// A refused event in the words of an official: the one place where rules become sentences.
  init(_ refusal: TransitionRefusal, headline: String?) {
    let words = RefusalWords(refusal)
    self.init(
      .refusedByRule, code: words.code, headline: headline, message: words.message,
      article: refusal.reference?.text, remedy: words.remedy)
  }
}

extension DossierState {
  /// The state in Vietnamese, as screens name it.
  public var vietnamese: String {
    switch self {
    case .absent: "chưa có"
    case .submitted: "mới đăng ký"
    case .awaitingIntakeSupplement: "chờ bổ sung trước khi tiếp nhận"
    case .intakeRefused: "không được tiếp nhận"
    case .received: "được tiếp nhận"
    case .processing: "đang xử lý"
    case .awaitingSupplement: "chờ bổ sung hồ sơ"
    case .awaitingPayment: "chờ nghĩa vụ tài chính"
    case .suspended: "tạm dừng"
    case .resolved: "đã xử lý xong"
    case .refused: "từ chối giải quyết"
    case .withdrawn: "đã rút"
    case .discontinued: "dừng xử lý"
    case .closedUnanswered: "đã đóng (không bổ sung)"
    case .resultReturned: "đã trả kết quả"
    }
  }
}

extension DossierEvent.Kind {
  /// The event in Vietnamese, as screens and histories name it.
  public var vietnamese: String {
    switch self {
    case .submitted: "nộp hồ sơ"
    case .received: "tiếp nhận"
    case .factsStated: "ghi thêm thông tin"
    case .stepStated: "ghi bước xử lý"
    case .transferred: "chuyển tới cơ quan có thẩm quyền"
    case .forwarded: "chuyển bước"
    case .consultationRequested: "lấy ý kiến"
    case .consultationAnswered: "có ý kiến trả lời"
    case .supplementRequested: "yêu cầu bổ sung"
    case .supplementReceived: "nhận đủ bổ sung"
    case .paymentRequested: "yêu cầu nghĩa vụ tài chính"
    case .paymentReceived: "đã nộp nghĩa vụ tài chính"
    case .suspended: "tạm dừng"
    case .resumed: "tiếp tục"
    case .recalculated: "tính lại hạn theo lịch mới"
    case .intakeRefused: "từ chối tiếp nhận"
    case .resolved: "có kết quả"
    case .refused: "từ chối giải quyết"
    case .withdrawn: "rút hồ sơ"
    case .discontinued: "dừng xử lý"
    case .closedUnanswered: "đóng hồ sơ"
    case .apologyIssued: "xin lỗi"
    case .paperIssued: "lập văn bản"
    case .letterSent: "gửi văn bản"
    case .letterDelivered: "văn bản đã đến"
    case .letterFailed: "văn bản không đến"
    case .resultReturned: "trả kết quả"
    case .corrected: "đính chính"
    case .importReversed: "hoàn tác lần nhập"
    }
  }
}

private struct RefusalWords {
  let code: String
  let message: String
  let remedy: String?

  init(_ refusal: TransitionRefusal) {
    let state = refusal.state.vietnamese
    let event = refusal.event.vietnamese
    let words: (String, String, String?) =
      switch refusal.rule {
      case .notFiled:
        ("notFiled", "không thể \(event) trước khi nộp hoặc tiếp nhận hồ sơ.", nil)
      case .alreadyFiled: ("alreadyFiled", "hồ sơ đã được nộp (đang ở: \(state)).", nil)
      case .alreadyReceived: ("alreadyReceived", "hồ sơ đã được tiếp nhận (đang ở: \(state)).", nil)
      case .notReceived:
        (
          "notReceived", "hồ sơ chưa được tiếp nhận (đang ở: \(state)), chưa thể \(event).",
          "tiếp nhận (motcua receive) hoặc từ chối tiếp nhận trước."
        )
      case .waitOpen:
        (
          "waitOpen", "hồ sơ đang ở: \(state); phải kết thúc việc chờ trước khi \(event).",
          "ghi việc đã nhận đủ, đã nộp hoặc tiếp tục trước."
        )
      case .noSuchWait:
        ("noSuchWait", "hồ sơ đang ở: \(state), không có việc chờ nào để \(event).", nil)
      case .ended: ("ended", "hồ sơ đã kết thúc (\(state)), không \(event) được nữa.", nil)
      case .resultExists:
        (
          "resultExists", "đã có quyết định hoặc thông báo kết quả (\(state)), không rút được nữa.",
          nil
        )
      case .noResult:
        ("noResult", "hồ sơ đang ở: \(state), chưa có kết quả để trả.", "ghi kết quả trước.")
      case .nothingToClose:
        ("nothingToClose", "chỉ đóng hồ sơ đang chờ bổ sung; hồ sơ đang ở: \(state).", nil)
      case .closingDateNotPassed(let date):
        (
          "closingDateNotPassed",
          "người nộp còn được bổ sung đến hết ngày \(date.vietnamese).",
          "đóng từ ngày \(date.advanced(by: 1).vietnamese) trở đi."
        )
      case .noClosing:
        ("noClosing", "bộ quy tắc của hồ sơ này không có việc đóng hồ sơ.", nil)
      case .intakeSupplementsUsed(let maximum):
        (
          "intakeSupplementsUsed",
          "trước khi tiếp nhận chỉ được yêu cầu bổ sung \(maximum) lần, và đã yêu cầu.",
          "tiếp nhận hoặc từ chối tiếp nhận, nêu rõ lý do."
        )
      case .alreadyApologised(let letter, let newDate):
        (
          "secondReappointment",
          newDate.map {
            "hồ sơ đã được hẹn lại một lần (Văn bản \(letter), hẹn \($0.vietnamese))."
          } ?? "hồ sơ đã có văn bản xin lỗi (Văn bản \(letter)).",
          "báo cáo người đứng đầu cơ quan; hồ sơ vẫn nằm trong motcua list --overdue nếu còn mở."
        )
      case .notLate:
        ("notLate", "hồ sơ không quá hạn và không có hạn nào sắp quá, nên không lập xin lỗi.", nil)
      case .newDateMissing: ("newDateMissing", "thiếu ngày hẹn mới của hồ sơ còn mở.", nil)
      case .newDateTooEarly(let date, let due):
        (
          "newDateTooEarly",
          "ngày hẹn mới \(date.vietnamese) phải sau hạn \(due.vietnamese) "
            + "và không trước ngày văn bản.", nil
        )
      case .newDateAfterEnd:
        ("newDateAfterEnd", "hồ sơ đã kết thúc thì không hẹn lại nữa.", nil)
      case .reasonMissing: ("reasonMissing", "thiếu lý do để \(event).", "ghi --reason.")
      case .itemsMissing:
        ("itemsMissing", "chưa nêu giấy tờ nào phải bổ sung.", "nêu đủ một lần bằng --item.")
      case .overlappingWaits:
        (
          "overlappingWaits",
          "hồ sơ đang có một việc chờ làm dừng thời hạn; hai việc như vậy không được chồng nhau.",
          nil
        )
      case .notCorrectable:
        (
          "notCorrectable",
          "không đính chính được: sự kiện không có, đứng sau, là văn bản đã phát hành, "
            + "hoặc là việc cấp mã số.", "xem số thứ tự bằng motcua show."
        )
      case .noSuchStep(let step, let last):
        (
          "noSuchStep", "quy trình của thủ tục không có bước \(step), chỉ có đến bước \(last).",
          "xem các bước bằng motcua show."
        )
      case .noSuchLetter(let letter):
        (
          "noSuchLetter", "hồ sơ không có văn bản \(letter) thuộc loại này.",
          "xem các văn bản bằng motcua letters show --dossier."
        )
      case .letterExists(let letter):
        ("letterExists", "hồ sơ đã có văn bản \(letter).", nil)
      case .letterStage(let stage, let letter):
        (
          "letterStage", "văn bản \(letter) \(stage.vietnamese).", stage.remedy
        )
      case .alreadyReplaced(let letter, let other):
        (
          "alreadyReplaced", "văn bản \(letter) đã được thay bằng văn bản \(other).",
          "thay văn bản \(other) nếu cần."
        )
      case .paperNotDue(let kind):
        (
          "paperNotDue",
          "chưa lập được \(kind.vietnamese): hồ sơ đang ở: \(state), việc nêu trong đó chưa được "
            + "ghi.", "ghi việc đó vào hồ sơ trước."
        )
      }
    (code, message, remedy) = words
  }
}

extension LetterStatus.Stage {
  /// What to do where a letter stands in the way of what was meant for it.
  fileprivate var remedy: String? {
    switch self {
    case .issued: "ghi việc gửi trước: motcua letters send."
    case .sent:
      "gửi thêm bằng hình thức khác (--channel); không đến thì ghi motcua letters fail trước."
    case .failed: "gửi lại trước: motcua letters send."
    case .delivered: nil
    case .replaced: "làm với văn bản thay thế: xem motcua letters show."
    }
  }
}
