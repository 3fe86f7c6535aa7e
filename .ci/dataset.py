"""Whether others read the datasets as casus does: frictionless, pandas and DuckDB, straight from the descriptor."""

import json
import pathlib
import subprocess

import duckdb
import frictionless
import pandas

from comparison import Comparison

check = Comparison()


def described(name, root="."):
    """What `casus data describe -f json` says of each table."""
    command = [check.casus, "data", "describe", name, "--root", str(root), "-f", "json"]
    outcome = subprocess.run(command, capture_output=True, text=True)
    if outcome.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{outcome.stderr}")
    return {table["name"]: table for table in json.loads(outcome.stdout)["tables"]}


def casus_type(field):
    """The type casus gives a field of the descriptor."""
    if field.get("rdfType", "").endswith("//id.loc.gov/datatypes/edtf/EDTF"):
        return "date"
    return field["type"]


def missing(schema, field):
    return field.get("missingValues", schema.get("missingValues", [""]))


def in_pandas(path, schema):
    """The table as pandas reads it, typed by the descriptor. Without keep_default_na Namibia would be missing."""
    kinds = {"integer": "Int64", "number": "Float64", "year": "Int64"}
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False, na_values=[])
    for field in schema["fields"]:
        column = frame[field["name"]]
        column = column.mask(column.isin(missing(schema, field)))
        if field["type"] == "boolean":
            words = {word: True for word in field.get("trueValues", ["true"])}
            words |= {word: False for word in field.get("falseValues", ["false"])}
            assert column.dropna().isin(words.keys()).all(), f"{path}: {field['name']}"
            column = column.map(words).astype("boolean")
        elif field["type"] in kinds:
            column = pandas.to_numeric(column).astype(kinds[field["type"]])
        frame[field["name"]] = column
    return frame


def in_duckdb(path, schema):
    """The table as DuckDB reads it, typed by the descriptor."""
    kinds = {"integer": "BIGINT", "number": "DOUBLE", "year": "BIGINT", "boolean": "BOOLEAN"}
    columns = {field["name"]: kinds.get(field["type"], "VARCHAR") for field in schema["fields"]}
    return duckdb.read_csv(
        str(path), header=True, columns=columns, na_values=schema.get("missingValues", [""]), quotechar='"',
        escapechar='"', strict_mode=True, allow_quoted_nulls=True)


def compare(package, name, root):
    descriptor = json.loads(package.read_text())
    ours = described(name, root)
    report = frictionless.validate(str(package))
    for row in report.flatten(["rowNumber", "fieldName", "type", "message"])[:20]:
        print(f"{package}: frictionless: {row}")
    check.same(f"{name}: valid for frictionless", True, report.valid)
    check.same(f"{name}: tables", len(ours), len(descriptor["resources"]))

    frames = {}
    for resource in descriptor["resources"]:
        frames[resource["name"]] = in_pandas(package.parent / resource["path"], resource["schema"])
    for resource in descriptor["resources"]:
        table, schema = resource["name"], resource["schema"]
        frame, mine = frames[table], ours[table]
        relation = in_duckdb(package.parent / resource["path"], schema)
        fields = [field["name"] for field in schema["fields"]]
        key = schema.get("primaryKey", [])
        key = [key] if isinstance(key, str) else key
        where = f"{name}, {table}"
        check.same(f"{where}: rows in pandas", mine["rows"], len(frame))
        check.same(f"{where}: rows in DuckDB", mine["rows"], relation.aggregate("count(*)").fetchall()[0][0])
        check.same(f"{where}: columns in pandas", mine_names(mine), ",".join(frame.columns))
        check.same(f"{where}: columns in DuckDB", mine_names(mine), ",".join(relation.columns))
        check.same(f"{where}: key", ",".join(mine["primaryKey"]), ",".join(key))
        if key:
            check.same(f"{where}: keys in pandas", mine["rows"], len(frame[key].dropna().drop_duplicates()))
            names = ", ".join(f'"{part}"' for part in key)
            check.same(f"{where}: keys in DuckDB", mine["rows"], len(relation.project(names).distinct().fetchall()))
        filled = relation.aggregate(", ".join(f'count("{field}")' for field in fields)).fetchall()[0]
        for field, theirs, described_field in zip(schema["fields"], filled, mine["fields"]):
            column = f"{where}, {field['name']}"
            check.same(f"{column}: type", described_field["type"], casus_type(field))
            check.same(f"{column}: filled in pandas", described_field["filled"], int(frame[field["name"]].count()))
            check.same(f"{column}: filled in DuckDB", described_field["filled"], theirs)
            counts = frame[field["name"]].value_counts()
            for code in described_field["codes"]:
                check.same(f"{column}: rows of {code['code']}", code["rows"], int(counts.get(code["code"], 0)))
        for reference in schema.get("foreignKeys", []):
            own, other = reference["fields"], reference["reference"]["fields"]
            target = frames[reference["reference"]["resource"] or table]
            if isinstance(own, str):
                own, other = [own], [other]
            keys = set(target[other].itertuples(index=False, name=None))
            strays = [row for row in frame[own].dropna().itertuples(index=False, name=None) if row not in keys]
            check.same(f"{where}: {','.join(own)} found in {reference['reference']['resource']}", 0, len(strays))


def mine_names(table):
    return ",".join(field["name"] for field in table["fields"])


for package in sorted(pathlib.Path("Data").glob("*/datapackage.json")):
    compare(package, package.parent.name, ".")

# Roll calls: NA is Namibia, an empty vote is missing, quotes and line breaks in cells are text.
folder = check.folder / "Data" / "votes"
folder.mkdir(parents=True)
(folder / "votes.csv").write_text(
    'rcid,country,year,vote,note\n1,NA,1990,yes,NA\n1,FR,1990,,"a ""quoted"", word"\n2,NA,1991,no,"two\nlines"\n')
(folder / "datapackage.json").write_text(
    json.dumps({
        "name": "votes",
        "resources": [{
            "name": "votes", "path": "votes.csv", "type": "table", "format": "csv", "encoding": "utf-8",
            "schema": {
                "primaryKey": ["rcid", "country"],
                "fields": [
                    {"name": "rcid", "type": "integer"},
                    {"name": "country", "type": "string", "constraints": {"enum": ["NA", "FR"]}},
                    {"name": "year", "type": "integer"},
                    {"name": "vote", "type": "string", "constraints": {"enum": ["yes", "no"]}},
                    {"name": "note", "type": "string"},
                ],
            },
        }],
    }))
compare(folder / "datapackage.json", "votes", check.folder)
namibia = described("votes", check.folder)["votes"]["fields"][1]["codes"][0]
check.same("rows of Namibia", namibia["rows"], 2)
check.finish()
