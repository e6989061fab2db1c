"""Codes in the reading page as a person does: with mouse, touch and keyboard."""

import json
import os
import pathlib
import shutil
import tempfile
import unittest

import browser
import study
from browser import ENTER, find, find_all, keys

JEJAK = os.environ["JEJAK"]
SIBER = os.environ.get("SIBER")


def setUpModule():
    global FOLDER, TEXTS
    FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="jejak-pages-"))
    study.write(FOLDER / "hard")
    study.jejak(JEJAK, "run", folder=FOLDER / "hard")
    TEXTS = {
        path.stem: path.read_text(encoding="utf-8")
        for path in (FOLDER / "hard/output/1-collect/documents").glob("*.txt")
    }


def tearDownModule():
    shutil.rmtree(FOLDER, ignore_errors=True)


def page(name, language="id", folder="hard"):
    ending = "" if language == "id" else f".{language}"
    return (FOLDER / folder / f"output/2-reduce/read/{name}{ending}.html").as_uri()


class Pages(unittest.TestCase):
    size = browser.WIDE

    @classmethod
    def setUpClass(cls):
        cls.downloads = tempfile.mkdtemp(prefix="jejak-downloads-")
        cls.driver = browser.start(cls.size, cls.downloads)

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        shutil.rmtree(cls.downloads, ignore_errors=True)

    def open(self, name, language="id", folder="hard", person="ayu"):
        driver = self.driver
        driver.get(page(name, language, folder))
        browser.forget(driver)
        if person:
            driver.execute_script(
                "const values = JSON.parse(document.getElementById('jejak-data').textContent);"
                "localStorage.setItem(`jejak-person:${values.study}`, arguments[0])", person)
        driver.get(page(name, language, folder))
        self.assertEqual(browser.faults(driver), [])

    def check_exact(self, text, choice):
        """A choice names exactly the words that stand at its place, and those around it."""
        start, end = choice["start"], choice["end"]
        self.assertEqual(text[start:end], choice["quote"])
        self.assertEqual(text[max(0, start - 32):start], choice["prefix"])
        self.assertEqual(text[end:end + 32], choice["suffix"])


class HardScripts(Pages):
    """Offsets behind emoji, combining marks, Javanese, Arabic, soft hyphens and in tables."""

    words = [
        "untuk dihitung", "tiba di pelabuhan", "memakai tanda gabung", "Kalimat berikutnya menyusul",
        "هذه جملة", "kemarin", "dimulai bulan", "ikut dihitung", "Dua puluh petugas", "di Jakarta",
        "ditunda setahun", "yang kecil", "Tidak ada yang",
    ]

    def test_mouse(self):
        self.open("sukar")
        text = TEXTS["sukar"]
        for words in self.words:
            start = text.index(words)
            browser.drag(self.driver, start, start + len(words))
            browser.settle(self.driver, lambda d: find_all(d, "#desk-place .at"))
            find(self.driver, "#desk-filter").send_keys("cat", ENTER, ENTER)
            choice = browser.drafts(self.driver)[-1]
            self.assertEqual((choice["quote"], choice["start"]), (words, start))
            self.check_exact(text, choice)
        self.assertEqual(len(browser.drafts(self.driver)), len(self.words))
        self.assertEqual(browser.faults(self.driver), [])

    def test_sentences_by_click(self):
        self.open("sukar")
        count = len(find_all(self.driver, ".s"))
        for number in range(count):
            element = find_all(self.driver, ".s")[number]
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
            self.driver.execute_script("arguments[0].click()", element)
            find(self.driver, "#desk-filter").send_keys("alat", ENTER, ENTER)
        made = browser.drafts(self.driver)
        self.assertEqual(len(made), count)
        for choice in made:
            self.check_exact(TEXTS["sukar"], choice)
        self.assertFalse(self.driver.execute_script("return window.taken"))

    def test_across_passages(self):
        """One line feed of the text stands between passages, and in the quote."""
        self.open("sukar")
        text = TEXTS["sukar"]
        start, end = text.index("mencatat sembilan"), text.index("memakai tanda") + len("memakai")
        browser.drag(self.driver, start, end)
        browser.settle(self.driver, lambda d: find_all(d, "#desk-place .at"))
        find(self.driver, "#desk-filter").send_keys("cat", ENTER, ENTER)
        choice = browser.drafts(self.driver)[-1]
        self.assertEqual((choice["start"], choice["end"]), (start, end))
        self.assertIn("\n", choice["quote"])
        self.check_exact(text, choice)

    def test_words_by_keyboard(self):
        self.open("sukar")
        text = TEXTS["sukar"]
        keys(self.driver, *"jjj")
        self.assertEqual(self.driver.execute_script(
            "return getComputedStyle(document.body, '::highlight(picked)').backgroundColor"),
            "rgb(255, 226, 122)")
        for pressed, wanted in (("[", "Petugas mencatat sembilan peti"), ("}", "mencatat sembilan peti"),
                                ("]", "mencatat sembilan peti kemas"), ("{", "Petugas mencatat")):
            keys(self.driver, pressed)
            shown = find(self.driver, "#desk-place blockquote").text
            self.assertTrue(shown.startswith(wanted), (pressed, shown))
        keys(self.driver, "c")
        keys(self.driver, "cat", ENTER, ENTER)
        self.check_exact(text, browser.drafts(self.driver)[-1])

    def test_search_then_code(self):
        self.open("sukar")
        keys(self.driver, "/")
        keys(self.driver, "kerjasama keamanan", ENTER)
        keys(self.driver, browser.ESCAPE)
        keys(self.driver, "c")
        keys(self.driver, "alat", ENTER, ENTER)
        choice = browser.drafts(self.driver)[-1]
        self.assertEqual(choice["quote"], f"Kerja{study.SHY}sama keaman{study.SHY}an")
        self.check_exact(TEXTS["sukar"], choice)


