import Foundation
import Testing
import PlainJSON

/// The built program, run as a user runs it.
enum Motcua {
  /// What a run gave.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
    /// Whether a signal ended it, which must never happen.
    let crashed: Bool

    /// Standard output as JSON; null where it is none.
    var json: JSONValue { (try? JSONValue(parsing: output)) ?? .null }
  }

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The binary lies beside the test runner, debug or release.
  static let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "motcua")

  /// Runs it, in the repository's folder if no other is given, with an environment of its own.
  static func run(
    _ arguments: [String], _ environment: [String: String] = [:], in folder: URL = root
  ) throws -> Run {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["PATH": "/usr/bin:/bin", "HOME": "/tmp"]) {
      first, _ in first
    }
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Both pipes are emptied at once, or a full one would stop the program.
    let group = DispatchGroup()
    let caught = Caught()
    DispatchQueue.global().async(group: group) {
      caught.errors = errors.fileHandleForReading.readDataToEndOfFile()
    }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: caught.errors, as: UTF8.self),
      crashed: process.terminationReason == .uncaughtSignal)
  }

  /// What the other queue reads; it is read here only after the queue has ended.
  private final class Caught: @unchecked Sendable { var errors = Data() }

  /// A new empty folder, removed when the body ends.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "motcua-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

extension Motcua {
  /// A store of late dossiers, received on 2/3/2026 and due long before the letters.
  static func storeOfLateDossiers(
    _ dossiers: Int, in folder: URL, _ environment: [String: String]
  ) throws -> URL {
    let file = folder.appending(path: "late.csv")
    let rows = (1...dossiers).map { number in
      "H05.12-260302-\(String(10_000 + number).dropFirst()),TG-02,02/03/2026,Chùa Thử \(number)"
    }
    let text = (["ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so"] + rows).joined(separator: "\n")
    try Data((text + "\n").utf8).write(to: file)
    let store = folder.appending(path: "received.sqlite")
    let imported = try run(
      ["import", file.path(), "--as-of", "2026-03-03", "--store", store.path()], environment)
    #expect(imported.status == 0, "\(imported.errors)\(imported.output)")
    return store
  }
}
