public import DossierCore

extension LedgerWriter {
  /// Keeps a text of law, unless the agency has it already, and answers its name.
  ///
  /// Events that name it belong into the same transaction, or a later one.
  @discardableResult
  public func keep(_ text: KeptText, agency: AgencyCode) throws(StoreError) -> LawTextName {
    let name = text.name
    let find = try statements[.lawText]
    find.bind(agency.text, at: 1)
    find.bind(name.text, at: 2)
    if let stored = try find.row({ row in Digest(bytes: row.bytes(at: 0)) }) {
      guard stored == text.digest else { throw .inconsistent("law text \(name.text)") }
      return name
    }
    let open = try batch(of: agency)
    let insert = try statements[.insertLawText]
    insert.bind(agency.text, at: 1)
    insert.bind(name.text, at: 2)
    insert.bind(text.kind.rawValue, at: 3)
    insert.bind(text.body, at: 4)
    insert.bind(text.digest, at: 5)
    insert.bind(batches[open].number, at: 6)
    try insert.runOrThrow()
    batches[open].laws.append((name.text, text.digest))
    return name
  }
}
