"""Hands choices over to a server on this machine, as `jejak open` has it, and shows its answer."""

import http.server
import json
import threading
import unittest

import browser
import test_coding
from browser import ENTER, find, keys
from test_coding import Pages

setUpModule = test_coding.setUpModule
tearDownModule = test_coding.tearDownModule


class Served(Pages):
    def setUp(self):
        at = test_coding.FOLDER / "hard/output/2-reduce/read/catatan-1.html"
        words = at.read_text("utf-8").replace(
            '<script type="application/json" id="jejak-data">{',
            '<script type="application/json" id="jejak-data">{"handover":"/take",',
        ).replace("img-src data:", "connect-src 'self'; img-src data:", 1)
        self.answers, self.received = [], []
        case = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def answer(self, status, kind, body):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):
                self.answer(200, "text/html; charset=utf-8", words.encode())

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                case.received.append((self.path, self.headers["Content-Type"], json.loads(body)))
                status, told = case.answers.pop(0)
                self.answer(status, "application/json", json.dumps(told).encode())

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/page.html"

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def test_choices_go_to_the_server_and_its_answer_is_shown(self):
        driver = self.driver
        driver.get(self.address)
        keys(driver, "j", "c")
        keys(driver, "alat", ENTER, ENTER)
        find(driver, "dialog input[value=ayu]").click()
        find(driver, "dialog button.main").click()
        keys(driver, "h")
        made = browser.drafts(driver)[0]
        # A person must look first: nothing was recorded, and the choice stays.
        self.answers = [
            (409, {"ok": False, "message": "choose a place", "recorded": [], "rows": [
                {"key": made["key"], "act": "code", "about": "ALAT", "state": "ambiguous", "place": "",
                 "candidates": ["catatan-1:2.1", "catatan-1:7.3"], "reason": "two places", "remedy": "x"}]}),
            (200, {"ok": True, "message": "1 recorded", "recorded": ["ayu-1"], "rows": [
                {"key": made["key"], "act": "code", "about": "ALAT", "state": "placed"}]}),
        ]
        find(driver, "dialog .acts button.main").click()
        browser.settle(driver, lambda d: "catatan-1:7.3" in find(d, "dialog .told").text)
        self.assertIn("(1)", find(driver, "#desk-hand").text)
        find(driver, "dialog .acts button.main").click()
        browser.settle(driver, lambda d: "1 recorded" in find(d, "dialog .told").text)
        self.assertNotIn("(", find(driver, "#desk-hand").text)
        path, kind, handed = self.received[-1]
        self.assertEqual((path, kind), ("/take", "application/json"))
        self.assertEqual((handed["by"], handed["choices"][0]["quote"]), ("ayu", made["quote"]))

    def test_a_change_of_the_study_does_not_take_away_what_is_being_chosen(self):
        driver = self.driver
        driver.get(self.address)
        changed = "return document.dispatchEvent(new Event('jejak:changed', {cancelable: true}))"
        self.assertTrue(driver.execute_script(changed))
        keys(driver, "j")
        self.assertFalse(driver.execute_script(changed))
        keys(driver, browser.ESCAPE)
        self.assertTrue(driver.execute_script(changed))


if __name__ == "__main__":
    unittest.main(verbosity=2)
