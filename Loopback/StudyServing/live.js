// Tells in a served page when it is stale, and loads it anew when its words changed.
(() => {
  'use strict';
  const own = document.currentScript.dataset;
  const words = {
    en: {
      by: 'Served by jejak open, as',
      close: 'Close',
      closed: 'jejak open was closed. This page stays as it is; start jejak open again to go on.',
      working: 'The study changed; this page is being made anew …',
      failed: 'This page is stale: it could not be made anew.',
      gone: 'jejak open does not answer. Choices stay in this page; start it again to go on.',
      changed: 'This page changed.',
      reload: 'Load it anew',
    },
    id: {
      by: 'Disajikan oleh jejak open, sebagai',
      close: 'Tutup',
      closed: 'jejak open sudah ditutup. Halaman ini tetap seperti adanya; jalankan jejak open lagi.',
      working: 'Studi berubah; halaman ini sedang dibuat ulang …',
      failed: 'Halaman ini usang: tidak dapat dibuat ulang.',
      gone: 'jejak open tidak menjawab. Pilihan tetap di halaman ini; jalankan lagi untuk melanjutkan.',
      changed: 'Halaman ini berubah.',
      reload: 'Muat ulang',
    },
  };
  const say = words[(document.documentElement.lang || 'en').slice(0, 2)] || words.en;

  // The bar is styled by properties, which no policy of the page forbids.
  const bar = document.createElement('div');
  bar.id = 'jejak-served';
  bar.setAttribute('role', 'status');
  Object.assign(bar.style, {
    display: 'flex', flexWrap: 'wrap', gap: '0.5em 1em', alignItems: 'baseline',
    padding: '0.35em 1em', font: '0.85rem/1.4 system-ui, sans-serif',
    color: '#222', background: '#f2f0ea', borderBottom: '1px solid #cfcabd',
  });
  const text = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.style.font = 'inherit';
  bar.append(text, button);
  document.body.prepend(bar);

  let action = () => {};
  button.addEventListener('click', () => action());

  function show(state, message, label, doing) {
    bar.dataset.state = state;
    bar.style.background = state === 'fresh' ? '#f2f0ea' : '#fbe9b7';
    text.textContent = message;
    button.hidden = !label;
    button.textContent = label || '';
    action = doing || (() => {});
  }

  function rest() {
    show('fresh', `${say.by} ${own.by}`, say.close, close);
  }

  async function close() {
    try {
      await fetch(own.close, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}',
      });
    } catch { /* It is gone already, and says so below. */ }
    end(say.closed);
  }

  let source = null;
  let isOver = false;

  function end(message) {
    isOver = true;
    leave();
    show('closed', message, '', null);
  }

  function leave() {
    if (source) source.close();
    source = null;
  }

  // A page in the midst of something keeps itself; it offers to load anew, and does so when it is free.
  function isBusy() {
    const isFree = document.dispatchEvent(new Event('jejak:changed', { cancelable: true }));
    const inside = document.activeElement;
    return !isFree || (inside && (inside.matches('input, textarea, select') || inside.isContentEditable));
  }

  let waiting = 0;

  function reload() {
    clearInterval(waiting);
    if (!isBusy()) {
      location.reload();
      return;
    }
    show('stale', say.changed, say.reload, () => location.reload());
    waiting = setInterval(() => { if (!isBusy()) location.reload(); }, 1000);
  }

  function told(event) {
    const news = JSON.parse(event.data);
    clearInterval(waiting);
    if (news.state === 'working') show('working', say.working, '', null);
    else if (news.state === 'failed') show('failed', `${say.failed} ${news.words}`, '', null);
    else if (news.made !== own.made) reload();
    else rest();
  }

  // A browser keeps few connections open to one server: only pages that are seen take one.
  function listen() {
    if (source || isOver || document.visibilityState !== 'visible') return;
    source = new EventSource(own.events);
    source.onmessage = told;
    source.addEventListener('closed', () => end(say.closed));
    source.onerror = () => show('gone', say.gone, '', null);
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listen();
    else leave();
  });
  addEventListener('pagehide', leave);
  rest();
  listen();
})();
