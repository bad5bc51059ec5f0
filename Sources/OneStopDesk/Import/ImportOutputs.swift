internal import Glibc

/// The files of an import that stand whole or not at all: the table of rejected rows, the list of
/// differences, and the page.
final class ImportOutputs {
  /// The table; nil where none is wanted.
  let table: RejectsTable?
  /// The list of differences; nil where none is wanted.
  let differences: DifferencesFile?
  private let page: PendingFile?

  /// Begins the files, so that what cannot be written is refused before the store is touched.
  init(_ request: ImportRequest) throws(DeskRefusal) {
    if let path = request.rejectsTable {
      table = try RejectsTable(path: path)
    } else {
      table = nil
    }
    if let path = request.differences {
      differences = try DifferencesFile(path: path)
    } else {
      differences = nil
    }
    if let path = request.page {
      page = try PendingFile(path: path, mode: 0o644)
    } else {
      page = nil
    }
  }

  /// Puts the files in their places; `html` is asked for where a page is wanted.
  func finish(_ html: () -> String) throws(DeskRefusal) {
    try table?.finish()
    try differences?.finish()
    try finishPage(html)
  }

  /// Puts the page alone in its place, where no row was read.
  func finishPage(_ html: () -> String) throws(DeskRefusal) {
    guard let page else { return }
    try page.append(html().utf8)
    try page.finish()
  }
}

extension ImportRequest {
  fileprivate struct Output {
    let option: String
    let path: String
    /// What the name must end in; empty = anything.
    var ending = ""
  }

  private var outputs: [Output] {
    [
      rejects.map { Output(option: "--rejects", path: $0) },
      rejectsTable.map { Output(option: "--rejects-table", path: $0, ending: ".jsonl") },
      differences.map { Output(option: "--differences", path: $0, ending: ".csv") },
      page.map { Output(option: "--report", path: $0, ending: ".html") },
    ].compactMap(\.self)
  }

  /// Refuses paths that cannot be written, and those at which something stands that must not be
  /// lost: a file to be imported, the store, another file of this import. Nothing is written yet.
  func refuseUnfitOutputs(store: String) throws(DeskRefusal) {
    var taken = files.map { (place: FilePlace($0), what: "chính là tệp đang nhập", isInput: true) }
    for ending in ["", "-wal", "-shm"] {
      taken.append((FilePlace(store + ending), "đó là kho hồ sơ", false))
    }
    for output in outputs {
      let named = "\(output.option) \(output.path)"
      guard !output.path.isEmpty else {
        throw DeskRefusal(
          .unreadable, code: "emptyValue", message: "\(output.option) để trống.")
      }
      guard output.path.lowercased().hasSuffix(output.ending) else {
        throw DeskRefusal(
          .unreadable, code: "wrongEnding",
          message: "\(named): tên tệp phải kết thúc bằng \(output.ending).")
      }
      // Rows of files with other headers go to numbered files beside the first one.
      let parts = output.option == "--rejects" ? files.count : 1
      for part in 0..<parts {
        let path = RejectsFile.path(part, of: output.path)
        let place = FilePlace(path)
        if let other = taken.first(where: { $0.place == place }) {
          throw DeskRefusal(
            .unreadable, code: other.isInput ? "rejectsOverInput" : "outputOverOther",
            message: "\(part == 0 ? named : "\(named), phần \(path)"): \(other.what).",
            remedy: "chọn tên tệp khác.")
        }
        taken.append((place, "trùng với \(output.option)", false))
      }
      try output.refuseUnwritable()
    }
  }
}

extension ImportRequest.Output {
  /// Refuses a folder, a folder that is not there or closed, and, where the file is put in its place
  /// as a whole, what is no file (`/dev/null` would be replaced).
  fileprivate func refuseUnwritable() throws(DeskRefusal) {
    var status = stat()
    if stat(path, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      if kind == S_IFDIR { throw .unwritable(path, EISDIR) }
      guard kind == S_IFREG || ending.isEmpty else {
        throw DeskRefusal(
          .unreadable, code: "notAFile", message: "\(option) \(path): không phải tệp thường.",
          remedy: "chọn tên tệp khác.")
      }
      if access(path, W_OK) != 0 { throw .unwritable(path, errno) }
      if ending.isEmpty { return }
    }
    let folder = path.folderOfPath
    guard stat(folder, &status) == 0 else { throw .unwritable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .unwritable(path, ENOTDIR) }
    if access(folder, W_OK | X_OK) != 0 { throw .unwritable(path, errno) }
  }
}

/// Where a file stands, the same for all paths that lead to it, also before it is there.
private struct FilePlace: Hashable {
  private var volume: UInt64 = 0
  private var number: UInt64 = 0
  private var name = ""

  init(_ path: String) {
    var status = stat()
    if stat(path, &status) != 0 {
      name = path.split(separator: "/").last.map(String.init) ?? path
      // A folder that is not there is refused elsewhere; until then the path stands for itself.
      guard stat(path.folderOfPath, &status) == 0 else {
        name = path
        return
      }
    }
    volume = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
