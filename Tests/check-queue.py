#!/usr/bin/env python3
"""Decides on what waits in a real terminal, as a person would, and reads the screen.

Usage: check-queue.py JEJAK [KEYS_PER_SECOND]

tmux holds the terminal: keys are sent to it, its screen is read. The study is made here, with words of
our own. Shown are 150 decisions at a human pace, a kill in the middle, another size of the window, a
source with control characters, and each way of ending, with the terminal as it was before.
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

JEJAK = os.path.abspath(sys.argv[1])
PACE = float(sys.argv[2]) if len(sys.argv) > 2 else 1.5
SUGGESTIONS = 150

folder = tempfile.mkdtemp(prefix="jejak-queue-")
study = os.path.join(folder, "study")
environment = dict(os.environ, TMUX_TMPDIR=folder, JEJAK_MACHINE="test", LC_ALL="C.UTF-8")
environment.pop("TMUX", None)
environment.pop("NO_COLOR", None)


def tmux(*arguments):
    done = subprocess.run(
        ["tmux", "-f", os.devnull, "-L", "jejak", *arguments],
        env=environment, capture_output=True, text=True, check=False,
    )
    return done.stdout


def jejak(*arguments):
    return subprocess.run(
        [JEJAK, *arguments], env=environment, capture_output=True, text=True, check=False
    )


def screen():
    return tmux("capture-pane", "-p", "-t", "queue")


def wait(what, happened, seconds=20.0):
    """Waits until the screen is as it should be, and says how long that took."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        text = screen()
        if happened(text):
            return time.monotonic() - start
        time.sleep(0.01)
    fail(f"{what}\n{screen()}")


def fail(words):
    print(f"check-queue: {words}", file=sys.stderr)
    tmux("kill-server")
    sys.exit(1)


def expect(holds, words):
    if not holds:
        fail(words)


def press(key):
    tmux("send-keys", "-t", "queue", key)


def lines():
    path = os.path.join(study, "codebook/journal/ayu.jsonl")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def start(*arguments, columns=80, rows=24):
    """A shell whose terminal can be looked at before and after."""
    tmux("kill-server")
    deadline = time.monotonic() + 10
    # The old server may still be going away.
    while not screen() and time.monotonic() < deadline:
        tmux("new-session", "-d", "-s", "queue", "-x", str(columns), "-y", str(rows), "sh")
        time.sleep(0.1)
    tmux("send-keys", "-t", "queue", "stty -g > before; clear; echo shell-is-ready", "Enter")
    wait("no shell came", lambda text: "shell-is-ready" in text.split("\n"))
    command = " ".join([JEJAK, "queue", "--study", study, *arguments])
    tmux("send-keys", "-t", "queue", f"{command}; echo ended-$?", "Enter")


def process():
    """The process that holds the terminal, below the shell."""
    shell = tmux("display-message", "-p", "-t", "queue", "#{pane_pid}").strip()
    children = subprocess.run(["ps", "-o", "pid=", "--ppid", shell], capture_output=True, text=True)
    return int(children.stdout.split()[0])


def ended(words, status):
    wait(f"it did not end: {words}", lambda text: f"ended-{status}" in text)
    tmux("send-keys", "-t", "queue", "stty -g > after; echo compa''red", "Enter")
    wait("the shell does not answer", lambda text: "compared" in text)
    with open(os.path.join(folder, "before"), encoding="utf-8") as before:
        with open(os.path.join(folder, "after"), encoding="utf-8") as after:
            expect(before.read() == after.read(), f"the terminal is not as it was: {words}")
    print(f"  {words}: the terminal is as it was")


