public import PlainJSON

/// Who filed a dossier. It stands in a table of its own and can be erased; events hold its digest.
public struct Applicant: Hashable, Sendable {
  /// Name of the person or organisation.
  public var name: String
  /// Identity or registration number.
  public var idNumber: String?
  /// Address.
  public var address: String?
  /// Telephone.
  public var phone: String?
  /// E-mail.
  public var email: String?

  /// An applicant.
  public init(
    name: String, idNumber: String? = nil, address: String? = nil, phone: String? = nil,
    email: String? = nil
  ) {
    self.name = name
    self.idNumber = idNumber
    self.address = address
    self.phone = phone
    self.email = email
  }

  /// Appends the bytes of `json`.
  func append(to bytes: inout [UInt8]) {
    func add(_ key: StaticString, _ text: String?) {
      bytes.append(
        contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
      if let text {
        JSONValue.append(quoted: text, to: &bytes)
      } else {
        bytes.append(contentsOf: "null".utf8)
      }
    }
    add(#"{"name":"#, name)
    add(#","idNumber":"#, idNumber)
    add(#","address":"#, address)
    add(#","phone":"#, phone)
    add(#","email":"#, email)
    bytes.append(UInt8(ascii: "}"))
  }

  /// The canonical bytes are those of this value.
  public var json: JSONValue {
    .object([
      ("name", .string(name)), ("idNumber", .optional(idNumber)),
      ("address", .optional(address)), ("phone", .optional(phone)), ("email", .optional(email)),
    ])
  }
}

/// An applicant with the salt that makes the digest in the events unguessable.
///
/// Whoever knows a name cannot find out from the events whether it is this one, once the row with
/// the salt is erased.
public struct SealedApplicant: Hashable, Sendable {
  /// The data.
  public let applicant: Applicant
  /// Sixteen random bytes.
  public let salt: [UInt8]
  /// First 32 hex digits of the SHA-256 of the salt and the canonical bytes: what
  /// `DossierFacts.applicant` holds.
  public let digest: String

  /// Seals data, with a new salt.
  public init(_ applicant: Applicant) {
    var generator = SystemRandomNumberGenerator()
    let halves: [UInt64] = [generator.next(), generator.next()]
    self.init(
      applicant,
      salt: halves.flatMap { half in
        (0..<8).map { UInt8(truncatingIfNeeded: half >> ($0 * 8)) }
      })
  }

  /// Seals data with a salt that is known, to compare.
  public init(_ applicant: Applicant, salt: [UInt8]) {
    self.applicant = applicant
    self.salt = salt
    var bytes = salt
    bytes.reserveCapacity(512)
    applicant.append(to: &bytes)
    digest = Digest(of: bytes).prefix(32)
  }
}
