// Lines under the words and stripes beside them. What the study has is drawn in the page already;
// a passage is drawn anew only when something in it was chosen here.

const lineClass = (line) => `u${Math.min(line ?? 0, 5)}`;

// The lines of a passage: each a stretch with its classes, codings before drafts.
function linesIn(text, at) {
  const start = text.starts[at];
  const end = endOf(text.passages[at]);
  const [codings, suggestions] = shelves.get(text.id).lists;
  const drawn = [];
  for (const item of overlapping(codings, start, end)) {
    const answer = answerTo(item.id)?.choice;
    if (!answer) drawn.push({ item, start: item.start, end: item.end, line: item.line ?? 0 });
  }
  for (const item of draftsAt(text.id, start, end)) {
    if (!['code', 'accept', 'edit'].includes(item.act)) continue;
    const taken = new Set(drawn.filter((other) => other.start < item.end && other.end > item.start)
      .map(({ line }) => line));
    let line = 0;
    while (taken.has(line)) line += 1;
    drawn.push({ item, start: item.start, end: item.end, line, isDraft: true });
  }
  for (const item of overlapping(suggestions, start, end)) {
    if (!answerTo(item.id)) drawn.push({ item, start: item.start, end: item.end, isFaint: true });
  }
  return drawn;
}

// Draws the lines of a passage anew.
function redraw(text, at) {
  const passage = text.passages[at];
  passage.querySelectorAll('mark,.f,.picked,.o.d').forEach((element) => {
    if (element.matches('.o')) element.remove();
    else element.replaceWith(...element.childNodes);
  });
  passage.normalize();
  const drawn = linesIn(text, at);
  const picked = !highlights && place?.source === text.id ? [{ ...place, isPicked: true }] : [];
  const all = [...picked, ...drawn];
  for (const piece of nodesOf(passage)) {
    const inside = new Set(all.flatMap(({ start, end }) => [start, end]));
    const cuts = [...inside].filter((cut) => cut > piece.start && cut < piece.end);
    let { node } = piece;
    let from = piece.start;
    for (const cut of [...cuts.sort((one, other) => one - other), piece.end]) {
      const rest = cut < piece.end ? node.splitText(unitOf(node.data, cut - from)) : null;
      wrap(node, all.filter(({ start, end }) => start <= from && end >= cut));
      node = rest;
      from = cut;
    }
  }
  for (const { item, isDraft } of drawn) {
    if (!isDraft || item.start < text.starts[at]) continue;
    const { node, unit } = pointOf(text, item.start, false);
    const sign = make('a', { class: 'o d', href: `#${item.id}`, 'aria-label': codeName(item.code) },
      '+');
    let first = unit ? node.splitText(unit) : node;
    while (first.parentElement.matches('mark,.f,.picked')) first = first.parentElement;
    first.before(sign);
  }
}

function wrap(node, covering) {
  const names = covering
    .map(({ line, isDraft, isFaint, isPicked }) => {
      if (isPicked) return ['span', 'picked'];
      return isFaint ? ['span', 'f'] : ['mark', lineClass(line) + (isDraft ? ' d' : '')];
    })
    .sort((one, other) => (one[1] < other[1] ? -1 : 1));
  for (const [tag, name] of names) {
    const element = make(tag, { class: name });
    node.replaceWith(element);
    element.append(node);
    node = element;
  }
}

// What a label says of a draft: the code, what else it carries, that it is a draft.
function draftLabel(item, line) {
  const words = { reject: 'rejected', undo: 'undone', none: 'nothing', jot: 'noted' }[item.act];
  const code = item.code && codes.has(item.code);
  return make('li', { class: `draft ${lineClass(line)}`, id: item.id },
    make('button', { type: 'button', class: 'plain', click: () => show(item) },
      code && idSign(item.code), code ? ` ${codeName(item.code)}` : '',
      words ? say(words) : ''),
    fieldWords(item).map((word) => ` · ${word}`),
    item.why ? ` · “${shortened(item.why, 60)}”` : '',
    item.text ? ` · “${shortened(item.text, 60)}”` : '',
    make('em', {}, ` ${say(item.draft.handed ? 'handedOver' : 'draft')}`));
}

