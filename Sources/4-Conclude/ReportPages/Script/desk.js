// The panel beside the text, on a phone a sheet at its foot.

function buildDesk() {
  const bar = make('div', { class: 'bar' },
    button(say('codebook'), () => openDesk(!document.body.classList.contains('open')), {
      id: 'desk-open', 'aria-expanded': 'false',
    }),
    button(say('find'), openSearch, { id: 'desk-find', 'aria-keyshortcuts': '/' }),
    button('', openHandover, { id: 'desk-hand', class: 'main', 'aria-keyshortcuts': 'h' }),
    button('?', openHelp, { 'aria-label': say('help'), 'aria-keyshortcuts': '?' }));
  const seek = (event) => {
    event.preventDefault();
    goToHit(event.submitter?.value === 'back' ? -1 : 1);
  };
  const search = make('form', { id: 'desk-search', role: 'search', hidden: true, submit: seek },
  make('label', { for: 'desk-words' }, say('findInText')),
  make('input', { id: 'desk-words', type: 'search', autocomplete: 'off', input: resetSearch }),
  make('button', { 'aria-label': say('nextHit') }, '↓'),
  make('button', { value: 'back', 'aria-label': say('previousHit') }, '↑'),
  make('span', { id: 'desk-hits', class: 'hint' }));
  const choose = make('div', { id: 'desk-choose' },
    make('label', { for: 'desk-filter' }, say('findCode')),
    make('div', { id: 'desk-chosen' }),
    make('input', {
      id: 'desk-filter', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
      'aria-expanded': 'true', 'aria-controls': 'desk-codes', 'aria-autocomplete': 'list',
      placeholder: say('fewLetters'), keydown: filterKey, input: () => {
        active = 0;
        fillCodes();
      },
    }),
    make('ul', {
      id: 'desk-codes', role: 'listbox', tabindex: '-1', 'aria-label': say('codebook'),
    }));
  const desk = make('aside', { id: 'desk', 'aria-label': say('desk') },
    bar, search,
    make('p', { id: 'desk-status', role: 'status' }),
    make('div', { class: 'body', id: 'desk-body' },
      make('div', { id: 'desk-place' }), choose,
      make('div', { id: 'desk-fields' }),
      make('section', { id: 'desk-meaning', 'aria-label': say('meaning') })));
  oneOf('main').after(desk);
  allOf('.text').forEach((text) => text.setAttribute('tabindex', '-1'));
}

// Opens or closes the sheet of a phone; beside the text the panel is always open.
function openDesk(isOpen) {
  document.body.classList.toggle('open', isOpen);
  byId('desk-open').setAttribute('aria-expanded', String(isOpen));
}

// Shows the place, what is there, and what is being chosen for it.
function showDesk() {
  const holder = byId('desk-place');
  holder.replaceChildren();
  document.body.classList.toggle('placed', Boolean(place));
  if (place) {
    openDesk(true);
    const text = texts.get(place.source);
    const name = values.sources.length > 1 ? `${place.source}:` : '';
    holder.append(
      make('div', { class: 'at' },
        make('span', { class: 'where' }, `${name}${addressOf(text, place.start)}`),
        make('blockquote', { dir: 'auto', lang: text.root.lang || undefined },
          shortened(wordsOf(text, place.start, place.end), 150)),
        button('×', unpick, { 'aria-label': say('close'), class: 'plain' })),
      edges(),
      itemList());
  } else if (isSample) holder.append(progress());
  else holder.append(make('p', { class: 'hint' }, say('begin')), lostDrafts());
  byId('desk-chosen').replaceChildren(...form.codes.map((id) =>
    button([idSign(id), ` ${codeName(id)} ×`],
      () => chooseCode(id), { class: 'chip', 'aria-label': say('removeCode', codeName(id)) })));
  fillCodes();
  showFields();
}

function edges() {
  const group = (name, side) => make('span', { role: 'group', 'aria-label': say(name) },
    make('span', { class: 'hint' }, say(name)),
    button('◂', () => adjust(side, -1), { 'aria-label': say('wordBack') }),
    button('▸', () => adjust(side, 1), { 'aria-label': say('wordOn') }));
  return make('div', { class: 'edges' }, group('startsAt', 0), group('endsAt', 1),
    button(say('sentence'), wholeSentence));
}

