"""Burden, member-years, event rates and overlaps on random tables, against scipy, scikit-learn and statsmodels."""

import datetime
import json
import random

import numpy
from scipy.spatial.distance import pdist
from scipy.stats import chi2
from sklearn.metrics import jaccard_score
from statsmodels.stats.rates import confint_poisson

from comparison import Comparison

comparison = Comparison()
chance = random.Random(20)


def ends(value):
    """The bounds of a result: a number is both of its own."""
    return (value["low"], value["high"]) if isinstance(value, dict) else (value, value)


def gini(amounts):
    n = len(amounts)
    amounts = numpy.array(amounts, dtype=float)
    raw = 2 * pdist(amounts[:, None], "cityblock").sum() / (2 * n * n * amounts.mean())
    return raw * n / (n - 1) if n < 30 else raw


# Burden: forty groups of one to forty members, no one missing.
rows, groups = [], {}
for year in range(1980, 2020):
    amounts = [chance.choice([0, chance.randint(1, 9), chance.random() * 1000]) for _ in range(chance.randint(1, 40))]
    groups[str(year)] = amounts
    rows += [[year, f"m{index}", amount] for index, amount in enumerate(amounts)]
file = comparison.table("shares", ["year", "who", "amount"], rows)
found = comparison.measure("burden", file, shares__actor="who", shares__value="amount", by="year")["results"]
for result in found:
    amounts = groups[result["group"]]
    n, total = len(amounts), sum(amounts)
    index = sum((amount / total) ** 2 for amount in amounts) if total else None
    comparison.same(f"hhi {result['group']}", result["hhi"], index)
    comparison.same(f"effective {result['group']}", result["effective"], None if index is None else 1 / index)
    normal = None if index is None or n == 1 else (index - 1 / n) / (1 - 1 / n)
    comparison.same(f"normalised {result['group']}", result["hhiNormalised"], normal)
    comparison.same(f"gini {result['group']}", result["gini"], None if index is None or n == 1 else gini(amounts))

# Bounds: no filling in of the missing may lead beyond them, and a search comes close to them.
known = [3, 1, 12, 5]
file = comparison.table("gaps", ["who", "amount"], [[f"m{i}", a] for i, a in enumerate(known + [None, None])])
result = comparison.measure("burden", file, shares__actor="who", shares__value="amount")["results"][0]
tries = [known + [a, b] for a in numpy.geomspace(1e-4, 1e6, 300) for b in numpy.geomspace(1e-4, 1e6, 300)]
for name, measured in [
    ("hhi", [sum((x / sum(t)) ** 2 for x in t) for t in tries]), ("gini", [gini(t) for t in tries])
]:
    low, high = ends(result[name])
    comparison.same(f"{name} stays within", min(measured) >= low - 1e-9 and max(measured) <= high + 1e-9, True)
    comparison.same(f"{name} low is near", low, min(measured), 1e-2)
    comparison.same(f"{name} high is near", high, max(measured), 1e-2)

# Event rates: Garwood's interval by χ²'s quantiles and by statsmodels.
rows = [[f"g{i}", chance.choice([0, 1, 2, chance.randint(3, 500)]), round(chance.uniform(0.5, 900), 3)] for i in range(60)]
file = comparison.table("counts", ["group", "events", "years"], rows)
found = comparison.measure("event-rate", file, counts__events="events", counts__exposure="years", by="group")["results"]
for (name, events, years), result in zip(sorted(rows), found):
    low, high = confint_poisson(events, years, method="exact-c")
    comparison.same(f"{name} rate", result["rate"], events / years)
    comparison.same(f"{name} low", result["rateLow"], chi2.ppf(0.025, 2 * events) / 2 / years if events else 0.0)
    comparison.same(f"{name} high", result["rateHigh"], chi2.ppf(0.975, 2 * events + 2) / 2 / years)
    comparison.same(f"{name} low, statsmodels", result["rateLow"], float(low) if events else 0.0, 1e-8)
    comparison.same(f"{name} high, statsmodels", result["rateHigh"], float(high), 1e-8)

# Member-years and overlaps: spells with exact days.
start = datetime.date(1990, 1, 1)
spells = []
for organisation in "OPQR":
    for member in range(20):
        day = chance.randint(0, 4000)
        while day < 9000:
            end = day + chance.randint(1, 4000)
            spells.append((organisation, f"m{member:02}", day, end if chance.random() < 0.8 else None))
            if spells[-1][3] is None:
                break
            day = end + chance.randint(0, 3000)


