internal import DossierCore
internal import Glibc
internal import LegalBasis
public import SyntheticDossiers
internal import WorkingTime

extension Desk {
  /// The invented register of this agency for the half-year that ends with `asOf`.
  ///
  /// Its due dates are those of the deadline engine, by the law and the calendar as known at `asOf`.
  public func sampleRegister(dossiers: Int, seed: UInt64) throws(DeskRefusal) -> SyntheticRegister {
    guard dossiers >= 0 else {
      throw DeskRefusal(
        .unreadable, code: "negativeCount", message: "số hồ sơ không thể âm: \(dossiers).")
    }
    let asOf = context.asOf
    let law = DeskLaw(catalogue: try loadCatalogue(), agency: try agency())
    let calendar: OfficeCalendar
    do throws(LawBookRefusal) {
      calendar = try law.officeCalendar(law.calendar(knownOn: asOf.date))
    } catch { throw DeskRefusal(error) }
    return SyntheticRegister(
      office: SyntheticOffice(
        agency: law.agency, catalogue: law.catalogue, calendar: calendar, on: asOf.date),
      count: dossiers, seed: seed, from: asOf.date.adding(months: -6).advanced(by: 1),
      through: asOf.date, asOf: asOf)
  }

  /// Hands over an invented file under the canonical headers, piece by piece, whatever its size.
  public func sample(
    dossiers: Int, seed: UInt64, to sink: ([UInt8]) throws -> Void
  ) throws(DeskRefusal) {
    let register = try sampleRegister(dossiers: dossiers, seed: seed)
    do {
      try register.write(.canonical, to: sink)
    } catch let refusal as SyntheticRegister.Refusal {
      throw DeskRefusal(refusal)
    } catch {
      try DeskRefusal.translating { throw error }
    }
  }

  /// Writes it to a file, in the place of one of that name.
  public func sample(dossiers: Int, seed: UInt64, file path: String) throws(DeskRefusal) {
    let trouble = DeskRefusal(
      .trouble, code: "fileNotWritten", message: "không ghi được tệp \(path).",
      remedy: "kiểm tra thư mục, quyền ghi và chỗ trống của đĩa.")
    guard let file = fopen(path, "w") else { throw trouble }
    var isOpen = true
    defer { if isOpen { fclose(file) } }
    try sample(dossiers: dossiers, seed: seed) { bytes throws(DeskRefusal) in
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw trouble }
    }
    isOpen = false
    guard fclose(file) == 0 else { throw trouble }
  }
}

extension DeskRefusal {
  fileprivate init(_ refusal: SyntheticRegister.Refusal) {
    switch refusal {
    case .noProcedure(let date):
      self.init(
        .unreadable, code: "noProcedure",
        message: "không có thủ tục nào đã rõ thời hạn, có hiệu lực ngày \(date.vietnamese).",
        remedy: "xem motcua catalog list.")
    case .noDays:
      self.init(.unreadable, code: "noDays", message: "khoảng ngày rỗng.")
    }
  }
}
