/* A new article: text or a file, options, and what happens until its summaries are there. */
import { $, LANGS, NAMES, dropzone, field, h, icon, notice, number, radios, raw, say, settings, t } from './ui.js';
import { Problem, call, getJson } from './api.js';
import { open, router } from './state.js';
import { sample } from './sample.js';
import * as problems from './problems.js';

const MAX_BYTES = 8 * 1024 * 1024;
/** In characters. */
const MOST_SHOWN = 100_000;
const TYPES = { html: 'text/html', htm: 'text/html', md: 'text/markdown', markdown: 'text/markdown' };

/** What is in the form, kept while one looks elsewhere. `file` is sent as it is until its text is changed. */
const draft = { text: '', file: null, shown: null, options: {} };
let running = null;

const wordsOf = text => text.trim().split(/\s+/).filter(Boolean).length;

const optionsHtml = o => h`<div class="opts"><h2>${t('options')}</h2>
  <fieldset class="seg-field"><legend>${t('languages')}</legend><div class="checks">${LANGS.map(l => h`<label lang="${l}">
    <input type="checkbox" name="languages" value="${l}" ${(o.languages ?? LANGS).includes(l) ? raw('checked') : ''}><span>
      ${NAMES[l]}</span></label>`)}</div></fieldset>
  ${radios('summaryLength', ['oneSentence', 'short', 'medium', 'long'].map(k => [k, t('len_' + k)]), t('length'), o.summaryLength ?? 'medium')}
  ${radios('style', ['paragraph', 'bullets'].map(k => [k, t('sty_' + k)]), t('style'), o.style ?? 'paragraph')}
  ${field(t('focus'), h`<input name="focus" maxlength="200" dir="auto" placeholder="${t('focusHint')}" value="${o.focus}">`)}
  <details class="more"><summary>${t('more')}</summary>
    ${field(t('title'), h`<input name="title" dir="auto" value="${o.title}">`)}
    ${field(t('published'), h`<input name="publishedAt" type="date" value="${o.publishedAt}">`)}
    ${field(t('embargoUntil'), h`<input name="embargoUntil" type="datetime-local" value="${o.embargoUntil}">`)}
    ${field(t('keywordCount'), h`<input name="keywordCount" type="number" min="0" max="20" inputmode="numeric"
      value="${o.keywordCount ?? 8}">`)}</details>
  <button class="btn primary big">${t('go')}<kbd>Ctrl ⏎</kbd></button>
  <section class="recent" aria-labelledby="h-recent" hidden><h2 id="h-recent">${t('recent')}</h2><ul role="list"></ul></section></div>`;

const formHtml = () => h`<h1 class="sr">${t('summarise')}</h1><div id="stages"></div><form class="compose" id="compose" novalidate>
  <div class="paper"><div id="problem"></div>
    <label for="text"><h2>${t('compose')}</h2></label><p class="hint" id="text-hint">${t('composeHint')}</p>
    <textarea id="text" name="text" dir="auto" aria-describedby="text-hint text-err">${draft.text}</textarea>
    <p class="err" id="text-err" hidden>${icon('flag')}<span></span></p>
    <div class="row"><label class="btn">${icon('file')}${t('chooseFile')}<input type="file" class="sr" accept=".txt,.md,.html,.htm,text/*"></label>
      <button type="button" class="link" id="sample">${t('trySample')}</button></div>
  </div>${optionsHtml(draft.options)}</form>`;

const readOptions = form => {
  const data = new FormData(form);
  const names = ['summaryLength', 'style', 'focus', 'title', 'publishedAt', 'embargoUntil', 'keywordCount'];
  return { ...Object.fromEntries(names.map(k => [k, data.get(k)])), languages: data.getAll('languages') };
};

/** The options as the query of the API: what says nothing is left out, local times get their zone. */
const queryOf = o => {
  const query = new URLSearchParams();
  if (o.languages.length && o.languages.length < LANGS.length) query.set('languages', o.languages.join(','));
  if (o.summaryLength && o.summaryLength !== 'medium') query.set('summaryLength', o.summaryLength);
  if (o.style && o.style !== 'paragraph') query.set('style', o.style);
  for (const name of ['focus', 'title']) if (o[name]?.trim()) query.set(name, o[name].trim());
  if (o.publishedAt) query.set('publishedAt', o.publishedAt + 'T00:00:00Z');
  if (o.embargoUntil) query.set('embargoUntil', new Date(o.embargoUntil).toISOString());
  if (o.keywordCount && o.keywordCount !== '8') query.set('keywordCount', o.keywordCount);
  return query;
};

const showError = text => {
  const box = $('#text');
  const line = $('#text-err');
  line.hidden = !text;
  line.lastElementChild.textContent = text;
  if (!text) return box.removeAttribute('aria-invalid');
  box.setAttribute('aria-invalid', 'true');
  box.focus();
};

/** What is under way. There is one step to tell until the server tells them one by one. */
const stagesHtml = words => h`<ol class="stages" role="list"><li class="done">${icon('ok')}<span>${t('sent', number(words))}</span></li>
  <li class="now" aria-current="step">${icon('wait')}<span>${t('stg_model')}<span class="dots" aria-hidden="true"></span></span></li>
  <li class="push"><button type="button" class="btn" id="stop">${t('stop')}</button></li></ol>`;

