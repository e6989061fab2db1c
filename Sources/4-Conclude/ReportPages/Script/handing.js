// Handing over: the choices as a file, as text, or straight to the study that serves the page. And
// the two other things a page asks or tells: who codes, and which keys there are.

function dialog(title, ...inside) {
  const box = make('dialog', { 'aria-label': title, close: () => box.remove() },
    make('h2', { tabindex: '-1', autofocus: true }, title), ...inside);
  document.body.append(box);
  box.showModal();
  return box;
}

// Asks once who codes, and goes on with what was asked for.
function askPerson(next) {
  const other = make('input', { type: 'text', id: 'person-name', autocomplete: 'name' });
  const form1 = make('form', { method: 'dialog', submit: (event) => {
    event.preventDefault();
    const chosen = form1.querySelector('input[type=radio]:checked')?.value || other.value.trim();
    if (!chosen) {
      other.focus();
      return;
    }
    setPerson(chosen);
    box.close();
    showDesk();
    next?.();
  } },
  make('p', { class: 'hint' }, say('whoHint')),
  values.coders.map((coder) => make('label', { class: 'chip' },
    make('input', { type: 'radio', name: 'person', value: coder }), coder)),
  make('p', {}, make('label', { for: 'person-name' }, say('otherName')), other),
  make('button', { class: 'main' }, say('goOn')));
  const box = dialog(say('who'), form1);
  const radios = form1.querySelectorAll('input[type=radio]');
  if (radios.length === 1) radios[0].checked = true;
  (radios[0] ?? other).focus();
}

// A draft whose words are not where it says has no place under the mark of today's text: it stays.
function handable() {
  return drafts.filter(({ isLost }) => !isLost);
}

// Copies words without a selection; whether they were copied.
function copyWords(words) {
  let isPut = false;
  const put = (event) => {
    event.clipboardData.setData('text/plain', words);
    event.preventDefault();
    isPut = true;
  };
  document.addEventListener('copy', put);
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isPut;
}

function asksPerson(next) {
  if (!person()) askPerson(next);
  return !person();
}

// The file that `jejak take` reads. What was handed over goes with it again: taking twice does no
// harm, and a file that was lost is made up for.
function handoverFile() {
  const given = handable().map(({ choice }) => choice);
  const named = new Set(given.map(({ source }) => source));
  const known = !values.coders.length || values.coders.includes(person()) || person() === values.by;
  return {
    jejak: 'choices',
    version: 1,
    study: values.study,
    by: known ? person() : '',
    ...(known ? {} : { name: person() }),
    program: values.program,
    ...(isSample ? { sample: values.sample } : {}),
    documents: Object.fromEntries(values.sources.filter(({ id }) => named.has(id))
      .map(({ id, document: fingerprint }) => [id, fingerprint])),
    choices: given,
  };
}

function fileName() {
  const day = new Date().toISOString().slice(0, 10);
  const who = person().toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'anon';
  return `choices-${who}-${pageName.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 40)}-${day}.json`;
}

