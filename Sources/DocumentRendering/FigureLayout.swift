import CPangoCairo
import CQREncode
import DossierLetters

/// A QR code or a picture, measured.
struct FigureLayout {
  private enum Drawing {
    case code(QRModules)
    case picture(Picture)
  }

  private let drawing: Drawing
  private let alternative: String
  let width: Double
  let height: Double

  init(
    _ figure: LetterDocument.Figure, greatestWidth: Double, pen: Pen
  ) throws(RenderingRefusal) {
    alternative = figure.alternative
    let proportion: Double
    switch figure.content {
    case .code(let text):
      drawing = .code(try QRModules(text))
      proportion = 1
    case .picture(let bytes):
      let picture = try pen.pictures.picture(bytes)
      drawing = .picture(picture)
      proportion = Double(picture.height) / Double(picture.width)
    }
    width = figure.width(within: greatestWidth, proportion: proportion, page: pen.page)
    height = width * proportion
  }

  func draw(with pen: inout Pen, x: Double, top: Double) {
    pen.alternatives.append(alternative)
    pen.begin(.figure)
    defer { pen.end(.figure) }
    switch drawing {
    case .code(let modules): draw(modules, cairo: pen.cairo, x: x, top: top)
    case .picture(let picture): draw(picture, cairo: pen.cairo, x: x, top: top)
    }
  }

  /// Each run of dark modules of a row is a rectangle; all of them are one path, lest seams show.
  private func draw(_ modules: QRModules, cairo: OpaquePointer, x: Double, top: Double) {
    let side = width / Double(modules.width + 2 * QRModules.quietZone)
    for row in 0..<modules.width {
      for run in modules.darkRuns(row: row) {
        cairo_rectangle(
          cairo, x + Double(run.lowerBound + QRModules.quietZone) * side,
          top + Double(row + QRModules.quietZone) * side, Double(run.count) * side, side)
      }
    }
    cairo_fill(cairo)
  }

  private func draw(_ picture: Picture, cairo: OpaquePointer, x: Double, top: Double) {
    cairo_save(cairo)
    cairo_translate(cairo, x, top)
    cairo_scale(cairo, width / Double(picture.width), height / Double(picture.height))
    cairo_set_source_surface(cairo, picture.surface, 0, 0)
    // Not painted: Cairo takes a paint as covering the page, and forgets what was tagged before.
    cairo_rectangle(cairo, 0, 0, Double(picture.width), Double(picture.height))
    cairo_fill(cairo)
    cairo_restore(cairo)
  }
}

extension LetterDocument.Figure {
  /// Its width in points: as it asks for, or as there is room, so that a figure so many times as high
  /// as it is wide is no higher than a quarter of the text of a page.
  func width(within room: Double, proportion: Double, page: LetterDocument.Page) -> Double {
    let greatestHeight = points(page.height - page.bottom - page.top) / 4
    return min(points(width), room, greatestHeight / proportion)
  }
}

/// The modules of a QR code of error correction M.
struct QRModules {
  /// Modules that stay light around a code (ISO/IEC 18004).
  static let quietZone = 4

  /// Modules of a side.
  let width: Int
  private let dark: [Bool]

  init(_ text: String) throws(RenderingRefusal) {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
      throw .codeTooLong(bytes: text.utf8.count)
    }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    dark = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
  }

  /// Dark modules side by side.
  func darkRuns(row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for column in 0...width {
      let isDark = column < width && dark[row * width + column]
      if isDark, start == nil { start = column }
      if !isDark, let begun = start {
        runs.append(begun..<column)
        start = nil
      }
    }
    return runs
  }
}

/// Lines at the left, a figure at the right edge.
struct BesideLayout: BlockLayout {
  private let lines: Cell
  private let figure: FigureLayout
  let spaceBefore: Double

  private static let gutter = 6.0

  init(
    lines: [LetterDocument.Line], figure: LetterDocument.Figure, spaceBefore: Double, pen: Pen
  ) throws(RenderingRefusal) {
    self.figure = try FigureLayout(figure, greatestWidth: pen.width / 2, pen: pen)
    self.lines = Cell(
      lines, width: pen.width - self.figure.width - Self.gutter, alignment: .left, pen: pen)
    self.spaceBefore = spaceBefore
  }

  var height: Double { max(lines.height, figure.height) }

  func draw(with pen: inout Pen) {
    guard lines.height > figure.height else {
      pen.draw(lines, x: pen.left, top: pen.y + (figure.height - lines.height) / 2)
      figure.draw(with: &pen, x: pen.left + pen.width - figure.width, top: pen.y)
      pen.y += figure.height
      return
    }
    figure.draw(with: &pen, x: pen.left + pen.width - figure.width, top: pen.y)
    pen.beginText(.paragraph, height: lines.height)
    pen.flow(lines, x: pen.left)
    pen.endText(.paragraph)
  }
}
