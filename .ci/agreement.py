"""Agreement of pairs and groups beside scikit-learn, krippendorff, scipy, statsmodels and R's psych.

Random tables with ties, gaps, constant raters and shuffled rows; the largest difference of each measure and package
is printed.
"""

import itertools
import math
import random
import subprocess
import sys
import warnings

import krippendorff
import numpy
from scipy import stats
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa

from comparison import Comparison

warnings.filterwarnings("ignore")
check = Comparison()
largest = {}
TABLES = 300
KEYS = (
    "exact,half,s,sSquared,kappa,pi,alpha,tauB,kappaNominal,piNominal,alphaNominal,alphaOrdinal,pearson"
)


def compare(package, measure, where, ours, theirs):
    if theirs is not None and not math.isfinite(theirs):
        theirs = None
    check.same(f"{where}: {measure} by {package}", ours, theirs)
    if ours is not None and theirs is not None:
        key = (measure, package)
        largest[key] = max(largest.get(key, (0, 0))[0], abs(ours - theirs)), largest.get(key, (0, 0))[1] + 1


def defined(value):
    """A package's result, None where it has none or says so with an error."""
    try:
        result = value()
    except (ValueError, ZeroDivisionError):
        return None
    return None if result is None or not math.isfinite(result) else float(result)


def alpha(ratings, level, codes):
    """Alpha of raters by units; without two different values there is nothing to be reliable about."""
    given = {x for row in ratings for x in row if not math.isnan(x)}
    if len(given) < 2:
        return None
    return defined(lambda: krippendorff.alpha(ratings, level_of_measurement=level, value_domain=codes))


def table(number, codes):
    """A table of raters by units; some follow another, some are constant, some cells are empty."""
    random.seed(number)
    raters = random.randint(2, 6)
    units = random.choice([1, 2, 3, 5, 9, 10, 30, 63, 64, 65, 130])
    gaps = random.choice([0, 0.1, 0.5])
    rows = []
    for rater in range(raters):
        kind = random.random()
        if kind < 0.15:
            constant = random.choice(codes)
            row = [constant] * units
        elif kind < 0.6 and rows:
            row = [code if random.random() < 0.8 else random.choice(codes) for code in random.choice(rows)]
            row = [random.choice(codes) if code is None else code for code in row]
        else:
            weights = [random.random() + 0.05 for _ in codes]
            row = random.choices(codes, weights, k=units)
        rows.append([None if random.random() < gaps else code for code in row])
    return rows


def psych(tables):
    """Kappa of R's psych, weighted and not, from tables of counts; all in one process."""
    lines = ["suppressMessages(library(psych))", "options(digits = 17)"]
    for counts, weights in tables:
        k = len(counts)
        cells = ",".join(str(n) for row in counts for n in row)
        weigh = ",".join(repr(w) for row in weights for w in row)
        lines.append(
            f"r <- cohen.kappa(matrix(c({cells}),{k},byrow=TRUE), w=matrix(c({weigh}),{k},byrow=TRUE));"
            "cat(sprintf('%.17g %.17g', r$kappa, r$weighted.kappa), '\\n')"
        )
    outcome = subprocess.run(["Rscript", "-"], input="\n".join(lines), capture_output=True, text=True)
    if outcome.returncode != 0:
        sys.exit(outcome.stderr)
    return [[float(x) for x in line.split()] for line in outcome.stdout.splitlines() if line.strip()]


SCALES = [["no", "abstain", "yes"], [str(x) for x in range(1, 8)], ["0", "1"], ["1", "2", "4", "8"]]
asked = []

