// The remarks of a supervisor: written at findings, cells and quotations, kept in the browser, and
// handed back as a file of choices.
const data = JSON.parse(document.getElementById('jejak-data').textContent);
const words = data.words;
const storeName = `jejak-remarks:${data.study}`;
const element = (id) => document.getElementById(id);

// What was written, by the address of what it is about; a key tells a remark from all others.
let kept = { name: '', remarks: {} };
let isKept = true;

function recall() {
  try {
    const found = JSON.parse(localStorage.getItem(storeName));
    if (found && typeof found.remarks === 'object') kept = found;
  } catch {
    isKept = false;
  }
}

function keep() {
  try {
    localStorage.setItem(storeName, JSON.stringify(kept));
  } catch {
    isKept = false;
  }
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return 'k-' + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function write(on, text) {
  const before = kept.remarks[on];
  if (text.trim() === '') {
    delete kept.remarks[on];
  } else {
    // A remark that was handed over may be taken already: what is written after it is another one.
    const key = before && !before.sent ? before.key : newKey();
    const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    kept.remarks[on] = { key, at, text };
  }
  keep();
  show();
}

// Fields. A page may have thousands of places: each gets a button, a field only when it is used.

const places = Array.from(document.querySelectorAll('[data-on]'));
const names = new Map();
const byAddress = new Map();
for (const place of places) {
  const { on, name } = place.dataset;
  // A quotation is named by its coding's id.
  if (!names.has(on)) names.set(on, name || on.slice(on.indexOf(':') + 1));
  if (!byAddress.has(on)) byAddress.set(on, []);
  byAddress.get(on).push(place);
}
const nameOf = (on) => names.get(on) || on;
const areas = new Map();

function addButton(place) {
  const button = element('remark').content.firstElementChild.cloneNode(true);
  button.textContent = words.open;
  button.setAttribute('aria-label', words.of.replace('%1', nameOf(place.dataset.on)));
  button.addEventListener('click', () => unfold(place).focus());
  const home = place.id === 'back' ? element('sending') : place;
  if (home === place) place.append(button);
  else home.prepend(button);
  areas.set(place, { button });
}

// The field of a place, made when it is first asked for.
function unfold(place) {
  const held = areas.get(place);
  if (held.area) return held.area;
  const { on } = place.dataset;
  const label = element('remark').content.lastElementChild.cloneNode(true);
  label.querySelector('span').textContent = words.of.replace('%1', nameOf(on));
  held.area = label.querySelector('textarea');
  held.area.value = kept.remarks[on] ? kept.remarks[on].text : '';
  held.area.addEventListener('input', () => {
    for (const other of byAddress.get(on)) {
      if (other !== place) unfold(other).value = held.area.value;
    }
    write(on, held.area.value);
  });
  held.button.replaceWith(label);
  return held.area;
}

function fill() {
  for (const [place, held] of areas) {
    const remark = kept.remarks[place.dataset.on];
    if (remark) unfold(place).value = remark.text;
    else if (held.area) held.area.value = '';
  }
}

// What is written, and how much of it waits to be sent.

function waiting() {
  return Object.values(kept.remarks).filter((remark) => !remark.sent).length;
}

function show() {
  const count = waiting();
  const bar = element('bar');
  bar.hidden = count === 0;
  bar.firstElementChild.textContent =
    count === 1 ? words.unsentOne : words.unsentMany.replace('%1', String(count));
  const list = element('written');
  const items = Object.entries(kept.remarks).map(([on, remark]) => {
    const item = document.createElement('li');
    const name = document.createElement('button');
    name.type = 'button';
    name.textContent = nameOf(on);
    name.title = words.go;
    name.addEventListener('click', () => go(on));
    const text = document.createElement('span');
    text.textContent = `${remark.sent ? '✓ ' : ''}${remark.text}`;
    item.append(name, ' ', text);
    return item;
  });
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  for (const id of ['hand-share', 'hand-save', 'hand-copy']) {
    element(id).disabled = items.length === 0;
  }
  if (items.length === 0) say(words.none);
  else if (!isKept) say(words.unkept);
  else if (count === 0) say(words.sent);
  else say('');
}

function go(on) {
  const [place] = byAddress.get(on) || [];
  if (!place) return;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) {
    fold.open = true;
  }
  const area = unfold(place);
  area.scrollIntoView({ block: 'center' });
  area.focus({ preventScroll: true });
}

function say(text) {
  element('said').textContent = text;
}

// Handing over.

function choices() {
  const remarks = Object.entries(kept.remarks).map(([on, remark]) => ({
    key: remark.key, at: remark.at, act: 'remark', on, text: remark.text,
  }));
  return JSON.stringify({
    jejak: 'choices', version: 1, study: data.study, by: '', name: kept.name,
    program: data.program, documents: {}, choices: remarks,
  }, null, 1);
}

function fileName(ending) {
  const who = kept.name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `choices-${who || 'remarks'}-${new Date().toISOString().slice(0, 10)}.${ending}`;
}

function handedOver(message) {
  for (const remark of Object.values(kept.remarks)) remark.sent = true;
  keep();
  show();
  say(message);
}

function save() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([choices()], { type: 'application/json' }));
  link.download = fileName('json');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  handedOver(words.saved);
}

async function copy() {
  try {
    await navigator.clipboard.writeText(choices());
  } catch {
    // An opened file may not use the clipboard of today; the old way asks for a selection.
    const area = document.createElement('textarea');
    area.value = choices();
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    if (!isCopied) return say(words.failed);
  }
  handedOver(words.copied);
}

// Phones share no JSON, but any text.
function sharedFile() {
  return new File([choices()], fileName('txt'), { type: 'text/plain' });
}

async function share() {
  try {
    await navigator.share({ files: [sharedFile()] });
    handedOver(words.shared);
  } catch (problem) {
    if (problem.name !== 'AbortError') say(words.failed);
  }
}

// Beginning.

for (const fold of document.querySelectorAll('details.ground')) fold.open = false;
recall();
places.forEach(addButton);
fill();
element('sending').hidden = false;
element('who').value = kept.name;
element('who').addEventListener('input', (event) => {
  kept.name = event.target.value;
  keep();
});
element('hand-save').addEventListener('click', save);
element('hand-copy').addEventListener('click', copy);
element('hand-share').addEventListener('click', share);
element('hand-share').hidden =
  !(navigator.canShare && navigator.canShare({ files: [sharedFile()] }));
show();

addEventListener('beforeunload', (event) => {
  if (waiting() > 0) event.preventDefault();
});
// Another window of the same page may have written meanwhile.
addEventListener('storage', (event) => {
  if (event.key === storeName) {
    recall();
    fill();
    show();
  }
});

// On paper nothing is folded.
let folded = [];
addEventListener('beforeprint', () => {
  folded = Array.from(document.querySelectorAll('details:not([open])'));
  for (const fold of folded) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of folded) fold.open = false;
});
