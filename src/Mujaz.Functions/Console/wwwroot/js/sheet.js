/* The sheet: the article beside its summaries. One sentence a row, the same row in every language. */
import {
  $, $$, LANGS, NAMES, colon, copyMenu, dir, h, has, icon, isolate, languageName, number, quote, raw, reducedMotion, status, t, uiAttrs, verdict,
} from './ui.js';
import { S, evidenceOf, findingsOf, isExtract, overlap, phone, summaryOf, toggleColumn, visible } from './state.js';
import { findingNote, marked } from './findings.js';
import { act, bindEditor, conflictNotice, editorHtml, reviewBar } from './review.js';

const hue = i => i % 6 + 1;

/** The article, cut where evidence begins and ends, with the numbers of the sentences that cite it. */
const sourceHtml = language => {
  const { text, title, language: own } = S.art.source;
  const cites = (summaryOf(language)?.sentences ?? []).flatMap((s, i) => s.evidence.map(([at, n]) => ({ at, end: at + n, i })));
  const said = findingsOf(language).map((f, k) => f.article && { at: f.article.start, end: f.article.start + f.article.length, k }).filter(Boolean);
  const cuts = [...cites, ...said].flatMap(c => [c.at, c.end]);

  const piece = (from, to) => {
    const citing = cites.filter(c => c.at <= from && c.end >= to);
    const found = said.find(c => c.at <= from && c.end >= to);
    let body = isolate(text.slice(from, to), own);
    if (found) body = h`<mark class="said" id="said-${found.k}">${body}</mark>`;
    if (!citing.length) return body;
    const refs = citing.filter(c => c.end === to).map(c => h`<button type="button" class="ref" ${uiAttrs()} data-ref="${c.i}"
      data-h="${hue(c.i)}" tabindex="-1" aria-label="${t('cited', c.i + 1)}">${c.i + 1}</button>`);
    return h`<span class="ev" data-h="${hue(citing[0].i)}" data-i="${citing.map(c => c.i).join(' ')}">${body}</span>${refs}`;
  };

  let at = 0;
  const paragraphs = text.split('\n').map(p => {
    const range = [at, at + p.length];
    at += p.length + 1;
    return range;
  }).filter(([from, to]) => text.slice(from, to).trim());
  return paragraphs.map(([from, to], i) => {
    if (i === 0 && text.slice(from, to).trim() === title) return h`<h3 class="title">${isolate(title, own)}</h3>`;
    const points = [...new Set([from, to, ...cuts.filter(c => c > from && c < to)])].sort((a, b) => a - b);
    return h`<p>${points.slice(0, -1).map((point, j) => piece(point, points[j + 1]))}</p>`;
  });
};

const sentenceHtml = (l, sentence, i) => {
  const mine = findingsOf(l).map((f, k) => ({ ...f, k })).filter(f => f.sentence === i);
  const count = sentence.evidence.length;
  const how = count === 0 ? t('noEvidence') : count === 1 ? t('passage1') : t('passages', count);
  return h`<li class="s" data-l="${l}" data-i="${i}" data-h="${hue(i)}">
    <button type="button" class="num" ${uiAttrs()} tabindex="${i ? -1 : 0}" aria-pressed="false"
      aria-label="${t('sentence', i + 1, how)}">${i + 1}</button>
    <div><p><span class="run">${marked(sentence.text, mine, l)}</span></p>${mine.map(f => findingNote(f, f.k, l, S.art.source.language))}
    <div class="peek" hidden></div></div></li>`;
};

const droppedHtml = (l, dropped) => dropped.length ? h`<section class="dropped"><h3>${icon('no')}${t('dropped')}</h3>${dropped.map((x, k) => h`
  <p lang="${l}" dir="${dir(l)}"><del>${isolate(x.text, l)}</del></p>
  ${x.findings.map(f => h`<p class="why">${t('f_' + f.kind)}${colon()}${f.value && quote(f.value, l)} ${t('fs_' + f.status)}</p>`)}
  <button type="button" class="link" data-act="putback" data-l="${l}" data-k="${k}">${t('putBack')}</button>`)}</section>` : '';

