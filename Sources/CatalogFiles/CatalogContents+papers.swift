import LegalBasis

extension CatalogContents {
  /// What is wrong with forms and wordings, each by itself and held against each other; the age of
  /// their texts is not looked at.
  func paperFindings() -> [CatalogFinding] {
    paperMistakes.map { error($0) }
      + spans(formSets, "bộ mẫu giấy", inForce: \.inForce) { $0.id }
      + formFindings() + templateUse() + formSets.flatMap { doubled($0) }
  }

  /// What is wrong with what an agency chooses of them, and with its signers.
  func paperFindings(of agency: Placed<Agency>) -> [CatalogFinding] {
    habitFindings(agency) + signerFindings(agency)
  }

  /// The errors among them, by file and line: the papers that they touch are not made.
  func papersRefused() -> [PaperMistake] {
    func refused(_ findings: [CatalogFinding], of agency: String?) -> [PaperMistake] {
      findings.filter { $0.severity == .error }.inOrder.map { finding in
        PaperMistake(agency: agency, message: finding.mistake.excerpt())
      }
    }
    return paperFailures.map { PaperMistake(message: $0.message) }
      + refused(paperFindings(), of: nil)
      + agencies.flatMap { refused(paperFindings(of: $0), of: $0.value.code) }
  }

  private func error(_ mistake: CatalogMistake) -> CatalogFinding {
    CatalogFinding(severity: .error, mistake: mistake)
  }

  // MARK: Forms

