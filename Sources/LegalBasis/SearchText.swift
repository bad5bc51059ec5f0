import VietnameseText

/// How names are compared.
enum SearchText {
  /// Lower case, without marks, spaces collapsed.
  static func folded(_ text: String) -> String { VietnameseText.folded(text) }
}
