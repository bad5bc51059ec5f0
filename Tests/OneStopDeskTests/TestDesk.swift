import CatalogFiles
import DossierCore
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import WorkingTime

/// A desk with a store of its own, the law of the repository, and a clock that stands.
final class TestDesk {
  let folder: URL
  let procedures: String
  /// The law of this desk where a test has changed it; nil = that of `procedures`.
  var law: Catalogue?

  init(procedures: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.procedures = procedures ?? TestDesk.proceduresOfTheRepository
  }

  /// A desk with a copy of the law in its folder, which a test may edit.
  init(editing: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    procedures = folder.appending(path: editing).path()
    try FileManager.default.copyItem(
      atPath: TestDesk.proceduresOfTheRepository, toPath: procedures)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let proceduresOfTheRepository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Procedures").path()

  var storePath: String { folder.appending(path: "store.sqlite").path() }

  /// The desk as of a moment.
  func at(
    _ asOf: String, recordedAt: String? = nil, agency: String? = nil
  ) throws -> Desk {
    let moment = try Moment(parsing: asOf)
    return Desk(
      DeskContext(
        proceduresPath: procedures, storePath: storePath, agencyCode: agency, asOf: moment,
        clock: .standing(at: try recordedAt.map { try Moment(parsing: $0) } ?? moment),
        by: "Người thử"), catalogue: try catalogue())
  }

  /// The law, read once for all tests that use the repository's.
  private func catalogue() throws -> Catalogue? {
    if let law { return law }
    guard procedures == TestDesk.proceduresOfTheRepository else { return nil }
    return try TestDesk.catalogueOfTheRepository.get()
  }

  static let catalogueOfTheRepository = Result {
    try ProceduresFolder(path: proceduresOfTheRepository).loadCatalogue()
  }

  /// Receives a dossier with an explicit limit, and answers its number.
  @discardableResult
  func receive(
    _ asOf: String, limit: String, procedure: String = "TG-02",
    applicant: String = "Chùa Thử Nghiệm 01"
  ) throws -> String {
    var request = IntakeRequest()
    request.procedure = procedure
    request.applicant = Applicant(name: applicant)
    request.limit = try TimeLimit(code: limit)
    request.basis = "thử nghiệm"
    return try at(asOf).receive(request).number.text
  }
}
