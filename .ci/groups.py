"""Cohesion, polarisation, blocs, fulfilment, solidarity, patrons and exit signals on random tables, beside krippendorff,
scipy, statsmodels, pandas and the published formulas in numpy.

Random groups with gaps, unanimous issues, groups of one and members outside their spells; the largest difference of each
measure and package is printed.
"""

import json
import math
import random
import warnings

import krippendorff
import numpy
import pandas
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from scipy.stats import binom
from statsmodels.stats.proportion import proportion_confint

from comparison import Comparison

warnings.filterwarnings("ignore")
check = Comparison()
chance = random.Random(1905)
largest = {}
CODES = ["no", "abstain", "yes"]


def compare(package, measure, where, ours, theirs, tolerance=1e-9):
    if theirs is not None and not isinstance(theirs, str) and not math.isfinite(theirs):
        theirs = None
    check.same(f"{where}: {measure} by {package}", ours, theirs, tolerance)
    if ours is not None and theirs is not None and not isinstance(theirs, str):
        far, count = largest.get((measure, package), (0, 0))
        largest[(measure, package)] = max(far, abs(ours - theirs)), count + 1


def wilson(count, n):
    return (None, None) if n == 0 else proportion_confint(count, n, method="wilson")


def mean(values):
    values = [value for value in values if value is not None]
    return sum(values) / len(values) if values else None


def agreement_index(counts):
    n, most = sum(counts), max(counts)
    return None if n < 2 else (most - (n - most) / 2) / n


def rice(no, abstain, yes):
    return None if no + abstain + yes < 2 or no + yes == 0 else abs(yes - no) / (yes + no)


def rice_by_chance(no, abstain, yes):
    n = no + yes
    if n == 0 or no + abstain + yes < 2:
        return None
    return sum(binom.pmf(k, n, 0.5) * abs(2 * k - n) for k in range(n + 1)) / n


def esteban_ray(counts, a, factor):
    if sum(counts) < 2:
        return None
    shares, places = numpy.array(counts) / sum(counts), numpy.arange(len(counts))
    return factor * (numpy.outer(shares ** (1 + a), shares) * abs(places[:, None] - places[None, :])).sum()


def alpha(codes):
    units = codes[:, (~numpy.isnan(codes)).sum(axis=0) > 1]
    if units.size == 0 or len(set(units[~numpy.isnan(units)])) < 2:
        return None
    return krippendorff.alpha(reliability_data=units, level_of_measurement="ordinal", value_domain=[0, 1, 2])


def half_credit(codes, a, b):
    both = ~numpy.isnan(codes[a]) & ~numpy.isnan(codes[b])
    return 1 - abs(codes[a][both] - codes[b][both]).mean() / 2 if both.any() else None


def random_group(most_members=12, most_issues=25, gaps=0.25):
    members, issues = chance.randint(1, most_members), chance.randint(1, most_issues)
    codes = numpy.full((members, issues), numpy.nan)
    for issue in range(issues):
        weights = chance.choice([[1, 1, 1], [0, 0, 1], [5, 1, 1], [0, 1, 0], [1, 0, 1]])
        for member in range(members):
            if chance.random() > gaps:
                codes[member, issue] = chance.choices([0, 1, 2], weights)[0]
    return codes


def ballots(name, groups):
    rows = []
    for number, codes in enumerate(groups):
        for (member, issue), code in numpy.ndenumerate(codes):
            if not numpy.isnan(code):
                rows.append([f"g{number:03}", f"m{member:02}", f"i{issue}", CODES[int(code)]])
    chance.shuffle(rows)
    return check.table(name, ["group", "member", "issue", "vote"], rows)


BOUND = dict(positions__actor="member", positions__issue="issue", positions__code="vote")
SCALE = dict(BOUND, positions__scale="no,abstain,yes", by="group")

