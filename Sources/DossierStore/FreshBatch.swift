internal import DossierCore
internal import WorkingTime

/// New dossiers turned into the values of their rows, ready to be written: made by
/// `FreshBatchBuilder` on any thread, handed to `LedgerWriter.insert` on the writer's.
///
/// All that costs (JSON, digests) is done by then; the writer only binds. A dossier takes some 3 KB;
/// one transaction may insert several batches.
public struct FreshBatch: Sendable {
  struct Entry: Sendable {
    var agency: Int
    var number: DossierNumber
    var submissionNumber: DossierNumber?
    var firstCell: Int
    var eventCount: Int
    var hasApplicant: Bool
    var spanCount: Int
    var firstDigest: Int
    var tally: Range<Int>
    var dimensions: SharedDimensions
  }

  struct Change: Sendable {
    var day: Int32
    var measure: TallyChange.Measure
  }

  var rows = RowBuffer()
  var entries: [Entry] = []
  var agencies: [AgencyCode] = []
  var digests: [Digest] = []
  var changes: [Change] = []

  /// How many dossiers.
  public var count: Int { entries.count }
  /// How many events.
  public var eventCount: Int { digests.count }
}

/// Collects new dossiers into a `FreshBatch`. Of one batch it keeps for the next what many dossiers
/// have in common, and nothing else.
///
///     var builder = FreshBatchBuilder()
///     for dossier in dossiers { builder.add(dossier) }
///     let batch = builder.finish()
public struct FreshBatchBuilder {
  private var batch = FreshBatch()
  private var encoder = EventEncoder()
  private var agencyIndex: [AgencyCode: Int] = [:]
  private var dimensions: [TallyDimensions: SharedDimensions] = [:]
  private static let mostDimensions = 50_000

  /// A builder of an empty batch.
  public init() {}

  /// How many dossiers were added since the last batch.
  public var count: Int { batch.count }

  /// Adds a dossier.
  public mutating func add(_ dossier: FreshDossier) {
    let firstCell = batch.rows.cells.count
    let firstDigest = batch.digests.count
    for event in dossier.events {
      batch.digests.append(
        encoder.encode(
          event, given: dossier.numberGiven(with: event.sequence),
          borne: dossier.numberBorne(at: event.sequence), request: nil, into: &batch.rows))
    }
    batch.rows.append(
      dossier.summary, number: dossier.number, submissionNumber: dossier.submissionNumber)
    if let applicant = dossier.applicant { batch.rows.append(applicant) }
    for (index, span) in dossier.summary.dueSpans.enumerated() {
      batch.rows.append(span, position: index + 1)
    }
    let firstChange = batch.changes.count
    for change in dossier.summary.tallyChanges {
      batch.changes.append(.init(day: change.day.dayNumber, measure: change.measure))
    }
    batch.entries.append(
      .init(
        agency: index(of: dossier.agency), number: dossier.number,
        submissionNumber: dossier.submissionNumber, firstCell: firstCell,
        eventCount: dossier.events.count, hasApplicant: dossier.applicant != nil,
        spanCount: dossier.summary.dueSpans.count, firstDigest: firstDigest,
        tally: firstChange..<batch.changes.count,
        dimensions: shared(TallyDimensions(dossier.summary))))
  }

  /// The batch; the builder begins a new one.
  public mutating func finish() -> FreshBatch {
    let finished = batch
    batch = FreshBatch()
    batch.rows.reserve(bytes: finished.rows.bytes.count, cells: finished.rows.cells.count)
    batch.entries.reserveCapacity(finished.entries.count)
    batch.digests.reserveCapacity(finished.digests.count)
    agencyIndex = [:]
    return finished
  }

  private mutating func index(of agency: AgencyCode) -> Int {
    if let index = agencyIndex[agency] { return index }
    batch.agencies.append(agency)
    agencyIndex[agency] = batch.agencies.count - 1
    return batch.agencies.count - 1
  }

  private mutating func shared(_ value: TallyDimensions) -> SharedDimensions {
    if let known = dimensions[value] { return known }
    if dimensions.count >= Self.mostDimensions { dimensions = [:] }
    let shared = SharedDimensions(value)
    dimensions[value] = shared
    return shared
  }
}

extension RowBuffer {
  /// Values of an applicant, behind agency and dossier.
  static let applicantCellCount = 7
  /// Values of a span of a due date, behind agency and dossier.
  static let spanCellCount = 4

  mutating func append(_ sealed: SealedApplicant) {
    append(sealed.digest)
    append(blob: sealed.salt)
    append(sealed.applicant.name)
    append(sealed.applicant.idNumber)
    append(sealed.applicant.address)
    append(sealed.applicant.phone)
    append(sealed.applicant.email)
  }

  mutating func append(_ span: DueSpan, position: Int) {
    append(Int64(position))
    append(Int64(span.from.dayNumber))
    append(span.until)
    append(span.due)
  }
}