def make_study():
    jejak("init", study, "--language", "id", "--coder", "ayu")
    verbs = ["menggelar", "membahas", "menyiapkan", "menunda", "menilai"]
    towns = ["Bandung", "Padang", "Ambon", "Jambi", "Kupang", "Palu"]
    sentences = [
        f"Pada pertemuan ke-{number} kedua pihak {verbs[number % 5]} latihan bersama di {towns[number % 6]}. "
        "Sesudah itu mereka pulang."
        for number in range(1, SUGGESTIONS + 1)
    ]
    nasty = "Judul \x1b]0;dibajak\x07 dan \x1b[2J latihan bersama \x1b[31m di Solo. Selesai sudah."
    path = os.path.join(folder, "nota.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(sentences[:75]) + "\n")
    other = os.path.join(folder, "kabar.txt")
    with open(other, "w", encoding="utf-8") as file:
        file.write("\n\n".join(sentences[75:]) + "\n")
    third = os.path.join(folder, "jahat.txt")
    with open(third, "w", encoding="utf-8") as file:
        file.write(nasty + "\n")
    for source in [path, other, third]:
        done = jejak("add", source, "--study", study)
        expect(done.returncode in (0, 2), done.stderr)
    with open(os.path.join(study, "codebook/codes.yaml"), "w", encoding="utf-8") as file:
        file.write(
            "version: 1\ncodes:\n- id: LATIH\n  name: pelatihan\n"
            "  definition: latihan orang dari dua negara\n"
            "  indicators:\n  - phrase: latihan bersama\n"
        )


def decide_all():
    start()
    wait("no suggestion came", lambda text: "1/151" in text)
    begun = time.monotonic()
    slowest = 0.0
    for number in range(SUGGESTIONS):
        due = begun + number / PACE
        time.sleep(max(0.0, due - time.monotonic()))
        press("a" if number % 4 else "r")
        took = wait("a decision did not come", lambda text: f"{number + 1} diputus" in text)
        slowest = max(slowest, took)
        # It is on the disk as soon as the screen says so.
        expect(len(lines()) == number + 1, f"{len(lines())} lines after {number + 1} decisions")
    taken = time.monotonic() - begun
    expect(taken < 300, f"{SUGGESTIONS} decisions took {taken:.0f} s")
    print(f"  {SUGGESTIONS} decisions at {PACE} a second: {taken:.0f} s; slowest answer {slowest * 1000:.0f} ms")
    text = screen()
    expect("␛]0;dibajak␇" in text and "␛[2J" in text, "ESC of a source is not shown as such\n" + text)
    expect("dibajak" not in tmux("display-message", "-p", "-t", "queue", "#{pane_title}"), "a title")
    print("  ESC in a source is shown and not obeyed")
    press("q")
    ended("q", 0)


def undo_and_kill():
    start()
    wait("nothing came", lambda text: "1/1" in text)
    press("a")
    wait("no decision", lambda text: "1 diputus" in text)
    press("u")
    wait("no undo", lambda text: "0 diputus" in text and "diurungkan" in text)
    acts = [line["act"] for line in lines()][-2:]
    expect(acts == ["accept", "undo"], f"the journal says {acts}")
    jejak("undo", *[f"ayu-{number}" for number in range(1, 101)], "--study", study)
    before = len(lines())
    start()
    wait("nothing came", lambda text: "1/101" in text)
    for number in range(20):
        press("a")
        wait("no decision", lambda text: f"{number + 1} diputus" in text)
    os.kill(process(), signal.SIGKILL)
    wait("it lives", lambda text: "ended-137" in text or "Killed" in text)
    expect(len(lines()) == before + 20, "a killed sitting lost lines")
    verified = jejak("verify", "journal", "--study", study)
    expect(verified.returncode == 0, verified.stderr)
    start()
    wait("not all that was left", lambda text: "1/81" in text)
    print("  kill -9 after 20 decisions: 20 lines, the chain holds, 81 left")


def resize_and_end():
    tmux("resize-window", "-t", "queue", "-x", "40", "-y", "20")
    wait("no small screen", lambda text: len(text.rstrip("\n").split("\n")) == 20 and "─" * 40 in text)
    expect(all(len(line) <= 40 for line in screen().split("\n")), "a line is too wide")
    tmux("resize-window", "-t", "queue", "-x", "100", "-y", "30")
    wait("no large screen", lambda text: "─" * 100 in text)
    print("  the window changes its size")
    press("C-c")
    ended("Ctrl-C", 0)
    for name, number in [("SIGTERM", signal.SIGTERM), ("SIGINT", signal.SIGINT)]:
        start()
        wait("nothing came", lambda text: "1/81" in text)
        os.kill(process(), number)
        ended(name, 128 + number)
    start()
    wait("nothing came", lambda text: "1/81" in text)
    number = process()
    tmux("kill-server")
    deadline = time.monotonic() + 10
    while os.path.exists(f"/proc/{number}") and time.monotonic() < deadline:
        time.sleep(0.05)
    expect(not os.path.exists(f"/proc/{number}"), "it outlives its terminal")
    print("  a closed terminal ends it")


os.chdir(folder)
try:
    make_study()
    decide_all()
    undo_and_kill()
    resize_and_end()
    print("check-queue: passed")
finally:
    tmux("kill-server")
    shutil.rmtree(folder, ignore_errors=True)
