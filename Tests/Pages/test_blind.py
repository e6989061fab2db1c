"""A second coder answers a sample of 60 sentences from three sources in one page."""

import json
import pathlib
import re
import shutil
import tempfile
import unittest

import browser
import study
from browser import ENTER, find, find_all, keys
from test_coding import JEJAK

SECRET = "Rahasiazqx"


class Blind(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = pathlib.Path(tempfile.mkdtemp(prefix="jejak-blind-"))
        cls.folder = study.write(cls.place / "study")
        codes = (cls.folder / "codebook/codes.yaml").read_text()
        for number in range(2, 22):
            study.jejak(JEJAK, "code", f"catatan-1:{number}.1", "ALAT", "--as", "ayu", "--why", SECRET,
                        folder=cls.folder)
        study.jejak(JEJAK, "code", "catatan-2:5.2", "CATAT", "--as", "ayu", folder=cls.folder)
        # An example that stands in the sample would tell what was chosen.
        quote = "Nelayan"
        (cls.folder / "codebook/codes.yaml").write_text(codes.replace(
            "- id: ALAT\n",
            f'- id: ALAT\n  examples: {{typical: [{{source: catatan-1, quote: "{quote}"}}]}}\n'))
        (cls.folder / "codebook/memos").mkdir(exist_ok=True)
        (cls.folder / "codebook/memos/m1.md").write_text(
            f"---\ntype: code\nby: ayu\ndate: 2026-11-01\nlinks: [ALAT]\n---\n{SECRET}\n")
        study.jejak(JEJAK, "agree", "draw", "ronde-1", "--coder", "bima", "--size", "60", "--by", "source",
                    "--seed", "3", "--as", "ayu", folder=cls.folder)
        cls.page = cls.place / "untuk-bima.html"
        cls.told = study.jejak(JEJAK, "agree", "package", "ronde-1", "--page", str(cls.page),
                               folder=cls.folder)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.place, ignore_errors=True)

    def test_nothing_of_the_first_coder_is_in_the_file(self):
        words = self.page.read_text("utf-8")
        self.assertIn("full texts of 3 sources", self.told)
        for trace in (SECRET, "ayu-1", "analyst", "<mark", "\u27e6", '"codings"', '"suggestions"'):
            self.assertNotIn(trace, words, trace)
        self.assertIsNone(re.search(r"\bayu\b|\bs-[0-9a-f]{12}\b|class=\"(f|labels|suggestion)\"", words))
        values = json.loads(re.search(
            r'<script type="application/json" id="jejak-data">(.*?)</script>', words, re.S)[1])
        self.assertEqual((values["sample"], values["by"], values["coders"]), ("ronde-1", "bima", []))
        self.assertEqual([len(source["units"]) for source in values["sources"]].__len__(), 3)
        self.assertEqual(sum(len(source["units"]) for source in values["sources"]), 60)
        asked = {code["id"]: code for code in values["codes"]}
        self.assertNotIn("examples", asked["ALAT"])

    def test_sixty_sentences_are_answered_in_the_page(self):
        for size in (browser.WIDE, browser.PHONE):
            driver = browser.start(size)
            try:
                self.answer(driver)
            finally:
                driver.quit()

    def answer(self, driver):
        driver.get(self.page.as_uri())
        self.assertEqual(find_all(driver, ".labels li"), [])
        self.assertIn("0 dari 60", find(driver, "#desk-place").get_attribute("textContent"))
        # A sentence that was not drawn is not asked.
        driver.execute_script("document.querySelector('.s:not(.unit)').click()")
        self.assertEqual(find_all(driver, "#desk-place .at"), [])
        keys(driver, "n")
        for number in range(60):
            browser.settle(driver, lambda d: find_all(d, "#desk-place .at"))
            if number % 3 == 0:
                keys(driver, "0")
            else:
                keys(driver, "c")
                keys(driver, ("alat", "catat")[number % 2], ENTER, ENTER)
        self.assertEqual(browser.faults(driver), [])
        keys(driver, browser.ESCAPE)
        self.assertIn("60 dari 60", find(driver, "#desk-place").get_attribute("textContent"))
        made = browser.drafts(driver)
        self.assertEqual(len(made), 60)
        self.assertEqual(len({choice["source"] for choice in made}), 3)
        keys(driver, "h")
        words = driver.execute_script("return document.getElementById('hand-text').value")
        handed = json.loads(words)
        self.assertEqual((handed["sample"], handed["by"]), ("ronde-1", "bima"))
        for choice in handed["choices"]:
            text = (self.folder / f"output/1-collect/documents/{choice['source']}.txt")
            if text.exists():
                self.assertEqual(text.read_text("utf-8")[choice["start"]:choice["end"]], choice["quote"])
        self.take(words)

    def take(self, words):
        if "no verb" in study.jejak(JEJAK, "take", folder=self.folder, fails=True):
            return
        (self.place / "answers.json").write_text(words, encoding="utf-8")
        folder = self.place / f"taken-{len(list(self.place.glob('taken-*')))}"
        shutil.copytree(self.folder, folder)
        study.jejak(JEJAK, "take", str(self.place / "answers.json"), "--yes", "--as", "bima", folder=folder)
        told = study.jejak(JEJAK, "agree", "--sample", "ronde-1", folder=folder, fails=True)
        lines = (folder / "codebook/journal/bima.jsonl").read_text().splitlines()
        self.assertEqual(len(lines), 60)
        self.assertIn("n = 60 in sample 'ronde-1'", told)


if __name__ == "__main__":
    unittest.main(verbosity=2)
