import Foundation
public import LegalBasis

extension ProceduresFolder {
  /// The folder of the forms.
  static let forms = "forms"
  /// The folder of the wordings.
  static let templates = "templates"

  /// The forms of all circulars, by name of file; none where the folder has none.
  public func loadFormSets() throws(CatalogError) -> [FormSet] {
    var sets: [FormSet] = []
    guard isFolder(Self.forms) else { return sets }
    for name in try files(in: Self.forms) where name.hasSuffix(".yaml") {
      let source = try source("\(Self.forms)/\(name)")
      sets.append(try source.reading { () throws(LawMistake) in try FormSet(source.root) })
    }
    return sets
  }

  /// All wordings; none where the folder has none.
  public func loadTemplates() throws(CatalogError) -> TemplateBook {
    var files: [TemplateFile] = []
    guard isFolder(Self.templates) else { return TemplateBook() }
    for name in try self.files(in: Self.templates) where name.hasSuffix(".yaml") {
      let source = try source("\(Self.templates)/\(name)")
      files.append(try source.reading { () throws(LawMistake) in try TemplateFile(source.root) })
    }
    return TemplateBook(files)
  }

  /// The bytes of an agency's logo, nil where it has none; refused where the file is missing or is
  /// no PNG.
  public func loadLogo(of agency: Agency) throws(CatalogError) -> [UInt8]? {
    guard let name = agency.logo else { return nil }
    let file = path + "/" + name
    if let reason = logoRefusal(name) { throw .unreadable(path: file, reason: reason) }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .unreadable(path: file, reason: "không mở được tệp")
    }
    return Array(data)
  }

  /// Why a name is not that of a logo, in words; nil where it is.
  func logoRefusal(_ name: String) -> String? {
    if name.contains("/") || name.hasPrefix(".") {
      return "biểu trưng phải nằm cạnh agencies.yaml, tên tệp không có dấu /"
    }
    let file = path + "/" + name
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue
    else { return "không có tệp này" }
    guard let handle = FileHandle(forReadingAtPath: file) else { return "không mở được tệp" }
    defer { try? handle.close() }
    guard let head = try? handle.read(upToCount: 8),
      Array(head) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    else { return "không phải ảnh PNG" }
    return nil
  }
}

extension TemplateBook {
  /// Files by their names; of two with one name the first.
  init(_ files: [TemplateFile]) {
    self.init()
    for file in files {
      switch file {
      case .apology(let template):
        apologies[template.name] = apologies[template.name] ?? template
      case .form(let template): forms[template.name] = forms[template.name] ?? template
      case .message(let template): messages[template.name] = messages[template.name] ?? template
      }
    }
  }
}
