/// Finds the word that was meant by one that is not known.
public enum Misspelling {
  /// Letters to add, drop or change between two words (Levenshtein).
  ///
  ///     Misspelling.distance("sttaff", "staff")   // 1
  public static func distance(_ one: String, _ other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (line, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, otherLetter) in other.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, diagonal + (letter == otherLetter ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }

  /// The nearest of the words that is at most `limit` letters away, capitals and small letters alike;
  /// the first of equally near ones; nil where none is near.
  ///
  ///     Misspelling.nearest(to: "newdate", among: ["due", "newDate"], within: 2)   // "newDate"
  public static func nearest(to word: String, among words: [String], within limit: Int) -> String? {
    let word = word.lowercased()
    let near = words.map { (word: $0, distance: distance(word, $0.lowercased())) }
      .filter { $0.distance <= limit }
    return near.min { $0.distance < $1.distance }?.word
  }
}
