internal import DossierImport
internal import WorkingTime

/// Every difference between a file's own verdict and what is computed, with its proof, as CSV that a
/// spreadsheet opens (`import --differences`): the office's past mistakes, one a line.
///
/// What is known is handed over after each transaction, so that memory does not grow with the file.
final class DifferencesFile {
  private let file: PendingFile
  private var waiting: [UInt8]
  /// Where it will stand.
  let path: String
  /// Differences written.
  private(set) var count = 0

  /// A list to be at `path`; it is put there by `finish`, with its header alone where nothing differs.
  init(path: String) throws(DeskRefusal) {
    file = try PendingFile(path: path, mode: 0o644)
    self.path = path
    waiting = Array("\u{FEFF}".utf8)
    append([
      "tep", "dong", "ma_ho_so", "loai", "khac_biet", "cot", "tep_ghi", "tinh_ra", "han",
      "cach_tinh", "xem_tung_ngay",
    ])
  }

  /// Adds those of the findings that are differences.
  func add(_ findings: [ImportFinding], file: String) {
    for finding in findings {
      guard let proof = finding.proof else { continue }
      count += 1
      append([
        file, String(finding.line), proof.number, finding.reason.kind, finding.title,
        finding.columnName ?? "", finding.value ?? "", finding.message, proof.due?.iso ?? "",
        proof.line, "motcua explain \(proof.number)",
      ])
    }
  }

  private func append(_ cells: [String]) {
    waiting.append(contentsOf: DeskFiles.csvLine(cells).utf8)
  }

  /// Hands over what is waiting.
  func flush() throws(DeskRefusal) {
    try file.append(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Puts the list in its place.
  func finish() throws(DeskRefusal) {
    try flush()
    try file.finish()
  }
}
