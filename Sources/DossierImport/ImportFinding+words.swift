internal import DossierCore
internal import WorkingTime

extension ImportFinding {
  /// The kind in words, as a heading over its lines: "ngày không có thật".
  public var title: String { reason.title }

  /// What was found beside what was expected, in Vietnamese, without line and column.
  public var message: String {
    switch reason {
    case .unterminatedQuote: "dấu ngoặc kép mở ra mà không khép lại"
    case .textAfterQuote: "còn chữ sau dấu ngoặc kép khép"
    case .binary: "ô có byte NUL, không phải văn bản"
    case .notInEncoding(let encoding): "byte không hợp lệ trong \(encoding.title)"
    case .fieldTooLong(let characters):
      "ô dài \(Self.grouped(characters)) ký tự, tối đa \(Self.grouped(RecordFault.mostCharacters))"
    case .lineTooLong: "dòng quá dài"
    case .tooFewCells(let found, let expected):
      "dòng có \(found) ô, tiêu đề có \(expected) ô"
    case .cutShort(let found, let expected):
      "tệp đứt giữa dòng: có \(found) ô, tiêu đề có \(expected) ô"
    case .tooManyCells(let found, let expected):
      "dòng có \(found) ô, tiêu đề chỉ có \(expected) ô"
    case .badJSON(let mistake): "không phải một đối tượng JSON: \(mistake)"
    case .doubleKey(let column): "hai khóa cùng là \(column.name) mà giá trị khác nhau"
    case .missing(let column): "thiếu \(column.name)"
    case .missingProcedure: "thiếu thủ tục (ma_tthc hoặc ten_tthc)"
    case .badDate(let refusal): refusal.vietnamese
    case .monthFirst(let evidence, let line, let column):
      "tệp ghi ngày theo tháng/ngày/năm: dòng \(line), cột \(column) là \"\(evidence)\""
    case .unknownStatus(let hint): "không rõ trạng thái này" + (hint.map { "; " + $0 } ?? "")
    case .scientific: "số ở dạng khoa học (ví dụ 2,71E+10), đã mất chữ số"
    case .severalNumbers: "ô có mã của nhiều hồ sơ"
    case .numberTooLong: "mã hồ sơ dài quá 100 ký tự"
    case .unknownProcedure(let close):
      close.isEmpty
        ? "không có thủ tục này trong danh mục"
        : "không có thủ tục này trong danh mục; gần giống: " + close.joined(separator: "; ")
    case .twoProcedures(let byCode, let byName):
      "mã là thủ tục \(byCode), tên là thủ tục \(byName)"
    case .noLaw(let words): words
    case .noLimit: "thủ tục chưa rõ thời hạn và dòng không có ngày hẹn trả"
    case .inFuture(let asOf): "sau ngày nhập \(asOf.vietnamese)"
    case .before(let column, let moment):
      "trước \(column.words) \(moment.vietnamese)"
    case .endedWithoutDate(let state):
      "trạng thái \"\(state.portalName)\" mà không có ngày kết thúc"
    case .openWithEndDate(let state):
      "trạng thái \"\(state.portalName)\" mà đã có ngày kết thúc"
    case .statusAgainstColumn(let state, let column):
      "trạng thái \"\(state.portalName)\" mà có \(column.words)"
    case .supplementNotAsked: "có ngày nhận bổ sung mà không có ngày yêu cầu bổ sung"
    case .differsFromStored(let column, let stored):
      stored.map { "\(column.words) khác với sổ: sổ ghi \($0)" }
        ?? "\(column.words) khác với sổ"
    case .historyBreaks(let words): words
    case .verdictDiffers(let computed): "tính ra \(computed)"
    case .daysLateDiffer(let computed): "tính ra \(computed) ngày"
    case .appointmentDiffers(let computed): "hạn luật định là \(computed.vietnamese)"
    case .limitFromAppointment:
      "thủ tục chưa rõ thời hạn: lấy ngày hẹn trả của tệp làm thời hạn"
    case .daysInsteadOfDate: "ô ghi số ngày, không phải ngày hẹn trả; dùng thời hạn của danh mục"
    case .repaired: "đã thay ký tự lạ (Ð, dấu cách không ngắt hoặc ký tự ẩn)"
    case .lostZero: "số định danh có 11 chữ số, có thể mất số 0 ở đầu; giữ nguyên như tệp"
    case .unknownChannel: "không rõ kênh nộp này; không ghi kênh"
    case .handOverNotProven:
      "trạng thái \"Đã trả kết quả\" mà không có ngày trả; chỉ ghi có kết quả"
    case .handOverWithoutResult: "hồ sơ kết thúc không có kết quả; không ghi ngày trả"
    case .unreadableAmount: "không đọc được số tiền"
    case .unreadableSets: "không đọc được số bộ"
    case .otherLocality(let found, let own):
      "mã thủ tục ghi địa phương \(found), cơ quan này là \(own.joined(separator: ", "))"
    case .fieldDiffers(let field): "thủ tục thuộc lĩnh vực \(field)"
    case .stepWithoutDate:
      "bước không có ngày và người xử lý khác với người đã ghi; giữ người đã ghi"
    }
  }

