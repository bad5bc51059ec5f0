import CatalogFiles
import Foundation
import LegalBasis
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
