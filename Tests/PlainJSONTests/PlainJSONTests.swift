import PlainJSON
import Testing

/// Reading and writing JSON (RFC 8259).
struct PlainJSONTests {
  @Test("canonical texts are read and written to the same bytes")
  func canonical() throws {
    let texts = [
      "null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "0.5",
      "1e+300", #""""#, #""Nguyễn Thị Ánh""#, #""a\"b\\c\nd\te\r\u0001""#, "[]", "{}",
      "[1,[2,[]],{}]", #"{"b":1,"a":{"c":null}}"#, #"{"":""}"#,
    ]
    for text in texts { #expect(try JSONValue(parsing: text).text == text) }
  }

  @Test("other texts of the same values")
  func equivalent() throws {
    let cases: [(text: String, canonical: String)] = [
      (" [ 1 , 2 ]\n", "[1,2]"), ("{ \"a\" : 1 }", #"{"a":1}"#), ("1.0", "1"), ("1e2", "100"),
      ("1E-2", "0.01"), (#""\u0041\/\u00e1""#, #""A/á""#), (#""\ud83d\ude00""#, #""😀""#),
      ("\"a\u{7F}\"", "\"a\u{7F}\""), ("-0", "-0"),
      ("9223372036854775808", "9.223372036854776e+18"),
    ]
    for (text, canonical) in cases {
      #expect(try JSONValue(parsing: text).text == canonical, "\(text)")
    }
  }

  @Test("what is no JSON is refused at its byte")
  func refused() {
    let cases: [(text: String, mistake: JSONRefusal.Mistake, offset: Int)] = [
      ("", .cutShort, 0), ("  ", .cutShort, 2), ("[1", .cutShort, 2), ("[1,", .cutShort, 3),
      ("[1,]", .unexpected(UInt8(ascii: "]")), 3), ("{1:2}", .unexpected(UInt8(ascii: "1")), 1),
      ("{\"a\" 1}", .unexpected(UInt8(ascii: "1")), 5), ("tru", .cutShort, 3),
      ("trup", .unexpected(UInt8(ascii: "p")), 3), ("1 2", .trailing, 2),
      ("'a'", .unexpected(0x27), 0),
      ("01", .badNumber, 0), ("-", .badNumber, 0), ("1.", .badNumber, 0),
      (".5", .unexpected(0x2E), 0),
      ("+1", .unexpected(0x2B), 0), ("1e", .badNumber, 0), ("1e999", .badNumber, 0),
      ("--1", .badNumber, 0), ("\"a", .cutShort, 2), ("\"a\nb\"", .badString, 2),
      (#""\x""#, .badString, 3), (#""\u12""#, .badString, 5), (#""\ud800""#, .badString, 7),
      (#""\udc00""#, .badString, 7),
    ]
    for (text, mistake, offset) in cases {
      #expect(throws: JSONRefusal.self, "\(text)") { try JSONValue(parsing: text) }
      do {
        _ = try JSONValue(parsing: text)
      } catch {
        #expect(error.mistake == mistake, "\(text)")
        #expect(error.offset == offset, "\(text)")
      }
    }
  }

  @Test("no key twice, in small objects and in large ones")
  func doubleKeys() throws {
    for count in [2, 15, 16, 17, 40] {
      let members = (0..<count).map { #""k\#($0)":\#($0)"# }
      let text = "{" + members.joined(separator: ",") + "}"
      #expect(try JSONValue(parsing: text).objectValue?.count == count)
      for twice in [0, count / 2, count - 1] {
        let double = text.dropLast() + #","k\#(twice)":0}"#
        do {
          _ = try JSONValue(parsing: String(double))
          Issue.record("k\(twice) of \(count) was read twice")
        } catch {
          #expect(error.mistake == .doubleKey("k\(twice)"))
        }
      }
    }
  }

  @Test("bytes that are no UTF-8 are refused, never repaired")
  func notUTF8() {
    for bytes: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] {
      #expect(throws: JSONRefusal.self) { try JSONValue(parsing: [0x22] + bytes + [0x22]) }
      #expect(throws: JSONRefusal.self) {
        try JSONValue(parsing: Array(#""\n"#.utf8) + bytes + [0x22])
      }
    }
  }

  @Test("nesting is read to a depth and refused beyond it")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try JSONValue(parsing: nested(JSONValue.deepest)).arrayValue?.count == 1)
    do {
      _ = try JSONValue(parsing: nested(JSONValue.deepest + 1))
      Issue.record("read")
    } catch {
      #expect(error.mistake == .tooDeep)
    }
  }
}
