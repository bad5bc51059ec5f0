extension ImportColumn {
  /// Headers under which files hold the column, beside `name`: met in exports of one-stop systems,
  /// on their screens and in their source (`data.md` §5.2).
  ///
  /// They are compared as `HeaderName.key` folds them, so case, accents and spaces do not matter.
  public var aliases: [String] {
    switch self {
    case .number:
      [
        "Mã hồ sơ", "Mã HS", "Số hồ sơ", "Mã số hồ sơ", "MaHoSo", "dossierNo", "MA_HO_SO",
      ]
    case .procedureCode:
      [
        "Mã thủ tục", "Mã TTHC", "Mã DVC", "Ký hiệu thủ tục", "Mã số", "Tên tắt", "MaTTHC",
        "procedureCode",
      ]
    case .procedureName:
      [
        "Tên thủ tục", "Tên thủ tục hành chính", "Tên TTHC", "Thủ tục", "Thủ tục hành chính",
        "Tên dịch vụ", "Loại hồ sơ", "TenTTHC", "procedureName",
      ]
    case .abstract:
      [
        "Trích yếu", "Trích yếu hồ sơ", "Nội dung", "Nội dung yêu cầu giải quyết", "Về việc",
        "Tên nội dung", "TrichYeuHoSo",
      ]
    case .field:
      [
        "Lĩnh vực", "Tên lĩnh vực", "Lĩnh vực thống kê", "Loại thủ tục", "sectorName",
        "MaLinhVucChinh",
      ]
    case .owner:
      [
        "Chủ hồ sơ", "Chủ HS", "Tổ chức, cá nhân", "Tên tổ chức, cá nhân",
        "Tên cá nhân/tổ chức", "Người đứng tên", "ChuHoSo", "ownerFullname",
      ]
    case .submitter:
      [
        "Người nộp", "Người nộp hồ sơ", "Họ tên người nộp", "Họ và tên",
        "Người nộp/Chủ hồ sơ", "Người được ủy quyền", "NguoiUyQuyen", "fullname",
      ]
    case .idNumber:
      [
        "Số định danh", "Số CCCD", "CCCD", "CCCD/MST", "CMND/CCCD", "CMTND", "Số giấy tờ",
        "Số giấy tờ chủ hồ sơ", "SoGiayToChuHoSo", "identityNumber",
      ]
    case .address:
      [
        "Địa chỉ", "Địa chỉ chủ hồ sơ", "Nơi ở", "Địa chỉ liên hệ", "DiaChiChuHoSo",
        "address", "Địa chỉ, số điện thoại",
      ]
    case .area:
      ["Địa bàn", "Xã/Phường", "Đơn vị hành chính", "TenDiaBan", "village"]
    case .phone:
      [
        "Số điện thoại", "SĐT", "ĐT", "Điện thoại", "Số điện thoại liên hệ",
        "SoDienThoaiChuHoSo", "phoneNumber",
      ]
    case .email:
      ["Email", "Thư điện tử", "EmailChuHoSo"]
    case .sets:
      ["Số bộ", "Số bộ hồ sơ", "Số lượng", "Số lượng hồ sơ", "SoBoHoSo"]
    case .submittedAt:
      [
        "Ngày nộp", "Ngày nộp hồ sơ", "Ngày đăng ký", "Thời gian nộp", "NgayNopHoSo",
        "appliedDate",
      ]
    case .receivedAt:
      [
        "Ngày tiếp nhận", "Ngày nhận", "Ngày nhận hồ sơ", "Thời gian tiếp nhận",
        "Ngày giờ tiếp nhận", "Thời gian nhận hồ sơ", "Ngày, tháng, năm tiếp nhận",
        "NgayTiepNhan", "acceptedDate", "receive_date", "Nhận hồ sơ",
      ]
    case .appointment:
      [
        "Ngày hẹn trả", "Ngày hẹn trả kết quả", "Hẹn trả", "Hẹn trả kết quả", "Hạn trả",
        "Hạn xử lý",
        "Hạn giải quyết", "Thời hạn giải quyết", "Thời gian trả kết quả giải quyết hồ sơ",
        "Thời gian hẹn trả", "Ngày trả dự kiến", "NgayHenTra", "appointmentDate",
        "return_date",
      ]
    case .completedAt:
      [
        "Ngày có kết quả", "Ngày kết thúc xử lý", "Ngày hoàn thành", "Ngày giải quyết xong",
        "Ngày xử lý xong", "completedDate", "NgayKetThucXuLy",
      ]
    case .returnedAt:
      [
        "Ngày trả", "Ngày trả kết quả", "Ngày trả KQ", "Ngày công dân nhận kết quả",
        "Ngày, tháng, năm trả kết quả", "NgayTra", "returnedDate", "Trả kết quả",
      ]
    case .status:
      [
        "Trạng thái", "Trạng thái hồ sơ", "Tình trạng", "Tình trạng hồ sơ",
        "dossierStatusName", "TrangThaiHoSoId", "tenTrangThaiHoSo", "TrangThaiHoSo",
      ]
    case .verdict:
      [
        "Đúng hạn/Quá hạn", "Tình trạng hạn", "Trước hạn", "Đúng hạn", "Trễ hạn", "Quá hạn",
        "overDueByUser",
      ]
    case .daysLate:
      ["Số ngày trễ", "Số ngày quá hạn", "Trễ (ngày)"]
    case .delayReason:
      ["Lý do trễ hẹn", "Lý do quá hạn", "Lý do", "Nguyên nhân trễ hạn"]
    case .receiver:
      [
        "Người tiếp nhận", "Người nhận", "Cán bộ tiếp nhận", "Công chức tiếp nhận",
        "TenNguoiNhanHoSo",
      ]
    case .officer:
      [
        "Người xử lý", "Cán bộ thụ lý", "Chuyên viên thụ lý", "Người đang xử lý",
        "Cán bộ xử lý", "NguoiXuLy",
      ]
    case .unit:
      [
        "Đơn vị", "Đơn vị tiếp nhận", "Cơ quan tiếp nhận", "Cơ quan giải quyết",
        "Cơ quan thực hiện", "Phòng ban xử lý", "Đơn vị xử lý", "tenDonVi",
        "Cơ quan chủ trì giải quyết",
      ]
    case .channel:
      [
        "Hình thức nộp", "Hình thức tiếp nhận", "Kênh thực hiện", "Nguồn tiếp nhận",
        "Nộp trực tuyến", "KenhThucHien",
      ]
    case .returnChannel:
      [
        "Hình thức nhận kết quả", "Đăng ký trả kết quả tại", "Nhận kết quả tại",
        "Phương thức nhận kết quả",
      ]
    case .fee:
      ["Phí", "Lệ phí", "Phí, lệ phí", "Mức thu"]
    case .supplementRequestedAt:
      ["Ngày yêu cầu bổ sung", "Ngày gửi phiếu bổ sung", "NgayBoSung"]
    case .supplementReceivedAt:
      ["Ngày bổ sung", "Ngày nhận bổ sung", "Ngày hoàn thiện hồ sơ", "NgayTiepNhanBoSung"]
    case .refusedAt:
      ["Ngày từ chối", "NgayTuChoi"]
    case .stoppedAt:
      ["Ngày rút", "Ngày dừng", "Ngày đóng", "Ngày rút hồ sơ", "Ngày dừng xử lý"]
    case .onlineLevel:
      ["Mức độ", "Mức DVC", "Toàn trình", "Một phần"]
    case .note:
      ["Ghi chú", "Ghi chú bổ sung", "Ghi Chú"]
    case .ordinal:
      ["STT", "Stt", "TT", "Số TT", "Số thứ tự"]
    case .receiptCode:
      [
        "Mã biên nhận", "Số biên nhận", "Số biên nhận hồ sơ", "Mã biên nhận hồ sơ", "Số phiếu",
        "Mã tiếp nhận", "Mã giao dịch", "MaBienNhan", "SoBienNhan", "dossierId",
      ]
    case .step:
      [
        "Bước", "Bước xử lý", "Tên bước", "Bước thực hiện", "Bước giải quyết", "Bước quy trình",
        "Bước hiện tại", "Công đoạn", "TenBuoc", "stepName",
      ]
    case .stepUnit:
      ["Đơn vị của bước", "Đơn vị thực hiện bước"]
    case .stepBegan:
      [
        "Ngày bắt đầu bước", "Thời gian bắt đầu bước", "Bắt đầu bước", "Ngày nhận bước",
        "Ngày chuyển đến", "stepStartDate",
      ]
    case .stepEnded:
      [
        "Ngày kết thúc bước", "Thời gian kết thúc bước", "Kết thúc bước", "Ngày hoàn thành bước",
        "Ngày chuyển đi", "stepEndDate",
      ]
    }
  }
}
