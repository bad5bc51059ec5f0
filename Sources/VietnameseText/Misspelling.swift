/// Finds the word that was meant by one that is not known.
public enum Misspelling {
  /// Letters to add, drop or change between two words (Levenshtein).
  ///
  ///     Misspelling.distance("sttaff", "staff")   // 1
  public static func distance(_ one: String, _ other: String) -> Int {
    Spelling(one).distance(to: Spelling(other))
  }

  /// The nearest of the words that is at most `limit` letters away, capitals and small letters alike;
  /// the first of equally near ones; nil where none is near.
  ///
  ///     Misspelling.nearest(to: "newdate", among: ["due", "newDate"], within: 2)   // "newDate"
  public static func nearest(to word: String, among words: [String], within limit: Int) -> String? {
    nearest(
      to: word.lowercased(), among: words.map { (Spelling($0.lowercased()), $0) }, within: limit)
  }

  /// The same among words that were prepared: what stands with the nearest one. Capitals and small
  /// letters differ here.
  public static func nearest<Meant>(
    to word: String, among words: [(Spelling, meant: Meant)], within limit: Int
  ) -> Meant? {
    let word = Spelling(word)
    var nearest: (place: Int, distance: Int)?
    for place in words.indices {
      if let distance = word.distance(to: words[place].0, within: limit),
        distance < nearest?.distance ?? .max
      {
        nearest = (place, distance)
      }
    }
    return nearest.map { words[$0.place].meant }
  }
}

/// The letters of a word that is compared with many: taken apart once, and told from most others at
/// a glance.
public struct Spelling: Sendable {
  private let letters: [Character]
  /// The bits of the letters that occur. A change of one letter flips two of them at most.
  private let occurring: UInt64

  /// The letters of a word.
  public init(_ word: String) {
    letters = Array(word)
    occurring = letters.reduce(0) { $0 | Self.bit(of: $1) }
  }

  /// Small letters and digits have a bit each; everything else shares one.
  private static func bit(of letter: Character) -> UInt64 {
    switch letter.asciiValue {
    case let letter? where (0x61...0x7A).contains(letter): 1 << (letter - 0x61)
    case let digit? where (0x30...0x39).contains(digit): 1 << (digit - 0x30 + 26)
    case _: 1 << 36
    }
  }

  /// Letters to add, drop or change; nil where these are more than `limit`.
  ///
  ///     Spelling("sttaff").distance(to: Spelling("staff"), within: 2)   // 1
  public func distance(to other: Spelling, within limit: Int) -> Int? {
    guard abs(letters.count - other.letters.count) <= limit,
      (occurring ^ other.occurring).nonzeroBitCount <= 2 * limit
    else { return nil }
    let distance = distance(to: other, givingUpBeyond: limit)
    return distance <= limit ? distance : nil
  }

  fileprivate func distance(to other: Spelling) -> Int { distance(to: other, givingUpBeyond: .max) }

  /// The distance, or something beyond `limit` as soon as it can only be more.
  private func distance(to other: Spelling, givingUpBeyond limit: Int) -> Int {
    var row = Array(0...other.letters.count)
    for (line, letter) in letters.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      var least = row[0]
      for (column, otherLetter) in other.letters.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, diagonal + (letter == otherLetter ? 0 : 1))
        least = min(least, row[column + 1])
        diagonal = above
      }
      if least > limit { return least }
    }
    return row[other.letters.count]
  }
}
