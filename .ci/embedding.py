"""Charts as others embed them: in one page, in a slide, in a paper; alone or beside each other they look the same.

usage: embedding.py CASUS FOLDER

Every chart of the briefings, and one made of hostile data, in both profiles of SVG. Chromium compares each alone with the
same among all others; rsvg-convert, LibreOffice and Typst draw them beside our own PNG.
"""

import io
import re
import subprocess
import sys
from pathlib import Path

import defusedxml.ElementTree
import numpy as np
import typst
from lxml import etree
from PIL import Image
from playwright.sync_api import sync_playwright

casus, work = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
faults, checked = [], 0

HOSTILE = r"""
title: "<script>document.title='run'</script> & ]]> \" ' javascript:run()"
data:
  values:
    - {name: "<script>document.title='run'</script>", n: 3, url: "javascript:document.title='run'"}
    - {name: "]]><svg onload=run()>", n: 5, url: "https://example.org/?a=1&b=\"2\""}
    - {name: "</text></svg><img src=x onerror=run()>", n: 2, url: "data:text/html,<script>run()</script>"}
    - {name: "&lt; &#60; &amp; xlink:href=\"http://example.org/\"", n: 4, url: " java\tscript:run()"}
    - {name: "url(http://example.org/a.css) @import {} .a{fill:red}", n: 1, url: "//example.org/a"}
mark: bar
encoding: {x: {field: n}, y: {field: name, axis: {labelLimit: 400}}, href: {field: url}, tooltip: {field: url}}
"""


def expect(holds, what):
    global checked
    checked += 1
    if not holds:
        faults.append(what)