const stateOf = l => {
  const decision = S.reviews[l]?.last?.decision;
  if (decision) return status(decision);
  if (isExtract(l)) return status('extract');
  const found = findingsOf(l).length;
  return found ? verdict(found) : status(summaryOf(l).checks.status);
};

const columnHtml = l => {
  const summary = summaryOf(l);
  const head = (now, tools) => h`<header class="colhead" lang="${document.documentElement.lang}" dir="${dir(l)}"><h2 id="h-${l}" lang="${l}">
    ${NAMES[l]}</h2>
    <span class="now">${now}</span><span class="push"></span>${tools}</header>`;
  if (!summary) {
    const { code, detail } = S.art.unavailable[l] ?? {};
    const reason = code === 'modelRefused' || code === 'contentFiltered' ? t('s_refused') : code ? t('s_needModel') : t('st_unavailable');
    return h`<section class="col" data-l="${l}" aria-labelledby="h-${l}">${head(status('unavailable'), '')}
      <div class="away" ${uiAttrs()}><p title="${detail}">${reason}</p>
      ${code === 'modelRefused' ? '' : h`<button type="button" class="btn" data-act="again">${t('tryNow')}</button>`}</div></section>`;
  }

  const whole = findingsOf(l).map((f, k) => ({ ...f, k })).filter(f => f.sentence === null || f.sentence === undefined || f.sentence < 0);
  const body = S.editing === l ? editorHtml(l) : h`
    ${summary.headline ? h`<h3 class="headline" lang="${l}"
      dir="${dir(l)}">${marked(summary.headline, findingsOf(l).filter(f => f.sentence === -1), l)}</h3>` : ''}
    <ol class="sentences" role="list" lang="${l}" dir="${dir(l)}">${summary.sentences.map((x, i) => sentenceHtml(l, x, i))}</ol>
    <div class="after" ${uiAttrs()}>${whole.map(f => findingNote(f, f.k, l, S.art.source.language))}
    ${droppedHtml(l, summary.checks.dropped ?? [])}</div>`;
  return h`<section class="col ${S.editing === l ? 'editing' : ''}" data-l="${l}" aria-labelledby="h-${l}">
    ${head(stateOf(l), copyMenu(t('copy'), [['text', t('asText')], ['md', t('asMd')], ['html', t('asHtml')]]))}${body}</section>`;
};

const barHtml = shown => h`<div class="sheetbar"><div class="cols" role="group" aria-label="${t('columns')}">${['source', ...LANGS].map(k => h`
  <button type="button" data-col="${k}" aria-pressed="${shown.includes(k)}" ${k === 'source' ? '' : raw(`lang="${k}"`)}>
    ${k === 'source' ? t('source') : NAMES[k]}
  ${k !== 'source' && findingsOf(k).length ? icon('flag', 'small') : ''}</button>`)}</div><span class="push"></span>
  <button type="button" class="btn quiet" data-act="again">${t('again')}</button><a class="btn" href="#/summarise">${t('newArticle')}</a></div>`;

const articleHtml = () => {
  const source = S.art.source;
  return h`<article class="source" aria-labelledby="h-source"><header class="colhead"><h2 id="h-source">${t('source')}</h2>
    <span class="meta"><span>${languageName(source.language, source.variety)}</span><span>${t('words', number(source.words))}</span></span></header>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="h-source">
    <div lang="${source.language}" dir="${dir(source.language)}" id="source-text">${sourceHtml(S.active)}</div>
    ${source.removed.length ? h`<details class="removed"><summary>${t('removed', source.removed.length)}</summary><dl>${source.removed.map(r => h`
      <div><dt>${has('rm_' + r.kind) ? t('rm_' + r.kind) : r.kind}</dt><dd lang="${source.language}" dir="auto">${r.text}</dd></div>`)}</dl>
      </details>` : ''}
    </div></article>`;
};

