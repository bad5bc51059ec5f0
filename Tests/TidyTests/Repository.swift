import Foundation

/// The repository as files: what a tidy test reads. The tree is walked; git is not needed.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Built, generated or fetched: not ours.
  private static let skipped: Set<String> = [".git", ".build", "demo-out", "__pycache__"]

  /// Paths of all files under a folder, relative to the root, sorted.
  static func files(under folder: String = "") -> [String] {
    let start = root.appending(path: folder)
    guard
      let walker = FileManager.default.enumerator(
        at: start, includingPropertiesForKeys: [.isDirectoryKey])
    else { return [] }
    var paths: [String] = []
    for case let url as URL in walker {
      let name = url.lastPathComponent
      let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
      if isFolder, skipped.contains(name) || name.hasPrefix(".build") {
        walker.skipDescendants()
      } else if !isFolder, name != ".git" {
        paths.append(String(url.path.dropFirst(root.path.count + 1)))
      }
    }
    return paths.sorted()
  }

  /// The bytes of a file.
  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: root.appending(path: path))
  }

  /// A file as text.
  static func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  /// A file's lines, numbered from 1.
  static func lines(_ path: String) throws -> [(number: Int, text: String)] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { ($0.offset + 1, String($0.element)) }
  }

  /// Swift files of the modules, `Sources/<module>/…`.
  static func sources() -> [(module: String, path: String)] {
    files(under: "Sources").filter { $0.hasSuffix(".swift") }.map { path in
      (String(path.split(separator: "/")[1]), path)
    }
  }
}
