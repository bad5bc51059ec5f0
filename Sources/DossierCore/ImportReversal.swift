/// Which import: the agency for which it was made, and its number there.
public struct ImportName: Hashable, Sendable {
  /// The agency.
  public var agency: AgencyCode
  /// 1, 2, 3 … within the agency.
  public var number: Int

  /// A name.
  public init(agency: AgencyCode, number: Int) {
    self.agency = agency
    self.number = number
  }

  /// "H05.12/7", as events and batches of the store hold it.
  public var text: String { "\(agency.text)/\(number)" }

  /// The name in a text, nil where it is none.
  public init?(text: String) {
    guard let slash = text.lastIndex(of: "/"), let number = Int(text[text.index(after: slash)...])
    else { return nil }
    self.init(agency: AgencyCode(String(text[..<slash])), number: number)
  }
}

/// An import was a mistake: what it recorded of a dossier counts no more.
public struct ImportReversal: Hashable, Sendable {
  /// The import.
  public var name: ImportName
  /// Sequences of the events that count no more.
  public var events: [Int]
  /// Why.
  public var reason: String

  /// A reversal.
  public init(_ name: ImportName, events: [Int], reason: String) {
    self.name = name
    self.events = events
    self.reason = reason
  }
}

extension EventHistory {
  /// The events that count, as recorded: without those of reversed imports, and without the
  /// reversals. A dossier of which none is left is as if it had never been.
  public static func standing(_ events: [RecordedEvent]) -> [RecordedEvent] {
    guard events.contains(where: { $0.event.kind == .importReversed }) else { return events }
    var reversed: Set<Int> = []
    for recorded in events {
      if case .importReversed(let reversal) = recorded.event {
        reversed.formUnion(reversal.events)
      }
    }
    guard !reversed.isEmpty else { return events }
    return events.filter {
      $0.event.kind != .importReversed && !reversed.contains($0.sequence)
    }
  }
}
