import CatalogFiles
import Foundation
import LegalBasis
import Testing
import WorkingTime

/// Mistakes in forms and wordings: what is said, where the caret stands, what would be right.
@Suite struct PaperMistakeTests {
  private func checkSays(
    _ file: String, replacing old: String, with new: String
  ) throws -> [String] {
    try ChangedLaw.checkSays(
      file, replacing: old, with: new, today: day("26/11/2026"), leavingOut: "/Procedures/")
  }

  private static let letter = "templates/xin-loi-cong-van.yaml"

  @Test("a sentence: the caret stands under the very characters, however it is written")
  func sentences() throws {
    let head = "kind: intake-refusal\nname: thu\nversion: 1\nbody:\n"
    let table: [(style: String, body: String, says: String)] = [
      (
        "plain", "  - Ngày {received, {agency} từ chối\n",
        """
        thu.yaml:5:10: ngoặc { mở mà không đóng
         5 |   - Ngày {received, {agency} từ chối
           |          ^^^^^^^^^ viết tên chỗ điền giữa { và }, ví dụ {number}
        """
      ),
      (
        "double quotes", "  - \"Lý do: \\\"chậm\\\" *{reason}\"\n",
        """
        thu.yaml:5:22: dấu * mở chữ đậm mà không đóng
         5 |   - "Lý do: \\"chậm\\" *{reason}"
           |                      ^ đặt chữ đậm giữa hai dấu *
        """
      ),
      (
        "single quotes", "  - 'Lý do ''chậm'': {ly do}'\n",
        """
        thu.yaml:5:22: "{ly do}" không phải tên một chỗ điền
         5 |   - 'Lý do ''chậm'': {ly do}'
           |                      ^^^^^^^ tên chỗ điền chỉ có chữ cái không dấu và chữ
                                          số, ví dụ {number}
        """
      ),
      (
        "folded, on its second line", "  - >-\n    Hồ sơ của\n    {applicant}} nộp\n",
        """
        thu.yaml:7:16: ngoặc } không có ngoặc { mở trước
         7 |     {applicant}} nộp
           |                ^ bỏ dấu } hoặc thêm dấu {
        """
      ),
      (
        "folded, over two lines", "  - >-\n    Hồ sơ của {người\n    nộp} này\n",
        """
        thu.yaml:6:15: "{người nộp}" không phải tên một chỗ điền
         6 |     Hồ sơ của {người
           |               ^^^^^^ tên chỗ điền chỉ có chữ cái không dấu và chữ số, ví dụ
                                  {number}
        """
      ),
      (
        "literal", "  - |-\n    Hồ sơ\n    này\n",
        """
        thu.yaml:6:9: câu bị xuống dòng ở giữa
         6 |     Hồ sơ
           |         ^ viết câu sau dấu >- để tệp tự nối các dòng
        """
      ),
      (
        "plain, over two lines", "  - Hồ sơ\n    của {người này\n",
        """
        thu.yaml:6:9: ngoặc { mở mà không đóng
         6 |     của {người này
           |         ^^^^^^ viết tên chỗ điền giữa { và }, ví dụ {number}
        """
      ),
      (
        "double quotes, over two lines", "  - \"Hồ sơ \\\n    của }\"\n",
        """
        thu.yaml:6:9: ngoặc } không có ngoặc { mở trước
         6 |     của }"
           |         ^ bỏ dấu } hoặc thêm dấu {
        """
      ),
    ]
    for (style, body, says) in table {
      let temporary = try TemporaryFolder()
      let folder = try temporary.copyOfShipped()
      try temporary.write("Procedures/templates/thu.yaml", head + body)
      let errors = folder.check(today: try day("26/11/2026")).filter { $0.severity == .error }
      let said = errors.map { $0.mistake.excerpt() }.joined(separator: "\n")
        .replacingOccurrences(of: folder.path + "/templates/", with: "")
      #expect(said == says, "\(style)")
      if said != says { print(said) }
    }
  }

