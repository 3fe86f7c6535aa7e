"""SARIF and JSON diagnostics: their members and types are those of the standards, and what they point at is there.

The classes of pysarif are made from the OASIS schema; the JSON lines are held against the schema that casus prints.
Regions are read again from the files, where Python counts the code points.
"""

import dataclasses
import json
import subprocess
import typing
import urllib.parse

import pysarif
from jsonschema import Draft202012Validator

from comparison import Comparison

comparison = Comparison()
root = comparison.folder / "ä b:c%"
(root / "Templates").mkdir(parents=True)
(root / "Data" / "calls, all").mkdir(parents=True)
(root / "Data" / "calls, all" / "datapackage.json").write_text(
    json.dumps({"name": "calls", "resources": [{"name": "calls", "path": "c 1%.csv", "schema": {
        "fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"},
                   {"name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"}],
        "primaryKey": ["id"]}}]}))
(root / "Data" / "calls, all" / "c 1%.csv").write_text(
    "id,label,date\na,\U0001F1E6\U0001F1F2 e\u0301 <script>,2021-05-41\na,\u0531\u0532,2021-05-14\n", encoding="utf-8")
(root / "Templates" / "brief.md").write_text(
    "---\ntitle: Calls\ndata: 'calls, all'\nfacts: {first: {from: calls}}\n---\n\n"
    "\U0001F600 e\u0301 {{ frist.date }} and %0A::error::{{ first.dat }}\n", encoding="utf-8")


def run(*arguments):
    return subprocess.run([comparison.casus, *arguments], cwd=root, capture_output=True, text=True)


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


def check(value, hint, path):
    """Whether a value is what the class of the standard says; None is left out."""
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Union:
        return check(value, [part for part in parts if part is not type(None)][0], path)
    if origin is list:
        comparison.same(f"{path} is a list", isinstance(value, list), True)
        for index, item in enumerate(value):
            check(item, parts[0], f"{path}[{index}]")
    elif origin is dict:
        for key, item in value.items():
            check(item, parts[1], f"{path}.{key}")
    elif dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        known = {camel(field.name): field for field in dataclasses.fields(hint)}
        for key, item in value.items():
            if key == "$schema":
                continue
            comparison.same(f"{path} may have {key}", key in known, True)
            if key in known:
                check(item, hints[known[key].name], f"{path}.{key}")
        for key, field in known.items():
            needed = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
            if needed and key != "schemaUri":
                comparison.same(f"{path} has {key}", key in value, True)
    elif hint in (str, int, bool):
        comparison.same(f"{path} is {hint.__name__}", type(value) is hint, True)


def line_of(location):
    place = location["physicalLocation"]
    comparison.same("the base of a path", place["artifactLocation"]["uriBaseId"], "SRCROOT")
    path = urllib.parse.unquote(place["artifactLocation"]["uri"])
    comparison.same(f"{path} is there", (root / path).is_file(), True)
    region = place["region"]
    text = (root / path).read_text(encoding="utf-8").split("\n")[region["startLine"] - 1]
    meant = text[region["startColumn"] - 1 : region["endColumn"] - 1]
    comparison.same(f"the text at {path}:{region['startLine']}", region["snippet"]["text"], meant)
    comparison.same(f"the line at {path}:{region['startLine']}", place["contextRegion"]["snippet"]["text"], text)
    return meant


for command in (["check"], ["build"], ["data", "list"], ["measure", "response-lag", "--data", "calls, all"]):
    outcome = run(*command, "--diagnostics", "sarif")
    comparison.same(f"{command} exits", outcome.returncode, 1)
    log = json.loads(outcome.stdout)
    check(log, pysarif.SarifLog, "log")
    results = log["runs"][0]["results"]
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    comparison.same(f"{command} has results", bool(results), True)
    for result in results:
        comparison.same("the rule of a result", rules[result["ruleIndex"]]["id"], result["ruleId"])
        for location in result.get("locations", []) + result.get("relatedLocations", []):
            line_of(location)
    comparison.same(f"{command} says the same twice", run(*command, "--diagnostics", "sarif").stdout, outcome.stdout)

printed = subprocess.run(
    [comparison.casus, "list", "diagnostics", "-f", "schema"], capture_output=True, text=True, check=True)
schema = json.loads(printed.stdout)
Draft202012Validator.check_schema(schema)
lines = [json.loads(line) for line in run("check", "--diagnostics", "json").stdout.splitlines()]
comparison.same("there are lines", len(lines) > 2, True)
for line in lines:
    errors = [error.message for error in Draft202012Validator(schema).iter_errors(line)]
    comparison.same(f"{line['code']} fits the schema", "; ".join(errors), "")

# A workflow command is one line, and data cannot start another.
commands = run("check", "--diagnostics", "github").stderr.splitlines()
comparison.same("one command for each", len(commands), len(lines))
for command in commands:
    comparison.same("a workflow command", command.startswith(("::error ", "::warning ", "::notice ")), True)
    comparison.same("no raw percent sign", all(
        command[i + 1 : i + 3] in ("25", "0A", "0D", "3A", "2C") for i, c in enumerate(command) if c == "%"), True)

comparison.finish()
