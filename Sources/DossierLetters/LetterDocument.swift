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
    /// Stands at the foot of the first page under a rule over the whole width (ô 13 of NĐ 30/2020:
    /// address, telephone …); it lies within the bottom margin's side of the text. Empty = none.
    public var foot: [Line]

    /// A sheet.
    public init(
      width: Double, height: Double, top: Double, bottom: Double, left: Double, right: Double,
      numberSize: Double, foot: [Line] = []
    ) {
      self.width = width
      self.height = height
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
      self.numberSize = numberSize
      self.foot = foot
    }
  }

  /// A part of the paper.
  public enum Block: Hashable, Sendable {
    /// Two cells side by side, their first lines level: a row of the letterhead.
    case row(Row)
    /// Centred lines of their own: the title of a form.
    case heading([Line], spaceBefore: Double)
    /// A label and, beside it, lines that wrap under each other; centred as a whole ("Kính gửi: …").
    case labelled(label: Line, lines: [Line], spaceBefore: Double)
    /// A paragraph over the whole width.
    case paragraph(Paragraph)
    /// Lines at the left, a figure at the right: a number with its code.
    case beside(lines: [Line], figure: Figure, spaceBefore: Double)
    /// A ruled table; its head is repeated on each page, no row is broken that fits on one.
    case table(Table)
    /// Recipients at the left, signer at the right, level; never broken over two pages.
    case signature(Signature)
    /// Two who sign side by side, or one at the right; never broken over two pages.
    case signers(Signers)
  }

  /// Two cells of the letterhead.
  public struct Row: Hashable, Sendable {
    /// Centred in the left cell.
    public var left: [Line]
    /// Centred in the right cell.
    public var right: [Line]
    /// Share of the width for the left cell.
    public var leftShare: Double
    /// Free above it, in points.
    public var spaceBefore: Double
    /// Centred above the lines of the left cell: the office's logo.
    public var logo: Figure?

    /// A row.
    public init(
      left: [Line], right: [Line], leftShare: Double, spaceBefore: Double, logo: Figure? = nil
    ) {
      self.left = left
      self.right = right
      self.leftShare = leftShare
      self.spaceBefore = spaceBefore
      self.logo = logo
    }
  }

  /// Something drawn that is no text.
  public struct Figure: Hashable, Sendable {
    /// What is drawn.
    public enum Content: Hashable, Sendable {
      /// A QR code of this text.
      case code(String)
      /// The bytes of a PNG file.
      case picture([UInt8])
    }

    /// What is drawn.
    public var content: Content
    /// Width in millimetres; a code is square, with its quiet zone in it, a picture keeps its
    /// proportion.
    public var width: Double
    /// What it shows, for readers that do not see it; no part of `plainText`.
    public var alternative: String

    /// A figure.
    public init(_ content: Content, width: Double, alternative: String) {
      self.content = content
      self.width = width
      self.alternative = alternative
    }
  }

  /// A ruled table over the whole width.
  public struct Table: Hashable, Sendable {
    /// A column.
    public struct Column: Hashable, Sendable {
      /// Share of the width; the shares of a table add up to 1.
      public var share: Double
      /// Where its text stands.
      public var alignment: Alignment
      /// A column.
      public init(share: Double, alignment: Alignment = .left) {
        self.share = share
        self.alignment = alignment
      }
    }

    /// A cell.
    public struct Cell: Hashable, Sendable {
      /// What stands in it; empty for a cell to be filled by hand.
      public var lines: [Line]
      /// How many columns it spans, 1 or more.
      public var columns: Int
      /// How many rows it spans, 1 or more; the cells below it are left out of their rows.
      public var rows: Int
      /// A cell.
      public init(_ lines: [Line], columns: Int = 1, rows: Int = 1) {
        self.lines = lines
        self.columns = columns
        self.rows = rows
      }
    }

    /// From left to right.
    public var columns: [Column]
    /// The head, one row or more; centred, repeated on each page.
    public var head: [[Cell]]
    /// The rows; a row that spans none and is spanned by none has as many cells as columns.
    public var rows: [[Cell]]
    /// Least height of a row in millimetres: room to write by hand.
    public var leastHeight: Double
    /// Free above it, in points.
    public var spaceBefore: Double

    /// A table.
    public init(
      columns: [Column], head: [[Cell]], rows: [[Cell]], leastHeight: Double = 0,
      spaceBefore: Double
    ) {
      self.columns = columns
      self.head = head
      self.rows = rows
      self.leastHeight = leastHeight
      self.spaceBefore = spaceBefore
    }
  }

  /// Where text stands between its edges.
  public enum Alignment: Hashable, Sendable {
    /// At the left.
    case left
    /// In the middle.
    case centred
    /// At the right.
    case right
    /// At both edges.
    case justified
  }

  /// Those who sign a form, side by side.
  public struct Signers: Hashable, Sendable {
    /// One who signs.
    public struct Signer: Hashable, Sendable {
      /// "NGƯỜI NỘP HỒ SƠ", and a hint in italics under it.
      public var titles: [Line]
      /// Name under the room for the signature; nil where it is written by hand.
      public var name: Line?
      /// One who signs.
      public init(titles: [Line], name: Line? = nil) {
        self.titles = titles
        self.name = name
      }
    }

    /// At the left; nil where one alone signs.
    public var left: Signer?
    /// At the right.
    public var right: Signer
    /// Room for a signature, in millimetres.
    public var room: Double
    /// Free above it, in points.
    public var spaceBefore: Double

    /// Those who sign.
    public init(left: Signer?, right: Signer, room: Double, spaceBefore: Double) {
      self.left = left
      self.right = right
      self.room = room
      self.spaceBefore = spaceBefore
    }
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

  /// A paragraph of the body.
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
    /// Where its lines stand.
    public var alignment: Alignment
    /// Stays on the page of the block that follows.
    public var keepWithNext: Bool

    /// A paragraph.
    public init(
      _ runs: [Run], size: Double, indent: Double, spaceBefore: Double, lineSpacing: Double,
      alignment: Alignment = .justified, keepWithNext: Bool = false
    ) {
      self.runs = runs
      self.size = size
      self.indent = indent
      self.spaceBefore = spaceBefore
      self.lineSpacing = lineSpacing
      self.alignment = alignment
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
