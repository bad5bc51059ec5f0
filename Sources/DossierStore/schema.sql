-- The schema of the store (SQLite 3.40, application_id 0x4D544355 "MTCU", user_version 2).
--
-- This page is for readers; the program creates the store from its migrations
-- (Migrations.swift), and a test holds both to be the same. docs/data-dictionary.md is made from
-- the comments here: the one above a table is the table's, the one behind a column the column's.
--
-- Conventions. `agency` is the first part of every key, so that the data can be split by agency
-- over many databases. Dates are days since 1970-01-01, moments are minutes since
-- 1970-01-01 00:00, both by the wall clock of Việt Nam (UTC+7, no daylight saving time);
-- 00:00 means that only the date is known. In SQL:
--   date(happened_at * 60, 'unixepoch'), date(due * 86400, 'unixepoch').
-- NULL is "unknown"; '' stands for it in the tally only, whose key may hold no NULL.
-- There are no foreign keys: events refer to nothing but their batch, which `verify` holds
-- together by digests, and projections are made again from events.

-- What happened, never changed and never deleted: the one source of truth. A dossier's history is
-- its events in the order of `seq`. The events of one transaction and agency are a batch.
CREATE TABLE event (
  agency TEXT NOT NULL,  -- Code of the agency, "H05.12".
  dossier INTEGER NOT NULL CHECK (dossier >= 1),  -- The dossier within the agency, 1, 2, 3 …; internal, never printed.
  seq INTEGER NOT NULL CHECK (seq >= 1),  -- Place in the history of the dossier, 1, 2, 3 … without gaps, in the order of recording.
  number TEXT CHECK (number <> ''),  -- Number given to the dossier with this event; it bears the last one given. Never given twice. NULL: none was given.
  kind TEXT NOT NULL,  -- Kind of event, "received" (DossierEvent.Kind).
  happened_at INTEGER NOT NULL,  -- Moment at which it happened.
  recorded_at INTEGER NOT NULL,  -- Moment at which it was recorded, by the machine's clock.
  actor TEXT NOT NULL,  -- Who recorded it.
  note TEXT,  -- Remark.
  payload TEXT NOT NULL,  -- What the event states, as canonical JSON; of the applicant the digest only.
  batch INTEGER NOT NULL,  -- The batch of the agency in which it was recorded.
  request TEXT,  -- Key by which a caller marks a request, so that it is not carried out twice.
  mark INTEGER NOT NULL,  -- First 8 bytes of the digest of the event's canonical line, as a signed big-endian number; tells which event of a batch was altered.
  CHECK (seq > 1 OR number IS NOT NULL),
  PRIMARY KEY (agency, dossier, seq)
) STRICT, WITHOUT ROWID;

-- Finds a dossier by number, and lets no number be given twice.
CREATE UNIQUE INDEX event_number ON event (agency, number) WHERE number IS NOT NULL;

-- Lets no request be carried out twice.
CREATE UNIQUE INDEX event_request ON event (agency, request) WHERE request IS NOT NULL;

CREATE TRIGGER event_is_final BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;

CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

-- The hash chain over the committed batches of an agency. Each digest is the SHA-256 of: a header
-- line (below), then the SHA-256 of each law text kept in the batch by name, of the line of each
-- letter by year, number and series, and of the line of each event by dossier and seq. The header is
-- ["motcua-batch",agency,batch,previous in hex,recorded_at,source,actor,laws,letters,events] and a
-- line feed; the line of an event [number borne,seq,kind,happened_at,recorded_at,actor,note,
-- request,payload], of a letter [year,number,letter,dossier's number,kind,issued_on,recorded_at,
-- actor,reason,original_due,new_date,late,file_name,file_sha256,template,values_sha256] and, of a
-- letter with a form, form,drafted_by,approved_by,replaces,replaces_year behind them, all as JSON
-- without spaces, digests in hex.
CREATE TABLE batch (
  agency TEXT NOT NULL,  -- Code of the agency.
  batch INTEGER NOT NULL CHECK (batch >= 1),  -- Place in the chain of the agency, 1, 2, 3 … without gaps.
  recorded_at INTEGER NOT NULL,  -- Moment of recording.
  source TEXT NOT NULL,  -- What recorded it: "receive", "letters" …; "import H05.12/7" names the import, "reverse H05.12/7" its reversal. Older imports: "import".
  actor TEXT NOT NULL,  -- Who.
  law_count INTEGER NOT NULL,  -- How many law texts were kept with it.
  letter_count INTEGER NOT NULL,  -- How many letters were issued in it.
  event_count INTEGER NOT NULL,  -- How many events it holds.
  previous BLOB NOT NULL CHECK (length(previous) = 32),  -- Digest of the batch before; 32 zero bytes before the first.
  digest BLOB NOT NULL CHECK (length(digest) = 32),  -- Digest of this batch; that of the last one is the head, printed on reports.
  PRIMARY KEY (agency, batch)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER batch_is_final BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, 'batches are never updated'); END;

