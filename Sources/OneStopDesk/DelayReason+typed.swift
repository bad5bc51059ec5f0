internal import DossierCore
internal import VietnameseText

extension DelayReason {
  /// The words of the catalogue.
  static let catalogueWords = ["rule", "staff", "otherBody", "system", "forceMajeure"]

  /// A reason as typed: a word of the catalogue, or free words, which a letter prints as they stand.
  ///
  /// A single word that is a slip away from one of the catalogue is refused, for it would be printed.
  ///
  ///     try DelayReason(typed: "sttaff", for: "--reason")   // refused: ý bạn là staff?
  init(typed text: String, for option: String) throws(DeskRefusal) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let joined = words.joined(separator: " ")
    if words.isEmpty {
      throw DeskRefusal(
        .unreadable, code: "emptyReason", message: "\(option): lý do để trống.",
        remedy: "viết \(DelayReason.alternatives) hoặc lý do bằng lời.")
    }
    if words.count == 1, !DelayReason.catalogueWords.contains(joined),
      let meant = Misspelling.nearest(to: joined, among: DelayReason.catalogueWords, within: 2)
    {
      throw DeskRefusal(
        .unreadable, code: "misspeltReason",
        message: "\(option) \"\(joined)\": không có trong danh mục lý do, ý bạn là \(meant)?",
        remedy: "viết \(meant), hoặc lý do bằng lời, từ hai chữ trở lên.")
    }
    self.init(text: joined)
  }

  private static var alternatives: String { catalogueWords.joined(separator: ", ") }
}
