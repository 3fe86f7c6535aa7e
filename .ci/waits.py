"""Whether the waits of casus are those of lifelines and of R's survival, on hundreds of made-up tables.

The tables have ties, zero waits, groups, refusals and withdrawals, late entries, waits known between bounds; some have
nothing censored, everything censored, or one time only. Where the packages follow another convention, it is theirs that
is said here, and casus is asked for it or the number is left to the other package:

  S of 0 or 1    has no interval in casus; R gives 1 to 1 at S = 1.
  median         is casus's `median` in lifelines, casus's `medianMidpoint` in R.
  mean variance  is that of the estimated mean in casus and R; lifelines gives the variance of min(T, tau).
  log-rank       leaves out groups of whom nobody was watched when something ended, as R does; lifelines counts them.
  one half       reached exactly is the median in casus; lifelines, whose product may be a rounding above, then goes on.
  incidence      has lifelines jitter tied times and drop ends at 0, so it is asked only where there are none.
  bounds         include both ends in casus and lifelines, the upper one in R: an end before the lower is R's (l-1, u].
  Turnbull       is climbed to slowly by both, lifelines is held to 0.002 and R, which stops at 5e-5 a round, to 0.02;
                 casus is held to a likelihood no smaller than lifelines'.
"""

import bisect
import csv
import math
import pathlib
import random
import subprocess
import sys
import warnings

import lifelines
from lifelines import AalenJohansenFitter, KaplanMeierFitter
from lifelines.fitters.npmle import npmle
from lifelines.statistics import multivariate_logrank_test
from lifelines.utils import median_survival_times, restricted_mean_survival_time

from comparison import Comparison

warnings.simplefilter("ignore")
SCALES = ["log-log", "log", "plain"]


class Waits(Comparison):
    def __init__(self):
        super().__init__()
        self.largest = {}

    def near(self, package, measure, where, ours, theirs, tolerance=1e-9):
        """Compares two numbers and keeps the largest difference of each measure and package."""
        ours = None if ours is None or isinstance(ours, float) and math.isinf(ours) else ours
        theirs = None if theirs is None or math.isnan(theirs) or math.isinf(theirs) else float(theirs)
        self.same(f"{where}, {measure} by {package}", ours, theirs, tolerance)
        if ours is not None and theirs is not None:
            count, most = self.largest.get((measure, package), (0, 0.0))
            self.largest[measure, package] = (count + 1, max(most, abs(ours - theirs)))

    def report(self, versions):
        print(", ".join(f"{name} {version}" for name, version in versions.items()))
        for (measure, package), (count, most) in sorted(self.largest.items()):
            print(f"{measure:>20} {package:<10} {count:>7} compared, largest difference {most:.1e}")
        self.finish()


