import DossierLetters

extension LetterDocument {
  /// Text and geometry of a paper as lines that a person can read and a change shows up in.
  ///
  ///     trang 148 × 210, lề 9 9 15 10
  ///     đầu 44% ⟨SỞ … 9⟩ ⟨BỘ PHẬN … 9 đậm gạch 0.4⟩ ‖ ⟨CỘNG HÒA … 9 đậm⟩
  var outline: String {
    let page =
      "trang \(page.width.plain) × \(page.height.plain), lề \(page.top.plain) "
      + "\(page.bottom.plain) \(page.left.plain) \(page.right.plain)"
    let foot = self.page.foot.isEmpty ? [] : ["chân " + self.page.foot.outline]
    return
      ([page, "tiêu đề \(title)", "tác giả \(author)", "ngày \(isoDate)"]
      + blocks.flatMap(\.outline) + foot).joined(separator: "\n") + "\n"
  }
}

extension LetterDocument.Block {
  fileprivate var outline: [String] {
    switch self {
    case .row(let row):
      let logo = row.logo.map { " hình \($0.width.plain)" } ?? ""
      return [
        "hàng \((row.leftShare * 100).plain)% cách \(row.spaceBefore.plain)\(logo) "
          + row.left.outline + " ‖ " + row.right.outline
      ]
    case .heading(let lines, let space):
      return ["giữa cách \(space.plain) " + lines.outline]
    case .labelled(let label, let lines, let space):
      return ["nhãn cách \(space.plain) \(label.outline) " + lines.outline]
    case .paragraph(let paragraph):
      let keep = paragraph.keepWithNext ? " giữ" : ""
      return [
        "đoạn \(paragraph.size.plain) thụt \(paragraph.indent.plain) cách "
          + "\(paragraph.spaceBefore.plain) dòng \(paragraph.lineSpacing.plain) "
          + "\(paragraph.alignment.outline)\(keep): " + paragraph.runs.outline
      ]
    case .beside(let lines, let figure, let space):
      return ["bên hình cách \(space.plain) " + lines.outline + " ‖ " + figure.outline]
    case .table(let table):
      let columns = table.columns.map {
        "\(($0.share * 100).rounded().plain)%\($0.alignment.outline)"
      }
      return [
        "bảng cách \(table.spaceBefore.plain) cao \(table.leastHeight.plain): "
          + columns.joined(separator: " ")
      ] + table.head.map { "  đầu | " + $0.outline } + table.rows.map { "  | " + $0.outline }
    case .signature(let signature):
      return [
        "ký cách \(signature.spaceBefore.plain) chỗ \(signature.room.plain): "
          + signature.recipients.outline + " ‖ " + signature.titles.outline + " … "
          + (signature.name?.outline ?? "(viết tay)")
      ]
    case .signers(let signers):
      let sides = [signers.left, signers.right].compactMap { $0 }.map {
        $0.titles.outline + " … " + ($0.name?.outline ?? "(viết tay)")
      }
      return [
        "ký cách \(signers.spaceBefore.plain) chỗ \(signers.room.plain): "
          + sides.joined(separator: " ‖ ")
      ]
    }
  }
}

extension LetterDocument.Figure {
  fileprivate var outline: String {
    switch content {
    case .code(let text): "mã QR \(width.plain) \(text)"
    case .picture(let bytes): "hình \(width.plain) \(bytes.count) byte"
    }
  }
}

extension [LetterDocument.Table.Cell] {
  fileprivate var outline: String {
    map { $0.lines.map(\.text).joined(separator: " / ") }.joined(separator: " | ")
  }
}

extension [LetterDocument.Line] {
  fileprivate var outline: String { map(\.outline).joined(separator: " ") }
}

extension LetterDocument.Line {
  fileprivate var outline: String {
    "⟨\(runs.outline) \(size.plain)\(rule.map { " gạch \($0.plain)" } ?? "")⟩"
  }
}

extension [LetterDocument.Run] {
  /// Bold between asterisks, italic between underlines.
  fileprivate var outline: String {
    map { run in
      let text = run.italic ? "_\(run.text)_" : run.text
      return run.bold ? "*\(text)*" : text
    }.joined()
  }
}

extension LetterDocument.Alignment {
  fileprivate var outline: String {
    switch self {
    case .left: "trái"
    case .centred: "giữa"
    case .right: "phải"
    case .justified: "đều"
    }
  }
}

extension Double {
  /// Without ".0".
  fileprivate var plain: String {
    self == rounded() ? "\(Int(self))" : "\(self)"
  }
}