/** Has an article summarised and opens it. */
const send = async (request, refresh) => {
  running?.abort();
  const mine = running = new AbortController();
  const query = new URLSearchParams(request.query);
  if (refresh) query.set('refresh', 'true');
  const stages = $('#stages');
  stages.innerHTML = stagesHtml(request.words);
  say(t('stg_model'));
  $('#stop').addEventListener('click', () => mine.abort());
  try {
    const { body, type } = request;
    const response = await call('POST', 'summaries' + (query.size ? '?' + query : ''), { body, type, signal: mine.signal });
    const answer = await response.json();
    if (response.status === 202) {
      say(t('laterAsBatch'));
      return router.go('#/batches/' + answer.id);
    }
    open(answer, request);
    const hash = '#/summarise/' + answer.id;
    if (location.hash === hash) router.render();
    else router.go(hash);
  } catch (error) {
    stages.replaceChildren();
    if (mine.signal.aborted) return;
    if (!(error instanceof Problem)) throw error;
    const box = $('#problem');
    if (error.code === 'articleTooShort' && $('#text-err')) return showError(tooShort(error));
    problems.show(box, error, () => send(request, refresh));
  } finally {
    if (running === mine) running = null;
  }
};

const tooShort = problem => {
  const counts = problem.body.detail?.match(/\d+/g);
  return counts?.length === 2 ? t('e_articleTooShort', counts[1], counts[0]) : problem.message;
};

/** Makes the article that is open anew: from what was sent, or from what is stored of it. */
export const makeAnew = (art, request) => {
  if (request) return send(request, true);
  const { title, text, url, publishedAt, words } = art.source;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ title, url, publishedAt })) if (value) query.set(name, value);
  return send({ body: text, type: 'text/plain', query: query.toString(), words }, true);
};

const submit = form => {
  const box = $('#text');
  draft.text = box.value;
  draft.options = readOptions(form);
  if (!box.value.trim()) return showError(t('e_missing'));
  showError('');
  const asFile = draft.file && box.value === draft.shown;
  send({
    body: asFile ? draft.file : box.value,
    type: draft.file ? typeOf(draft.file) + (asFile ? '' : '; charset=utf-8') : 'text/plain; charset=utf-8',
    query: queryOf(draft.options).toString(),
    words: wordsOf(box.value),
  });
};

const typeOf = file => TYPES[file.name.split('.').at(-1).toLowerCase()] ?? 'text/plain';
const megabytes = bytes => number(Math.round(bytes / 104_857.6) / 10);

/** Takes a file in: what cannot be an article is refused, and the text in the box stays. */
const take = async file => {
  if (!file) return;
  const problem = $('#problem');
  const name = h`<bdi>${file.name}</bdi>`;
  if (file.size > MAX_BYTES) {
    problem.innerHTML = notice('bad', t('s_tooLarge'), raw(t('s_tooLargeBody', name, megabytes(file.size), megabytes(MAX_BYTES))));
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const utf16 = (bytes[0] === 0xFF && bytes[1] === 0xFE) || (bytes[0] === 0xFE && bytes[1] === 0xFF);
  if (!utf16 && bytes.subarray(0, 4096).includes(0)) {
    problem.innerHTML = notice('bad', t('s_binary'), raw(t('s_binaryBody', name)));
    return;
  }
  problems.clear(problem);
  showText(file, decode(bytes, utf16));
};

/** Puts the text of a file into the box; of a long one the beginning, since a box of megabytes is slow. All of it is sent. */
const showText = (file, text) => {
  const box = $('#text');
  const whole = text.length <= MOST_SHOWN;
  box.value = whole ? text : text.slice(0, MOST_SHOWN) + ' …';
  // A textarea has line ends of its own.
  Object.assign(draft, { file, text: box.value, shown: box.value });
  if (!whole) $('#problem').innerHTML = notice('wait', t('s_partShown'), t('s_partShownBody', megabytes(file.size)));
  box.focus();
};

/** For the eyes only: the bytes are what is sent. Text that is no UTF-8 is mostly Arabic of Windows here. */
const decode = (bytes, utf16) => {
  if (utf16) return new TextDecoder(bytes[0] === 0xFF ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
};

const showRecent = async () => {
  try {
    const { value } = await getJson('summaries?limit=5');
    const open = value.filter(article => !article.embargoUntil);
    const section = $('.recent');
    if (!section || !open.length) return;
    $('ul', section).innerHTML = h`${open.map(article => {
      const l = [settings.ui, ...LANGS].find(x => article.summaries[x]);
      const summary = article.summaries[l];
      return h`<li><a href="#/summarise/${article.id}" lang="${l}" dir="${summary.direction}">
      ${summary.headline ?? article.title ?? summary.text}</a></li>`;
    })}`;
    section.hidden = false;
  } catch (error) {
    // The form works without it; what is wrong is said when something is sent.
    if (!(error instanceof Problem)) throw error;
  }
};

export const compose = root => {
  root.innerHTML = h`${formHtml()}`;
  const form = $('#compose');
  const box = $('#text');
  box.addEventListener('input', () => {
    draft.text = box.value;
    if (!box.value) draft.file = null;
  });
  box.addEventListener('paste', e => {
    const text = e.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= MOST_SHOWN) return;
    e.preventDefault();
    take(new File([text], 'pasted.txt', { type: 'text/plain' }));
  });
  form.addEventListener('change', () => { draft.options = readOptions(form); });
  form.addEventListener('submit', e => {
    e.preventDefault();
    submit(form);
  });
  form.addEventListener('keydown', e => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) form.requestSubmit();
  });
  dropzone($('.paper'), files => take(files[0]));
  $('input[type=file]').addEventListener('change', e => take(e.target.files[0]));
  $('#sample').addEventListener('click', () => {
    Object.assign(draft, { text: sample, file: null });
    box.value = sample;
    box.focus();
  });
  showRecent();
};
