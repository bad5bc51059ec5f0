import PlainJSON
import WorkingTime

/// A value of a payload, before it is written.
enum PayloadValue {
  case text(String)
  case count(Int)
  case counts([Int])
  case flag(Bool)
  case date(CivilDate)
  case moment(Moment)
  case texts([String])
  case pauses([DeadlineProof.Pause])
}

/// Takes the members of a payload in their order: one walk over an event gives its value or its
/// bytes.
protocol PayloadSink {
  mutating func put(_ key: String, _ value: PayloadValue)
}

/// Collects them as values.
struct PayloadValues: PayloadSink {
  var list: [(String, JSONValue)] = []

  mutating func put(_ key: String, _ value: PayloadValue) { list.append((key, value.json)) }
}

/// Writes them as UTF-8.
struct PayloadBytes: PayloadSink {
  var bytes: [UInt8] = []
  private var isFirst = true

  init() {}

  mutating func put(_ key: String, _ value: PayloadValue) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    JSONValue.append(quoted: key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    switch value {
    case .text(let text): JSONValue.append(quoted: text, to: &bytes)
    case .date(let date):
      bytes.append(UInt8(ascii: "\""))
      date.appendISO(to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    case .moment(let moment):
      bytes.append(UInt8(ascii: "\""))
      moment.appendISO(to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    case .count, .counts, .flag, .texts, .pauses: value.json.append(to: &bytes)
    }
  }
}

extension PayloadValue {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .count(let count): .integer(count)
    case .counts(let counts): .array(counts.map(JSONValue.integer))
    case .flag(let flag): .bool(flag)
    case .date(let date): .string(date.iso)
    case .moment(let moment): .string(moment.iso)
    case .texts(let texts): .array(texts.map(JSONValue.string))
    case .pauses(let pauses):
      .array(pauses.map { .array([.string($0.begins.iso), .string($0.ends.iso)]) })
    }
  }
}