  /// What to do about it, in Vietnamese.
  public var remedy: String {
    switch reason {
    case .unterminatedQuote, .textAfterQuote:
      "viết hai dấu ngoặc kép liền nhau cho mỗi dấu trong ô, và khép ô bằng một dấu"
    case .binary, .notInEncoding:
      "gõ lại chữ hỏng, hoặc lưu tệp ở dạng CSV UTF-8 rồi nhập lại dòng này"
    case .fieldTooLong, .lineTooLong: "rút ngắn ô; có thể thiếu một dấu ngoặc kép khép"
    case .tooFewCells, .tooManyCells: "thêm hoặc bớt dấu phân cách cho đủ số ô của tiêu đề"
    case .cutShort: "xuất lại tệp cho đủ, hoặc viết nốt dòng cuối"
    case .badJSON, .doubleKey: "mỗi dòng là một đối tượng JSON, mỗi khóa một lần"
    case .missing, .missingProcedure: "điền ô còn thiếu"
    case .badDate(let refusal): "viết \(refusal.expected)"
    case .monthFirst:
      "định dạng lại các cột ngày thành dd/MM/yyyy ở nơi xuất tệp, rồi nhập lại cả tệp"
    case .unknownStatus: "ghi một trong: \(StatusCell.understood)"
    case .scientific: "định dạng cột là Văn bản ở nơi xuất tệp rồi xuất lại"
    case .severalNumbers: "tách thành mỗi hồ sơ một dòng, với ngày của riêng nó"
    case .numberTooLong: "kiểm tra lại mã hồ sơ"
    case .unknownProcedure: "sửa mã hoặc tên thủ tục; xem motcua catalog list"
    case .twoProcedures: "sửa mã hoặc tên thủ tục cho khớp nhau"
    case .noLaw: "kiểm tra ngày tiếp nhận, hoặc bổ sung dữ liệu trong Procedures/"
    case .noLimit: "thêm ngày hẹn trả, hoặc tiếp nhận bằng motcua receive --limit … --basis …"
    case .inFuture: "sửa ngày, hoặc nhập với --as-of của ngày xuất tệp"
    case .before, .supplementNotAsked: "sửa một trong hai ngày"
    case .endedWithoutDate: "thêm ngày có kết quả, ngày trả, ngày từ chối hoặc ngày dừng"
    case .openWithEndDate, .statusAgainstColumn: "sửa trạng thái hoặc bỏ ngày"
    case .differsFromStored(.officer, _):
      "nếu mỗi dòng là một bước thì thêm cột \"Bước\" và \"Ngày bắt đầu bước\"; nếu không, sửa tệp "
        + "hoặc sửa sổ bằng motcua correct"
    case .differsFromStored:
      "kiểm tra hồ sơ bằng motcua show; sửa tệp, hoặc sửa sổ bằng motcua correct"
    case .historyBreaks: "kiểm tra hồ sơ bằng motcua show"
    case .verdictDiffers, .daysLateDiffer, .appointmentDiffers:
      "xem cách tính từng ngày: motcua explain \(proof?.number ?? "SỐ")"
    case .limitFromAppointment: "bổ sung thời hạn của thủ tục trong Procedures/"
    case .daysInsteadOfDate: "không cần làm gì nếu danh mục đúng"
    case .repaired: "xem lại ô này"
    case .lostZero: "đối chiếu giấy tờ, thêm số 0 ở nơi xuất tệp nếu đúng"
    case .unknownChannel: "ghi: trực tiếp, bưu chính, trực tuyến hoặc VNeID"
    case .handOverNotProven: "thêm ngày trả nếu đã trả kết quả"
    case .handOverWithoutResult: "không cần làm gì"
    case .unreadableAmount: "ghi số đồng, ví dụ 150.000; không thu thì ghi 0"
    case .unreadableSets: "ghi một số, ví dụ 1"
    case .otherLocality: "kiểm tra hồ sơ có phải của tỉnh khác không"
    case .fieldDiffers: "kiểm tra lại thủ tục hoặc lĩnh vực; hồ sơ được nhận theo thủ tục"
    case .stepWithoutDate: "thêm cột ngày bắt đầu bước ở nơi xuất tệp"
    }
  }

  private static func grouped(_ count: Int) -> String {
    var digits = Array(String(count))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(".", at: place)
      place -= 3
    }
    return String(digits)
  }
}

