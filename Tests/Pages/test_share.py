"""Reads and remarks on the page of `jejak share` on a phone and on a wide screen, in both languages."""

import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import browser
from browser import find, find_all

JEJAK = os.environ["JEJAK"]
STUDY = pathlib.Path(__file__).resolve().parents[2]
AXE = next(
    pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent.rglob("axe.min.js")
).read_text("utf-8")


def setUpModule():
    global FOLDER
    FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="jejak-share-"))
    for language in ("id", "en"):
        subprocess.run(
            [JEJAK, "share", str(FOLDER / f"{language}.html"), "--language", language, "--study", str(STUDY)],
            check=True, capture_output=True)


def tearDownModule():
    shutil.rmtree(FOLDER)


class Shared(unittest.TestCase):
    """What holds on every screen."""

    size = browser.PHONE

    def setUp(self):
        self.downloads = pathlib.Path(tempfile.mkdtemp(prefix="jejak-remarks-"))
        self.driver = browser.start(self.size, self.downloads)

    def tearDown(self):
        self.driver.quit()
        shutil.rmtree(self.downloads)

    def open(self, language):
        self.driver.get((FOLDER / f"{language}.html").as_uri())

    def show(self, element):
        """Unfolds what holds an element, and brings it into sight."""
        self.driver.execute_script(
            "for (let one = arguments[0].closest('details'); one; one = one.parentElement.closest('details'))"
            " one.open = true; arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)

    def remark(self, on, words):
        place = find(self.driver, f'[data-on="{on}"]')
        home = find(self.driver, "#sending") if on == "study" else place
        button = [one for one in home.find_elements("xpath", "./button") if "remark" in one.get_attribute("class")]
        if button:
            self.show(button[0])
            button[0].click()
        area = home.find_element("xpath", "./label/textarea")
        self.show(area)
        area.send_keys(words)

    def first(self, kind):
        return find(self.driver, f'[data-on^="{kind}:"]').get_attribute("data-on")

    def handed(self):
        self.show(find(self.driver, "#hand-save"))
        find(self.driver, "#hand-save").click()
        files = browser.settle(
            self.driver,
            lambda _: [one for one in self.downloads.iterdir() if one.suffix == ".json"])
        text = files[0].read_text("utf-8")
        for one in files:
            one.unlink()
        return json.loads(text)

    def test_remarks_survive_and_come_back_as_a_file_of_choices(self):
        self.open("id")
        places = [self.first("finding"), self.first("cell"), self.first("quote"), "study"]
        for number, on in enumerate(places):
            self.remark(on, f"Catatan {number} “tajam” </script>")
        self.assertIn("4", find(self.driver, "#bar").text)
        # The tab is closed before anything is handed over.
        self.driver.refresh()
        self.assertIn("4", find(self.driver, "#bar").text)
        self.show(find(self.driver, "#who"))
        find(self.driver, "#who").send_keys("Ibu Pembimbing")
        file = self.handed()
        self.assertEqual((file["jejak"], file["version"], file["name"]), ("choices", 1, "Ibu Pembimbing"))
        self.assertRegex(file["study"], "^[0-9a-f]{16}$")
        self.assertEqual({one["on"] for one in file["choices"]}, set(places))
        self.assertEqual({one["act"] for one in file["choices"]}, {"remark"})
        self.assertTrue(all(one["text"].endswith("“tajam” </script>") for one in file["choices"]))
        keys = {one["key"] for one in file["choices"]}
        self.assertEqual(len(keys), 4)
        self.assertFalse(find(self.driver, "#bar").is_displayed())
        # What is written after it was handed over is another remark: the first may be taken already.
        self.remark(places[0], " lagi")
        self.assertIn("1", find(self.driver, "#bar").text)
        later = {one["on"]: one for one in self.handed()["choices"]}
        self.assertNotIn(later[places[0]]["key"], keys)
        self.assertIn(later[places[1]]["key"], keys)
        self.assertEqual(browser.faults(self.driver), [])

    def test_nothing_is_asked_of_the_network_and_nothing_else_may_run(self):
        self.open("en")
        self.remark(self.first("finding"), "x")
        self.handed()
        asked = [one for one in browser.requests(self.driver) if not one.startswith(("file:", "blob:"))]
        self.assertEqual(asked, [])
        broken = self.driver.execute_async_script(
            "const broken = [];"
            "addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));"
            "const run = document.createElement('script');"
            "try { run.textContent = 'window.taken = 1'; } catch { run.append('window.taken = 1'); }"
            "const image = new Image(); image.src = 'http://127.0.0.1:9/x.png';"
            "document.body.append(run, image); fetch('http://127.0.0.1:9/').catch(() => {});"
            "setTimeout(() => arguments[0](broken), 500)")
        self.assertIn("img-src", broken)
        self.assertIn("connect-src", broken)
        self.assertIsNone(self.driver.execute_script("return window.taken ?? null"))

    def test_axe_finds_no_violation(self):
        for language in ("id", "en"):
            self.open(language)
            self.driver.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
            self.remark(self.first("finding"), "x")
            self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
            found = self.driver.execute_async_script(
                "axe.run().then((all) => arguments[0](all.violations.map((one) => [one.id, one.nodes[0].html])))")
            self.assertEqual(found, [])
            self.assertLessEqual(
                self.driver.execute_script("return document.documentElement.scrollWidth"), self.size[0])
            self.driver.execute_script("localStorage.clear()")


class SharedWide(Shared):
    size = browser.WIDE


class Unscripted(unittest.TestCase):
    def test_everything_can_be_read_without_a_script(self):
        driver = browser.start(browser.PHONE)
        try:
            driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
            driver.get((FOLDER / "en.html").as_uri())
            cells = find_all(driver, "details.ground")
            self.assertTrue(cells and all(one.get_attribute("open") for one in cells))
            self.assertFalse(find(driver, "#sending").is_displayed())
            self.assertTrue(find(driver, "noscript p").is_displayed())
        finally:
            driver.quit()


if __name__ == "__main__":
    unittest.main()
