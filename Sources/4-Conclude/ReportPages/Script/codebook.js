// The codebook beside the text: codes found by a few letters, and what each means.

let active = 0;
let found = [];

const plain = (words) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const searched = values.codes.map((code) => ({
  code,
  id: plain(code.id),
  name: plain(code.name ?? ''),
  all: plain([code.definition, code.include].filter(Boolean).join(' ')),
}));

// Codes that a query means, the nearest first; without one all, in order of the codebook.
function findCodes(query) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (!words.length) return values.codes;
  const rank = ({ id, name, all }) => {
    const inWords = (text) => text.split(/[^\p{L}\p{N}]+/u);
    const nearness = (word) => {
      if (id === word) return 0;
      if (id.startsWith(word)) return 1;
      if (inWords(name).some((piece) => piece.startsWith(word))) return 2;
      if (inWords(id).some((piece) => piece.startsWith(word))) return 2;
      if (id.includes(word) || name.includes(word)) return 3;
      return all.includes(word) ? 4 : 9;
    };
    return Math.max(...words.map(nearness));
  };
  return searched.map((entry, order) => ({ entry, order, rank: rank(entry) }))
    .filter((one) => one.rank < 9 && (!one.entry.code.isContainer))
    .sort((one, other) => one.rank - other.rank || one.order - other.order)
    .map(({ entry }) => entry.code);
}

// Fills the list of codes, which a query narrows.
function fillCodes() {
  const filter = byId('desk-filter');
  found = findCodes(filter.value);
  const canBe = (code) => code && !code.isContainer;
  if (!canBe(found[active])) active = Math.max(0, found.findIndex(canBe));
  const list = byId('desk-codes');
  list.replaceChildren(...found.slice(0, 200).map((code, at) => make('li', {
    role: 'option',
    id: `code-${at}`,
    class: `depth${filter.value ? 0 : code.depth ?? 0}${code.isContainer ? ' container' : ''}`,
    'aria-selected': String(at === active),
    'aria-disabled': code.isContainer ? 'true' : undefined,
    title: code.definition,
    click: () => {
      active = at;
      if (place && !code.isContainer) chooseCode(code.id);
      else showActive();
    },
  }, idSign(code.id), ` ${code.name ?? ''}`,
  form.codes.includes(code.id) ? ' ✓' : '',
  code.definition && !code.isContainer
    ? make('span', { class: 'says' }, shortened(code.definition, 110)) : null)));
  if (!found.length) list.append(make('li', { role: 'option', class: 'none' }, say('noSuchCode')));
  list.classList.toggle('resting', Boolean(place && form.codes.length && !filter.value));
  filter.setAttribute('aria-activedescendant', found.length ? `code-${active}` : '');
  showMeaning(found[active]);
}

// Moves in the list of codes.
function moveActive(step) {
  for (let at = active + step; at >= 0 && at < found.length; at += step) {
    if (!found[at].isContainer) {
      active = at;
      break;
    }
  }
  showActive();
}

function showActive() {
  allOf('#desk-codes [role=option]').forEach((option, at) => {
    option.setAttribute('aria-selected', String(at === active));
    if (at === active) option.scrollIntoView({ block: 'nearest' });
  });
  byId('desk-filter').setAttribute('aria-activedescendant', `code-${active}`);
  showMeaning(found[active]);
}

// What a code means and where it ends.
function showMeaning(code) {
  const section = byId('desk-meaning');
  section.hidden = !code;
  if (!code) return;
  const fact = (name, ...inside) => [make('dt', {}, say(name)), make('dd', {}, ...inside)];
  const entry = (words, ...more) => make('li', {}, words, ...more);
  section.replaceChildren(
    make('h2', {}, idSign(code.id), ` ${code.name ?? ''}`),
    make('p', {}, code.definition ?? (code.isContainer ? say('container') : say('noDefinition'))),
    make('dl', {},
      code.include ? fact('include', code.include) : null,
      code.exclude ? fact('exclude', make('ul', {}, code.exclude.map(([when, ...use]) =>
        entry(when, use.length ? ` → ${use.join(', ')}` : '')))) : null,
      code.examples ? fact('examples', make('ul', {}, code.examples.map(([role, quote]) =>
        entry(make('em', {}, `${role}: `), make('q', {}, quote))))) : null,
      code.needs ? fact('needs', values.fields.filter(({ id }) => code.needs.includes(id))
        .map(({ name }) => name).join(', ')) : null),
  );
}

// Takes a code for the place, or out again; a changed item has one code.
function chooseCode(id) {
  if (!id || codes.get(id)?.isContainer) return;
  if (form.item) form.codes = [id];
  else if (form.codes.includes(id)) form.codes = form.codes.filter((other) => other !== id);
  else form.codes = [...form.codes, id];
  form.warned = undefined;
  const filter = byId('desk-filter');
  filter.value = '';
  active = 0;
  showDesk();
  if (matchMedia('(hover:hover)').matches) filter.focus();
}

// Keys in the field in which codes are sought.
function filterKey(event) {
  const { key: pressed } = event;
  if (pressed === 'ArrowDown' || pressed === 'ArrowUp') {
    event.preventDefault();
    moveActive(pressed === 'ArrowDown' ? 1 : -1);
  } else if (pressed === 'Enter' && !event.isComposing) {
    event.preventDefault();
    const filter = event.target;
    if (event.ctrlKey || event.metaKey || (!filter.value && form.codes.length)) {
      goOn();
    } else if (filter.value && place && found[active]) {
      chooseCode(found[active].id);
    }
  } else if (pressed === 'Backspace' && !event.target.value && form.codes.length && !form.item) {
    form.codes = form.codes.slice(0, -1);
    showDesk();
  }
}

// To what a code still needs, and when it has all, saves.
function goOn() {
  const missing = stillMissing();
  const next = missing.length && oneOf(`#field-${missing[0]} input`);
  if (next && form.warned !== missing.join()) next.focus();
  else save();
}
