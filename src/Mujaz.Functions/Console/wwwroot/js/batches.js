/* Batches: upload, progress, results. */
import { $, $$, LANGS, date, download, dropzone, h, has, icon, number, raw, say, settings, status, t, until } from './ui.js';
import { Problem, call, getJson } from './api.js';
import * as problems from './problems.js';

const TYPES = { jsonl: 'application/x-ndjson', ndjson: 'application/x-ndjson', json: 'application/json', csv: 'text/csv', zip: 'application/zip' };
const STATES = ['succeeded', 'failed', 'embargoed', 'running', 'queued', 'cancelled'];
const POLL = 1500;
const MOST_ITEMS = 50;

let timer;
let batches = [];
let chosen = null;
let items = [];
let economy = false;

const extension = file => file.name.split('.').at(-1).toLowerCase();
const isAlive = () => Boolean($('#batches'));

/** Runs a step; what goes wrong is shown above the list, with what to do. */
const guarded = async (step, again = () => guarded(step)) => {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (isAlive()) problems.show($('#problem'), error, again);
    return undefined;
  }
};

/** Collections go as they are, single articles together as JSON lines. */
const requestsOf = async files => {
  const collections = files.filter(file => TYPES[extension(file)]).map(file => ({ name: file.name, body: file, type: TYPES[extension(file)] }));
  const single = files.filter(file => !TYPES[extension(file)]);
  if (!single.length) return collections;
  const lines = await Promise.all(single.map(async file => {
    const text = await file.text();
    return JSON.stringify({ id: file.name, ...(/^html?$/.test(extension(file)) ? { html: text } : { text }) });
  }));
  return [...collections, { name: single[0].name, body: lines.join('\n') + '\n', type: TYPES.jsonl }];
};

const upload = async files => {
  if (!files.length) return;
  say(t('uploading', files.map(file => file.name).join(', ')));
  for (const request of await requestsOf(files)) {
    await guarded(async () => {
      const response = await call('POST', 'batches' + (economy ? '?tier=economy' : ''), { body: request.body, type: request.type });
      chosen = (await response.json()).id;
    });
  }
  await refresh();
};

/** The items that have an end, of a large batch the first. The rest of the answer is not read. */
const readItems = async id => {
  const stop = new AbortController();
  const response = await call('GET', `batches/${id}/results`, { accept: 'application/x-ndjson', signal: stop.signal });
  const lines = [];
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  while (lines.length < MOST_ITEMS) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = (rest + value).split('\n');
    rest = parts.pop();
    lines.push(...parts.filter(Boolean).map(line => JSON.parse(line)));
  }
  stop.abort();
  return lines.slice(0, MOST_ITEMS);
};

const doneOf = counts => counts.succeeded + counts.failed + counts.cancelled;
/** Queued items that wait for an embargo are told apart. */
const partsOf = counts => ({ ...counts, queued: counts.queued - counts.embargoed });

const resultHtml = item => {
  if (item.error) {
    const [most, left] = item.error.detail?.match(/\d+/g) ?? [];
    return h`${has('e_' + item.error.code) ? t('e_' + item.error.code, left, most) : item.error.detail} <code dir="ltr">${item.error.code}</code>`;
  }
  if (item.embargoUntil) return t('until', until(item.embargoUntil));
  const summaries = item.result?.summaries;
  if (!summaries) return '–';
  const l = [settings.ui, ...LANGS].find(x => summaries[x]);
  return h`<a href="#/summarise/${item.articleId}" lang="${l}" dir="${summaries[l].direction}">${summaries[l].headline ?? summaries[l].text}</a>
    ${item.duplicateOf ? h`<small>${t('sameAs', item.duplicateOf)}</small>` : ''}`;
};

const itemsHtml = () => items.length ? h`<div class="table"><table class="items"><thead><tr><th scope="col">${t('item')}</th><th scope="col">
  ${t('place')}</th>
  <th scope="col">${t('state')}</th><th scope="col">${t('result')}</th></tr></thead><tbody>${items.map(item => h`<tr>
  <th scope="row"><span class="n">${item.sequence}</span> <bdi>${item.id ?? '–'}</bdi></th><td><bdi dir="ltr" lang="en">${item.place}</bdi></td>
  <td>${status(item.status)}</td><td>${resultHtml(item)}</td></tr>`)}</tbody></table></div>
  ${items.length === MOST_ITEMS ? h`<p class="hint">${t('onlyFirst', MOST_ITEMS)}</p>` : ''}` : '';

