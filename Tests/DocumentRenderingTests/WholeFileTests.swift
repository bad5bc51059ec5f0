import DocumentRendering
import Foundation
import Testing

@Suite struct WholeFileTests {
  @Test func anEqualFileIsLeftAlone() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/motcua-\(UUID().uuidString)/a/b"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try WholeFile.makeFolder(folder)
    let path = folder + "/thư.pdf"
    #expect(try WholeFile.write([1, 2, 3], to: path) == .written)
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(try WholeFile.write([1, 2, 3], to: path) == .unchanged)
    let after = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(before == after)
    for other: [UInt8] in [[1, 2, 4], [1, 2], [1, 2, 3, 4], []] {
      #expect(!WholeFile.holds(other, at: path))
    }
    #expect(try WholeFile.write([], to: path) == .written)
    #expect(WholeFile.holds([], at: path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["thư.pdf"])
  }

  @Test func aFolderThatIsNotThereIsRefused() {
    #expect(throws: FileRefusal.self) {
      try WholeFile.write([1], to: "/không-có/thư.pdf")
    }
  }
}