// Draws the labels of drafts beside the row of a passage, and what they say of other labels.
function relabel(text, at) {
  const row = text.passages[at].closest('.row');
  // A table is one row with many passages.
  const inRow = text.passages.flatMap((passage, number) => (row.contains(passage) ? number : []));
  row.querySelectorAll('.labels .draft').forEach((label) => label.remove());
  let list = row.querySelector('.labels');
  const labels = new Map();
  for (const number of inRow) {
    for (const { item, line } of linesIn(text, number)) labels.set(item.id, line);
    const start = text.starts[number];
    for (const item of draftsAt(text.id, start, endOf(text.passages[number]))) {
      if (item.start < start && number > 0) continue;
      if (!list) {
        list = make('ul', { class: 'labels', lang: values.language });
        row.append(list);
      }
      list.append(draftLabel(item, labels.get(item.id)));
    }
  }
  list?.querySelectorAll('li:not(.draft)').forEach((label) => {
    const id = label.id.replace(/^label\./, '');
    label.classList.toggle('answered', Boolean(answerTo(id)));
    byId(id)?.classList.toggle('answered', Boolean(answerTo(id)));
  });
  if (list && !list.children.length) list.remove();
}

// Draws anew whatever a stretch touches.
function redrawStretch({ source, start, end }) {
  const text = texts.get(source);
  const touched = passagesIn(text, start, end);
  touched.forEach((at) => redraw(text, at));
  touched.forEach((at) => relabel(text, at));
  new Set(touched.map((at) => text.passages[at].closest('.sheet'))).forEach(drawStripes);
}

// Stripes beside the lines of text that a coding covers, one place further right for each line.
function drawStripes(sheet) {
  const text = texts.get(sheet.closest('.text').dataset.source);
  const work = [];
  for (const passage of sheet.querySelectorAll('[data-o]')) {
    const at = passageAt(text, +passage.dataset.o);
    const lines = linesIn(text, at);
    const holder = passage.closest('.words');
    if (!lines.length && !holder.querySelector(':scope>.stripes')) continue;
    const box = holder.getBoundingClientRect();
    const end = endOf(passage);
    const widest = 1 + Math.max(-1, ...lines.map(({ line }) => line ?? -1));
    work.push([holder, passage, lines.map((line) => {
      const range = rangeOf(text, Math.max(line.start, text.starts[at]), Math.min(line.end, end));
      const { top, bottom } = range.getBoundingClientRect();
      return { ...line, line: line.line ?? widest, top: top - box.top, height: bottom - top };
    })]);
  }
  const holders = new Map();
  for (const [holder, , stripes] of work) {
    holders.set(holder, [...(holders.get(holder) ?? []), ...stripes]);
  }
  for (const [holder, stripes] of holders) {
    let box = holder.querySelector(':scope>.stripes');
    if (!box) box = holder.appendChild(make('div', { class: 'stripes', 'aria-hidden': 'true' }));
    box.replaceChildren(...stripes.map(({ line, top, height, isDraft, isFaint }) => {
      const kind = isFaint ? 'faint' : lineClass(line) + (isDraft ? ' d' : '');
      const stripe = make('i', { class: kind });
      stripe.style.top = `${top}px`;
      stripe.style.height = `${height}px`;
      stripe.style.left = `${Math.min(line, 7) * 6}px`;
      return stripe;
    }));
  }
}

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    target.isSeen = isIntersecting;
    if (isIntersecting) drawStripes(target);
  }
}, { rootMargin: '200px' });

let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  allOf('.sheet').forEach((sheet) => sheet.isSeen && drawStripes(sheet));
});

// The stretch that is being coded, shown without touching the page where the browser can.
// Its look is given here: programs that check style sheets do not know such highlights yet.
const highlights = typeof Highlight === 'function' && CSS.highlights ? CSS.highlights : null;
if (highlights) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(picked){background-color:#ffe27a;color:#1d1f22}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function showPicked(before) {
  if (highlights) {
    highlights.delete('picked');
    if (place) {
      const text = texts.get(place.source);
      const range = rangeOf(text, place.start, place.end);
      highlights.set('picked', new Highlight(range));
    }
    return;
  }
  for (const stretch of [before, place]) {
    if (!stretch) continue;
    const text = texts.get(stretch.source);
    passagesIn(text, stretch.start, stretch.end).forEach((at) => redraw(text, at));
  }
}
