internal import Glibc

/// Where bytes are written to: a file descriptor, or memory in tests.
///
/// Bytes are gathered and written 64 KiB at a time. A reader that went away (`motcua list | head`)
/// is no mistake of ours: what follows is dropped in silence, and the command finishes its work.
public final class ByteSink {
  private enum Target {
    case descriptor(Int32)
    case memory
  }

  private let target: Target
  private var waiting: [UInt8] = []
  private var readerIsGone = false
  /// The error of the system that stopped the writing, `ENOSPC`; nil while all went well.
  public private(set) var failure: Int32?

  private init(_ target: Target) { self.target = target }

  /// Writes to a file descriptor, 1 or 2.
  public static func descriptor(_ descriptor: Int32) -> ByteSink {
    ByteSink(.descriptor(descriptor))
  }

  /// Keeps everything; `text` gives it.
  public static func memory() -> ByteSink { ByteSink(.memory) }

  /// What a memory sink holds.
  public var text: String { String(decoding: waiting, as: UTF8.self) }

  /// Writes a text as it stands.
  public func write(_ text: String) { write(text.utf8) }

  /// Writes a line and its end.
  public func line(_ text: String) {
    write(text)
    write(CollectionOfOne(UInt8(ascii: "\n")))
  }

  /// Writes bytes.
  public func write(_ bytes: some Collection<UInt8>) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= 1 << 16 { flush() }
  }

  /// Hands over what is waiting.
  public func flush() {
    guard case .descriptor(let descriptor) = target, !waiting.isEmpty else { return }
    defer { waiting.removeAll(keepingCapacity: true) }
    guard !readerIsGone, failure == nil else { return }
    waiting.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count > 0 {
          written += count
        } else if errno == EPIPE {
          readerIsGone = true
          return
        } else if errno == EAGAIN {
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
  }
}
