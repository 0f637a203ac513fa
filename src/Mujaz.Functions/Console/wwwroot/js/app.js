/* Routes, settings, shortcuts. */
import { $, $$, LANGS, NAMES, dialog, dir, h, notice, radios, raw, settings, store, t } from './ui.js';
import { Problem, getJson, session } from './api.js';
import { keyHelp } from './strings.js';
import { S, open, router, toggleColumn, visible } from './state.js';
import { bindSheet, sheetHtml } from './sheet.js';
import { act, loadReviews, mayLeave } from './review.js';
import { compose, makeAnew } from './compose.js';
import { library } from './library.js';
import { batchesView } from './batches.js';
import { glossary } from './glossary.js';
import { checks } from './checks.js';
import * as problems from './problems.js';

/** One article with its summaries: as it was just made, or as it is stored. */
const sheet = (root, id) => {
  root.innerHTML = h`<h1 class="sr">${t('summarise')}</h1><div id="stages"></div><div id="problem"></div><div id="sheet"></div>`;
  if (S.art?.id === id) return showSheet();
  const load = async () => {
    try {
      open(await getJson('summaries/' + id), null);
      showSheet();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.show($('#problem'), error, load);
    }
  };
  return load();
};

const showSheet = () => {
  const box = $('#sheet');
  if (!box) return;
  box.innerHTML = h`${downNotice()}${sheetHtml()}`;
  bindSheet(box);
  if (!S.reviewsAsked || S.reviewsAsked !== S.art) {
    S.reviewsAsked = S.art;
    loadReviews().catch(error => {
      if (!(error instanceof Problem)) throw error;
      problems.show($('#problem'), error, () => loadReviews());
    });
  }
};

/** Said once above the sheet when the summaries are only taken from the article. */
const downNotice = () => {
  const extracts = LANGS.some(l => S.art.summaries[l]?.engine.kind === 'offline');
  return extracts ? notice('wait', t('s_down'), t('s_downBody'), h`<button type="button" class="btn" data-act="again">${t('tryNow')}</button>`) : '';
};

const views = { summarise: (root, id) => id ? sheet(root, id) : compose(root), library, batches: batchesView, glossary, checks };
let current = 'summarise';

const routeOf = () => {
  const [view = 'summarise', argument] = location.hash.slice(2).split('/');
  return [views[view] ? view : 'summarise', argument];
};

