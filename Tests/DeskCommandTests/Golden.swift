import Foundation
import Testing

/// The folder of the package, found from this file.
let packageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// The law of the package, by the path that a user in the package's folder would type: screens
/// must not depend on where the package lies.
let proceduresFolder: String = {
  _ = FileManager.default.changeCurrentDirectoryPath(packageFolder)
  return "Procedures"
}()

/// Holds a screen to its golden file at 80 and at 120 columns.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter DeskCommandTests` writes the files anew; look at the
/// difference before it is committed.
func expectGolden(
  _ name: String, _ arguments: [String], environment: [String: String] = [:],
  clock: String = "2026-11-25T09:00", status: Int32 = 0,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for columns in [80, 120] {
    let answer = answer(
      to: arguments, columns: columns, clock: clock, environment: environment,
      procedures: [proceduresFolder])
    #expect(answer.status == status, "\(name)", sourceLocation: sourceLocation)
    // The chain holds salted digests of applicants: its head is another in each store.
    let screen = (answer.output + answer.errors)
      .replacing(/băm đầu [0-9a-f]{4} [0-9a-f]{4}/, with: "băm đầu 0123 4567")
      .replacing(/Băm đầu( [0-9a-f]{4})+/, with: "Băm đầu 0123 4567 89ab cdef")
      // Those of a file and of its wording change with the drawing library and with templates/.
      .replacing(/[0-9a-f]{64}/, with: String(repeating: "0123456789abcdef", count: 4))
      .replacing(/Câu chữ       [0-9a-f]{16}/, with: "Câu chữ       0123456789abcdef")
    // A CSV line is as long as it is.
    for line in screen.lines where !arguments.contains("csv") {
      #expect(line.count <= columns, "\(name): \(line)", sourceLocation: sourceLocation)
      #expect(line.last != " ", "\(name): \(line)", sourceLocation: sourceLocation)
    }
    let file = "\(packageFolder)/Tests/DeskCommandTests/Golden/\(name).\(columns).txt"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try screen.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOfFile: file, encoding: .utf8)
    #expect(screen == golden, "\(name) ở \(columns) cột", sourceLocation: sourceLocation)
  }
}
