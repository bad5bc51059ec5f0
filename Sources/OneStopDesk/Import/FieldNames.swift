internal import VietnameseText

/// The fields that a cell of `linh_vuc` names: portals call the same field by many names, older and
/// newer, and misspell them (data.md §5.4).
struct FieldNames: OptionSet {
  let rawValue: Int

  static let religion = FieldNames(rawValue: 1)
  static let ethnicAffairs = FieldNames(rawValue: 2)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The fields of a text; none where it is of neither, so that nothing can be said.
  init(_ text: String) {
    let words = folded(text)
    self = []
    if words.contains("ton giao") || words.contains("tin nguong") || words.contains("tin guong") {
      insert(.religion)
    }
    if words.contains("dan toc") { insert(.ethnicAffairs) }
  }

  /// Whether both name fields, and none in common.
  func contradict(_ other: FieldNames) -> Bool {
    !isEmpty && !other.isEmpty && isDisjoint(with: other)
  }
}
