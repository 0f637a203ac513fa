/* Reviews and editing: records that are added, never changed, each with what made the summary. */
import {
  $, LANGS, NAMES, colon, copyText, date, dialog, dir, esc, field, h, icon, notice, raw, say, settings, status, t, toast, uiAttrs, verdict,
} from './ui.js';
import { Problem, etagOf, call, sendJson, session } from './api.js';
import { S, findingsOf, isExtract, normalised, router, summaryOf } from './state.js';
import { findingNote, marked } from './findings.js';
import { showSaid } from './sheet.js';
import * as problems from './problems.js';

const pathOf = l => `summaries/${S.art.id}/${l}/reviews`;
const plain = summary => summary.sentences.map(x => x.text).join(summary.text?.startsWith('• ') ? '\n' : ' ');

const check = (l, headline, text, signal) =>
  sendJson('POST', 'checks', { id: S.art.id, language: l, summary: text, ...(headline?.trim() ? { headline } : {}) }, { signal }).then(r => r.json());

/** Reads what was decided about one language; of an edited text the evidence too. */
const load = async l => {
  const art = S.art;
  const response = await call('GET', pathOf(l), { accept: 'application/json' });
  const { value } = await response.json();
  const last = value.filter(review => review.summaryCreatedAt === art.summaries[l].createdAt).at(-1) ?? null;
  const known = { etag: etagOf(response), last, edited: null };
  if (last?.decision === 'edited') {
    const checked = normalised(await check(l, last.headline, last.text));
    known.edited = { ...art.summaries[l], headline: last.headline, sentences: checked.sentences, checks: { ...checked.checks, dropped: [] } };
  }
  if (S.art === art) S.reviews[l] = known;
};

/** Reads the reviews of the article that is open. One under embargo and one that is not stored has none. */
export const loadReviews = async () => {
  const art = S.art;
  await Promise.all(LANGS.filter(l => art.summaries[l] && !isExtract(l)).map(l => load(l).catch(error => {
    if (!(error instanceof Problem) || ![403, 404].includes(error.status)) throw error;
  })));
  if (S.art === art && LANGS.some(l => S.reviews[l]?.last)) router.render();
};

export const reviewBar = (langs, source) => h`<div class="reviewbar ${source ? '' : 'nosource'}" role="region" aria-label="${t('review')}">
  ${source ? h`<div class="who"><span>${t('reviewer')}</span>
    <button type="button" class="link" data-act="who">${session.name ? h`<bdi>${session.name}</bdi>` : t('yourName')}</button></div>` : ''}
  ${langs.map(l => h`<div class="seg" role="group" aria-label="${t('review')}: ${NAMES[l]}">${segment(l)}</div>`)}</div>`;

const button = (name, l, text, cls = '') => h`<button type="button" class="btn ${cls}" data-act="${name}" data-l="${l}">${text}</button>`;

const segment = l => {
  const last = S.reviews[l]?.last;
  if (!S.art.summaries[l]) return status('unavailable');
  if (isExtract(l)) return status('extract');
  if (S.editing === l) return h`${button('saveEdit', l, t('saveApprove'), 'primary')}${button('cancelEdit', l, t('cancel'))}`;
  return last && !S.reviews[l].changing
    ? h`${status(last.decision)}<span class="sig" title="${date(last.at)}${last.note ? ' · ' + last.note : ''}"><bdi>${last.name}</bdi></span>
      <button type="button" class="link" data-act="change" data-l="${l}">${t('change')}</button>`
    : h`${button('approve', l, t('approve'), 'primary')}${button('edit', l, t('edit'))}${button('reject', l, t('reject'))}`;
};

const recordHtml = l => {
  const { model, prompt, glossary } = S.art.summaries[l].engine;
  const rows = [[t('model'), model], [t('prompt'), prompt ?? '–'], [t('glossary'), glossary ?? '–'], [t('hash'), S.art.id]];
  return h`<details class="record"><summary>${t('record')}</summary><dl>${rows.map(([name, value]) => h`<div><dt>${name}</dt><dd>${value}</dd>
    </div>`)}</dl></details>`;
};

