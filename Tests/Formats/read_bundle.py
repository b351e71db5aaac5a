"""Reads bundles with openpyxl and python-docx and compares the two files cell by cell.

Usage: read_bundle.py FOLDER [FOLDER …]
"""

import sys
from pathlib import Path

import docx
import openpyxl


def text(value):
    return "" if value is None else str(value)


def table_of(sheet):
    """The rows of a sheet from its head on, up to the first row without rules."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    end = next((i for i, row in enumerate(rows) if all(value is None for value in row)), len(rows))
    return rows[:end]


def same(number, printed):
    """Whether a native number is the one that the other file prints."""
    try:
        return abs(float(number) - float(printed)) < 1e-9
    except ValueError:
        return False


def check(folder):
    book = openpyxl.load_workbook(folder / "report.xlsx")
    document = docx.Document(folder / "report.docx")
    sheets = [sheet for sheet in book.worksheets if sheet.max_column > 1]
    assert len(sheets) == len(document.tables), (len(sheets), len(document.tables))
    cells = numbers = 0
    for sheet, table in zip(sheets, document.tables):
        assert sheet.freeze_panes, sheet.title
        for row, other in zip(table_of(sheet), table.rows):
            for value, cell in zip(row, other.cells):
                printed = cell.text
                if isinstance(value, (int, float)):
                    numbers += 1
                    assert same(value, printed), (sheet.title, value, printed)
                elif value is not None:
                    assert text(value) == printed, (sheet.title, value, printed)
                cells += 1
    assert book.properties.created.isoformat().endswith("T00:00:00")
    assert book.properties.keywords == document.core_properties.identifier
    print(f"{folder}: {len(sheets)} tables, {cells} cells, {numbers} native numbers agree")


for name in sys.argv[1:]:
    check(Path(name))