const dress = () => {
  const dark = settings.theme === 'dark' || (settings.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  Object.assign(document.documentElement, { lang: settings.ui, dir: dir(settings.ui) });
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  for (const e of $$('[data-t]')) e.textContent = t(e.dataset.t);
  for (const e of $$('[data-t-label]')) {
    e.setAttribute('aria-label', t(e.dataset.tLabel));
    if (e.matches('button')) e.title = t(e.dataset.tLabel);
  }
  for (const a of $$('.nav a')) {
    if (a.getAttribute('href') === '#/' + current) a.setAttribute('aria-current', 'page');
    else a.removeAttribute('aria-current');
  }
  document.title = `${t(current)} · ${settings.ui === 'ar' ? 'موجز' : 'Mujaz'}`;
};

const render = () => {
  const [view, argument] = routeOf();
  current = view;
  dress();
  if (view === 'summarise' && argument && S.art?.id === argument && $('#sheet')) return showSheet();
  return views[view]($('#view'), argument);
};
router.render = render;

const showSettings = () => {
  const box = $('#settings');
  box.innerHTML = h`<h2>${t('settings')}</h2>
    ${radios('ui', LANGS.map(l => [l, h`<bdi lang="${l}">${NAMES[l]}</bdi>`]), t('uiLang'), settings.ui)}
    ${radios('theme', ['auto', 'light', 'dark'].map(k => [k, t('th_' + k)]), t('theme'), settings.theme)}
    <label class="field"><span>${t('fnKey')}</span><input type="password" id="fnkey" autocomplete="off" value="${session.key}" dir="ltr"><small>
      ${t('fnHint')}</small></label>
    <label class="field"><span>${t('yourName')}</span><input id="myname" autocomplete="name" maxlength="100" value="${session.name}" dir="auto">
      <small>${t('nameHint')}</small></label>
    <label class="tick"><input type="checkbox" id="single" ${settings.singleKeys ? raw('checked') : ''}><span>${t('singleKeys')}</span></label>`;
  const redo = selector => {
    renderWhole();
    showSettings();
    $(selector, box)?.focus();
  };
  for (const r of $$('[name=ui]', box)) {
    r.addEventListener('change', () => {
      settings.ui = r.value;
      store.set(localStorage, 'ui', r.value);
      redo(`[name=ui][value=${r.value}]`);
    });
  }
  for (const r of $$('[name=theme]', box)) {
    r.addEventListener('change', () => {
      settings.theme = r.value;
      store.set(localStorage, 'theme', r.value);
      redo(`[name=theme][value=${r.value}]`);
    });
  }
  $('#fnkey').addEventListener('input', e => { session.key = e.target.value.trim(); });
  $('#myname').addEventListener('input', e => { session.name = e.target.value; });
  $('#single').addEventListener('change', e => {
    settings.singleKeys = e.target.checked;
    store.set(localStorage, 'singleKeys', String(e.target.checked));
  });
};

/** After a change of language everything is drawn anew; an edit under way is kept in the state. */
const renderWhole = () => {
  const kept = $('#sheet') ? S.art : null;
  dress();
  if (kept) showSheet();
  else render();
};

const showKeys = () => dialog(t('shortcuts'), h`<dl class="keys">${keyHelp.map(([keys, text]) => h`
  <div><dt>${keys.split(' ').filter(k => k && k !== '+').map(k => h`<kbd>${k}</kbd>`)}</dt><dd>${t(text)}</dd></div>`)}</dl>`);

$('#settings').addEventListener('beforetoggle', e => { if (e.newState === 'open') showSettings(); });
$('#keys-open').addEventListener('click', showKeys);

document.addEventListener('keydown', e => {
  if (!settings.singleKeys || e.ctrlKey || e.metaKey || e.altKey || e.target.matches('input, textarea, select') || $('dialog[open]')) return;
  if (e.key === '?') {
    e.preventDefault();
    showKeys();
  }
  if (e.key === '/' && current === 'library') {
    e.preventDefault();
    $('#q').focus();
  }
  const l = LANGS[+e.key - 1];
  if (l && $('.sheet')) {
    if (!visible().includes(l)) toggleColumn(l);
    $(`.s[data-l="${l}"] .num`)?.focus();
  }
});

$('#view').addEventListener('click', e => {
  const column = e.target.closest('[data-col]');
  const button = e.target.closest('[data-act]');
  if (column) {
    toggleColumn(column.dataset.col);
    return $(`[data-col="${column.dataset.col}"]`)?.focus();
  }
  if (!button) return undefined;
  const l = button.dataset.l ?? button.closest('.col')?.dataset.l;
  if (button.dataset.act === 'copy') {
    button.closest('details').open = false;
    return act.copy(l, button.dataset.as);
  }
  if (button.dataset.act === 'again') return makeAnew(S.art, S.request);
  return act[button.dataset.act]?.(l, button.dataset.k);
});

let leaving = location.hash;
addEventListener('hashchange', async () => {
  const wanted = location.hash;
  if (wanted === leaving) return;
  if (S.editing && $('#sheet')) {
    history.replaceState(null, '', leaving || '#/summarise');
    if (!await mayLeave()) return;
    S.editing = null;
    S.draft = null;
    history.replaceState(null, '', wanted);
  }
  leaving = location.hash;
  $('#dialog').close();
  $('#view').replaceChildren();
  render();
  $('#view').focus({ preventScroll: true });
  scrollTo(0, 0);
});
addEventListener('beforeunload', e => { if (S.editing) e.preventDefault(); });
addEventListener('beforeprint', () => {
  S.printing = true;
  render();
});
addEventListener('afterprint', () => {
  S.printing = false;
  render();
});
for (const rem of [82, 62, 48]) matchMedia(`(min-width: ${rem}rem)`).addEventListener('change', () => { if ($('#sheet')) render(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dress);

settings.ui = store.get(localStorage, 'ui') ?? { ar: 'ar', fr: 'fr' }[navigator.language.slice(0, 2)] ?? 'en';
settings.theme = store.get(localStorage, 'theme') ?? 'auto';
settings.singleKeys = store.get(localStorage, 'singleKeys') !== 'false';
render();