  /// A kind or a title that stands twice.
  private func doubled(_ placed: Placed<FormSet>) -> [CatalogFinding] {
    var found: [CatalogFinding] = []
    var kinds: Set<PaperKind> = []
    for (form, node) in zip(placed.value.forms, placed.node["forms"]?.members ?? []) {
      let entry = Placed(value: form, source: placed.source, node: node)
      if !kinds.insert(form.kind).inserted {
        found.append(
          error(entry.mistake(at: "kind", "\(form.kind.vietnamese) có hai mẫu trong một bộ")))
      }
      let ids = form.titles.map(\.id)
      for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
        found.append(error(entry.mistake(at: "titles", "tên mẫu \"\(id)\" viết hai lần")))
      }
    }
    return found
  }

  private func formFindings() -> [CatalogFinding] {
    var found: [CatalogFinding] = []
    for placed in formSets {
      for (form, node) in zip(placed.value.forms, placed.node["forms"]?.members ?? []) {
        let entry = Placed(value: form, source: placed.source, node: node)
        if let refusal = refusal(template: form.template, for: form.kind) {
          found.append(
            error(entry.mistake(at: "template", refusal.message, remedy: refusal.remedy)))
        }
      }
    }
    return found
  }

  // MARK: Wordings

  private enum Purpose: Hashable {
    case paper(PaperKind)
    case message
  }

  private func purpose(_ file: TemplateFile) -> Purpose {
    switch file {
    case .apology: .paper(.apology)
    case .form(let template): .paper(template.kind)
    case .message: .message
    }
  }

  private func refusal(
    template name: String, for kind: PaperKind
  ) -> (message: String, remedy: String?)? {
    refusal(template: name, for: .paper(kind), called: kind.vietnamese)
  }

  /// Why a name is not that of a wording of the kind; silent where files could not be read, for the
  /// mistake is theirs.
  private func refusal(
    template name: String, for purpose: Purpose, called what: String
  ) -> (message: String, remedy: String?)? {
    let fitting = templates.filter { self.purpose($0.value) == purpose }.map(\.value.name)
    if fitting.contains(name) { return nil }
    let broken = (paperMistakes.map(\.file) + paperFailures.compactMap(\.path)).contains {
      $0.hasSuffix("/\(ProceduresFolder.templates)/\(name).yaml")
    }
    if broken { return nil }
    let remedy = fitting.isEmpty ? nil : "có: " + fitting.sorted().joined(separator: ", ")
    return templates.contains { $0.value.name == name }
      ? ("mẫu câu chữ \"\(name)\" không phải của \(what)", remedy)
      : ("không có mẫu câu chữ \"\(name)\" trong templates/", remedy)
  }

  /// Wordings that nothing names.
  private func templateUse() -> [CatalogFinding] {
    var used = Set(formSets.flatMap { $0.value.forms.map(\.template) })
    for placed in agencies {
      let agency = placed.value
      used.formUnion(agency.templates.values)
      used.formUnion([agency.apology.letterTemplate, agency.apology.messageTemplate])
    }
    return templates.filter { !used.contains($0.value.name) }.map { placed in
      CatalogFinding(
        severity: .warning,
        mistake: placed.mistake(
          at: "name", "mẫu câu chữ \"\(placed.value.name)\" không được dùng ở đâu",
          remedy: "nêu tên nó trong forms/ hoặc agencies.yaml, hoặc xóa tệp"))
    }
  }

  // MARK: Agencies

  private func habitFindings(_ placed: Placed<Agency>) -> [CatalogFinding] {
    let agency = placed.value
    var found: [CatalogFinding] = []
    let apologies = formSets.compactMap { $0.value.form(.apology) }
    let titles = apologies.flatMap { $0.titles.map(\.id) }
    if let title = agency.apology.title, !apologies.isEmpty, !titles.contains(title) {
      found.append(
        error(
          placed.mistake(
            at: "apology", "title", "không mẫu nào có tên \"\(title)\"",
            remedy: "có: " + Set(titles).sorted().joined(separator: ", "))))
    }
    if let paper = agency.apology.paper, let refusal = refusal(paper: paper, of: agency) {
      found.append(
        error(placed.mistake(at: "apology", "paper", refusal.message, remedy: refusal.remedy)))
    }
    let chosen =
      templates.isEmpty && !folder.isFolder(ProceduresFolder.templates)
      ? []
      : [
        ("letter", agency.apology.letterTemplate, Purpose.paper(.apology), "văn bản xin lỗi"),
        ("message", agency.apology.messageTemplate, .message, "tin nhắn"),
      ]
    for (key, name, purpose, what) in chosen {
      if let refusal = refusal(template: name, for: purpose, called: what) {
        found.append(
          error(placed.mistake(at: "apology", key, refusal.message, remedy: refusal.remedy)))
      }
    }
    for kind in PaperKind.allCases {
      if let name = agency.templates[kind], let refusal = refusal(template: name, for: kind) {
        found.append(
          error(
            placed.mistake(
              at: "templates", kind.rawValue, refusal.message, remedy: refusal.remedy)))
      }
    }
    if let logo = agency.logo, let reason = folder.logoRefusal(logo) {
      found.append(
        error(
          placed.mistake(
            at: "logo", "biểu trưng \"\(logo)\": \(reason)",
            remedy: "đặt một ảnh PNG cạnh agencies.yaml")))
    }
    return found
  }

  private func refusal(
    paper: PaperSize, of agency: Agency
  ) -> (message: String, remedy: String?)? {
    switch agency.apology.form {
    case .officialLetter:
      return paper == .a4
        ? nil : ("công văn không in trên khổ \(paper.rawValue)", "viết a4, hoặc form: form")
    case .form:
      let papers = formSets.compactMap { $0.value.form(.apology)?.papers }
      guard let missing = papers.first(where: { !$0.contains(paper) }) else { return nil }
      return (
        "mẫu xin lỗi không in trên khổ \(paper.rawValue)",
        "có: " + missing.map(\.rawValue).joined(separator: ", ")
      )
    }
  }

  /// A signer without a title, or one whose last line is an authority alone.
  private func signerFindings(_ placed: Placed<Agency>) -> [CatalogFinding] {
    var found: [CatalogFinding] = []
    for (signer, node) in zip(placed.value.signers, placed.node["signers"]?.members ?? []) {
      let entry = Placed(value: signer, source: placed.source, node: node)
      guard let last = signer.title.last else {
        found.append(error(entry.mistake(at: "title", "người ký không có chức vụ")))
        continue
      }
      for authority in ["KT.", "TL.", "TUQ."] where last.hasPrefix(authority) {
        found.append(
          error(
            entry.mistake(
              at: "title", "sau dòng \"\(last)\" thiếu chức vụ của người ký",
              remedy: "viết hai dòng, ví dụ [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]")))
      }
    }
    return found
  }
}

extension LawNode {
  /// The members of a list; none of anything else.
  fileprivate var members: [LawNode] {
    switch content {
    case .list(let members): members
    case .empty, .text, .map: []
    }
  }
}

extension CatalogError {
  /// The file or folder that could not be read.
  fileprivate var path: String? {
    switch self {
    case .unreadable(let path, _): path
    case .mistake, .gap, .unknownAgency: nil
    }
  }
}