class Overlaps(Pages):
    def test_lines_of_overlapping_codings_differ(self):
        self.open("catatan-1")
        text = TEXTS["catatan-1"]
        start = text.index("Nelayan")
        for number, length in enumerate((60, 40, 25, 50)):
            browser.drag(self.driver, start + number * 6, start + number * 6 + length)
            browser.settle(self.driver, lambda d: find_all(d, "#desk-place .at"))
            find(self.driver, "#desk-filter").send_keys(["cat", "alat", "tunda", "alat"][number],
                                                        ENTER, ENTER)
        made = browser.drafts(self.driver)
        self.assertEqual(len(made), 4)
        for choice in made:
            self.check_exact(text, choice)
        lines = {name for mark in find_all(self.driver, "mark.d")
                 for name in mark.get_attribute("class").split() if name.startswith("u")}
        self.assertEqual(lines, {"u0", "u1", "u2", "u3"})
        styles = {self.driver.execute_script(
            "const style = getComputedStyle(arguments[0]);"
            "return style.textDecorationStyle + style.textUnderlineOffset", mark)
            for mark in find_all(self.driver, "mark.d")}
        self.assertEqual(len(styles), 4)
        self.assertGreaterEqual(len(find_all(self.driver, ".stripes i.d")), 4)
        # The words of the page stay the words of the source, whatever is drawn under them.
        shown = self.driver.execute_script(
            "return Array.from(document.querySelectorAll('[data-o]'), (passage) => {"
            "const copy = passage.cloneNode(true);"
            "copy.querySelectorAll('.o,.page').forEach((sign) => sign.remove());"
            "return copy.textContent}).join('\\n')")
        self.assertEqual(shown, text)


