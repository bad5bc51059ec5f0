internal import DocumentRendering

/// Pieces of a page: everything that comes from outside is escaped here, and nowhere else.
enum HTMLPieces {
  /// Text of a page; what runs from right to left in it turns nothing else around.
  static func text(_ text: String) -> String { HTMLText.escaped(text) }

  /// A cell's or a term's text, cut off from the direction of what stands beside it.
  private static func isolated(_ text: String) -> String { "<bdi>\(HTMLText.escaped(text))</bdi>" }

  /// A part of the page with its heading.
  static func section(_ title: String, _ content: String) -> String {
    "<section>\n<h2>\(text(title))</h2>\n\(content)</section>\n"
  }

  /// What to do.
  static func remedies(_ remedies: [String]) -> String {
    remedies.map { "<p class=\"do\"><span>Việc cần làm:</span> \(text($0))</p>\n" }.joined()
  }

  /// Names and what they are; those without a value are left out.
  static func terms(_ terms: [(name: String, value: String?)]) -> String {
    let rows = terms.compactMap { term in
      term.value.map { "<div><dt>\(text(term.name))</dt><dd>\(isolated($0))</dd></div>\n" }
    }
    return "<dl>\n\(rows.joined())</dl>\n"
  }

  /// A table; its first row says what the columns are, its first cells what the rows are.
  ///
  /// - Parameter figuresFrom: the first column of figures; nil = there is none.
  static func table(
    label: String, heads: [String], rows: [[String]], total: [String]? = nil,
    figuresFrom: Int? = nil
  ) -> String {
    func cells(_ cells: [String]) -> String {
      cells.enumerated().map { place, cell in
        let kind = place >= figuresFrom ?? .max ? " class=\"figure\"" : ""
        return place == 0
          ? "<th scope=\"row\"\(kind)>\(isolated(cell))</th>"
          : "<td\(kind)>\(isolated(cell))</td>"
      }.joined()
    }
    let head = heads.enumerated().map { place, head in
      "<th scope=\"col\"\(place >= figuresFrom ?? .max ? " class=\"figure\"" : "")>\(text(head))</th>"
    }.joined()
    let body = rows.map { "<tr>\(cells($0))</tr>\n" }.joined()
    let foot = total.map { "<tfoot><tr>\(cells($0))</tr></tfoot>\n" } ?? ""
    return """
      <div class="scroll" role="region" aria-label="\(text(label))" tabindex="0">
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody>
      \(foot)</table>
      </div>

      """
  }

  /// The whole page; nothing is asked of any network.
  static func page(title: String, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="vi">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="motcua">
    <title>\(text(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(text(title))</h1>
    \(body)</main>
    <footer><p>Trang do phần mềm Một cửa (motcua) lập, không có dữ liệu cá nhân: giá trị chỉ nêu ở \
    các cột mã, ngày và trạng thái.</p></footer>
    </body>
    </html>

    """
  }

  private static let style = """
    @page { size: A4; margin: 15mm }
    html { -webkit-text-size-adjust: 100%; color-scheme: light }
    body { margin: 0 auto; padding: 1rem; max-width: 60rem; box-sizing: border-box; color: #111;
      background: #fff; font: 1rem/1.5 system-ui, "Noto Sans", Arial, sans-serif }
    h1 { margin: 0; font-size: 1.6rem; line-height: 1.25 }
    h2 { margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid #111;
      font-size: 1.25rem; line-height: 1.3 }
    h3 { margin: 1.5rem 0 .4rem; font-size: 1.05rem; overflow-wrap: anywhere }
    p { margin: .4rem 0 }
    .from, .note, footer { color: #444 }
    .note, footer { font-size: .9rem }
    .lead { margin: 1rem 0; padding: .75rem 1rem; border-left: .4rem solid #111; background: #f2f2f2 }
    .do span { font-weight: 600 }
    .scroll { margin: .5rem 0; overflow-x: auto }
    .scroll:focus-visible { outline: 3px solid #0b57d0 }
    table { width: 100%; border-collapse: collapse; font-size: .95rem }
    th, td { padding: .3rem .5rem; border: 1px solid #767676; text-align: left; vertical-align: top;
      overflow-wrap: break-word }
    thead th { background: #e8e8e8 }
    tbody th { font-weight: 400 }
    tfoot th, tfoot td { font-weight: 600 }
    .figure { text-align: right; font-variant-numeric: tabular-nums }
    dl { margin: .5rem 0 }
    dl > div { display: flex; gap: .75rem }
    dt { flex: 0 0 6rem; color: #444 }
    dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
    footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid #767676 }
    thead { display: table-header-group }
    tr, .do, dl > div { break-inside: avoid }
    h2, h3, .do, .lead { break-after: avoid }
    @media (max-width: 36em) {
      body { padding: .75rem }
      h1 { font-size: 1.35rem }
      table { font-size: .875rem }
      th, td { padding: .25rem .35rem }
    }
    @media print {
      body { max-width: none; padding: 0; font-size: 10.5pt }
      table { font-size: 9.5pt }
      .scroll { overflow: visible }
      .lead { background: none; border: 1pt solid #111; border-left-width: 4pt }
    }
    """
}
