/// The text with every letter and its marks as one character where Unicode has one (NFC).
///
/// Complete for the Latin script, which holds Vietnamese; other scripts keep their letters as they
/// are, with the marks in canonical order. Text that needs nothing is returned as it is, quickly.
///
///     composed("Nguye\u{302}\u{303}n")  // "Nguyễn"
public func composed(_ text: String) -> String {
  guard !isComposed(text) else { return text }
  var scalars: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars { Composition.decompose(scalar, into: &scalars) }
  Composition.order(&scalars)
  Composition.compose(&scalars)
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

/// Whether `composed` has nothing to do; may be false for a text that it would not change.
public func isComposed(_ text: String) -> Bool {
  // Below U+0300 there are no marks, and their first bytes are below 0xCC.
  if text.utf8.allSatisfy({ $0 < 0xCC }) { return true }
  return !text.unicodeScalars.contains(where: Composition.isOpen)
}

/// The canonical composition of the Unicode Standard (chapter 3.11), with the Latin letters.
enum Composition {
  private static let tables: (wholes: [UInt32: (UInt32, UInt32)], pairs: [UInt64: UInt32]) = {
    var wholes: [UInt32: (UInt32, UInt32)] = [:]
    var pairs: [UInt64: UInt32] = [:]
    let numbers = LatinLetters.pairs
    for index in stride(from: 0, to: numbers.count, by: 3) {
      let whole = UInt32(numbers[index])
      let letter = UInt32(numbers[index + 1])
      let mark = UInt32(numbers[index + 2])
      wholes[whole] = (letter, mark)
      pairs[key(letter, mark)] = whole
    }
    return (wholes, pairs)
  }()

  private static func key(_ letter: UInt32, _ mark: UInt32) -> UInt64 {
    UInt64(letter) << 32 | UInt64(mark)
  }

  /// The letter under the marks of a whole one; nil when it is no whole one.
  static func letter(of whole: Unicode.Scalar) -> Unicode.Scalar? {
    tables.wholes[whole.value].flatMap { Unicode.Scalar($0.0) }
  }

  /// Whether a scalar is a mark, or another way to write a letter or mark.
  static func isOpen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x1E00...0x1EFF, 0x2000...0x20CF: false
    case 0x300...0x36F, 0x212A, 0x212B: true
    default: scalar.properties.canonicalCombiningClass != .notReordered
    }
  }

  /// Adds a scalar taken apart as far as it goes.
  static func decompose(_ scalar: Unicode.Scalar, into scalars: inout [Unicode.Scalar]) {
    if let (letter, mark) = tables.wholes[scalar.value],
      let first = Unicode.Scalar(letter), let second = Unicode.Scalar(mark)
    {
      decompose(first, into: &scalars)
      scalars.append(second)
      return
    }
    switch scalar.value {
    // The old Vietnamese tone marks, the Kelvin and the Ångström sign.
    case 0x340: scalars.append("\u{300}")
    case 0x341: scalars.append("\u{301}")
    case 0x343: scalars.append("\u{313}")
    case 0x344: scalars += ["\u{308}", "\u{301}"]
    case 0x212A: scalars.append("K")
    case 0x212B: scalars += ["A", "\u{30A}"]
    default: scalars.append(scalar)
    }
  }

  /// Puts the marks behind each letter in canonical order: horn, dot below, then those above.
  static func order(_ scalars: inout [Unicode.Scalar]) {
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, markClass(scalars[end]) != 0 { end += 1 }
      if end - start > 1 {
        let marks = scalars[start..<end].enumerated().sorted { left, right in
          let (first, second) = (markClass(left.element), markClass(right.element))
          return first == second ? left.offset < right.offset : first < second
        }
        scalars.replaceSubrange(start..<end, with: marks.map(\.element))
      }
      start = end + 1
    }
  }

  /// Joins each mark to the letter before it unless another mark of its kind stands between.
  static func compose(_ scalars: inout [Unicode.Scalar]) {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var letterAt: Int?
    var lastClass: UInt8 = 0
    for scalar in scalars {
      let itsClass = markClass(scalar)
      if let at = letterAt, itsClass != 0, lastClass < itsClass,
        let whole = tables.pairs[key(result[at].value, scalar.value)],
        let joined = Unicode.Scalar(whole)
      {
        result[at] = joined
        continue
      }
      if itsClass == 0 { letterAt = result.count }
      lastClass = itsClass
      result.append(scalar)
    }
    scalars = result
  }

  private static func markClass(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
  }
}
