/* Shared helpers. Everything that is not ours goes through `h`, which escapes; nothing else builds markup. */
import { strings } from './strings.js';

export const LANGS = ['ar', 'fr', 'en'];
export const NAMES = { ar: 'العربية', fr: 'Français', en: 'English' };

/** What the reader has set. The key and the name last as long as the tab, the rest is remembered. */
export const settings = { ui: 'en', theme: 'auto', singleKeys: true };

const LOCALES = { ar: 'ar-MA-u-nu-latn', fr: 'fr-FR', en: 'en-GB' };
const COLUMN = { en: 0, fr: 1, ar: 2 };

export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

class Raw {
  constructor(markup) { this.markup = markup; }
  toString() { return this.markup; }
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const esc = value => String(value ?? '').replace(/[&<>"']/g, c => ESCAPES[c]);
export const raw = markup => new Raw(markup);

const put = value => value === null || value === undefined || value === false ? ''
  : value instanceof Raw ? value.markup
  : Array.isArray(value) ? value.map(put).join('')
  : esc(value);

/** A template whose values are escaped, unless they are made by `h` or `raw` themselves. */
export const h = (parts, ...values) =>
  new Raw(parts.reduce((out, part, i) => out + part + (i < values.length ? put(values[i]) : ''), ''));

export const dir = language => ['ar', 'ary', 'fa', 'ur', 'he', 'ckb'].includes(language) ? 'rtl' : 'ltr';

/** A string of the interface; {0}, {1} are filled in order. */
export const t = (key, ...args) =>
  (strings[key]?.[COLUMN[settings.ui]] ?? key).replace(/\{(\d)\}/g, (_, i) => args[i]);
export const has = key => key in strings;

const locale = () => LOCALES[settings.ui];
export const number = value => new Intl.NumberFormat(locale()).format(value);
export const date = (value, options = { dateStyle: 'medium', timeStyle: 'short' }) =>
  new Intl.DateTimeFormat(locale(), options).format(new Date(value));
export const until = value =>
  date(value, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });

/** The name of an article's language in the language of the interface. */
export const languageName = (code, variety) => {
  if (has('in_' + (variety ?? code))) return t('in_' + (variety ?? code));
  try { return new Intl.DisplayNames(locale(), { type: 'language' }).of(code); } catch { return code; }
};

export const icon = (name, cls = '') => raw(`<svg class="i ${cls}" aria-hidden="true"><use href="#i-${name}"/></svg>`);
export const uiAttrs = () => raw(`lang="${settings.ui}" dir="${dir(settings.ui)}"`);
export const colon = () => settings.ui === 'fr' ? '\u202f: ' : ': ';

/** Text of one language inside another: language, direction and isolation together. */
export const bdi = (text, language) => h`<bdi lang="${language}" dir="${dir(language)}">${text}</bdi>`;
export const quote = (text, language) => h`<q>${bdi(text, language)}</q>`;

const LATIN_RUN = /[A-Za-zÀ-ÿ][\wÀ-ÿ’.-]*(?: [A-Za-zÀ-ÿ][\wÀ-ÿ’.-]*)*/g;
/** Latin runs inside Arabic text are isolated, or brackets and full stops jump to the wrong side. */
export const isolate = (text, language) => {
  if (dir(language) !== 'rtl') return h`${text}`;
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(LATIN_RUN)) {
    parts.push(text.slice(at, match.index), h`<bdi dir="ltr">${match[0]}</bdi>`);
    at = match.index + match[0].length;
  }
  return h`${parts}${text.slice(at)}`;
};

/** Tells a screen reader of a change, once. */
export const say = text => {
  const live = $('#live');
  live.textContent = '';
  setTimeout(() => { live.textContent = text; }, 30);
};

export const toast = text => {
  say(text);
  const box = document.createElement('p');
  box.className = 'toast';
  box.setAttribute('aria-hidden', 'true');
  box.textContent = text;
  document.body.append(box);
  setTimeout(() => box.remove(), 2600);
};

export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
export const reveal = element => element?.scrollIntoView({ block: 'nearest', behavior: reducedMotion() ? 'auto' : 'smooth' });

const STATUS_ICONS = {
  passed: 'ok', flagged: 'flag', unchecked: 'dash', unverified: 'dash', unavailable: 'dash', approved: 'ok', edited: 'pen', rejected: 'no',
  embargoed: 'lock', extract: 'doc', running: 'wait', queued: 'wait', succeeded: 'ok', failed: 'flag', cancelled: 'no', completed: 'ok',
  working: 'wait',
};

/** A state is an icon and a word; its colour only repeats them. Isolated, since it stands in columns of either direction. */
export const state = (name, text) =>
  h`<span class="st st-${name}">${icon(STATUS_ICONS[name] ?? 'dash')}<bdi lang="${settings.ui}" dir="${dir(settings.ui)}">${text}</bdi></span>`;
export const status = name => state(name, t('st_' + name));
/** What the checks say, as a count. */
export const verdict = count => count ? state('flagged', t('found', count)) : status('passed');

export const notice = (kind, title, body, actions = '') => h`
  <section class="notice ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">
    <h2>${icon({ bad: 'flag', lock: 'lock' }[kind] ?? 'wait')}${title}</h2><p>${body}</p>${actions}
  </section>`;

export const field = (label, control, hint = '') =>
  h`<label class="field"><span>${label}</span>${control}${hint && h`<small>${hint}</small>`}</label>`;

export const radios = (name, choices, label, now) => h`
  <fieldset class="seg-field"><legend>${label}</legend><div class="segmented">${choices.map(([value, text]) =>
    h`<label><input type="radio" name="${name}" value="${value}" ${value === now ? raw('checked') : ''}><span>${text}</span></label>`)}</div>
      </fieldset>`;

export const copyMenu = (label, items) => h`
  <details class="menu"><summary class="btn quiet">${icon('copy')}<span>${label}</span>${icon('down', 'small')}</summary>
  <div>${items.map(([key, text]) => h`<button type="button" data-act="copy" data-as="${key}">${text}</button>`)}</div></details>`;

/** A modal dialog round a form. Resolves to the form's values, or to null when it was left. */
export const dialog = (title, body) => {
  const box = $('#dialog');
  box.innerHTML = h`<form method="dialog"><header><h2 id="dialog-title">${title}</h2>
    <button type="button" class="icon" id="dialog-close" aria-label="${t('close')}">${icon('no')}</button></header>${body}</form>`;
  box.returnValue = '';
  $('#dialog-close').addEventListener('click', () => box.close(''));
  $('[data-close]', box)?.addEventListener('click', () => box.close(''));
  box.showModal();
  return new Promise(done => box.addEventListener(
    'close', () => done(box.returnValue ? Object.fromEntries(new FormData(box.firstElementChild)) : null), { once: true }));
};

/** Files that are dropped on an element. */
export const dropzone = (element, onFiles) => {
  element.addEventListener('dragover', e => { e.preventDefault(); element.classList.add('over'); });
  element.addEventListener('dragleave', () => element.classList.remove('over'));
  element.addEventListener('drop', e => {
    e.preventDefault();
    element.classList.remove('over');
    onFiles([...e.dataTransfer.files]);
  });
};

/** Hands a file to the reader. */
export const download = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

export const copyText = async text => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

export const store = {
  get(area, key) { try { return area.getItem('mujaz.' + key); } catch { return null; } },
  set(area, key, value) { try { area.setItem('mujaz.' + key, value); } catch { /* Private windows may refuse. */ } },
};

document.addEventListener('click', e => {
  for (const menu of $$('details.menu[open]')) if (!menu.contains(e.target)) menu.open = false;
});
document.addEventListener('keydown', e => {
  const menu = e.key === 'Escape' && e.target.closest?.('details.menu[open]');
  if (menu) {
    menu.open = false;
    $('summary', menu).focus();
    e.stopPropagation();
  }
}, true);
