"""What was known then: the waits of Data/csto as seen on earlier days, worked out without casus.

Reads the CSV files with the standard library, follows the rules of the documentation (a row is known from its `known`
day, else from the publication of its source; of a conflict set the preferred row that can be seen, else the first that
can; an unanswered case is watched to the as-of day, to the end of its observation or to the asker's exit), and takes
the median from lifelines. Called as `python .ci/editions.py CASUS FOLDER`: compares with the table that the tests hold
casus to, and with `casus measure` itself. With `--write` it writes that table.
"""

import csv
import datetime
import io
import json
import pathlib
import subprocess
import sys

import lifelines

DAYS = ["2010-12-31", "2016-01-01", "2021-05-20", "2021-09-15", "2021-09-16", "2024-06-30"]
TABLE = pathlib.Path("Tests/CasusAnalysisTests/Indicators/waits-as-of.csv")


def read(name):
    with open(f"Data/csto/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def span(text):
    """First and last day of an EDTF date; None where there is none or an end is open."""
    text = (text or "").replace("~", "").replace("?", "")
    if not text:
        return None
    if "/" in text:
        first, last = text.split("/")
        low = span(first)[0] if first not in ("", "..") else None
        high = span(last)[1] if last not in ("", "..") else None
        return low, high
    parts = [int(part) for part in text.split("-")]
    first = datetime.date(*(parts + [1, 1])[:3])
    if len(parts) == 3:
        last = first
    elif len(parts) == 2:
        last = datetime.date(first.year + first.month // 12, first.month % 12 + 1, 1) - datetime.timedelta(1)
    else:
        last = datetime.date(first.year, 12, 31)
    return first, last


PUBLISHED = {row["id"]: span(row["published"]) for row in read("sources")}


def seen(name, day, view):
    """The rows of a table that stand on a day."""
    rows = []
    for row in read(name):
        known = span(row.get("known")) or PUBLISHED.get(row["source"])
        if known and (known[0] or known[1]) > day or view == "essay" and row["basis"] == "record":
            continue
        rows.append(row)
    chosen = {}
    for row in rows:
        if row["conflict"]:
            best = chosen.get(row["conflict"])
            if best is None or row["preferred"] == "true" and best["preferred"] != "true":
                chosen[row["conflict"]] = row
    return [row for row in rows if not row["conflict"] or chosen[row["conflict"]] is row]


def stand_ins(name, rows):
    """Rows by id; the id of a row that does not stand leads to the one that stands for it."""
    by_set = {row["conflict"]: row for row in rows if row["conflict"]}
    found = {row["id"]: row for row in rows}
    for row in read(name):
        if row["id"] not in found and row["conflict"] in by_set:
            found[row["id"]] = by_set[row["conflict"]]
    return found


def waits(day, view):
    requests = seen("requests", day, view)
    request_of = stand_ins("requests", requests)
    incidents = stand_ins("incidents", seen("incidents", day, view))
    responses = seen("responses", day, view)
    memberships = seen("memberships", day, view)
    organisations = {row["organisation"] for row in memberships}
    cases = {}
    for row in requests:
        start = span(row["date"]) if row["asked"] == "yes" and row["date"] else None
        if start is None and row["incident"] in incidents:
            start = span(incidents[row["incident"]]["date"])
        if start is None or None in start or start[0] > day:
            continue
        exits = []
        group = row["addressee"] if row["addressee"] in organisations else "CSTO"
        for spell in memberships:
            if (spell["actor"], spell["organisation"]) == (row["asked-by"], group):
                left = span(spell["to"])
                if left and left[0] and left[0] > start[0]:
                    exits.append(left[0])
        replies = []
        for reply in responses:
            date = span(reply["date"])
            if request_of.get(reply["request"]) is not row or not date or date[0] > day:
                continue
            refused = reply["outcome"] == "refused"
            # An answer that nobody describes is one; "none" is what was done, and no answer.
            if not refused and reply["level"] == "none" or exits and date[0] > min(exits):
                continue
            low = max(0, (date[0] - start[1]).days)
            high = max(low, ((date[1] or day) - start[0]).days)
            replies.append((high, low, refused))
        if replies:
            high, low, refused = sorted(replies)[0]
            cases[row["id"]] = (low, high, "refused" if refused else "answered")
        else:
            watched = (span(row["observed-until"]) or PUBLISHED[row["source"]])[1]
            last = min([day, watched] + exits)
            low = max(0, (last - start[1]).days)
            cases[row["id"]] = (low, max(low, (last - start[0]).days), "open")
    return cases


def median(cases, side):
    """Kaplan and Meier's, by the least or the greatest waits; an open case counts to the day it was last watched."""
    if not cases:
        return None
    durations = [case[side] for case in cases.values()]
    ended = [case[2] != "open" for case in cases.values()]
    curve = lifelines.KaplanMeierFitter().fit(durations, ended).survival_function_["KM_estimate"]
    # The first day on which half or fewer still wait. lifelines' own median misses a half that rounding left above it.
    reached = curve[curve <= 0.5 + 1e-9]
    return None if reached.empty else int(reached.index[0])


def main():
    lines = [["as-of", "view", "case", "low", "high", "outcome"]]
    medians = {}
    for day in DAYS:
        for view in ("record", "essay"):
            cases = waits(datetime.date.fromisoformat(day), view)
            for name in sorted(cases):
                low, high, outcome = cases[name]
                lines.append([day, view, name, low, "" if outcome == "open" else high, outcome])
            ends = [median(cases, 0), median(cases, 1)]
            medians[day, view] = ends, cases
            lines.append([day, view, "median", *["" if end is None else end for end in ends], ""])
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    if "--write" in sys.argv:
        TABLE.write_text(text.getvalue())
        return
    faults = [] if TABLE.read_text() == text.getvalue() else [f"{TABLE} is not what the data says now"]
    for day in DAYS:
        (low, high), cases = medians[day, "record"]
        run = subprocess.run(
            [sys.argv[1], "measure", "response-lag", "--data", "csto", "--set", "clock=either", "--as-of", day, "-f", "json"],
            capture_output=True, check=True, text=True)
        result = json.loads(run.stdout)["results"][0]
        outcomes = [case[2] for case in cases.values()]
        expected = {"n": len(cases)} | {name: outcomes.count(name) for name in ("answered", "open", "refused")}
        found = {name: result[name] for name in expected}
        if found != expected:
            faults.append(f"as of {day}: expected {expected}, found {found}")
        bounds = result["median"]
        if isinstance(bounds, (int, float)):
            bounds = {"low": bounds, "high": bounds}
        if ([low, high] != [None, None]) and bounds != {"low": low, "high": high}:
            faults.append(f"as of {day}: expected a median of {low} to {high}, found {bounds}")
    print("\n".join(faults) or f"{len(lines) - 1} waits and medians on {len(DAYS)} days agree with lifelines {lifelines.__version__}")
    sys.exit(1 if faults else 0)


main()