const batchHtml = batch => {
  const parts = partsOf(batch.counts);
  const kinds = STATES.filter(k => parts[k]);
  const done = t('of', number(doneOf(batch.counts)), number(batch.counts.total));
  return h`<section class="batch" aria-labelledby="h-b"><header><h2 id="h-b"><bdi>${batch.name}</bdi></h2>
    ${status(batch.status)}<span class="push"></span>
    ${batch.status === 'running' ? h`<button type="button" class="btn quiet" data-batch="stop">${t('stop')}</button>` : ''}</header>
    <div class="bar" role="progressbar" aria-labelledby="h-b" aria-valuemin="0"
      aria-valuemax="${batch.counts.total}" aria-valuenow="${doneOf(batch.counts)}"
      aria-valuetext="${done}">${kinds.map(k => h`<i class="p-${k}" data-v="${parts[k]}"></i>`)}</div>
    <p class="counts"><strong>${done}</strong>${kinds.map(k => h`<span class="key p-${k}">${t('st_' + k)} ${number(parts[k])}</span>`)}</p>
    ${itemsHtml()}
    <div class="row"><button type="button" class="btn" data-batch="ndjson">NDJSON</button>
      <button type="button" class="btn" data-batch="csv">CSV</button>
    ${batch.status !== 'running' && batch.counts.failed ? h`<button type="button" class="btn" data-batch="retry">
      ${t('retry')}</button>` : ''}</div></section>`;
};

const othersHtml = others => others.length ? h`<section aria-labelledby="h-old"><h2 id="h-old" class="ruled">${t('others')}</h2>
  <ul class="oldbatches" role="list">
  ${others.map(batch => h`<li><h3><a href="#/batches/${batch.id}"><bdi>${batch.name}</bdi></a></h3>${status(batch.status)}
  <span>${t('of', number(doneOf(batch.counts)), number(batch.counts.total))}</span>${batch.counts.failed ? h`<span>
    ${t('st_failed')} ${number(batch.counts.failed)}</span>` : ''}
  <time datetime="${batch.createdAt}">${date(batch.createdAt)}</time></li>`)}</ul></section>` : '';

const show = () => {
  const box = $('#batches');
  if (!box) return;
  const batch = batches.find(b => b.id === chosen) ?? batches[0];
  const focused = document.activeElement?.dataset?.batch;
  box.innerHTML = h`${batch ? batchHtml(batch) : h`<p class="hint">${t('noBatches')}</p>`}${othersHtml(batches.filter(b => b !== batch))}`;
  for (const part of $$('.bar i', box)) part.style.flexGrow = part.dataset.v;
  for (const button of $$('[data-batch]', box)) button.addEventListener('click', () => actions[button.dataset.batch](batch));
  if (focused) $(`[data-batch="${focused}"]`, box)?.focus();
};

const save = (batch, accept, ending) => guarded(async () => {
  const response = await call('GET', `batches/${batch.id}/results`, { accept });
  download(await response.blob(), batch.name.split('/').at(-1) + ending);
});

const actions = {
  stop: batch => guarded(() => call('DELETE', 'batches/' + batch.id)).then(refresh),
  retry: batch => guarded(() => call('POST', `batches/${batch.id}/retry`)).then(refresh),
  ndjson: batch => save(batch, 'application/x-ndjson', '.jsonl'),
  csv: batch => save(batch, 'text/csv', '.csv'),
};

/** Reads what there is, and again while something runs. Says changes of the counts, not every look. */
const refresh = async () => {
  clearTimeout(timer);
  const before = batches.find(b => b.id === chosen)?.counts;
  await guarded(async () => {
    batches = (await getJson('batches')).value;
    if (chosen && !batches.some(b => b.id === chosen)) batches.unshift(await getJson('batches/' + chosen));
    const batch = batches.find(b => b.id === chosen) ?? batches[0];
    chosen = batch?.id ?? null;
    items = batch ? await readItems(batch.id) : [];
    if (!isAlive()) return;
    if (batch && before && doneOf(before) !== doneOf(batch.counts)) say(t('of', doneOf(batch.counts), batch.counts.total));
    show();
    if (batches.some(b => b.status === 'running')) timer = setTimeout(() => isAlive() && refresh(), POLL);
  }, refresh);
};

export const batchesView = (root, id) => {
  if (id) chosen = id;
  root.innerHTML = h`<header class="viewhead"><h1>${t('batches')}</h1></header><div id="problem"></div>
  <section class="drop" id="drop" aria-labelledby="h-drop">${icon('file', 'huge')}<h2 id="h-drop">${t('dropBatch')}</h2><p class="hint">
    ${t('dropBatchHint')}</p>
    <div class="row"><label class="btn primary">${t('chooseFile')}<input type="file" class="sr" multiple
      accept=".jsonl,.ndjson,.json,.csv,.zip,.txt,.md,.html,.htm"></label>
    <label class="tick"><input type="checkbox" id="economy" ${economy ? raw('checked') : ''}><span>${t('economy')}</span></label></div></section>
  <div id="batches"></div>`;
  dropzone($('#drop'), upload);
  $('#drop input[type=file]').addEventListener('change', e => {
    upload([...e.target.files]);
    e.target.value = '';
  });
  $('#economy').addEventListener('change', e => { economy = e.target.checked; });
  if (batches.length) show();
  refresh();
};
