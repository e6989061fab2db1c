// The values of the page, the words of its interface, and how elements are made of them.
// No text ever becomes markup here: elements are made, and words are set as text.

const values = JSON.parse(document.getElementById('jejak-data').textContent);
const codes = new Map(values.codes.map((code) => [code.id, code]));
const sources = new Map(values.sources.map((source) => [source.id, source]));
const isSample = values.sample !== undefined;

// Words of the interface; %1 and %2 stand for what is filled in.
function say(name, ...given) {
  const words = values.words[name] ?? name;
  return words.replace(/%([1-9])/g, (sign, digit) => given[digit - 1] ?? sign);
}

// An element with attributes and children; a function is listened with, nothing is left out.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  const given = children.flat(Infinity).filter((child) => child !== undefined && child !== null);
  element.append(...given);
  return element;
}

function idSign(id) {
  return make('span', { class: 'id' }, id);
}

function button(words, act, attributes = {}) {
  return make('button', { type: 'button', click: act, ...attributes }, words);
}

// A key as it is printed beside what it does.
function key(name) {
  return make('kbd', { 'aria-hidden': 'true' }, name);
}

// The same words with white space as one space, and not too many of them.
function shortened(words, most = 90) {
  const plain = words.replace(/\s+/gu, ' ').trim();
  const signs = Array.from(plain);
  return signs.length > most ? `${signs.slice(0, most - 1).join('').trimEnd()}…` : plain;
}

// 96 random bits: what is taken twice is known by them.
function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `k-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

const byId = (id) => document.getElementById(id);
const oneOf = (selector) => document.querySelector(selector);
const allOf = (selector) => document.querySelectorAll(selector);

// What a screen reader says, and a line in the panel shows.
function tell(words) {
  const line = byId('desk-status');
  if (line) line.textContent = words;
}
