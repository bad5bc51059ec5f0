/// A file of lines, written one after another; it is there whole or not at all.
public final class LineFile {
  private let sink: FileSink

  /// A file that will stand at `path`.
  public init(path: String) throws(FileRefusal) { sink = try FileSink(path: path) }

  /// Adds bytes.
  public func add(_ bytes: [UInt8]) throws(FileRefusal) {
    let isTaken = bytes.withUnsafeBufferPointer { sink.take($0) }
    if !isTaken, let refusal = sink.refusal { throw refusal }
  }

  /// Completes the file and puts it in its place.
  public func finish() throws(FileRefusal) { _ = try sink.finish() }
}