CREATE TRIGGER batch_stays BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'batches are never deleted'); END;

-- Texts that events and letters name: each version of a calendar, a rule-set, a procedure or the
-- wording of a letter, once. Proofs and letters are made again from these, so that editing a file of
-- Procedures/ breaks none.
CREATE TABLE law_text (
  agency TEXT NOT NULL,  -- Code of the agency.
  name TEXT NOT NULL CHECK (length(name) = 16),  -- First 16 hex digits of `sha256`; events and letters refer to it.
  kind TEXT NOT NULL CHECK (kind IN ('calendar', 'rules', 'procedure', 'template')),  -- What the text is.
  body TEXT NOT NULL,  -- The text, canonical JSON.
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),  -- SHA-256 of the text.
  batch INTEGER NOT NULL,  -- The batch with which it was kept.
  PRIMARY KEY (agency, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER law_text_is_final BEFORE UPDATE ON law_text
BEGIN SELECT RAISE(ABORT, 'law texts are never updated'); END;

CREATE TRIGGER law_text_stays BEFORE DELETE ON law_text
BEGIN SELECT RAISE(ABORT, 'law texts are never deleted'); END;

-- Who filed a dossier, apart from the events, which hold the digest only: so the data can be
-- erased when the term of retention is over, and the chain still holds.
CREATE TABLE applicant (
  agency TEXT NOT NULL,  -- Code of the agency.
  dossier INTEGER NOT NULL,  -- The dossier.
  digest TEXT NOT NULL CHECK (length(digest) = 32),  -- First 32 hex digits of SHA-256 of the salt and the canonical JSON of the data.
  salt BLOB,  -- 16 random bytes, so that the digest cannot be guessed from a name; NULL once erased.
  name TEXT,  -- Name of the person or organisation; NULL once erased.
  id_number TEXT,  -- Identity or registration number.
  address TEXT,  -- Address.
  phone TEXT,  -- Telephone.
  email TEXT,  -- E-mail.
  erased_at INTEGER,  -- Moment of erasure; NULL: not erased.
  CHECK ((name IS NULL) = (erased_at IS NOT NULL)),
  CHECK ((salt IS NULL) = (erased_at IS NOT NULL)),
  PRIMARY KEY (agency, dossier)
) STRICT, WITHOUT ROWID;

-- Where each dossier stands after its last event: a projection, made again from the events by
-- `fold`. Nothing in it depends on the day on which it is read.
CREATE TABLE summary (
  agency TEXT NOT NULL,  -- Code of the agency.
  dossier INTEGER NOT NULL,  -- The dossier.
  number TEXT NOT NULL,  -- The number it bears.
  submission_number TEXT,  -- The number it bore before receipt, where it had another.
  state TEXT NOT NULL,  -- State (DossierState).
  procedure TEXT,  -- Catalogue id of the procedure.
  procedure_code TEXT,  -- Procedure code as stated.
  applicant TEXT,  -- Digest of the applicant's data.
  channel TEXT,  -- Channel of filing: atDesk, postal, online, vneid.
  officer TEXT,  -- Officer in charge.
  unit TEXT,  -- Unit, as text.
  abstract TEXT,  -- Abstract.
  online_level TEXT,  -- Online level as stated.
  appointment INTEGER,  -- Date of appointment stated by a file.
  delay_reason TEXT,  -- Reason of the delay: a word of the catalogue, or free text.
  boundary_free INTEGER,  -- 1: filed regardless of boundary; 0: not; NULL: not stated.
  procedure_text TEXT,  -- Law text of the procedure version that governs it.
  rules_text TEXT,  -- Law text of the rule-set that governs it.
  time_limit TEXT,  -- Limit, "10wd".
  submitted_at INTEGER,  -- Moment of submission.
  received_at INTEGER,  -- Moment of receipt.
  due INTEGER,  -- Statutory due date; NULL without a limit and in a wait that restarts or pauses.
  due_at INTEGER,  -- The end of that date, or the minute reached.
  due_before_wait INTEGER,  -- Due date before the open wait.
  promised INTEGER,  -- Appointment, what the citizen was told last.
  latest_apology INTEGER,  -- Last working day before the due date.
  provisional INTEGER NOT NULL,  -- 1: the due date rests on a provisional calendar.
  ended_at INTEGER,  -- Moment of the event that ended it; NULL: open.
  ended_as TEXT,  -- State in which it ended.
  statutory_class TEXT,  -- Class of the end against the statutory date: early, onTime, late.
  promised_class TEXT,  -- Class of the end against the promised date.
  returned_at INTEGER,  -- Moment of hand-over.
  closing_date INTEGER,  -- Closing date of an open supplement.
  apology_letter TEXT,  -- The apology, "12/SDTTG-VP".
  apology_reason TEXT,  -- Its reason.
  apology_original_due INTEGER,  -- The due date apologised for.
  apology_new_date INTEGER,  -- The new date; NULL where it re-appoints nothing.
  apology_date INTEGER,  -- Date of the apology.
  supplement_requests INTEGER NOT NULL,  -- How many supplements were asked.
  supplements TEXT NOT NULL,  -- Supplements as "asked:complete" in minutes, one after another with a space, "i" before one at intake, nothing behind ":" while open.
  last_seq INTEGER NOT NULL,  -- The last event folded.
  receipt_code TEXT,  -- The number on the citizen's slip, where it is another than the dossier's.
  PRIMARY KEY (agency, dossier)
) STRICT, WITHOUT ROWID;

-- Dossiers by the number on the citizen's slip.
CREATE INDEX summary_receipt_code ON summary (agency, receipt_code)
  WHERE receipt_code IS NOT NULL;

-- Open dossiers by due date: what is overdue, what is due soon.
CREATE INDEX summary_open ON summary (agency, due) WHERE ended_at IS NULL;

-- Late dossiers by the moment of their end.
CREATE INDEX summary_late ON summary (agency, ended_at) WHERE statutory_class = 'late';

-- The due dates of each dossier with the days between which each stood, so that "as known on that
-- day" can be answered: a projection.
CREATE TABLE due_span (
  agency TEXT NOT NULL,  -- Code of the agency.
  dossier INTEGER NOT NULL,  -- The dossier.
  position INTEGER NOT NULL,  -- 1, 2, 3 … in the order of time.
  from_day INTEGER NOT NULL,  -- First day on which it stood.
  until_day INTEGER,  -- First day on which it no longer stood; NULL: it still stands, or the dossier ended.
  due INTEGER,  -- The due date; NULL: none stood.
  PRIMARY KEY (agency, dossier, position)
) STRICT, WITHOUT ROWID;

-- What happened on each day, counted: a projection. Every figure of every period is a sum over days.
-- Unknown procedure, unit, officer, channel or level is ''. A row of zeros is not kept.
CREATE TABLE tally (
  agency TEXT NOT NULL,  -- Code of the agency.
  day INTEGER NOT NULL,  -- The day.
  procedure TEXT NOT NULL,  -- Catalogue id of the procedure.
  unit TEXT NOT NULL,  -- Unit.
  officer TEXT NOT NULL,  -- Officer.
  channel TEXT NOT NULL,  -- Channel.
  online_level TEXT NOT NULL,  -- Online level.
  received INTEGER NOT NULL,  -- Received.
  early INTEGER NOT NULL,  -- Ended before the due date.
  on_time INTEGER NOT NULL,  -- Ended on it, or without a limit.
  late INTEGER NOT NULL,  -- Ended after it.
  no_limit INTEGER NOT NULL,  -- Ended without a limit; part of on_time.
  ended_without_result INTEGER NOT NULL,  -- Ended without a result.
  became_overdue INTEGER NOT NULL,  -- Became overdue: due the day before.
  overdue_ended INTEGER NOT NULL,  -- Was overdue and is no longer, from this day on.
  PRIMARY KEY (agency, day, procedure, unit, officer, channel, online_level)
) STRICT, WITHOUT ROWID;

-- Letters issued. A letter is frozen: its values and the digest of its bytes stay, so that
-- printing it again gives the same bytes. Only the values can be erased. What became of it after
-- its issue (status, status_at, channel) is a projection of the events.
CREATE TABLE letter (
  agency TEXT NOT NULL,  -- Code of the agency.
  year INTEGER NOT NULL,  -- Year of the number.
  series TEXT NOT NULL,  -- Symbol behind the number, "SDTTG-VP": each has numbers of its own.
  number INTEGER NOT NULL CHECK (number >= 1),  -- Number within year and series, from 1 each 1 January.
  letter TEXT NOT NULL,  -- Number and symbol as printed, "12/SDTTG-VP".
  dossier INTEGER NOT NULL,  -- The dossier it is about.
  kind TEXT NOT NULL,  -- Kind of paper: apology, receipt, supplement-request, intake-refusal, discontinuation, control-sheet.
  form TEXT,  -- Variant: official-letter or form; NULL: a letter of the first schema, all of which are official letters.
  issued_on INTEGER NOT NULL,  -- Date of the letter.
  recorded_at INTEGER NOT NULL,  -- Moment of recording.
  actor TEXT NOT NULL,  -- Who issued it.
  drafted_by TEXT,  -- Who drafted it; NULL: it was issued without a draft.
  approved_by TEXT,  -- Who approved the draft.
  reason TEXT NOT NULL,  -- Reason of the delay; '' on a paper that needs none.
  original_due INTEGER,  -- The due date apologised for.
  new_date INTEGER,  -- The new date; NULL where it re-appoints nothing.
  late INTEGER NOT NULL CHECK (late IN (0, 1)),  -- 1: issued after the last day for an apology.
  replaces TEXT,  -- The letter of the dossier that it replaces, "05/SDTTG-VP"; NULL: none.
  replaces_year INTEGER,  -- Year of the letter that it replaces.
  file_name TEXT NOT NULL,  -- Name of its file.
  file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),  -- SHA-256 of the bytes of its file.
  template TEXT NOT NULL,  -- Wording: name of a kept text of kind template, or a version that the program knows, "xin-loi-cong-van/1".
  values_json TEXT,  -- The values of the letter, canonical JSON; NULL once erased.
  values_sha256 BLOB NOT NULL CHECK (length(values_sha256) = 32),  -- SHA-256 of the values.
  batch INTEGER NOT NULL,  -- The batch in which it was issued.
  status TEXT NOT NULL DEFAULT 'issued' CHECK (status IN ('issued', 'sent', 'delivered', 'failed', 'replaced')),  -- Projection: what became of it last.
  status_at INTEGER,  -- Projection: when; NULL while it is only issued.
  channel TEXT,  -- Projection: the channel by which it was sent last; NULL: it was not.
  CHECK ((replaces IS NULL) = (replaces_year IS NULL)),
  PRIMARY KEY (agency, year, series, number)
) STRICT, WITHOUT ROWID;

