"""Runs axe-core over the pages of the briefings and of the fixture of every block: in light, in dark, on a telephone.

usage: axe.py CASUS FOLDER
"""

import subprocess
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

casus, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
fixture = "Tests/Fixtures/harbour"
for root, folder in ((".", work / "briefings"), (fixture, work / "fixture")):
    subprocess.run([casus, "build", "--root", root, "-f", "html", "-o", folder.resolve()], check=True)

screens = {
    "light": {"color_scheme": "light", "viewport": {"width": 1100, "height": 1400}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1100, "height": 1400}},
    "narrow": {"color_scheme": "light", "viewport": {"width": 390, "height": 844}},
}
faults = 0
pages = sorted(work.glob("*/*/*.html"))
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for path in pages:
        for name, screen in screens.items():
            # The page lets nothing run, the checker neither.
            page = browser.new_page(bypass_csp=True, **screen)
            page.goto(path.resolve().as_uri())
            violations = Axe().run(page).response["violations"]
            faults += len(violations)
            print(f"{path.name}, {name}: {len(violations)} violations")
            for violation in violations:
                for node in violation["nodes"][:3]:
                    print(f"  {violation['id']}: {violation['help']}: {node['html'][:160]}")
            page.close()
    browser.close()
sys.exit(bool(faults) or not pages)
