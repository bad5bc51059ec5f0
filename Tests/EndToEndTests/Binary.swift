import Foundation
import PlainJSON
import Testing

/// What a process left behind.
struct Run {
  let status: Int32
  let output: String
  let errors: String
  /// Whether a signal ended it, which must never happen.
  let crashed: Bool

  /// Standard output as one JSON document.
  func json() throws -> JSONValue { try JSONValue(parsing: output) }
}

/// The built program beside the test bundle, run as a user runs it.
enum Binary {
  /// `.build/debug/motcua`: in the folder of the running test bundle.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: own).deletingLastPathComponent().appending(path: "motcua").path
  }()

  /// The folder of the package, found from this file.
  static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Runs it in the package's folder, with a clock that stands still.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], folder: String? = nil,
    input: String? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder ?? packageFolder)
    process.environment =
      ProcessInfo.processInfo.environment
      .filter { !["MOTCUA_STORE", "MOTCUA_USER", "COLUMNS"].contains($0.key) }
      .merging(["MOTCUA_CLOCK": "2026-11-25T09:00", "MOTCUA_USER": "canbo"]) { $1 }
      .merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both pipes are drained, so that a full one cannot stop the process.
    let drained = DispatchQueue(label: "errors")
    nonisolated(unsafe) var errorBytes = Data()
    let group = DispatchGroup()
    drained.async(group: group) { errorBytes = errors.fileHandleForReading.readDataToEndOfFile() }
    let outputBytes = output.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: outputBytes, as: UTF8.self),
      errors: String(decoding: errorBytes, as: UTF8.self),
      crashed: process.terminationReason == .uncaughtSignal)
  }
}
