"""The work of `motcua import` in DuckDB: parse, validate, due date, classify, insert.

usage: import_duckdb.py REGISTER.csv NEW.duckdb PROCEDURES AS-OF(yyyy-mm-dd)

Written as one would write it there: one query over read_csv into a table of dossiers with a unique
number, one into a table of events, on all cores (`threads` of PRAGMA is DuckDB's own choice).
There is no hash chain, no proof, no tally and no text of law, which motcua does besides.
"""

import json
import sys
from datetime import date

import duckdb
import numpy
import pandas

from peer_law import EPOCH, WorkingDays, supplement_rules, versions

DATES = {
    "received": "ngay_tiep_nhan", "appointment": "ngay_hen_tra", "asked": "ngay_yeu_cau_bo_sung",
    "answered": "ngay_nhan_bo_sung", "resolved": "ngay_co_ket_qua", "returned": "ngay_tra",
    "refused": "ngay_tu_choi", "stopped": "ngay_dung",
}
TEXTS = {
    "number": "ma_ho_so", "code": "ma_tthc", "procedure_name": "ten_tthc", "name": "chu_ho_so",
    "id_number": "so_dinh_danh", "address": "dia_chi", "phone": "dien_thoai", "email": "email",
    "status": "trang_thai", "officer": "nguoi_xu_ly", "unit": "don_vi", "channel": "kenh_nop",
    "online_level": "muc_do", "abstract": "trich_yeu", "delay_reason": "ly_do_tre",
}

# A date without a time stands for the whole day; minutes since 1970-01-01.
MOMENT = (
    "CAST(epoch(coalesce(try_strptime({0}, '%d/%m/%Y %H:%M'), try_strptime({0}, '%d/%m/%Y'))) "
    "AS BIGINT) // 60 AS {0}_at"
)


