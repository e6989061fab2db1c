#!/usr/bin/env python3
"""Times a reading page of 5 MB text and 5,000 codings in Chromium: opening, scrolling, choosing, coding.

usage: reading-page.py FOLDER_OF_COMMANDS [PARAGRAPHS [CODINGS]]

Selenium must be installed, Chromium and its driver on the path. Frame times are what
requestAnimationFrame sees while the page is scrolled by gestures and by jumps; the answer to a click is
the time until the frame after the one in which the panel shows the sentence. Software rendering, as on a
machine without a screen, is slower than any real one; where other programs compete for the processor,
the share of time that the main thread is busy says more than the frames.
"""
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Tests/Pages"))
import browser  # noqa: E402

FRAMES = """
window.frames = []; let last = performance.now();
const frame = (now) => { frames.push(now - last); last = now; if (window.isTimed) requestAnimationFrame(frame); };
window.isTimed = true; requestAnimationFrame(frame);
"""

CLICK = """
const done = arguments[arguments.length - 1];
let sentence = null;
for (let y = 200; y < innerHeight && !sentence; y += 20) {
  sentence = document.elementsFromPoint(250, y).find((one) => one.matches('.s'));
}
const start = performance.now();
sentence.click();
const script = performance.now() - start;
requestAnimationFrame(() => requestAnimationFrame(() => done([script, performance.now() - start])));
"""

SAVE = """
const done = arguments[arguments.length - 1];
const filter = document.getElementById('desk-filter');
const press = (key) => filter.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
const start = performance.now();
filter.value = arguments[0]; filter.dispatchEvent(new Event('input', {bubbles: true}));
const typed = performance.now() - start;
press('Enter');
const again = performance.now();
document.querySelector('#desk-fields .main').click();
document.querySelector('#desk-fields .main')?.click();
const script = performance.now() - again;
requestAnimationFrame(() => requestAnimationFrame(() => done([typed, script, performance.now() - again])));
"""


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def busy(driver):
    """Seconds that the main thread of the page worked, by its own clock."""
    metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(one["value"] for one in metrics if one["name"] == "TaskDuration")


def scrolled(driver, act):
    before = busy(driver)
    driver.execute_script(FRAMES)
    act()
    frames = driver.execute_async_script(
        "window.isTimed = false;"
        "const done = arguments[0]; requestAnimationFrame(() => done(window.frames.slice(1)))"
    )
    worked = (busy(driver) - before) * 1000
    return (f"median {percentile(frames, 0.5):.1f}, 95 % {percentile(frames, 0.95):.1f}, "
            f"longest {max(frames):.0f} ms of {len(frames)} frames; "
            f"main thread busy {worked:.0f} ms, {100 * worked / sum(frames):.0f} % of the time")


def main():
    commands = pathlib.Path(sys.argv[1]).resolve()
    paragraphs, codings = (list(map(int, sys.argv[2:4])) + [19_000, 5_000][len(sys.argv) - 2:])[:2]
    with tempfile.TemporaryDirectory(prefix="jejak-long-") as folder:
        study = pathlib.Path(folder) / "study"
        here = pathlib.Path(__file__).parent
        subprocess.run(
            [sys.executable, here / "make-study.py", study, "--documents", "1", "--paragraphs",
             str(paragraphs), "--codings", str(codings)], check=True)
        subprocess.run([commands / "jejak", "run", "--study", study], check=False, capture_output=True)
        page = study / "output/2-reduce/read/teks-00000.html"
        text = study / "output/1-collect/documents/teks-00000.txt"
        print(f"text {text.stat().st_size / 1e6:.1f} MB, {codings} codings, page {page.stat().st_size / 1e6:.1f} MB")
        for name, size in (("1400 px", browser.WIDE), ("390 px", browser.PHONE)):
            driver = browser.start(size)
            driver.set_page_load_timeout(300)
            driver.set_script_timeout(120)
            driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
            driver.get(page.as_uri())
            times = driver.execute_script(
                "const one = performance.getEntriesByType('navigation')[0];"
                "return [one.domInteractive, one.loadEventEnd]")
            driver.execute_script(
                "const values = JSON.parse(document.getElementById('jejak-data').textContent);"
                "localStorage.setItem(`jejak-person:${values.study}`, 'ayu')")
            driver.get(page.as_uri())
            print(f"{name}: parsed after {times[0] / 1000:.1f} s, ready after {times[1] / 1000:.1f} s")
            gesture = {"x": 200, "y": 400, "yDistance": -6000, "speed": 2500, "gestureSourceType": "touch"
                       if size == browser.PHONE else "mouse"}
            print("  scrolling:", scrolled(driver, lambda: driver.execute_cdp_cmd(
                "Input.synthesizeScrollGesture", gesture)))
            print("  jumping:", scrolled(driver, lambda: driver.execute_async_script(
                "const done = arguments[0]; let step = 0;"
                "const jump = () => { scrollTo({top: document.documentElement.scrollHeight * (step += 1) / 40,"
                " behavior: 'instant'}); if (step < 38) setTimeout(jump, 60); else done(); }; jump();")))
            driver.execute_script(
                "scrollTo({top: document.documentElement.scrollHeight / 2, behavior: 'instant'})")
            driver.execute_async_script("setTimeout(arguments[0], 500)")
            clicks = [driver.execute_async_script(CLICK) for _ in range(15)]
            print(f"  a click: script {percentile([one[0] for one in clicks], 0.5):.1f} ms, "
                  f"shown {percentile([one[1] for one in clicks], 0.5):.0f} ms, "
                  f"longest {max(one[1] for one in clicks):.0f} ms")
            saves = []
            for _ in range(10):
                driver.execute_async_script(CLICK)
                saves.append(driver.execute_async_script(SAVE, "k1"))
            print(f"  a code: letters {percentile([one[0] for one in saves], 0.5):.1f} ms, "
                  f"saved in {percentile([one[1] for one in saves], 0.5):.1f} ms, "
                  f"shown {percentile([one[2] for one in saves], 0.5):.0f} ms")
            driver.quit()


if __name__ == "__main__":
    main()