class Judging(Pages):
    def test_needs_are_asked_and_carried(self):
        self.open("catatan-1")
        keys(self.driver, "j", "c")
        keys(self.driver, "alat", ENTER)
        self.assertEqual(find_all(self.driver, "fieldset"), [])
        keys(self.driver, ENTER, "j", "c")
        keys(self.driver, "lat", ENTER, ENTER)
        self.assertEqual([field.get_attribute("id") for field in find_all(self.driver, "fieldset")],
                         ["field-case", "field-claim"])
        keys(self.driver, " ", ENTER)
        keys(self.driver, browser.DOWN, browser.DOWN, ENTER)
        first, second = browser.drafts(self.driver)
        self.assertEqual(first["code"], "ALAT")
        self.assertNotIn("claim", first)
        self.assertEqual((second["code"], second["case"]), ("LAT", ["DESA"]))
        self.assertIn(second["claim"], ("theory", "possible"))

    def test_suggestions_by_one_key(self):
        self.open("catatan-1")
        waiting = len(find_all(self.driver, ".labels .suggestion"))
        self.assertGreater(waiting, 5)
        while True:
            keys(self.driver, "n")
            here = find(self.driver, ".items .suggestion .what").text
            if "TUNDA" in here:
                break
            keys(self.driver, "r")
            if "TUNDA" in find(self.driver, ".items .suggestion .what").text:
                break
        keys(self.driver, "a")
        keys(self.driver, "r")
        made = browser.drafts(self.driver)
        self.assertEqual([choice["act"] for choice in made[-2:]], ["accept", "reject"])
        self.assertTrue(all(choice["of"].startswith("s-") for choice in made))
        # Edited: another code on the same words.
        keys(self.driver, "e")
        find(self.driver, "#desk-filter").send_keys("catat", ENTER, ENTER)
        self.assertEqual(browser.drafts(self.driver)[-1]["act"], "edit")
        self.assertEqual(browser.drafts(self.driver)[-1]["code"], "CATAT")
        count = len(browser.drafts(self.driver))
        keys(self.driver, "u")
        self.assertEqual(len(browser.drafts(self.driver)), count - 1)

    def test_codings_of_the_study_are_changed_and_taken_back_by_their_person_only(self):
        folder = FOLDER / "coded"
        study.write(folder)
        study.jejak(JEJAK, "code", "catatan-1:2.1", "ALAT", "--as", "ayu", folder=folder)
        study.jejak(JEJAK, "code", "catatan-1:3.1", "ALAT", "--as", "bima", folder=folder)
        study.jejak(JEJAK, "run", folder=folder)
        self.open("catatan-1", folder="coded")
        driver = self.driver
        tap = "document.getElementById(arguments[0]).click()"
        driver.execute_script(tap, "bima-1")
        self.assertEqual(find_all(driver, ".items .coding button"), [])
        driver.execute_script(tap, "ayu-1")
        keys(driver, "e")
        find(driver, "#desk-filter").send_keys("catat", ENTER, ENTER)
        changed = browser.drafts(driver)[-1]
        self.assertEqual((changed["act"], changed["of"], changed["code"]), ("edit", "ayu-1", "CATAT"))
        keys(driver, "u")
        driver.execute_script(tap, "ayu-1")
        keys(driver, browser.Keys.DELETE)
        undone = browser.drafts(driver)
        self.assertEqual([(one["act"], one["of"]) for one in undone], [("undo", "ayu-1")])

    def test_notes_and_nothing_here(self):
        self.open("catatan-1")
        keys(self.driver, "j", "0")
        keys(self.driver, "j", "j")
        find(self.driver, "#desk-note").send_keys("tanyakan lagi", browser.Keys.CONTROL + ENTER)
        none, note = browser.drafts(self.driver)
        self.assertEqual((none["act"], note["act"], note["text"]), ("none", "jot", "tanyakan lagi"))

    def test_who_codes_is_asked_once(self):
        self.open("catatan-1", person=None)
        keys(self.driver, "j", "c")
        keys(self.driver, "alat", ENTER, ENTER)
        names = [radio.get_attribute("value") for radio in find_all(self.driver, "dialog input[type=radio]")]
        self.assertEqual(names, ["ayu", "bima"])
        find(self.driver, "dialog input[value=bima]").click()
        find(self.driver, "dialog button.main").click()
        self.assertEqual(len(browser.drafts(self.driver)), 1)
        keys(self.driver, "j", "c")
        keys(self.driver, "alat", ENTER, ENTER)
        self.assertEqual(find_all(self.driver, "dialog"), [])
        self.assertEqual(len(browser.drafts(self.driver)), 2)


