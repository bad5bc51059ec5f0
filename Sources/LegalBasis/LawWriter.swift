import PlainJSON
import WorkingTime

/// Builds the canonical form of a value of law: keys sorted by their bytes, nothing that is empty.
struct LawWriter {
  private var members: [(String, JSONValue)] = []

  mutating func put(_ key: String, _ value: JSONValue?) {
    guard let value else { return }
    switch value {
    case .null: return
    case .array(let list) where list.isEmpty: return
    case .object(let entries) where entries.isEmpty: return
    case .array, .object, .bool, .integer, .number, .string: members.append((key, value))
    }
  }

  mutating func put(_ key: String, _ text: String?) { put(key, text.map(JSONValue.string)) }
  mutating func put(_ key: String, _ count: Int?) { put(key, count.map(JSONValue.integer)) }
  mutating func put(_ key: String, _ date: CivilDate?) {
    put(key, date.map { JSONValue.string($0.iso) })
  }
  mutating func put(_ key: String, _ texts: [String]) {
    put(key, JSONValue.array(texts.map(JSONValue.string)))
  }

  var value: JSONValue {
    .object(members.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) })
  }
}

extension ClockTime {
  /// `07:30`.
  var lawText: String {
    (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
  }
}

extension LawNode {
  /// The tree of a canonical text; it has no places.
  init(_ value: JSONValue) {
    switch value {
    case .null: self.init(.empty, at: .none)
    case .bool(let flag): self.init(.text(flag ? "true" : "false"), at: .none)
    case .integer(let count): self.init(.text(String(count)), at: .none)
    case .number(let number): self.init(.text("\(number)"), at: .none)
    case .string(let text): self.init(.text(text), at: .none)
    case .array(let members): self.init(.list(members.map { LawNode($0) }), at: .none)
    case .object(let members):
      self.init(
        .map(members.map { Entry(key: $0.0, place: .none, value: LawNode($0.1)) }), at: .none)
    }
  }
}
