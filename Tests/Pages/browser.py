"""A Chromium that is driven by real events, and what is asked of every page."""

import json
import os
import shutil

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.actions import interaction
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

WIDE = (1400, 900)
PHONE = (390, 844)


def start(size=WIDE, downloads=None):
    """Starts a browser; on a phone's size one with a touch screen."""
    options = Options()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome")
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--disable-dev-shm-usage", f"--window-size={size[0]},{size[1] + 140}"):
        options.add_argument(flag)
    if size == PHONE:
        options.add_experimental_option(
            "mobileEmulation",
            {"deviceMetrics": {"width": size[0], "height": size[1], "pixelRatio": 2, "touch": True}},
        )
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # What the pages warn of before they are left is asked for where it is tested.
    options.set_capability("unhandledPromptBehavior", {"beforeUnload": "accept", "default": "ignore"})
    if downloads:
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.size = size
    return driver


def faults(driver):
    """Errors that the browser logged since last asked."""
    return [
        entry["message"] for entry in driver.get_log("browser")
        if entry["level"] == "SEVERE" and "Blocked attempt to show a 'beforeunload'" not in entry["message"]
    ]


def requests(driver):
    """Addresses that were asked for since last asked, save the pages themselves."""
    found = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.append(message["params"]["request"]["url"])
    return found


def find(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def find_all(driver, selector):
    return driver.find_elements(By.CSS_SELECTOR, selector)


def keys(driver, *pressed):
    """Presses keys wherever the focus is."""
    from selenium.webdriver.common.action_chains import ActionChains

    chain = ActionChains(driver, duration=0)
    for key in pressed:
        chain.send_keys(key)
    chain.perform()


def box_of(driver, start, end, source=None):
    """Where scalars of a text are on the screen: the first and the last point of the words."""
    driver.execute_script(
        "const [start, source] = arguments;"
        "const root = source ? document.querySelector(`.text[data-source=\"${source}\"]`)"
        "  : document.querySelector('.text');"
        "const at = Array.from(root.querySelectorAll('[data-o]')).filter((one) => +one.dataset.o <= start);"
        "at.pop().scrollIntoView({ block: 'center', behavior: 'instant' })", start, source)
    # Sheets that come into sight are laid out in the next frame, and may move the words.
    driver.execute_async_script(
        "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))")
    return driver.execute_script(POINTS, start, end, source)


# Written a second time on purpose, and differently: the page's own counting is what is tested.
POINTS = """
const [start, end, source] = arguments;
const root = source ? document.querySelector(`.text[data-source="${source}"]`)
  : document.querySelector('.text');
const points = [];
for (const passage of root.querySelectorAll('[data-o]')) {
  const first = Number(passage.dataset.o);
  if (first > end) break;
  let place = first;
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest('.o,.page')) continue;
    let unit = 0;
    for (const letter of node.data) {
      if (place >= start && place < end) points.push([node, unit, unit + letter.length]);
      unit += letter.length;
      place += 1;
    }
  }
}
const edge = ([node, from, to]) => {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const boxes = range.getClientRects();
  return boxes[boxes.length - 1] ?? range.getBoundingClientRect();
};
if (!points.length) return null;
const one = edge(points[0]);
const last = edge(points[points.length - 1]);
const isLeft = getComputedStyle(points[0][0].parentElement).direction === 'rtl';
return [isLeft ? one.right - 1 : one.left + 1, one.top + one.height / 2,
  isLeft ? last.left + 0.5 : last.right - 0.5, last.top + last.height / 2];
"""


def drag(driver, start, end, source=None):
    """Selects scalars with the mouse."""
    points = box_of(driver, start, end, source)
    mouse = PointerInput(interaction.POINTER_MOUSE, "mouse")
    builder = ActionBuilder(driver, mouse=mouse, duration=20)
    pointer = builder.pointer_action
    pointer.move_to_location(int(round(points[0])), int(points[1]))
    pointer.pointer_down()
    pointer.move_to_location(int((points[0] + points[2]) / 2), int((points[1] + points[3]) / 2))
    pointer.move_to_location(int(round(points[2])), int(points[3]))
    pointer.pointer_up()
    builder.perform()


def tap(driver, x, y):
    """Touches the screen at a point."""
    for kind, points in (("touchStart", [{"x": x, "y": y}]), ("touchEnd", [])):
        driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def tap_on(driver, element):
    """Touches an element."""
    box = driver.execute_script(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});"
        "const box = arguments[0].getBoundingClientRect();"
        "return [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12)]",
        element,
    )
    tap(driver, *box)


def drafts(driver):
    """The choices that the page keeps."""
    return driver.execute_script(
        "return Object.keys(localStorage).filter((name) => name.startsWith('jejak-choices:'))"
        ".flatMap((name) => JSON.parse(localStorage.getItem(name)).map(({choice}) => choice))"
    )


def forget(driver):
    driver.execute_script("localStorage.clear()")


def settle(driver, condition, seconds=8):
    """Waits until something holds."""
    from selenium.webdriver.support.ui import WebDriverWait

    return WebDriverWait(driver, seconds, poll_frequency=0.05).until(condition)


ESCAPE, ENTER, DOWN = Keys.ESCAPE, Keys.ENTER, Keys.ARROW_DOWN
