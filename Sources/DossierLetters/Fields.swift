import PlainJSON
import WorkingTime

/// An object's members, read strictly: a key must be there, null where it may be.
struct Fields {
  let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  func value(_ key: String) throws(LetterTextRefusal) -> JSONValue {
    guard let value = json[key] else { throw LetterTextRefusal(key: key) }
    return value
  }

  func string(_ key: String) throws(LetterTextRefusal) -> String {
    guard let text = try optionalString(key) else { throw LetterTextRefusal(key: key) }
    return text
  }

  func optionalString(_ key: String) throws(LetterTextRefusal) -> String? {
    let value = try value(key)
    if case .null = value { return nil }
    guard let text = value.stringValue else { throw LetterTextRefusal(key: key) }
    return text
  }

  func strings(_ key: String) throws(LetterTextRefusal) -> [String] {
    guard let members = try value(key).arrayValue else { throw LetterTextRefusal(key: key) }
    let texts = members.compactMap(\.stringValue)
    guard texts.count == members.count else { throw LetterTextRefusal(key: key) }
    return texts
  }

  func integer(_ key: String) throws(LetterTextRefusal) -> Int {
    guard let count = try value(key).integerValue else { throw LetterTextRefusal(key: key) }
    return count
  }

  func optionalInteger(_ key: String) throws(LetterTextRefusal) -> Int? {
    let value = try value(key)
    if case .null = value { return nil }
    guard let count = value.integerValue else { throw LetterTextRefusal(key: key) }
    return count
  }

  func date(_ key: String) throws(LetterTextRefusal) -> CivilDate {
    guard let date = try optionalDate(key) else { throw LetterTextRefusal(key: key) }
    return date
  }

  func optionalDate(_ key: String) throws(LetterTextRefusal) -> CivilDate? {
    guard let text = try optionalString(key) else { return nil }
    guard let date = CivilDate(iso: text) else { throw LetterTextRefusal(key: key) }
    return date
  }

  func optionalTime(_ key: String) throws(LetterTextRefusal) -> ClockTime? {
    let value = try value(key)
    if case .null = value { return nil }
    guard let minutes = value.integerValue,
      let time = ClockTime(hour: minutes / 60, minute: minutes % 60)
    else { throw LetterTextRefusal(key: key) }
    return time
  }

  // Keys that came later: a value frozen before them is without, and is read as it was meant.

  func later(_ key: String) -> JSONValue? {
    guard let value = json[key] else { return nil }
    if case .null = value { return nil }
    return value
  }

  func laterString(_ key: String) throws(LetterTextRefusal) -> String? {
    guard let value = later(key) else { return nil }
    guard let text = value.stringValue else { throw LetterTextRefusal(key: key) }
    return text
  }

  func laterSheet(_ key: String) throws(LetterTextRefusal) -> FormSheet? {
    guard let value = later(key) else { return nil }
    return try FormSheet(json: value)
  }

  func laterPlaces(_ key: String) throws(LetterTextRefusal) -> [String: String] {
    guard let value = later(key) else { return [:] }
    return try value.texts(key)
  }
}

extension JSONValue {
  /// An object of texts, its keys sorted by their bytes.
  static func strings(_ texts: [String: String]) -> JSONValue {
    .object(
      texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { ($0.key, .string($0.value)) })
  }

  /// What `strings` has written.
  func texts(_ key: String) throws(LetterTextRefusal) -> [String: String] {
    guard case .object(let members) = self else { throw LetterTextRefusal(key: key) }
    var texts: [String: String] = [:]
    for (name, value) in members {
      guard let text = value.stringValue else { throw LetterTextRefusal(key: key) }
      texts[name] = text
    }
    return texts
  }
}
