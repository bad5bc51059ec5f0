/// A paper as a value: what stands on it and how, without a word on how it is drawn.
///
/// The renderers (PDF, later DOCX and HTML) lay out this value and add no text to it but the page
/// number, so that all of them carry the same text: `plainText`.
public struct LetterDocument: Hashable, Sendable {
  /// Sheet and margins.
  public var page: Page
  /// Title in the file's metadata, "Công văn 05/SDTTG-VP xin lỗi …".
  public var title: String
  /// Author in the file's metadata: the agency.
  public var author: String
  /// The letter's date as "2026-08-28"; it is also the file's date of creation, so that the same
  /// letter has the same bytes whenever it is printed (invariant 13).
  public var isoDate: String
  /// From top to bottom.
  public var blocks: [Block]

  /// A paper.
  public init(page: Page, title: String, author: String, isoDate: String, blocks: [Block]) {
    self.page = page
    self.title = title
    self.author = author
    self.isoDate = isoDate
    self.blocks = blocks
  }

  /// A sheet with its margins, all in millimetres.
  public struct Page: Hashable, Sendable {
    /// Width of the sheet.
    public var width: Double
    /// Height of the sheet.
    public var height: Double
    /// Free above; the page number stands in it.
    public var top: Double
    /// Free below.
    public var bottom: Double
    /// Free at the left.
    public var left: Double
    /// Free at the right.
    public var right: Double
    /// Size of the page number, in points.
    public var numberSize: Double

    /// A sheet.
    public init(
      width: Double, height: Double, top: Double, bottom: Double, left: Double, right: Double,
      numberSize: Double
    ) {
      self.width = width
      self.height = height
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
      self.numberSize = numberSize
    }
  }

  /// A part of the paper.
  public enum Block: Hashable, Sendable {
    /// Two cells side by side, their first lines level: a row of the letterhead.
    case row(left: [Line], right: [Line], leftShare: Double, spaceBefore: Double)
    /// A label and, beside it, lines that wrap under each other; centred as a whole ("Kính gửi: …").
    case labelled(label: Line, lines: [Line], spaceBefore: Double)
    /// A paragraph over the whole width.
    case paragraph(Paragraph)
    /// Recipients at the left, signer at the right, level; never broken over two pages.
    case signature(Signature)
  }

  /// Characters of one style.
  public struct Run: Hashable, Sendable {
    /// What.
    public var text: String
    /// Bold.
    public var bold: Bool
    /// Italic.
    public var italic: Bool
    /// A run, upright and plain unless told.
    public init(_ text: String, bold: Bool = false, italic: Bool = false) {
      self.text = text
      self.bold = bold
      self.italic = italic
    }
  }

  /// A line of a cell; it wraps where it is longer than the cell.
  public struct Line: Hashable, Sendable {
    /// What stands on it; with no text it is a gap.
    public var runs: [Run]
    /// Size in points.
    public var size: Double
    /// A rule centred under it, as a share of the length of its text; nil = none.
    public var rule: Double?
    /// Free above it, in points.
    public var spaceBefore: Double

    /// A line of runs.
    public init(_ runs: [Run], size: Double, rule: Double? = nil, spaceBefore: Double = 0) {
      self.runs = runs
      self.size = size
      self.rule = rule
      self.spaceBefore = spaceBefore
    }

    /// A line of one style.
    public init(
      _ text: String, size: Double, bold: Bool = false, italic: Bool = false,
      rule: Double? = nil, spaceBefore: Double = 0
    ) {
      self.init(
        [Run(text, bold: bold, italic: italic)], size: size, rule: rule, spaceBefore: spaceBefore)
    }

    /// The characters, without style.
    public var text: String { runs.map(\.text).joined() }
  }

  /// A paragraph of the body, justified.
  public struct Paragraph: Hashable, Sendable {
    /// What.
    public var runs: [Run]
    /// Size in points.
    public var size: Double
    /// First-line indent in millimetres.
    public var indent: Double
    /// Free above it, in points.
    public var spaceBefore: Double
    /// Distance of lines as a multiple of the font's own.
    public var lineSpacing: Double
    /// Stays on the page of the block that follows.
    public var keepWithNext: Bool

    /// A paragraph.
    public init(
      _ runs: [Run], size: Double, indent: Double, spaceBefore: Double, lineSpacing: Double,
      keepWithNext: Bool = false
    ) {
      self.runs = runs
      self.size = size
      self.indent = indent
      self.spaceBefore = spaceBefore
      self.lineSpacing = lineSpacing
      self.keepWithNext = keepWithNext
    }
  }

  /// The foot of a paper.
  public struct Signature: Hashable, Sendable {
    /// "Nơi nhận:" and the list, at the left.
    public var recipients: [Line]
    /// Authority and title, centred at the right.
    public var titles: [Line]
    /// Full name under the room for the signature; nil where it is written by hand.
    public var name: Line?
    /// Room for signature and seal, in millimetres.
    public var room: Double
    /// Share of the width that the recipients have.
    public var leftShare: Double
    /// Free above it, in points.
    public var spaceBefore: Double

    /// The foot of a paper.
    public init(
      recipients: [Line], titles: [Line], name: Line?, room: Double, leftShare: Double,
      spaceBefore: Double
    ) {
      self.recipients = recipients
      self.titles = titles
      self.name = name
      self.room = room
      self.leftShare = leftShare
      self.spaceBefore = spaceBefore
    }
  }
}
