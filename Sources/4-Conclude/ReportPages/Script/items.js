// What stands at a place: codings and suggestions of the study, and the drafts made here.

const shelves = new Map();
const itemsById = new Map();

for (const source of values.sources) {
  const shelf = { codings: source.codings ?? [], suggestions: source.suggestions ?? [] };
  const kinds = {
    coding: shelf.codings, suggestion: shelf.suggestions,
    nothing: source.nothing ?? [], remark: source.remarks ?? [],
  };
  for (const [kind, list] of Object.entries(kinds)) {
    list.forEach((item) => {
      Object.assign(item, { kind, source: source.id });
      itemsById.set(item.id, item);
    });
  }
  shelf.lists = Object.values(kinds).map((list) => {
    list.sort((one, other) => one.start - other.start);
    let reach = 0;
    const starts = list.map(({ start }) => start);
    return { list, starts, reach: list.map((item) => (reach = Math.max(reach, item.end))) };
  });
  shelves.set(source.id, shelf);
}

// The items of a sorted list that share a scalar with a stretch.
function overlapping({ list, starts, reach }, start, end) {
  const found = [];
  for (let at = lastBefore(starts, end - 1); at >= 0 && reach[at] > start; at -= 1) {
    if (list[at].end > start) found.unshift(list[at]);
  }
  return found;
}

// The draft that answers an item of the study, if any.
function answerTo(id) {
  return drafts.find((draft) => draft.choice.of === id);
}

// A draft as an item: where it draws a line, under which code.
function itemOf(draft) {
  const { choice } = draft;
  return { ...choice, kind: 'draft', id: choice.key, draft, isLost: draft.isLost };
}

function draftsAt(source, start, end) {
  return drafts
    .filter(({ choice, isLost }) => !isLost && isTouching(choice, { source, start, end }))
    .map(itemOf);
}

// Everything at a stretch: codings, suggestions nobody answered, marks of nothing, drafts.
function itemsAt({ source, start, end }) {
  const known = shelves.get(source).lists.flatMap((list) => overlapping(list, start, end));
  return [...known, ...draftsAt(source, start, end)];
}

function isOwn(item) {
  return item.kind === 'draft' || (item.kind === 'coding' && item.by === person());
}

// Suggestions that nobody answered yet, here or in the study, in order of the text.
function openSuggestions() {
  return values.sources.flatMap(({ id }) =>
    shelves.get(id).suggestions.filter((item) => !answerTo(item.id)));
}

// What a code needs and a choice does not carry; a source with cases of its own needs none.
function lacking(codeId, fields, source) {
  return (codes.get(codeId)?.needs ?? []).filter((need) => {
    if (need === 'case' && sources.get(source).cases?.length) return false;
    const value = fields[need];
    return value === undefined || value.length === 0;
  });
}

// The fields that an item carries.
function fieldsOf(item) {
  const found = {};
  for (const { id } of values.fields) if (item[id] !== undefined) found[id] = item[id];
  return found;
}

function fieldWords(item) {
  return values.fields.flatMap(({ id, choices }) => {
    const given = [item[id] ?? []].flat();
    return given.map((value) => choices?.find(([name]) => name === value)?.[1] ?? value);
  });
}

function codeName(id) {
  return codes.get(id)?.name ?? id;
}