def run(*arguments, cwd=None):
    subprocess.run([str(a) for a in arguments], check=True, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def read(path):
    """A drawing as others read it: well-formed, without anything that runs, fetches or styles its surroundings."""
    text = path.read_text(encoding="utf-8")
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    defusedxml.ElementTree.fromstring(text, forbid_dtd=True)
    prefix = re.search(r'aria-labelledby="(\S+)-title', text)[1]
    ids = []
    for element in root.iter():
        name = etree.QName(element).localname
        expect(name not in ("script", "foreignObject", "iframe", "object", "embed", "animate", "set"), f"{path}: {name}")
        expect(name != "style" or "live" in path.parts, f"{path}: a style among outlines")
        for key, value in element.attrib.items():
            key = etree.QName(key).localname
            expect(not key.lower().startswith("on"), f"{path}: {key}")
            if key == "id":
                ids.append(value)
            if key in ("href", "src"):
                safe = ("https:", "http:", "mailto:", "#") if name == "a" else ("#", "data:image/png;base64,")
                expect(value.startswith(safe), f"{path}: {name} leads to {value[:60]}")
            for target in re.findall(r"url\(\s*['\"]?([^)'\"]*)", value):
                expect(target.startswith("#"), f"{path}: {key} fetches {target[:60]}")
    for style in root.iter("{http://www.w3.org/2000/svg}style"):
        rules = re.sub(r"/\*.*?\*/", "", style.text or "", flags=re.S)
        expect("@import" not in rules and "url(" not in rules, f"{path}: a style that fetches")
        bare = re.sub(r"@(?:media|supports)[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", r"\1", rules)
        for selectors in re.findall(r"([^{}]+)\{", bare):
            for selector in selectors.split(","):
                expect(selector.strip().startswith(f"#{prefix}"), f"{path}: the style reaches out: {selector.strip()}")
    expect(len(ids) == len(set(ids)), f"{path}: an id twice")
    expect(all(i.startswith(prefix) for i in ids), f"{path}: an id without its prefix")
    return text, ids


def pixels(png):
    picture = Image.open(io.BytesIO(png) if isinstance(png, bytes) else png).convert("RGBA")
    ground = Image.new("RGBA", picture.size, "white")
    return np.asarray(Image.alpha_composite(ground, picture).convert("RGB"), dtype=np.int16)


def differs(ours, theirs, blur=0):
    """The share of dots that differ by more than a shade; with `blur`, of means over squares of so many dots."""
    height, width = min(ours.shape[0], theirs.shape[0]), min(ours.shape[1], theirs.shape[1])
    if max(abs(ours.shape[0] - theirs.shape[0]), abs(ours.shape[1] - theirs.shape[1])) > 4:
        return 1.0
    ours, theirs = ours[:height, :width], theirs[:height, :width]
    if blur:
        rows, columns = height // blur, width // blur
        mean = lambda a: a[: rows * blur, : columns * blur].reshape(rows, blur, columns, blur, 3).mean(axis=(1, 3))
        ours, theirs = mean(ours), mean(theirs)
    return float((np.abs(ours - theirs).max(axis=2) > 48).mean())


# Both profiles of every briefing, twice and in another order; the hostile chart beside them.
charts = {}
work.mkdir(parents=True, exist_ok=True)
(work / "hostile.yaml").write_text(HOSTILE, encoding="utf-8")
(work / "plain.yaml").write_text("data: {values: [{a: x, b: 1}, {a: y, b: 2}]}\nmark: bar\n"
                                 "encoding: {x: {field: b}, y: {field: a}}\n")
names = [path.stem for path in sorted(Path("Templates").glob("*.md"))]
for profile in ("outlines", "live"):
    for order, jobs in ((names, 2), (names[::-1], 1)):
        run(casus, "build", *order, "-f", "svg,png", "--profile", profile, "-j", jobs, "--dpi", 144,
            "-o", work / f"{jobs}" / profile)
    once, again = work / "2" / profile, work / "1" / profile
    for path in sorted(once.glob("*/*.svg")):
        expect(path.read_bytes() == (again / path.relative_to(once)).read_bytes(), f"{path}: other bytes in another order")
    folder = once / "charts"
    for index, specs in enumerate((["hostile", "plain"], ["plain", "hostile"])):
        run(casus, "chart", *[f"{spec}.yaml" for spec in specs], "--profile", profile,
            "-o", folder if index == 0 else work / "swapped", cwd=work)
    run(casus, "chart", "hostile.yaml", "--profile", profile, "-o", work / "alone.svg", cwd=work)
    for name in ("hostile", "plain"):
        run(casus, "chart", f"{name}.yaml", "--dpi", 144, "-o", folder / f"{name}.png", cwd=work)
        expect((folder / f"{name}.svg").read_bytes() == (work / "swapped" / f"{name}.svg").read_bytes(),
               f"{name}: other bytes in another order")
    expect((folder / "hostile.svg").read_bytes() == (work / "alone.svg").read_bytes(), "other bytes alone")
    charts[profile] = sorted(once.glob("*/*.svg"))

texts = {}
for profile, paths in charts.items():
    every = []
    for path in paths:
        texts[path], ids = read(path)
        every += ids
    expect(len(every) == len(set(every)), f"{profile}: charts share an id")

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 800, "height": 1200})
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    def show(paths, around=""):
        """A page with these drawings, each at whole dots, so that only what is drawn can differ."""
        boxes = "".join(f'<div class="chart" style="height:1100px;overflow:hidden">{texts[p]}</div>' for p in paths)
        page.set_content(f"<!doctype html><meta charset=utf-8><title>page</title><style>body{{margin:0}}"
                         f"svg{{display:block}}</style>{around}{boxes}")
        return page.query_selector_all("div.chart")

    for profile, paths in charts.items():
        alone = {path: show([path])[0].screenshot() for path in paths}
        for order in (paths, paths[::-1]):
            for path, box in zip(order, show(order)):
                share = differs(pixels(alone[path]), pixels(box.screenshot()))
                # Where two layers of the browser meet, an edge may be smoothed otherwise: some dots in a million.
                expect(share <= 0.0002, f"{path.name}, {profile}: {share:.2%} differ among other charts")
        # What stands around the charts keeps its own looks, whatever its classes are called.
        classes = sorted({name for path in paths for group in re.findall(r'class="([^"]*)"', texts[path])
                          for name in group.split()})
        around = "".join(f'<p class="{name}">word</p><svg width=9 height=9><text class="{name}">w</text></svg>'
                         for name in classes) or "<p>word</p>"
        looks = """() => [...document.querySelectorAll('body > p, body > svg text')].map(e => {
            const s = getComputedStyle(e); return [s.color, s.fill, s.font, s.stroke, s.opacity].join() })"""
        show([], around)
        before = page.evaluate(looks)
        show(paths, around)
        expect(page.evaluate(looks) == before, f"{profile}: a chart styles what stands around it")
        expect(page.title() == "page", f"{profile}: data ran as a script")
        for path in paths:
            words = [w for w in re.findall(r">([^<>&]+)</t(?:ext|span)>", texts[path]) if w.strip()]
            expect(words, f"{path.name}, {profile}: no words to select")
            show([path])
            page.evaluate("getSelection().selectAllChildren(document.querySelector('svg'))")
            selected = "".join(page.evaluate("getSelection().toString()").split())
            for word in words[:40]:
                expect("".join(word.split()) in selected, f"{path.name}, {profile}: '{word}' cannot be selected")
    expect(not asked, f"a page fetched {asked[:3]}")
    browser.close()

