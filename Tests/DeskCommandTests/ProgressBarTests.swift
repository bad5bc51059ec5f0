import DeskCommand
import Foundation
import Testing

/// The bar of `screens.md`, whose line is made from counts and elapsed time alone.
@Suite("Thanh tiến độ")
struct ProgressBarTests {
  @Test("Một dòng, đúng bề rộng, ở 80 và 120 cột", arguments: [80, 120])
  func line(columns: Int) throws {
    let console = Console(
      output: .memory(), errors: .memory(), columns: columns, errorsAreWatched: true,
      environment: { _ in nil }, proceduresPlaces: [])
    let bar = ProgressBar("nhập", unit: "hồ sơ", on: console)
    let table: [(done: Int, total: Int, count: Int, seconds: Int)] = [
      (0, 100, 0, 0), (61, 100, 612_400, 6), (100, 100, 1_000_000, 10), (1, 3, 1, 10),
      (33, 100, 120_000_000, 1),
    ]
    var lines: [String] = []
    for (done, total, count, seconds) in table {
      let line = bar.line(done, of: total, counting: count, after: .seconds(seconds))
      #expect(line.count < columns)
      lines.append(line)
    }
    let file = "\(packageFolder)/Tests/DeskCommandTests/Golden/progress.\(columns).txt"
    let screen = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try screen.write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == screen)
  }
}
