extension DetectedEncoding {
  /// Why the file is read so, in Vietnamese, with the counts: "412 trong 415 chữ ngoài ASCII đọc ra
  /// tiếng Việt, theo bảng mã gần nhất chỉ 3".
  public var words: String {
    switch reason {
    case .given: "theo --encoding"
    case .mark: "đầu tệp có dấu BOM"
    case .ascii: "chỉ có ký tự ASCII"
    case .valid(let letters): "\(letters) ký tự ngoài ASCII đều đúng UTF-8"
    case .validBut(let bad, let words):
      "\(words - bad) trong \(words) chữ ngoài ASCII đúng UTF-8; dòng có chữ sai bị từ chối"
    case .pairs(let fitting, let count): "\(fitting) trong \(count) cặp byte là chữ UTF-16"
    case .words(let fitting, let count, let next):
      "\(fitting) trong \(count) chữ ngoài ASCII đọc ra tiếng Việt, theo bảng mã khác nhiều nhất "
        + "\(next)"
    case .nothingFits(let words, let best):
      "\(words) chữ ngoài ASCII không đúng UTF-8, theo bảng mã khác cũng chỉ \(best) chữ đọc ra "
        + "tiếng Việt"
    }
  }

  /// How sure it is, in Vietnamese.
  public var confidenceWords: String {
    switch confidence {
    case .certain: "chắc chắn"
    case .likely: "nhiều khả năng"
    case .guess: "phỏng đoán"
    case .given: "được chỉ định"
    }
  }

  /// What somebody should know of a file in this encoding, once; nil where there is nothing.
  public var caution: String? {
    if lostWords >= 3 {
      return "\(lostWords) chữ có dấu hỏi ở giữa (như \"Nguy?n\"): chữ có dấu đã mất khi xuất tệp "
        + "và không tìm lại được từ tệp này; xuất lại ở dạng CSV UTF-8 hoặc Excel"
    }
    switch encoding {
    case .tcvn3:
      return "TCVN3 không có chữ hoa mang dấu thanh: chữ viết bằng phông .VnTimeH đọc ra chữ "
        + "thường (\"NGUYễN\"). Tên giữ nguyên như tệp, không đổi hoa thường"
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1258, .vni:
      return confidence == .guess
        ? "chưa đủ căn cứ về bảng mã: xem lại chữ có dấu; nếu sai, nhập với --encoding "
          + TextEncoding.names.joined(separator: "|")
        : nil
    }
  }
}
