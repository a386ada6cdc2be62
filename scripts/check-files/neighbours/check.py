"""Reads the files with Python's own readers: prints what they hold, as JSON."""
import csv
import json
import sys
import xml.etree.ElementTree as tree
import zipfile

folder = sys.argv[1]

with open(f"{folder}/pocket.csv", encoding="utf-8", newline="") as file:
    pocket = list(csv.DictReader(file))

outlines = [dict(each.attrib) for each in tree.parse(f"{folder}/opml.opml").iter("outline")]

with zipfile.ZipFile(f"{folder}/omnivore.zip") as archive:
    damaged = archive.testzip()
    lists = [name for name in archive.namelist() if name.startswith("metadata_")]
    items = [item for name in lists for item in json.loads(archive.read(name).decode("utf-8"))]
    files = archive.namelist()

print(json.dumps({
    "pocket": pocket,
    "outlines": outlines,
    "omnivore": {"damaged": damaged, "lists": lists, "items": items, "files": files},
}))