const ask = async (l, decision, open) => {
  const rejects = decision === 'rejected';
  const must = rejects || open > 0;
  const verb = t(rejects ? 'reject' : 'approve');
  const answer = await dialog(h`${verb}${colon()}<bdi lang="${l}">${NAMES[l]}</bdi>`, h`
    ${!rejects && open ? h`<p class="warn">${icon('flag')}<span>${t('openFindings', open)}</span></p>` : ''}
    <label class="field"><span>${t('yourName')}</span><input name="name" autocomplete="name" maxlength="100"
      required autofocus value="${session.name}" aria-describedby="name-hint">
      <small id="name-hint">${t('nameHint')}</small></label>
    ${field(t(rejects ? 'reason' : 'note'), h`<textarea name="note" rows="3" maxlength="2000" dir="auto" ${must ? raw('required') : ''}></textarea>`)}
    ${recordHtml(l)}<footer><button class="btn primary" value="ok">${verb}</button><button type="button" class="btn" data-close>
      ${t('cancel')}</button></footer>`);
  if (answer) session.name = answer.name.trim();
  return answer;
};

/** Sends a decision. Where somebody else was first, nothing is lost: it is shown, and can be saved on top. */
const save = async (l, review) => {
  const known = S.reviews[l] ?? {};
  try {
    const headers = known.etag ? { 'If-Match': known.etag } : {};
    await sendJson('POST', pathOf(l), { ...review, summaryCreatedAt: S.art.summaries[l].createdAt }, { headers });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 412) {
      await load(l);
      S.conflict = { l, mine: review };
      router.render();
      return $('.notice.bad .btn')?.focus();
    }
    return problems.show($('#problem'), error, () => save(l, review));
  }
  S.editing = null;
  S.draft = null;
  S.conflict = null;
  await load(l);
  router.render();
  say(`${NAMES[l]}: ${t('st_' + review.decision)}`);
  $(`[data-act="change"][data-l="${l}"]`)?.focus();
};

const decide = async (l, decision) => {
  const text = decision === 'edited' ? S.draft : null;
  const open = text ? (await check(l, text.headline, text.text)).checks.findings.length : decision === 'approved' ? findingsOf(l).length : 0;
  const answer = await ask(l, decision, open);
  if (!answer) return;
  const review = { decision, name: answer.name, ...(answer.note.trim() ? { note: answer.note } : {}) };
  if (text) Object.assign(review, { text: text.text, ...(text.headline.trim() ? { headline: text.headline } : {}) });
  await save(l, review);
};

export const conflictNotice = () => {
  if (!S.conflict) return '';
  const last = S.reviews[S.conflict.l].last;
  const words = !last ? 's_conflictGone' : last.decision === 'edited' ? 's_conflictBody' : 's_conflictOther';
  const body = t(words, last?.name, last && date(last.at, { timeStyle: 'short' }));
  return notice('bad', t('s_conflict'), body, h`<div class="row">
    ${last ? h`<button type="button" class="btn primary" data-act="seeTheirs">${t('seeTheirs')}</button>` : ''}
    <button type="button" class="btn" data-act="keepMine">${t('keepMine')}</button></div>`);
};

/* Editing. A mirror behind the textarea underlines what the checks find; the textarea stays plain text. */
export const editorHtml = l => h`<div class="editor">
  <label class="field"><span class="sr">${t('title')}: ${NAMES[l]}</span>
    <textarea class="edithead" rows="3" lang="${l}" dir="${dir(l)}" maxlength="500">${S.draft.headline}</textarea></label>
  <label for="edit-${l}" class="sr">${t('editing')}: ${NAMES[l]}</label>
  <div class="mirrored"><div class="mirror" aria-hidden="true" lang="${l}" dir="${dir(l)}"></div>
    <textarea id="edit-${l}" lang="${l}" dir="${dir(l)}" data-edit="${l}" spellcheck="true" maxlength="20000"
      aria-describedby="live-${l}">${S.draft.text}</textarea></div>
  <div class="livecheck" id="live-${l}" ${uiAttrs()}></div></div>`;

/** The findings of the checks are told by sentence; in the textarea they stand in the whole text. */
const inText = (text, checked) => {
  let at = 0;
  const starts = checked.sentences.map(s => {
    const found = text.indexOf(s.text, at);
    if (found >= 0) at = found + s.text.length;
    return found;
  });
  return checked.checks.findings.filter(f => f.span && starts[f.sentence] >= 0)
    .map(f => ({ span: { start: starts[f.sentence] + f.span.start, length: f.span.length } }));
};

