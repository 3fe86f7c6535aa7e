"""Checks PDFs of the briefings, and of one that holds every kind of element, against what PDF/UA-1 (ISO 14289-1, by the
Matterhorn protocol) and PDF/A-3A (ISO 19005-3) ask of their structure, content, fonts, colours, metadata and files; then
spoils one in every way checked here, to see that it is noticed.

usage: pdf.py CASUS FOLDER
"""

import hashlib
import io
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pikepdf
from fontTools import agl
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont
from lxml import etree
from PIL import Image, ImageCms
from pikepdf import Array, Dictionary, Name, Stream, String

TAGS = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR "
    "TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form".split()
)
PAINTS = set("f F f* B B* b b* S s sh Tj TJ ' \" Do INLINE IMAGE EI".split())
SHOWS = {"Tj", "TJ", "'", '"'}


class Document:
    """A PDF, read once: its tree, its marks and the letters it shows."""

    def __init__(self, path, pdf):
        self.path, self.pdf, self.root = path, pdf, pdf.Root
        self.elements, self.parents = [], {}
        tree = self.root.get("/StructTreeRoot")
        if tree is not None:
            self.walk(tree, None)
        self.marks, self.stray, self.nested, self.shown, self.states = {}, [], [], {}, []
        for number, page in enumerate(pdf.pages):
            self.read(number, page, page.obj.get("/Resources", Dictionary()), page, [])

    def walk(self, element, parent):
        for child in kids(element):
            if isinstance(child, Dictionary) and "/S" in child:
                self.elements.append(child)
                self.parents[child.objgen] = element
                self.walk(child, child)

    def read(self, number, stream, resources, page, stack, depth=0):
        stack, font, size = list(stack), None, []
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            if name in ("BDC", "BMC"):
                tag = str(operands[0])
                mark = operands[1].get("/MCID") if name == "BDC" and isinstance(operands[1], Dictionary) else None
                kind = "artifact" if tag == "/Artifact" else "mark" if mark is not None else "other"
                if kind != "other" and any(k in ("artifact", "mark") for k, _ in stack):
                    self.nested.append(f"page {number + 1}: {tag} inside {stack[-1]}")
                stack.append((kind, mark))
                if kind == "mark":
                    key = (page.obj.get("/StructParents"), int(mark))
                    self.marks.setdefault(key, []).append((number, tag))
                elif kind == "artifact":
                    self.marks.setdefault("artifact", []).append((number, tag))
            elif name == "EMC":
                stack.pop()
            elif name == "Tf":
                font = resources["/Font"][operands[0]]
            elif name == "gs":
                self.states.append(resources["/ExtGState"][operands[0]])
            if name in PAINTS and not any(kind in ("artifact", "mark") for kind, _ in stack):
                self.stray.append(f"page {number + 1}: {name}")
            if name in SHOWS:
                text = operands[-1]
                parts = [p for p in text if isinstance(p, String)] if name == "TJ" else [text]
                codes = self.shown.setdefault(font.objgen, (font, set()))[1]
                for part in parts:
                    codes.update(codes_of(font, bytes(part)))
            if name == "Do":
                inner = resources["/XObject"][operands[0]]
                if inner.get("/Subtype") == "/Form" and depth < 12:
                    self.read(number, inner, inner.get("/Resources", resources), page, stack, depth + 1)

    def named(self, *names):
        return [e for e in self.elements if str(e["/S"])[1:] in names]

    def kids_of(self, element):
        return [k for k in kids(element) if isinstance(k, Dictionary) and "/S" in k]


def kids(element):
    found = element.get("/K")
    return [] if found is None else list(found) if isinstance(found, Array) else [found]


def attribute(element, key):
    found = element.get("/A")
    for each in [] if found is None else list(found) if isinstance(found, Array) else [found]:
        if isinstance(each, Dictionary) and key in each:
            return each[key]


def codes_of(font, text):
    if font["/Subtype"] == "/Type0":
        return [int.from_bytes(text[i : i + 2], "big") for i in range(0, len(text), 2)]
    return list(text)


def resources_of(pdf):
    """Every resource dictionary of pages, forms and patterns."""
    rest, seen = [p.obj["/Resources"] for p in pdf.pages if "/Resources" in p.obj], set()
    while rest:
        found = rest.pop()
        yield found
        for kind in ("/XObject", "/Pattern"):
            for each in found.get(kind, Dictionary()).values():
                if isinstance(each, Stream) and each.objgen not in seen and "/Resources" in each:
                    seen.add(each.objgen)
                    rest.append(each["/Resources"])