// What stands at the place already, with what can be done about it.
function itemList() {
  const list = itemsAt(place).filter((item) => item.kind !== 'nothing');
  if (!list.length) return '';
  return make('ul', { class: 'items', 'aria-label': say('here') }, list.slice(0, 30).map((item) => {
    const answer = item.kind !== 'draft' && answerTo(item.id);
    const isOpen = item.kind === 'suggestion' && !answer;
    const state = {
      draft: say('draft'),
      suggestion: say('suggested', item.by ?? ''),
      coding: item.by,
      remark: item.by,
    }[item.kind];
    return make('li', { class: `${item.kind}${item === form.item ? ' current' : ''}` },
      make('span', { class: 'what' },
        item.code ? idSign(item.code) : null,
        item.code ? ` ${codeName(item.code)}` : say(item.act === 'none' ? 'nothing' : 'noted'),
        item.act === 'reject' || item.act === 'undo' ? ` · ${say(`${item.act}Draft`)}` : '',
        fieldWords(item).map((word) => ` · ${word}`),
        make('span', { class: 'hint' }, ` ${answer ? say(`${answer.choice.act}Draft`) : state}`)),
      item.why || item.text ? make('q', {}, item.why ?? item.text) : null,
      isOpen ? button([say('accept'), key('a')], () => accept(item)) : null,
      (isOpen || isOwn(item)) && !answer && !['none', 'reject', 'undo'].includes(item.act)
        ? button([say('edit'), key('e')], () => edit(item)) : null,
      isOpen ? button([say('reject'), key('r')], () => reject(item)) : null,
      isOwn(item) && !answer ? button([say('takeBack'), key('Del')], () => takeBack(item)) : null);
  }));
}

// Case, claim status and the like, where a code needs them; a note; what to do with it all.
function showFields() {
  const holder = byId('desk-fields');
  holder.replaceChildren();
  if (!place) return;
  for (const field of askedFields()) holder.append(fieldset(field));
  holder.append(
    make('label', { for: 'desk-note' }, say('note')),
    make('textarea', {
      id: 'desk-note', rows: '2', dir: 'auto', input: (event) => {
        form.why = event.target.value;
      },
      keydown: (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      },
    }),
    make('div', { class: 'acts' },
      button([say('save'), key('↵')], save, { class: 'main' }),
      button([say('nothing'), key('0')], nothingHere)));
  byId('desk-note').value = form.why;
}

function fieldset({ id, name, many, choices }) {
  const isNeeded = form.codes.some((code) => codes.get(code)?.needs?.includes(id));
  const legend = make('legend', {}, name, isNeeded ? ' *' : '');
  const enter = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.target.type === 'radio') event.target.click();
    goOn();
  };
  if (!choices) {
    return make('fieldset', { id: `field-${id}` }, legend, make('input', {
      type: 'text', 'aria-label': name, value: form.fields[id] ?? '', keydown: enter,
      input: (event) => {
        form.fields[id] = event.target.value.trim();
      },
    }));
  }
  const given = [form.fields[id] ?? []].flat();
  return make('fieldset', { id: `field-${id}` }, legend, choices.map(([value, words]) => {
    const input = make('input', {
      type: many ? 'checkbox' : 'radio', name: `field-${id}`, value, keydown: enter,
      change: () => {
        const picked = allOf(`#field-${id} input:checked`);
        const all = Array.from(picked, (one) => one.value);
        form.fields[id] = many ? all : all[0];
        allOf(`#field-${id} .chip`).forEach((chip) =>
          chip.classList.toggle('on', chip.firstChild.checked));
      },
    });
    input.checked = given.includes(value);
    return make('label', { class: input.checked ? 'chip on' : 'chip' }, input, words);
  }));
}

// In a sample: how many sentences are answered.
function progress() {
  const done = units.length - openUnits().length;
  const bar = make('progress', { max: units.length, value: done, 'aria-label': say('answered') });
  return make('div', { class: 'progress' }, bar,
    make('p', {}, say('answeredOf', done, units.length)),
    button([say('nextUnit'), key('n')], () => goNext(1)));
}

// Drafts whose words are not in the text as it is now, or several times: they stay here.
function lostDrafts() {
  const lost = drafts.filter(({ isLost }) => isLost);
  if (!lost.length) return '';
  return make('div', { class: 'warning' }, say('lostDrafts', lost.length),
    make('ul', {}, lost.map(({ choice }) => make('li', {}, `${choice.code ?? ''} “`,
      shortened(choice.quote, 60), '” ', button(say('remove'), () => {
        dropDraft(choice.key);
        countDrafts();
        showDesk();
      })))));
}

// How many choices wait to be handed over.
function countDrafts() {
  const count = unhanded().length;
  const hand = byId('desk-hand');
  hand.textContent = say('handOver') + (count ? ` (${count})` : '');
  if (isSample) {
    for (const text of texts.values()) {
      text.root.querySelectorAll('.unit').forEach((element) => {
        const stretch = element.classList.contains('s') ? stretchOf(element) : null;
        if (stretch) element.classList.toggle('done', isAnswered(stretch));
      });
    }
    if (!place) showDesk();
  }
}