def main():
    path, store, procedures, as_of = sys.argv[1:]
    today = (date.fromisoformat(as_of) - EPOCH).days
    days = WorkingDays(procedures)
    db = duckdb.connect(store)
    db.execute("SET preserve_insertion_order = true")
    law = pandas.DataFrame([vars(v) for v in versions(procedures)])  # noqa: F841
    db.execute("CREATE TEMP TABLE version AS SELECT * FROM law")
    rule = pandas.DataFrame(  # noqa: F841
        supplement_rules(procedures), columns=["begins", "ends", "effect"])
    db.execute("CREATE TEMP TABLE rule AS SELECT * FROM rule")
    calendar = pandas.DataFrame({  # noqa: F841
        "day": numpy.arange(len(days.until)) + days.first, "until": days.until,
        "rolled": days.rolled})
    db.execute("CREATE TEMP TABLE calendar AS SELECT * FROM calendar")
    nth = pandas.DataFrame({"n": numpy.arange(len(days.nth)) + 1, "day": days.nth})  # noqa: F841
    db.execute("CREATE TEMP TABLE nth AS SELECT * FROM nth")

    header = db.execute(
        f"SELECT * FROM read_csv('{path}', header = true, all_varchar = true) LIMIT 0").description
    known = {column[0] for column in header}

    def cell(name):
        return f"nullif(trim({name}), '')" if name in known else "NULL::VARCHAR"

    texts = ", ".join(
        f"nfc_normalize(regexp_replace({cell(of)}, '\\s+', ' ', 'g')) AS {name}"
        if name in ("name", "procedure_name") else f"{cell(of)} AS {name}"
        for name, of in TEXTS.items())
    dates = ", ".join(f"{cell(of)} AS {name}" for name, of in DATES.items())
    moments = ", ".join(MOMENT.format(name) for name in DATES)
    bad = " OR ".join(
        [f"({name} IS NOT NULL AND {name}_at IS NULL)" for name in DATES]
        + [f"{name}_at // 1440 > {today}" for name in DATES if name != "appointment"]
        + [
            "number IS NULL", "received_at IS NULL", "procedure IS NULL",
            "status IS NULL", "NOT (is_open OR is_ended)", "is_open AND ended_at IS NOT NULL",
            "is_ended AND ended_at IS NULL", "answered IS NOT NULL AND asked IS NULL",
            "appointment_at // 1440 < received_day", "asked_day < received_day",
            "answered_day < asked_day", "ended_at < received_at",
            "ended_at // 1440 < answered_day", "returned_at < ended_at",
        ])
    db.execute(f"""
        CREATE TABLE dossier (row BIGINT, number VARCHAR NOT NULL UNIQUE, procedure VARCHAR,
          status VARCHAR, received_at BIGINT, due BIGINT, ended_at BIGINT, returned_at BIGINT,
          class VARCHAR, appointment BIGINT, asked_at BIGINT, answered_at BIGINT, officer VARCHAR,
          unit VARCHAR, channel VARCHAR, online_level VARCHAR, abstract VARCHAR,
          delay_reason VARCHAR, name VARCHAR, id_number VARCHAR, address VARCHAR, phone VARCHAR,
          email VARCHAR);
        CREATE TABLE event (dossier BIGINT, seq BIGINT, kind VARCHAR, happened_at BIGINT);
        CREATE TEMP TABLE judged AS
        WITH cells AS (
          SELECT row_number() OVER () AS row, {texts}, {dates}
          FROM read_csv('{path}', header = true, all_varchar = true)
        ), moments AS (
          SELECT *, {moments} FROM cells
        ), starts AS (
          SELECT *, received_at // 1440 AS received_day, asked_at // 1440 AS asked_day,
            answered_at // 1440 AS answered_day,
            coalesce(resolved_at, refused_at, stopped_at, returned_at) AS ended_at,
            status IN ('Đang xử lý', 'Yêu cầu bổ sung giấy tờ') AS is_open,
            status IN ('Đã trả kết quả', 'Đã xử lý xong', 'Công dân yêu cầu rút hồ sơ',
              'Dừng xử lý') AS is_ended
          FROM moments
        ), governed AS (
          SELECT starts.*, version.id AS procedure, version.unit AS term, version.value AS length,
            coalesce(version.supplement, rule.effect) AS effect
          FROM starts
          LEFT JOIN version ON received_day BETWEEN version.begins AND version.ends
            AND ((starts.code IS NOT NULL
                AND version.code = regexp_replace(starts.code, '\\.H[0-9]+$', ''))
              OR (starts.code IS NULL AND version.name = starts.procedure_name))
          LEFT JOIN rule ON received_day BETWEEN rule.begins AND rule.ends
        ), first AS (
          SELECT governed.*, CASE term WHEN 'workingDays' THEN nth.day
            WHEN 'calendarDays' THEN rolled.rolled END AS first_due
          FROM governed
          LEFT JOIN calendar AS start ON start.day = received_day
          LEFT JOIN nth ON term = 'workingDays' AND nth.n = start.until + length
          LEFT JOIN calendar AS rolled
            ON term = 'calendarDays' AND rolled.day = received_day + length
        ), waits AS (
          SELECT *, asked_day IS NOT NULL AND first_due IS NOT NULL AND asked_day <= first_due
            AND effect <> 'keepsRunning' AS has_wait
          FROM first
        ), anew AS (
          -- A supplement restarts the term, or its days are added.
          SELECT waits.*,
            CASE WHEN effect = 'restarts' THEN answered_day ELSE received_day END AS start_day,
            length + CASE WHEN effect = 'restarts' THEN 0
              WHEN term = 'workingDays' THEN answer.until - ask.until
              ELSE answered_day - asked_day END AS new_length
          FROM waits
          LEFT JOIN calendar AS ask ON has_wait AND ask.day = asked_day
          LEFT JOIN calendar AS answer ON has_wait AND answer.day = answered_day
        ), dated AS (
          SELECT anew.*, CASE
              WHEN NOT coalesce(has_wait, false) THEN first_due
              WHEN answered_day IS NULL THEN CASE WHEN ended_at IS NULL THEN NULL ELSE first_due END
              WHEN term = 'workingDays' THEN nth.day ELSE rolled.rolled END AS due
          FROM anew
          LEFT JOIN calendar AS start ON has_wait AND start.day = start_day
          LEFT JOIN nth ON has_wait AND term = 'workingDays' AND nth.n = start.until + new_length
          LEFT JOIN calendar AS rolled
            ON has_wait AND term = 'calendarDays' AND rolled.day = start_day + new_length
        )
        SELECT *, ({bad}) IS TRUE AS is_bad FROM dated;
        INSERT INTO dossier
        SELECT row, number, procedure, status, received_at, due, ended_at, returned_at,
          CASE WHEN ended_at IS NULL THEN CASE WHEN due < {today} THEN 'overdue' ELSE 'running' END
            WHEN due IS NULL THEN 'onTime'
            WHEN ended_at // 1440 < due THEN 'early'
            WHEN ended_at // 1440 = due THEN 'onTime' ELSE 'late' END,
          appointment_at // 1440, asked_at, answered_at, officer, unit, channel, online_level,
          abstract, delay_reason, name, id_number, address, phone, email
        FROM judged WHERE NOT is_bad ORDER BY row;
        INSERT INTO event
        SELECT row, row_number() OVER (PARTITION BY row ORDER BY place), kind, happened_at FROM (
          SELECT row, 1 AS place, 'received' AS kind, received_at AS happened_at FROM dossier
          UNION ALL SELECT row, 2, 'supplementRequested', asked_at FROM dossier
            WHERE asked_at IS NOT NULL
          UNION ALL SELECT row, 3, 'supplementReceived', answered_at FROM dossier
            WHERE answered_at IS NOT NULL
          UNION ALL SELECT row, 4, 'ended', ended_at FROM dossier WHERE ended_at IS NOT NULL
          UNION ALL SELECT row, 5, 'resultReturned', returned_at FROM dossier
            WHERE returned_at IS NOT NULL);
        CHECKPOINT;
    """)
    classes = dict.fromkeys(["early", "onTime", "late", "running", "overdue"], 0)
    classes |= dict(db.execute("SELECT class, count(*) FROM dossier GROUP BY 1").fetchall())
    count = db.execute("SELECT count(*) FROM dossier").fetchone()[0]
    rejected = db.execute("SELECT count(*) FROM judged WHERE is_bad").fetchone()[0]
    print(json.dumps({"dossiers": count, "rejected": rejected, "classes": classes}))


main()
