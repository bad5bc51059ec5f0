import DossierImport
import LegalBasis
import WorkingTime

/// All files of a folder, read one by one: a mistake in one does not hide those of another.
struct CatalogContents {
  let folder: ProceduresFolder

  /// A value with the file and the place that a finding about it names.
  struct Placed<Value> {
    let value: Value
    let source: SourceFile
    let node: LawNode

    /// A finding at a key of the value, at the value itself where the key is missing.
    func mistake(at key: String, _ message: String, remedy: String? = nil) -> CatalogMistake {
      source.mistake(LawMistake(at: node[key]?.place ?? node.place, message, remedy: remedy))
    }

    /// A finding at a key within the value of another.
    func mistake(
      at key: String, _ inner: String, _ message: String, remedy: String? = nil
    ) -> CatalogMistake {
      let place = node[key]?[inner]?.place ?? node[key]?.place ?? node.place
      return source.mistake(LawMistake(at: place, message, remedy: remedy))
    }
  }

  private(set) var years: [CalendarFile.Year] = []
  private(set) var calendar = PublishedCalendar(years: [], statutory: [])
  private(set) var ruleSets: [Placed<RuleSet>] = []
  private(set) var procedures: [Placed<ProcedureVersion>] = []
  private(set) var agencies: [Placed<Agency>] = []
  private(set) var formSets: [Placed<FormSet>] = []
  private(set) var templates: [Placed<TemplateFile>] = []
  private var workflows: [String: LawNode] = [:]
  /// Mistakes met while reading the law itself.
  private(set) var mistakes: [CatalogMistake] = []
  /// Files of it that could not be read at all.
  private(set) var failures: [CatalogError] = []
  /// The same of profiles of imports.
  private(set) var profileMistakes: [CatalogMistake] = []
  private(set) var profileFailures: [CatalogError] = []
  /// The same of forms and wordings, which papers alone need.
  private(set) var paperMistakes: [CatalogMistake] = []
  private(set) var paperFailures: [CatalogError] = []

  init(folder: ProceduresFolder) { self.folder = folder }

  /// What was read, as values; mistakes of the papers' part are among them.
  var catalogue: Catalogue {
    Catalogue(
      calendar: calendar, ruleSets: ruleSets.map(\.value), procedures: procedures.map(\.value),
      agencies: agencies.map(\.value), formSets: formSets.map(\.value),
      templates: TemplateBook(templates.map(\.value)), paperMistakes: papersRefused())
  }

  // MARK: Reading

  mutating func read() {
    readCalendar()
    for name in names(in: "rules") {
      attempt { contents throws(CatalogError) in
        let source = try contents.folder.source("rules/\(name)")
        let rules = try source.reading { () throws(LawMistake) in try RuleSet(source.root) }
        contents.ruleSets.append(Placed(value: rules, source: source, node: source.root))
        contents.requireName(rules.id, of: source, node: source.root, name)
      }
    }
    readAgencies()
    readPapers()
    readWorkflows()
    readImportProfiles()
    let reserved = [
      "calendar", "rules", ProceduresFolder.forms, ProceduresFolder.templates,
      ProceduresFolder.profiles,
    ]
    for field in names(in: "", yamlOnly: false) where folder.isFolder(field) {
      if reserved.contains(field) { continue }
      for name in names(in: field) { readProcedure("\(field)/\(name)", name) }
    }
  }

  private mutating func readCalendar() {
    var statutory: StatutoryFile?
    attempt { contents throws(CatalogError) in
      statutory = try StatutoryFile(contents.folder.source("calendar/statutory.yaml"))
    }
    for name in names(in: "calendar") where name != "statutory.yaml" {
      attempt { contents throws(CatalogError) in
        let source = try contents.folder.source("calendar/\(name)")
        let file = try CalendarFile(source)
        for year in file.years where name != "\(year.year).yaml" {
          contents.mistakes.append(
            source.mistake(
              LawMistake(at: year.place, "năm \(year.year) phải ở tệp \(year.year).yaml")))
        }
        contents.years += file.years
      }
    }
    attempt { contents throws(CatalogError) in
      contents.calendar = PublishedCalendar(
        years: try CalendarFile.assembled(
          contents.years, completing: statutory?.publishedWhenKnown ?? []),
        statutory: statutory?.holidays ?? [])
    }
  }

  private mutating func readAgencies() {
    attempt { contents throws(CatalogError) in
      let source = try contents.folder.source("agencies.yaml")
      let nodes = try source.reading { () throws(LawMistake) in
        var reader = try LawReader(source.root)
        let nodes = try reader.needed("agencies").list { node throws(LawMistake) in node }
        try reader.finish()
        return nodes
      }
      for node in nodes {
        let agency = try source.reading { () throws(LawMistake) in try Agency(node) }
        contents.agencies.append(Placed(value: agency, source: source, node: node))
      }
    }
  }

  /// Profiles of imports; a mistake in one hinders nobody who does not ask for it.
  private mutating func readImportProfiles() {
    let law = (mistakes, failures)
    (mistakes, failures) = ([], [])
    for name in names(in: ProceduresFolder.profiles, isOptional: true) {
      attempt { contents throws(CatalogError) in
        let source = try contents.folder.source("\(ProceduresFolder.profiles)/\(name)")
        let profile = try ProceduresFolder.importProfile(source)
        contents.requireName(profile.name, key: "name", of: source, node: source.root, name)
      }
    }
    (profileMistakes, profileFailures) = (mistakes, failures)
    (mistakes, failures) = law
  }

