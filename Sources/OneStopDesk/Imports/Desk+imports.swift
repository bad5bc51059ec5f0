internal import DossierStore

extension Desk {
  /// The imports recorded for the agency, the last one first (`imports list`).
  public func imports() throws(DeskRefusal) -> [ImportEntry] {
    let session = try openForReading()
    return try DeskRefusal.translating {
      let records = try session.ledger.imports(of: session.agency)
      let reversed = try session.ledger.reversedImports()
      return try records.map { record in
        var entry = ImportEntry(record, among: records)
        guard reversed.contains(record.name) else { return entry }
        entry.reversal = try ReversedImport(record, in: session.ledger)
        return entry
      }
    }
  }

  /// One import (`imports show N`), refused (2) where there is none of this number.
  public func showImport(_ number: Int) throws(DeskRefusal) -> ImportEntry {
    let imports = try imports()
    guard let entry = imports.first(where: { $0.id == number }) else {
      throw .unknownImport(number, last: imports.first?.id)
    }
    return entry
  }
}

extension DeskRefusal {
  /// No import bears this number.
  static func unknownImport(_ number: Int, last: Int?) -> DeskRefusal {
    DeskRefusal(
      .unreadable, code: "unknownImport", message: "không có lần nhập số \(number).",
      remedy: last.map { "các lần nhập có số từ 1 đến \($0); xem bằng motcua imports list." }
        ?? "cơ quan này chưa nhập tệp nào.")
  }
}
