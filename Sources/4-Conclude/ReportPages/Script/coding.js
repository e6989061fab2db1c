// What a person does at a place: choose codes, answer suggestions, change and take back.

let place = null;
let form = blank();
// Where the keyboard goes on from when nothing is chosen: the place before.
let resting = null;

// What is being chosen: codes, what they carry, a note, and the item that is changed.
function blank() {
  return { codes: [], fields: {}, why: '', item: null, isAccepting: false };
}

// Chooses a stretch to look at and code.
function pick(stretch) {
  if (stretch && isUnsaved() && (isAt(place, stretch) || !settle())) return;
  const before = place;
  resting = before ?? resting;
  place = stretch;
  form = blank();
  showPicked(before);
  if (!place) openDesk(false);
  showDesk();
  byId('desk-body').scrollTop = 0;
}

function isTouching(one, other) {
  return one.source === other.source && one.start < other.end && one.end > other.start;
}

function fieldsAt({ source, start, end }) {
  return stretchFields(texts.get(source), start, end);
}

function isAt(one, other) {
  return one.source === other.source && one.start === other.start && one.end === other.end;
}

// Whether something was chosen or written for the place that is not saved.
function isUnsaved() {
  if (!place) return false;
  if (!form.item) return form.codes.length > 0 || form.why.trim() !== '';
  return form.isAccepting || form.opened !== formWords() || !isAt(place, form.item);
}

function formWords() {
  return JSON.stringify([form.codes, form.fields, form.why]);
}

// Before going elsewhere: saves what was chosen; false where something it needs is missing.
function settle() {
  if (isUnsaved()) store(true);
  return !isUnsaved();
}

function unpick() {
  if (place) pick(null);
}

// Shows an item: its stretch becomes the place.
function show(item) {
  pick(bare(item));
  reveal();
}

// Brings the place into sight, above the panel where that covers the lower part of the screen.
function reveal() {
  if (!place) return;
  const text = texts.get(place.source);
  const point = pointOf(text, place.start, false).node.parentElement;
  const box = rangeOf(text, place.start, place.end).getBoundingClientRect();
  const desk = byId('desk').getBoundingClientRect();
  const floor = desk.left < 40 && desk.top > 80 ? desk.top : innerHeight;
  if (box.height && box.top > 60 && Math.min(box.bottom, box.top + 120) < floor) return;
  // At once: a second scrolling would end one that is still gliding.
  point.scrollIntoView({ block: 'start', behavior: 'instant' });
  scrollBy({ top: -Math.min(140, floor / 3), behavior: 'instant' });
}

// Moves an edge of the place by a word.
function adjust(side, step) {
  if (!place) return;
  const text = texts.get(place.source);
  const name = side === 0 ? 'start' : 'end';
  const next = { ...place, [name]: nextEdge(text, place[name], side, step) };
  if (next.start < next.end) repick(next);
}

// The place changes while what was chosen for it stays.
function repick(next) {
  const before = place;
  place = bare(next);
  showPicked(before);
  showDesk();
}

function wholeSentence() {
  if (!place) return;
  const text = texts.get(place.source);
  const { start } = sentenceAt(text, place.start);
  repick({ ...place, start, end: sentenceAt(text, place.end - 1).end });
}

// The sentence after or before the place; where `extends`, the place grows by it.
function moveSentence(step, extend) {
  const from = place ?? (isSeen(resting) ? resting : null);
  const text = texts.get(from?.source ?? values.sources[0].id);
  if (!from) {
    const first = text.passages.find((passage) => passage.getBoundingClientRect().bottom > 60);
    pick(bare(sentenceAt(text, +(first ?? text.passages[0]).dataset.o)));
    reveal();
    return;
  }
  const edge = step > 0 ? from.end + 1 : from.start - 1;
  const last = endOf(text.passages.at(-1));
  if (edge < 0 || edge >= last) return;
  const next = sentenceAt(text, edge);
  if (extend && place) {
    const { start, end } = next;
    repick({ ...place, start: Math.min(place.start, start), end: Math.max(place.end, end) });
  } else pick(bare(next));
  reveal();
}

