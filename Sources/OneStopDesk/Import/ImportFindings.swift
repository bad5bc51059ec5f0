internal import DossierImport

/// Counts findings by kind and keeps the first of each; memory does not grow with the file.
struct ImportFindings {
  /// Findings of a kind that are kept with their place.
  static let mostExamples = 20

  private var groups: [ImportFindingGroup] = []
  private var places: [String: Int] = [:]

  /// Counts a finding.
  mutating func add(_ finding: ImportFinding, of file: ImportedFile) {
    let kind = finding.reason.kind
    let place: Int
    if let known = places[kind] {
      place = known
    } else {
      place = groups.count
      places[kind] = place
      groups.append(
        ImportFindingGroup(
          kind: kind, title: finding.title, severity: finding.severity, count: 0, examples: []))
    }
    groups[place].count += 1
    if groups[place].examples.count < Self.mostExamples {
      groups[place].examples.append(ImportedExample(of: file, finding))
    }
  }

  /// Rejections first, each kind where it was met first.
  var sorted: [ImportFindingGroup] {
    groups.filter { $0.severity == .rejected } + groups.filter { $0.severity == .warning }
  }
}
