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
function pick(stretch, { item = null } = {}) {
  const before = place;
  resting = before ?? resting;
  place = stretch;
  form = blank();
  if (item) form.item = item;
  showPicked(before);
  if (!place) openDesk(false);
  showDesk();
  document.getElementById('desk-body').scrollTop = 0;
}

function unpick() {
  if (place) pick(null);
}

// Shows an item: its stretch becomes the place.
function show(item) {
  pick({ source: item.source, start: item.start, end: item.end });
  reveal();
}

// Brings the place into sight, above the panel where that covers the lower part of the screen.
function reveal() {
  if (!place) return;
  const text = texts.get(place.source);
  const point = pointOf(text, place.start, false).node.parentElement;
  const box = rangeOf(text, place.start, place.end).getBoundingClientRect();
  const desk = document.getElementById('desk').getBoundingClientRect();
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
  const next = { ...place };
  const name = side === 0 ? 'start' : 'end';
  next[name] = nextEdge(text, place[name], side, step);
  if (next.start < next.end) repick(next);
}

// The place changes while what was chosen for it stays.
function repick(next) {
  const before = place;
  place = { source: next.source, start: next.start, end: next.end };
  showPicked(before);
  showDesk();
}

function wholeSentence() {
  if (!place) return;
  const text = texts.get(place.source);
  const first = sentenceAt(text, place.start);
  const last = sentenceAt(text, place.end - 1);
  repick({ source: place.source, start: first.start, end: last.end });
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
  const last = endOf(text.passages[text.passages.length - 1]);
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

// Saves what was chosen for the place; asks first for what a code needs, and who it is.
function save() {
  if (!place) return;
  if (!person()) {
    askPerson(save);
    return;
  }
  if (!form.codes.length && !form.why.trim()) {
    tell(say('noCode'));
    document.getElementById('desk-filter').focus();
    return;
  }
  const missing = form.codes.flatMap((id) => lacking(id, form.fields, place.source));
  if (missing.length && form.warned !== missing.join()) {
    form.warned = missing.join();
    const names = values.fields.filter(({ id }) => missing.includes(id)).map(({ name }) => name);
    showDesk();
    tell(say('stillNeeds', names.join(', ')));
    document.querySelector(`#field-${missing[0]} input`)?.focus();
    return;
  }
  const at = place;
  const fields = stretchFields(texts.get(at.source), at.start, at.end);
  const why = form.why.trim() ? { why: form.why.trim() } : {};
  if (form.item) saveChange(fields, why);
  else if (!form.codes.length) addDraft({ act: 'jot', ...fields, text: form.why.trim() });
  else {
    for (const code of form.codes) {
      if (isSample) dropNothing(at);
      addDraft({ act: 'code', ...fields, code, ...carriedFields(code), ...why });
    }
  }
  finish(at, say('saved'), isSample ? nextStretch(at, 1) : undefined);
}

// Saves a changed item, or a suggestion accepted with what its code needs.
function saveChange(fields, why) {
  const { item, isAccepting } = form;
  const [code] = form.codes;
  const chosen = { ...fields, code, ...carriedFields(code), ...why };
  if (item.kind === 'draft') {
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
  pick(next ?? null);
  countDrafts();
  tell(isKept ? words : `${words} ${say('notKept')}`);
  if (next) reveal();
  document.querySelector('.text').focus({ preventScroll: true });
}

// The suggestion to act on: one at the place that nobody answered.
function suggestionHere() {
  return place && itemsAt(place).find((item) =>
    item.kind === 'suggestion' && !answerTo(item.id));
}

function accept(item) {
  if (!item) return;
  if (!person()) {
    askPerson(() => accept(item));
    return;
  }
  const missing = lacking(item.code, {}, item.source);
  if (missing.length) {
    edit(item, true);
    document.querySelector(`#field-${missing[0]} input`)?.focus();
    return;
  }
  addDraft({
    act: 'accept', of: item.id, ...stretchFields(texts.get(item.source), item.start, item.end),
    code: item.code,
  });
  finish(item, say('accepted', codeName(item.code)), nextStretch(item, 1));
}

function reject(item) {
  if (!item) return;
  if (!person()) {
    askPerson(() => reject(item));
    return;
  }
  addDraft({
    act: 'reject', of: item.id, ...stretchFields(texts.get(item.source), item.start, item.end),
    code: item.code, ...(form.why.trim() ? { why: form.why.trim() } : {}),
  });
  finish(item, say('rejectedCode', codeName(item.code)), nextStretch(item, 1));
}

// Opens an item to be changed: its code, its words, what it carries.
function edit(item, isAccepting = false) {
  pick(bare(item));
  form = {
    codes: item.code ? [item.code] : [],
    fields: fieldsOf(item),
    why: item.why ?? item.text ?? '',
    item,
    isAccepting,
  };
  showDesk();
  reveal();
}

// Takes back an item of one's own: a draft is dropped, a coding of the study undone.
function takeBack(item) {
  if (!item || !isOwn(item)) return;
  if (item.kind === 'draft') dropDraft(item.id);
  else {
    const fields = stretchFields(texts.get(item.source), item.start, item.end);
    addDraft({ act: 'undo', of: item.id, ...fields, code: item.code });
  }
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
  if (!person()) {
    askPerson(nothingHere);
    return;
  }
  const at = place;
  if (isSample) {
    drafts.filter(({ choice }) => choice.source === at.source && choice.start < at.end
      && choice.end > at.start).forEach(({ choice }) => dropDraft(choice.key));
  }
  const { prefix, suffix, ...fields } = stretchFields(texts.get(at.source), at.start, at.end);
  addDraft({ act: 'none', ...fields, prefix, suffix });
  finish(at, say('nothingSaved'), isSample ? nextStretch(at, 1) : undefined);
}

function dropNothing(at) {
  drafts.filter(({ choice }) => choice.act === 'none' && choice.source === at.source
    && choice.start < at.end && choice.end > at.start)
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
  return drafts.some(({ choice }) => choice.source === unit.source && choice.start < unit.end
    && choice.end > unit.start && (choice.act === 'code' || choice.act === 'none'));
}

function openUnits() {
  return units.filter((unit) => !isAnswered(unit));
}

// The drawn sentence that a stretch lies in, with the stretch cut to it.
function inUnit(stretch) {
  const unit = units.find((one) => one.source === stretch.source && one.start < stretch.end
    && one.end > stretch.start);
  if (!unit) return null;
  return {
    source: unit.source,
    start: Math.max(unit.start, stretch.start),
    end: Math.min(unit.end, stretch.end),
  };
}