def made_up(random, index):
    """The rows of one table: group, days, status, entry."""
    size = random.choice([1, 2, 3, 5, 8, 15, 30, 60])
    groups = random.choice([["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]])
    span = random.choice([3, 10, 40, 400])
    whole = random.random() < 0.7
    statuses = random.choice([
        ["1"], ["0"], ["1", "0"], ["1", "1", "1", "0"], ["1", "0", "0", "0"], ["1", "0", "refused"],
        ["1", "0", "refused", "withdrawn"], ["refused"], ["1", "1", "0", "withdrawn"],
    ])
    constant = index % 17 == 0
    rows = []
    for _ in range(size * len(groups)):
        days = random.randint(0, span) if whole else round(random.expovariate(1 / span), 3)
        rows.append([random.choice(groups), 7 if constant else days, random.choice(statuses)])
    return rows


def entered(random):
    rows = []
    for _ in range(random.choice([5, 20, 60])):
        end = random.randint(1, 60)
        rows.append(["a", end, random.choice(["1", "0"]), random.choice([0, 0, random.randint(0, end - 1)])])
    return rows


def bounded(random):
    rows = []
    for _ in range(random.choice([30, 40, 80])):
        low = random.randint(0, 60)
        high = random.choice([low, low + random.randint(1, 30), low + random.randint(1, 5), None])
        rows.append(["a", low, high])
    return rows


class Curve:
    """The steps of a curve, found by time: the last one at or before it."""

    def __init__(self, steps):
        self.steps = steps
        self.times = [step["days"] for step in steps]

    def __getitem__(self, time):
        return self.steps[max(0, bisect.bisect_right(self.times, time) - 1)]


def check_lifelines(check, name, group, result, rows, scale, horizons):
    days = [row[1] for row in rows]
    ended = [row[2] in ("1", "refused") for row in rows]
    entries = [row[3] for row in rows] if len(rows[0]) > 3 else None
    where = f"{name} {group}"
    curve = Curve(result["curve"])
    fit = KaplanMeierFitter().fit(days, ended, entry=entries)
    for time, survival in fit.survival_function_.iloc[:, 0].items():
        check.near("lifelines", "survival", f"{where} day {time}", curve[time]["survival"], survival)
    median = first(result["median"])
    # Exactly one half is a rounding more in lifelines; R and a test have it.
    if median is None or abs(curve[median]["survival"] - 0.5) > 1e-9:
        check.near("lifelines", "median", where, median, fit.median_survival_time_)
    if scale == "log-log":
        for time, limits in fit.confidence_interval_.iterrows():
            step = curve[time]
            if 1e-12 < step["survival"] < 1 - 1e-12:
                check.near("lifelines", "low", f"{where} day {time}", step["low"], limits.iloc[0])
                check.near("lifelines", "high", f"{where} day {time}", step["high"], limits.iloc[1])
        if any(ended):
            defined = fit.confidence_interval_[[0 < value < 1 for value in fit.survival_function_.iloc[:, 0]]]
            if len(defined):
                limits = median_survival_times(defined)
                check.near("lifelines", "medianLow", where, result["medianLow"], limits.iloc[0, 0])
                check.near("lifelines", "medianHigh", where, result["medianHigh"], limits.iloc[0, 1])
    if entries:
        return
    for horizon in horizons:
        mean = result["rmst"][str(horizon)]
        if mean["value"] is not None:
            check.near("lifelines", "rmst", f"{where} tau {horizon}", mean["value"],
                       restricted_mean_survival_time(fit, t=horizon))
    if len(set(days)) == len(days) and min(days) > 0:
        codes = [{"0": 0, "1": 1, "refused": 2, "withdrawn": 3}[row[2]] for row in rows]
        for code, cause in [(1, "answered"), (2, "refused"), (3, "withdrawn")]:
            if code not in codes:
                continue
            fit = AalenJohansenFitter(calculate_variance=True).fit(days, codes, event_of_interest=code)
            for time, share in fit.cumulative_density_.iloc[:, 0].items():
                check.near("lifelines", "incidence", f"{where} {cause} day {time}", curve[time][cause],
                           share)


def first(value):
    return value["low"] if isinstance(value, dict) else value


def check_r(check, name, found, plan):
    result = {row["group"]: row for row in plan["json"]["results"]}
    curves = {group: Curve(row["curve"]) for group, row in result.items()}
    test = plan["json"]["tests"][0]["logRank"] if plan["json"]["tests"] else {}
    for row in found:
        group, what, time = row["group"], row["what"], float(row["time"])
        value = float(row["value"]) if row["value"] else None
        number = math.nan if value is None else value
        where = f"{name} {group} {what} {time}"
        if what in ("chi2", "df", "p"):
            # R gives 0 on 0 degrees of freedom where nothing can be compared; casus gives a reason.
            if test.get("reason") is None:
                check.near("R", "log-rank " + what, where, test[what], number, 1e-8)
            continue
        ours = result[group]
        if what in ("midpoint", "midpointLow", "midpointHigh"):
            key = {"midpoint": "value", "midpointLow": "low", "midpointHigh": "high"}[what]
            check.near("R", what, where, first(ours["medianMidpoint"][key]), number)
        elif what in ("rmst", "rmstVariance"):
            mean = ours["rmst"][str(int(time))]
            if mean["value"] is not None:
                check.near("R", what, where, mean["value" if what == "rmst" else "variance"], number)
        else:
            step = curves[group][time]
            if what in ("low", "high"):
                if 1e-12 < step["survival"] < 1 - 1e-12:
                    check.near("R", what, where, step[what], number)
            elif what == "survival":
                check.near("R", what, where, step[what], number)
            elif what == "atRisk":
                check.near("R", what, where, step[what], number)
            elif what.endswith("Variance"):
                share = ours["within"][str(int(time))][what.removesuffix("Variance")]
                check.near("R", "incidence variance", where, share["variance"], number)
            elif what.endswith(("Low", "High")):
                share = step[what.removesuffix("Low").removesuffix("High")]
                if 1e-12 < share < 1 - 1e-12:
                    check.near("R", "incidence limits", where, step[what], number)
            else:
                check.near("R", "incidence", where, step[what], number)


def likelihood(rows, pieces):
    """The log-likelihood of closed bounds under pieces (from, to, mass)."""
    total = 0.0
    for _, low, high in rows:
        begin = low + 0.5 if high is None else low
        mass = sum(m for a, b, m in pieces if a >= begin and (high is None or b <= high))
        total += math.log(max(mass, 1e-300))
    return total


def check_turnbull(check, name, rows, ours, r):
    pieces = [(p["from"] + (0.5 if p["after"] else 0), p["to"] if p["to"] is not None else math.inf, p["mass"]) for p in ours]
    masses, places = npmle(
        [low + 0.5 if high is None else low for _, low, high in rows],
        [math.inf if high is None else high for _, low, high in rows], tol=1e-10)
    theirs = [(place.left, place.right, mass) for place, mass in zip(places, masses)]
    best, other = likelihood(rows, pieces), likelihood(rows, theirs)
    check.same(f"{name}: likelihood not below lifelines', {best} and {other}", best >= other - 1e-6, True)
    for _, end, _ in pieces:
        if math.isfinite(end):
            where = f"{name} after day {end}"
            survival = 1 - sum(m for _, b, m in pieces if b <= end)
            check.near("lifelines", "Turnbull", where, survival, 1 - sum(m for _, b, m in theirs if b <= end), 2e-3)
            last = [s for t, s in r if t <= end]
            check.near("R", "Turnbull", where, survival, last[-1] if last else 1.0, 0.02)


def main():
    check = Waits()
    source = random.Random(20210514)
    plans = []
    for index in range(240):
        rows = made_up(source, index)
        name = f"waits{index}"
        check.table(name, ["group", "days", "status"], rows)
        plans.append({"table": name, "kind": "waits", "interval": SCALES[index % 3], "rows": rows, "tau": [5, 30]})
    for index in range(60):
        rows = entered(source)
        name = f"entered{index}"
        check.table(name, ["group", "days", "status", "entry"], rows)
        plans.append({"table": name, "kind": "entered", "interval": SCALES[index % 3], "rows": rows, "tau": [5]})
    for index in range(60):
        rows = bounded(source)
        # R's upper end alone belongs to a span: of whole days, [l, u] is its (l-1, u].
        check.table(f"closed{index}", ["group", "low", "high"], rows)
        check.table(f"bounds{index}", ["group", "low", "high"],
                    [[g, low - 1 if high is not None and high > low else low, high] for g, low, high in rows])
        plans.append({"table": f"bounds{index}", "kind": "bounds", "interval": "log-log", "rows": rows, "tau": [5]})
    check.table("plan", ["table", "kind", "interval", "tau"],
                [[p["table"], p["kind"], p["interval"], " ".join(map(str, p["tau"]))] for p in plans])
    script = pathlib.Path(__file__).with_name("waits.R")
    subprocess.run(["Rscript", str(script), str(check.folder)], check=True)
    found = {}
    with open(check.folder / "r.csv", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["table"], []).append(row)

    for plan in plans:
        name, rows = plan["table"], plan["rows"]
        if plan["kind"] == "bounds":
            data = f"closed{name.removeprefix('bounds')}.csv"
            json = check.measure("response-lag", data, cases__low="low", cases__high="high", curve="true")
            result = json["results"][0]
            if result["turnbull"].get("reason") == "every wait is exact":
                continue
            r = [(float(row["time"]), float(row["value"])) for row in found[name]]
            check_turnbull(check, name, rows, result["turnbullCurve"], r)
            continue
        entry = {"cases__entry": "entry"} if plan["kind"] == "entered" else {}
        plan["json"] = check.measure(
            "response-lag", f"{name}.csv", cases__time="days", cases__status="status", by="group", curve="true",
            interval=plan["interval"], tau=",".join(map(str, plan["tau"])), **entry)
        for result in plan["json"]["results"]:
            group = result["group"]
            own = [row for row in rows if row[0] == group]
            check_lifelines(check, name, group, result, own, plan["interval"], plan["tau"])
        if plan["json"]["tests"] and plan["json"]["tests"][0]["logRank"].get("reason") is None:
            test = plan["json"]["tests"][0]["logRank"]
            if test.get("label") is None or "left out" not in test["label"]:
                theirs = multivariate_logrank_test(
                    [r[1] for r in rows], [r[0] for r in rows], [r[2] in ("1", "refused") for r in rows])
                check.near("lifelines", "log-rank chi2", name, test["chi2"], theirs.test_statistic, 1e-8)
                check.near("lifelines", "log-rank p", name, test["p"], theirs.p_value, 1e-8)
        check_r(check, name, found.get(name, []), plan)
    version = (check.folder / "r-version.txt").read_text().strip()
    check.report({"lifelines": lifelines.__version__, "R survival": version})


if __name__ == "__main__":
    main()
