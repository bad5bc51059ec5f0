import DossierLetters

/// The style sheet of a paper: the sheet with its margins in print and on a wide screen, one column
/// on a phone, where a table keeps its width and is scrolled.
struct HTMLStyle {
  private let page: LetterDocument.Page

  init(_ page: LetterDocument.Page) { self.page = page }

  var css: String {
    let margins = [page.top, page.right, page.bottom, page.left]
      .map { "\(Self.number($0))mm" }.joined(separator: " ")
    let width = Self.number(page.width)
    let height = Self.number(page.height)
    let textWidth = Self.number(page.width - page.left - page.right)
    // A millimetre less than the text's height, lest rounding begins a second page.
    let textHeight = Self.number(page.height - page.top - page.bottom - 1)
    return """
      @page {
        size: \(width)mm \(height)mm; margin: \(margins);
        @top-center { content: counter(page); font: \(Self.number(page.numberSize))pt \(Self.fonts) }
      }
      @page :first { @top-center { content: none } }
      html { -webkit-text-size-adjust: 100% }
      body { margin: 0; color: #000; font: 14pt/\(Self.number(TimesFace.lineHeight)) \(Self.fonts) }
      h1, p, figure, address { margin: 0; font: inherit }
      h1, p { white-space: pre-wrap; overflow-wrap: anywhere; orphans: 2; widows: 2 }
      .whole { white-space: nowrap }
      p:empty::before { content: "\\200B" }
      h1, .keep { break-after: avoid }
      .row, .signature, .signers { display: flex; break-inside: avoid }
      .row > *, .signature > *, .signers > * { box-sizing: border-box; flex: 1 1 0; min-width: 0 }
      .row > *, .signer, h1, th { text-align: center; text-wrap: balance }
      .row > :first-child { padding-right: 3pt }
      .row > :last-child { padding-left: 3pt }
      .signature > .recipients { padding-right: 12pt }
      .signer { display: flex; flex-direction: column }
      .signers .name { margin-top: auto }
      .ruled { display: inline-block }
      .rule { display: block; margin: 1.5pt auto 1.75pt; border-bottom: .75pt solid #000 }
      .labelled { display: flex; justify-content: center }
      .labelled > p { flex: none; margin-right: .3em }
      .beside { display: flex; align-items: center; justify-content: space-between }
      .beside { break-inside: avoid }
      .beside > figure { flex: none; margin-left: 6pt }
      .logo { margin: 0 auto 3pt }
      svg, img { display: block; width: 100%; height: auto }
      table { width: 100%; border-collapse: collapse; table-layout: fixed }
      thead { display: table-header-group }
      tr { break-inside: avoid }
      td, th { border: .5pt solid #000; padding: 2.5pt 4pt; vertical-align: top }
      th { font-weight: inherit }
      th, [rowspan] { vertical-align: middle }
      .centred { text-align: center }
      .scroll { margin-bottom: \(Self.number(TableMeasure.gapBelow))pt }
      .right { text-align: right }
      .justified { text-align: justify }
      .foot { padding-top: 6pt; text-align: center }
      .foot > div { border-top: .75pt solid #000; padding-top: 2pt }
      main { display: flex; flex-direction: column }
      main > .foot { margin-top: auto }
      @media print { main { min-height: \(textHeight)mm } }
      @media screen {
        body { background: #e8e8e8 }
        main {
          box-sizing: border-box; width: \(width)mm; min-height: \(height)mm; margin: 5mm auto;
          padding: \(margins); background: #fff; box-shadow: 0 0 2mm #888
        }
      }
      @media screen and (max-width: \(Self.number(page.width + 10))mm) {
        main { width: auto; min-height: 100vh; margin: 0; padding: 1rem; box-shadow: none }
        .scroll { overflow-x: auto }
        .scroll > table { min-width: \(textWidth)mm }
      }
      @media screen and (max-width: 36em) {
        .row, .signature, .signers, .labelled { display: block }
        .row > * + *, .signature > * + *, .signers > * + * { margin-top: 12pt }
        .justified { text-align: left }
        .whole { white-space: inherit }
      }
      """
  }

  private static let fonts = "\"Times New Roman\", Tinos, \"Liberation Serif\", serif"

  /// A number with three decimals at most.
  static func number(_ number: Double) -> String {
    let rounded = (number * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
