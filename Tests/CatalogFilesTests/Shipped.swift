import CatalogFiles
import Foundation
import LegalBasis
import Testing
import WorkingTime

/// The folder `Procedures/` of this repository.
enum Shipped {
  static let path: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Procedures").path
  }()
  static let folder = ProceduresFolder(path: path)
}

/// A date written as in Vietnamese papers, `28/8/2025`.
func day(_ text: String) throws -> CivilDate { try CivilDate(vietnamese: text) }

/// A folder that is deleted when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "motcua-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, its folders too.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  /// A copy of the shipped `Procedures/`.
  func copyOfShipped() throws -> ProceduresFolder {
    try FileManager.default.copyItem(atPath: Shipped.path, toPath: path + "/Procedures")
    return ProceduresFolder(path: path + "/Procedures")
  }
}

/// The shipped `Procedures/` with one text of it changed.
enum ChangedLaw {
  /// Changes one text of a shipped file and returns what `catalog check` then says.
  ///
  /// - Parameter place: what is left out of each path, after that of the temporary folder.
  static func checkSays(
    _ file: String, replacing old: String, with new: String, today: CivilDate,
    leavingOut place: String
  ) throws -> [String] {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    let path = folder.path + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let range = try #require(text.range(of: old), "\(file) does not say \(old)")
    try text.replacingCharacters(in: range, with: new)
      .write(toFile: path, atomically: true, encoding: .utf8)
    return folder.check(today: today).map { finding in
      let text = "\(finding.severity.rawValue) \(finding.mistake.excerpt())"
      return text.replacingOccurrences(of: temporary.path + place, with: "")
    }
  }
}
