"""Reads and codes a long text on a wide screen and on a phone, in both languages."""

import importlib.util
import pathlib
import shutil
import tempfile
import unittest

import browser
import study
import test_coding
from browser import ENTER, find, find_all, keys
from test_coding import JEJAK, SIBER, Pages

LANGUAGES = ("id", "en")
AXE = next(
    pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent.rglob("axe.min.js")
).read_text("utf-8")


def setUpModule():
    global TEXT, NAME, CODES
    test_coding.setUpModule()
    if SIBER:
        # A real thesis; nothing of it is kept.
        folder = test_coding.FOLDER / "long"
        shutil.copytree(SIBER, folder)
        study.jejak(JEJAK, "run", folder=folder)
        NAME, CODES = "nl-thesis", ("BTK-SDM", "HMB-KAP", "KEA-TRAD")
    else:
        study.write(test_coding.FOLDER / "long")
        study.jejak(JEJAK, "run", folder=test_coding.FOLDER / "long")
        NAME, CODES = "catatan-1", ("ALAT", "TUNDA", "CATAT")
    TEXT = (test_coding.FOLDER / f"long/output/1-collect/documents/{NAME}.txt").read_text("utf-8")


def tearDownModule():
    test_coding.tearDownModule()


def sentences(driver, count):
    """Ids of sentences from all over the text, one a passage."""
    return driver.execute_script(
        "const all = Array.from(document.querySelectorAll('[data-o] .s:first-of-type'))"
        ".filter((one) => one.textContent.length > 30 && one.id);"
        "return all.filter((one, at) => at % Math.max(1, Math.floor(all.length / arguments[0])) === 0)"
        ".slice(0, arguments[0]).map((one) => one.id)", count)


def centre(driver, identity):
    driver.execute_script(
        "document.getElementById(arguments[0]).scrollIntoView({block: 'center', behavior: 'instant'})",
        identity)
    driver.execute_async_script(
        "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))")


class Wide(Pages):
    size = browser.WIDE

    def code_thirty(self, language):
        self.open(NAME, language, "long")
        driver = self.driver
        driver.execute_cdp_cmd("Network.enable", {})
        browser.requests(driver)
        for number, identity in enumerate(sentences(driver, 30)):
            centre(driver, identity)
            code = CODES[number % len(CODES)]
            self.choose(identity, number)
            self.take_code(code)
            self.save()
        made = browser.drafts(driver)
        self.assertEqual(len(made), 30)
        for choice in made:
            self.check_exact(TEXT, choice)
        self.assertEqual(browser.faults(driver), [])
        self.assertEqual([at for at in browser.requests(driver) if not at.startswith("file:")], [])

    def choose(self, identity, number):
        """Every third by selecting words with the mouse, the others by a click on the sentence."""
        element = find(self.driver, f'[id="{identity}"]')
        if number % 3 == 0:
            start = self.driver.execute_script(
                "const passage = arguments[0].closest('[data-o]'); let place = +passage.dataset.o;"
                "const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);"
                "while (walker.nextNode() && !arguments[0].contains(walker.currentNode)) {"
                "  if (!walker.currentNode.parentElement.closest('.o,.page'))"
                "    place += Array.from(walker.currentNode.data).length; }"
                "return place", element)
            browser.drag(self.driver, start + 2, start + 19)
        else:
            box = self.driver.execute_script(
                "const {left, top} = arguments[0].getClientRects()[0]; return [left + 9, top + 9]", element)
            self.click(*box)
        browser.settle(self.driver, lambda d: find_all(d, "#desk-place .at"))

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
                "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1})

    def take_code(self, code):
        find(self.driver, "#desk-filter").send_keys(code.lower()[:9], ENTER)

    def save(self):
        """Answers what the code needs with the first choice, and saves."""
        for field in find_all(self.driver, "#desk-fields fieldset"):
            chips = field.find_elements("css selector", "label.chip")
            if chips:
                self.push(chips[0])
            else:
                field.find_element("css selector", "input").send_keys("x")
        self.push(find(self.driver, "#desk-fields .main"))

    def push(self, element):
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def test_thirty_passages(self):
        for language in LANGUAGES:
            with self.subTest(language):
                self.code_thirty(language)