  /// Folders of before there were forms lack both; letters then take the wording of the program.
  private mutating func readPapers() {
    // What is wrong with them goes on a list of its own.
    let law = (mistakes, failures)
    (mistakes, failures) = ([], [])
    readFormsAndWordings()
    (paperMistakes, paperFailures) = (mistakes, failures)
    (mistakes, failures) = law
  }

  private mutating func readFormsAndWordings() {
    for name in names(in: ProceduresFolder.forms, isOptional: true) {
      attempt { contents throws(CatalogError) in
        let source = try contents.folder.source("\(ProceduresFolder.forms)/\(name)")
        let forms = try source.reading { () throws(LawMistake) in try FormSet(source.root) }
        contents.formSets.append(Placed(value: forms, source: source, node: source.root))
        contents.requireName(forms.id, of: source, node: source.root, name)
      }
    }
    for name in names(in: ProceduresFolder.templates, isOptional: true) {
      attempt { contents throws(CatalogError) in
        let source = try contents.folder.source("\(ProceduresFolder.templates)/\(name)")
        // All mistakes of its sentences at once; the reader itself stops at its first.
        let mistakes = TemplateFile.mistakes(in: source.root)
        contents.mistakes += mistakes.map { source.mistake($0) }
        guard mistakes.isEmpty else { return }
        let file = try source.reading { () throws(LawMistake) in try TemplateFile(source.root) }
        contents.templates.append(Placed(value: file, source: source, node: source.root))
        contents.requireName(file.name, key: "name", of: source, node: source.root, name)
      }
    }
  }

  private mutating func readWorkflows() {
    attempt { contents throws(CatalogError) in
      let source = try contents.folder.source("workflows.yaml")
      contents.workflows = try source.reading { () throws(LawMistake) in
        var workflows: [String: LawNode] = [:]
        var reader = try LawReader(source.root)
        let nodes = try reader.needed("workflows").list { node throws(LawMistake) in node }
        try reader.finish()
        for node in nodes {
          var reader = try LawReader(node)
          let id = try reader.text("id")
          let steps = try reader.needed("steps")
          try reader.finish()
          _ = try steps.list { node throws(LawMistake) in try ProcessStep(node) }
          if workflows[id] != nil {
            throw LawMistake(at: reader.place(of: "id"), "quy trình \(id) viết hai lần")
          }
          workflows[id] = steps
        }
        return workflows
      }
    }
  }

  private mutating func readProcedure(_ path: String, _ name: String) {
    attempt { contents throws(CatalogError) in
      let source = try contents.folder.source(path)
      let root = source.root
      let nodes = try source.reading { () throws(LawMistake) in
        guard let versions = root["versions"] else { return [root] }
        let nodes = try versions.list { node throws(LawMistake) in node }
        if nodes.isEmpty { throw LawMistake(at: versions.place, "không có bản nào") }
        // Read for the sake of double keys: laid over one another they would no longer show.
        _ = try LawReader(root)
        for node in nodes { _ = try LawReader(node) }
        return nodes.map { root.overridden(by: $0, dropping: "versions") }
      }
      var isFirst = true
      for node in nodes {
        let version = try source.reading { () throws(LawMistake) in
          try ProcedureVersion(try contents.withSteps(node))
        }
        contents.procedures.append(Placed(value: version, source: source, node: node))
        if isFirst { contents.requireName(version.id, of: source, node: node, name) }
        isFirst = false
      }
    }
  }

  /// The node with the steps of a named workflow in the place of its name.
  private func withSteps(_ node: LawNode) throws(LawMistake) -> LawNode {
    guard let steps = node["steps"], case .text(let name) = steps.content else { return node }
    guard let workflow = workflows[name] else {
      throw LawMistake(
        at: steps.place, "không có quy trình \"\(name)\" trong workflows.yaml",
        remedy: "có: " + workflows.keys.sorted().joined(separator: ", "))
    }
    let entry = LawNode.Entry(key: "steps", place: steps.place, value: workflow)
    return node.overridden(by: LawNode(.map([entry]), at: node.place), dropping: "steps")
  }

  /// A file is named after the id in it.
  private mutating func requireName(
    _ id: String, key: String = "id", of source: SourceFile, node: LawNode, _ name: String
  ) {
    guard name != id + ".yaml" else { return }
    mistakes.append(
      source.mistake(
        LawMistake(
          at: node[key]?.place ?? node.place, "tệp \(name) chứa \(key) \(id)",
          remedy: "đổi tên tệp thành \(id).yaml, hoặc sửa \(key)")))
  }

  private mutating func names(
    in place: String, yamlOnly: Bool = true, isOptional: Bool = false
  ) -> [String] {
    if isOptional, !folder.isFolder(place) { return [] }
    do {
      return try folder.files(in: place).filter { !yamlOnly || $0.hasSuffix(".yaml") }
    } catch {
      failures.append(error)
      return []
    }
  }

  private mutating func attempt(
    _ step: (inout CatalogContents) throws(CatalogError) -> Void
  ) {
    do throws(CatalogError) { try step(&self) } catch {
      switch error {
      case .mistake(let mistake): mistakes.append(mistake)
      case .unreadable, .gap, .unknownAgency: failures.append(error)
      }
    }
  }
}
