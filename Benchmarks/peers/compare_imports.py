"""Holds the due date and the class of every dossier of two peers to those of motcua.

usage: compare_imports.py MOTCUA.sqlite PANDAS.sqlite PEER.duckdb AS-OF(yyyy-mm-dd)
Ends with status 1 where one differs, after printing the first of them.
"""

import itertools
import sqlite3
import sys
from datetime import date

import duckdb

OURS = """
SELECT number, due, coalesce(statutory_class, CASE WHEN due < ? THEN 'overdue' ELSE 'running' END)
FROM summary ORDER BY dossier
"""


def compare(name, ours, theirs):
    wrong = 0
    for our, their in itertools.zip_longest(ours, theirs):
        if our is None or their is None or tuple(our) != tuple(their):
            wrong += 1
            if wrong <= 3:
                print(f"{name}: motcua {our}, {name} {their}", file=sys.stderr)
    print(f"{name}: {'the same due dates and classes' if not wrong else f'{wrong} DIFFER'}")
    return wrong


def rows(cursor):
    while some := cursor.fetchmany(10_000):
        yield from some


def main():
    ours, pandas_store, duckdb_store, as_of = sys.argv[1:]
    today = (date.fromisoformat(as_of) - date(1970, 1, 1)).days

    def motcua():
        return rows(sqlite3.connect(ours).execute(OURS, (today,)))

    wrong = compare(
        "pandas", motcua(),
        rows(sqlite3.connect(pandas_store).execute(
            "SELECT number, due, class FROM dossier ORDER BY id")))
    wrong += compare(
        "duckdb", motcua(),
        rows(duckdb.connect(duckdb_store, read_only=True).execute(
            "SELECT number, due, class FROM dossier ORDER BY row")))
    sys.exit(1 if wrong else 0)


main()