class Phone(Wide):
    size = browser.PHONE

    def choose(self, identity, number):
        element = find(self.driver, f'[id="{identity}"]')
        box = self.driver.execute_script(
            "const {left, top} = arguments[0].getClientRects()[0]; return [left + 9, top + 9]", element)
        browser.tap(self.driver, *box)
        browser.settle(self.driver, lambda d: find_all(d, "#desk-place .at"))
        if number % 3 == 0:
            # Words: the end back by two words, by touch.
            back = find_all(self.driver, ".edges [role=group]")[1].find_elements("css selector", "button")[0]
            browser.tap_on(self.driver, back)
            back = find_all(self.driver, ".edges [role=group]")[1].find_elements("css selector", "button")[0]
            browser.tap_on(self.driver, back)

    def take_code(self, code):
        find(self.driver, "#desk-filter").send_keys(code.lower()[:9])
        option = browser.settle(
            self.driver, lambda d: find_all(d, "#desk-codes [role=option]"))[0]
        browser.tap_on(self.driver, option)

    def push(self, element):
        browser.tap_on(self.driver, element)

    def test_the_sheet_leaves_the_place_in_sight(self):
        self.open(NAME, "id", "long")
        identity = sentences(self.driver, 12)[7]
        centre(self.driver, identity)
        self.choose(identity, 1)
        top, bottom, sheet = self.driver.execute_script(
            "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
            "return [box.top, box.bottom, document.getElementById('desk').getBoundingClientRect().top]",
            identity)
        self.assertGreater(top, 0)
        self.assertLess(top, sheet - 20)

    def test_nothing_is_wider_than_the_screen(self):
        for language in LANGUAGES:
            self.open(NAME, language, "long")
            width = self.driver.execute_script("return document.documentElement.scrollWidth")
            self.assertLessEqual(width, 390)


class Safety(Pages):
    def test_an_injected_script_does_not_run(self):
        at = pathlib.Path(test_coding.FOLDER / "hard/output/2-reduce/read/sukar.html")
        for evil in ("<script>window.taken = 1</script>", '<img src="x" onerror="window.taken = 1">',
                     '<script src="data:text/javascript,window.taken=1"></script>',
                     '<iframe srcdoc="<script>parent.taken=1</script>"></iframe>'):
            changed = at.with_name("evil.html")
            changed.write_text(at.read_text("utf-8").replace('<div class="text"', evil + '<div class="text"'),
                               "utf-8")
            self.driver.get(changed.as_uri())
            # The page's own script still runs, the other does not.
            self.assertTrue(find_all(self.driver, "#desk"))
            self.assertIsNone(self.driver.execute_script("return window.taken ?? null"))
            self.assertTrue(any("Content Security Policy" in one or "content security policy" in one.lower()
                                for one in browser.faults(self.driver)), evil)

    def test_a_source_that_ends_a_script_is_harmless(self):
        self.open("sukar")
        self.assertIsNone(self.driver.execute_script("return window.taken ?? null"))
        self.assertIn("</script><script>", find(self.driver, ".text").text)

    def test_nothing_is_sent_or_fetched(self):
        browser.requests(self.driver)
        self.open("sukar")
        self.assertEqual([at for at in browser.requests(self.driver) if not at.startswith("file:")], [])
        sent = self.driver.execute_async_script(
            "const done = arguments[0];"
            "fetch('http://127.0.0.1:9/').then(() => done('sent'), () => done('blocked'))")
        self.assertEqual(sent, "blocked")
        self.assertTrue(any("connect" in one.lower() for one in browser.faults(self.driver)))


class Access(Pages):
    """What axe-core finds: nothing, in any state of the page."""

    def check(self, state):
        # The policy of the page forbids scripts; what a driver evaluates is no script of the page.
        self.driver.execute_script(AXE)
        found = self.driver.execute_async_script("axe.run().then(arguments[0])")["violations"]
        self.assertEqual([(one["id"], one["nodes"][0]["html"][:120]) for one in found], [], state)

    def states(self, name, language, folder):
        self.open(name, language, folder, person=None)
        driver = self.driver
        self.check("idle")
        find(driver, "#desk-filter")
        keys(driver, "j", "j", "j")
        self.check("a place")
        driver.execute_script("document.getElementById('desk-filter').focus()")
        keys(driver, "lat", ENTER)
        self.check("a code that needs more")
        keys(driver, browser.ESCAPE, "?")
        self.check("help")
        keys(driver, browser.ESCAPE, "n")
        keys(driver, "r")
        self.check("who")
        self.driver.execute_script("document.querySelector('dialog').close()")
        keys(driver, "/")
        self.check("search")

    def test_axe(self):
        for language in LANGUAGES:
            with self.subTest(language):
                self.states("catatan-1", language, "hard")

    def test_axe_hard_text(self):
        self.states("sukar", "id", "hard")


class AccessOnPhone(Access):
    size = browser.PHONE


if __name__ == "__main__":
    unittest.main(verbosity=2)
