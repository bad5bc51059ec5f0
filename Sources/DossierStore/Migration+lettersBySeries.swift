extension Migration {
  /// Letters are numbered by series, may replace one another, and have a life after their issue;
  /// drafts stand beside them, and the wording of a letter is kept as a text.
  ///
  /// Of the letters that are there nothing changes but the series, which is read from the letter's
  /// number: their lines, and so the chain, stay as they were.
  static let lettersBySeries = Migration(
    name: "letters by series, their replacement and status; drafts; kept templates",
    sql: """
      ALTER TABLE law_text RENAME TO law_text_before;

      CREATE TABLE law_text (
        agency TEXT NOT NULL,
        name TEXT NOT NULL CHECK (length(name) = 16),
        kind TEXT NOT NULL CHECK (kind IN ('calendar', 'rules', 'procedure', 'template')),
        body TEXT NOT NULL,
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
        batch INTEGER NOT NULL,
        PRIMARY KEY (agency, name)
      ) STRICT, WITHOUT ROWID;

      INSERT INTO law_text SELECT agency, name, kind, body, sha256, batch FROM law_text_before;

      DROP TABLE law_text_before;

      CREATE TRIGGER law_text_is_final BEFORE UPDATE ON law_text
      BEGIN SELECT RAISE(ABORT, 'law texts are never updated'); END;

      CREATE TRIGGER law_text_stays BEFORE DELETE ON law_text
      BEGIN SELECT RAISE(ABORT, 'law texts are never deleted'); END;

      ALTER TABLE letter RENAME TO letter_before;

      CREATE TABLE letter (
        agency TEXT NOT NULL,
        year INTEGER NOT NULL,
        series TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 1),
        letter TEXT NOT NULL,
        dossier INTEGER NOT NULL,
        kind TEXT NOT NULL,
        form TEXT,
        issued_on INTEGER NOT NULL,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        drafted_by TEXT,
        approved_by TEXT,
        reason TEXT NOT NULL,
        original_due INTEGER,
        new_date INTEGER,
        late INTEGER NOT NULL CHECK (late IN (0, 1)),
        replaces TEXT,
        replaces_year INTEGER,
        file_name TEXT NOT NULL,
        file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),
        template TEXT NOT NULL,
        values_json TEXT,
        values_sha256 BLOB NOT NULL CHECK (length(values_sha256) = 32),
        batch INTEGER NOT NULL,
        status TEXT NOT NULL DEFAULT 'issued'
          CHECK (status IN ('issued', 'sent', 'delivered', 'failed', 'replaced')),
        status_at INTEGER,
        channel TEXT,
        CHECK ((replaces IS NULL) = (replaces_year IS NULL)),
        PRIMARY KEY (agency, year, series, number)
      ) STRICT, WITHOUT ROWID;

      INSERT INTO letter (agency, year, series, number, letter, dossier, kind, issued_on,
        recorded_at, actor, reason, original_due, new_date, late, file_name, file_sha256, template,
        values_json, values_sha256, batch)
      SELECT agency, year, substr(letter, instr(letter, '/') + 1), number, letter, dossier, kind,
        issued_on, recorded_at, actor, reason, original_due, new_date, late, file_name, file_sha256,
        template, values_json, values_sha256, batch
      FROM letter_before;

      DROP TABLE letter_before;

      CREATE INDEX letter_dossier ON letter (agency, dossier);

      CREATE INDEX letter_unsent ON letter (agency, year) WHERE status = 'issued';

      CREATE UNIQUE INDEX letter_reappointment ON letter (agency, dossier)
        WHERE kind = 'apology' AND new_date IS NOT NULL AND replaces IS NULL;

      CREATE UNIQUE INDEX letter_replacement ON letter (agency, dossier, replaces_year, replaces)
        WHERE replaces IS NOT NULL;

      CREATE TRIGGER letter_is_final BEFORE UPDATE OF agency, year, series, number, letter, dossier,
        kind, form, issued_on, recorded_at, actor, drafted_by, approved_by, reason, original_due,
        new_date, late, replaces, replaces_year, file_name, file_sha256, template, values_sha256,
        batch ON letter
      BEGIN SELECT RAISE(ABORT, 'letters are never updated'); END;

      CREATE TRIGGER letter_values_are_final BEFORE UPDATE OF values_json ON letter
      WHEN NEW.values_json IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'the values of a letter can only be erased'); END;

      CREATE TRIGGER letter_stays BEFORE DELETE ON letter
      BEGIN SELECT RAISE(ABORT, 'letters are never deleted'); END;

      CREATE TABLE letter_draft (
        agency TEXT NOT NULL,
        draft INTEGER NOT NULL CHECK (draft >= 1),
        dossier INTEGER NOT NULL,
        kind TEXT NOT NULL,
        form TEXT,
        paper TEXT,
        reason TEXT,
        cause_body TEXT,
        explanation TEXT,
        new_date INTEGER,
        note TEXT,
        drafted_by TEXT NOT NULL,
        drafted_at INTEGER NOT NULL,
        approved_by TEXT,
        approved_at INTEGER,
        basis TEXT,
        status TEXT NOT NULL
          CHECK (status IN ('draft', 'approved', 'issued', 'discarded')),
        closed_at INTEGER,
        letter TEXT,
        letter_year INTEGER,
        CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
        CHECK ((letter IS NULL) = (letter_year IS NULL)),
        PRIMARY KEY (agency, draft)
      ) STRICT, WITHOUT ROWID;

      CREATE UNIQUE INDEX letter_draft_open ON letter_draft (agency, dossier, kind)
        WHERE status IN ('draft', 'approved');
      """)
}
