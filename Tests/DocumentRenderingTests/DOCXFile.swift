import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A DOCX file read back by Info-ZIP and libxml2, which share no code with the writer.
struct DOCXFile {
  let url: URL
  private let keeper: Keeper

  init(_ bytes: [UInt8]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "motcua-\(UUID().uuidString).docx")
    keeper = Keeper(url: url)
    try Data(bytes).write(to: url)
  }

  /// Names of its parts, in their order.
  var names: [String] {
    get throws {
      try run("unzip", ["-Z1", url.path]).split(separator: "\n").map(String.init)
    }
  }

  /// The moments that the archive names for its parts, "19800101.000000".
  var moments: [String] {
    get throws {
      try run("unzip", ["-Z", "-s", "-T", url.path]).matches(of: /\d{8}\.\d{6}/)
        .map { String($0.output) }
    }
  }

  /// Whether Info-ZIP finds the archive whole.
  var isWhole: Bool {
    get throws { try run("unzip", ["-tqq", url.path]).isEmpty }
  }

  /// A part as text.
  func part(_ name: String) throws -> String {
    // Info-ZIP takes brackets for a pattern.
    let pattern = name.replacingOccurrences(of: "[", with: "\\[")
    return try run("unzip", ["-p", url.path, pattern])
  }

  /// A part as its elements.
  func elements(_ name: String) throws -> [XMLElementRead] {
    try XMLElementRead.all(in: part(name))
  }

  /// The text of body and first foot: a line for each paragraph.
  var text: String {
    get throws {
      let feet = try names.contains("word/footer1.xml") ? ["word/footer1.xml"] : []
      return try (["word/document.xml"] + feet).map { name in
        try elements(name).map { element in
          switch element.name {
          case "w:t": element.text
          case "w:tab": " "
          case "w:br", "w:p": "\n"
          default: ""
          }
        }.joined()
      }.joined()
    }
  }

  private func run(_ tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Removes the file with the last reader.
  private final class Keeper {
    let url: URL
    init(url: URL) { self.url = url }
    deinit { try? FileManager.default.removeItem(at: url) }
  }
}

/// An element where it ends, so that those within it come before it.
struct XMLElementRead {
  let name: String
  let attributes: [String: String]
  /// Its own characters, without those of the elements in it.
  let text: String
  /// Names of the elements in it, in their order.
  let children: [String]

  static func all(in xml: String) throws -> [XMLElementRead] {
    let reader = Reader()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber) }
    return reader.elements
  }

  struct NotWellFormed: Error { let line: Int }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [XMLElementRead] = []
    private var open: [(attributes: [String: String], text: String, children: [String])] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if !open.isEmpty { open[open.count - 1].children.append(name) }
      open.append((attributes, "", []))
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
      if !open.isEmpty { open[open.count - 1].text += characters }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard let ended = open.popLast() else { return }
      elements.append(
        XMLElementRead(
          name: name, attributes: ended.attributes, text: ended.text, children: ended.children))
    }
  }
}
