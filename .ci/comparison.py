"""What the checks of this folder share: asking casus, and comparing its numbers with another package's.

A check is a script of its own, called as `python .ci/NAME.py CASUS FOLDER`: the command to ask, and an empty folder to
write tables to. It exits with 1 where a number differs, and says which.
"""

import csv
import json
import math
import pathlib
import subprocess
import sys


class Comparison:
    def __init__(self):
        self.casus = str(pathlib.Path(sys.argv[1]).resolve())
        self.folder = pathlib.Path(sys.argv[2])
        self.folder.mkdir(parents=True, exist_ok=True)
        self.compared = 0
        self.faults = []

    def table(self, name, columns, rows):
        """Writes a CSV and returns its name; None is an empty cell."""
        with open(self.folder / f"{name}.csv", "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
        return f"{name}.csv"

    def measure(self, indicator, data, as_of=None, **options):
        """What `casus measure -f json` says; an option such as cases.time is written cases__time."""
        command = [self.casus, "measure", indicator, "--root", str(self.folder), "--data", data, "-f", "json"]
        if as_of:
            command += ["--as-of", as_of]
        for name, value in options.items():
            command += ["--set", f"{name.replace('__', '.').replace('_', '-')}={value}"]
        outcome = subprocess.run(command, capture_output=True, text=True)
        if outcome.returncode != 0:
            sys.exit(f"{' '.join(command)}\n{outcome.stderr}")
        return json.loads(outcome.stdout)

    def same(self, what, ours, theirs, tolerance=1e-9):
        """Whether both are undefined, or equal to within a relative and absolute tolerance."""
        self.compared += 1
        if theirs is not None and isinstance(theirs, float) and math.isnan(theirs):
            theirs = None
        if ours is None or theirs is None:
            equal = ours is None and theirs is None
        elif isinstance(theirs, str):
            equal = ours == theirs
        else:
            equal = math.isclose(ours, theirs, rel_tol=tolerance, abs_tol=tolerance)
        if not equal:
            self.faults.append(f"{what}: casus {ours}, expected {theirs}")

    def finish(self):
        for fault in self.faults[:50]:
            print(fault)
        print(f"{self.compared} numbers compared, {len(self.faults)} differ")
        sys.exit(1 if self.faults or not self.compared else 0)