# Cohesion and polarisation of three hundred groups.
groups = [random_group() for _ in range(300)]
file = ballots("votes", groups)
found = {row["group"]: row for row in check.measure("cohesion", file, resamples=0, **SCALE)["results"]}
factors = {"1": 1.0, "2.5": 2.5, "even-split": None}
polarised = {
    (a, factor): {
        row["group"]: row for row in check.measure("polarisation", file, resamples=0, a=a, K=factor, **SCALE)["results"]
    }
    for a in (0.25, 1, 1.3, 1.6)
    for factor in factors
}
for number, codes in enumerate(groups):
    name = f"g{number:03}"
    if numpy.isnan(codes).all():
        continue
    row = found[name]
    voted = [issue for issue in range(codes.shape[1]) if not numpy.isnan(codes[:, issue]).all()]
    divisions = [[int((codes[:, issue] == code).sum()) for code in (0, 1, 2)] for issue in voted]
    compare("numpy", "agreement", name, row["agreement"], mean(map(agreement_index, divisions)))
    compare("numpy", "rice", name, row["rice"], mean(rice(*division) for division in divisions))
    compare("scipy", "riceByChance", name, row["riceByChance"], mean(rice_by_chance(*d) for d in divisions))
    compare("krippendorff", "alpha", name, row["alpha"], alpha(codes))
    members = range(codes.shape[0])
    pairs = [half_credit(codes, a, b) for a in members for b in members if a < b]
    pairs = [pair for pair in pairs if pair is not None]
    compare("numpy", "pairwise", name, row["pairwise"], mean(pairs))
    compare("numpy", "weakest", name, row["weakest"], min(pairs, default=None))
    for (a, factor), rows in polarised.items():
        times = factors[factor] or 2 ** (1 + a) / 2
        theirs = mean(esteban_ray(division, a, times) for division in divisions)
        compare("numpy", "polarisation", f"{name} a={a} K={factor}", rows[name]["polarisation"], theirs)

# Blocs of sixty groups on a scale of twenty-one codes, so that no two distances are the same.
groups = []
for _ in range(60):
    members, issues = chance.randint(1, 20), chance.randint(40, 90)
    camps = [[chance.randint(0, 20) for _ in range(issues)] for _ in range(chance.randint(1, 4))]
    drift = chance.randint(2, 9)
    groups.append([
        [min(20, max(0, code + chance.randint(-drift, drift))) for code in chance.choice(camps)] for _ in range(members)
    ])
rows = [
    [f"g{number:03}", f"m{member:02}", f"i{issue}", code]
    for number, group in enumerate(groups) for member, codes in enumerate(group) for issue, code in enumerate(codes)
]
file = check.table("places", ["group", "member", "issue", "vote"], rows)
scale = ",".join(map(str, range(21)))
# A height that is the cut on paper may miss it by a rounding: the cuts are no fractions of these codes.
for cut in (0.0501, 0.1003, 0.2007, 0.3001, 0.4003):
    for row in check.measure("blocs", file, cut=cut, by="group", positions__scale=scale, **BOUND)["results"]:
        codes = numpy.array(groups[int(row["group"][1:])], dtype=float)
        n = len(codes)
        distances = abs(codes[:, None, :] - codes[None, :, :]).mean(axis=2) / 20
        labels = fcluster(linkage(squareform(distances), "average"), cut, "distance") if n > 1 else [1]
        sizes = numpy.bincount(labels)
        sizes = sizes[sizes > 0]
        where = f"{row['group']} cut={cut}"
        compare("scipy", "blocs", where, row["blocs"], float(len(sizes)))
        compare("scipy", "effective", where, row["effective"], n * n / float((sizes ** 2).sum()))
        compare("scipy", "largest", where, row["largest"], float(sizes.max()))

# Fulfilment: two hundred rates and their intervals.
rows, rates = [], {}
for number in range(200):
    n, name = chance.randint(1, 300), f"g{number:03}"
    kept = chance.choice([0, n, chance.randint(0, n)])
    rates[name] = (kept, n)
    rows += [[name, "honoured" if case < kept else "violated"] for case in range(n)]
file = check.table("outcomes", ["group", "outcome"], rows)
for row in check.measure("fulfilment", file, outcomes__outcome="outcome", by="group")["results"]:
    kept, n = rates[row["group"]]
    low, high = wilson(kept, n)
    compare("numpy", "fulfilment", row["group"], row["share"], kept / n)
    compare("statsmodels", "Wilson low", row["group"], row["shareLow"], low)
    compare("statsmodels", "Wilson high", row["group"], row["shareHigh"], high)

# Towards a patron: every member of a group of forty towards the first.
codes = random_group(40, 200)
while codes.shape[0] < 5:
    codes = random_group(40, 200)
file = ballots("patron", [codes])
found = check.measure(
    "abstention-with-the-patron", file, patron="m00", positions__scale="no,abstain,yes", **BOUND)["results"]
for row in found:
    own, other = codes[0], codes[int(row["actor"][1:])]
    sided = ~numpy.isnan(own) & (own != 1) & ~numpy.isnan(other)
    n = int(sided.sum())
    for stance, hits in [("with", own == other), ("abstain", other == 1)]:
        count = int((sided & hits).sum())
        low, high = wilson(count, n)
        compare("numpy", stance, row["actor"], row[stance], count)
        compare("statsmodels", f"{stance} low", row["actor"], row[f"{stance}ShareLow"], low)
        compare("statsmodels", f"{stance} high", row["actor"], row[f"{stance}ShareHigh"], high)