class Handing(Pages):
    def code_one(self):
        keys(self.driver, "j", "c")
        keys(self.driver, "alat", ENTER, ENTER)

    def test_drafts_survive_and_are_handed_over_as_a_file(self):
        self.open("catatan-2")
        self.code_one()
        self.driver.refresh()
        self.assertEqual(len(browser.drafts(self.driver)), 1)
        self.assertIn("(1)", find(self.driver, "#desk-hand").text)
        keys(self.driver, "h")
        find(self.driver, "dialog .acts button.main").click()
        files = browser.settle(self.driver, lambda _: [
            path for path in pathlib.Path(self.downloads).glob("*.json") if path.stat().st_size])
        handed = json.loads(files[0].read_text(encoding="utf-8"))
        self.assertEqual(
            {name: handed[name] for name in ("jejak", "version", "by")},
            {"jejak": "choices", "version": 1, "by": "ayu"})
        self.assertEqual(len(handed["study"]), 16)
        self.assertEqual(list(handed["documents"]), ["catatan-2"])
        self.check_exact(TEXTS["catatan-2"], handed["choices"][0])
        self.assertRegex(handed["choices"][0]["key"], "^k-[0-9a-f]{24}$")
        self.assertNotIn("(", find(self.driver, "#desk-hand").text)

    def test_two_windows_of_a_page_keep_the_choices_of_both(self):
        self.open("catatan-2")
        driver = self.driver
        first = driver.current_window_handle
        self.code_one()
        driver.switch_to.new_window("tab")
        second = driver.current_window_handle
        driver.get(page("catatan-2", "en"))
        keys(driver, "j", "j", "j", "0")
        self.assertEqual(len(browser.drafts(driver)), 2)
        driver.switch_to.window(first)
        browser.settle(driver, lambda d: "(2)" in find(d, "#desk-hand").text)
        # Undone is what was done in this window, and it does not come back.
        keys(driver, "u")
        browser.settle(driver, lambda d: [one["act"] for one in browser.drafts(d)] == ["none"])
        driver.switch_to.window(second)
        browser.settle(driver, lambda d: "(1)" in find(d, "#desk-hand").text)
        keys(driver, "j", "0")
        self.assertEqual([one["act"] for one in browser.drafts(driver)], ["none", "none"])
        driver.close()
        driver.switch_to.window(first)
        self.assertEqual(browser.faults(driver), [])

    def test_choices_kept_under_another_mark_of_the_study_are_joined(self):
        self.open("catatan-2")
        self.code_one()
        self.driver.execute_script(
            "const name = Object.keys(localStorage).find((one) => one.startsWith('jejak-choices:'));"
            "localStorage.setItem(name.replace(/:[^:]*/, ':another'), localStorage.getItem(name));"
            "localStorage.setItem(name.replace(/:[^:]*/, ':empty'), '[]');"
            "localStorage.setItem(name, '[]');")
        self.driver.refresh()
        self.assertIn("(1)", find(self.driver, "#desk-hand").text)
        self.assertEqual(len(browser.drafts(self.driver)), 1)

    def test_a_copy_counts_only_where_something_was_copied(self):
        self.open("catatan-2")
        driver = self.driver
        self.code_one()
        driver.execute_script(
            "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
            "window.asked = document.execCommand; document.execCommand = () => true")
        keys(driver, "h")
        copy = find_all(driver, "dialog .acts button")[1]
        copy.click()
        browser.settle(driver, lambda d: find_all(d, "dialog details[open]"))
        self.assertEqual(driver.switch_to.active_element.get_attribute("id"), "hand-text")
        self.assertIn("Belum tersalin", find(driver, "dialog .told").text)
        self.assertIn("(1)", find(driver, "#desk-hand").text)
        driver.execute_script(
            "document.execCommand = window.asked;"
            "addEventListener('copy', (event) => {"
            "  window.copied = event.clipboardData.getData('text/plain') })")
        copy.click()
        browser.settle(driver, lambda d: find(d, "dialog .told").text == "Tersalin.")
        self.assertNotIn("(", find(driver, "#desk-hand").text)
        copied = json.loads(driver.execute_script("return window.copied"))
        self.assertEqual(copied["jejak"], "choices")

    def test_a_chosen_code_is_saved_or_kept_when_another_sentence_is_tapped(self):
        self.open("catatan-2")
        driver = self.driver
        tap = "document.querySelectorAll('.s')[arguments[0]].click()"
        driver.execute_script(tap, 3)
        find(driver, "#desk-filter").send_keys("alat", ENTER)
        driver.execute_script(tap, 5)
        self.assertEqual([one["code"] for one in browser.drafts(driver)], ["ALAT"])
        self.assertEqual(find_all(driver, "#desk-chosen .chip"), [])
        # Training needs a case and a claim: the form stays, however often one taps elsewhere.
        find(driver, "#desk-filter").send_keys("lat", ENTER)
        driver.execute_script(tap, 7)
        driver.execute_script(tap, 7)
        find(driver, "#desk-hand").click()
        self.assertEqual(len(browser.drafts(driver)), 1)
        self.assertEqual(len(find_all(driver, "#desk-chosen .chip")), 1)
        self.assertIn("masih perlu", find(driver, "#desk-status").text)
        keys(driver, browser.ESCAPE)
        driver.execute_script(tap, 9)
        find(driver, "#desk-note").send_keys("tanyakan")
        find(driver, "#desk-hand").click()
        self.assertEqual([one["act"] for one in browser.drafts(driver)], ["code", "jot"])
        self.assertEqual(len(find_all(driver, "dialog .drafts li")), 2)

    def test_drafts_without_a_place_in_the_text_stay(self):
        self.open("catatan-2")
        driver = self.driver
        self.code_one()
        self.code_one()
        driver.execute_script(
            "const name = Object.keys(localStorage).find((one) => one.startsWith('jejak-choices:'));"
            "const [one, other] = JSON.parse(localStorage.getItem(name));"
            "one.document = 'earlier'; one.choice.quote = 'kata yang tidak ada';"
            "localStorage.setItem(name, JSON.stringify([one, other]))")
        driver.refresh()
        self.assertIn("(1)", find(driver, "#desk-hand").text)
        keys(driver, "h")
        handed = json.loads(find(driver, "#hand-text").get_attribute("value"))
        self.assertEqual(len(handed["choices"]), 1)
        self.assertIn("1 draf tanpa tempat", find(driver, "dialog .warning").text)
        self.assertEqual(len(browser.drafts(driver)), 2)

    def test_leaving_with_choices_warns_and_without_does_not(self):
        self.open("catatan-2")
        self.code_one()
        warned = "const asked = new Event('beforeunload', {cancelable: true});" \
                 "return !dispatchEvent(asked)"
        self.assertTrue(self.driver.execute_script(warned))
        keys(self.driver, "u")
        self.assertFalse(self.driver.execute_script(warned))

    def test_without_storage_the_page_works_and_says_so(self):
        denied = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {
            "source": "Object.defineProperty(window, 'localStorage',"
                      "{get() { throw new DOMException('denied', 'SecurityError') }})"})
        try:
            self.driver.get(page("catatan-2"))
            self.code_one()
            find(self.driver, "dialog input[value=ayu]").click()
            find(self.driver, "dialog button.main").click()
            self.assertIn("(1)", find(self.driver, "#desk-hand").text)
            self.assertIn("tidak menyimpan", find(self.driver, "#desk-status").text)
        finally:
            self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", denied)

    def test_what_was_handed_over_is_taken(self):
        """The file goes through `jejak take` into the journal, and the page then knows it."""
        if "no verb" in study.jejak(JEJAK, "take", folder=FOLDER / "hard", fails=True):
            self.skipTest("there is no jejak take yet")
        folder = FOLDER / "taken"
        study.write(folder)
        study.jejak(JEJAK, "run", folder=folder)
        self.open("catatan-2", folder="taken")
        self.code_one()
        self.code_one()
        keys(self.driver, "h")
        words = self.driver.execute_script("return document.getElementById('hand-text').value")
        find(self.driver, "dialog .acts button.main").click()
        (folder / "choices.json").write_text(words, encoding="utf-8")
        told = study.jejak(JEJAK, "take", str(folder / "choices.json"), "--yes", "--as", "ayu", folder=folder)
        lines = (folder / "codebook/journal/ayu.jsonl").read_text().splitlines()
        self.assertEqual([json.loads(line)["act"] for line in lines], ["code", "code"], told)
        study.jejak(JEJAK, "run", folder=folder)
        self.driver.get(page("catatan-2", folder="taken"))
        self.assertEqual(len(find_all(self.driver, ".labels li[id^=\"label.\"]")), 2)
        self.assertEqual(find_all(self.driver, ".labels .draft"), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
