// What the person chose on this page and the study does not have yet. It outlives a closed tab
// where the browser lets a page keep something; where not, the page says so and works all the same.

const pageName = isSample ? `sample:${values.sample}`
  : values.sources.map(({ id }) => id).join(' ');
const keptUnder = `jejak-choices:${values.study}:${pageName}`;
const personUnder = `jejak-person:${values.study}`;

function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name, words) {
  try {
    localStorage.setItem(name, words);
    return true;
  } catch {
    return false;
  }
}

let drafts = [];
let isKept = true;
let earlier = [];
// The drafts as they were last kept or read, by key; null for one that was dropped in this window.
let synced = new Map();

// A list as it is kept under a name: nothing where none is kept, or what is kept is no list.
function listUnder(name) {
  try {
    return JSON.parse(kept(name))?.filter(({ choice }) => choice.key);
  } catch {
    return null;
  }
}

const byKey = (list) => new Map(list.map((draft) => [draft.choice.key, draft]));
const ours = (list) => list.filter((draft) => sources.has(draft.choice.source)
  && !isInStudy(draft)).map(carried);

// A study that got a source more has another mark; what was chosen on the same text stays ours, and
// moves to where it is kept by now.
function readDrafts() {
  let all = listUnder(keptUnder) ?? [];
  let names = [];
  try {
    names = Object.keys(localStorage).filter((name) => name !== keptUnder
      && name.replace(/^jejak-choices:[^:]*:/, '') === pageName
      && listUnder(name)?.some((draft) => sources.get(draft.choice.source)?.document
        === draft.document));
  } catch {
    // Nothing is kept.
  }
  names.forEach((name) => {
    all = [...byKey([...listUnder(name), ...all]).values()];
  });
  drafts = ours(all);
  if (names.length) keepDrafts();
  else synced = byKey(drafts);
  if (isKept) names.forEach((name) => localStorage.removeItem(name));
}

// Whether the study has by now what was handed over.
function isInStudy({ choice, handed }) {
  const source = sources.get(choice.source);
  if (!handed || isSample) return false;
  const of = (list) => (list ?? []).find(({ id }) => id === choice.of);
  const same = (item) => item.start === choice.start && item.end === choice.end;
  if (choice.act === 'code') {
    return source.codings.some((item) => same(item) && item.code === choice.code
      && item.by === person());
  }
  if (choice.act === 'none') return source.nothing.some(same);
  if (choice.act === 'jot') {
    return (source.remarks ?? []).some((item) => same(item) && item.text === choice.text);
  }
  if (choice.act === 'accept' || choice.act === 'reject') return !of(source.suggestions);
  if (choice.act === 'undo') return !of(source.codings);
  if (choice.act === 'edit' && choice.of.startsWith('s-')) return !of(source.suggestions);
  const now = choice.act === 'edit' && of(source.codings);
  return Boolean(now) && same(now) && now.code === choice.code
    && values.fields.every(({ id }) => String(now[id] ?? '') === String(choice[id] ?? ''));
}

// A draft made on another version of the text: where its words stand once, it goes there.
function carried({ isLost, ...draft }) {
  const { choice } = draft;
  const text = texts.get(choice.source);
  if (!text || !choice.quote || draft.document === sources.get(text.id).document) return draft;
  const found = occurrences(text, choice.quote, 2);
  if (found.length !== 1) return { ...draft, isLost: true };
  return {
    document: sources.get(text.id).document,
    choice: { ...choice, ...stretchFields(text, found[0], found[0] + scalars(choice.quote)) },
  };
}

// Where words stand within passages of a text, as scalars.
function occurrences(text, words, most) {
  const found = [];
  for (const passage of text.passages) {
    const inside = nodesOf(passage).map(({ node }) => node.data).join('');
    for (let at = inside.indexOf(words); at >= 0; at = inside.indexOf(words, at + 1)) {
      found.push(+passage.dataset.o + scalars(inside.slice(0, at)));
      if (found.length >= most) return found;
    }
  }
  return found;
}

// What another window of this page, in the other language say, changed since: it is taken over save
// where this window changed the same draft.
function takeNews() {
  const list = listUnder(keptUnder);
  if (!list) return;
  const mine = byKey(drafts);
  const theirs = byKey(ours(list));
  const news = new Map();
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const here = mine.get(key);
    const there = theirs.get(key);
    if (here === synced.get(key) && JSON.stringify(here) !== JSON.stringify(there)) {
      news.set(key, there);
    }
  }
  const added = [...news.values()].filter((draft) => draft && !mine.has(draft.choice.key));
  const renewed = (before) => [...before.flatMap((draft) => {
    const { key } = draft.choice;
    return news.has(key) ? news.get(key) ?? [] : draft;
  }), ...added];
  drafts = renewed(drafts);
  // A step that is undone takes back nothing that was done elsewhere.
  earlier = earlier.map(renewed);
  for (const [key, draft] of news) {
    synced.set(key, draft);
    [mine.get(key), draft].forEach((one) => one && !one.isLost && redrawStretch(one.choice));
  }
}

addEventListener('storage', ({ key: name }) => {
  if (name !== keptUnder) return;
  takeNews();
  countDrafts();
  if (!byId('desk-fields').contains(document.activeElement)) showDesk();
});

function keepDrafts() {
  takeNews();
  isKept = keep(keptUnder, JSON.stringify(drafts));
  for (const [name, draft] of synced) if (draft) synced.set(name, null);
  drafts.forEach((draft) => synced.set(draft.choice.key, draft));
}

// Changes the drafts as one step that can be undone.
function change(next) {
  earlier.push(drafts);
  if (earlier.length > 200) earlier.shift();
  drafts = next;
  keepDrafts();
}

function addDraft(choice) {
  const made = { key: freshKey(), at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'), ...choice };
  change([...drafts, { choice: made, document: sources.get(choice.source).document }]);
}

// A changed draft keeps its key: it is the same choice, better said.
function changeDraft(key, choice) {
  if (!drafts.some((draft) => draft.choice.key === key)) {
    addDraft(choice);
    return;
  }
  change(drafts.map((draft) => (draft.choice.key === key
    ? { ...draft, choice: { key, at: draft.choice.at, ...choice }, handed: undefined }
    : draft)));
}

function dropDraft(key) {
  change(drafts.filter((draft) => draft.choice.key !== key));
}

function unhanded() {
  return drafts.filter((draft) => !draft.handed && !draft.isLost);
}

function markHanded(keys) {
  const at = new Date().toISOString();
  drafts = drafts.map((draft) => (keys.has(draft.choice.key) ? { ...draft, handed: at } : draft));
  earlier.length = 0;
  keepDrafts();
}

// Who codes: asked once, kept beside the drafts.
let chosenPerson = values.by ?? kept(personUnder) ?? '';

function person() {
  return chosenPerson;
}

function setPerson(name) {
  chosenPerson = name;
  keep(personUnder, name);
}

// The fields of a stretch in a choice.
function stretchFields(text, start, end) {
  const last = endOf(text.passages.at(-1));
  return {
    source: text.id,
    start,
    end,
    quote: wordsOf(text, start, end),
    prefix: wordsOf(text, Math.max(0, start - 32), start),
    suffix: wordsOf(text, end, Math.min(last, end + 32)),
  };
}
