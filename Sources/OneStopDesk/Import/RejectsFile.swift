internal import DossierImport
internal import Glibc

/// Writes rejected rows, each as its file has it, with line and reasons; put in place only when
/// there are some. Rows of a file whose header differs from the first one's go to a file of their
/// own beside it, `tu-choi-2.csv`, so that each can be imported again.
struct RejectsFile {
  private let path: String
  private let headers: [[UInt8]]
  private var bytes: [UInt8] = []
  private var parts: [Part] = []

  private struct Part {
    let header: [UInt8]
    let path: String
    var waiting: [UInt8]
    var isBegun = false
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

  /// Hands over what is waiting; the first time a file is begun anew.
  mutating func flush() throws(DeskRefusal) {
    for place in parts.indices where !parts[place].waiting.isEmpty {
      let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (parts[place].isBegun ? O_APPEND : O_TRUNC)
      let descriptor = open(parts[place].path, flags, 0o644)
      guard descriptor >= 0 else { throw .unwritable(parts[place].path, errno) }
      defer { close(descriptor) }
      var written = 0
      let waiting = parts[place].waiting
      while written < waiting.count {
        let count = waiting.withUnsafeBytes { buffer in
          Glibc.write(
            descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        }
        if count < 0 {
          if errno == EINTR { continue }
          throw .unwritable(parts[place].path, errno)
        }
        written += count
      }
      parts[place].isBegun = true
      parts[place].waiting.removeAll(keepingCapacity: true)
    }
  }
}
