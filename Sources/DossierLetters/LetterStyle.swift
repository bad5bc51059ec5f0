/// Sizes and distances of a công văn; the values chosen lie within the ranges of Nghị định
/// 30/2020/NĐ-CP, Phụ lục I (law.md §8), and tests measure them on the finished file.
public struct LetterStyle: Hashable, Sendable {
  /// Sheet and margins.
  public var page: LetterDocument.Page
  /// Name of the country, parent and agency: capitals of 12–13.
  public var head: Double
  /// Number and symbol: 13.
  public var number: Double
  /// Motto: 13–14.
  public var motto: Double
  /// Place and date: 13–14.
  public var date: Double
  /// "V/v": 12–13.
  public var subject: Double
  /// Body, addressee, signer: 13–14.
  public var body: Double
  /// "Nơi nhận:": 12.
  public var recipientsLabel: Double
  /// The list of recipients: 11.
  public var recipients: Double
  /// First-line indent, 10 or 12.7 mm.
  public var indent: Double
  /// Free between paragraphs: at least 6 pt.
  public var paragraphGap: Double
  /// Distance of lines: single to 1.5.
  public var lineSpacing: Double
  /// Share of the width for the left cell of the head.
  public var headShare: Double
  /// Rule under the agency: a third to half of the line.
  public var agencyRule: Double
  /// Width of the logo, in millimetres.
  public var logo = 16.0

  /// A4 after NĐ 30/2020.
  public static let officialLetter = LetterStyle(
    page: LetterDocument.Page(
      width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, numberSize: 13),
    head: 12, number: 13, motto: 13, date: 13, subject: 12, body: 14, recipientsLabel: 12,
    recipients: 11, indent: 12.7, paragraphGap: 6, lineSpacing: 1.1, headShare: 0.4,
    agencyRule: 0.4)
}
