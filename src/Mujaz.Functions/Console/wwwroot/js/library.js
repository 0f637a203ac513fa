/* What is stored: search, filters, feeds, reviews as a table. */
import {
  $, LANGS, NAMES, copyText, date, download, field, h, icon, languageName, number, raw, say, settings, state, status, t, toast, until,
} from './ui.js';
import { Problem, addressOf, call, getJson, pathOf } from './api.js';
import * as problems from './problems.js';

const filters = { q: '', sourceLanguage: '', since: '' };
let shown = [];
let next = null;
let running = null;

const FILTERED = () => Object.values(filters).some(Boolean);

/** The headline in the language of the interface, or what comes nearest to it. */
const headlineOf = article => {
  const order = [settings.ui, ...LANGS].filter(l => article.summaries[l]);
  const l = order.find(x => article.summaries[x].headline) ?? order[0];
  const summary = article.summaries[l];
  return { l, text: summary.review?.headline ?? summary.headline ?? article.title ?? summary.text };
};

const summaryState = summary => !summary ? status('unavailable')
  : summary.review ? status(summary.review.decision)
  : summary.findings ? state('flagged', t('found', summary.findings))
  : status(summary.status);

const entryHtml = article => {
  const meta = h`<span>${languageName(article.language, article.variety)}</span><span>${t('words', number(article.words))}</span>`;
  const time = h`<time datetime="${article.createdAt}">${date(article.createdAt, { timeStyle: 'short' })}</time>`;
  if (article.embargoUntil) {
    return h`<li class="entry">${time}<div><h3><a href="#/summarise/${article.id}" class="locked">
      ${icon('lock')} ${t('s_embargo', until(article.embargoUntil))}</a></h3>
      <p class="meta">${meta}</p></div></li>`;
  }
  const { l, text } = headlineOf(article);
  const by = Object.values(article.summaries).map(s => s.review?.name).find(Boolean);
  return h`<li class="entry">${time}<div><h3><a href="#/summarise/${article.id}" lang="${l}" dir="${article.summaries[l].direction}">${text}</a></h3>
    <p class="meta">${meta}${by ? h`<span><bdi>${by}</bdi></span>` : ''}</p></div>
    <dl class="langs">${LANGS.map(x => h`<div><dt lang="${x}">${NAMES[x]}</dt><dd>${summaryState(article.summaries[x])}</dd></div>`)}</dl></li>`;
};

const listHtml = () => {
  if (!shown.length && !next) {
    return FILTERED()
      ? h`<div class="empty"><h2>${t('none')}</h2><p>${t('noneHint')}</p><button type="button" class="btn" id="clear">${t('clear')}</button></div>`
      : h`<div class="empty"><h2>${t('s_none')}</h2><p>${t('s_noneBody')}</p><a class="btn" href="#/summarise">${t('newArticle')}</a></div>`;
  }
  const days = Map.groupBy(shown, article => date(article.createdAt, { dateStyle: 'full' }));
  return h`${[...days].map(([day, articles]) => h`<section class="day"><h2>${day}</h2><ul role="list">${articles.map(entryHtml)}</ul></section>`)}
    ${next ? h`<p class="more-row"><button type="button" class="btn" id="more">${t('moreEntries')}</button></p>` : ''}`;
};

const show = () => {
  const hits = $('#hits');
  if (!hits) return;
  hits.innerHTML = h`${listHtml()}`;
  $('#clear')?.addEventListener('click', () => {
    Object.assign(filters, { q: '', sourceLanguage: '', since: '' });
    $('#q').form.reset();
    $('#q').value = '';
    $('#q').focus();
    search();
  });
  $('#more')?.addEventListener('click', async () => {
    const first = shown.length;
    await load(next);
    document.querySelectorAll('.entry h3 a')[first]?.focus();
  });
};

/** Reads a page; of a search that finds little several, since a page may be empty and not the last. */
const load = async path => {
  running?.abort();
  const mine = running = new AbortController();
  const hits = $('#hits');
  hits.setAttribute('aria-busy', 'true');
  try {
    const wanted = shown.length + 10;
    next = path;
    do {
      const page = await getJson(next, { signal: mine.signal });
      shown = [...shown, ...page.value];
      next = page.nextLink && pathOf(page.nextLink);
    } while (next && shown.length < wanted);
    problems.clear($('#problem'));
    show();
  } catch (error) {
    if (mine.signal.aborted) return;
    if (!(error instanceof Problem)) throw error;
    problems.show($('#problem'), error, () => load(path));
  } finally {
    if (running === mine) hits.removeAttribute('aria-busy');
  }
};

const search = async () => {
  shown = [];
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  await load('summaries' + (query.size ? '?' + query : ''));
  if (FILTERED()) say(shown.length ? `${t('search')}: ${number(shown.length)}` : t('none'));
};

const saveReviews = async () => {
  try {
    const response = await call('GET', 'reviews', { accept: 'text/csv' });
    download(await response.blob(), 'reviews.csv');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problems.show($('#problem'), error, saveReviews);
  }
};

export const library = root => {
  root.innerHTML = h`<header class="viewhead"><h1>${t('library')}</h1><span class="push"></span>
    <button type="button" class="link" data-feed="atom">Atom</button><button type="button" class="link" data-feed="jsonfeed">JSON Feed</button>
    <button type="button" class="link" id="csv">${t('csv')}</button></header><div id="problem"></div>
  <form class="filters" role="search">${field(t('search'), h`<input type="search" id="q" dir="auto" maxlength="200"
    value="${filters.q}" placeholder="${t('searchHint')}">`)}
    ${field(t('filterSource'), h`<select id="ql"><option value="">${t('any')}</option>${LANGS.map(l =>
      h`<option value="${l}" ${filters.sourceLanguage === l ? raw('selected') : ''}>${t('in_' + l)}</option>`)}</select>`)}
    ${field(t('since'), h`<input type="date" id="qs" value="${filters.since}">`)}</form>
  <div id="hits"></div>`;
  let wait;
  $('.filters').addEventListener('submit', e => e.preventDefault());
  $('#q').addEventListener('input', e => {
    filters.q = e.target.value.trim();
    clearTimeout(wait);
    wait = setTimeout(search, 300);
  });
  $('#ql').addEventListener('change', e => {
    filters.sourceLanguage = e.target.value;
    search();
  });
  $('#qs').addEventListener('change', e => {
    filters.since = e.target.value;
    search();
  });
  $('#csv').addEventListener('click', saveReviews);
  root.querySelectorAll('[data-feed]').forEach(button => button.addEventListener('click', async () => {
    const query = new URLSearchParams({ format: button.dataset.feed });
    if (await copyText(addressOf('summaries?' + query))) toast(t('feedCopied'));
  }));
  search();
};
