extension FormStyle {
  /// A title on one line where it fits, else on two of about equal length that part no compound:
  /// "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ" · "GIA HẠN THỜI GIAN GIẢI QUYẾT".
  func titleLines(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    let room = (page.width - page.left - page.right) / FormStyle.millimetresPerPoint
    guard Double(text.count) * title * FormStyle.capital > room, words.count > 1 else {
      return [text]
    }
    let breaks = words.indices.dropFirst().filter { index in
      !FormStyle.compounds.contains("\(words[index - 1]) \(words[index])")
    }
    func length(_ words: ArraySlice<String>) -> Int { words.reduce(0) { $0 + $1.count + 1 } }
    let best = breaks.min { first, second in
      let (one, other) = (
        abs(length(words[..<first]) - length(words[first...])),
        abs(length(words[..<second]) - length(words[second...]))
      )
      return one < other
    }
    guard let best else { return [text] }
    return [words[..<best], words[best...]].map { $0.joined(separator: " ") }
  }

  /// Mean width of a bold capital with its share of spaces, as a part of the size.
  private static let capital = 0.66
  private static let millimetresPerPoint = 25.4 / 72

  /// Words of titles that are not parted.
  private static let compounds: Set<String> = [
    "BỔ SUNG", "BỘ PHẬN", "GIA HẠN", "GIẢI QUYẾT", "HOÀN THIỆN", "HỒ SƠ", "HẸN LẠI", "HẸN TRẢ",
    "KIỂM SOÁT", "KẾT QUẢ", "LẠI NGÀY", "QUÁ TRÌNH", "THEO DÕI", "THÔNG BÁO", "THỜI GIAN",
    "TIẾP NHẬN", "TRẢ KẾT", "TỪ CHỐI", "VÀ ĐỀ", "VÀ HẸN", "XIN LỖI", "YÊU CẦU", "ĐỀ NGHỊ",
  ]
}