worst = {}
office = work / "office"
office.mkdir(exist_ok=True)
for profile, paths in charts.items():
    for path in paths:
        ours = pixels(path.with_suffix(".png"))
        drawn = work / "drawn.png"
        run("rsvg-convert", "-d", 144, "-p", 144, "-o", drawn, path)
        rows = {"rsvg": pixels(drawn)}
        paper = work / "paper.typ"
        (work / "drawn.svg").write_bytes(path.read_bytes())
        paper.write_text('#set page(width: auto, height: auto, margin: 0pt)\n#image("drawn.svg")\n')
        rows["typst"] = pixels(typst.compile(str(paper), format="png", ppi=144))
        for name, theirs in rows.items():
            share = differs(ours, theirs, blur=4)
            worst[name, profile] = max(worst.get((name, profile), 0), share)
            expect(share <= 0.02, f"{path.name}, {profile}: {name} draws {share:.2%} otherwise")
    # One call for all: starting LibreOffice is most of its time.
    copies = []
    for path in paths:
        copies.append(office / f"{profile}-{path.parent.name}-{path.stem}.svg")
        copies[-1].write_bytes(path.read_bytes())
    run("soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "png",
        "--outdir", office, *copies)
    for path, copy in zip(paths, copies):
        theirs = Image.open(copy.with_suffix(".png")).convert("RGBA")
        ours = Image.open(path.with_suffix(".png"))
        ratio = theirs.width / theirs.height / (ours.width / ours.height)
        expect(abs(ratio - 1) < 0.03, f"{path.name}, {profile}: LibreOffice gives it other sides, {ratio:.3f}")
        ground = Image.new("RGBA", theirs.size, "white")
        theirs = Image.alpha_composite(ground, theirs).convert("RGB").resize(ours.size)
        share = differs(pixels(path.with_suffix(".png")), np.asarray(theirs, dtype=np.int16), blur=8)
        worst["LibreOffice", profile] = max(worst.get(("LibreOffice", profile), 0), share)
        expect(share <= 0.05, f"{path.name}, {profile}: LibreOffice draws {share:.2%} otherwise")

for (name, profile), share in worst.items():
    print(f"{name}, {profile}: at most {share:.2%} of a chart drawn otherwise")
print("\n".join(faults[:60]) or "no faults")
print(f"{checked} checks, {len(faults)} faults")
sys.exit(bool(faults) or not checked)
