public import DossierLetters
import Glibc

/// Why no bundle can be made.
public enum BundleRefusal: Error, Hashable, Sendable {
  /// The file cannot be written.
  case file(FileRefusal)
  /// A paper cannot be drawn.
  case rendering(RenderingRefusal)
  /// There is no paper in it.
  case empty
}

/// Many papers in one PDF file, to be printed in one go.
///
/// The sheets are written as they are drawn, into a file beside the one that is wanted, so that
/// memory stays small however many there are; `finish` puts it in its place. A bundle that is not
/// finished leaves no file. Each paper has its own page numbers, its own size of sheet and an entry
/// in the outline, by its title. The same papers give the same bytes.
///
///     let bundle = try PDFBundle(
///       path: "xin-loi.pdf", title: "Văn bản xin lỗi", author: "Sở …", isoDate: "2026-02-05",
///       renderer: renderer)
///     for letter in letters { try bundle.add(letter.document()) }
///     try bundle.finish()
public final class PDFBundle {
  private let renderer: PDFRenderer
  private let description: (title: String, author: String, isoDate: String)
  private let sink: FileSink
  private var sheets: PDFSheets?

  /// Papers that are in it.
  public private(set) var documentCount = 0
  /// Sheets that were drawn, over all papers.
  public var pageCount: Int { sheets?.pageCount ?? 0 }

  /// A bundle with the metadata of its file; `isoDate` is its date of creation.
  public init(
    path: String, title: String, author: String, isoDate: String, renderer: PDFRenderer
  ) throws(FileRefusal) {
    self.renderer = renderer
    description = (title, author, isoDate)
    sink = try FileSink(path: path)
  }

  /// Puts a paper at the end; one that is refused leaves those before it as they are.
  public func add(_ document: LetterDocument) throws(BundleRefusal) {
    do throws(RenderingRefusal) {
      let sheets: PDFSheets
      if let begun = self.sheets { sheets = begun } else { sheets = try begin(with: document) }
      self.sheets = sheets
      let first = sheets.pageCount + 1
      try renderer.draw(document, on: sheets)
      sheets.mark(document.title, page: first)
    } catch {
      throw refusal(error)
    }
    documentCount += 1
  }

  private func begin(with document: LetterDocument) throws(RenderingRefusal) -> PDFSheets {
    let sheets = try PDFSheets(sink: sink, first: document.page)
    sheets.describe(
      title: description.title, author: description.author, isoDate: description.isoDate)
    return sheets
  }

  /// Completes the file and puts it in its place; an equal one is left alone.
  @discardableResult
  public func finish() throws(BundleRefusal) -> WholeFile.Outcome {
    guard let sheets, documentCount > 0 else { throw .empty }
    do {
      try sheets.finish()
    } catch {
      throw refusal(error)
    }
    do {
      return try sink.finish()
    } catch {
      throw .file(error)
    }
  }

  /// Cairo says that its stream failed; the stream knows why.
  private func refusal(_ error: RenderingRefusal) -> BundleRefusal {
    sink.refusal.map { .file($0) } ?? .rendering(error)
  }
}

/// Writes to a file beside the one that is wanted.
final class FileSink: ByteSink {
  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var count = 0
  private(set) var refusal: FileRefusal?

  private static let bufferSize = 1 << 18

  init(path: String) throws(FileRefusal) {
    self.path = path
    temporary = WholeFile.temporary(path)
    descriptor = open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileRefusal(path: path, code: errno) }
    buffer.reserveCapacity(Self.bufferSize)
  }

  /// Leaves no half file.
  deinit { if descriptor >= 0 { discard() } }

  private func discard() {
    close(descriptor)
    unlink(temporary)
    descriptor = -1
  }

  func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard descriptor >= 0, refusal == nil else { return false }
    buffer.append(contentsOf: bytes)
    count += bytes.count
    return buffer.count < Self.bufferSize || flush()
  }

  private func flush() -> Bool {
    guard refusal == nil else { return false }
    let code = WholeFile.append(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
    if code != 0 { refusal = FileRefusal(path: path, code: code) }
    return code == 0
  }

  func bytes(in range: Range<Int>) -> [UInt8]? {
    guard range.lowerBound >= 0, range.upperBound <= count, flush() else { return nil }
    return WholeFile.bytes(in: range, of: descriptor)
  }

  func finish() throws(FileRefusal) -> WholeFile.Outcome {
    _ = flush()
    if let refusal {
      discard()
      throw refusal
    }
    if WholeFile.same(temporary, path) {
      discard()
      return .unchanged
    }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      let code = errno
      discard()
      throw FileRefusal(path: path, code: code)
    }
    close(descriptor)
    descriptor = -1
    return .written
  }
}
