internal import DocumentRendering
internal import Foundation

/// Files that a command writes beside its answer (`--to … --out DIR`): whole or not at all.
public enum DeskFiles {
  /// What a number of `errno` means to whoever wanted to write, "đĩa đã đầy".
  public static func words(for code: Int32) -> String { FileRefusal.words(for: code) }

  /// The path of a file in a folder, whether or not the folder was typed with its last stroke.
  static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder in which a path lies; nil where it names none.
  static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
  }

  /// A path in the folder for temporary files.
  static func temporary(_ ending: String) -> String {
    FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID()).\(ending)").path()
  }

  /// Removes a file, where there is one.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Gives the bytes of a file piece by piece.
  static func read(_ path: String, _ body: ([UInt8]) throws -> Void) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else { return }
    defer { try? handle.close() }
    while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
      try body([UInt8](piece))
    }
  }

  /// One line of a CSV file with its end; nothing in it is a formula.
  public static func csvLine(_ cells: [String]) -> String { CSVLine(cells).text }

  /// Writes a text into a folder, which is made where it is missing.
  ///
  /// - Returns: the path of the file.
  @discardableResult
  public static func write(
    _ text: String, named name: String, into folder: String
  ) throws(DeskRefusal) -> String {
    let path = folder == "." ? name : "\(folder)/\(name)"
    do throws(FileRefusal) {
      if folder != "." { try WholeFile.makeFolder(folder) }
      try WholeFile.write(Array(text.utf8), to: path)
    } catch {
      throw DeskRefusal(
        .trouble, code: "fileNotWritten",
        message: "không ghi được \(error.path): \(error.text).",
        remedy: "kiểm tra thư mục, quyền ghi và chỗ trống trên đĩa rồi chạy lại.")
    }
    return path
  }
}
