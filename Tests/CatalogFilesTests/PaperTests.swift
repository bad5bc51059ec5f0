import CatalogFiles
import Foundation
import LegalBasis
import Testing
import WorkingTime

/// Forms and wordings of `Procedures/` as shipped.
@Suite struct PaperTests {
  /// Oracle: law.md §2.1–2.2.
  @Test("forms 01–07 of TT 03/2025 and the six of TT 01/2018, by date of receipt")
  func forms() throws {
    let catalogue = try Shipped.folder.loadCatalogue()
    let old: [(PaperKind, String)] = [
      (.receipt, "01"), (.supplementRequest, "02"), (.intakeRefusal, "03"), (.apology, "04"),
      (.controlSheet, "05"), (.register, "06"),
    ]
    let current: [(PaperKind, String)] = [
      (.receipt, "01"), (.supplementRequest, "02"), (.intakeRefusal, "03"), (.apology, "04"),
      (.discontinuation, "05"), (.controlSheet, "06"), (.register, "07"),
    ]
    for (date, id, numbers) in [
      ("06/01/2019", "tt01-2018", old), ("14/9/2025", "tt01-2018", old),
      ("15/9/2025", "tt03-2025", current), ("26/11/2026", "tt03-2025", current),
    ] {
      let set = try catalogue.formSet(on: day(date))
      #expect(set.id == id)
      #expect(set.forms.map(\.kind) == numbers.map(\.0))
      #expect(set.forms.map(\.number) == numbers.map(\.1))
    }
    let apology = try #require(try catalogue.formSet(on: day("26/11/2026")).form(.apology))
    #expect(apology.titles.map(\.id) == ["gia-han", "hen-lai", "de-nghi", "thu-xin-loi"])
    #expect(apology.title(id: nil)?.id == "gia-han")
    #expect(apology.title(id: "hen-lai")?.text == "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")
    #expect(apology.papers == [.a5, .a4])
    #expect(apology.symbol(formSymbol: "TTPVHCC") == "PXL")
    let before = try #require(try catalogue.formSet(on: day("1/9/2025")).form(.apology))
    // An agency chooses once for the forms of all circulars.
    #expect(before.title(id: "gia-han")?.id == "hen-lai")
    #expect(before.symbol(formSymbol: "TTPVHCC") == "PXL-TTPVHCC")
  }