const keywordsHtml = () => S.art.keywords.length ? h`<section class="kw" aria-labelledby="h-kw"><h2 id="h-kw">${t('keywords')}</h2>
  <div class="table"><table>
  <thead><tr><th scope="col">${t('kind')}</th>${LANGS.map(l => h`<th scope="col" lang="${l}" dir="${dir(l)}">${NAMES[l]}</th>`)}</tr></thead>
  <tbody>${S.art.keywords.map(k => h`<tr><th scope="row">${t('k_' + k.kind)}</th>${LANGS.map(l => h`<td lang="${l}" dir="${dir(l)}">
    ${k[l] ?? '–'}</td>`)}</tr>`)}</tbody>
  </table></div></section>` : '';

export const sheetHtml = () => {
  const shown = visible();
  const langs = shown.filter(k => k !== 'source');
  const source = shown.includes('source');
  const rows = Math.max(1, ...langs.map(l => summaryOf(l)?.sentences.length ?? 0));
  return h`${conflictNotice()}${barHtml(shown)}<div class="sheet ${source ? '' : 'nosource'}" data-n="${rows}" data-c="${langs.length}">
    ${source ? articleHtml() : ''}${langs.map(columnHtml)}</div>${langs.length ? reviewBar(langs, source) : ''}${keywordsHtml()}`;
};

const unlight = () => {
  for (const lit of $$('.lit')) {
    lit.classList.remove('lit');
    $('.num', lit)?.setAttribute('aria-pressed', 'false');
  }
  for (const peek of $$('.peek')) peek.hidden = true;
};

/** Shows the article with the evidence of a language; nothing moves when it is the same. */
const activate = l => {
  if (S.active === l) return;
  S.active = l;
  const text = $('#source-text');
  if (text) text.innerHTML = h`${sourceHtml(l)}`;
};

/** Lights a sentence, its evidence, and the sentences of the other columns whose evidence overlaps. */
export const light = (l, i, { pin = false, scroll = true } = {}) => {
  const evidence = evidenceOf(l, i);
  unlight();
  activate(l);
  for (const s of $$('.s')) {
    if (s.dataset.l === l ? +s.dataset.i === i : overlap(evidence, evidenceOf(s.dataset.l, +s.dataset.i))) s.classList.add('lit');
  }
  const lit = $$('.ev').filter(e => e.dataset.i.split(' ').includes(String(i)));
  for (const e of lit) {
    e.classList.add('lit');
    e.dataset.h = hue(i);
  }
  for (const r of $$(`.ref[data-ref="${i}"]`)) r.classList.add('lit');
  const sentence = $(`.s[data-l="${l}"][data-i="${i}"]`);
  if (pin && sentence) {
    $('.num', sentence).setAttribute('aria-pressed', 'true');
    if (!$('.source')) openPeek($('.peek', sentence), evidence);
  }
  const pane = $('.scroll');
  if (scroll && lit[0] && pane && pane.scrollHeight > pane.clientHeight) {
    pane.scrollTo({ top: lit[0].offsetTop - 72, behavior: reducedMotion() ? 'auto' : 'smooth' });
  }
};

/** Where the article has no room, the evidence opens under the sentence. */
const openPeek = (peek, evidence) => {
  const { text, language } = S.art.source;
  peek.innerHTML = h`<h4 ${uiAttrs()}>${t('evidence')}</h4>${evidence.map(([at, n]) =>
    h`<blockquote lang="${language}" dir="${dir(language)}">${text.slice(at, at + n)}</blockquote>`)}`;
  peek.hidden = false;
};

/** Shows the article's own words for a finding. */
export const showSaid = (l, k) => {
  S.pin = null;
  if (!$('#source-text')) toggleColumn('source');
  activate(l);
  const finding = findingsOf(l)[k];
  if (finding.sentence >= 0) light(l, finding.sentence);
  for (const e of $$('.said')) e.classList.toggle('on', e.id === 'said-' + k);
  $('.said.on')?.scrollIntoView({ block: 'nearest', behavior: reducedMotion() ? 'auto' : 'smooth' });
};

