internal import Spreadsheets

extension FileRefusal {
  /// One English word for programs.
  public var code: String {
    switch self {
    case .missing: "fileMissing"
    case .folder: "fileIsFolder"
    case .unreadable: "fileUnreadable"
    case .changed: "fileChanged"
    case .empty: "fileEmpty"
    case .foreign: "fileKindUnknown"
    case .sheet: "workbookUnreadable"
    case .headerNotUTF8: "headerNotUTF8"
    case .headerBroken: "headerBroken"
    case .noKnownColumn: "noKnownColumn"
    case .missingColumns: "columnMissing"
    case .doubleColumn: "columnTwice"
    case .ambiguousColumn: "columnAmbiguous"
    case .missingSheet: "sheetMissing"
    }
  }

  /// What was found, in Vietnamese, with line and column where there is one.
  public var message: String {
    switch self {
    case .missing: "không có tệp này"
    case .folder: "đây là một thư mục, không phải tệp"
    case .unreadable(let errno): "không đọc được tệp (lỗi hệ thống \(errno))"
    case .changed: "tệp bị thay đổi trong lúc đang nhập; các hồ sơ đã ghi đều trọn vẹn"
    case .empty: "tệp trống, không có dòng tiêu đề"
    case .foreign(let kind): kind.message
    case .sheet(let refusal): refusal.message
    case .headerNotUTF8(let line, let offset):
      "dòng \(line): dòng tiêu đề có byte không đúng bảng mã của tệp (từ byte thứ \(offset + 1))"
    case .headerBroken(let line): "dòng \(line): dấu ngoặc kép trong dòng tiêu đề không khép đúng"
    case .noKnownColumn(let line, let near):
      "mười dòng đầu có chữ không có dòng nào là tiêu đề; gần nhất là dòng \(line)" + near.words
    case .missingColumns(let columns, let line, let near):
      "dòng \(line): thiếu cột " + columns.map(\.words).joined(separator: ", ") + near.words
    case .doubleColumn(let column, let first, let second, let line):
      "dòng \(line), cột \(second): trùng với cột \(first), cả hai đều là \(column.name)"
    case .ambiguousColumn(let header, let place, let columns, let line):
      "dòng \(line), cột \(place): không rõ \"\(header)\" là "
        + columns.map(\.words).joined(separator: " hay ")
    case .missingSheet(let sheet, let sheets):
      "không có trang tính \"\(sheet)\"; tệp có: "
        + sheets.map { "\"\($0)\"" }.joined(separator: ", ")
    }
  }

  /// What to do, in Vietnamese.
  public var remedy: String {
    switch self {
    case .missing: "kiểm tra lại đường dẫn"
    case .folder: "nêu tên từng tệp trong thư mục, ví dụ \"thu-muc\"/*.csv"
    case .unreadable: "kiểm tra quyền đọc tệp và ổ đĩa"
    case .changed:
      "đóng chương trình đang ghi tệp rồi nhập lại đúng tệp ấy: dòng đã ghi được tính là không đổi"
    case .empty: "xuất lại tệp từ hệ thống một cửa"
    case .foreign(let kind): kind.remedy
    case .sheet(let refusal): refusal.remedy
    case .headerNotUTF8:
      "lưu lại tệp ở dạng \"CSV UTF-8 (phân cách bằng dấu phẩy)\" rồi nhập lại, hoặc nêu bảng mã "
        + "bằng --encoding"
    case .headerBroken: "sửa dấu ngoặc kép trong dòng tiêu đề rồi nhập lại"
    case .noKnownColumn:
      "một trong mười dòng đầu có chữ phải là tên các cột (ma_ho_so, ngay_tiep_nhan, ma_tthc …): "
        + "thêm dòng ấy, hoặc đổi tên cột"
    case .missingColumns: "thêm cột còn thiếu, hoặc đổi tên cột theo tên chuẩn"
    case .doubleColumn: "bỏ hoặc đổi tên một trong hai cột"
    case .ambiguousColumn(_, _, let columns, _):
      "đổi tên cột thành " + columns.map(\.name).joined(separator: " hoặc ")
        + ", hoặc nêu trong tệp kiểu cột (--profile)"
    case .missingSheet: "sửa khóa sheet trong tệp kiểu cột, hoặc nhập tệp khác"
    }
  }
}

