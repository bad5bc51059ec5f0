/// One step of the schema. Steps are only ever added, never edited: a store in the field has run
/// them as they stand.
struct Migration: Sendable {
  /// What it does, in a few words.
  let name: String
  /// Literal SQL, run once, in one transaction with all other steps that are missing.
  let sql: String

  /// All steps in order; `user_version` of a store is how many it has run.
  static let all: [Migration] = [
    Migration(
      name: "events, batches, law texts, applicants, projections, letters, imports, counters",
      sql: """
        CREATE TABLE event (
          agency TEXT NOT NULL,
          dossier INTEGER NOT NULL CHECK (dossier >= 1),
          seq INTEGER NOT NULL CHECK (seq >= 1),
          number TEXT CHECK (number <> ''),
          kind TEXT NOT NULL,
          happened_at INTEGER NOT NULL,
          recorded_at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          note TEXT,
          payload TEXT NOT NULL,
          batch INTEGER NOT NULL,
          request TEXT,
          mark INTEGER NOT NULL,
          CHECK (seq > 1 OR number IS NOT NULL),
          PRIMARY KEY (agency, dossier, seq)
        ) STRICT, WITHOUT ROWID;

        CREATE UNIQUE INDEX event_number ON event (agency, number) WHERE number IS NOT NULL;

        CREATE UNIQUE INDEX event_request ON event (agency, request) WHERE request IS NOT NULL;

        CREATE TRIGGER event_is_final BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;

        CREATE TRIGGER event_stays BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

        CREATE TABLE batch (
          agency TEXT NOT NULL,
          batch INTEGER NOT NULL CHECK (batch >= 1),
          recorded_at INTEGER NOT NULL,
          source TEXT NOT NULL,
          actor TEXT NOT NULL,
          law_count INTEGER NOT NULL,
          letter_count INTEGER NOT NULL,
          event_count INTEGER NOT NULL,
          previous BLOB NOT NULL CHECK (length(previous) = 32),
          digest BLOB NOT NULL CHECK (length(digest) = 32),
          PRIMARY KEY (agency, batch)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER batch_is_final BEFORE UPDATE ON batch
        BEGIN SELECT RAISE(ABORT, 'batches are never updated'); END;

        CREATE TRIGGER batch_stays BEFORE DELETE ON batch
        BEGIN SELECT RAISE(ABORT, 'batches are never deleted'); END;

        CREATE TABLE law_text (
          agency TEXT NOT NULL,
          name TEXT NOT NULL CHECK (length(name) = 16),
          kind TEXT NOT NULL CHECK (kind IN ('calendar', 'rules', 'procedure')),
          body TEXT NOT NULL,
          sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
          batch INTEGER NOT NULL,
          PRIMARY KEY (agency, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER law_text_is_final BEFORE UPDATE ON law_text
        BEGIN SELECT RAISE(ABORT, 'law texts are never updated'); END;

        CREATE TRIGGER law_text_stays BEFORE DELETE ON law_text
        BEGIN SELECT RAISE(ABORT, 'law texts are never deleted'); END;

        CREATE TABLE applicant (
          agency TEXT NOT NULL,
          dossier INTEGER NOT NULL,
          digest TEXT NOT NULL CHECK (length(digest) = 32),
          salt BLOB,
          name TEXT,
          id_number TEXT,
          address TEXT,
          phone TEXT,
          email TEXT,
          erased_at INTEGER,
          CHECK ((name IS NULL) = (erased_at IS NOT NULL)),
          CHECK ((salt IS NULL) = (erased_at IS NOT NULL)),
          PRIMARY KEY (agency, dossier)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE summary (
          agency TEXT NOT NULL,
          dossier INTEGER NOT NULL,
          number TEXT NOT NULL,
          submission_number TEXT,
          state TEXT NOT NULL,
          procedure TEXT,
          procedure_code TEXT,
          applicant TEXT,
          channel TEXT,
          officer TEXT,
          unit TEXT,
          abstract TEXT,
          online_level TEXT,
          appointment INTEGER,
          delay_reason TEXT,
          boundary_free INTEGER,
          procedure_text TEXT,
          rules_text TEXT,
          time_limit TEXT,
          submitted_at INTEGER,
          received_at INTEGER,
          due INTEGER,
          due_at INTEGER,
          due_before_wait INTEGER,
          promised INTEGER,
          latest_apology INTEGER,
          provisional INTEGER NOT NULL,
          ended_at INTEGER,
          ended_as TEXT,
          statutory_class TEXT,
          promised_class TEXT,
          returned_at INTEGER,
          closing_date INTEGER,
          apology_letter TEXT,
          apology_reason TEXT,
          apology_original_due INTEGER,
          apology_new_date INTEGER,
          apology_date INTEGER,
          supplement_requests INTEGER NOT NULL,
          supplements TEXT NOT NULL,
          last_seq INTEGER NOT NULL,
          PRIMARY KEY (agency, dossier)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX summary_open ON summary (agency, due) WHERE ended_at IS NULL;

        CREATE INDEX summary_late ON summary (agency, ended_at) WHERE statutory_class = 'late';

        CREATE TABLE due_span (
          agency TEXT NOT NULL,
          dossier INTEGER NOT NULL,
          position INTEGER NOT NULL,
          from_day INTEGER NOT NULL,
          until_day INTEGER,
          due INTEGER,
          PRIMARY KEY (agency, dossier, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tally (
          agency TEXT NOT NULL,
          day INTEGER NOT NULL,
          procedure TEXT NOT NULL,
          unit TEXT NOT NULL,
          officer TEXT NOT NULL,
          channel TEXT NOT NULL,
          online_level TEXT NOT NULL,
          received INTEGER NOT NULL,
          early INTEGER NOT NULL,
          on_time INTEGER NOT NULL,
          late INTEGER NOT NULL,
          no_limit INTEGER NOT NULL,
          ended_without_result INTEGER NOT NULL,
          became_overdue INTEGER NOT NULL,
          overdue_ended INTEGER NOT NULL,
          PRIMARY KEY (agency, day, procedure, unit, officer, channel, online_level)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE letter (
          agency TEXT NOT NULL,
          year INTEGER NOT NULL,
          number INTEGER NOT NULL CHECK (number >= 1),
          letter TEXT NOT NULL,
          dossier INTEGER NOT NULL,
          kind TEXT NOT NULL,
          issued_on INTEGER NOT NULL,
          recorded_at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          reason TEXT NOT NULL,
          original_due INTEGER,
          new_date INTEGER,
          late INTEGER NOT NULL CHECK (late IN (0, 1)),
          file_name TEXT NOT NULL,
          file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),
          template TEXT NOT NULL,
          values_json TEXT,
          values_sha256 BLOB NOT NULL CHECK (length(values_sha256) = 32),
          batch INTEGER NOT NULL,
          PRIMARY KEY (agency, year, number)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX letter_dossier ON letter (agency, dossier);

        CREATE UNIQUE INDEX letter_reappointment ON letter (agency, dossier)
          WHERE kind = 'apology' AND new_date IS NOT NULL;

        CREATE TRIGGER letter_is_final BEFORE UPDATE OF agency, year, number, letter, dossier, kind,
          issued_on, recorded_at, actor, reason, original_due, new_date, late, file_name,
          file_sha256, template, values_sha256, batch ON letter
        BEGIN SELECT RAISE(ABORT, 'letters are never updated'); END;

        CREATE TRIGGER letter_values_are_final BEFORE UPDATE OF values_json ON letter
        WHEN NEW.values_json IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'the values of a letter can only be erased'); END;

        CREATE TRIGGER letter_stays BEFORE DELETE ON letter
        BEGIN SELECT RAISE(ABORT, 'letters are never deleted'); END;

        CREATE TABLE import_record (
          agency TEXT NOT NULL,
          import INTEGER NOT NULL,
          file_name TEXT NOT NULL,
          file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),
          profile TEXT,
          actor TEXT NOT NULL,
          as_of INTEGER NOT NULL,
          started_at INTEGER NOT NULL,
          finished_at INTEGER,
          rows_read INTEGER NOT NULL,
          rows_accepted INTEGER NOT NULL,
          rows_unchanged INTEGER NOT NULL,
          rows_rejected INTEGER NOT NULL,
          rows_skipped INTEGER NOT NULL,
          warnings INTEGER NOT NULL,
          events INTEGER NOT NULL,
          PRIMARY KEY (agency, import)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE number_counter (
          agency TEXT NOT NULL,
          series TEXT NOT NULL,
          day INTEGER NOT NULL,
          last INTEGER NOT NULL CHECK (last >= 1),
          PRIMARY KEY (agency, series, day)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER number_counter_grows BEFORE UPDATE ON number_counter
        WHEN NEW.last < OLD.last OR NEW.agency <> OLD.agency OR NEW.series <> OLD.series
          OR NEW.day <> OLD.day
        BEGIN SELECT RAISE(ABORT, 'a number is never given twice'); END;

        CREATE TRIGGER number_counter_stays BEFORE DELETE ON number_counter
        BEGIN SELECT RAISE(ABORT, 'a number is never given twice'); END;
        """),
    lettersBySeries,
    receiptCodes,
  ]
}
