"""The work of `motcua import` in pandas, numpy and sqlite3: parse, validate, due date, classify, insert.

usage: import_pandas.py REGISTER.csv NEW.sqlite PROCEDURES AS-OF(yyyy-mm-dd)

Written as one would write it there: whole columns at a time, 100,000 rows in memory, executemany
into a table of dossiers with a unique number and one of events, 100,000 dossiers a transaction.
There is no hash chain, no proof, no tally and no text of law, which motcua does besides.
"""

import json
import re
import sqlite3
import sys
import unicodedata
from datetime import date

import numpy
import pandas

from peer_law import EPOCH, WorkingDays, supplement_rules, versions

CHUNK = 100_000
DATES = {
    "received": "ngay_tiep_nhan", "appointment": "ngay_hen_tra", "asked": "ngay_yeu_cau_bo_sung",
    "answered": "ngay_nhan_bo_sung", "resolved": "ngay_co_ket_qua", "returned": "ngay_tra",
    "refused": "ngay_tu_choi", "stopped": "ngay_dung",
}
TEXTS = [
    "ma_ho_so", "ma_tthc", "ten_tthc", "chu_ho_so", "so_dinh_danh", "dia_chi", "dien_thoai",
    "email", "trang_thai", "ket_qua_han", "nguoi_xu_ly", "don_vi", "kenh_nop", "muc_do",
    "ly_do_tre", "trich_yeu",
]
OPEN = {"Đang xử lý", "Yêu cầu bổ sung giấy tờ"}
ENDED = {"Đã trả kết quả", "Đã xử lý xong", "Công dân yêu cầu rút hồ sơ", "Dừng xử lý"}
CLASSES = numpy.array(["early", "onTime", "late", "running", "overdue"])
NONE = -(1 << 40)
SPACES = re.compile(r"\s+")


def cleaned(text):
    return SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


