import DocumentRendering
import DossierLetters
import Foundation

/// Papers that use what a paper can hold.
enum SampleDocuments {
  typealias Line = LetterDocument.Line
  typealias Run = LetterDocument.Run
  typealias Table = LetterDocument.Table

  /// A PNG file of 40 by 20 pixels, red.
  static let logo: [UInt8] = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAIAAABwJOjsAAAAJElEQVR42mM4IaA3IIhh1OJRi0ctHrV41OJR"
        + "i0ctHrV45FgMAK0UMu638SeGAAAAAElFTkSuQmCC") ?? Data())

  static let page = LetterDocument.Page(
    width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, numberSize: 13,
    foot: [
      Line("Địa chỉ: số 1, đường Thử Nghiệm, tỉnh Bắc Ninh", size: 11),
      Line("Điện thoại: 0204 000 000 · thư điện tử: mau@vidu.vn", size: 11),
    ])

  /// Every block, every mark.
  static var everyBlock: LetterDocument {
    LetterDocument(
      page: page, title: "Giấy tiếp nhận <mẫu> & “hẹn trả”", author: "Sở Dân tộc và Tôn giáo",
      isoDate: "2026-02-05",
      blocks: [
        head(logo: true),
        .row(
          LetterDocument.Row(
            left: [Line("Số: 01/TTPVHCC", size: 13)],
            right: [Line("Bắc Ninh, ngày 05 tháng 02 năm 2026", size: 13, italic: true)],
            leftShare: 0.4, spaceBefore: 8)),
        .heading(
          [
            Line("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", size: 14, bold: true),
            Line("(mẫu, cần đối chiếu)", size: 13, italic: true, rule: 0.5),
          ], spaceBefore: 18),
        .beside(
          lines: [
            Line("Mã hồ sơ:", size: 13), Line("H05.12-260115-0002", size: 14, bold: true),
          ],
          figure: LetterDocument.Figure(
            .code("H05.12-260115-0002"), width: 25, alternative: "Mã QR: H05.12-260115-0002"),
          spaceBefore: 12),
        .labelled(
          label: Line("Kính gửi:", size: 14),
          lines: [
            Line("Ông/Bà Nông Thị Thử Nghiệm", size: 14),
            Line("Địa chỉ: thôn Mẫu 3, xã Thử Nghiệm 01, tỉnh Bắc Ninh", size: 14),
          ], spaceBefore: 12),
        paragraph([
          Run("Bộ phận tiếp nhận đã nhận hồ sơ "), Run("“Đăng ký hoạt động”", bold: true),
          Run(" gồm "), Run("những giấy tờ sau", italic: true), Run(":"),
        ]),
        .table(table),
        paragraph([Run("Canh giữa.")], alignment: .centred, indent: 0),
        paragraph([Run("Bên phải.")], alignment: .right, indent: 0, keepWithNext: true),
        .signers(
          LetterDocument.Signers(
            left: LetterDocument.Signers.Signer(titles: [
              Line("NGƯỜI NỘP HỒ SƠ", size: 13, bold: true),
              Line("(Ký và ghi rõ họ tên)", size: 12, italic: true),
            ]),
            right: LetterDocument.Signers.Signer(
              titles: [Line("NGƯỜI TIẾP NHẬN", size: 13, bold: true)],
              name: Line("Trần Văn Mẫu", size: 13, bold: true)), room: 15, spaceBefore: 12)),
        .signers(
          LetterDocument.Signers(
            left: nil,
            right: LetterDocument.Signers.Signer(
              titles: [Line("NGƯỜI KIỂM TRA", size: 13, bold: true)],
              name: Line("Lê Thị Mẫu", size: 13, bold: true)), room: 10, spaceBefore: 12)),
        .signature(
          LetterDocument.Signature(
            recipients: [
              Line("Nơi nhận:", size: 12, bold: true, italic: true), Line("- Như trên;", size: 11),
              Line("- Lưu: VT, VP.", size: 11),
            ],
            titles: [
              Line("KT. GIÁM ĐỐC", size: 14, bold: true),
              Line("PHÓ GIÁM ĐỐC", size: 14, bold: true),
            ], name: Line("Nguyễn Văn Mẫu", size: 14, bold: true), room: 20, leftShare: 0.55,
            spaceBefore: 14)),
      ])
  }

  /// Two tables end to end, and no foot.
  static var landscape: LetterDocument {
    var paper = everyBlock
    paper.page = LetterDocument.Page(
      width: 297, height: 210, top: 20, bottom: 20, left: 20, right: 15, numberSize: 13)
    paper.blocks = [head(logo: false), .table(table), .table(table), .table(table)]
    return paper
  }

  /// What comes from other people's files.
  static var awkwardTexts: [String] {
    let long = String(repeating: "thủ tục rất dài ", count: 19)
    return [
      "Nguyễn Thị Hường".decomposedStringWithCanonicalMapping, "<b>&amp;\"'</b> ]]> &#1; -->",
      long, "một\u{01}hai\u{1F}ba\u{7F}bốn\u{9F}năm\u{FFFE}sáu",
      "dòng\nmột\r\nhai\u{0B}ba\u{2028}tư",
      "cột\tmột\thai", "  đầu và cuối  ", "", "Y Wăk Êban, K’sor H’Ngăm, Lý A Sử, Ksor Nhĩ",
      "漢字 và 😀",
    ]
  }

  /// A paper that holds nothing else.
  static var awkward: LetterDocument {
    var paper = everyBlock
    let texts = awkwardTexts
    paper.title = texts.joined(separator: " ")
    paper.author = texts[3]
    paper.page.foot = texts.map { Line($0, size: 11) }
    paper.blocks = [
      .heading(texts.map { Line($0, size: 13) }, spaceBefore: 0),
      .labelled(
        label: Line(texts[1], size: 14), lines: texts.map { Line($0, size: 14) }, spaceBefore: 6),
      paragraph(texts.map { Run($0, bold: $0.count % 2 == 0) }),
      .table(
        Table(
          columns: [Table.Column(share: 1)], head: [], rows: texts.map { [cell($0)] },
          spaceBefore: 0)),
    ]
    return paper
  }

  static var table: Table {
    Table(
      columns: [
        Table.Column(share: 0.1, alignment: .centred), Table.Column(share: 0.5),
        Table.Column(share: 0.2, alignment: .right), Table.Column(share: 0.2),
      ],
      head: [
        [
          cell("STT", rows: 2), cell("Tên giấy tờ", rows: 2), cell("Số lượng", columns: 2),
        ],
        [cell("bản chính"), cell("bản sao")],
      ],
      rows: [
        [cell("1"), cell("Đơn đăng ký", rows: 2), cell("1"), cell("2")],
        [cell("2"), cell("0"), cell("cần bổ sung")],
        [cell("3"), cell("Bản tóm tắt giáo lý", columns: 2), Table.Cell([])],
      ], leastHeight: 8, spaceBefore: 6)
  }

  static func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> Table.Cell {
    Table.Cell([Line(text, size: 12)], columns: columns, rows: rows)
  }

  static func paragraph(
    _ runs: [Run], alignment: LetterDocument.Alignment = .justified, indent: Double = 12.7,
    keepWithNext: Bool = false
  ) -> LetterDocument.Block {
    .paragraph(
      LetterDocument.Paragraph(
        runs, size: 14, indent: indent, spaceBefore: 6, lineSpacing: 1.1, alignment: alignment,
        keepWithNext: keepWithNext))
  }

  private static func head(logo isShown: Bool) -> LetterDocument.Block {
    .row(
      LetterDocument.Row(
        left: [
          Line("UBND TỈNH BẮC NINH", size: 12),
          Line("SỞ DÂN TỘC VÀ TÔN GIÁO", size: 12, bold: true, rule: 0.4),
        ],
        right: [
          Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 12, bold: true),
          Line("Độc lập - Tự do - Hạnh phúc", size: 13, bold: true, rule: 1),
        ], leftShare: 0.4, spaceBefore: 0,
        logo: isShown
          ? LetterDocument.Figure(.picture(logo), width: 20, alternative: "Biểu trưng") : nil))
  }
}