extension ImportFinding.Reason {
  /// The kind in words.
  public var title: String {
    switch self {
    case .unterminatedQuote, .textAfterQuote: "dấu ngoặc kép sai"
    case .binary: "không phải văn bản"
    case .notInEncoding(let encoding): "byte không phải \(encoding.title)"
    case .fieldTooLong, .lineTooLong: "ô hoặc dòng quá dài"
    case .tooFewCells, .tooManyCells: "số ô không khớp tiêu đề"
    case .cutShort: "dòng cuối bị đứt"
    case .badJSON: "không phải JSON"
    case .doubleKey: "khóa trùng"
    case .missing(let column): "thiếu \(column.words)"
    case .missingProcedure: "thiếu thủ tục"
    case .badDate(.noSuchDay), .badDate(.noSuchMonth): "ngày không có thật"
    case .badDate(.empty), .badDate(.notADate), .badDate(.twoDigitYear),
      .badDate(.yearOutOfRange), .badDate(.notATime), .badDate(.noSuchTime):
      "ngày không đọc được"
    case .monthFirst: "ngày ghi theo kiểu Mỹ"
    case .unknownStatus: "trạng thái không rõ"
    case .scientific: "số ở dạng khoa học"
    case .severalNumbers: "nhiều mã trong một ô"
    case .numberTooLong: "mã hồ sơ quá dài"
    case .unknownProcedure: "thủ tục không có trong danh mục"
    case .twoProcedures: "mã và tên thủ tục không khớp"
    case .noLaw: "thiếu dữ liệu pháp luật cho ngày này"
    case .noLimit: "thủ tục chưa rõ thời hạn"
    case .inFuture: "ngày ở tương lai"
    case .before(.receivedAt, _): "trước ngày tiếp nhận"
    case .before: "thứ tự ngày không hợp lý"
    case .endedWithoutDate: "đã kết thúc mà không có ngày"
    case .openWithEndDate: "đang giải quyết mà có ngày kết thúc"
    case .statusAgainstColumn: "trạng thái trái với cột khác"
    case .supplementNotAsked: "bổ sung không có yêu cầu"
    case .differsFromStored: "khác với sổ"
    case .historyBreaks: "trái quy tắc"
    case .verdictDiffers: "đánh giá hạn khác với tệp"
    case .daysLateDiffer: "số ngày trễ khác với tệp"
    case .appointmentDiffers: "ngày hẹn khác hạn luật định"
    case .limitFromAppointment: "thời hạn lấy theo ngày hẹn"
    case .daysInsteadOfDate: "số ngày thay cho ngày hẹn"
    case .repaired: "ký tự đã sửa"
    case .lostZero: "có thể mất số 0"
    case .unknownChannel: "kênh nộp không rõ"
    case .handOverNotProven: "chưa có ngày trả"
    case .handOverWithoutResult: "ngày trả không ghi"
    case .unreadableAmount: "số tiền không rõ"
    case .unreadableSets: "số bộ không rõ"
    case .otherLocality: "mã thủ tục của địa phương khác"
    case .fieldDiffers: "lĩnh vực khác với thủ tục"
    case .stepWithoutDate: "bước không có ngày"
    }
  }
}

extension ImportColumn {
  /// The column in words, as messages name it: "ngày tiếp nhận".
  public var words: String {
    switch self {
    case .number: "mã hồ sơ"
    case .procedureCode: "mã thủ tục"
    case .procedureName: "tên thủ tục"
    case .abstract: "trích yếu"
    case .field: "lĩnh vực"
    case .owner: "chủ hồ sơ"
    case .submitter: "người nộp"
    case .idNumber: "số định danh"
    case .address: "địa chỉ"
    case .area: "địa bàn"
    case .phone: "số điện thoại"
    case .email: "thư điện tử"
    case .sets: "số bộ"
    case .submittedAt: "ngày nộp"
    case .receivedAt: "ngày tiếp nhận"
    case .appointment: "ngày hẹn trả"
    case .completedAt: "ngày có kết quả"
    case .returnedAt: "ngày trả"
    case .status: "trạng thái"
    case .verdict: "kết quả hạn"
    case .daysLate: "số ngày trễ"
    case .delayReason: "lý do trễ"
    case .receiver: "người tiếp nhận"
    case .officer: "người xử lý"
    case .unit: "đơn vị"
    case .channel: "kênh nộp"
    case .returnChannel: "hình thức trả"
    case .fee: "phí, lệ phí"
    case .supplementRequestedAt: "ngày yêu cầu bổ sung"
    case .supplementReceivedAt: "ngày nhận bổ sung"
    case .refusedAt: "ngày từ chối"
    case .stoppedAt: "ngày dừng"
    case .onlineLevel: "mức độ"
    case .note: "ghi chú"
    case .ordinal: "số thứ tự"
    case .receiptCode: "mã biên nhận"
    case .step: "bước"
    case .stepUnit: "đơn vị của bước"
    case .stepBegan: "ngày bắt đầu bước"
    case .stepEnded: "ngày kết thúc bước"
    }
  }
}
