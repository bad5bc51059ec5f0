import CPangoCairo

/// Font descriptions by size and style, made once.
final class Faces {
  private let family: String
  private var made: [Key: OpaquePointer] = [:]

  private struct Key: Hashable {
    let size: Double
    let bold: Bool
    let italic: Bool
  }

  init(family: String) { self.family = family }

  deinit {
    for description in made.values { pango_font_description_free(description) }
  }

  /// The description of a face at a size in points.
  func description(size: Double, bold: Bool, italic: Bool) -> OpaquePointer? {
    let key = Key(size: size, bold: bold, italic: italic)
    if let known = made[key] { return known }
    guard let description = pango_font_description_new() else { return nil }
    pango_font_description_set_family(description, family)
    pango_font_description_set_size(description, Int32((size * Double(PANGO_SCALE)).rounded()))
    pango_font_description_set_weight(
      description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      description, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    made[key] = description
    return description
  }
}
