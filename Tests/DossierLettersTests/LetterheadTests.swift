import CatalogFiles
import DossierLetters
import LegalBasis
import Testing
import WorkingTime

@Suite("The head of papers from agencies.yaml") struct LetterheadTests {
  /// Oracle: `Procedures/agencies.yaml` as shipped; NQ 39/2026/QH16 for the day of the change.
  @Test func namesSignerAndContactAreThoseOfTheDay() throws {
    var agency = try Shipped.folder.loadAgency(code: nil)
    let old = try Letterhead(agency, on: day(19, 9, 2026))
    #expect(old.parent == "UBND TỈNH BẮC NINH")
    #expect(old.agency == "SỞ DÂN TỘC VÀ TÔN GIÁO")
    #expect(old.symbol == "SDTTG-VP")
    #expect(old.receivingUnit == "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ")
    #expect(try Letterhead(agency, on: day(20, 9, 2026)).parent == "UBND THÀNH PHỐ BẮC NINH")

    agency.draftingUnit = ""
    agency.contact = AgencyContact(phone: "0000.000.000")
    agency.receivingUnit = " "
    agency.signers = [
      Signer(
        inForce: InForce(from: nil, to: day(31, 12, 2026)), title: ["GIÁM ĐỐC"], name: "A"),
      Signer(
        inForce: InForce(from: day(1, 1, 2027), to: nil),
        title: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "B"),
    ]
    let logo = PictureReference(name: "logo.png", digest: "00ff")
    let new = try Letterhead(agency, on: day(1, 1, 2027), logo: logo)
    #expect(new.symbol == "SDTTG")
    #expect(new.signerTitle == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])
    #expect(new.contact.phone == "0000.000.000")
    #expect(new.receivingUnit == nil)
    #expect(new.logo == logo)
  }

  @Test func aDayThatNothingCoversIsNamed() throws {
    var agency = try Shipped.folder.loadAgency(code: nil)
    agency.signers = [
      Signer(inForce: InForce(from: nil, to: day(31, 12, 2026)), title: ["GIÁM ĐỐC"], name: "A")
    ]
    #expect(throws: LetterheadGap.noSigner(on: day(1, 1, 2027))) {
      _ = try Letterhead(agency, on: day(1, 1, 2027))
    }
    agency.names = agency.names.filter { $0.inForce.from != nil }
    #expect(throws: LetterheadGap.noName(on: day(19, 9, 2026))) {
      _ = try Letterhead(agency, on: day(19, 9, 2026))
    }
  }
}