-- Letters of a dossier.
CREATE INDEX letter_dossier ON letter (agency, dossier);

-- Letters that still have to be sent.
CREATE INDEX letter_unsent ON letter (agency, year) WHERE status = 'issued';

-- One re-appointment per dossier (Nghị định 118/2025/NĐ-CP Đ.19 k.6); a letter that replaces
-- another makes none.
CREATE UNIQUE INDEX letter_reappointment ON letter (agency, dossier)
  WHERE kind = 'apology' AND new_date IS NOT NULL AND replaces IS NULL;

-- A letter is replaced once.
CREATE UNIQUE INDEX letter_replacement ON letter (agency, dossier, replaces_year, replaces)
  WHERE replaces IS NOT NULL;

CREATE TRIGGER letter_is_final BEFORE UPDATE OF agency, year, series, number, letter, dossier, kind,
  form, issued_on, recorded_at, actor, drafted_by, approved_by, reason, original_due, new_date, late,
  replaces, replaces_year, file_name, file_sha256, template, values_sha256, batch ON letter
BEGIN SELECT RAISE(ABORT, 'letters are never updated'); END;

CREATE TRIGGER letter_values_are_final BEFORE UPDATE OF values_json ON letter
WHEN NEW.values_json IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the values of a letter can only be erased'); END;