  @Test("form and wording of a paper: by day of receipt, the agency's own before the shared")
  func chosen() throws {
    let catalogue = try Shipped.folder.loadCatalogue()
    var agency = try #require(catalogue.agencies.first)
    let (old, new) = (try day("14/9/2025"), try day("15/9/2025"))
    #expect(catalogue.letterWording(of: agency).name == "xin-loi-cong-van")
    #expect(catalogue.messageWording(of: agency)?.name == "tin-nhan")
    #expect(
      try catalogue.apologyForm(of: agency, receivedOn: old).wording.name == "phieu-xin-loi-2018")
    #expect(try catalogue.apologyForm(of: agency, receivedOn: new).wording.name == "phieu-xin-loi")
    for kind in PaperKind.allCases where kind != .apology {
      let found = try catalogue.paperForm(kind, of: agency, receivedOn: new)
      #expect(found.form.kind == kind && found.wording.kind == kind)
    }
    #expect(throws: LawGap.noForm(.discontinuation, circular: "TT 01/2018/TT-VPCP")) {
      try catalogue.paperForm(.discontinuation, of: agency, receivedOn: old)
    }
    agency.templates = [.apology: "phieu-xin-loi-2018", .receipt: "phieu-tu-choi"]
    #expect(
      try catalogue.apologyForm(of: agency, receivedOn: new).wording.name == "phieu-xin-loi-2018")
    #expect(throws: LawGap.noWording("phieu-tu-choi")) {
      try catalogue.paperForm(.receipt, of: agency, receivedOn: new)
    }
    #expect(
      LawGap.noForm(.discontinuation, circular: "TT 01/2018/TT-VPCP").message
        == "TT 01/2018/TT-VPCP không có mẫu thông báo dừng giải quyết hồ sơ")
  }

  /// The annexes were not seen: no layout may say that it was.
  @Test func noLayoutIsDressedUpAsLaw() throws {
    for set in try Shipped.folder.loadFormSets() {
      for form in set.forms {
        #expect(form.layoutCertainty != .seen && form.layoutCertainty != .seenSecondary)
        #expect(form.note?.contains("mẫu, cần đối chiếu") == true, "\(set.id) \(form.number)")
      }
    }
  }

  @Test("the công văn on file is the successor of the one in the program; each kind has a wording")
  func wordings() throws {
    let templates = try Shipped.folder.loadTemplates()
    let letter = try #require(templates.apologies["xin-loi-cong-van"])
    #expect(letter.version == "xin-loi-cong-van/3" && letter != .officialLetter)
    #expect(!ApologyTemplate.known.contains { $0.version == letter.version })
    // Issue 11: the tone varies with the cause and with who is addressed.
    for template in templates.apologies.values {
      #expect(Set(template.you.values).count == 3)
      #expect(template.apologies[.staff] != nil && template.apologies[.staff] != template.apology)
    }
    #expect(templates.apologies.count == 3)
    #expect(Set(templates.forms.values.map(\.kind)).count == PaperKind.allCases.count - 1)
    #expect(templates.messages.keys.sorted() == ["tin-nhan"])
  }

  @Test("each wording and form survives its canonical text exactly")
  func canonical() throws {
    let catalogue = try Shipped.folder.loadCatalogue()
    for template in catalogue.templates.apologies.values {
      let text = LawText.canonical(template)
      #expect(try LawText.apologyTemplate(text) == template)
      #expect(LawText.canonical(try LawText.apologyTemplate(text)) == text)
      #expect(!text.contains("\n") && !text.contains("[]") && !text.contains("{}"))
    }
    for template in catalogue.templates.forms.values {
      let text = LawText.canonical(template)
      #expect(try LawText.formTemplate(text) == template)
      #expect(LawText.canonical(try LawText.formTemplate(text)) == text)
    }
    for template in catalogue.templates.messages.values {
      let text = LawText.canonical(template)
      #expect(try LawText.messageTemplate(text) == template)
    }
    for form in catalogue.formSets.flatMap(\.forms) {
      let text = LawText.canonical(form)
      #expect(try LawText.formDefinition(text) == form)
      #expect(LawText.canonical(try LawText.formDefinition(text)) == text)
    }
    for text in ["", "{}", "[]", #"{"kind":"apology","name":"x","version":"1"}"#] {
      #expect(throws: LawTextRefusal.self) { try LawText.apologyTemplate(text) }
      #expect(throws: LawTextRefusal.self) { try LawText.formTemplate(text) }
      #expect(throws: LawTextRefusal.self) { try LawText.messageTemplate(text) }
      #expect(throws: LawTextRefusal.self) { try LawText.formDefinition(text) }
    }
  }

  /// law.md §9: religion and ethnic origin are sensitive; an SMS is read over the shoulder.
  @Test("an SMS tells neither who applied nor for what")
  func shortMessagesAreDiscreet() throws {
    let message = try #require(try Shipped.folder.loadTemplates().messages["tin-nhan"])
    let names = Set(MessageTemplate.shortPlaces.map(\.name))
    #expect(
      names.isDisjoint(with: [
        "applicant", "procedure", "procedureCode", "field", "reason", "identityNumber", "address",
        "body",
      ]))
    for text in [message.shortReappointing, message.shortCollect, message.shortEnded] {
      #expect(text.mistakes(known: names) == [])
      #expect(text.places.contains("number"))
    }
    for text in message.reappointing + message.ended + [message.subject] {
      #expect(Set(text.places).isDisjoint(with: ["procedure", "field", "reason"]))
    }
  }

  /// Oracle: NĐ 118/2025 Đ.5 and 19.6; an office does not accuse whom it has kept waiting.
  @Test func noSentenceLaysTheDelayOnTheApplicant() throws {
    for template in try Shipped.folder.loadTemplates().apologies.values {
      for text in Array(template.reasons.values) + Array(template.apologies.values) {
        for word in ["lỗi của", "do {you}", "không đầy đủ", "thiếu", "sai"] {
          #expect(!text.source.contains(word), "\(template.version): \(text.source)")
        }
      }
    }
  }

  @Test func aFolderWithoutFormsIsStillALaw() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    for name in ["forms", "templates"] {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    let catalogue = try folder.loadCatalogue()
    #expect(catalogue.formSets.isEmpty && catalogue.templates == TemplateBook())
    let date = try day("26/11/2026")
    #expect(throws: LawGap.noFormSet(on: date)) { try catalogue.formSet(on: date) }
    #expect(
      LawGap.noFormSet(on: date).message
        == "không có bộ mẫu giấy nào cho hồ sơ tiếp nhận ngày 26/11/2026 trong Procedures/forms/")
  }
}
