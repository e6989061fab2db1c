"""Drives the pages of `jejak open` in Chromium: what they do by themselves, and what other sites cannot."""

import fcntl
import http.server
import json
import os
import pathlib
import sys
import threading
import time
import unittest

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from served import Served, Study, until

MAIN = "dialog[open] button.main"
SHOTS = os.environ.get("SCREENSHOTS")


def browser(*arguments):
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ["CHROMIUM"]
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
                     "--window-size=1400,900", *arguments):
        options.add_argument(argument)
    options.set_capability("unhandledPromptBehavior", "accept")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(os.environ["CHROMEDRIVER"]))
    driver.set_page_load_timeout(60)
    driver.command_executor.client_config.timeout = 90
    return driver


class Site:
    """Another site in the same browser, on another port."""

    def __init__(self, pages):
        class Answers(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = pages.get(self.path, "").encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


# Every way in which a page of another site can reach an address, even one that knew the secret.
ATTACK = """<!doctype html><title>waiting</title><iframe name="f"></iframe>
<form id="plain" method="post" enctype="text/plain" target="f" action="ADDRESS/-/take">
<input name='BODY' value=''></form>
<form id="close" method="post" target="f" action="ADDRESS/-/close"></form>
<script>
const results = [];
async function attempt(name, doing) {
  try { results.push(name + ':' + await doing()); } catch (error) { results.push(name + ':blocked'); }
}
const body = BODY_JSON;
const element = (name, values) => new Promise((done) => {
  const made = Object.assign(document.createElement(name), values);
  made.onload = () => done('loaded'); made.onerror = () => done('blocked');
  document.body.append(made); setTimeout(() => done('silent'), 3000);
});
addEventListener('load', async () => {
  document.getElementById('plain').submit();
  document.getElementById('close').submit();
  await attempt('no-cors', async () => (await fetch('ADDRESS/-/take', {method: 'POST', mode: 'no-cors', body})).type);
  await attempt('plain', async () => (await fetch('ADDRESS/-/take',
    {method: 'POST', body, headers: {'Content-Type': 'text/plain'}})).status);
  await attempt('json', async () => (await fetch('ADDRESS/-/take',
    {method: 'POST', body, headers: {'Content-Type': 'application/json'}})).status);
  await attempt('cookies', async () => (await fetch('ADDRESS/-/take',
    {method: 'POST', mode: 'no-cors', credentials: 'include', body})).type);
  await attempt('beacon', async () => navigator.sendBeacon('ADDRESS/-/take', body));
  await attempt('read', async () => (await fetch('ADDRESS/output/index.html')).status);
  await attempt('put', async () => (await fetch('ADDRESS/-/take', {method: 'PUT', body})).status);
  await attempt('image', () => element('img', {src: 'ADDRESS/-/close'}));
  await attempt('script', () => element('script', {src: 'ADDRESS/-/live.js'}));
  await attempt('table', () => element('script', {src: 'ADDRESS/output/1-collect/sources.csv'}));
  await attempt('style', () => element('link', {rel: 'stylesheet', href: 'ADDRESS/output/index.html'}));
  await attempt('events', () => new Promise((done) => {
    const source = new EventSource('ADDRESS/-/events?page=index.html');
    source.onmessage = () => done('told'); source.onerror = () => { source.close(); done('blocked'); };
  }));
  await attempt('socket', () => new Promise((done) => {
    const socket = new WebSocket('ADDRESS/-/events'.replace('http', 'ws'));
    socket.onopen = () => done('open'); socket.onerror = () => done('blocked');
  }));
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-forms');
  frame.srcdoc = `<script>fetch('ADDRESS/-/take', {method: 'POST', mode: 'no-cors', body: '{}'})<` + `/script>`;
  document.body.append(frame);
  await attempt('frame', async () => {
    const frame = document.createElement('iframe');
    frame.src = 'ADDRESS/output/index.html';
    document.body.append(frame);
    await new Promise((done) => { frame.onload = done; setTimeout(done, 3000); });
    return frame.contentDocument ? 'read' : 'blocked';
  });
  window.results = results;
  document.title = 'done';
});
</script>
"""


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = browser("--host-resolver-rules=MAP rebound.example 127.0.0.1")

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()

    def setUp(self):
        self.study = Study()
        self.served = Served(self.study)

    def tearDown(self):
        self.driver.get("about:blank")
        self.served.close()
        self.study.remove()

    def open(self, path):
        self.driver.get_log("browser")  # what pages before this one said is theirs
        self.driver.get(f"http://127.0.0.1:{self.served.port}{self.served.base}{path}")

    def bar(self):
        return self.driver.find_element(By.ID, "jejak-served")

    def state(self):
        try:
            return self.bar().get_attribute("data-state")
        except WebDriverException:
            return None

    def faults(self):
        """What the browser calls an error; that there is no icon is none."""
        return [
            line for line in self.driver.get_log("browser")
            if line["level"] == "SEVERE" and "/favicon.ico" not in line["message"]
        ]

    def shot(self, name):
        if SHOTS:
            self.driver.save_screenshot(f"{SHOTS}/{name}.png")

    def test_a_page_loads_itself_anew_when_another_process_writes(self):
        self.open("/output/2-reduce/read/nota.html")
        self.assertTrue(until(lambda: self.state() == "fresh"))
        self.assertIn("ayu", self.bar().text)
        self.shot("fresh")
        self.driver.execute_script("window.before = true")
        self.assertNotIn("ayu-1", self.driver.page_source)
        self.study.jejak("code", "nota:2.2", "LATIH")
        self.assertTrue(until(lambda: "ayu-1" in self.driver.page_source))
        self.assertIsNone(self.driver.execute_script("return window.before"))
        self.assertEqual(self.faults(), [])

    def test_a_sentence_is_coded_handed_over_and_in_the_journal(self):
        self.open("/output/2-reduce/read/nota.html")
        self.assertTrue(until(lambda: self.state() == "fresh"))
        self.driver.execute_script("window.before = true")
        sentence = next(
            found for found in self.driver.find_elements(By.CSS_SELECTOR, ".text .s")
            if found.text.startswith("Pelatihan pertama")
        )
        sentence.click()
        self.driver.find_element(By.ID, "desk-filter").send_keys("LATIH", Keys.ENTER, Keys.ENTER)
        # Who codes is asked once, when the first choice is saved.
        if self.driver.find_elements(By.CSS_SELECTOR, "dialog #person-name"):
            self.main().click()
        self.button("Hand over").click()
        self.assertTrue(until(lambda: self.driver.find_elements(By.CSS_SELECTOR, MAIN)))
        self.shot("handover")
        self.main().click()
        self.assertTrue(until(lambda: len(self.study.journal()) == 1))
        line = self.study.journal()[0]
        self.assertEqual((line["by"], line["act"], line["code"]), ("ayu", "code", "LATIH"))
        self.assertEqual(line["quote"], "Pelatihan pertama diadakan di Bandung.")
        self.assertTrue(line["taken"])
        self.shot("handed")
        # The dialog is still open: the page waits, and loads itself anew when it is closed.
        self.assertTrue(until(lambda: self.state() == "stale"))
        self.press(Keys.ESCAPE)
        self.assertTrue(until(lambda: "ayu-1" in self.driver.page_source))
        self.assertIsNone(self.driver.execute_script("return window.before"))
        self.shot("coded")
        self.assertEqual(self.faults(), [])

    def test_a_person_says_in_the_page_what_is_meant(self):
        """Words that moved to two places are asked about; the rest goes on when a person says so."""
        self.open("/output/2-reduce/read/nota.html")
        self.assertTrue(until(lambda: self.state() == "fresh"))
        for start in ("Pelatihan pertama", "Anggaran belum"):
            next(
                found for found in self.driver.find_elements(By.CSS_SELECTOR, ".text .s")
                if found.text.startswith(start)
            ).click()
            field = self.driver.find_element(By.ID, "desk-filter")
            field.send_keys("DANA", Keys.ENTER, Keys.ENTER)
            if self.driver.find_elements(By.CSS_SELECTOR, "dialog #person-name"):
                self.main().click()
        # One of the two sentences goes from the source while the page is open.
        text = self.study.folder / "sources/library/nota.txt"
        new = self.study.above / "nota.txt"
        new.write_text(
            text.read_text(encoding="utf-8").replace("Anggaran belum dibicarakan. ", ""), encoding="utf-8"
        )
        self.study.jejak("add", str(new), "--replaces", "nota")
        self.assertTrue(until(lambda: self.state() == "stale"))
        self.button("Hand over").click()
        self.assertTrue(until(lambda: self.driver.find_elements(By.CSS_SELECTOR, MAIN)))
        self.main().click()
        self.assertTrue(
            until(lambda: "Record what has a place" in self.driver.find_element(By.TAG_NAME, "body").text)
        )
        self.shot("asked")
        self.assertEqual(self.study.journal(), [])
        self.button("Record what has a place").click()
        self.assertTrue(until(lambda: len(self.study.journal()) == 1))
        self.assertEqual(self.study.journal()[0]["quote"], "Pelatihan pertama diadakan di Bandung.")
        self.shot("rest")

    def main(self):
        return self.driver.find_element(By.CSS_SELECTOR, MAIN)

    def button(self, words):
        return next(
            found for found in self.driver.find_elements(By.TAG_NAME, "button")
            if found.is_displayed() and words in found.text
        )

    def press(self, key):
        ActionChains(self.driver, duration=0).send_keys(key).perform()

    def test_a_page_that_does_not_change_stays(self):
        self.open("/output/1-collect/sources.html")
        self.assertTrue(until(lambda: self.state() == "fresh"))
        self.driver.execute_script("window.before = true")
        with open(self.study.folder / "codebook/codes.yaml", "a", encoding="utf-8") as codes:
            codes.write("# a remark\n")
        self.assertTrue(until(lambda: self.state() == "working", 10, 0.02))
        self.assertTrue(until(lambda: self.state() == "fresh"))
        self.assertTrue(self.driver.execute_script("return window.before"))

    def test_a_page_in_the_midst_of_something_offers_to_load_anew(self):
        self.open("/output/2-reduce/read/nota.html")
        self.assertTrue(until(lambda: self.state() == "fresh"))
        self.driver.execute_script(
            "document.addEventListener('jejak:changed', (event) => event.preventDefault())"
        )
        self.study.jejak("code", "nota:2.2", "LATIH")
        self.assertTrue(until(lambda: self.state() == "stale"))
        self.shot("stale")
        self.bar().find_element(By.TAG_NAME, "button").click()
        self.assertTrue(until(lambda: "ayu-1" in self.driver.page_source))

    def test_a_page_says_that_it_is_stale_while_it_waits(self):
        self.open("/output/index.html")
        self.assertTrue(until(lambda: self.state() == "fresh"))
        lock = os.open(self.study.folder / ".jejak", os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        with open(self.study.folder / "codebook/codes.yaml", "a", encoding="utf-8") as codes:
            codes.write("- {id: BARU, name: new}\n")
        self.assertTrue(until(lambda: self.state() == "working"))
        time.sleep(1)
        self.assertEqual(self.state(), "working")
        self.shot("working")
        os.close(lock)
        self.assertTrue(until(lambda: self.state() == "fresh"))

    def test_the_button_closes_and_a_server_that_is_gone_is_told(self):
        self.open("/output/index.html")
        self.assertTrue(until(lambda: self.state() == "fresh"))
        self.bar().find_element(By.TAG_NAME, "button").click()
        self.assertTrue(until(lambda: self.state() == "closed"))
        self.assertEqual(self.served.process.wait(20), 0)
        self.shot("closed")
        self.served = Served(self.study)
        self.open("/output/index.html")
        self.assertTrue(until(lambda: self.state() == "fresh"))
        self.served.kill()
        self.assertTrue(until(lambda: self.state() == "gone"))
        self.shot("gone")

    def test_many_pages_can_be_open_at_once(self):
        first = self.driver.current_window_handle
        handles = []
        for _ in range(9):
            self.driver.switch_to.new_window("tab")
            handles.append(self.driver.current_window_handle)
            self.open("/output/index.html")
            self.assertTrue(until(lambda: self.state() == "fresh"))
        for handle in handles:
            self.driver.switch_to.window(handle)
            self.driver.close()
        self.driver.switch_to.window(first)

    def test_another_site_reaches_nothing(self):
        address = f"http://127.0.0.1:{self.served.port}{self.served.base}"
        body = json.dumps(self.study.choices(self.study.code("Pelatihan pertama")))
        page = ATTACK.replace("ADDRESS", address).replace("BODY_JSON", json.dumps(body))
        page = page.replace("BODY", body[:-1].replace("'", "&#39;") + ',"x":"')
        for host in ("127.0.0.1", "rebound.example"):
            site = Site({"/": page})
            self.driver.get(f"http://{host}:{site.port}/")
            self.assertTrue(until(lambda: self.driver.title == "done", 60))
            results = dict(
                line.split(":", 1) for line in self.driver.execute_script("return window.results")
            )
            # A page hears of an opaque answer, and that it may send a beacon, but of no answer's words.
            expected = {name: "blocked" for name in results}
            expected.update({"no-cors": "opaque", "cookies": "opaque", "beacon": "true"})
            for name in ("no-cors", "cookies"):
                self.assertIn(results.pop(name), ("opaque", "blocked"))
                expected.pop(name)
            self.assertEqual(results, expected)
            self.driver.get("about:blank")
            site.close()
            time.sleep(0.5)
            self.assertEqual(self.study.journal(), [])
            self.assertIsNone(self.served.process.poll())

    def test_a_rebound_name_sees_nothing(self):
        self.driver.get(
            f"http://rebound.example:{self.served.port}{self.served.base}/output/index.html"
        )
        self.assertIn("answers to 127.0.0.1", self.driver.page_source)
        self.assertNotIn("jejak-served", self.driver.page_source)
        tried = self.driver.execute_async_script(
            "const done = arguments[0]; fetch(location.pathname.replace('output/index.html', '-/take'),"
            "{method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'})"
            ".then((answer) => done(answer.status), () => done('blocked'))"
        )
        self.assertIn(tried, (421, "blocked"))
        self.assertEqual(self.study.journal(), [])

    def test_a_source_with_programs_runs_none(self):
        self.open("/output/2-reduce/read/jahat.html")
        link = next(
            found for found in self.driver.find_elements(By.CSS_SELECTOR, "a[href*='sources/library']")
        )
        self.driver.get(link.get_attribute("href"))
        time.sleep(1)
        self.assertIn(f":{self.original_port()}/", self.driver.current_url)
        self.assertNotIn(self.served.secret, self.driver.current_url)
        self.assertEqual(self.driver.title, "jahat")
        self.assertIn("Kata yang ditemukan", self.driver.page_source)
        self.shot("original")
        self.open("/output/index.html")
        for name in ("jahat.svg", "jahat.xml"):
            before = self.driver.current_url
            try:
                self.open(f"/sources/library/{name}")
            except WebDriverException:
                pass
            self.assertEqual(self.driver.current_url, before, "it was shown")
        self.assertEqual(self.study.journal(), [])

    def original_port(self):
        answer = self.served.get("/sources/library/nota.txt")
        return int(answer.fields["location"].split(":")[2].split("/")[0])

    def test_a_pdf_is_shown_and_does_not_learn_the_secret(self):
        self.open("/sources/library/jahat.pdf#page=1")
        time.sleep(2)
        self.assertIn(f":{self.original_port()}/", self.driver.current_url)
        self.assertNotIn(self.served.secret, self.driver.current_url)
        self.assertTrue(self.driver.current_url.endswith("jahat.pdf#page=1"))
        self.shot("pdf")


if __name__ == "__main__":
    unittest.main()
