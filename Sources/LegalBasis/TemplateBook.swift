/// All wordings of `Procedures/templates/`, by name of file.
public struct TemplateBook: Hashable, Sendable {
  /// Of apologies, công văn and form 04.
  public var apologies: [String: ApologyTemplate]
  /// Of the other forms.
  public var forms: [String: FormTemplate]
  /// Of e-mail and SMS.
  public var messages: [String: MessageTemplate]

  /// Wordings.
  public init(
    apologies: [String: ApologyTemplate] = [:], forms: [String: FormTemplate] = [:],
    messages: [String: MessageTemplate] = [:]
  ) {
    self.apologies = apologies
    self.forms = forms
    self.messages = messages
  }
}