def text(day):
    return None if day is None else (start + datetime.timedelta(days=day)).isoformat()


file = comparison.table(
    "spells", ["org", "who", "since", "until"], [[o, w, text(a), text(b)] for o, w, a, b in spells])
last = 8000
names = dict(spells__actor="who", spells__organisation="org", spells__from="since", spells__to="until")
found = comparison.measure("member-years", file, as_of=text(last), **names)["results"]
expected = {}
for organisation, who, begin, end in spells:
    if begin < last:
        days = min(last, end if end is not None else last) - begin
        expected[organisation, who] = expected.get((organisation, who), 0) + days
comparison.same("members", len(found), len(expected))
for result in found:
    key = result["organisation"], result["actor"]
    comparison.same(f"years of {key}", result["years"], expected[key] / 365.25)
found = comparison.measure("overlap", file, as_of=text(last), **names)["results"]
everybody = sorted({who for _, who, _, _ in spells})
sets = {
    organisation: [
        int(any(o == organisation and w == who and a <= last and (b is None or last < b) for o, w, a, b in spells))
        for who in everybody
    ]
    for organisation in "OPQR"
}
comparison.same("pairs", len(found), 6)
for result in found:
    a, b = sets[result["a"]], sets[result["b"]]
    comparison.same(f"jaccard {result['a']} {result['b']}", result["jaccard"], float(jaccard_score(a, b)))
    shared = sum(x and y for x, y in zip(a, b))
    comparison.same(f"coefficient {result['a']} {result['b']}", result["coefficient"], shared / min(sum(a), sum(b)))

# Events of an alliance by its own tables: exact days, every pair gone through one by one.
members = [f"m{member}" for member in range(12)]
table = [[f"s{i}", w, "O", "member", text(a), text(b)] for i, (o, w, a, b) in enumerate(
    (o, f"m{int(w[1:]) % 12}", a, b) for o, w, a, b in spells if o == "O" and int(w[1:]) < 12)]
begins = {w: [] for w in members}
for _, who, _, _, since, until in table:
    day = (datetime.date.fromisoformat(since) - start).days
    end = 10**6 if until is None else (datetime.date.fromisoformat(until) - start).days
    begins[who].append((day, end))
quarrels = [(f"e{i}", *chance.sample(members + ["x"], 2), chance.randint(0, 9000)) for i in range(200)]
date = {"type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"}
columns = {
    "memberships": ["id", "actor", "organisation", "role", "from", "to"],
    "incidents": ["id", "target", "adversary", "date"],
}
comparison.table("memberships", columns["memberships"], table)
comparison.table("incidents", columns["incidents"], [[i, a, b, text(day)] for i, a, b, day in quarrels])
(comparison.folder / "datapackage.json").write_text(json.dumps({
    "name": "alliance", "resources": [
        {"name": name, "path": f"{name}.csv", "schema": {"fields": [
            {"name": field} | (date if field in ("from", "to", "date") else {"type": "string"}) for field in fields
        ]}} for name, fields in columns.items()
    ]}))


def held(who, day):
    return any(a <= day < b for a, b in begins[who]) if who in begins else False


window = dict(**{"from": text(1000)})
for unit in ["member-years", "dyad-years"]:
    outcome = comparison.measure(
        "event-rate", "datapackage.json", as_of=text(last), exposure=unit, organisation="O", **window)
    whole = outcome["tests"][0]
    if unit == "member-years":
        days = sum(max(0, min(b, last) - max(a, 1000)) for spans in begins.values() for a, b in spans)
        count = sum(1000 <= day < last and held(a, day) for _, a, _, day in quarrels)
    else:
        days = sum(
            max(0, min(b, d, last) - max(a, c, 1000))
            for i, one in enumerate(members) for other in members[i + 1:]
            for a, b in begins[one] for c, d in begins[other])
        count = sum(1000 <= day < last and held(a, day) and held(b, day) for _, a, b, day in quarrels)
    comparison.same(f"events, {unit}", whole["events"], count)
    comparison.same(f"exposure, {unit}", whole["exposure"], days / 365.25)
    comparison.same(f"rate, {unit}", whole["rate"], count / (days / 365.25))

comparison.finish()
