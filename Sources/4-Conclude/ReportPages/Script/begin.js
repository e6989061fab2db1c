// Mouse, touch and keyboard; and the beginning.

// The stretch that is selected in a text, if any.
function selectedStretch() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const holder = range.startContainer.parentElement?.closest('.text')
    ?? range.endContainer.parentElement?.closest('.text');
  const text = holder && texts.get(holder.dataset.source);
  if (!text || !range.intersectsNode(text.root)) return null;
  const before = text.root.compareDocumentPosition(range.startContainer) & 16;
  const after = text.root.compareDocumentPosition(range.endContainer) & 16;
  const last = text.passages.at(-1);
  const start = before ? placeOf(text, range.startContainer, range.startOffset, false)
    : text.starts[0];
  const end = after ? placeOf(text, range.endContainer, range.endOffset, true) : endOf(last);
  return start < end ? trimmed(text, start, end) : null;
}

function takeSelection() {
  const stretch = selectedStretch();
  if (!stretch) return;
  const asked = isSample ? inUnit(stretch) : stretch;
  if (!asked) {
    tell(say('notInSample'));
    return;
  }
  if (place && isAt(place, asked)) return;
  if (form.codes.length || form.item) repick(asked);
  else pick(asked);
}

// A tap or click on a sentence chooses it; a tap on a number or label shows what it stands for.
function tapped(event) {
  const label = event.target.closest('.labels li');
  const sign = event.target.closest('a.o');
  if (sign || (label && !event.target.closest('a,button'))) {
    const id = (sign?.id || sign?.getAttribute('href')?.slice(1) || label?.id || '')
      .replace(/^label\./, '');
    const draft = drafts.find(({ choice }) => choice.key === id);
    const item = itemsById.get(id) ?? (draft && itemOf(draft));
    if (item) {
      event.preventDefault();
      show(item);
    }
    return;
  }
  if (event.target.closest('a,button,summary') || !getSelection().isCollapsed) return;
  const element = event.target.closest('.s') ?? event.target.closest('[data-o]');
  const stretch = element && stretchOf(element);
  if (!stretch) return;
  const asked = isSample ? units.find((unit) => isTouching(unit, stretch)) : stretch;
  if (!asked) {
    tell(say('notInSample'));
    return;
  }
  if (form.item) repick(asked);
  else pick(bare(asked));
  reveal();
}

let settling = 0;

function listen() {
  for (const { root } of texts.values()) {
    root.addEventListener('click', tapped);
    root.addEventListener('pointerup', (event) => {
      if (event.pointerType === 'mouse') setTimeout(takeSelection);
    });
  }
  // Handles of a touched selection move for a while; a keyboard's selection grows key by key.
  document.addEventListener('selectionchange', () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (!getSelection().isCollapsed && !isPressed) takeSelection();
    }, 350);
  });
  addEventListener('pointerdown', ({ pointerType }) => {
    isPressed = pointerType === 'mouse';
  });
  addEventListener('pointerup', () => {
    isPressed = false;
  });
  document.addEventListener('keydown', pressed);
}

let isPressed = false;

function openSearch() {
  openDesk(true);
  byId('desk-search').hidden = false;
  byId('desk-words').select();
}

// Where the words sought stand; soft hyphens and line breaks of the source do not matter.
let hits = null;
let hit = -1;

function resetSearch() {
  hits = null;
  hit = -1;
}

function findHits(words) {
  const letters = Array.from(words.trim(), (sign) => (/\s/u.test(sign) ? '\\s+'
    : sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')));
  if (!letters.length) return [];
  const wanted = new RegExp(letters.join('\u00AD?').replace(/(\\s\+\u00AD\?)+/g, '\\s+'), 'giu');
  const all = [];
  for (const text of texts.values()) {
    for (const passage of text.passages) {
      const inside = nodesOf(passage).map(({ node }) => node.data).join('');
      for (const match of inside.matchAll(wanted)) {
        const start = +passage.dataset.o + scalars(inside.slice(0, match.index));
        all.push({ source: text.id, start, end: start + scalars(match[0]) });
      }
    }
  }
  return all;
}

function goToHit(step) {
  const words = byId('desk-words').value;
  if (!hits) {
    hits = findHits(words);
    const from = place ?? { source: values.sources[0].id, start: 0 };
    hit = hits.findIndex((one) => one.source === from.source && one.start >= from.start) - 1;
    hit = Math.max(hit, -1);
    if (step < 0) hit += 1;
  }
  const told = byId('desk-hits');
  if (!hits.length) {
    told.textContent = say('noHit');
    return;
  }
  hit = (hit + step + hits.length) % hits.length;
  told.textContent = say('hitOf', hit + 1, hits.length);
  pick(hits[hit]);
  reveal();
}

const ownHere = () => place && itemsAt(place).filter(isOwn)
  .filter((item) => !answerTo(item.id)).pop();

const actions = {
  j: () => moveSentence(1),
  k: () => moveSentence(-1),
  J: () => moveSentence(1, true),
  K: () => moveSentence(-1, true),
  ']': () => adjust(1, 1),
  '[': () => adjust(1, -1),
  '}': () => adjust(0, 1),
  '{': () => adjust(0, -1),
  c: openFilter,
  Enter: openFilter,
  b: openFilter,
  0: nothingHere,
  n: () => goNext(1),
  p: () => goNext(-1),
  a: () => accept(suggestionHere()),
  r: () => reject(suggestionHere()),
  e: () => {
    const item = suggestionHere() ?? ownHere();
    if (item) edit(item);
  },
  u: undoStep,
  Delete: () => takeBack(ownHere()),
  '/': openSearch,
  h: openHandover,
  '?': openHelp,
};

function openFilter() {
  openDesk(true);
  byId('desk-filter').focus();
}

function pressed(event) {
  if (oneOf('dialog[open]')) return;
  if (event.key === 'Escape') {
    if (!byId('desk-search').hidden) {
      byId('desk-search').hidden = true;
    } else unpick();
    oneOf('.text').focus({ preventScroll: true });
    return;
  }
  const { target } = event;
  const isWriting = target.matches('input:not([type=radio],[type=checkbox]),textarea,select');
  const isPushing = event.key === 'Enter' && target.matches('a,button,summary,input');
  if (isWriting || isPushing || event.ctrlKey || event.metaKey || event.altKey || !hasKeys) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

buildDesk();
readDrafts();
document.body.classList.add('coding');
drafts.filter(({ isLost }) => !isLost).forEach(({ choice }) => redrawStretch(choice));
allOf('.sheet').forEach((sheet) => seen.observe(sheet));
showDesk();
countDrafts();
listen();
