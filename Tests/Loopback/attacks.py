"""Attacks the open port of `jejak open` without a browser. Each must change nothing, and be told why."""

import fcntl
import json
import os
import pathlib
import socket
import subprocess
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from served import BUILT, Served, Study, until

JSON = {"Content-Type": "application/json"}


class Attacks(unittest.TestCase):
    """The server runs once for all; after each attack the journal must be as it was."""

    @classmethod
    def setUpClass(cls):
        cls.study = Study()
        cls.served = Served(cls.study)

    @classmethod
    def tearDownClass(cls):
        cls.served.close()
        cls.study.remove()

    def setUp(self):
        self.before = self.study.journal()

    def tearDown(self):
        self.assertEqual(self.study.journal(), self.before, "the journal changed")
        self.assertIsNone(self.served.process.poll(), "the server ended")
        self.assertEqual(self.served.get("/output/index.html").status, 200)

    def refused(self, answer, status, words):
        self.assertEqual(answer.status, status, answer.text)
        self.assertIn(words, answer.text)
        self.assertEqual(answer.fields["x-content-type-options"], "nosniff")
        self.assertEqual(answer.fields["cache-control"], "no-store")
        self.assertIn("frame-ancestors 'none'", answer.fields["content-security-policy"])
        self.assertNotIn(self.served.secret, answer.text)

    def test_every_answer_bears_what_keeps_it(self):
        page = self.served.get("/output/index.html")
        self.assertEqual(page.fields["referrer-policy"], "no-referrer")
        self.assertEqual(page.fields["cross-origin-resource-policy"], "same-origin")
        self.assertEqual(page.fields["x-frame-options"], "DENY")
        self.assertIn("frame-ancestors 'none'", page.fields["content-security-policy"])
        self.assertIn("default-src 'none'", page.fields["content-security-policy"])
        self.assertEqual(page.fields["content-type"], "text/html; charset=utf-8")
        table = self.served.get("/output/1-collect/sources.csv")
        self.assertEqual((table.status, table.fields["content-type"]), (200, "text/csv; charset=utf-8"))

    def test_links_of_pages_lead_somewhere(self):
        seen, waiting = set(), ["/output/index.html"]
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            answer = self.served.get(path)
            self.assertIn(answer.status, (200, 302), path)
            if "text/html" not in answer.fields.get("content-type", ""):
                continue
            for piece in answer.text.split('href="')[1:]:
                target = piece.split('"')[0].split("#")[0]
                if not target or ":" in target:
                    continue
                parts = path.split("/")[:-1]
                for step in target.split("/"):
                    parts = parts[:-1] if step == ".." else parts + [step]
                waiting.append("/".join(parts))
        self.assertGreater(len(seen), 10)
        self.assertIn("/sources/library/nota.txt", seen)

    def test_another_site_posts(self):
        body = json.dumps(self.study.choices(self.study.code("Pelatihan pertama"))).encode()
        evil = "http://evil.example"
        said = "choices are taken from pages of this server only"
        for fields in (
            {"Origin": evil, "Content-Type": "text/plain"},
            {"Origin": evil, "Content-Type": "application/x-www-form-urlencoded"},
            {"Origin": evil, **JSON},
            {"Origin": "null", **JSON},
            {"Origin": f"http://127.0.0.1:{self.served.port + 1}", **JSON},
            {"Origin": f"http://localhost:{self.served.port}", **JSON},
            {**JSON},
        ):
            answer = self.served.ask("POST", self.served.base + "/-/take", fields, body)
            self.refused(answer, 403, said)
        answer = self.served.post("/-/take", body, Sec_Fetch_Site="cross-site")
        self.refused(answer, 403, "a page of another site asked")
        answer = self.served.post("/-/take", body, Content_Type="text/plain")
        self.refused(answer, 415, "application/json only")
        answer = self.served.post("/-/close", b"{}", Origin=evil)
        self.refused(answer, 403, said)

    def test_a_rebound_host(self):
        said = "answers to 127.0.0.1"
        for host in ("evil.example", f"evil.example:{self.served.port}", "127.0.0.1", None,
                     f"127.0.0.1:{self.served.port}.evil.example", f"[::1]:{self.served.port}"):
            self.refused(self.served.get("/output/index.html", {"Host": host}), 421, said)
            self.refused(
                self.served.post("/-/take", {}, Host=host, Origin=f"http://{host}"), 421, said
            )

    def test_no_secret_and_wrong_ones(self):
        wrong = "0" * len(self.served.secret)
        for path in ("/", "/output/index.html", "/-/take", "/-/events", f"/{wrong}/output/index.html",
                     f"/{self.served.secret[:-1]}/output/index.html", f"/?{self.served.secret}"):
            answer = self.served.ask(
                "GET", path, {"Referer": self.served.address, "Cookie": self.served.secret}
            )
            self.refused(answer, 404, "nothing is at this address")
            answer = self.served.ask(
                "POST", path, {"Origin": f"http://127.0.0.1:{self.served.port}", **JSON}, b"{}"
            )
            self.refused(answer, 404, "nothing is at this address")

    def test_paths_that_lead_elsewhere(self):
        for path in (
            "/output/../codebook/protocol.yaml", "/output/%2e%2e/codebook/protocol.yaml",
            "/output/..%2fcodebook/protocol.yaml", "/output/%2e%2e%2fcodebook%2fprotocol.yaml",
            "/output/%252e%252e/codebook/protocol.yaml", "/output//etc/passwd", "/output/%00",
            "/output/index.html%00.csv", "/output/..\\codebook", "/output/%5c..%5ccodebook",
            "//etc/passwd", "/codebook/protocol.yaml", "/codebook/journal/ayu.jsonl", "/.jejak/port",
            "/output/", "/output", "/sources/library.yaml", "/sources/library/",
            "/sources/../codebook/protocol.yaml", "/-/", "/-/take", "/-/live.js/x", "/" + "a/" * 3000,
        ):
            self.refused(self.served.get(path), 404, "nothing is at this address")
        for path in ("http://127.0.0.1/x", "*", "x"):
            self.assertIn(self.served.ask("GET", path).status, (400, 404), path)

    def original(self, name):
        answer = self.served.get(f"/sources/library/{name}")
        self.assertEqual(answer.status, 302)
        address = answer.fields["location"]
        port, path = address.removeprefix("http://127.0.0.1:").split("/", 1)
        self.assertNotEqual(int(port), self.served.port)
        self.assertNotIn(self.served.secret, address)
        return int(port), "/" + path

    def test_originals_are_inert_and_of_another_origin(self):
        shown = {"nota.txt": "text/plain; charset=utf-8", "jahat.html": "text/html"}
        saved = ("jahat.svg", "jahat.xml")
        for name in [*shown, *saved]:
            port, path = self.original(name)
            answer = self.served.ask("GET", path, port=port)
            self.assertEqual(answer.status, 200)
            self.assertTrue(
                answer.fields["content-security-policy"].startswith("sandbox; default-src 'none'")
            )
            self.assertEqual(answer.fields["x-content-type-options"], "nosniff")
            if name in shown:
                self.assertEqual(answer.fields["content-type"], shown[name])
            else:
                self.assertTrue(answer.fields["content-disposition"].startswith("attachment;"))
        port, path = self.original("jahat.pdf")
        answer = self.served.ask("GET", path, port=port)
        self.assertEqual(answer.fields["content-type"], "application/pdf")
        self.assertIn("default-src 'none'", answer.fields["content-security-policy"])

    def test_the_port_of_originals_takes_nothing_and_knows_no_pages(self):
        port, path = self.original("nota.txt")
        own = path.split("/")[1]
        origin = {"Origin": f"http://127.0.0.1:{port}", **JSON}
        answer = self.served.ask("POST", f"/{own}/-/take", origin, b"{}", port=port)
        self.refused(answer, 405, "knows no POST")
        for there in (f"/{own}/output/index.html", f"/{own}/-/events", self.served.base + "/nota.txt"):
            self.refused(self.served.ask("GET", there, port=port), 404, "nothing is at this address")
        self.refused(
            self.served.ask("GET", f"/{own}/../../codebook/protocol.yaml", port=port), 404, "nothing is"
        )
        # With the secret of originals the pages are not reached.
        self.refused(self.served.ask("GET", f"/{own}/output/index.html"), 404, "nothing is at")

    def test_links_out_of_the_library_are_not_followed(self):
        for name in ("keluar.txt", "jurnal/protocol.yaml", "jurnal"):
            port, path = self.original(name)
            self.refused(self.served.ask("GET", path, port=port), 404, "nothing is at this address")

    def test_other_methods(self):
        for method in ("PUT", "TRACE", "OPTIONS", "DELETE", "PATCH", "HEAD"):
            answer = self.served.ask(method, self.served.base + "/output/index.html")
            self.assertEqual(answer.status, 405)
            self.assertEqual(answer.fields["allow"], "GET, POST")
            self.assertNotIn("access-control-allow-origin", answer.fields)
            if method != "HEAD":
                self.assertIn("this server knows no " + method, answer.text)
        asked = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
        answer = self.served.ask("OPTIONS", self.served.base + "/-/take", asked)
        self.assertFalse([name for name in answer.fields if name.startswith("access-control")])

    def test_large_heads_and_bodies(self):
        base = self.served.base
        self.assertEqual(self.served.get("/output/index.html", {"X": "a" * 40_000}).status, 431)
        many = {f"X-{number}": "a" for number in range(400)}
        self.assertEqual(self.served.get("/output/index.html", many).status, 431)
        self.assertIn(self.served.ask("GET", base + "/" + "a" * 100_000).status, (404, 431))
        self.refused(
            self.served.post("/-/take", b"", Content_Length=str(9 << 20)), 413, "larger than 8 MB"
        )
        self.refused(self.served.post("/-/take", b" " * ((8 << 20) + 1)), 413, "larger than 8 MB")

    def test_smuggling(self):
        host = f"Host: 127.0.0.1:{self.served.port}\r\n".encode()
        post = b"POST " + self.served.base.encode() + b"/-/close HTTP/1.1\r\n" + host
        origin = b"Origin: http://127.0.0.1:%d\r\nContent-Type: application/json\r\n" % self.served.port
        inner = post + origin + b"Content-Length: 2\r\n\r\n{}"
        outer = b"GET /x HTTP/1.1\r\n" + host
        for words in (
            outer + b"\r\n" + inner,
            outer + b"Content-Length: 0\r\n\r\n" + inner,
            outer + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + inner,
            outer + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + inner,
            outer + b"Transfer-Encoding: xchunked\r\nContent-Length: 3\r\n\r\nabc" + inner,
            outer + b"Content-Length: 0\r\nContent-Length: 400\r\n\r\n" + inner,
            outer + b"Content-Length : 0\r\n\r\n" + inner,
        ):
            heard = self.served.raw(words)
            self.assertLessEqual(heard.count(b"HTTP/1.1 "), 1)
            self.assertNotIn(b"closed", heard)

    def test_slow_ones_do_not_hold_up_others(self):
        slow = []
        for _ in range(40):
            connection = socket.create_connection(("127.0.0.1", self.served.port))
            connection.sendall(b"POST " + self.served.base.encode() + b"/-/take HTTP/1.1\r\nX: ")
            slow.append(connection)
        started = time.monotonic()
        self.assertEqual(self.served.get("/output/index.html").status, 200)
        self.assertLess(time.monotonic() - started, 5)
        for _ in range(4):
            time.sleep(4)
            for connection in slow:
                try:
                    connection.sendall(b"a")
                except OSError:
                    pass
        for connection in slow:
            connection.settimeout(5)
            try:
                heard = connection.recv(1 << 16)
            except ConnectionError:
                heard = b"HTTP/1.1 408 "
            self.assertTrue(heard.startswith(b"HTTP/1.1 408 "), heard[:40])
            connection.close()

    def test_choices_that_are_none(self):
        for body in (b"", b"{", b"[]", b"null", b"\xff\xfe", b"{}", b"[" * 100_000, b'{"jejak":"x"}',
                     json.dumps({**self.study.choices(), "version": 99}).encode(),
                     json.dumps(self.study.choices(by="orang-lain")).encode()):
            answer = self.served.post("/-/take", body)
            self.assertIn(answer.status, (409, 411, 422), body[:20])
            if answer.status != 411:
                self.assertFalse(answer.json["ok"])
                self.assertTrue(answer.json["message"])
                self.assertEqual(answer.json["recorded"], [])

    def test_the_server_listens_on_loopback_alone(self):
        lines = pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:]
        lines += pathlib.Path("/proc/net/tcp6").read_text().splitlines()[1:]
        for line in lines:
            address, state = line.split()[1], line.split()[3]
            if state == "0A" and int(address.split(":")[1], 16) == self.served.port:
                self.assertEqual(address.split(":")[0], "0100007F")


