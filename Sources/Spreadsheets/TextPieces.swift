/// Text that is read in pieces.
public protocol TextPieces: AnyObject {
  /// Reads on; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SheetRefusal) -> Int
}
