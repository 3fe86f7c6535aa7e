"""The JSON Schemas casus writes: valid themselves, true of every briefing here, and deaf to no slip."""

import json
import pathlib
import subprocess

import yaml
from jsonschema import Draft202012Validator

from comparison import Comparison

comparison = Comparison()


class Reader(yaml.SafeLoader):
    """YAML 1.2's core: a bare date is text, and yes is no truth value."""


Reader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Reader.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(true|false)$"), list("tf"))


def schema(*topic):
    text = subprocess.run([comparison.casus, "list", *topic, "-f", "schema"], capture_output=True, text=True, check=True)
    found = json.loads(text.stdout)
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


whole, indicators = schema(), schema("indicators")
for path in sorted(pathlib.Path("Templates").glob("*.md")):
    front = yaml.load(path.read_text().split("---\n")[1], Reader)
    for error in whole.iter_errors(front):
        comparison.faults.append(f"{path}: {list(error.path)}: {error.message[:200]}")
    comparison.same(f"{path} fits", whole.is_valid(front), True)
    comparison.same(f"indicators of {path} fit", indicators.is_valid(front.get("indicators", {})), True)

lag = {"measure": "response-lag"}
for slip in [{"clok": "request"}, {"clock": "reqest"}, {"tau": [-1]}, {"sensitivity": "all"}, {"cases": {"tim": "x"}}]:
    comparison.same(f"{slip} is refused", indicators.is_valid({"lag": lag | slip}), False)
for right in [{"clock": "request"}, {"tau": [30, 90]}, {"cases": {"time": "days"}}, {"cases.time": "days"}]:
    comparison.same(f"{right} is taken", indicators.is_valid({"lag": lag | right}), True)
comparison.same("a slip in a key is refused", whole.is_valid({"title": "T", "fact": {}}), False)
comparison.finish()
