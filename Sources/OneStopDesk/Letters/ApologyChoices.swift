public import DossierCore
public import LegalBasis
public import WorkingTime

/// What a clerk may choose for an apology; what is not chosen is as the dossier and the agency say.
public struct ApologyChoices: Hashable, Sendable {
  /// The reason where a dossier has none on record.
  public var reason: DelayReason?
  /// The body that caused the delay.
  public var causeBody: String?
  /// The office's own words after the sentence of the reason.
  public var explanation: String?
  /// The new date of an open dossier; nil = so many working days from the letter as the agency says.
  public var newDate: CivilDate?
  /// Công văn or form 04.
  public var form: ApologyForm?
  /// The sheet of form 04.
  public var paper: PaperSize?

  /// Choices; nothing is chosen where nothing is said.
  public init(
    reason: DelayReason? = nil, causeBody: String? = nil, explanation: String? = nil,
    newDate: CivilDate? = nil, form: ApologyForm? = nil, paper: PaperSize? = nil
  ) {
    self.reason = reason
    self.causeBody = causeBody
    self.explanation = explanation
    self.newDate = newDate
    self.form = form
    self.paper = paper
  }

  /// Choices as typed; what cannot be read is refused.
  public init(
    reason: String?, causeBody: String?, explanation: String?, newDate: String?, form: String?,
    paper: String?
  ) throws(DeskRefusal) {
    self.reason = try reason.map { text throws(DeskRefusal) in
      try DelayReason(typed: text, for: "--reason")
    }
    self.causeBody = try causeBody.map { text throws(DeskRefusal) in
      try DeskValues.said(text, for: "--body")
    }
    self.explanation = try explanation.map { text throws(DeskRefusal) in
      try DeskValues.said(text, for: "--explanation")
    }
    self.newDate = try newDate.map { text throws(DeskRefusal) in
      try DeskValues.date(text, for: "--new-date")
    }
    self.form = try form.map { text throws(DeskRefusal) in
      try DeskValues.word(text, for: "--form")
    }
    self.paper = try paper.map { text throws(DeskRefusal) in
      try DeskValues.word(text, for: "--paper")
    }
    switch (self.form, self.paper) {
    case (.officialLetter, .a5), (.officialLetter, .a4Landscape):
      throw DeskRefusal(
        .unreadable, code: "paperAgainstForm",
        message: "--paper \(paper ?? ""): công văn lập trên khổ A4.",
        remedy: "bỏ --paper, hoặc viết --form form.")
    case (nil, _), (.form, _), (.officialLetter, nil), (.officialLetter, .a4): break
    }
  }

  /// The options by which something is chosen, "--reason".
  var names: [String] {
    [
      ("--reason", reason != nil), ("--body", causeBody != nil),
      ("--explanation", explanation != nil), ("--new-date", newDate != nil),
      ("--form", form != nil), ("--paper", paper != nil),
    ].filter(\.1).map(\.0)
  }

  /// These choices, and those of `others` where nothing is chosen here.
  public func or(_ others: ApologyChoices) -> ApologyChoices {
    ApologyChoices(
      reason: reason ?? others.reason, causeBody: causeBody ?? others.causeBody,
      explanation: explanation ?? others.explanation, newDate: newDate ?? others.newDate,
      form: form ?? others.form, paper: paper ?? others.paper)
  }
}
