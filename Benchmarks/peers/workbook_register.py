"""The register of narrow_register.py as a workbook of twelve columns, as spreadsheets write it.

usage: workbook_register.py SAMPLE.csv OUT.xlsx inline|shared

Moments are serial numbers shown as dates. inline: every text stands in its cell. shared: every text
stands once in the part of the shared strings; number, applicant and address of each row are made
distinct, so that a third of a million rows has a million of them.
"""

import csv
import sys
import zipfile
from datetime import date
from xml.sax.saxutils import escape

from narrow_register import COLUMNS, narrow

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EPOCH = date(1899, 12, 30).toordinal()
PARTS = {
    "[Content_Types].xml": f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
</Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"
Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": f"""<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>
<sheet name="Sổ theo dõi" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>""",
    "xl/styles.xml": f"""<styleSheet xmlns="{MAIN}"><numFmts count="1">
<numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs count="3">
<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>""",
}


def serial(text):
    """25/06/2026 13:30 → 46198.5625"""
    day = date(int(text[6:10]), int(text[3:5]), int(text[:2])).toordinal() - EPOCH
    if len(text) < 16:
        return str(day), 2
    return repr(day + (int(text[11:13]) * 60 + int(text[14:16])) / 1440), 1


class Strings:
    """The shared strings, in the order in which they were met."""

    def __init__(self):
        self.places = {}

    def __getitem__(self, text):
        return self.places.setdefault(text, len(self.places))


def row_xml(number, cells, strings):
    out = [f'<row r="{number}">']
    for place, text in enumerate(cells):
        if not text:
            continue
        reference = f"{chr(65 + place)}{number}"
        if COLUMNS[place].startswith("ngay_") and number > 1:
            value, style = serial(text)
            out.append(f'<c r="{reference}" s="{style}"><v>{value}</v></c>')
        elif strings is None:
            out.append(f'<c r="{reference}" t="inlineStr"><is><t>{escape(text)}</t></is></c>')
        else:
            out.append(f'<c r="{reference}" t="s"><v>{strings[text]}</v></c>')
    out.append("</row>")
    return "".join(out)


def main():
    path, out, kind = sys.argv[1:4]
    strings = Strings() if kind == "shared" else None
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book:
        for name, text in PARTS.items():
            book.writestr(name, HEAD + text)
        with open(path, newline="") as sample, book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            sheet.write(row_xml(1, COLUMNS, strings).encode())
            for number, cells in enumerate(narrow(sample), 2):
                if strings is not None:
                    cells[3] += f" ({number})"
                    cells[4] += f", số nhà {number}"
                sheet.write(row_xml(number, cells, strings).encode())
            sheet.write(b"</sheetData></worksheet>")
        with book.open("xl/sharedStrings.xml", "w") as part:
            part.write(f'{HEAD}<sst xmlns="{MAIN}">'.encode())
            for text in strings.places if strings else []:
                part.write(f"<si><t>{escape(text)}</t></si>".encode())
            part.write(b"</sst>")


main()
