"""A made-up study, and `jejak open` on it, for the tests in this folder."""

import hashlib
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

BUILT = pathlib.Path(os.environ.get("BUILT", ".build/debug")).resolve()

NOTE = """Catatan rapat

Kedua kementerian sepakat memulai pelatihan bersama. Pelatihan pertama diadakan di Bandung.

Anggaran belum dibicarakan. Rapat berikutnya menyusul.
"""

# What a source may hold that nobody should run.
HOSTILE_HTML = """<!doctype html><html><head><title>jahat</title>
<meta http-equiv="refresh" content="0; url=http://127.0.0.1:1/gone">
<script>document.title = 'RUN ' + location.href;
fetch('/x').catch(() => {}); try { localStorage.setItem('x', '1') } catch (e) {}</script></head>
<body onload="document.title='RUN'"><p>Kata yang ditemukan.</p>
<img src="x" onerror="document.title='RUN'"><form action="/-/close" method="post"><button>b</button></form>
<iframe src="/"></iframe></body></html>
"""
HOSTILE_SVG = """<svg xmlns="http://www.w3.org/2000/svg" onload="document.documentElement.setAttribute('ran','1')">
<script>document.documentElement.setAttribute('ran','1')</script></svg>
"""


def hostile_pdf():
    """A PDF that runs a program when it is opened, where a viewer lets it."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (var seen = this.URL;) >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 4\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table


class Study:
    """A study in a temporary folder."""

    def __init__(self, language="en"):
        self.above = pathlib.Path(tempfile.mkdtemp(prefix="jejak-open-"))
        self.folder = self.above / "studi satu"
        self.jejak("init", str(self.folder), "--coder", "ayu", "--language", language, study=False)
        library = self.folder / "sources/library"
        library.mkdir(parents=True, exist_ok=True)
        (library / "nota.txt").write_text(NOTE, encoding="utf-8")
        (library / "jahat.html").write_text(HOSTILE_HTML, encoding="utf-8")
        for name in ("nota.txt", "jahat.html"):
            self.jejak("add", str(library / name))
        (library / "jahat.svg").write_text(HOSTILE_SVG, encoding="utf-8")
        (library / "jahat.pdf").write_bytes(hostile_pdf())
        (library / "jahat.xml").write_text("<?xml-stylesheet href='jahat.svg'?><a/>", encoding="utf-8")
        (self.above / "rahasia.txt").write_text("outside the study", encoding="utf-8")
        (library / "keluar.txt").symlink_to(self.above / "rahasia.txt")
        (library / "jurnal").symlink_to(self.folder / "codebook")
        with open(self.folder / "codebook/codes.yaml", "a", encoding="utf-8") as codes:
            codes.write(
                "- {id: LATIH, name: {id: pelatihan, en: training}, definition: teaching, "
                "indicators: [phrase: pelatihan]}\n- {id: DANA, name: money, definition: budget}\n"
            )

    def jejak(self, *words, study=True, check=True):
        """Runs a command on the study."""
        line = [str(BUILT / "jejak"), *words] + (["--study", str(self.folder)] if study else [])
        done = subprocess.run(line, capture_output=True, text=True, timeout=300)
        if check and done.returncode not in (0, 2):
            raise AssertionError(f"{words}: {done.stdout}{done.stderr}")
        return done

    def journal(self):
        """The lines of the journal."""
        found = []
        for path in sorted((self.folder / "codebook/journal").glob("*.jsonl")):
            found += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return found

    def choices(self, *choices, by="ayu"):
        """What a page would hand over."""
        pages = (self.folder / "output/2-reduce/read/nota.html").read_text(encoding="utf-8")
        found = re.search(r'id="jejak-data">(.*?)</script>', pages, re.S)
        mark = json.loads(found.group(1)).get("study", "") if found else ""
        text = (self.folder / "output/1-collect/documents/nota.txt").read_bytes()
        return {
            "jejak": "choices", "version": 1, "study": mark, "by": by, "program": "0",
            "documents": {"nota": hashlib.sha256(text).hexdigest()}, "choices": list(choices),
        }

    def code(self, quote, code="LATIH", key=None, **more):
        """A choice that codes words of the note."""
        text = (self.folder / "output/1-collect/documents/nota.txt").read_text(encoding="utf-8")
        start = text.index(quote)
        end = start + len(quote)
        return {
            "key": key or "k-" + os.urandom(12).hex(), "at": "2026-11-21T10:00:00Z", "act": "code",
            "source": "nota", "start": start, "end": end, "quote": quote,
            "prefix": text[max(0, start - 32):start], "suffix": text[end:end + 32], "code": code,
            **more,
        }

    def remove(self):
        shutil.rmtree(self.above, ignore_errors=True)


class Served:
    """`jejak open` at work on a study."""

    def __init__(self, study, *words):
        self.study = study
        self.errors = open(study.above / "errors.txt", "ab")
        self.process = subprocess.Popen(
            [str(BUILT / "jejak"), "open", "--study", str(study.folder), "--no-browser", *words],
            stdout=subprocess.PIPE, stderr=self.errors, text=True,
        )
        self.address = self.process.stdout.readline().strip()
        if not self.address.startswith("http://127.0.0.1:"):
            raise AssertionError((study.above / "errors.txt").read_text(encoding="utf-8"))
        self.port = int(self.address.split(":")[2].split("/")[0])
        self.secret = self.address.split("/")[3]
        self.base = f"/{self.secret}"

    def raw(self, words, wait=30):
        """Says bytes to the port and hears all that is answered."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as connection:
            try:
                connection.sendall(words)
            except OSError:
                pass
            heard = b""
            try:
                while piece := connection.recv(1 << 16):
                    heard += piece
            except OSError:
                pass
        return heard

    def ask(self, method, path, fields=None, body=None, port=None):
        """A request as it is told, with the right host unless another is told."""
        told = {"Host": f"127.0.0.1:{port or self.port}"}
        told.update(fields or {})
        if body is not None and "Content-Length" not in told:
            told["Content-Length"] = str(len(body))
        lines = [f"{method} {path} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in told.items() if value is not None]
        words = ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape") + (body or b"")
        own, self.port = self.port, port or self.port
        try:
            heard = self.raw(words)
        finally:
            self.port = own
        return Answer(heard)

    def get(self, path, fields=None):
        return self.ask("GET", self.base + path, fields)

    def post(self, path, value, **fields):
        """A hand-over as a page of the server sends it, but for the fields that are told."""
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        usual = {
            "Origin": f"http://127.0.0.1:{self.port}", "Content-Type": "application/json",
            "Sec-Fetch-Site": "same-origin",
        }
        usual.update({name.replace("_", "-"): value for name, value in fields.items()})
        return self.ask("POST", self.base + path, usual, body)

    def take(self, *choices, query="", **fields):
        return self.post("/-/take" + query, self.study.choices(*choices), **fields)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(20)

    def close(self):
        if self.process.poll() is None:
            self.post("/-/close", {})
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
        self.errors.close()


class Answer:
    """What was answered."""

    def __init__(self, heard):
        head, _, self.body = heard.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        words = lines[0].split(" ")
        self.status = int(words[1]) if len(words) > 1 else 0
        self.fields = {}
        for line in lines[1:]:
            name, _, value = line.partition(": ")
            self.fields[name.lower()] = value

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def json(self):
        return json.loads(self.body)


def until(holds, seconds=30, pause=0.1):
    """Waits for something to hold; whether it did."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(pause)
    return holds()