# An alliance: members come and go, issues have principals, some keep silent, some send signals.
def package(name, tables):
    dates, numbers = {"date", "from", "to"}, {"position"}
    resources = []
    for table, (columns, rows) in tables.items():
        check.table(f"{name}-{table}", columns, rows)
        fields = [
            {"name": column, "type": "number" if column in numbers else "string"}
            | ({"rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"} if column in dates else {})
            for column in columns
        ]
        resources.append({"name": table, "path": f"{name}-{table}.csv", "schema": {"fields": fields}})
    (check.folder / f"{name}.json").write_text(json.dumps({"name": name, "resources": resources}))
    return f"{name}.json"


actors = [f"m{number:02}" for number in range(15)]
spells = {actor: (chance.randint(1990, 2000), chance.randint(2000, 2020)) for actor in actors}
issues = [(f"i{number:03}", chance.choice(actors), chance.randint(1991, 2019)) for number in range(80)]
stances = []
for issue, principal, year in issues:
    for actor in actors:
        state = chance.choice(["value", "value", "value", "abstained", "silent", None])
        if actor == principal:
            stances.append((issue, actor, "value", 1))
        elif state:
            stances.append((issue, actor, state, chance.choice([-1, 0, 1]) if state == "value" else None))
steps = ["left", "absent", "said", "denied"]
signals = [
    (f"s{number}", chance.choice(actors), "O", chance.choice(["words", "deed"]), chance.choice(steps),
     chance.choice([None, f"{chance.randint(1990, 2020)}-0{chance.randint(1, 9)}"])) for number in range(200)
]
alliance = package("alliance", {
    "memberships": (
        ["id", "actor", "organisation", "role", "from", "to"],
        [[f"s-{a}", a, "O", "member", f"{low}-01-01", f"{high}-01-01"] for a, (low, high) in spells.items()]),
    "issues": (["id", "label", "principal", "date"], [[i, i, p, f"{year}-06-01"] for i, p, year in issues]),
    "stances": (["id", "issue", "actor", "state", "position"], [[f"{s[0]}-{s[1]}", *s] for s in stances]),
    "signals": (["id", "actor", "organisation", "mode", "step", "date"], signals),
})
record = pandas.DataFrame(stances, columns=["issue", "actor", "state", "position"]).merge(
    pandas.DataFrame(issues, columns=["issue", "principal", "year"]), on="issue")
record = record[[spells[a][0] <= year < spells[a][1] for a, year in zip(record.actor, record.year)]]
members_then = {issue: spells[p][0] <= year < spells[p][1] for issue, p, year in issues}

cohesion = check.measure("cohesion", alliance, as_of="2025-01-01", resamples=0, by="id")["results"]
for row in cohesion:
    own = record[record.issue == row["group"]]
    taken = own[own.state != "silent"]
    counts = [
        int((taken.position == -1).sum()), int((taken.position == 0).sum() + (taken.state == "abstained").sum()),
        int((taken.position == 1).sum()),
    ]
    compare("pandas", "agreement of members", row["group"], row["agreement"], agreement_index(counts))
    compare("pandas", "rice of members", row["group"], row["rice"], rice(*counts))

solidarity = {r["issue"]: r for r in check.measure("solidarity", alliance, as_of="2025-01-01")["results"]}
compare("pandas", "causes of members", "alliance", len(solidarity), sum(members_then.values()))
for issue, row in solidarity.items():
    allies = record[(record.issue == issue) & (record.actor != record.principal)]
    taken = allies[allies.state != "silent"]
    n, count = len(taken), int((taken.position == 1).sum())
    low, high = wilson(count, n)
    compare("pandas", "solidarity", issue, row["share"], count / n if n else None)
    compare("pandas", "silent", issue, row["silent"], int((allies.state == "silent").sum()))
    compare("statsmodels", "solidarity low", issue, row["shareLow"], low)
    compare("statsmodels", "solidarity high", issue, row["shareHigh"], high)

sent = pandas.DataFrame(signals, columns=["id", "actor", "organisation", "mode", "step", "date"])
for row in check.measure("exit-signals", alliance, as_of="2025-01-01")["results"]:
    own = sent[sent.actor == row["actor"]]
    away = own[own.step != "denied"]
    compare("pandas", "words", row["actor"], row["words"], int((away["mode"] == "words").sum()))
    compare("pandas", "deeds", row["actor"], row["deeds"], int((away["mode"] == "deed").sum()))
    compare("pandas", "denials", row["actor"], row["denials"], int((own.step == "denied").sum()))
    compare("pandas", "first step", row["actor"], row["first"], min(away.date.dropna(), default=None))

print(f"{'measure':24} {'package':14} {'numbers':>8} {'largest difference':>20}")
for (measure, name), (far, count) in sorted(largest.items()):
    print(f"{measure:24} {name:14} {count:8} {far:20.1e}")
check.finish()
