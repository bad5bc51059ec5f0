import DossierLetters
import Foundation

extension LetterDocument.Page {
  /// A4 after NĐ 30/2020.
  static let a4 = LetterStyle.officialLetter.page
  /// The sheet of the old forms.
  static let a5 = LetterDocument.Page(
    width: 148, height: 210, top: 15, bottom: 15, left: 20, right: 12, numberSize: 11)
  /// The sheet of a register.
  static let a4Landscape = LetterDocument.Page(
    width: 297, height: 210, top: 20, bottom: 20, left: 20, right: 15, numberSize: 13)
}

/// Papers that use what a công văn does not.
enum SampleForms {
  typealias Line = LetterDocument.Line
  typealias Cell = LetterDocument.Table.Cell

  static func paragraph(
    _ text: String, size: Double = 11, keepWithNext: Bool = false
  ) -> LetterDocument.Block {
    .paragraph(
      LetterDocument.Paragraph(
        [LetterDocument.Run(text)], size: size, indent: 0, spaceBefore: 4, lineSpacing: 1.05,
        alignment: .left, keepWithNext: keepWithNext))
  }

  static func document(
    _ page: LetterDocument.Page, _ blocks: [LetterDocument.Block]
  ) -> LetterDocument {
    LetterDocument(
      page: page, title: "Mẫu thử", author: "Sở mẫu", isoDate: "2026-02-05", blocks: blocks)
  }

  static func head(logo: LetterDocument.Figure? = nil) -> [LetterDocument.Block] {
    [
      .row(
        LetterDocument.Row(
          left: [
            Line("UBND TỈNH BẮC NINH", size: 9),
            Line("BỘ PHẬN TIẾP NHẬN", size: 9, bold: true, rule: 0.4),
          ],
          right: [
            Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 9, bold: true),
            Line("Độc lập - Tự do - Hạnh phúc", size: 10, bold: true, rule: 1),
          ], leftShare: 0.4, spaceBefore: 0, logo: logo))
    ]
  }

  /// 1 by 200 pixels, red.
  static let tallLogo = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAADICAIAAACmkByiAAAAE0lE"
        + "QVR42mM4IaDHMIpH8SjGigFhMMyxaYCc4gAAAABJRU5ErkJggg=="
    ) ?? Data())

  /// A letterhead with these bytes as its logo.
  static func withLogo(_ bytes: [UInt8]) -> LetterDocument {
    document(
      .a5,
      head(logo: LetterDocument.Figure(.picture(bytes), width: 14, alternative: "Lô-gô"))
        + [paragraph("Đoạn sau lô-gô.")])
  }

  /// A receipt on A5: code, table with a head of two rows, two who sign, a foot.
  static func receipt(
    code: String = "https://example.invalid/tra-cuu?ma=H05.12-260115-0002", components: Int = 4
  ) -> LetterDocument {
    var page = LetterDocument.Page.a5
    page.foot = [Line("Địa chỉ: số 1 đường Mẫu; thư điện tử: mau@example.invalid", size: 9)]
    return document(
      page,
      head() + [
        .heading(
          [Line("GIẤY TIẾP NHẬN HỒ SƠ", size: 13, bold: true), Line("(mẫu)", size: 10)],
          spaceBefore: 12),
        .beside(
          lines: [Line("Mã hồ sơ: H05.12-260115-0002", size: 11)],
          figure: LetterDocument.Figure(.code(code), width: 24, alternative: "Mã QR của hồ sơ"),
          spaceBefore: 8),
        paragraph("Thành phần hồ sơ nộp gồm:", keepWithNext: true),
        .table(table(components)),
        paragraph("Nơi trả kết quả: Trung tâm mẫu.", keepWithNext: true),
        .signers(
          LetterDocument.Signers(
            left: .init(titles: [Line("NGƯỜI NỘP HỒ SƠ", size: 11, bold: true)]),
            right: .init(
              titles: [
                Line("NGƯỜI TIẾP NHẬN", size: 11, bold: true),
                Line("(ký, ghi rõ họ tên)", size: 10, italic: true),
              ], name: Line("Nguyễn Văn Mẫu", size: 11, bold: true)), room: 18, spaceBefore: 10)),
      ])
  }

  private static func table(_ count: Int) -> LetterDocument.Table {
    func head(_ text: String, columns: Int = 1, rows: Int = 1) -> Cell {
      Cell([Line(text, size: 10, bold: true)], columns: columns, rows: rows)
    }
    return LetterDocument.Table(
      columns: [
        .init(share: 0.1, alignment: .centred), .init(share: 0.5),
        .init(share: 0.2, alignment: .right), .init(share: 0.2),
      ],
      head: [
        [head("STT", rows: 2), head("Tên giấy tờ", rows: 2), head("Số lượng", columns: 2)],
        [head("Bản"), head("Loại")],
      ],
      rows: (0..<count).map { index in
        [
          Cell([Line("\(index + 1)", size: 10)]),
          Cell([Line(index == 1 ? "Danh sách người tham gia" : "Đơn", size: 10)]),
          Cell([Line("01", size: 10)]), Cell([]),
        ]
      }, spaceBefore: 4)
  }
}
