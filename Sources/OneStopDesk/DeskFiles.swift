internal import DocumentRendering

/// Files that a command writes beside its answer (`--to … --out DIR`): whole or not at all.
public enum DeskFiles {
  /// What a number of `errno` means to whoever wanted to write, "đĩa đã đầy".
  public static func words(for code: Int32) -> String { FileRefusal.words(for: code) }

  /// The path of a file in a folder, whether or not the folder was typed with its last stroke.
  static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
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
