/// Finds procedures by what files call them.
struct ProcedureFinder: Sendable {
  private let ids: [String: String]
  private let codes: [String: String]
  private let names: [String: String]
  private let folded: [String: String]
  /// Folded names as bytes, for the edit distance.
  private let spellings: [(id: String, bytes: [UInt8])]

  init(_ versions: [ProcedureVersion]) {
    var ids: [String: String] = [:]
    var codes: [String: String] = [:]
    var names: [String: String] = [:]
    var folded: [String: String] = [:]
    var spellings: [(id: String, bytes: [UInt8])] = []
    // Newest last: what the present version calls itself wins over an old name of another.
    for version in versions {
      ids[SearchText.folded(version.id)] = version.id
      for code in version.otherCodes where codes[code] == nil { codes[code] = version.id }
      for name in version.otherNames {
        if names[name] == nil { names[name] = version.id }
        if folded[SearchText.folded(name)] == nil { folded[SearchText.folded(name)] = version.id }
      }
    }
    for version in versions {
      if let code = version.code { codes[code] = version.id }
      names[version.name] = version.id
      folded[SearchText.folded(version.name)] = version.id
    }
    for (name, id) in folded.sorted(by: { $0.key < $1.key }) {
      spellings.append((id, Array(name.utf8)))
    }
    self.ids = ids
    self.codes = codes
    self.names = names
    self.folded = folded
    self.spellings = spellings
  }

  /// The procedure that a text names, nil where none.
  func id(of text: String) -> String? {
    if let id = names[text] { return id }
    if let code = ProcedureFinder.code(in: text) { return codes[code] }
    let key = SearchText.folded(text)
    return ids[key] ?? folded[key]
  }

  /// `1.012664` of `1.012664`, `1.012664.H05`, `1.012664.000.00.00.H05` and `1.012507. H05`;
  /// nil where the text does not begin with a code that ends there.
  static func code(in text: String) -> String? {
    let bytes = text.utf8.filter { $0 != UInt8(ascii: " ") }
    guard bytes.count >= 8, bytes[1] == UInt8(ascii: ".") else { return nil }
    func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    guard isDigit(bytes[0]), bytes[2..<8].allSatisfy(isDigit) else { return nil }
    // What follows is the locality: dots, digits and letters.
    if bytes.count > 8 {
      guard bytes[8] == UInt8(ascii: "."),
        bytes[8...].allSatisfy({
          isDigit($0) || $0 == UInt8(ascii: ".")
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF)
        })
      else { return nil }
    }
    return String(decoding: bytes[..<8], as: UTF8.self)
  }

  /// `H05` of `1.012664.H05` and `1.012664.000.00.00.H05`: the locality whose list the code is of; nil
  /// where it names none. Provinces have H and two digits, ministries G.
  static func locality(in text: String) -> String? {
    guard code(in: text) != nil, let last = text.split(separator: ".").last else { return nil }
    let word = last.filter { $0 != " " }.uppercased()
    let bytes = Array(word.utf8)
    guard bytes.count == 3, bytes[0] == UInt8(ascii: "H"),
      bytes[1...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return word
  }

  /// Ids of the procedures whose codes come close to a text that looks like one: one digit wrong, two
  /// changed places, or zeros lost at the end, as spreadsheets lose them.
  private func closeCodes(to text: String) -> [String] {
    let key = Array((ProcedureFinder.code(in: text) ?? text).utf8)
    guard key.count > 2, key.count < 9, key[1] == UInt8(ascii: "."),
      key.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
    else { return [] }
    var found: Set<String> = []
    for (code, id) in codes where Array(code.utf8).isSlip(of: key) { found.insert(id) }
    return found.sorted().prefix(3).map(\.self)
  }

  /// Ids of the closest names: those that hold the text, then those within a third of its length.
  func close(to text: String) -> [String] {
    let key = Array(SearchText.folded(text).utf8)
    guard key.count >= 4 else { return [] }
    let byCode = closeCodes(to: text)
    guard byCode.isEmpty else { return byCode }
    let limit = max(2, key.count / 3)
    var found: [(distance: Int, id: String)] = []
    for (id, bytes) in spellings {
      let distance: Int
      if bytes.count > key.count, bytes.holds(key) {
        distance = 0
      } else if let edits = key.distance(to: bytes, within: limit) {
        distance = edits
      } else {
        continue
      }
      if let earlier = found.firstIndex(where: { $0.id == id }) {
        found[earlier].distance = min(found[earlier].distance, distance)
      } else {
        found.append((distance, id))
      }
    }
    return found.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
  }
}

extension [UInt8] {
  /// Whether `typed` is this code with one digit wrong, two neighbours changed, or without its last
  /// zeros.
  fileprivate func isSlip(of typed: [UInt8]) -> Bool {
    if typed.count < count {
      return starts(with: typed) && self[typed.count...].allSatisfy { $0 == UInt8(ascii: "0") }
    }
    guard typed.count == count else { return false }
    let differing = indices.filter { self[$0] != typed[$0] }
    switch differing.count {
    case 1: return true
    case 2:
      let (left, right) = (differing[0], differing[1])
      return right == left + 1 && self[left] == typed[right] && self[right] == typed[left]
    default: return false
    }
  }

  /// Whether `part` stands in it somewhere.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { self[$0..<($0 + part.count)].elementsEqual(part) }
  }

  /// The edit distance (Levenshtein), nil where it exceeds `limit`.
  fileprivate func distance(to other: [UInt8], within limit: Int) -> Int? {
    guard abs(count - other.count) <= limit else { return nil }
    var previous = Swift.Array(0...other.count)
    var current = previous
    for (row, byte) in enumerated() {
      current[0] = row + 1
      var least = current[0]
      for (column, otherByte) in other.enumerated() {
        let replaced = previous[column] + (byte == otherByte ? 0 : 1)
        current[column + 1] = Swift.min(replaced, previous[column + 1] + 1, current[column] + 1)
        least = Swift.min(least, current[column + 1])
      }
      if least > limit { return nil }
      swap(&previous, &current)
    }
    let distance = previous[other.count]
    return distance <= limit ? distance : nil
  }
}
