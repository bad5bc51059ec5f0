/// The vowels of the Vietnamese alphabet with their tones; with đ and the consonants these are all
/// letters there are.
enum VietnameseVowels {
  /// The tones in the order of the rows below.
  enum Tone: Int, CaseIterable { case level, grave, hook, tilde, acute, dot }

  /// A row a vowel, a place a tone.
  static let rows: [[Unicode.Scalar]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ", "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ].map { Array($0.unicodeScalars) }

  /// Row and tone of a vowel.
  static let places: [Unicode.Scalar: (row: Int, tone: Tone)] = {
    var places: [Unicode.Scalar: (row: Int, tone: Tone)] = [:]
    for (row, letters) in rows.enumerated() {
      for (letter, tone) in zip(letters, Tone.allCases) { places[letter] = (row, tone) }
    }
    return places
  }()

  /// The vowel with a tone; nil where `vowel` has one already, or is none.
  static func vowel(_ vowel: Unicode.Scalar, with tone: Tone) -> Unicode.Scalar? {
    guard let place = places[vowel], place.tone == .level else { return nil }
    return rows[place.row][tone.rawValue]
  }
}
