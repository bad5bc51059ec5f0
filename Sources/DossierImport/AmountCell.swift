internal import VietnameseText

/// Amounts of money and counts of sets: read to say what cannot be read; the store has no place for
/// what a file says was to be paid.
enum AmountCell {
  /// The amount in đồng: "150.000", "150,000 đ", "150 000 VNĐ", "0", "Không", "Miễn phí"; nil where it
  /// is none. Decimals can only be zeros, for there is nothing below a đồng.
  static func amount(_ text: String) -> Int? {
    var words = folded(text)
    if nothing.contains(words) { return 0 }
    for unit in ["vnd", "dong", "\u{20AB}", "d"] where words.hasSuffix(unit) {
      words.removeLast(unit.count)
      break
    }
    return whole(words)
  }

  /// How many sets: "1", "02", "1 bộ"; nil where it is none.
  static func sets(_ text: String) -> Int? {
    let words = folded(text)
    let digits = words.prefix { $0 >= "0" && $0 <= "9" }
    guard let count = Int(digits), count > 0, count < 10_000 else { return nil }
    switch words.dropFirst(digits.count).drop(while: { $0 == " " }) {
    case "", "bo", "ho so", ".0", "bo ho so": return count
    default: return nil
    }
  }

  private static let nothing: Set<String> = [
    "0", "khong", "khong co", "khong thu", "khong thu phi", "khong phi", "khong mat phi", "mien",
    "mien phi", "mien phi, le phi", "mien le phi", "-", "khong phai nop",
  ]

  /// Digits in groups of three between dots, commas or spaces, or without groups.
  private static func whole(_ text: String) -> Int? {
    var groups: [Substring] = text.split(
      omittingEmptySubsequences: true, whereSeparator: { $0 == "." || $0 == "," || $0 == " " })
    guard !groups.isEmpty, groups.count < 6,
      groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      text.first?.isNumber == true, text.last?.isNumber == true || text.last == " "
    else { return nil }
    // ",00" and ".0" behind the đồng.
    if groups.count > 1, let last = groups.last, last.count < 3, last.allSatisfy({ $0 == "0" }) {
      groups.removeLast()
    }
    guard
      groups.count == 1 || (groups[0].count < 4 && groups.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    return Int(groups.joined())
  }
}