CREATE TRIGGER letter_stays BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'letters are never deleted'); END;

-- Drafts of letters: what a clerk has chosen, and who approved it. A draft has no number, and is
-- not part of the chain; the letter issued from it names who drafted and who approved.
CREATE TABLE letter_draft (
  agency TEXT NOT NULL,  -- Code of the agency.
  draft INTEGER NOT NULL CHECK (draft >= 1),  -- 1, 2, 3 … in the order of drafting; no number of a letter.
  dossier INTEGER NOT NULL,  -- The dossier it is about.
  kind TEXT NOT NULL,  -- Kind of paper, as in letter.
  form TEXT,  -- Variant; NULL: that of the agency.
  paper TEXT,  -- Size of paper, a4 or a5; NULL: that of the agency.
  reason TEXT,  -- Reason of the delay; NULL: the dossier's.
  cause_body TEXT,  -- The body that caused the delay; NULL: as the dossier says.
  explanation TEXT,  -- Free text beside the sentence of the reason.
  new_date INTEGER,  -- The new date; NULL: so many days from the letter as the agency says.
  note TEXT,  -- Remark for whoever approves.
  drafted_by TEXT NOT NULL,  -- Who drafted it.
  drafted_at INTEGER NOT NULL,  -- Moment of drafting, or of the last change.
  approved_by TEXT,  -- Who approved it.
  approved_at INTEGER,  -- Moment of approval.
  basis TEXT,  -- What the dossier said when it was approved, as a digest; where it says something else, the draft is approved again.
  status TEXT NOT NULL CHECK (status IN ('draft', 'approved', 'issued', 'discarded')),  -- Where it stands.
  closed_at INTEGER,  -- Moment of issue, or of discarding.
  letter TEXT,  -- The letter issued from it, "12/SDTTG-VP".
  letter_year INTEGER,  -- Year of that letter.
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK ((letter IS NULL) = (letter_year IS NULL)),
  PRIMARY KEY (agency, draft)
) STRICT, WITHOUT ROWID;

