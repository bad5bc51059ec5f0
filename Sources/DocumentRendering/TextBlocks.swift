import DossierLetters

/// Texts measured of late, by all that their measures follow from: most of a letter stands on each
/// letter of an office, and to break text into lines is half of the work of drawing it.
final class TextBlocks {
  struct Key: Hashable {
    let runs: [LetterDocument.Run]
    let size: Double
    let width: Double
    let alignment: LetterDocument.Alignment
    var indent = 0.0
    var lineSpacing = 1.0
    /// Room in the padding for a word that would else be broken.
    var slack = 0.0
    /// Set as narrow as its lines allow.
    var isBalanced = false
  }

  /// What was asked for since there was room last, and before.
  private var recent: [Key: TextBlock] = [:]
  private var older: [Key: TextBlock] = [:]
  private static let most = 256

  /// The text measured, made where it is not known.
  func block(_ key: Key, make: () -> TextBlock) -> TextBlock {
    if let known = recent[key] { return known }
    let block = older[key] ?? make()
    if recent.count == Self.most {
      older = recent
      recent.removeAll(keepingCapacity: true)
    }
    recent[key] = block
    return block
  }
}
