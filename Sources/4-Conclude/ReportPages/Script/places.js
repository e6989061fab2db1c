// Places in a reading text are counts of Unicode scalars; a browser counts UTF-16 units in nodes.
// An element with `data-o` holds the words of one passage and says where it begins. Elements of the
// classes `o` and `page` inside it are signs of ours and no words of the source.

const texts = new Map(
  Array.from(allOf('.text[data-source]'), (root) => {
    const passages = Array.from(root.querySelectorAll('[data-o]'));
    return [
      root.dataset.source,
      { id: root.dataset.source, root, passages, starts: passages.map((at) => +at.dataset.o) },
    ];
  }),
);

// How many scalars words have: of a pair of units, the second is none.
function scalars(words) {
  let count = words.length;
  for (let unit = 0; unit < words.length; unit += 1) {
    if ((words.charCodeAt(unit) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}

// The unit at which a scalar begins.
function unitOf(words, scalar) {
  let unit = 0;
  for (let count = 0; count < scalar && unit < words.length; count += 1) {
    unit += (words.charCodeAt(unit) & 0xfc00) === 0xd800 ? 2 : 1;
  }
  return unit;
}

const signs = '.o,.page';

// The nodes of a passage's words, each with the scalars before it.
function nodesOf(passage) {
  const nodes = [];
  let start = +passage.dataset.o;
  const walker = document.createTreeWalker(passage, 5, (node) => {
    if (node.nodeType === 3) return 1;
    return node.matches(signs) ? 2 : 3;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const end = start + scalars(node.data);
    nodes.push({ node, start, end });
    start = end;
  }
  return nodes;
}

function endOf(passage) {
  const nodes = nodesOf(passage);
  return nodes.length ? nodes.at(-1).end : +passage.dataset.o;
}

// The last of sorted starts that is not after a place.
function lastBefore(starts, place) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function passageAt(text, place) {
  return Math.max(0, lastBefore(text.starts, place));
}

// The passages that a stretch touches, by number in the text.
function passagesIn(text, start, end) {
  const found = [];
  for (let at = passageAt(text, start); at < text.starts.length; at += 1) {
    if (text.starts[at] >= end && at > passageAt(text, start)) break;
    found.push(at);
  }
  return found;
}

// The scalar at a boundary point; one between passages counts to the next, for an end to the last.
function placeOf(text, node, unit, isEnd) {
  const point = document.createRange();
  point.setStart(node, unit);
  const holder = node.nodeType === 1 ? node : node.parentElement;
  const passage = holder.closest('[data-o]');
  if (passage && text.root.contains(passage)) {
    let place = +passage.dataset.o;
    for (const piece of nodesOf(passage)) {
      if (piece.node === node) return piece.start + scalars(node.data.slice(0, unit));
      if (point.comparePoint(piece.node, 0) > 0) break;
      place = piece.end;
    }
    return place;
  }
  let low = 0;
  let high = text.passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (point.comparePoint(text.passages[middle], 0) < 0) low = middle + 1;
    else high = middle;
  }
  if (isEnd) return low > 0 ? endOf(text.passages[low - 1]) : 0;
  return low < text.starts.length ? text.starts[low] : endOf(text.passages[low - 1]);
}

// The boundary point of a scalar: for an end the last one, so that a range ends with its words.
function pointOf(text, place, isEnd) {
  let at = passageAt(text, place);
  if (isEnd && at > 0 && text.starts[at] === place) at -= 1;
  const nodes = nodesOf(text.passages[at]);
  for (const { node, start, end } of nodes) {
    if (isEnd ? place <= end : place < end) {
      return { node, unit: unitOf(node.data, Math.max(0, place - start)) };
    }
  }
  const last = nodes.at(-1);
  return last ? { node: last.node, unit: last.node.length } : { node: text.passages[at], unit: 0 };
}

function rangeOf(text, start, end) {
  const from = pointOf(text, start, false);
  const to = pointOf(text, end, true);
  const range = document.createRange();
  range.setStart(from.node, from.unit);
  range.setEnd(to.node, to.unit);
  return range;
}

// The words of a stretch exactly as the source has them: one line feed stands between passages, and
// what no page may hold is put back.
function wordsOf(text, start, end) {
  let words = '';
  let place = start;
  for (const at of passagesIn(text, start, end)) {
    for (const piece of nodesOf(text.passages[at])) {
      if (piece.end <= start || piece.start >= end) continue;
      while (place < piece.start) {
        words += '\n';
        place += 1;
      }
      const from = unitOf(piece.node.data, Math.max(0, start - piece.start));
      const to = unitOf(piece.node.data, Math.min(piece.end, end) - piece.start);
      words += piece.node.data.slice(from, to);
      place = Math.min(piece.end, end);
    }
  }
  words += '\n'.repeat(Math.max(0, end - place));
  for (const [hidden, sign] of sources.get(text.id)?.altered ?? []) {
    if (hidden < start || hidden >= end) continue;
    const letters = Array.from(words);
    letters[hidden - start] = String.fromCodePoint(sign);
    words = letters.join('');
  }
  return words;
}

// The stretch without the white space at its ends, or nothing where no words are left.
function trimmed(text, start, end) {
  const words = wordsOf(text, start, end);
  const from = start + scalars(words) - scalars(words.trimStart());
  const to = end - (scalars(words) - scalars(words.trimEnd()));
  return from < to ? { source: text.id, start: from, end: to } : null;
}

// The stretch of a sentence's element.
function stretchOf(element) {
  const text = texts.get(element.closest('.text').dataset.source);
  const nodes = nodesOf(element.closest('[data-o]')).filter(({ node }) => element.contains(node));
  if (!nodes.length) return null;
  return trimmed(text, nodes[0].start, nodes.at(-1).end);
}

// The sentence at a place, or the passage where nothing divides it.
function sentenceAt(text, place) {
  const passage = text.passages[passageAt(text, place)];
  for (const element of passage.querySelectorAll('.s')) {
    const stretch = stretchOf(element);
    if (stretch && place < stretch.end) return { element, ...stretch };
  }
  return { element: passage, ...trimmed(text, +passage.dataset.o, endOf(passage)) };
}

// How a hand would type a place: passage and sentence.
function addressOf(text, start) {
  const name = (sentenceAt(text, start).element.id || '').match(/p(\d+(?:\.\d+)?)$/);
  if (name) return name[1];
  const holder = text.passages[passageAt(text, start)].closest('[id]');
  return (holder?.id.match(/p(\d+)$/) ?? ['', ''])[1];
}

// The edges of words in a passage, as scalars: where each begins and ends.
function wordEdges(text, at) {
  const passage = text.passages[at];
  const start = text.starts[at];
  const words = nodesOf(passage).map(({ node }) => node.data).join('');
  const found = [];
  const add = (unit, length) => {
    const from = start + scalars(words.slice(0, unit));
    found.push([from, from + scalars(words.slice(unit, unit + length))]);
  };
  if (typeof Intl.Segmenter === 'function') {
    for (const piece of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words)) {
      if (piece.isWordLike) add(piece.index, piece.segment.length);
    }
  }
  if (!found.length) {
    for (const match of words.matchAll(/\S+/gu)) add(match.index, match[0].length);
  }
  return found;
}

// The edge of a word before or after a place: `side` 0 for where words begin, 1 for where they end.
function nextEdge(text, place, side, step) {
  const here = passageAt(text, side === 1 && step < 0 ? place - 1 : place);
  for (let at = here; at >= 0 && at < text.passages.length && Math.abs(at - here) < 9; at += step) {
    const edges = wordEdges(text, at).map((edge) => edge[side]);
    const found = step > 0
      ? edges.find((edge) => edge > place)
      : edges.reverse().find((edge) => edge < place);
    if (found !== undefined) return found;
  }
  return place;
}