export const bindEditor = root => {
  const box = $('textarea[data-edit]', root);
  if (!box) return;
  const l = box.dataset.edit;
  const head = $('.edithead', root);
  const mirror = $('.mirror', root);
  let wait;
  let running;

  const grow = () => {
    box.style.blockSize = 'auto';
    box.style.blockSize = box.scrollHeight + 'px';
  };
  const run = async () => {
    running?.abort();
    const mine = running = new AbortController();
    const { text, headline } = S.draft;
    if (!text.trim()) return;
    try {
      const checked = await check(l, headline, text, mine.signal);
      if (mine !== running || !box.isConnected) return;
      const found = checked.checks.findings;
      mirror.innerHTML = h`${marked(text, inText(text, checked))} `;
      $('.editing .now', root).innerHTML = verdict(found.length);
      $('.livecheck', root).innerHTML = h`<p>${verdict(found.length)}<span>${t('checkedLive')}</span></p>
        ${found.map((f, k) => findingNote(f, k, l, S.art.source.language, false))}`;
    } catch (error) {
      if (mine.signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      problems.show($('#problem'), error, run);
    }
  };
  const changed = () => {
    S.draft = { ...S.draft, headline: head.value, text: box.value };
    mirror.textContent = '';
    grow();
    clearTimeout(wait);
    wait = setTimeout(run, 400);
  };
  box.addEventListener('input', changed);
  head.addEventListener('input', changed);
  grow();
  run();
};

const isChanged = () => S.draft && (S.draft.text !== S.draft.was.text || S.draft.headline !== S.draft.was.headline);

const formats = {
  text: (l, { headline, body }) => `${headline ? headline + '\n\n' : ''}${body}\n`,
  md: (l, { headline, body }) => {
    const escaped = text => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
    return `${headline ? `# ${escaped(headline)}\n\n` : ''}${escaped(body)}\n`;
  },
  html: (l, { headline, body }) =>
    `<article lang="${l}" dir="${dir(l)}">${headline ? `<h1>${esc(headline)}</h1>` : ''}<p>${esc(body)}</p></article>\n`,
};

/** Asks before an edited text is thrown away; true when it may be. */
export const mayLeave = async () => !isChanged() || Boolean(await dialog(t('discard'), h`<p>${t('discardBody')}</p>
  <footer><button class="btn primary" value="ok">${t('discardYes')}</button><button type="button" class="btn" data-close>
    ${t('goOn')}</button></footer>`));

export const act = {
  approve: l => decide(l, 'approved'),
  reject: l => decide(l, 'rejected'),
  change: l => {
    S.reviews[l].changing = true;
    router.render();
    $(`[data-act="approve"][data-l="${l}"]`)?.focus();
  },
  edit: async (l, extra = '') => {
    if (S.editing && S.editing !== l && !await mayLeave()) return;
    const summary = summaryOf(l);
    const was = { headline: summary.headline ?? '', text: plain(summary) };
    S.editing = l;
    S.draft = { ...was, text: was.text + (extra ? ' ' + extra : ''), was };
    router.render();
    $(`#edit-${l}`)?.focus();
  },
  saveEdit: l => decide(l, 'edited'),
  cancelEdit: async () => {
    const l = S.editing;
    if (!await mayLeave()) return;
    S.editing = null;
    S.draft = null;
    router.render();
    $(`[data-act="edit"][data-l="${l}"]`)?.focus();
  },
  putback: (l, k) => act.edit(l, S.art.summaries[l].checks.dropped[k].text),
  said: (l, k) => showSaid(l, +k),
  seeTheirs: () => {
    const { last } = S.reviews[S.conflict.l];
    return dialog(t('theirs'), h`<p>${status(last.decision)} <bdi>${last.name}</bdi></p>
      <div lang="${S.conflict.l}" dir="${dir(S.conflict.l)}" class="proof">
      ${last.headline ? h`<h3>${last.headline}</h3>` : ''}<p>${last.text}</p></div>${last.note ? h`<p>${last.note}</p>` : ''}
      <footer><button type="button" class="btn" data-close>${t('close')}</button></footer>`);
  },
  keepMine: () => save(S.conflict.l, S.conflict.mine),
  who: async () => {
    const answer = await dialog(t('reviewer'), h`${field(t('yourName'), h`<input name="name" autocomplete="name" maxlength="100" required autofocus
      value="${session.name}">`)}
      <footer><button class="btn primary" value="ok">${t('save')}</button></footer>`);
    if (!answer) return;
    session.name = answer.name.trim();
    router.render();
  },
  copy: async (l, as) => {
    const summary = summaryOf(l);
    const text = formats[as](l, { headline: summary.headline, body: plain(summary) });
    if (await copyText(text)) toast(`${t('copied')}: ${NAMES[l]}`);
  },
  /** A, E, R inside a column. */
  fromKey: e => {
    const l = e.target.closest('.col')?.dataset.l;
    const name = { a: 'approve', e: 'edit', r: 'reject' }[e.key.toLowerCase()];
    if (!l || !name || !settings.singleKeys || e.ctrlKey || e.metaKey || e.altKey || e.target.matches('textarea, input')) return false;
    if (!S.art.summaries[l] || isExtract(l) || S.editing) return false;
    act[name](l);
    return true;
  },
};
