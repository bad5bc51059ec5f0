import Foundation

/// Papers opened by LibreOffice Writer, which shares no code with ours: as it would print them, and
/// their text.
struct Office: Sendable {
  /// What it made of one file.
  struct Opened: Sendable {
    /// The body: a line for each paragraph, also of cells.
    let text: String
    /// As printed.
    let paper: Paper
  }

  /// What it made, by name; what it could not open is not there.
  let opened: [String: Opened]
  /// What it complained of.
  let complaints: [String]

  /// Opens all of them in one start, once for the text and once for the print.
  init(_ files: [(name: String, docx: [UInt8])]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Names of papers hold blanks.
    for (index, file) in files.enumerated() {
      try Data(file.docx).write(to: folder.appending(path: "\(index).docx"))
    }
    var complaints: [String] = []
    for format in ["txt:Text (encoded):UTF8", "pdf"] {
      complaints += try Self.convert(files.indices.map { "\($0).docx" }, to: format, in: folder)
    }
    var opened: [String: Opened] = [:]
    for (index, file) in files.enumerated() {
      let print = folder.appending(path: "\(index).pdf").path
      guard FileManager.default.fileExists(atPath: print) else { continue }
      opened[file.name] = Opened(
        text: try String(contentsOf: folder.appending(path: "\(index).txt"), encoding: .utf8),
        paper: try Paper(path: print))
    }
    self.opened = opened
    self.complaints = complaints
  }

  /// Five minutes at most; lines of the error output that are no news of a missing Java.
  private static func convert(
    _ names: [String], to format: String, in folder: URL
  ) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.currentDirectoryURL = folder
    process.arguments =
      [
        "timeout", "300", "soffice", "-env:UserInstallation=file://\(folder.path)/profile",
        "--headless", "--convert-to", format,
      ] + names
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let data = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var complaints = String(decoding: data, as: UTF8.self).split(separator: "\n")
      .map(String.init).filter { !$0.contains("javaldx") && !$0.isEmpty }
    if process.terminationStatus != 0 {
      complaints.append("soffice ended with \(process.terminationStatus)")
    }
    return complaints
  }
}
