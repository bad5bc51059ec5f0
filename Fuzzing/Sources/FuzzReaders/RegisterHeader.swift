/// Headers that are right, so that libFuzzer spends its time on the rows below them.
enum RegisterHeader {
  /// What offices list, by what a reader makes of it: dates and their verdict, a name of a procedure
  /// and amounts, steps of one dossier, supplements and ends without a result, headers that only the
  /// values decide.
  private static let headers = [
    "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả,Trạng thái,Đúng hạn/Quá hạn\n",
    "Mã hồ sơ;Tên thủ tục;Ngày tiếp nhận;Số CCCD;Lệ phí;Số bộ;Hình thức nộp\n",
    "Mã hồ sơ\tMã TTHC\tNgày tiếp nhận\tBước\tNgày bắt đầu\tNgày kết thúc\tNgười thực hiện\n",
    "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_yeu_cau_bo_sung,ngay_nhan_bo_sung,ngay_tu_choi,ngay_dung\n",
    "Mã biên nhận,Mã số,Ngày nhận,Thời hạn giải quyết,Quá hạn\n",
  ].map { Array($0.utf8) }

  /// The header that a byte chooses.
  static func header(_ byte: UInt8) -> [UInt8] { headers[Int(byte) % headers.count] }
}
