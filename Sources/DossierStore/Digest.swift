internal import CLibCrypto
internal import struct Foundation.Data

/// A SHA-256: of a text of law, of a letter's bytes, of a batch of events.
///
///     Digest(of: "abc").hex  // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
public struct Digest: Hashable, Sendable {
  /// The 32 bytes as four big-endian words.
  let words: (UInt64, UInt64, UInt64, UInt64)

  init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The digest of a text's UTF-8 bytes.
  public init(of text: String) {
    let hasher = DigestHasher()
    var text = text
    text.withUTF8 { hasher.update(UnsafeRawBufferPointer($0)) }
    self = hasher.finish()
  }

  /// The digest of bytes.
  public init(of bytes: [UInt8]) {
    let hasher = DigestHasher()
    bytes.withUnsafeBytes { hasher.update($0) }
    self = hasher.finish()
  }

  /// The digest whose 32 bytes these are; nil with another number of bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    func word(_ index: Int) -> UInt64 {
      bytes[(index * 8)..<(index * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// The digest that these 64 lower-case hex digits spell; nil where they spell none.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.digit(digits[place]), let low = Self.digit(digits[place + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self.init(bytes: bytes)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// All zero: what stands before the first batch of a chain.
  public static let zero = Digest(words: (0, 0, 0, 0))

  /// The 32 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    append(to: &bytes)
    return bytes
  }

  /// For GRDB.
  var data: Data { Data(bytes) }

  /// Appends the 32 bytes.
  func append(to bytes: inout [UInt8]) {
    withBytes { bytes.append(contentsOf: $0) }
  }

  /// Calls `body` with the 32 bytes.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(
      of: (
        words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
      ), body)
  }

  /// Sixty-four lower-case hex digits.
  public var hex: String { prefix(64) }

  /// The first hex digits, at most 64: `prefix(16)` names a text of law.
  public func prefix(_ digits: Int) -> String {
    let count = min(max(digits, 0), 64)
    return String(unsafeUninitializedCapacity: count) { buffer in
      withBytes { bytes in
        for index in 0..<count {
          let byte = bytes[index / 2]
          buffer[index] = Digest.hexDigit(index % 2 == 0 ? byte >> 4 : byte & 15)
        }
      }
      return count
    }
  }

  /// The first eight hex digits in two groups, as reports print it: "ba78 16bf".
  public var short: String {
    let digits = hex
    return digits.prefix(4) + " " + digits.dropFirst(4).prefix(4)
  }

  /// The first eight bytes as a number for a column of integers.
  var mark: Int64 { Int64(bitPattern: words.0) }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// Equal bytes.
  public static func == (lhs: Digest, rhs: Digest) -> Bool { lhs.words == rhs.words }

  /// The first word is as good a hash as any.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// Makes digests of bytes that come in pieces, one after another with the same context.
///
///     let hasher = DigestHasher()
///     hasher.update(header); hasher.update(body)
///     let digest = hasher.finish()  // and is ready for the next
public final class DigestHasher {
  private let context: OpaquePointer
  // SHA-256 is fetched once: a fetch costs more than the digest of an event.
  nonisolated(unsafe) private static let algorithm: OpaquePointer? = {
    // The process may end while a thread is still making a digest of a file that was refused; what
    // libcrypto would clear away at its end is then in use.
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
    return EVP_MD_fetch(nil, "SHA256", nil)
  }()

  /// A hasher that has seen nothing.
  public init() {
    guard let context = EVP_MD_CTX_new() else { fatalError("no memory for a digest") }
    self.context = context
    start()
  }

  deinit { EVP_MD_CTX_free(context) }

  private func start() {
    let started = EVP_DigestInit_ex2(context, DigestHasher.algorithm, nil)
    precondition(started == 1, "libcrypto offers no SHA-256")
  }

  /// Takes in further bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    EVP_DigestUpdate(context, start, bytes.count)
  }

  /// Takes in further bytes.
  public func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// Takes in the bytes of a digest.
  func update(_ digest: Digest) {
    digest.withBytes { update($0) }
  }

  /// The digest of all bytes since the last one; the hasher begins anew.
  public func finish() -> Digest {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { buffer in
      var length: UInt32 = 0
      EVP_DigestFinal_ex(
        context, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), &length)
    }
    start()
    return Digest(
      words: (
        UInt64(bigEndian: words.0), UInt64(bigEndian: words.1), UInt64(bigEndian: words.2),
        UInt64(bigEndian: words.3)
      ))
  }
}