  @Test("an unknown place is answered with the one that was meant, else with all that there are")
  func unknownPlace() throws {
    let near = try checkSays(Self.letter, replacing: "ngày {newDate}*", with: "ngày {newdate}*")
    #expect(near.count == 1)
    let answer = try #require(near.first)
    #expect(answer.contains("*ngày {newdate}*") && answer.contains(" ^^^^^^^^^\n"))
    #expect(answer.hasSuffix("| có phải {newDate} (ngày hẹn trả lại)?"))
    let said = try checkSays(Self.letter, replacing: "ngày {newDate}*", with: "ngày {hen}*")
    #expect(said.count == 1)
    let words = said.first?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    let places = PaperKind.apology.places.map(\.name).joined(separator: ", ")
    #expect(words.contains("^^^^^") && words.hasSuffix("có: " + places), "\(words)")
    #expect(words.contains("chỗ điền không biết: \"{hen}\""))
  }

  @Test("of a long line, the part around the caret is shown")
  func longLine() throws {
    let said = try checkSays(
      "templates/tin-nhan.yaml", replacing: "hẹn trả ngày {newDate} (văn bản\n",
      with: "hẹn trả ngày {newDate} tại {noi} (văn bản\n")
    let answer = try #require(said.first)
    #expect(
      answer.hasPrefix(
        """
        error templates/tin-nhan.yaml:19:85: chỗ điền không biết: "{noi}"
         19 | …}: hồ sơ {number} chậm kết quả, hẹn trả ngày {newDate} tại {noi} (văn bản
            |                                                             ^^^^^
            | có: agency, you,
        """))
  }

  /// Each place of each shipped wording is misspelt in its turn; the oracle is the file itself.
  @Test("a misspelt place is found where it stands, in every file")
  func everyPlace() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/templates") {
      let path = folder.path + "/templates/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      var lines = text.components(separatedBy: "\n")
      var expected: [String] = []
      for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
        let parts = line.components(separatedBy: "{")
        guard parts.count > 1, !line.contains("{title") else { continue }
        lines[index] = parts.joined(separator: "{zz")
        var column = 0
        for part in parts.dropLast() {
          column += part.count + (column == 0 ? 0 : 2) + 1
          expected.append("\(index + 1):\(column)")
        }
      }
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      let found = folder.check(today: try day("26/11/2026")).filter {
        $0.mistake.file == path && $0.mistake.message.hasPrefix("chỗ điền không biết: \"{zz")
      }
      #expect(found.map { "\($0.mistake.line):\($0.mistake.column)" } == expected, "\(name)")
      for finding in found {
        let line = finding.mistake.sourceLine
        let start = line.index(line.startIndex, offsetBy: finding.mistake.column - 1)
        let marked = line[start...].prefix(finding.mistake.length)
        #expect(marked.hasPrefix("{zz") && marked.hasSuffix("}"))
      }
      count += found.count
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(count > 150)
  }

  @Test("what forms, wordings and agencies say of each other")
  func heldTogether() throws {
    let table: [(file: String, old: String, new: String, says: String)] = [
      (
        Self.letter, "understanding:", "# understanding:",
        "thiếu khóa \"understanding\""
      ),
      (Self.letter, "  system: >-", "  systems: >-", "thiếu khóa \"system\""),
      (Self.letter, "close: Trân trọng./.", "close: \" \"", "câu để trống"),
      (
        Self.letter, "“{procedure}”", "này",
        "văn bản xin lỗi phải in chỗ điền \"{procedure}\" (tên thủ tục hành chính)"
      ),
      (
        Self.letter, "  titled: \"{applicant}\"", "  titled: Quý vị",
        "thêm {applicant} vào addressed.titled"
      ),
      (Self.letter, "*ngày {newDate}*", "*sớm nhất*", "thêm {newDate} vào reappointment"),
      (Self.letter, "{reason}\"", "đã nêu\"", "phải in chỗ điền \"{reason}\""),
      (Self.letter, "kind: apology", "kind: letter", "loại giấy không biết: \"letter\""),
      (Self.letter, "kind: apology", "kind: receipt", "chỗ điền không biết: \"{newDate}\""),
      (Self.letter, "version: 3", "version: hai", "không phải số nguyên: \"hai\""),
      (
        Self.letter, "name: xin-loi-cong-van", "name: xin-loi",
        "tệp xin-loi-cong-van.yaml chứa name xin-loi"
      ),
      (
        Self.letter, "name: xin-loi-cong-van", "name: a/b",
        "tên mẫu không được trống hay chứa dấu /"
      ),
      (
        "templates/tin-nhan.yaml", "hồ sơ {number} chậm", "hồ sơ {procedure} chậm",
        "chỗ điền không biết: \"{procedure}\""
      ),
      (
        "templates/giay-tiep-nhan.yaml", "code: number", "code: maHoSo",
        "chỗ điền không biết: \"maHoSo\""
      ),
      (
        "templates/giay-tiep-nhan.yaml", "table: components", "table: items",
        "giấy tiếp nhận hồ sơ và hẹn trả kết quả không có bảng \"items\""
      ),
      (
        "templates/giay-tiep-nhan.yaml", "place: quantity", "place: soLuong",
        "bảng components không có cột \"soLuong\""
      ),
      ("templates/giay-tiep-nhan.yaml", "share: 8", "share: 0", "số 0 ngoài khoảng cho phép"),
      ("templates/giay-tiep-nhan.yaml", "- note: Có", "- nota: Có", "dòng không biết"),
      (
        "templates/thong-bao-dung.yaml", "right: office", "right: giám đốc",
        "người ký không biết: \"giám đốc\""
      ),
      (
        "templates/phieu-tu-choi.yaml", "titles: [NGƯỜI NỘP HỒ SƠ, \"(Ký và ghi rõ họ tên)\"]",
        "name: \"{applicant}\"", "người ký không có chức danh (titles)"
      ),
      (
        "forms/tt03-2025.yaml", "template: phieu-xin-loi", "template: phieu-xin-loi-2025",
        "không có mẫu câu chữ \"phieu-xin-loi-2025\" trong templates/"
      ),
      (
        "forms/tt03-2025.yaml", "template: phieu-xin-loi", "template: phieu-xin-loi-2025",
        "warning templates/phieu-xin-loi.yaml:9:7: mẫu câu chữ \"phieu-xin-loi\" không được dùng ở đâu"
      ),
      (
        "forms/tt03-2025.yaml", "template: phieu-xin-loi", "template: phieu-tu-choi",
        "mẫu câu chữ \"phieu-tu-choi\" không phải của văn bản xin lỗi"
      ),
      (
        "forms/tt03-2025.yaml", "papers: [a5, a4]", "papers: [a5, a3]",
        "khổ giấy không biết: \"a3\""
      ),
      ("forms/tt03-2025.yaml", "papers: [a5, a4]", "papers: []", "mẫu không có khổ giấy"),
      (
        "forms/tt03-2025.yaml", "symbol: \"PBS-{formSymbol}\"", "symbol: \"PBS-{kyHieu}\"",
        "chỗ điền không biết: \"{kyHieu}\""
      ),
      (
        "forms/tt03-2025.yaml", "kind: supplement-request", "kind: receipt",
        "giấy tiếp nhận hồ sơ và hẹn trả kết quả có hai mẫu trong một bộ"
      ),
      (
        "forms/tt03-2025.yaml", "- id: de-nghi", "- id: hen-lai", "tên mẫu \"hen-lai\" viết hai lần"
      ),
      (
        "forms/tt03-2025.yaml", "from: 2025-09-15", "from: 2025-09-14",
        "hiệu lực của bộ mẫu giấy chồng lên bản trước (tt01-2018)"
      ),
      (
        "forms/tt03-2025.yaml", "from: 2025-09-15", "from: 2025-10-01",
        "bộ mẫu giấy không có bản nào từ 15/09/2025 đến 30/09/2025"
      ),
      ("forms/tt03-2025.yaml", "id: tt03-2025", "id: tt03", "tệp tt03-2025.yaml chứa id tt03"),
      (
        "forms/tt03-2025.yaml", "checkedOn: 2026-11-26", "checkedOn: 2025-11-01",
        "warning forms/tt03-2025.yaml:17:12: đối chiếu lần cuối ngày 01/11/2025"
      ),
      (
        "agencies.yaml", "title: gia-han", "title: xin-loi",
        "không mẫu nào có tên \"xin-loi\""
      ),
      (
        "agencies.yaml", "form: official-letter", "form: letter",
        "dạng văn bản xin lỗi không biết: \"letter\""
      ),
      (
        "agencies.yaml", "title: gia-han", "paper: a5",
        "công văn không in trên khổ a5"
      ),
      (
        "agencies.yaml", "form: official-letter\n", "form: form\n      paper: a4-landscape\n",
        "mẫu xin lỗi không in trên khổ a4-landscape"
      ),
      (
        "agencies.yaml", "letter: xin-loi-cong-van", "letter: thu",
        "không có mẫu câu chữ \"thu\" trong templates/"
      ),
      (
        "agencies.yaml", "    symbol: SDTTG",
        "    templates: {receipt: tin-nhan}\n    symbol: SDTTG",
        "mẫu câu chữ \"tin-nhan\" không phải của giấy tiếp nhận"
      ),
      (
        "agencies.yaml", "    symbol: SDTTG", "    logo: bieu-trung.png\n    symbol: SDTTG",
        "biểu trưng \"bieu-trung.png\": không có tệp này"
      ),
      (
        "agencies.yaml", "    symbol: SDTTG", "    logo: agencies.yaml\n    symbol: SDTTG",
        "biểu trưng \"agencies.yaml\": không phải ảnh PNG"
      ),
      (
        "agencies.yaml", "    symbol: SDTTG", "    logo: ../logo.png\n    symbol: SDTTG",
        "biểu trưng phải nằm cạnh agencies.yaml"
      ),
      (
        "agencies.yaml", "- title: [GIÁM ĐỐC]", "- title: [KT. GIÁM ĐỐC]",
        "sau dòng \"KT. GIÁM ĐỐC\" thiếu chức vụ của người ký"
      ),
      ("agencies.yaml", "- title: [GIÁM ĐỐC]", "- title: []", "người ký không có chức vụ"),
    ]
    for row in table {
      let says = try checkSays(row.file, replacing: row.old, with: row.new)
      #expect(says.contains { $0.contains(row.says) }, "\(row.says): \(says)")
    }
  }

  @Test("a wording with a mistake stands in the catalogue as the reason why no paper is made")
  func loading() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    let path = folder.path + "/" + Self.letter
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: "*ngày {newDate}*", with: "*ngày {newDate}")
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: CatalogError.self) { try folder.loadTemplates() }
    let catalogue = try folder.loadCatalogue()
    #expect(catalogue.procedures.count == (try Shipped.folder.loadCatalogue()).procedures.count)
    // The very words of `catalog check`, with line and caret.
    let checked = folder.check(today: try day("26/11/2026")).filter { $0.severity == .error }
    #expect(catalogue.paperMistakes.map(\.message) == checked.map { $0.mistake.excerpt() })
    #expect(checked.count == 1)
    for agency in catalogue.agencies { #expect(catalogue.paperMistake(of: agency) != nil) }
    #expect(try folder.loadFormSets().count == 2)
  }

  @Test("an agency's own look: what it does not say is what most offices do")
  func agencies() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    let usual = try folder.loadAgency(code: nil)
    #expect(usual.apology == ApologyHabit(title: "gia-han") && usual.logo == nil)
    #expect(usual.apology.form == .officialLetter && !usual.apology.requiresApproval)
    #expect(usual.contact == AgencyContact() && usual.templates.isEmpty)
    let bare = try #require(try folder.loadAgencies().last)
    #expect(bare.apology == ApologyHabit())
    #expect(usual.receivingUnit == "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ")
    #expect(try folder.loadLogo(of: usual) == nil)
    let path = folder.path + "/agencies.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let begin = try #require(text.range(of: "    apology:\n"))
    let end = try #require(text.range(of: "message: tin-nhan\n"))
    try text.replacingCharacters(
      in: begin.lowerBound..<end.upperBound,
      with: """
            apology:
              form: form
              paper: a4
              title: hen-lai
              requiresApproval: true
            contact: {phone: "0000 000 000"}
            logo: logo.png
            templates: {apology: phieu-xin-loi-2018}

        """
    ).write(toFile: path, atomically: true, encoding: .utf8)
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
    try Data(png).write(to: URL(fileURLWithPath: folder.path + "/logo.png"))
    let own = try folder.loadAgency(code: nil)
    #expect(
      own.apology
        == ApologyHabit(form: .form, paper: .a4, title: "hen-lai", requiresApproval: true))
    #expect(own.contact == AgencyContact(phone: "0000 000 000"))
    #expect(own.templates == [.apology: "phieu-xin-loi-2018"])
    #expect(try folder.loadLogo(of: own) == png)
    #expect(folder.check(today: try day("26/11/2026")).isEmpty)
  }
}