const bindPointer = sheet => {
  let timer;
  const target = e => {
    const hit = e.target.closest?.('.s, .ev');
    return hit && (hit.matches('.s') ? [hit.dataset.l, +hit.dataset.i, true] : [S.active, +hit.dataset.i.split(' ')[0], false]);
  };
  sheet.addEventListener('mouseover', e => {
    const hit = target(e);
    clearTimeout(timer);
    if (!hit) return;
    // By the time it is over the sentence may have been pinned.
    timer = setTimeout(() => { if (!S.pin && !S.editing) light(hit[0], hit[1], { scroll: hit[2] }); }, 60);
  });
  sheet.addEventListener('mouseout', e => {
    clearTimeout(timer);
    if (!S.pin && target(e)) unlight();
  });
  sheet.addEventListener('click', e => {
    const s = e.target.closest('.run, .num')?.closest('.s');
    const ref = e.target.closest('.ref');
    if (s && getSelection().isCollapsed) {
      S.pin = S.pin === s ? null : s;
      if (S.pin) light(s.dataset.l, +s.dataset.i, { pin: true });
      else unlight();
    }
    if (ref) {
      const at = () => $(`.s[data-l="${S.active}"][data-i="${ref.dataset.ref}"] .num`);
      if (!at()) toggleColumn(S.active);
      at()?.focus();
    }
  });
};

const bindKeys = sheet => {
  let back = null;
  const go = (e, element) => {
    if (!element) return;
    e.preventDefault();
    element.focus();
  };
  const rtl = () => dir(document.documentElement.lang) === 'rtl';
  const onSentence = (e, s) => {
    const list = $$(`.s[data-l="${s.dataset.l}"] .num`);
    const i = +s.dataset.i;
    const langs = visible().filter(k => k !== 'source');
    const step = { ArrowRight: rtl() ? -1 : 1, ArrowLeft: rtl() ? 1 : -1 }[e.key];
    if (e.key === 'ArrowDown') go(e, list[i + 1]);
    if (e.key === 'ArrowUp') go(e, list[i - 1]);
    if (step) {
      const others = $$(`.s[data-l="${langs[langs.indexOf(s.dataset.l) + step]}"] .num`);
      go(e, others[Math.min(i, others.length - 1)]);
    }
    if (e.key === 'Enter' && $('.source')) {
      back = e.target;
      go(e, $(`.ref[data-ref="${i}"]`));
    }
  };
  const onEvidence = (e, ref) => {
    const list = $$('.ref');
    const k = list.indexOf(ref);
    if (e.key === 'ArrowDown') go(e, list[k + 1]);
    if (e.key === 'ArrowUp') go(e, list[k - 1]);
    if (e.key === 'Escape') go(e, back ?? $(`.s[data-l="${S.active}"] .num`));
  };
  sheet.addEventListener('focusin', e => {
    const s = e.target.closest('.s');
    const ref = e.target.closest('.ref');
    if (e.target.matches('.num')) {
      if (S.pin && S.pin !== s) S.pin = null;
      for (const other of $$(`.s[data-l="${s.dataset.l}"] .num`)) other.tabIndex = other === e.target ? 0 : -1;
      if (!S.pin) light(s.dataset.l, +s.dataset.i);
    } else if (ref) {
      light(S.active, +ref.dataset.ref, { scroll: false });
    }
  });
  sheet.addEventListener('keydown', e => {
    const s = e.target.matches('.num') && e.target.closest('.s');
    const ref = e.target.closest('.ref');
    if (s) onSentence(e, s);
    else if (ref) onEvidence(e, ref);
    if (e.key === 'Escape' && !ref) {
      S.pin = null;
      unlight();
    }
    if (!act.fromKey(e)) return;
    e.preventDefault();
  });
};

export const bindSheet = root => {
  const sheet = $('.sheet', root);
  sheet.style.setProperty('--n', sheet.dataset.n);
  sheet.style.setProperty('--c', sheet.dataset.c);
  $('.reviewbar', root)?.style.setProperty('--c', sheet.dataset.c);
  bindPointer(sheet);
  bindKeys(sheet);
  bindEditor(root);
};
