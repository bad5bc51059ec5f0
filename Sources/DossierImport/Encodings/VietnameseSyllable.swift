/// Whether a word is built as Vietnamese words are: the evidence by which encodings are told apart.
///
/// A syllable is an onset, one of some sixty groups of vowels, a coda, and at most one tone. Letters
/// read in a wrong encoding hardly ever make one.
enum VietnameseSyllable {
  /// Whether the letters (whatever their case) make a syllable.
  ///
  ///     VietnameseSyllable.isOne("nguyễn".unicodeScalars)  // true
  ///     VietnameseSyllable.isOne("nguyeãn".unicodeScalars) // false
  static func isOne(_ word: some Sequence<Unicode.Scalar>) -> Bool {
    var letters: [UInt8] = []
    var tone = VietnameseVowels.Tone.level
    for scalar in word {
      if let vowel = VietnameseVowels.places[scalar] {
        if vowel.tone != .level {
          guard tone == .level else { return false }
          tone = vowel.tone
        }
        letters.append(UInt8(vowel.row % 12))
      } else if scalar == "đ" || scalar == "Đ" {
        letters.append(UInt8(ascii: "D"))
      } else if scalar.isASCII, scalar.properties.isAlphabetic {
        letters.append(UInt8(scalar.value) | 0x20)
      } else {
        return false
      }
    }
    return onsets.contains { onset in
      letters.starts(with: onset) && isRhyme(letters.dropFirst(onset.count), tone)
    }
  }

  private static func isRhyme(_ letters: ArraySlice<UInt8>, _ tone: VietnameseVowels.Tone) -> Bool {
    let vowels = letters.prefix { $0 < 12 }
    guard nuclei.contains(Array(vowels)), let stops = codas[Array(letters[vowels.endIndex...])]
    else { return false }
    return !stops || tone == .acute || tone == .dot
  }

  /// Onsets, the longer first. A vowel's number is its row; `D` is đ; `gi` and `qu` hold a vowel.
  private static let onsets: [[UInt8]] = [
    "ngh", "ng", "nh", "gh", "kh", "ph", "th", "tr", "ch", "b", "c", "d", "D", "g", "h", "k", "l",
    "m", "n", "p", "r", "s", "t", "v", "x", "gi", "qu", "",
  ].map { onset in
    onset.unicodeScalars.map { scalar in
      VietnameseVowels.places[scalar].map { UInt8($0.row % 12) } ?? UInt8(scalar.value)
    }
  }

  /// Codas, and whether they stop the voice: then the tone is acute or dot.
  private static let codas: [[UInt8]: Bool] = [
    [], Array("c".utf8), Array("ch".utf8), Array("m".utf8), Array("n".utf8), Array("ng".utf8),
    Array("nh".utf8), Array("p".utf8), Array("t".utf8),
  ].reduce(into: [:]) { codas, coda in
    codas[coda] = ["c", "ch", "p", "t"].contains { Array($0.utf8) == coda }
  }

  /// The groups of vowels, without tones.
  private static let nuclei: Set<[UInt8]> = Set(
    [
      "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu",
      "ây", "eo", "êu", "ia", "iê", "iu", "yê", "oa", "oă", "oe", "oi", "oo", "ôi", "ơi", "ua",
      "uâ", "uê", "ui", "uô", "ươ", "ưa", "ưi", "ưu", "uơ", "uy", "iêu", "yêu", "oai", "oao",
      "oay", "oeo", "uây", "uôi", "uya", "uyê", "uyu", "ươi", "ươu",
    ].map { group in
      group.unicodeScalars.compactMap { VietnameseVowels.places[$0].map { UInt8($0.row % 12) } }
    })
}