class Handovers(unittest.TestCase):
    """What a page hands over, and what becomes of it when something goes wrong."""

    def setUp(self):
        self.study = Study()
        self.served = Served(self.study)

    def tearDown(self):
        self.served.close()
        self.assertEqual(self.study.jejak("verify", "journal", check=False).returncode, 0)
        self.study.remove()

    def test_a_choice_is_in_the_journal_when_it_is_answered(self):
        choice = self.study.code("Pelatihan pertama diadakan di Bandung.")
        answer = self.served.take(choice)
        self.assertEqual(answer.status, 200, answer.text)
        self.assertEqual(answer.json["recorded"], ["ayu-1"])
        line = self.study.journal()[-1]
        self.assertEqual((line["act"], line["code"], line["taken"]), ("code", "LATIH", choice["key"]))
        self.assertEqual(line["by"], "ayu")
        again = self.served.take(choice)
        self.assertEqual((again.status, again.json["recorded"]), (200, []))
        self.assertEqual(again.json["rows"][0]["state"], "already")
        self.assertEqual(len(self.study.journal()), 1)
        # The stages run by themselves.
        codings = self.study.folder / "output/2-reduce/codings.csv"
        self.assertTrue(until(lambda: "ayu-1" in codings.read_text(encoding="utf-8")))
        self.assertTrue(
            until(lambda: "ayu-1" in self.served.get("/output/2-reduce/read/nota.html").text)
        )

    def test_a_person_looks_first_where_something_has_no_place(self):
        good = self.study.code("Anggaran belum dibicarakan.", "DANA")
        lost = {**self.study.code("Rapat berikutnya menyusul."), "quote": "kata yang tidak ada"}
        unknown = self.study.code("Pelatihan pertama", "TIDAK-ADA")
        answer = self.served.take(good, lost, unknown)
        self.assertEqual(answer.status, 409, answer.text)
        self.assertEqual(self.study.journal(), [])
        states = [row["state"] for row in answer.json["rows"]]
        self.assertEqual(states, ["placed", "unfound", "refused"])
        answer = self.served.take(good, lost, unknown, query="?confirm=yes")
        self.assertEqual((answer.status, answer.json["recorded"]), (200, ["ayu-1"]))

    def test_two_hand_over_at_once(self):
        sentences = ("Anggaran belum dibicarakan.", "Rapat berikutnya menyusul.")
        choices = [self.study.code(words, "DANA") for words in sentences]
        answers = []

        def hand(choice):
            answers.append(self.served.take(choice))

        threads = [threading.Thread(target=hand, args=(choice,)) for choice in choices * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([answer.status for answer in answers], [200] * 6)
        recorded = sum((answer.json["recorded"] for answer in answers), [])
        self.assertEqual(sorted(recorded), ["ayu-1", "ayu-2"])
        self.assertEqual(len(self.study.journal()), 2)

    def test_killed_in_the_midst(self):
        for round in range(6):
            choice = self.study.code("Pelatihan pertama diadakan di Bandung."[: 12 + 4 * round])
            killer = threading.Timer(0.01 * round, self.served.kill)
            killer.start()
            try:
                answer = self.served.take(choice)
            except OSError:
                answer = None
            killer.join()
            self.served.errors.close()
            self.assertEqual(self.study.jejak("verify", "journal", check=False).returncode, 0)
            had = [line for line in self.study.journal() if line.get("taken") == choice["key"]]
            self.assertLessEqual(len(had), 1)
            if answer is not None and answer.status == 200:
                self.assertEqual(len(had), 1, "answered and not in the journal")
            self.served = Served(self.study)
            again = self.served.take(choice)
            self.assertEqual(again.status, 200, again.text)
            had = [line for line in self.study.journal() if line.get("taken") == choice["key"]]
            self.assertEqual(len(had), 1)

    def test_another_command_writes_and_pages_are_told(self):
        page = self.served.get("/output/2-reduce/read/nota.html")
        made = page.text.split('data-made="')[1].split('"')[0]
        with socket.create_connection(("127.0.0.1", self.served.port), timeout=30) as listening:
            listening.sendall(
                f"GET {self.served.base}/-/events?page=2-reduce/read/nota.html HTTP/1.1\r\n"
                f"Host: 127.0.0.1:{self.served.port}\r\n\r\n".encode()
            )
            heard = listening.recv(1 << 16)
            self.study.jejak("code", "nota:2.2", "LATIH")
            started = time.monotonic()
            while b'"state":"fresh"' not in heard or made.encode() in heard.split(b"data:")[-1]:
                heard += listening.recv(1 << 16)
                self.assertLess(time.monotonic() - started, 20)
        self.assertIn(b'"state":"working"', heard)
        self.assertIn("ayu-1", self.served.get("/output/2-reduce/read/nota.html").text)

    def test_a_second_one_has_a_port_of_its_own_and_the_first_gets_its_old_one_back(self):
        second = Served(self.study)
        self.assertNotEqual(second.port, self.served.port)
        self.assertNotEqual(second.secret, self.served.secret)
        self.assertEqual(second.take(self.study.code("Pelatihan pertama")).status, 200)
        second.close()
        port = self.served.port
        self.served.close()
        self.served = Served(self.study)
        self.assertEqual(self.served.port, port)

    def test_a_study_that_is_locked_is_waited_for_and_nothing_is_lost(self):
        lock = os.open(self.study.folder / ".jejak", os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        threading.Timer(2, os.close, (lock,)).start()
        started = time.monotonic()
        answer = self.served.take(self.study.code("Pelatihan pertama"))
        self.assertEqual(answer.status, 200)
        self.assertGreater(time.monotonic() - started, 1)

    def test_a_taken_port_and_an_unknown_page_are_told(self):
        for words, said in (
            (["--port", str(self.served.port)], f"port {self.served.port} of 127.0.0.1 is in use"),
            (["nnota"], "the study has no page of 'nnota'"),
            (["--as", "orang"], "'orang' is no coder"),
        ):
            done = subprocess.run(
                [str(BUILT / "jejak"), "open", *words, "--no-browser", "--study",
                 str(self.study.folder)],
                capture_output=True, text=True, timeout=60,
            )
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn(said, done.stderr)

    def test_the_page_of_a_source_is_opened_by_its_id(self):
        third = Served(self.study, "nota")
        self.assertTrue(third.address.endswith("/output/2-reduce/read/nota.html"))
        third.close()
        self.assertEqual(third.process.returncode, 0)


if __name__ == "__main__":
    unittest.main()