class Import:
    def __init__(self, store, procedures, as_of):
        self.as_of = as_of
        self.days = WorkingDays(procedures)
        self.rules = supplement_rules(procedures)
        self.versions = versions(procedures)
        self.units = {}
        self.rejected = 0
        self.counts = dict.fromkeys(CLASSES.tolist(), 0)
        self.db = sqlite3.connect(store, isolation_level=None)
        self.db.executescript("""
            PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            PRAGMA cache_size = -32768;
            CREATE TABLE dossier (id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE,
              procedure TEXT, status TEXT, received_at INTEGER, due INTEGER, ended_at INTEGER,
              returned_at INTEGER, class TEXT, appointment INTEGER, officer TEXT, unit TEXT,
              channel TEXT, online_level TEXT, abstract TEXT, delay_reason TEXT, name TEXT,
              id_number TEXT, address TEXT, phone TEXT, email TEXT) STRICT;
            CREATE TABLE event (dossier INTEGER NOT NULL, seq INTEGER NOT NULL,
              kind TEXT NOT NULL, happened_at INTEGER NOT NULL,
              PRIMARY KEY (dossier, seq)) STRICT, WITHOUT ROWID;
            CREATE INDEX dossier_due ON dossier (due) WHERE ended_at IS NULL;
        """)
        self.next = 1

    def run(self, path):
        header = pandas.read_csv(path, nrows=0).columns
        wanted = [name for name in [*TEXTS, *DATES.values()] if name in header]
        chunks = pandas.read_csv(
            path, usecols=wanted, dtype=str, keep_default_na=False, chunksize=CHUNK)
        for chunk in chunks:
            self.take(chunk)
        self.db.close()
        return {"dossiers": self.next - 1, "rejected": self.rejected, "classes": self.counts}

    def column(self, chunk, name):
        return chunk[name] if name in chunk else pandas.Series("", index=chunk.index)

    def minutes(self, chunk, name):
        """Minutes since 1970, NONE where empty; which cells are no dates."""
        text = self.column(chunk, name)
        filled = (text != "").to_numpy()
        minutes = numpy.full(len(text), NONE, numpy.int64)
        bad = numpy.zeros(len(text), bool)
        if filled.any():
            some = text[filled]
            # Dates without a time stand for the whole day.
            full = some.where(some.str.len() > 10, some + " 00:00")
            parsed = pandas.to_datetime(full, format="%d/%m/%Y %H:%M", errors="coerce")
            values = parsed.to_numpy().astype("M8[m]").astype(numpy.int64)
            wrong = parsed.isna().to_numpy()
            values[wrong] = NONE
            minutes[filled] = values
            bad[filled] = wrong
        return minutes, bad

    def governing(self, chunk, received):
        """Place of the version in force, by code without locality, else by name; −1 = none."""
        codes = self.column(chunk, "ma_tthc").str.replace(r"\.H\d+$", "", regex=True)
        pairs = codes + "\x1f" + self.column(chunk, "ten_tthc")
        labels, distinct = pandas.factorize(pairs)
        found = numpy.full(len(chunk), -1)
        for label, pair in enumerate(distinct):
            code, name = pair.split("\x1f")
            name = cleaned(name)
            rows = labels == label
            for place, version in enumerate(self.versions):
                if (code and version.code == code) or (not code and version.name == name):
                    force = rows & (received >= version.begins) & (received <= version.ends)
                    found[force] = place
        return found

    def effects(self, governing, received):
        """What a supplement does to each clock."""
        effect = numpy.full(len(governing), "keepsRunning", dtype="U12")
        for begins, ends, name in self.rules:
            effect[(received >= begins) & (received <= ends)] = name
        for place, version in enumerate(self.versions):
            if version.supplement:
                effect[governing == place] = version.supplement
        return effect

    def due(self, start, unit, value, extra):
        """Due days of terms from `start`; `extra` days of pause are counted on top."""
        due = numpy.full(len(start), NONE, numpy.int64)
        working = unit == "workingDays"
        due[working] = self.days.add(start[working], (value + extra)[working])
        calendar = unit == "calendarDays"
        due[calendar] = self.days.roll((start + value + extra)[calendar])
        unknown = set(unit) - {"workingDays", "calendarDays", "onReceipt"}
        if unknown:
            raise SystemExit(f"units that this peer does not know: {unknown}")
        return due

    def take(self, chunk):
        dates, bad = {}, numpy.zeros(len(chunk), bool)
        for key, name in DATES.items():
            dates[key], wrong = self.minutes(chunk, name)
            bad |= wrong
            if key != "appointment":
                bad |= dates[key] // 1440 > self.as_of
        status = self.column(chunk, "trang_thai").to_numpy()
        received = dates["received"] // 1440
        governing = self.governing(chunk, received)
        bad |= (self.column(chunk, "ma_ho_so") == "").to_numpy()
        bad |= (dates["received"] == NONE) | (governing < 0)
        ended_at = numpy.where(
            dates["resolved"] != NONE, dates["resolved"],
            numpy.where(
                dates["refused"] != NONE, dates["refused"],
                numpy.where(dates["stopped"] != NONE, dates["stopped"], dates["returned"])))
        is_open = numpy.isin(status, list(OPEN))
        is_ended = numpy.isin(status, list(ENDED))
        bad |= ~(is_open | is_ended)
        bad |= is_open & (ended_at != NONE)
        bad |= is_ended & (ended_at == NONE)
        for later, earlier in [
            ("appointment", "received"), ("asked", "received"), ("answered", "asked"),
        ]:
            both = (dates[later] != NONE) & (dates[earlier] != NONE)
            bad |= both & (dates[later] // 1440 < dates[earlier] // 1440)
        bad |= (dates["answered"] != NONE) & (dates["asked"] == NONE)
        has_end = ended_at != NONE
        bad |= has_end & (ended_at < dates["received"])
        bad |= has_end & (dates["answered"] != NONE) & (ended_at // 1440 < dates["answered"] // 1440)
        bad |= has_end & (dates["returned"] != NONE) & (dates["returned"] < ended_at)
        self.rejected += int(bad.sum())
        if bad.any():
            keep = ~bad
            chunk = chunk[keep]
            dates = {key: values[keep] for key, values in dates.items()}
            status, received, governing, ended_at = (
                values[keep] for values in (status, received, governing, ended_at))
        self.insert(chunk, dates, status, received, governing, ended_at)

    def insert(self, chunk, dates, status, received, governing, ended_at):
        unit = numpy.array([v.unit for v in self.versions])[governing]
        value = numpy.array([v.value for v in self.versions])[governing]
        ids = numpy.array([v.id for v in self.versions], dtype=object)[governing]
        nothing = numpy.zeros(len(chunk), numpy.int64)
        first = self.due(received, unit, value, nothing)

        # A supplement that is asked before the due date stops the clock, as the rule says.
        asked, answered = dates["asked"] // 1440, dates["answered"] // 1440
        effect = self.effects(governing, received)
        waits = (dates["asked"] != NONE) & (first != NONE) & (asked <= first)
        waits &= effect != "keepsRunning"
        complete = waits & (dates["answered"] != NONE)
        restarts = complete & (effect == "restarts")
        pauses = complete & (effect == "pauses")
        due = first.copy()
        due[restarts] = self.due(answered[restarts], unit[restarts], value[restarts], nothing[restarts])
        if pauses.any():
            extra = numpy.where(
                unit[pauses] == "workingDays",
                self.days.between(asked[pauses], answered[pauses]), answered[pauses] - asked[pauses])
            due[pauses] = self.due(received[pauses], unit[pauses], value[pauses], extra)
        is_open = ended_at == NONE
        awaited = waits & ~complete & is_open
        due[awaited] = NONE

        ended = ended_at // 1440
        place = numpy.where(
            is_open, numpy.where((due != NONE) & (due < self.as_of), 4, 3),
            numpy.where(due == NONE, 1, numpy.sign(ended - due) + 1))
        for label, count in zip(CLASSES, numpy.bincount(place, minlength=5)):
            self.counts[str(label)] += int(count)

        ids_ = range(self.next, self.next + len(chunk))
        self.next += len(chunk)
        self.write(chunk, ids_, ids, dates, status, due, ended_at, place)

    def write(self, chunk, numbers, procedures, dates, status, due, ended_at, place):
        def optional(values):
            return [None if v == NONE else v for v in values.tolist()]

        def text(name):
            return [t or None for t in self.column(chunk, name).tolist()]

        names = [cleaned(t) or None for t in self.column(chunk, "chu_ho_so").tolist()]
        appointment = optional(
            numpy.where(dates["appointment"] == NONE, NONE, dates["appointment"] // 1440))
        classes = CLASSES[place].tolist()
        stated = self.column(chunk, "ma_ho_so").tolist()
        self.db.execute("BEGIN IMMEDIATE")
        self.db.executemany(
            "INSERT INTO dossier VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            zip(
                numbers, stated, procedures.tolist(), status.tolist(),
                dates["received"].tolist(), optional(due), optional(ended_at),
                optional(dates["returned"]), classes, appointment, text("nguoi_xu_ly"),
                text("don_vi"), text("kenh_nop"), text("muc_do"), text("trich_yeu"),
                text("ly_do_tre"), names, text("so_dinh_danh"), text("dia_chi"),
                text("dien_thoai"), text("email")))
        self.db.executemany("INSERT INTO event VALUES (?,?,?,?)", self.events(numbers, dates, ended_at))
        self.db.execute("COMMIT")

    @staticmethod
    def events(numbers, dates, ended_at):
        columns = [
            ("received", dates["received"]), ("supplementRequested", dates["asked"]),
            ("supplementReceived", dates["answered"]), ("ended", ended_at),
            ("resultReturned", dates["returned"]),
        ]
        lists = [(kind, moments.tolist()) for kind, moments in columns]
        for place, number in enumerate(numbers):
            seq = 0
            for kind, moments in lists:
                if moments[place] != NONE:
                    seq += 1
                    yield number, seq, kind, moments[place]


def main():
    path, store, procedures, as_of = sys.argv[1:]
    day = (date.fromisoformat(as_of) - EPOCH).days
    print(json.dumps(Import(store, procedures, day).run(path)))


main()