def streams_of(pdf, kind):
    return [o for o in pdf.objects if isinstance(o, Stream) and o.get("/Subtype") == kind]


# Each requirement says what it counted and yields what is wrong.
REQUIREMENTS = []


def requirement(words):
    def note(check):
        REQUIREMENTS.append((words, check))
        return check

    return note


@requirement("the file's frame: header, trailer, identity, no encryption")
def _(doc):
    if not doc.path.read_bytes().startswith(b"%PDF-1.7"):
        yield "header"
    identity = doc.pdf.trailer.get("/ID")
    if identity is None or len(identity) != 2 or not bytes(identity[0]):
        yield "no /ID"
    if doc.pdf.is_encrypted:
        yield "encrypted"
    # What `qpdf --check` does.
    yield from doc.pdf.check_pdf_syntax()
    yield 1


@requirement("the catalog: language, title shown, marked, labels, nothing that runs")
def _(doc):
    root = doc.root
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", str(root.get("/Lang", ""))):
        yield "no /Lang"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "DisplayDocTitle"
    if root.get("/MarkInfo", {}).get("/Marked") is not True or root.MarkInfo.get("/Suspects", False):
        yield "MarkInfo"
    numbers = root.get("/PageLabels", {}).get("/Nums", [])
    if len(numbers) < 2 or numbers[0] != 0:
        yield "PageLabels do not begin with the first page"
    for key in ("/OpenAction", "/AA", "/AcroForm", "/Perms", "/Requirements", "/NeedsRendering", "/OCProperties"):
        if key in root:
            yield key
    for key in ("/JavaScript", "/AlternatePresentations", "/Renditions"):
        if key in root.get("/Names", {}):
            yield key
    yield 1


RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XMP = dict(
    dc="http://purl.org/dc/elements/1.1/", pdf="http://ns.adobe.com/pdf/1.3/", xmp="http://ns.adobe.com/xap/1.0/",
    pdfaid="http://www.aiim.org/pdfa/ns/id/", pdfuaid="http://www.aiim.org/pdfua/ns/id/", rdf=RDF[1:-1],
    schema="http://www.aiim.org/pdfa/ns/schema#",
)