for number in range(TABLES):
    names = SCALES[number % len(SCALES)]
    positions = [float(x) for x in names] if names[0] != "no" else [0.0, 1.0, 2.0]
    position = dict(zip(names, positions))
    rows = table(number, names)
    cells = [
        (f"r{rater}", f"u{unit}", code)
        for rater, row in enumerate(rows) for unit, code in enumerate(row) if code is not None
    ]
    if not cells:
        continue
    random.shuffle(cells)
    name = check.table(f"t{number}", ["actor", "issue", "code"], cells)
    result = check.measure(
        "stance-alignment", name, positions__actor="actor", positions__issue="issue", positions__code="code",
        positions__scale=",".join(names), measures=KEYS,
    )
    ours = {(row["a"], row["b"]): row for row in result["results"]}
    present = [rater for rater, row in enumerate(rows) if any(code is not None for code in row)]
    spread = positions[-1] - positions[0]
    for a, b in itertools.combinations(present, 2):
        row = ours[f"r{a}", f"r{b}"]
        shared = [(x, y) for x, y in zip(rows[a], rows[b]) if x is not None and y is not None]
        where = f"table {number}, r{a} and r{b}"
        check.same(f"{where}: n", row["n"], len(shared))
        if not shared:
            for key in KEYS.split(","):
                check.same(f"{where}: {key}", row[key], None)
            continue
        x = numpy.array([position[pair[0]] for pair in shared])
        y = numpy.array([position[pair[1]] for pair in shared])
        i = numpy.array([names.index(pair[0]) for pair in shared])
        j = numpy.array([names.index(pair[1]) for pair in shared])
        compare("numpy", "exact", where, row["exact"], (x == y).mean())
        compare("numpy", "half", where, row["half"], 1 - (abs(x - y) / spread).mean())
        compare("numpy", "s", where, row["s"], 1 - 2 * (abs(x - y) / spread).mean())
        compare("numpy", "sSquared", where, row["sSquared"], 1 - 2 * ((x - y) ** 2 / spread**2).mean())
        same = len(set(x)) == 1 and len(set(y)) == 1 and x[0] == y[0]
        even = [p - positions[0] for p in positions] == [k * (positions[1] - positions[0]) for k in range(len(names))]
        labels = list(range(len(names)))
        compare("scikit-learn", "kappaNominal", where, row["kappaNominal"],
                None if same else defined(lambda: cohen_kappa_score(i, j, labels=labels)))
        counts = numpy.zeros((len(names), len(names)))
        numpy.add.at(counts, (i, j), 1)
        if even:
            compare("scikit-learn", "kappa", where, row["kappa"],
                    None if same else defined(lambda: cohen_kappa_score(i, j, labels=labels, weights="quadratic")))
        if not same:
            weights = (numpy.subtract.outer(positions, positions) / spread) ** 2
            compare("statsmodels", "kappaNominal", where, row["kappaNominal"],
                    defined(lambda: cohens_kappa(counts, return_results=False)))
            compare("statsmodels", "kappa", where, row["kappa"],
                    defined(lambda: cohens_kappa(counts, weights=weights * spread**2, return_results=False)))
            if len(set(x)) > 1 and len(set(y)) > 1 and len(names) > 2 and len(asked) < 200:
                asked.append((where, row, counts.astype(int).tolist(), (1 - weights).tolist()))
        pair = [list(x), list(y)]
        for key, level in [("alpha", "interval"), ("alphaNominal", "nominal"), ("alphaOrdinal", "ordinal")]:
            theirs = alpha(pair, level, positions)
            compare("krippendorff", key, where, row[key], theirs)
            # Scott's pi is alpha without its correction for few units.
            other = {"alpha": "pi", "alphaNominal": "piNominal"}.get(key)
            if other and theirs is not None:
                n = len(shared)
                compare("krippendorff", other, where, row[other], 1 - (1 - theirs) * 2 * n / (2 * n - 1))
        compare("scipy", "tauB", where, row["tauB"], defined(lambda: stats.kendalltau(x, y).statistic))
        compare("scipy", "pearson", where, row["pearson"],
                defined(lambda: stats.pearsonr(x, y).statistic) if len(x) > 1 else None)
    whole = [[position[c] if c is not None else math.nan for c in rows[rater]] for rater in present]
    group = result["tests"][0]["krippendorff"]
    paired = [unit for unit in zip(*whole) if sum(not math.isnan(x) for x in unit) > 1]
    for level in ["nominal", "ordinal", "interval"]:
        theirs = alpha(list(zip(*paired)), level, positions) if paired else None
        compare("krippendorff", f"group {level}", f"table {number}", group[level], theirs)

for (where, row, _, _), (plain, weighted) in zip(asked, psych([(c, w) for _, _, c, w in asked]), strict=True):
    compare("psych", "kappaNominal", where, row["kappaNominal"], plain)
    compare("psych", "kappa", where, row["kappa"], weighted)

for (measure, package), (difference, count) in sorted(largest.items()):
    print(f"{measure:16} {package:13} {count:6} compared, largest difference {difference:.1e}")
check.finish()
