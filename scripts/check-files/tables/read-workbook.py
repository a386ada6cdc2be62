"""What another reader of Excel's files sees in the first sheet of a workbook, as JSON."""
import datetime
import json
import sys

try:
    import openpyxl
except ImportError:
    print(json.dumps({"error": "openpyxl is not installed (apt: python3-openpyxl); not read by it"}))
    sys.exit()

sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
print(
    json.dumps(
        {
            "formulas": sum(cell.data_type == "f" for cell in cells),
            "days": sum(isinstance(cell.value, datetime.datetime) for cell in cells),
            "links": sum(cell.hyperlink is not None for cell in cells),
            "filter": sheet.auto_filter.ref or "",
            "freeze": sheet.freeze_panes or "",
            "rows": sheet.max_row,
            "columns": sheet.max_column,
        }
    )
)
