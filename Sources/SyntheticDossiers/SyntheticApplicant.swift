/// An invented person or organisation that files a dossier.
///
/// Nobody real: identity numbers begin with 999, which no province has, telephone numbers with 0000,
/// mail goes to `example.invalid`, and places, pagodas, parishes and congregations carry names that
/// say they are made up.
public struct SyntheticApplicant: Sendable, Hashable {
  /// Chủ hồ sơ: a person, or an organisation.
  public var owner: String
  /// Người nộp: the person who files.
  public var filer: String
  /// Twelve digits; nil where the file leaves the cell empty.
  public var identity: String?
  /// "thôn Mẫu 3, xã Thử Nghiệm 01".
  public var address: String
  /// "xã Thử Nghiệm 01".
  public var commune: String
  /// Ten digits.
  public var phone: String
  /// Mail address; nil where the file leaves the cell empty.
  public var email: String?

  /// Invents an applicant; in `awkward` of a thousand cases with a name that programs get wrong.
  init(ordinal: Int, awkwardPerMille: Int, random: inout SplitMix64) {
    let commune = "xã Thử Nghiệm \(twoDigits(random.within(1...60)))"
    let hamlet = "thôn Mẫu \(random.within(1...12))"
    self.commune = commune
    address = "\(hamlet), \(commune)"
    filer = PersonNames.person(random: &random)
    owner =
      random.happens(perMille: 620)
      ? OrganisationNames.organisation(commune: commune, random: &random) : filer
    identity = random.happens(perMille: 900) ? digits("999", random.below(1_000_000_000), 9) : nil
    phone = digits("0000", random.below(1_000_000), 6)
    email = random.happens(perMille: 600) ? "hs\(ordinal)@example.invalid" : nil
    if random.happens(perMille: awkwardPerMille) {
      owner = AwkwardNames.name(commune: commune, random: &random)
    }
  }
}

/// A prefix and a number filled up with zeros to `width` digits.
func digits(_ prefix: String, _ number: Int, _ width: Int) -> String {
  let text = String(number)
  return prefix + String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// "07".
func twoDigits(_ number: Int) -> String { digits("", number, 2) }
