"""Checks what the HTML of the briefings is made of: an outline, names, numbers, references, colours; nothing foreign.

usage: webpage.py CASUS FOLDER
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import html5lib

casus, work = sys.argv[1], Path(sys.argv[2])
faults = []


def words(element):
    return " ".join("".join(element.itertext()).split())


def contrast(one, two):
    """WCAG 2.2, relative luminance."""

    def luminance(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def widths(rows):
    """How many columns each row fills, cells from above that reach into it counted."""
    result, reaching = [], []
    for row in rows:
        cells = [e for e in row if isinstance(e.tag, str)]
        own = sum(int(e.get("colspan") or 1) for e in cells)
        result.append(own + sum(width for width, _ in reaching))
        reaching = [(width, left - 1) for width, left in reaching if left > 1]
        reaching += [
            (int(e.get("colspan") or 1), int(e.get("rowspan")) - 1) for e in cells if int(e.get("rowspan") or 1) > 1
        ]
    return result


def check(path, lock):
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
    root = parser.parse(path.read_text(encoding="utf-8")).getroot()

    def expect(holds, what):
        if not holds:
            faults.append(f"{path.name}: {what}")

    every = [e for e in root.iter() if isinstance(e.tag, str)]
    name = lambda e: e.tag.split("}")[-1]
    named = lambda *names: [e for e in every if name(e) in names]

    expect(not parser.errors, f"not HTML: {parser.errors[:3]}")
    expect(root.get("lang"), "no language")
    expect(named("title") and words(named("title")[0]), "no title")
    for landmark in ("header", "main", "footer"):
        expect(len(named(landmark)) == 1, f"{len(named(landmark))} × {landmark}")

    first = next((e for e in named("body")[0] if isinstance(e.tag, str)), None)
    expect(first is not None and name(first) == "a" and first.get("href") == "#main_text", "no way past the head")

    depths = [int(name(e)[1]) for e in every if re.fullmatch("h[1-6]", name(e))]
    expect(depths.count(1) == 1 and depths[0] == 1, "not one h1, or not first")
    for before, after in zip(depths, depths[1:]):
        expect(after <= before + 1, f"h{after} after h{before}")

    ids = [e.get("id") for e in every if e.get("id")]
    expect(len(ids) == len(set(ids)), f"ids twice: {sorted({i for i in ids if ids.count(i) > 1})}")
    for element in every:
        for attribute in ("aria-labelledby", "aria-describedby"):
            for target in (element.get(attribute) or "").split():
                expect(target in ids, f"{attribute} leads nowhere: {target}")
        for key, value in element.attrib.items():
            key = key.split("}")[-1]
            expect(not key.lower().startswith("on"), f"an event handler: {key}")
            if key == "href" and name(element) == "a":
                if value.startswith("#"):
                    expect(value[1:] in ids, f"a link leads nowhere: {value}")
                else:
                    expect(re.match(r"https?:|mailto:|[^:/]*($|/)", value), f"an unsafe link: {value}")
            elif key in ("href", "src", "srcset", "data", "poster", "action"):
                expect(value.startswith(("#", "data:image/png")), f"something foreign: {value[:80]}")
            for reference in re.findall(r"url\(#([^)]*)\)", value):
                expect(reference in ids, f"a paint that is not there: {reference}")
    expect(not named("script", "iframe", "object", "embed", "link", "base", "form"), "an element that has no place here")
    style = "\n".join(words(e) for e in named("style"))
    expect("@import" not in style and not re.search(r"url\((?!#)", style), "a style that fetches something")

    for svg in named("svg"):
        if svg.get("aria-hidden") == "true":
            continue
        label = [e for e in svg.iter() if isinstance(e.tag, str) and name(e) in ("title", "desc")]
        expect(svg.get("role") == ("group" if any(name(e) == "a" for e in svg.iter() if isinstance(e.tag, str)) else "img") and len(label) == 2 and all(map(words, label)), "a drawing without words")
    for figure in named("figure"):
        expect(any(name(e) == "table" for e in figure.iter() if isinstance(e.tag, str)), "a figure without its data")
    for table in named("table"):
        heads = [e for e in table.iter() if isinstance(e.tag, str) and name(e) == "th"]
        scopes = ("col", "row", "colgroup", "rowgroup")
        expect(heads and all(e.get("scope") in scopes for e in heads), "a table without heads")
        rows = [e for e in table.iter() if isinstance(e.tag, str) and name(e) == "tr"]
        expect(len(set(widths(rows))) == 1, "a table whose rows differ in length")

    # Every number of the lock that the text prints can be found by its id, and says what the lock says.
    printed = {value["id"]: value["printed"] for value in lock["published"]}
    numbers = [e for e in every if e.get("data-casus-fact")]
    expect(numbers or not printed, "no number can be traced")
    for number in numbers:
        known = printed.get(number.get("data-casus-fact"))
        expect(known is not None, f"not in the lock: {number.get('data-casus-fact')}")
        expect(known is None or words(number) == " ".join(known.split()), f"{words(number)} is {known} in the lock")

    light = dict(re.findall(r"--([a-z0-9-]+):(#[0-9a-f]{6})", style.split("@media")[0]))
    schemes = [light]
    if match := re.search(r"prefers-color-scheme:dark\)\{:root\{([^}]*)\}", style):
        schemes.append({**light, **dict(re.findall(r"--([a-z0-9-]+):(#[0-9a-f]{6})", match[1]))})
    for colours in schemes:
        for paper in ("background", "panel"):
            for text in ("ink", "ink-2", "ink-3", "accent", "blue"):
                ratio = contrast(colours[text], colours[paper])
                expect(ratio >= 4.5, f"{text} on {paper}: {ratio:.2f}")
    return len(numbers), len(named("figure"))


subprocess.run([casus, "build", "-f", "html", "-o", work], check=True)
pages = sorted(work.glob("*/*.html"))
for page in pages:
    numbers, figures = check(page, json.loads((page.parent / "lock.json").read_text()))
    print(f"{page.name}: {numbers} numbers, {figures} figures")
print("\n".join(faults) or "no faults")
sys.exit(bool(faults) or not pages)