-- One open draft of each kind for a dossier.
CREATE UNIQUE INDEX letter_draft_open ON letter_draft (agency, dossier, kind)
  WHERE status IN ('draft', 'approved');

-- Files imported: which, by whom, when, with what outcome. Not part of the chain.
CREATE TABLE import_record (
  agency TEXT NOT NULL,  -- Code of the agency for which it was imported.
  import INTEGER NOT NULL,  -- 1, 2, 3 …
  file_name TEXT NOT NULL,  -- Name of the file, without folder.
  file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),  -- SHA-256 of its bytes.
  profile TEXT,  -- Profile by which it was read.
  actor TEXT NOT NULL,  -- Who.
  as_of INTEGER NOT NULL,  -- The moment as of which it was judged.
  started_at INTEGER NOT NULL,  -- Moment at which it began.
  finished_at INTEGER,  -- Moment at which it was finished; NULL: it was interrupted, or still runs.
  rows_read INTEGER NOT NULL,  -- Dossier rows read.
  rows_accepted INTEGER NOT NULL,  -- Rows that added an event.
  rows_unchanged INTEGER NOT NULL,  -- Rows that added none.
  rows_rejected INTEGER NOT NULL,  -- Rows refused.
  rows_skipped INTEGER NOT NULL,  -- Titles, groups, totals.
  warnings INTEGER NOT NULL,  -- Warnings.
  events INTEGER NOT NULL,  -- Events added.
  PRIMARY KEY (agency, import)
) STRICT, WITHOUT ROWID;

-- The last serial given, per agency, series and day. It never goes down.
CREATE TABLE number_counter (
  agency TEXT NOT NULL,  -- Code of the agency.
  series TEXT NOT NULL,  -- '' for dossiers; 'T' for submissions.
  day INTEGER NOT NULL,  -- The day.
  last INTEGER NOT NULL CHECK (last >= 1),  -- The last serial given.
  PRIMARY KEY (agency, series, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER number_counter_grows BEFORE UPDATE ON number_counter
WHEN NEW.last < OLD.last OR NEW.agency <> OLD.agency OR NEW.series <> OLD.series
  OR NEW.day <> OLD.day
BEGIN SELECT RAISE(ABORT, 'a number is never given twice'); END;

CREATE TRIGGER number_counter_stays BEFORE DELETE ON number_counter
BEGIN SELECT RAISE(ABORT, 'a number is never given twice'); END;
