/// The writing statements of one connection, prepared when first needed.
final class Statements {
  private let connection: OpaquePointer
  private var prepared: [Name: WritingStatement] = [:]

  init(connection: OpaquePointer) { self.connection = connection }

  subscript(name: Name) -> WritingStatement {
    get throws(StoreError) {
      if let statement = prepared[name] { return statement }
      let statement = try WritingStatement(name.sql, on: connection)
      prepared[name] = statement
      return statement
    }
  }

  /// Each statement with its parameters in the order in which they are bound.
  enum Name: Hashable {
    case insertEvent, insertSummary, deleteSummary, insertApplicant, insertSpan, deleteSpans
    case addTally, dropZeroTally
    case lastDossier, lastBatch, insertBatch
    case lawText, insertLawText
    case lastSerial, setSerial
    case lastLetter, insertLetter, setLetterStatus
    case eraseApplicant, eraseLetterValues

    var sql: String {
      switch self {
      case .insertEvent:
        """
        INSERT INTO event (agency, dossier, batch, seq, number, kind, happened_at, recorded_at,
          actor, note, payload, request, mark)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        """
      case .insertSummary:
        """
        INSERT INTO summary (agency, dossier, number, submission_number, state, procedure,
          procedure_code, applicant, channel, officer, unit, abstract, online_level, appointment,
          delay_reason, boundary_free, procedure_text, rules_text, time_limit, submitted_at,
          received_at, due, due_at, due_before_wait, promised, latest_apology, provisional,
          ended_at, ended_as, statutory_class, promised_class, returned_at, closing_date,
          apology_letter, apology_reason, apology_original_due, apology_new_date, apology_date,
          supplement_requests, supplements, last_seq, receipt_code)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
          ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35,
          ?36, ?37, ?38, ?39, ?40, ?41, ?42)
        """
      case .deleteSummary: "DELETE FROM summary WHERE agency = ?1 AND dossier = ?2"
      case .insertApplicant:
        """
        INSERT INTO applicant (agency, dossier, digest, salt, name, id_number, address, phone,
          email)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (agency, dossier) DO UPDATE SET digest = excluded.digest,
          salt = excluded.salt, name = excluded.name, id_number = excluded.id_number,
          address = excluded.address, phone = excluded.phone, email = excluded.email,
          erased_at = NULL
        """
      case .insertSpan:
        """
        INSERT INTO due_span (agency, dossier, position, from_day, until_day, due)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """
      case .deleteSpans: "DELETE FROM due_span WHERE agency = ?1 AND dossier = ?2"
      case .addTally:
        """
        INSERT INTO tally (agency, day, procedure, unit, officer, channel, online_level, received,
          early, on_time, late, no_limit, ended_without_result, became_overdue, overdue_ended)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        ON CONFLICT DO UPDATE SET received = received + excluded.received,
          early = early + excluded.early, on_time = on_time + excluded.on_time,
          late = late + excluded.late, no_limit = no_limit + excluded.no_limit,
          ended_without_result = ended_without_result + excluded.ended_without_result,
          became_overdue = became_overdue + excluded.became_overdue,
          overdue_ended = overdue_ended + excluded.overdue_ended
        """
      case .dropZeroTally:
        """
        DELETE FROM tally WHERE agency = ?1 AND day = ?2 AND procedure = ?3 AND unit = ?4
          AND officer = ?5 AND channel = ?6 AND online_level = ?7
          AND received = 0 AND early = 0 AND on_time = 0 AND late = 0 AND no_limit = 0
          AND ended_without_result = 0 AND became_overdue = 0 AND overdue_ended = 0
        """
      case .lastDossier:
        """
        SELECT dossier FROM event WHERE agency = ?1 ORDER BY agency DESC, dossier DESC LIMIT 1
        """
      case .lastBatch:
        """
        SELECT batch, digest FROM batch WHERE agency = ?1 ORDER BY agency DESC, batch DESC LIMIT 1
        """
      case .insertBatch:
        """
        INSERT INTO batch (agency, batch, recorded_at, source, actor, law_count, letter_count,
          event_count, previous, digest)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """
      case .lawText: "SELECT sha256 FROM law_text WHERE agency = ?1 AND name = ?2"
      case .insertLawText:
        """
        INSERT INTO law_text (agency, name, kind, body, sha256, batch)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """
      case .lastSerial:
        "SELECT last FROM number_counter WHERE agency = ?1 AND series = ?2 AND day = ?3"
      case .setSerial:
        """
        INSERT INTO number_counter (agency, series, day, last) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET last = max(last, excluded.last)
        """
      case .lastLetter:
        """
        SELECT number FROM letter WHERE agency = ?1 AND year = ?2 AND series = ?3
        ORDER BY agency DESC, year DESC, series DESC, number DESC LIMIT 1
        """
      case .insertLetter:
        """
        INSERT INTO letter (agency, year, series, number, letter, dossier, kind, form, issued_on,
          recorded_at, actor, drafted_by, approved_by, reason, original_due, new_date, late,
          replaces, replaces_year, file_name, file_sha256, template, values_json, values_sha256,
          batch)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
          ?19, ?20, ?21, ?22, ?23, ?24, ?25)
        """
      case .setLetterStatus:
        """
        UPDATE letter SET status = ?5, status_at = ?6, channel = ?7
        WHERE agency = ?1 AND dossier = ?2 AND letter = ?3 AND year = ?4
        """
      case .eraseApplicant:
        """
        UPDATE applicant SET salt = NULL, name = NULL, id_number = NULL, address = NULL,
          phone = NULL, email = NULL, erased_at = ?3
        WHERE agency = ?1 AND dossier = ?2 AND erased_at IS NULL
        """
      case .eraseLetterValues:
        "UPDATE letter SET values_json = NULL WHERE agency = ?1 AND dossier = ?2"
      }
    }
  }
}