@requirement("metadata: both standards claimed, the extension described, the same words as the information")
def _(doc):
    stream = doc.root.get("/Metadata")
    if stream is None or stream.get("/Subtype") != "/XML":
        yield "no /Metadata"
        return
    tree = etree.fromstring(stream.read_bytes())
    text = lambda path: (tree.xpath(f"string(//{path})", namespaces=XMP) or None)
    for path, wanted in (("pdfaid:part", "3"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1")):
        if text(path) != wanted:
            yield f"{path} is {text(path)}"
    if text("schema:namespaceURI") != XMP["pdfuaid"]:
        yield "pdfuaid is not described"
    info = doc.pdf.trailer.get("/Info", Dictionary())
    date = lambda key: re.sub(
        r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z", r"\1-\2-\3T\4:\5:\6Z", str(info[key])) if key in info else None
    value = lambda key: str(info[key]) if key in info else None
    pairs = {
        "title": (value("/Title"), text("dc:title//rdf:li")), "author": (value("/Author"), text("dc:creator//rdf:li")),
        "subject": (value("/Subject"), text("dc:description//rdf:li")), "keywords": (value("/Keywords"), text("pdf:Keywords")),
        "creator": (value("/Creator"), text("xmp:CreatorTool")), "producer": (value("/Producer"), text("pdf:Producer")),
        "created": (date("/CreationDate"), text("xmp:CreateDate")), "modified": (date("/ModDate"), text("xmp:ModifyDate")),
    }
    for name, (one, other) in pairs.items():
        if one != other:
            yield f"{name}: {one!r} in the information, {other!r} in the metadata"
    if not value("/Title"):
        yield "no title"
    yield len(pairs)


@requirement("the output intent: a profile that is sRGB")
def _(doc):
    intents = doc.root.get("/OutputIntents", [])
    archive = [i for i in intents if i.get("/S") == "/GTS_PDFA1"]
    if len(archive) != 1:
        yield f"{len(archive)} output intents"
        return
    stream = archive[0]["/DestOutputProfile"]
    profile = ImageCms.ImageCmsProfile(io.BytesIO(stream.read_bytes()))
    if stream.get("/N") != 3 or profile.profile.xcolor_space.strip() != "RGB" or profile.profile.version > 4.3:
        yield "not a profile for RGB"
        return
    steps = range(0, 256, 17)
    colours = [(r, g, b) for r in steps for g in steps for b in steps]
    image = Image.new("RGB", (len(colours), 1))
    image.putdata(colours)
    there = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB", renderingIntent=1)
    furthest = max(abs(a - b) for a, b in zip(ImageCms.applyTransform(image, there).tobytes(), image.tobytes()))
    if furthest > 1:
        yield f"colours move by {furthest} of 255"
    yield len(colours)


@requirement("content: every stroke, picture and letter is marked or an artifact, and none is both")
def _(doc):
    yield from doc.stray[:3]
    yield from doc.nested[:3]
    yield sum(len(found) for found in doc.marks.values())


@requirement("marks: each leads to one element, and the parent tree finds it")
def _(doc):
    tree = doc.root.get("/StructTreeRoot")
    if tree is None:
        yield "no structure tree"
        return
    numbers = number_tree(tree["/ParentTree"])
    pages = {page.objgen: page.obj.get("/StructParents") for page in doc.pdf.pages}
    claimed = Counter()
    for element in doc.elements:
        for kid in kids(element):
            if isinstance(kid, Dictionary) and ("/S" in kid or kid.get("/Type") == "/OBJR"):
                continue
            page = kid.get("/Pg", element.get("/Pg")) if isinstance(kid, Dictionary) else element.get("/Pg")
            number = int(kid["/MCID"] if isinstance(kid, Dictionary) else kid)
            key = (pages.get(page.objgen if page is not None else None), number)
            claimed[key] += 1
            if key not in doc.marks:
                yield f"{element['/S']} claims {key}, which is not on a page"
            entry = numbers.get(key[0])
            if entry is None or number >= len(entry) or not same(entry[number], element):
                yield f"the parent tree does not lead from {key} to its {element['/S']}"
    for key, found in doc.marks.items():
        if key != "artifact" and (claimed[key] != 1 or len(found) != 1):
            yield f"mark {key} is claimed {claimed[key]} times and drawn {len(found)} times"
    yield sum(claimed.values())


def number_tree(node):
    found = {}
    for kid in node.get("/Kids", []):
        found.update(number_tree(kid))
    entries = node.get("/Nums", [])
    for index in range(0, len(entries) - 1, 2):
        found[int(entries[index])] = entries[index + 1]
    return found


def same(one, other):
    return isinstance(one, Dictionary) and one.objgen == other.objgen


@requirement("structure: standard elements in places they may stand in")
def _(doc):
    inside = {
        "TR": "Table THead TBody TFoot", "TH": "TR", "TD": "TR", "THead": "Table", "TBody": "Table", "TFoot": "Table",
        "LI": "L", "LBody": "LI", "TOCI": "TOC",
    }
    holds = {
        "Table": "TR THead TBody TFoot Caption", "TR": "TH TD", "L": "L LI Caption", "LI": "Lbl LBody",
        "THead": "TR", "TBody": "TR", "TFoot": "TR",
    }
    for element in doc.elements:
        name = str(element["/S"])[1:]
        if name not in TAGS:
            yield f"{name} is no standard element"
        parent = doc.parents[element.objgen]
        if "/P" not in element or element["/P"].objgen != parent.objgen:
            yield f"{name} does not name its parent"
        above = str(parent.get("/S", "/"))[1:]
        if name in inside and above not in inside[name].split():
            yield f"{name} in {above}"
        names = [str(kid["/S"])[1:] for kid in doc.kids_of(element)]
        if name in holds:
            for each in names:
                if each not in holds[name].split():
                    yield f"{each} in {name}"
        if "Caption" in names and (name not in ("Figure", "Table", "L") or names.count("Caption") > 1 or "Caption" in names[1:-1]):
            yield f"a caption amid {name}"
    yield len(doc.elements)


@requirement("headings: one first heading, and no level left out")
def _(doc):
    levels = [int(str(e["/S"])[2]) for e in doc.elements if re.fullmatch("/H[1-6]", str(e["/S"]))]
    if not levels or levels[0] != 1 or levels.count(1) != 1:
        yield f"levels {levels[:6]}"
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            yield f"H{after} after H{before}"
    yield len(levels)


@requirement("tables: every header has a scope, every row the same width")
def _(doc):
    tables = doc.named("Table")
    for table in tables:
        rows = []
        for kid in doc.kids_of(table):
            rows += [kid] if kid["/S"] == "/TR" else [r for r in doc.kids_of(kid) if r["/S"] == "/TR"]
        widths, reach = [], Counter()
        for index, row in enumerate(rows):
            width = reach[index]
            for cell in doc.kids_of(row):
                if cell["/S"] == "/TH" and str(attribute(cell, "/Scope")) not in ("/Row", "/Column", "/Both"):
                    yield "a header without a scope"
                columns, height = int(attribute(cell, "/ColSpan") or 1), int(attribute(cell, "/RowSpan") or 1)
                width += columns
                for below in range(index + 1, index + height):
                    reach[below] += columns
            widths.append(width)
        if len(set(widths)) != 1:
            yield f"rows of {sorted(set(widths))} cells"
        if not any(cell["/S"] == "/TH" for row in rows for cell in doc.kids_of(row)):
            yield "a table without headers"
    yield len(tables)


@requirement("figures: an alternative text, and a box on the page")
def _(doc):
    figures = doc.named("Figure", "Formula")
    for figure in figures:
        if not str(figure.get("/Alt", "")).strip() and not str(figure.get("/ActualText", "")).strip():
            yield "no alternative text"
        box = attribute(figure, "/BBox")
        if box is None or len(box) != 4:
            yield "no box"
            continue
        left, lower, right, upper = (float(n) for n in box)
        width, height = (float(n) for n in doc.pdf.pages[0].mediabox[2:])
        if not (0 <= left < right <= width + 1 and 0 <= lower < upper <= height + 1):
            yield f"box {left} {lower} {right} {upper}"
    yield len(figures)


@requirement("lists say how they are numbered")
def _(doc):
    for each in doc.named("L"):
        labelled = any(kid["/S"] == "/Lbl" for item in doc.kids_of(each) for kid in doc.kids_of(item))
        if labelled and attribute(each, "/ListNumbering") in (None, "/None"):
            yield "no numbering"
    yield len(doc.named("L"))


@requirement("notes have names of their own")
def _(doc):
    names = [bytes(e["/ID"]) if "/ID" in e else None for e in doc.named("Note")]
    if None in names or len(set(names)) != len(names):
        yield "a name is missing, or there twice"
    yield len(names)


@requirement("links: in the tree, in words, printed, and leading somewhere")
def _(doc):
    objects, count = {}, 0
    for element in doc.elements:
        for kid in kids(element):
            if isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR":
                objects[kid["/Obj"].objgen] = element
    numbers = number_tree(doc.root.get("/StructTreeRoot", {}).get("/ParentTree", Dictionary()))
    places = set(doc.root.get("/Dests", Dictionary()).keys())
    names = doc.root.get("/Names", {}).get("/Dests")
    if names is not None:
        places |= set(pikepdf.NameTree(names).keys())
    for page in doc.pdf.pages:
        if page.get("/Tabs") != "/S":
            yield "a page without its order of tabs"
        for annotation in page.get("/Annots", []):
            count += 1
            if annotation.get("/Subtype") != "/Link":
                yield f"an annotation {annotation.get('/Subtype')}"
            if not str(annotation.get("/Contents", "")).strip():
                yield "a link without words"
            if annotation.get("/F") != 4:
                yield "a link that is not printed"
            element = objects.get(annotation.objgen)
            if element is None or element["/S"] != "/Link":
                yield "a link outside the tree"
            elif not same(numbers.get(annotation.get("/StructParent")), element):
                yield "a link that the parent tree does not know"
            action = annotation.get("/A", Dictionary())
            if action and action.get("/S") not in ("/URI", "/GoTo"):
                yield f"an action {action.get('/S')}"
            place = annotation.get("/Dest", action.get("/D"))
            if isinstance(place, String) and str(place) not in places:
                yield f"a link to {place}, which is nowhere"
            if place is None and "/URI" not in action:
                yield "a link to nowhere"
    yield count


@requirement("the outline: every entry has words and leads to a page")
def _(doc):
    outline = doc.pdf.open_outline()
    rest, count = list(outline.root), 0
    names = doc.root.get("/Names", {}).get("/Dests")
    places = set(pikepdf.NameTree(names).keys()) if names is not None else set()
    while rest:
        entry = rest.pop()
        rest += entry.children
        count += 1
        place = entry.destination if entry.destination is not None else (entry.action or {}).get("/D")
        if not entry.title.strip() or place is None or isinstance(place, String) and str(place) not in places:
            yield f"'{entry.title}' leads nowhere"
    if count == 0:
        yield "no entries"
    yield count


@requirement("fonts: embedded subsets of outlines, no drawn letters")
def _(doc):
    for font, _ in doc.shown.values():
        base = font["/DescendantFonts"][0] if font["/Subtype"] == "/Type0" else font
        if base["/Subtype"] not in ("/Type1", "/TrueType", "/CIDFontType0", "/CIDFontType2"):
            yield f"{base['/Subtype']}"
            continue
        descriptor = base.get("/FontDescriptor", Dictionary())
        if not any(key in descriptor for key in ("/FontFile2", "/FontFile3")):
            yield f"{font['/BaseFont']} is not embedded"
        if base["/Subtype"] == "/CIDFontType2" and base.get("/CIDToGIDMap") is None:
            yield f"{font['/BaseFont']} does not say which glyph is which"
        if base["/Subtype"] == "/TrueType" and font.get("/Encoding") != "/WinAnsiEncoding":
            yield f"{font['/BaseFont']} has no encoding of its own"
        if "/CIDSet" in descriptor or "/CharSet" in descriptor:
            yield f"{font['/BaseFont']} lists its glyphs, which nothing here checks"
    yield len(doc.shown)


def unicode_of(font):
    """What each code stands for, by the font's own table."""
    table, source = {}, font["/ToUnicode"].read_bytes().decode("latin-1")
    decode = lambda digits: bytes.fromhex(digits).decode("utf-16-be")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            table[int(code, 16)] = decode(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for low, high, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            for step in range(int(high, 16) - int(low, 16) + 1):
                table[int(low, 16) + step] = decode(text)[:-1] + chr(ord(decode(text)[-1]) + step)
        for low, high, texts in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\[(.*?)\]", block, re.S):
            for step, text in enumerate(re.findall(r"<([0-9a-fA-F]+)>", texts)):
                table[int(low, 16) + step] = decode(text)
    return table


@requirement("letters: each code shown stands for a character")
def _(doc):
    count = 0
    for font, codes in doc.shown.values():
        if "/ToUnicode" not in font:
            yield f"{font['/BaseFont']} does not say what its glyphs mean"
            continue
        table = unicode_of(font)
        for code in codes:
            count += 1
            text = table.get(code, "")
            if not text or any(ord(c) in (0, 0xFEFF, 0xFFFE) or 0xE000 <= ord(c) <= 0xF8FF for c in text):
                yield f"{font['/BaseFont']} {code:#x} means {text!r}"
    yield count


class Glyphs:
    """The glyph and its width behind each code of a font."""

    def __init__(self, font):
        self.font = font
        self.base = font["/DescendantFonts"][0] if font["/Subtype"] == "/Type0" else font
        descriptor = self.base["/FontDescriptor"]
        if "/FontFile2" in descriptor:
            self.program = TTFont(io.BytesIO(descriptor["/FontFile2"].read_bytes()))
            self.kind = "TrueType"
        else:
            fonts = CFFFontSet()
            fonts.decompile(io.BytesIO(descriptor["/FontFile3"].read_bytes()), None)
            self.program, self.kind = fonts[0], "CFF"

    def glyph(self, code):
        if self.font["/Subtype"] == "/Type0":
            if self.kind == "TrueType":
                order = self.program.getGlyphOrder()
                return order[code] if code < len(order) else ".notdef"
            name = f"cid{code:05d}"
            return name if name in self.program.charset else ".notdef"
        character = bytes([code]).decode("cp1252", "replace")
        if self.kind == "TrueType":
            return self.program.getBestCmap().get(ord(character), ".notdef")
        name = agl.UV2AGL.get(ord(character), "")
        return name if name in self.program.charset else ".notdef"

    def width(self, glyph):
        if self.kind == "TrueType":
            return self.program["hmtx"][glyph][0] * 1000 / self.program["head"].unitsPerEm
        string = self.program.CharStrings[glyph]
        string.draw(NullPen())
        return string.width * self.program.FontMatrix[0] * 1000 if hasattr(self.program, "FontMatrix") else string.width

    def stated(self, code):
        if self.font["/Subtype"] != "/Type0":
            return float(self.font["/Widths"][code - int(self.font["/FirstChar"])])
        entries, index = list(self.base.get("/W", [])), 0
        while index < len(entries):
            first = int(entries[index])
            if isinstance(entries[index + 1], Array):
                if first <= code < first + len(entries[index + 1]):
                    return float(entries[index + 1][code - first])
                index += 2
            else:
                if first <= code <= int(entries[index + 1]):
                    return float(entries[index + 2])
                index += 3
        return float(self.base.get("/DW", 1000))


@requirement("glyphs: each code shown has one in its font, as wide as is said")
def _(doc):
    count = 0
    for font, codes in doc.shown.values():
        base = font["/DescendantFonts"][0] if font["/Subtype"] == "/Type0" else font
        if not any(key in base.get("/FontDescriptor", {}) for key in ("/FontFile2", "/FontFile3")):
            continue
        glyphs = Glyphs(font)
        for code in codes:
            count += 1
            glyph = glyphs.glyph(code)
            if glyph == ".notdef":
                yield f"{font['/BaseFont']} has no glyph for {code:#x}"
            elif abs(glyphs.width(glyph) - glyphs.stated(code)) > 1:
                yield f"{font['/BaseFont']} {glyph}: {glyphs.width(glyph)} wide, {glyphs.stated(code)} said"
    yield count


@requirement("graphics: plain colours, plain blending, pictures as they are")
def _(doc):
    count = 0
    plain = ("/DeviceRGB", "/DeviceGray", "/Pattern", "/ICCBased")
    for found in resources_of(doc.pdf):
        for state in found.get("/ExtGState", Dictionary()).values():
            count += 1
            if state.get("/BM", "/Normal") not in ("/Normal", "/Compatible") or any(k in state for k in ("/TR", "/HTP")):
                yield "a graphics state"
        for space in found.get("/ColorSpace", Dictionary()).values():
            name = str(space[0] if isinstance(space, Array) else space)
            if name not in plain:
                yield f"colours in {name}"
        for shading in found.get("/Shading", Dictionary()).values():
            if str(shading["/ColorSpace"]) not in plain:
                yield "a shading"
    for image in streams_of(doc.pdf, "/Image"):
        count += 1
        if image.get("/Interpolate", False):
            yield "a picture that is smoothed"
        if "/Alternates" in image or "/OPI" in image:
            yield "a picture with another"
        space = image.get("/ColorSpace", Name("/DeviceGray"))
        if str(space[0] if isinstance(space, Array) else space) not in plain + ("/Indexed",):
            yield f"a picture in {space}"
    for stream in doc.pdf.objects:
        if isinstance(stream, Stream):
            filters = stream.get("/Filter", [])
            if any(str(f) in ("/LZWDecode", "/Crypt") for f in (filters if isinstance(filters, Array) else [filters])):
                yield "a filter"
            if stream.get("/Subtype") == "/PS" or "/F" in stream:
                yield "a foreign stream"
    yield count


@requirement("files inside: named, related, typed, dated, summed, and the very bytes they were made from")
def _(doc):
    attached = attachments(doc.pdf)
    associated = [a.objgen for a in doc.root.get("/AF", [])]
    if len(associated) != len(attached):
        yield f"{len(attached)} files, {len(associated)} associated with the document"
    for path, specification in attached.items():
        if specification.objgen not in associated:
            yield f"{path} is not associated with the document"
        if str(specification.get("/AFRelationship")) not in ("/Source", "/Data", "/Supplement"):
            yield f"{path} has no relationship"
        if not str(specification.get("/F", "")) or specification.get("/F") != specification.get("/UF"):
            yield f"{path} has no name"
        if not str(specification.get("/Desc", "")):
            yield f"{path} is not described"
        stream = specification["/EF"]["/F"]
        content, said = stream.read_bytes(), stream.get("/Params", Dictionary())
        if not re.fullmatch(r"/[a-z]+/[a-z0-9.+-]+", str(stream.get("/Subtype", ""))):
            yield f"{path} has no media type"
        if said.get("/Size") != len(content) or bytes(said.get("/CheckSum", b"")) != hashlib.md5(content).digest():
            yield f"{path} is not of the size and sum it says"
        if "/ModDate" not in said:
            yield f"{path} has no date"
        origin = doc.path.parent / path if "/" not in path else doc.path.parents[2] / path
        if not origin.exists() or origin.read_bytes() != content:
            yield f"{path} is not the file it was made from"
    yield len(attached)


def attachments(pdf):
    tree = pdf.Root.get("/Names", {}).get("/EmbeddedFiles")
    return {} if tree is None else dict(pikepdf.NameTree(tree).items())


def report(path, is_silent=False, pdf=None):
    """What is wrong with a PDF, by requirement; a line for each unless it is silent."""
    faults = {}
    with pikepdf.open(path) if pdf is None else pdf as opened:
        try:
            doc = Document(path, opened)
        except Exception as error:
            return {"reading": [repr(error)]}
        for words, check in REQUIREMENTS:
            try:
                found = list(check(doc))
            except Exception as error:
                found = [f"{type(error).__name__}: {error}"]
            wrong = [f for f in found if isinstance(f, str)]
            if wrong:
                faults[words] = wrong
            if not is_silent:
                count = next((f for f in found if isinstance(f, int)), 0)
                print(f"{'FAULT' if wrong else 'ok   '} {count:6d}  {words}")
                for each in wrong[:5]:
                    print(f"              {each}")
    return faults


# Every way to spoil a PDF, and the requirement that notices.
SPOILINGS = []


def spoiling(words):
    def note(change):
        SPOILINGS.append((words, change))
        return change

    return note


def every(pdf, name):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/S") == f"/{name}" and "/P" in o]


def first_content(pdf, change):
    page = pdf.pages[0]
    page["/Contents"].write(change(page["/Contents"].read_bytes()))


def remove(holder, *keys):
    for key in keys:
        if key in holder:
            del holder[key]


def put(holder, key, value):
    holder[key] = value


spoiling("the catalog")(lambda p: remove(p.Root, "/Lang"))
spoiling("the catalog")(lambda p: remove(p.Root, "/ViewerPreferences"))
spoiling("the catalog")(lambda p: put(p.Root, "/PageLabels", Dictionary(Nums=Array())))
spoiling("the catalog")(lambda p: put(p.Root, "/OpenAction", Dictionary(S=Name.JavaScript, JS=String("1"))))
spoiling("metadata")(lambda p: put(p.trailer["/Info"], "/Title", String("Another")))
spoiling("metadata")(lambda p: p.Root.Metadata.write(p.Root.Metadata.read_bytes().replace(b"pdfuaid:part>1", b"pdfuaid:part>2")))
spoiling("metadata")(lambda p: remove(p.Root, "/Metadata"))
spoiling("the output intent")(lambda p: remove(p.Root, "/OutputIntents"))
spoiling("the output intent")(
    lambda p: p.Root.OutputIntents[0].DestOutputProfile.write(
        p.Root.OutputIntents[0].DestOutputProfile.read_bytes().replace(b"\x00\x02\x66\x66", b"\x00\x01\xcc\xcc"))
)
spoiling("content")(lambda p: first_content(p, lambda c: c + b"\n0 0 10 10 re f\n"))
spoiling("content")(lambda p: first_content(p, lambda c: c.replace(b"/Artifact BMC", b"/Other BMC", 1)))
spoiling("content")(lambda p: first_content(p, lambda c: b"/Artifact BMC\n" + c + b"\nEMC"))
spoiling("marks")(lambda p: first_content(p, lambda c: re.sub(rb"/MCID 3 ", b"/MCID 999 ", c, count=1)))
spoiling("marks")(lambda p: put(every(p, "H1")[0], "/K", Array()))
spoiling("structure")(lambda p: put(every(p, "P")[0], "/S", Name("/Absatz")))
spoiling("structure")(lambda p: remove(every(p, "P")[0], "/P"))
spoiling("structure")(lambda p: put(every(p, "TR")[0], "/S", Name.LI))
spoiling("headings")(lambda p: put(every(p, "H2")[0], "/S", Name.H4))
spoiling("headings")(lambda p: put(every(p, "H1")[0], "/S", Name.P))
spoiling("tables")(lambda p: remove(every(p, "TH")[0], "/A"))
spoiling("tables")(lambda p: put(every(p, "TD")[0], "/A", Dictionary(O=Name.Table, ColSpan=3)))
spoiling("figures")(lambda p: remove(every(p, "Figure")[0], "/Alt"))
spoiling("figures")(lambda p: remove(every(p, "Figure")[0], "/A"))
spoiling("lists")(lambda p: remove(every(p, "L")[0], "/A"))
spoiling("notes")(lambda p: put(every(p, "Note")[0], "/ID", every(p, "Note")[1]["/ID"]))
spoiling("links")(lambda p: remove(links(p)[0], "/Contents"))
spoiling("links")(lambda p: put(links(p)[0], "/F", 2))
spoiling("links")(lambda p: remove(links(p)[0], "/StructParent"))
spoiling("links")(lambda p: put(next(l for l in links(p) if "/Dest" in l), "/Dest", String("nowhere")))
spoiling("links")(lambda p: put(every(p, "Link")[0], "/S", Name.Span))
spoiling("links")(lambda p: remove(p.pages[0].obj, "/Tabs"))
spoiling("the outline")(lambda p: put(p.Root.Outlines.First, "/Title", String(" ")))
spoiling("fonts")(lambda p: [remove(d, "/FontFile2", "/FontFile3") for d in typed(p, "/FontDescriptor")[:1]])
spoiling("fonts")(lambda p: [remove(f, "/CIDToGIDMap") for f in typed(p, "/Font")])
spoiling("letters")(lambda p: [remove(f, "/ToUnicode") for f in typed(p, "/Font")[:1]])
spoiling("letters")(lambda p: [f.ToUnicode.write(f.ToUnicode.read_bytes().replace(b"> <00", b"> <E0")) for f in typed(p, "/Font") if "/ToUnicode" in f])
spoiling("glyphs")(lambda p: [put(f, "/Widths", Array([900] * len(f["/Widths"]))) for f in typed(p, "/Font") if "/Widths" in f])
spoiling("graphics")(lambda p: put(streams_of(p, "/Image")[0], "/Interpolate", True))
spoiling("graphics")(lambda p: put(next(iter(p.pages[0].Resources.ExtGState.values())), "/BM", Name.Multiply))
spoiling("files inside")(lambda p: put(next(iter(attachments(p).values())), "/AFRelationship", Name.Unspecified))
spoiling("files inside")(lambda p: remove(p.Root, "/AF"))
spoiling("files inside")(lambda p: next(iter(attachments(p).values())).EF.F.write(b"tampered"))
spoiling("files inside")(lambda p: remove(next(iter(attachments(p).values())).EF.F, "/Subtype"))


def links(pdf):
    return [a for page in pdf.pages for a in page.get("/Annots", [])]


def typed(pdf, name):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == name]


def spoil(original, work):
    """How many of the spoilings go unnoticed."""
    unnoticed = 0
    for number, (words, change) in enumerate(SPOILINGS):
        # The copy lies where the original lies, so that its files are found.
        path = original.parent / f"spoilt-{number}.pdf"
        with pikepdf.open(original) as pdf:
            change(pdf)
            pdf.save(path, force_version="1.7")
        faults = report(path, is_silent=True)
        path.unlink()
        if not any(found.startswith(words) for found in faults):
            unnoticed += 1
            print(f"FAULT spoiling {number} of '{words}' goes unnoticed: {sorted(faults)}")
    return unnoticed


def verified(casus, path):
    result = subprocess.run([casus, "verify", path, "-f", "json"], capture_output=True, text=True)
    if result.returncode:
        print(f"FAULT casus verify {path}: exit {result.returncode}\n{result.stdout}{result.stderr}")
    return result.returncode == 0


def main():
    casus, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    here = Path(__file__).resolve().parent
    root = work / "root"
    shutil.rmtree(root, ignore_errors=True)
    (root / "Templates").mkdir(parents=True)
    shutil.copytree(here.parent / "Data", root / "Data")
    shutil.copy(here / "pdf" / "everything.md", root / "Templates")
    (root / "Templates" / "points.csv").write_text("x,y,picture\n1,1,dot.png\n2,3,dot.png\n")
    Image.new("RGBA", (16, 16), (23, 74, 120, 128)).save(root / "Templates" / "dot.png")
    for briefing in sorted((here.parent / "Templates").glob("*.md")):
        shutil.copy(briefing, root / "Templates")
    if (here.parent / "Templates" / "themes").is_dir():
        shutil.copytree(here.parent / "Templates" / "themes", root / "Templates" / "themes")
    # The briefings are built anew below a root of their own, so that the files inside are those beside them.
    subprocess.run([casus, "build", "-f", "pdf", "--root", root], check=True)
    everything = root / "out" / "everything" / "everything.pdf"
    failed = 0
    for path in sorted((root / "out").glob("*/*.pdf")):
        print(f"\n{path.name}")
        failed += bool(report(path))
        failed += not verified(casus, path)
    print(f"\n{len(SPOILINGS)} ways to spoil {everything.name}")
    failed += spoil(everything, work)
    print("every one is noticed" if not failed else f"{failed} faults")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
