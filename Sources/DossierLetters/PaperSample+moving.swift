import DossierCore
public import WorkingTime

extension PaperSample {
  /// The same dossier as if its paper were of another day, so that a preview shows the names and
  /// the signer of that day; every date moves along, no calendar is asked.
  public func moved(to date: CivilDate) -> PaperSample {
    let days = self.date.days(to: date)
    var sample = self
    sample.date = date
    switch content {
    case .apology(let facts): sample.content = .apology(facts.moved(by: days))
    case .form(let facts): sample.content = .form(facts.moved(by: days))
    case .register(let rows): sample.content = .register(rows.map { $0.moved(by: days) })
    }
    return sample
  }
}

extension PaperSample.ApologyFacts {
  fileprivate func moved(by days: Int) -> PaperSample.ApologyFacts {
    var facts = self
    facts.received = received.advanced(by: days)
    facts.dossierNumber = PaperSample.number(dossierNumber, receivedOn: facts.received)
    facts.due = due.advanced(by: days)
    switch occasion {
    case .foreseen(let newDate): facts.occasion = .foreseen(newDate: newDate.advanced(by: days))
    case .overdue(let daysLate, let newDate):
      facts.occasion = .overdue(daysLate: daysLate, newDate: newDate.advanced(by: days))
    case .ended(let ending, let day, let daysLate, let returned):
      facts.occasion = .ended(
        ending, on: day.advanced(by: days), daysLate: daysLate,
        returned: returned?.advanced(by: days))
    }
    return facts
  }
}

extension FormFacts {
  fileprivate func moved(by days: Int) -> FormFacts {
    let minutes = days * 24 * 60
    var facts = self
    facts.received = received?.advanced(byMinutes: minutes)
    facts.due = due?.advanced(byMinutes: minutes)
    facts.requested = requested?.advanced(by: days)
    facts.ended = ended?.advanced(by: days)
    facts.handOvers = handOvers.map { handOver in
      var handOver = handOver
      handOver.at = handOver.at?.advanced(byMinutes: minutes)
      return handOver
    }
    if let number = dossierNumber, let date = facts.received?.date {
      facts.dossierNumber = PaperSample.number(number, receivedOn: date)
    }
    return facts
  }
}

extension RegisterRow {
  fileprivate func moved(by days: Int) -> RegisterRow {
    var row = self
    row.received = received?.advanced(by: days)
    row.due = due?.advanced(by: days)
    row.forwarded = forwarded?.advanced(by: days)
    row.ended = ended?.advanced(by: days)
    row.returned = returned?.advanced(by: days)
    if let date = row.received { row.number = PaperSample.number(number, receivedOn: date) }
    return row
  }
}

extension PaperSample {
  /// "H05.12-260205-0002" with another day of receipt.
  fileprivate static func number(_ number: String, receivedOn date: CivilDate) -> String {
    var parts = number.split(separator: "-").map(String.init)
    guard parts.count == 3 else { return number }
    let (year, month, day) = date.components
    parts[1] = [year % 100, month, day].map(PaperForm.number).joined()
    return parts.joined(separator: "-")
  }
}