extension [NearHeader] {
  /// "; cột 4 "Ngày tiếp nhậm" có phải là "Ngày tiếp nhận"?".
  fileprivate var words: String {
    map { "; cột \($0.place) \"\($0.header)\" có phải là \"\($0.name)\"?" }.joined()
  }
}

extension FileRefusal.Foreign {
  var message: String {
    switch self {
    case .workbook: "đây là tệp Excel (.xlsx) hoặc tệp nén, chưa đọc được"
    case .oldWorkbook: "đây là tệp Excel kiểu cũ (.xls, trước năm 2007), không đọc được"
    case .markup, .spreadsheetML: "đây là tệp HTML hoặc XML, chưa đọc được"
    case .pdf: "đây là tệp PDF, không đọc được"
    case .binary: "tệp nhị phân, không phải văn bản"
    }
  }

  var remedy: String {
    switch self {
    case .oldWorkbook:
      "mở bằng Excel, chọn Lưu thành, kiểu \"Excel Workbook (.xlsx)\", rồi nhập tệp ấy"
    case .workbook, .markup, .spreadsheetML:
      "mở bằng Excel rồi lưu thành \"CSV UTF-8 (phân cách bằng dấu phẩy)\", sau đó nhập tệp CSV"
    case .pdf, .binary: "xuất danh sách hồ sơ ra tệp CSV UTF-8 rồi nhập lại"
    }
  }
}

extension FileRefusal.Required {
  /// The column as a clerk may write it: canonical name and a usual title.
  public var words: String {
    switch self {
    case .number: "ma_ho_so (\"Mã hồ sơ\")"
    case .receipt: "ngay_tiep_nhan (\"Ngày tiếp nhận\")"
    case .procedure: "ma_tthc hoặc ten_tthc (\"Mã TTHC\", \"Tên thủ tục\")"
    }
  }
}

extension SheetRefusal {
  var message: String {
    switch self {
    case .brokenArchive: "tệp Excel hỏng hoặc bị cắt ngang"
    case .noWorkbook: "đây là tệp nén, trong đó không có bảng tính Excel"
    case .encrypted: "tệp Excel có mật khẩu"
    case .missingPart(let part): "tệp Excel thiếu phần \(part)"
    case .brokenXML(let part, let line): "phần \(part), dòng \(line): không đúng XML"
    case .disordered(let row):
      "dòng \(row) của trang tính đứng không đúng thứ tự, hoặc có hai ô ở cùng một cột"
    case .documentType(let part): "phần \(part) có DOCTYPE, không nhận vì lý do an toàn"
    case .bomb(let part, let bytes, let packed):
      "phần \(part) bung từ \(packed) byte ra hơn \(bytes / 1_048_576) MB, không nhận vì lý do an toàn"
    case .noTable: "trang không có bảng nào"
    case .trouble(let errno):
      errno == SheetRefusal.noSpace
        ? "thư mục tạm đã đầy" : "không đọc được tệp (lỗi hệ thống \(errno))"
    }
  }

  var remedy: String {
    switch self {
    case .brokenArchive, .missingPart, .brokenXML, .disordered, .documentType, .bomb:
      "mở bằng Excel rồi lưu lại thành Excel Workbook (.xlsx), hoặc xuất lại từ hệ thống"
    case .noWorkbook, .noTable: "xuất danh sách hồ sơ ra tệp Excel (.xlsx) hoặc CSV UTF-8"
    case .encrypted: "bỏ mật khẩu của tệp rồi nhập lại"
    case .trouble(let errno):
      errno == SheetRefusal.noSpace
        ? "dọn ổ đĩa của thư mục tạm (TMPDIR) rồi nhập lại" : "kiểm tra quyền đọc tệp và ổ đĩa"
    }
  }

  /// The system's number for a disk that is full.
  private static let noSpace: Int32 = 28
}
