import DossierCore
import DossierStore
import Foundation
import OneStopDesk
import PlainJSON
import Testing

/// An office's own look: what is changed in `Procedures/` changes the next letter and none that was
/// issued (issue 11, invariant 13).
@Suite("Letters in an office's own look") struct OfficeLookTests {
  private let desk: TestDesk
  private var letters: String { desk.folder.appending(path: "xin-loi").path() }

  init() throws { desk = try TestDesk(editing: "Procedures") }

  private func edit(_ file: String, _ found: String, _ put: String) throws {
    let path = desk.procedures + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let range = try #require(text.range(of: found), "\(file) does not say \(found)")
    try text.replacingCharacters(in: range, with: put)
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// October 2025 has no holiday: five working days from Wednesday 1/10 end on Wednesday 8/10.
  private func issue(reason: DelayReason = .staff) throws -> LetterLine {
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd", applicant: "Nông Thị Mẫu")
    let result = try desk.at("2025-10-10T09:00").issueLetters(
      LettersRequest(dossier: DossierNumber(number), reason: reason, folder: letters))
    #expect(result.refusals.isEmpty, "\(result.refusals)")
    return try #require(result.issued.first)
  }

  /// The texts of all letters as they print now, by dossier; each PDF has the bytes it had.
  private func printed() throws -> [String: String] {
    let folder = desk.folder.appending(path: "in-lai-\(UUID())").path()
    var request = LettersPrintRequest()
    request.formats = [.pdf, .txt]
    request.folder = folder
    let result = try desk.at("2025-10-10T10:00").printLetters(request)
    #expect(result.differing == 0 && result.refusals.isEmpty, "\(result)")
    var texts: [String: String] = [:]
    for letter in try desk.at("2025-10-10T10:00").letters() {
      let name = letter.dossier.text + ".txt"
      texts[letter.dossier.text] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    return texts
  }

  @Test("another wording: the next letter has it, the one before keeps its own")
  func wording() throws {
    let first = try issue()
    let before = try printed()
    try edit("templates/xin-loi-cong-van.yaml", "close: Trân trọng./.", "close: Kính thư./.")
    let second = try issue()
    let after = try printed()
    #expect(after[first.dossier.text] == before[first.dossier.text])
    #expect(after[first.dossier.text]?.contains("Trân trọng./.") == true)
    #expect(after[second.dossier.text]?.contains("Kính thư./.") == true)
    // The tone is that of the cause.
    #expect(after[second.dossier.text]?.contains("nhận trách nhiệm về sự chậm trễ này") == true)
    #expect(try desk.at("2025-10-10T11:00").verify().findings.isEmpty)
  }

  @Test("form 04 by agencies.yaml: of the circular of the day of receipt, numbers of their own")
  func form() throws {
    #expect(try issue().letter == "01/SDTTG-VP")
    try edit("agencies.yaml", "form: official-letter", "form: form\n      paper: a5")
    try edit("agencies.yaml", "title: gia-han", "title: hen-lai")
    let form = try issue(reason: .system)
    #expect(form.letter == "01/PXL")
    let text = try #require(try printed()[form.dossier.text])
    #expect(text.contains("Mẫu số 04 (TT 03/2025/TT-VPCP)"))
    #expect(text.contains("HẸN LẠI NGÀY TRẢ KẾT QUẢ"))
    // Another title and the công văn again: the form keeps its own.
    try edit("agencies.yaml", "title: hen-lai", "title: gia-han")
    try edit("agencies.yaml", "form: form", "form: official-letter")
    try edit("agencies.yaml", "paper: a5", "paper: a4")
    #expect(try issue().letter == "02/SDTTG-VP")
    #expect(try printed()[form.dossier.text] == text)
    #expect(try desk.at("2025-10-10T11:00").verify().findings.isEmpty)
  }

  @Test("signer, contact and logo are those of the day of issue, also after the file is gone")
  func look() throws {
    let logo = desk.procedures + "/bieu-trung.png"
    let png = try #require(Data(base64Encoded: Self.png))
    try png.write(to: URL(filePath: logo))
    try edit(
      "agencies.yaml", "    place: Bắc Ninh",
      "    logo: bieu-trung.png\n    contact: {phone: 0000 111}\n    place: Bắc Ninh")
    try edit("agencies.yaml", "- title: [GIÁM ĐỐC]", "- title: [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]")
    let letter = try issue()
    let text = try #require(try printed()[letter.dossier.text])
    #expect(text.contains("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC") && text.contains("0000 111"))
    try edit("agencies.yaml", "    logo: bieu-trung.png\n    contact: {phone: 0000 111}\n", "")
    try edit("agencies.yaml", "[KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]", "[GIÁM ĐỐC]")
    try FileManager.default.removeItem(atPath: logo)
    #expect(try printed()[letter.dossier.text] == text)
    // A lost file is drawn again with its logo.
    try FileManager.default.removeItem(atPath: letters + "/" + letter.file)
    let again = try desk.at("2025-10-10T12:00").issueLetters(
      LettersRequest(dossier: letter.dossier, folder: letters))
    #expect(again.filesCompleted == 1 && again.filesLost.isEmpty)
    #expect(try desk.at("2025-10-10T13:00").verify().findings.isEmpty)
  }

  @Test("restored, a letter prints with the same bytes, or says which logo or wording is missing")
  func restored() throws {
    let logo = desk.procedures + "/bieu-trung.png"
    let png = try #require(Data(base64Encoded: Self.png))
    try png.write(to: URL(filePath: logo))
    try edit(
      "agencies.yaml", "    place: Bắc Ninh", "    logo: bieu-trung.png\n    place: Bắc Ninh")
    try edit("templates/xin-loi-cong-van.yaml", "close: Trân trọng./.", "close: Kính thư./.")
    let letter = try issue()
    var bytes: [UInt8] = []
    try desk.at("2025-12-31T17:00").export { bytes += $0 }
    let exported = String(decoding: bytes, as: UTF8.self)
    func print(_ other: TestDesk) throws -> LettersPrintResult {
      var request = LettersPrintRequest()
      request.folder = other.folder.appending(path: "in-lai-\(UUID())").path()
      return try other.at("2025-12-31").printLetters(request)
    }
    /// Printed to the bytes it had.
    func isTheSame(_ result: LettersPrintResult) -> Bool {
      result.letters == 1 && result.differing == 0 && result.refusals.isEmpty
    }

    // With the same Procedures/: the same bytes, also when the logo's file is gone afterwards.
    let same = try TestDesk(procedures: desk.procedures)
    #expect(try same.imported(exported).counts.accepted == 1)
    try edit("agencies.yaml", "    logo: bieu-trung.png\n", "")
    try FileManager.default.removeItem(atPath: logo)
    #expect(isTheSame(try print(same)))
    #expect(isTheSame(try print(desk)))

    // Without the logo: refused by its name, and printed once it is there again.
    let bare = try TestDesk(procedures: desk.procedures)
    #expect(try bare.imported(exported).counts.accepted == 1)
    let missing = try print(bare)
    #expect(missing.letters == 0 && missing.refusals.map(\.letter) == [letter.letter])
    #expect(missing.refusals.first?.message.contains("biểu trưng \"bieu-trung.png\"") == true)
    #expect(try bare.at("2025-12-31").verify().findings.isEmpty)
    try png.write(to: URL(filePath: logo))
    try edit(
      "agencies.yaml", "    place: Bắc Ninh", "    logo: bieu-trung.png\n    place: Bắc Ninh")
    #expect(isTheSame(try print(bare)))

    // Without the wording likewise.
    try edit("templates/xin-loi-cong-van.yaml", "close: Kính thư./.", "close: Trân trọng./.")
    let other = try TestDesk(procedures: desk.procedures)
    #expect(try other.imported(exported).counts.accepted == 1)
    let wordless = try print(other)
    #expect(wordless.letters == 0)
    #expect(
      wordless.refusals.first?.message.contains("không còn câu chữ") == true, "\(wordless)")
    try edit("templates/xin-loi-cong-van.yaml", "close: Trân trọng./.", "close: Kính thư./.")
    #expect(isTheSame(try print(other)))
  }

  @Test("a mistake of wording or a missing logo is told before anything is numbered")
  func mistakes() throws {
    try edit("agencies.yaml", "    place: Bắc Ninh", "    logo: mat.png\n    place: Bắc Ninh")
    #expect(throws: DeskRefusal.self) { _ = try issue() }
    try edit("agencies.yaml", "    logo: mat.png\n", "")
    try edit("templates/xin-loi-cong-van.yaml", "ngày {newDate}*", "ngày {newDat}*")
    #expect(throws: DeskRefusal.self) { _ = try issue() }
    try edit("templates/xin-loi-cong-van.yaml", "ngày {newDat}*", "ngày {newDate}*")
    #expect(try issue().letter == "01/SDTTG-VP")
  }

  /// Two by two pixels.
  private static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEk"
    + "lEQVR4nGP4zwAE/0Ho////AB/uBftt3M6tAAAAAElFTkSuQmCC"
}