function isSeen(stretch) {
  if (!stretch) return false;
  const { top, bottom } = rangeOf(texts.get(stretch.source), stretch.start, stretch.end)
    .getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function bare({ source, start, end }) {
  return { source, start, end };
}

// The fields shown: what the chosen codes need, and what is given already.
function askedFields() {
  const asked = new Set(form.codes.flatMap((id) => codes.get(id)?.needs ?? []));
  if (form.item) Object.keys(fieldsOf(form.item)).forEach((id) => asked.add(id));
  return values.fields.filter(({ id }) => asked.has(id));
}

// What a choice of a code carries of the fields that were given.
function carriedFields(codeId) {
  const needs = new Set(codes.get(codeId)?.needs ?? []);
  const before = form.item ? fieldsOf(form.item) : {};
  const found = {};
  for (const { id } of values.fields) {
    const value = form.fields[id];
    if (value?.length && (needs.has(id) || id in before)) found[id] = value;
  }
  return found;
}

function stillMissing() {
  return place ? form.codes.flatMap((id) => lacking(id, form.fields, place.source)) : [];
}

// Saves what was chosen for the place; asks first for what a code needs, and who it is.
function save() {
  store(false);
}

function store(isLeaving) {
  if (!place) return;
  if (asksPerson(save)) return;
  if (!form.codes.length && !form.why.trim()) {
    tell(say('noCode'));
    byId('desk-filter').focus();
    return;
  }
  const missing = stillMissing();
  if (missing.length && (isLeaving || form.warned !== missing.join())) {
    form.warned = missing.join();
    const names = values.fields.filter(({ id }) => missing.includes(id)).map(({ name }) => name);
    showDesk();
    tell(say('stillNeeds', names.join(', ')));
    oneOf(`#field-${missing[0]} input`)?.focus();
    return;
  }
  const at = place;
  const fields = fieldsAt(at);
  const why = form.why.trim() ? { why: form.why.trim() } : {};
  if (form.item) saveChange(fields, why);
  else if (!form.codes.length) addDraft({ act: 'jot', ...fields, text: form.why.trim() });
  else {
    for (const code of form.codes) {
      if (isSample) dropAt(at, ['none']);
      addDraft({ act: 'code', ...fields, code, ...carriedFields(code), ...why });
    }
  }
  finish(at, say('saved'), isSample && !isLeaving ? nextStretch(at, 1) : undefined);
}

// Saves a changed item, or a suggestion accepted with what its code needs.
function saveChange(fields, why) {
  const { item, isAccepting } = form;
  const [code] = form.codes;
  const chosen = { ...fields, code, ...carriedFields(code), ...why };
  if (!code) changeDraft(item.id, { act: 'jot', ...fields, text: form.why.trim() });
  else if (item.kind === 'draft') {
    const { act, of } = item.draft.choice;
    const kind = act === 'accept' && !isSame(item, chosen) ? 'edit' : act;
    changeDraft(item.id, { act: kind === 'jot' ? 'code' : kind, ...(of ? { of } : {}), ...chosen });
  } else if (isAccepting && isSame(item, chosen)) {
    addDraft({ act: 'accept', of: item.id, ...chosen });
  } else {
    addDraft({ act: 'edit', of: item.id, ...chosen });
  }
  redrawStretch(item);
}

function isSame(item, chosen) {
  return item.code === chosen.code && item.start === chosen.start && item.end === chosen.end;
}

// After a choice: the page shows it, and the next thing to do is at hand.
function finish(stretch, words, next) {
  redrawStretch(stretch);
  form = blank();
  pick(next ?? null);
  countDrafts();
  tell(isKept ? words : `${words} ${say('notKept')}`);
  if (next) reveal();
  oneOf('.text').focus({ preventScroll: true });
}

// The suggestion to act on: one at the place that nobody answered.
function suggestionHere() {
  return place && itemsAt(place).find((item) =>
    item.kind === 'suggestion' && !answerTo(item.id));
}

function answer(act, item, more) {
  addDraft({ act, of: item.id, ...fieldsAt(item), code: item.code, ...more });
}

function accept(item) {
  if (!item) return;
  if (asksPerson(() => accept(item))) return;
  if (form.item?.id !== item.id && !settle()) return;
  const missing = lacking(item.code, {}, item.source);
  if (missing.length) {
    edit(item, true);
    oneOf(`#field-${missing[0]} input`)?.focus();
    return;
  }
  answer('accept', item);
  finish(item, say('accepted', codeName(item.code)), nextStretch(item, 1));
}

function reject(item) {
  if (!item) return;
  if (asksPerson(() => reject(item))) return;
  answer('reject', item, form.why.trim() ? { why: form.why.trim() } : {});
  finish(item, say('rejectedCode', codeName(item.code)), nextStretch(item, 1));
}

// Opens an item to be changed: its code, its words, what it carries.
function edit(item, isAccepting = false) {
  if (isUnsaved() && (form.item?.id === item.id || !settle())) return;
  pick(bare(item));
  form = {
    codes: item.code ? [item.code] : [],
    fields: fieldsOf(item),
    why: item.why ?? item.text ?? '',
    item,
    isAccepting,
  };
  form.opened = formWords();
  showDesk();
  reveal();
}

// Takes back an item of one's own: a draft is dropped, a coding of the study undone.
function takeBack(item) {
  if (!item || !isOwn(item)) return;
  if (item.kind === 'draft') dropDraft(item.id);
  else answer('undo', item);
  finish(item, say('undone'));
}

// Undoes the last step made on this page.
function undoStep() {
  if (!earlier.length) {
    tell(say('nothingToUndo'));
    return;
  }
  const now = drafts;
  drafts = earlier.pop();
  keepDrafts();
  const touched = [...now.filter((draft) => !drafts.includes(draft)),
    ...drafts.filter((draft) => !now.includes(draft))];
  touched.forEach(({ choice }) => redrawStretch(choice));
  pick(touched[0] ? bare(touched[0].choice) : null);
  reveal();
  countDrafts();
  tell(say('stepUndone'));
}

// Marks the place as read, with nothing to code in it.
function nothingHere() {
  if (!place) return;
  if (asksPerson(nothingHere)) return;
  const at = place;
  if (isSample) dropAt(at, ['code', 'none']);
  addDraft({ act: 'none', ...fieldsAt(at) });
  finish(at, say('nothingSaved'), isSample ? nextStretch(at, 1) : undefined);
}

function dropAt(at, acts) {
  drafts.filter(({ choice }) => acts.includes(choice.act) && isTouching(choice, at))
    .forEach(({ choice }) => dropDraft(choice.key));
}

// What waits after or before a stretch: a suggestion, or in a sample a sentence not answered.
function nextStretch(from, step) {
  const waiting = isSample ? openUnits() : openSuggestions();
  const order = values.sources.map(({ id }) => id);
  const after = (one) => (order.indexOf(one.source) - order.indexOf(from.source))
    || one.start - from.start || one.end - from.end;
  const list = step > 0 ? waiting : [...waiting].reverse();
  const found = from ? list.find((one) => after(one) * step > 0) ?? list[0] : list[0];
  return found ? bare(found) : null;
}

function goNext(step) {
  const next = nextStretch(place, step);
  if (!next) {
    tell(say(isSample ? 'allAnswered' : 'noSuggestions'));
    return;
  }
  pick(next);
  reveal();
}

// In a sample: the sentences drawn, and which of them have no answer yet.
const units = isSample
  ? values.sources.flatMap(({ id, units: drawn }) =>
    (drawn ?? []).map(([start, end]) => ({ source: id, start, end })))
  : [];

function isAnswered(unit) {
  return drafts.some(({ choice }) => isTouching(choice, unit)
    && ['code', 'none'].includes(choice.act));
}

function openUnits() {
  return units.filter((unit) => !isAnswered(unit));
}

// The drawn sentence that a stretch lies in, with the stretch cut to it.
function inUnit(stretch) {
  const unit = units.find((one) => isTouching(one, stretch));
  if (!unit) return null;
  return {
    source: unit.source,
    start: Math.max(unit.start, stretch.start),
    end: Math.min(unit.end, stretch.end),
  };
}
