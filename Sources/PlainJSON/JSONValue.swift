/// A JSON value whose objects keep the order of their keys, so that equal values have equal bytes.
///
/// The core needs canonical bytes without Foundation; `docs/decisions` says why this is not a
/// library. Numbers are 64-bit integers or doubles; strings are Unicode.
///
///     JSONValue.object([("due", .string("2026-08-28")), ("dueAt", .null)]).text
///     // {"due":"2026-08-28","dueAt":null}
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Keys in the order in which they are written; no key twice.
  case object([(String, JSONValue)])

  /// A string, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// An integer, or null.
  public static func optional(_ count: Int?) -> JSONValue { count.map(JSONValue.integer) ?? .null }

  /// The value of a key, nil where this is no object or has no such key.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  /// The text of a string value.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }
  /// The integer of an integer value.
  public var integerValue: Int? {
    if case .integer(let count) = self { count } else { nil }
  }
  /// The truth of a boolean value.
  public var boolValue: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }
  /// The members of an array.
  public var arrayValue: [JSONValue]? {
    if case .array(let members) = self { members } else { nil }
  }
  /// The members of an object.
  public var objectValue: [(String, JSONValue)]? {
    if case .object(let members) = self { members } else { nil }
  }
}
