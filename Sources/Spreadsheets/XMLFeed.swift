internal import CExpat
internal import Glibc

/// Takes what a part of a workbook is made of, in its order. A class, not a protocol: expat is handed
/// the object itself, and calling it costs nothing else.
class XMLHandler {
  fileprivate var parser: OpaquePointer?
  fileprivate var hasDocumentType = false

  /// An element begins.
  func begin(_ name: XMLName, _ attributes: XMLAttributes) {}
  /// An element ends.
  func end(_ name: XMLName) {}
  /// Text; one run of text may come in several pieces.
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// The name of an element, without prefix; valid during the call only.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var place = name
    while place.pointee != 0 {
      if place.pointee == 0x3A { start = place + 1 }
      place += 1
    }
    self.start = start
  }

  static func == (name: XMLName, word: StaticString) -> Bool {
    let word = UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
    return name.start.pointee == word.pointee && strcmp(name.start, word) == 0
  }
}

/// The attributes of an element; valid during the call only.
struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute by its name without prefix.
  func value(_ word: StaticString) -> UnsafePointer<CChar>? {
    guard var place = list else { return nil }
    while let name = place[0] {
      if XMLName(name) == word { return place[1] }
      place += 2
    }
    return nil
  }

  /// The value as a string.
  func string(_ word: StaticString) -> String? { value(word).map { String(cString: $0) } }

  /// The value as a number that is not negative.
  func number(_ word: StaticString) -> Int? {
    guard var digit = value(word) else { return nil }
    var number = 0
    repeat {
      guard (0x30...0x39).contains(digit.pointee), number < 1 << 40 else { return nil }
      number = number * 10 + Int(digit.pointee - 0x30)
      digit += 1
    } while digit.pointee != 0
    return number
  }

  /// Whether the value is "1" or "true".
  func isTrue(_ word: StaticString) -> Bool {
    let value = string(word)
    return value == "1" || value == "true"
  }
}

/// Reads XML in pieces by expat and hands it to a handler. A document type declaration ends it: with
/// none there are no entities that could grow.
final class XMLFeed {
  private let parser: OpaquePointer
  private let handler: XMLHandler
  private let part: String

  /// A feed for a part of this name.
  init(part: String, to handler: XMLHandler) throws(SheetRefusal) {
    guard let parser = XML_ParserCreate(nil) else { throw .trouble(errno: ENOMEM) }
    self.parser = parser
    self.part = part
    self.handler = handler
    handler.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(handler).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        XMLFeed.handle(data) { $0.begin(XMLName(name), XMLAttributes(list: attributes)) }
      },
      { data, name in
        guard let name else { return }
        XMLFeed.handle(data) { $0.end(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let text else { return }
      XMLFeed.handle(data) { $0.text(UnsafeRawBufferPointer(start: text, count: Int(length))) }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLFeed.handle(data) { handler in
        handler.hasDocumentType = true
        XML_StopParser(handler.parser, XML_Bool(0))
      }
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Calls the handler that was given to expat, without counting a reference.
  private static func handle(_ data: UnsafeMutableRawPointer?, _ body: (XMLHandler) -> Void) {
    guard let data else { return }
    Unmanaged<XMLHandler>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
  }

  /// Takes a piece; `isLast` with the last one, which may be empty.
  func take(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(SheetRefusal) {
    let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard XML_Parse(parser, text, Int32(bytes.count), isLast ? 1 : 0) == XML_STATUS_OK else {
      throw handler.hasDocumentType
        ? .documentType(part: part)
        : .brokenXML(part: part, line: Int(XML_GetCurrentLineNumber(parser)))
    }
  }
}

extension TextPieces {
  /// Hands the next piece to a feed; false when it was the last.
  func readOn(into feed: XMLFeed) throws(SheetRefusal) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    let count = try read(into: buffer)
    try feed.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), isLast: count == 0)
    return count > 0
  }
}

extension ZipEntry {
  /// Hands all of a part to a handler.
  func feed(_ handler: XMLHandler) throws(SheetRefusal) {
    let feed = try XMLFeed(part: name, to: handler)
    while try readOn(into: feed) {}
  }
}
