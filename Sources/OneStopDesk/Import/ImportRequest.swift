internal import DossierImport

/// What `import` is asked to do.
public struct ImportRequest: Sendable {
  /// Paths of the files, in this order.
  public var files: [String]
  /// Read and check only; the store is not touched.
  public var dryRun: Bool
  /// Where rejected rows are written; nil = nowhere.
  public var rejects: String?
  /// Where a table of rejected rows and remarks for programs is written; nil = nowhere.
  public var rejectsTable: String?
  /// Where every difference from the file's own verdict is written; nil = nowhere.
  public var differences: String?
  /// Where the page for whoever made the files is written; nil = nowhere.
  public var page: String?
  /// Say how the files are understood before anything is written.
  public var explains: Bool
  /// Profile: a name of `Procedures/import-profiles`, or the path of a YAML file; nil = none.
  public var profile: String?
  /// Name of the encoding of the files, "tcvn3"; nil = told by their bytes.
  public var encoding: String?

  /// An import of files.
  public init(
    files: [String], dryRun: Bool = false, rejects: String? = nil,
    rejectsTable: String? = nil, differences: String? = nil, page: String? = nil,
    explains: Bool = false, profile: String? = nil, encoding: String? = nil
  ) {
    self.files = files
    self.dryRun = dryRun
    self.rejects = rejects
    self.rejectsTable = rejectsTable
    self.differences = differences
    self.page = page
    self.explains = explains
    self.profile = profile
    self.encoding = encoding
  }
}

/// How far an import has come, told after each transaction.
public struct ImportProgress: Sendable {
  /// Bytes of all files.
  public var bytes: Int
  /// Bytes that are done.
  public var bytesDone: Int
  /// Rows that are done.
  public var rows: Int
}

extension ImportRequest {
  /// The encoding that is asked for.
  var textEncoding: TextEncoding? {
    get throws(DeskRefusal) {
      guard let encoding else { return nil }
      if let known = TextEncoding(name: encoding) { return known }
      throw DeskRefusal(
        .unreadable, code: "unknownEncoding",
        message: "--encoding \"\(encoding)\": không có bảng mã này.",
        remedy: "dùng một trong: \(TextEncoding.names.joined(separator: ", ")); bỏ --encoding thì "
          + "bảng mã được nhận theo nội dung tệp.")
    }
  }
}
