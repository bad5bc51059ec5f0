internal import DossierImport

/// Writes rejected rows, each as its file has it, with line and reasons; put in place as a whole, and
/// only when there are some. Rows of a file whose header differs from the first one's go to a file of their
/// own beside it, `tu-choi-2.csv`, so that each can be imported again.
struct RejectsFile {
  private let path: String
  private let headers: [[UInt8]]
  private var parts: [Part] = []

  private struct Part {
    let header: [UInt8]
    let path: String
    var waiting: [UInt8]
    var file: PendingFile?
  }

  /// Rejects of files with these headers.
  init(path: String, headers: [[UInt8]]) {
    self.path = path
    self.headers = headers
  }

  /// Paths written to.
  var paths: [String] { parts.map(\.path) }

  /// Adds a row; written when enough are waiting.
  mutating func add(
    _ row: ArraySlice<UInt8>, _ findings: [ImportFinding], file: Int,
    format: DossierFileReader.Format
  ) {
    let header = headers[file]
    let place: Int
    if let known = parts.firstIndex(where: { $0.header == header }) {
      place = known
    } else {
      place = parts.count
      parts.append(Part(header: header, path: Self.path(place, of: path), waiting: header))
    }
    parts[place].waiting.append(contentsOf: row)
    RejectedLine.appendReasons(findings, format: format, to: &parts[place].waiting)
  }

  /// Where the rows of the n-th header go, from 0.
  static func path(_ place: Int, of path: String) -> String {
    guard place > 0 else { return path }
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
      return "\(path)-\(place + 1)"
    }
    return "\(path[..<dot])-\(place + 1)\(path[dot...])"
  }

  /// Hands over what is waiting; nobody sees it before `finish`.
  mutating func flush() throws(DeskRefusal) {
    for place in parts.indices where !parts[place].waiting.isEmpty {
      if parts[place].file == nil {
        parts[place].file = try PendingFile(path: parts[place].path, mode: 0o644)
      }
      try parts[place].file?.append(parts[place].waiting)
      parts[place].waiting.removeAll(keepingCapacity: true)
    }
  }

  /// Puts the files in their places.
  mutating func finish() throws(DeskRefusal) {
    try flush()
    for part in parts { try part.file?.finish() }
  }
}
