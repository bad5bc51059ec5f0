"""A register of twelve columns made of a sample of all columns: what an office keeps by hand.

usage: narrow_register.py SAMPLE.csv NARROW.csv

A million rows are 285 MB. The procedure has its name where it has no code; whatever day the
dossier ended stands in one column, as in such registers.
"""

import csv
import sys

COLUMNS = [
    "ma_ho_so", "ma_tthc", "ten_tthc", "chu_ho_so", "dia_chi", "ngay_tiep_nhan", "ngay_hen_tra",
    "ngay_yeu_cau_bo_sung", "ngay_nhan_bo_sung", "ngay_co_ket_qua", "ngay_tra", "trang_thai",
]


def narrow(sample):
    """The rows of a sample, twelve cells each."""
    rows = csv.reader(sample)
    header = next(rows)
    place = {name: header.index(name) for name in header}
    places = [place[name] for name in COLUMNS]
    code, name, ended = (COLUMNS.index(c) for c in ("ma_tthc", "ten_tthc", "ngay_co_ket_qua"))
    refused, stopped = place["ngay_tu_choi"], place["ngay_dung"]
    for row in rows:
        cells = [row[column] for column in places]
        if cells[code]:
            cells[name] = ""
        cells[ended] = cells[ended] or row[refused] or row[stopped]
        yield cells


def main():
    with open(sys.argv[1], newline="") as sample, open(sys.argv[2], "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(narrow(sample))


if __name__ == "__main__":
    main()