function openHandover() {
  if ((isUnsaved() || handable().length) && asksPerson(openHandover)) return;
  if (!settle()) return;
  const given = handable();
  const lost = drafts.length - given.length;
  const stay = lost ? say('lostStay', lost) : '';
  if (!given.length) {
    tell(`${say('nothingToHand')} ${stay}`);
    return;
  }
  const words = `${JSON.stringify(handoverFile(), null, 1)}\n`;
  const keys = new Set(given.map(({ choice }) => choice.key));
  const told = make('p', { role: 'status', class: 'told' });
  const done = (message, taken = keys) => {
    markHanded(taken);
    countDrafts();
    drafts.forEach(({ choice }) => redrawStretch(choice));
    told.textContent = message;
  };
  const area = make('textarea', {
    id: 'hand-text', rows: '5', readonly: true, spellcheck: 'false',
  });
  area.value = words;
  const file = new File([words], fileName(), { type: 'application/json' });
  const saveFile = () => {
    const address = URL.createObjectURL(file);
    const link = make('a', { href: address, download: file.name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    done(say('fileMade', file.name));
  };
  const copy = async () => {
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      isCopied = copyWords(words);
    }
    if (isCopied) {
      done(say('copied'));
      return;
    }
    area.closest('details').open = true;
    area.focus();
    area.select();
    told.textContent = say('copyByHand');
  };
  const share = navigator.canShare?.({ files: [file] })
    ? button(say('shareFile'), () => navigator.share({ files: [file] })
      .then(() => done(say('shared')), () => {})) : null;
  const send = values.handover
    ? button(say('send'), () => sendHome(words, told, done), { class: 'main' }) : null;
  const box = dialog(say('handOver'),
    make('p', {}, say('handHint', given.length, person())),
    stay ? make('p', { class: 'warning' }, stay) : null,
    make('ul', { class: 'drafts' }, given.map(({ choice, handed }) => make('li', {},
      idSign(choice.code ?? say({ none: 'nothing', jot: 'noted' }[choice.act]
        ?? choice.act)), ` ${choice.act === 'code' ? '' : `(${say(`${choice.act}Act`)}) `}`,
      make('q', { dir: 'auto' }, shortened(choice.quote ?? '', 70)),
      handed ? make('em', {}, ` ${say('handedOver')}`) : null))),
    make('p', { class: 'acts' }, send,
      button(say('saveFile'), saveFile, { class: send ? '' : 'main' }),
      button(say('copy'), copy), share),
    told,
    make('details', {}, make('summary', {}, say('asText')),
      make('label', { for: 'hand-text', class: 'unseen' }, say('asText')), area),
    make('p', { class: 'acts' },
      button(say('changePerson'), () => {
        box.close();
        askPerson(openHandover);
      }, isSample ? { hidden: true } : {}),
      button(say('close'), () => box.close())));
}

// To the server that served the page: it answers what became of every choice. Where one has no
// place, or several, it records nothing until a person says what is meant, or to go on without it.
async function sendHome(words, told, done, wish = { places: {} }) {
  told.textContent = say('sending');
  const asked = [wish.goesOn ? 'confirm=yes' : '',
    Object.keys(wish.places).length
      ? `choose=${Object.entries(wish.places).map((pair) => pair.join(':')).join(',')}` : '']
    .filter(Boolean).join('&');
  let answer;
  try {
    const reply = await fetch(asked ? `${values.handover}?${asked}` : values.handover, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: words,
    });
    answer = { rows: [], ...await reply.json(), isAsking: reply.status === 409 };
  } catch {
    told.textContent = say('notSent');
    return;
  }
  const isDone = ({ state }) => state === 'placed' || state === 'already';
  if (answer.ok) done(answer.message, new Set(answer.rows.filter(isDone).map(({ key }) => key)));
  else told.textContent = answer.message || say('notSent');
  const again = (more) => () => sendHome(words, told, done, { ...wish, ...more });
  const choose = (row) => (answer.isAsking ? (row.candidates ?? []) : []).map((one, index) =>
    button(say('meant', one), again({ places: { ...wish.places, [row.number]: index + 1 } })));
  told.append(make('ul', {}, answer.rows.filter((row) => !isDone(row)).map((row) => make('li', {},
    `${row.about ?? ''} ${row.place ?? ''}: ${row.reason || row.state}`,
    row.remedy ? ` — ${row.remedy} ` : ' ', choose(row)))));
  if (answer.isAsking && answer.rows.some(isDone)) {
    told.append(button(say('goesOn'), again({ goesOn: true }), { class: 'main' }));
  }
}

addEventListener('beforeunload', (event) => {
  if (unhanded().length || isUnsaved()) event.preventDefault();
});

// The server tells of a change: what is being chosen stays, and so do choices not handed over.
document.addEventListener('jejak:changed', (event) => {
  if (place || unhanded().length || oneOf('dialog')) event.preventDefault();
});

const keyHelp = [
  ['j k', 'keySentence'], ['⇧J ⇧K', 'keyExtend'], ['[ ]', 'keyEnd'], ['{ }', 'keyStart'],
  ['c ↵', 'keyCode'], ['0', 'keyNothing'], ['n p', isSample ? 'keyUnit' : 'keyNext'],
  ['a', 'keyAccept'], ['e', 'keyEdit'], ['r', 'keyReject'], ['Del', 'keyBack'], ['u', 'keyUndo'],
  ['/', 'keyFind'], ['b', 'keyBook'], ['h', 'keyHand'], ['Esc', 'keyClose'], ['?', 'keyHelp'],
].filter(([, name]) => !isSample || !['keyAccept', 'keyReject'].includes(name));

let hasKeys = kept('jejak-keys') !== 'off';

function openHelp() {
  const toggle = make('input', { type: 'checkbox', change: () => {
    hasKeys = toggle.checked;
    keep('jejak-keys', hasKeys ? 'on' : 'off');
  } });
  toggle.checked = hasKeys;
  const box = dialog(say('help'),
    make('p', {}, say('helpHow')),
    make('table', { class: 'keys' }, make('tbody', {}, keyHelp.map(([keys, name]) =>
      make('tr', {}, make('th', { scope: 'row' },
        keys.split(' ').map((one) => [make('kbd', {}, one), ' '])), make('td', {}, say(name)))))),
    make('p', {}, make('label', {}, toggle, ` ${say('singleKeys')}`)),
    make('p', { class: 'acts' }, button(say('close'), () => box.close(), { class: 'main' })));
}
