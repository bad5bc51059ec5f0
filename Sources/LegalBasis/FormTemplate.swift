/// The wording of a form, as data (`Procedures/templates/`): its lines with places to fill.
///
/// A line of which a place has no value is left out, so that no form shows an empty label.
public struct FormTemplate: Hashable, Sendable {
  /// Name and version, "giay-tiep-nhan/1".
  public var version: String
  /// What it is the wording of; its places are those of the kind.
  public var kind: PaperKind
  /// After "Kính gửi:"; nil where the form addresses nobody.
  public var addressee: TemplateText?
  /// From top to bottom.
  public var body: [TemplateLine]
  /// Who signs at the left.
  public var left: TemplateSigner?
  /// Who signs at the right.
  public var right: TemplateSigner?
  /// Lines of "Nơi nhận:" at the foot, without the dash before them; none where the form has no such block.
  public var recipients: [TemplateText]

  /// A wording; the memberwise initialiser.
  public init(
    version: String, kind: PaperKind, addressee: TemplateText?, body: [TemplateLine],
    left: TemplateSigner?, right: TemplateSigner?, recipients: [TemplateText]
  ) {
    self.version = version
    self.kind = kind
    self.addressee = addressee
    self.body = body
    self.left = left
    self.right = right
    self.recipients = recipients
  }
}

/// A line of a form.
public enum TemplateLine: Hashable, Sendable {
  /// A paragraph.
  case text(TemplateText)
  /// A line of its own in the middle, bold.
  case heading(TemplateText)
  /// A paragraph in small italics: a hint to whoever holds the paper.
  case note(TemplateText)
  /// Lines with the QR code of a place beside them.
  case code(place: String, lines: [TemplateText])
  /// A table.
  case table(TemplateTable)
}

/// A table of a form: which rows, in which columns.
public struct TemplateTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its head.
    public var title: String
    /// What stands in it: a place of the table; nil for a column to be filled by hand.
    public var place: String?
    /// Its share of the width, in parts; the parts of a table need not add up to a round number.
    public var share: Int

    /// A column.
    public init(title: String, place: String?, share: Int) {
      self.title = title
      self.place = place
      self.share = share
    }
  }

  /// Which rows: a table of the kind (`PaperKind.tables`).
  public var name: String
  /// Stands above it; left out with it where there are no rows.
  public var caption: TemplateText?
  /// From left to right; never empty.
  public var columns: [Column]
  /// Rows to be filled by hand below those that are known.
  public var emptyRows: Int

  /// A table.
  public init(name: String, caption: TemplateText? = nil, columns: [Column], emptyRows: Int) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.emptyRows = emptyRows
  }
}

/// Who signs a form.
public enum TemplateSigner: Hashable, Sendable {
  /// The signer of the agency on the day of the paper, with authority and title.
  case office
  /// Another: lines above the signature, the first bold, those that follow in italics; the name
  /// where it is known, else it is written by hand.
  case person(titles: [TemplateText], name: TemplateText?)
}

extension FormTemplate {
  /// Name of the file, "giay-tiep-nhan".
  public var name: String { version.templateName }
}

extension ApologyTemplate {
  /// Name of the file, "xin-loi-cong-van".
  public var name: String { version.templateName }
}

extension String {
  /// What stands before the last "/".
  var templateName: String {
    guard let slash = lastIndex(of: "/") else { return self }
    return String(self[..<slash])
  }
}
