/* How the house spells names. */
import { $, $$, LANGS, NAMES, dialog, dir, field, h, icon, number, raw, say, t, toast } from './ui.js';
import { Problem, call, getJson, sendJson } from './api.js';
import * as problems from './problems.js';

const KINDS = ['person', 'organization', 'place', 'event', 'topic'];
const NEW = '+';

let entries = null;
let editing = '';

const guarded = async (step, again = () => guarded(step)) => {
  try {
    await step();
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if ($('#glossary')) problems.show($('#problem'), error, again);
    return false;
  }
};

const lines = text => text.split('\n').map(line => line.trim()).filter(Boolean);

/** An id from a name: lower-case letters, digits and hyphens; with a number where it is taken. */
const newId = name => {
  const base = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 56) || 'name';
  const taken = new Set(entries.map(e => e.id));
  let id = base;
  for (let i = 2; taken.has(id); i++) id = `${base}-${i}`;
  return id;
};

const formHtml = e => h`<tr class="editrow"><td colspan="6"><form id="gform" class="gform"><p class="hint">${t('spellHint')}</p><div class="g4">
  ${field(t('kind'), h`<select name="kind">${KINDS.map(k => h`<option value="${k}" ${k === e.kind ? raw('selected') : ''}>
    ${t('k_' + k)}</option>`)}</select>`)}
  ${field(NAMES.ar, h`<textarea name="ar" lang="ar" dir="rtl" rows="4" required>${e.ar.join('\n')}</textarea>`)}
  ${field(NAMES.fr, h`<input name="fr" lang="fr" dir="ltr" required value="${e.fr}">`)}
  ${field(NAMES.en, h`<input name="en" lang="en" dir="ltr" required value="${e.en}">`)}
  ${field(t('variants'), h`<textarea name="variants" dir="ltr" rows="4">${e.variants.join('\n')}</textarea>`)}</div>
  <div class="row"><button class="btn primary">${t('save')}</button><button type="button" class="btn" data-g="">${t('cancel')}</button>
    <span class="push"></span>
  ${e.id === NEW ? '' : h`<button type="button" class="btn quiet danger" id="g-remove">${t('remove')}</button>`}</div></form></td></tr>`;

const spellings = value => [value].flat().map((x, i) => h`<span class="${i ? 'alt' : ''}">${x}</span>`);

const rowHtml = e => e.id === editing ? formHtml(e) : h`<tr><td data-th="${t('kind')}" class="kind">${t('k_' + e.kind)}</td>
  <th scope="row" data-th="${NAMES.ar}" lang="ar" dir="rtl" class="spell">${spellings(e.ar)}</th>
  <td data-th="${NAMES.fr}" lang="fr" dir="ltr" class="spell">${spellings(e.fr)}</td>
    <td data-th="${NAMES.en}" lang="en" dir="ltr" class="spell">${spellings(e.en)}</td>
  <td data-th="${t('variants')}" class="spell v" dir="ltr" lang="en">${e.variants.join(', ') || '–'}</td>
  <td><button type="button" class="link" data-g="${e.id}">${t('edit')}<span class="sr"> ${e.fr}</span></button></td></tr>`;

const show = focus => {
  const box = $('#glossary');
  if (!box || !entries) return;
  $('#count').textContent = t('entries', number(entries.length));
  const rows = editing === NEW ? [{ id: NEW, kind: 'person', ar: [], fr: '', en: '', variants: [] }, ...entries] : entries;
  box.innerHTML = rows.length ? h`<div class="table"><table class="gloss"><thead><tr><th scope="col">${t('kind')}</th>
    ${LANGS.map(l => h`<th scope="col" lang="${l}" dir="${dir(l)}">${NAMES[l]}</th>`)}<th scope="col" dir="ltr">${t('variants')}</th>
    <th scope="col"><span class="sr">${t('edit')}</span></th></tr></thead><tbody>${rows.map(rowHtml)}</tbody></table>
      </div>` : h`<p class="hint">${t('noEntries')}</p>`;
  for (const button of $$('[data-g]', box)) {
    button.addEventListener('click', () => {
      const was = editing;
      editing = button.dataset.g;
      show(editing ? '#gform textarea' : was === NEW ? '#add' : `[data-g="${was}"]`);
    });
  }
  $('#gform')?.addEventListener('submit', save);
  $('#g-remove')?.addEventListener('click', remove);
  if (focus) $(focus)?.focus();
};

const load = () => guarded(async () => {
  entries = (await getJson('glossary', { accept: 'application/json' })).value;
  show();
});

const save = async e => {
  e.preventDefault();
  const form = new FormData(e.target);
  const id = editing === NEW ? newId(form.get('fr')) : editing;
  const [ar, variants] = ['ar', 'variants'].map(name => lines(form.get(name)));
  const [fr, en] = ['fr', 'en'].map(name => form.get(name).trim());
  const entry = { kind: form.get('kind'), ar, fr, en, variants };
  const put = async () => {
    await sendJson('PUT', 'glossary/' + id, entry);
    editing = '';
    await load();
    toast(t('saved'));
    $(`[data-g="${id}"]`)?.focus();
  };
  await guarded(put);
};

const remove = async () => {
  const id = editing;
  const entry = entries.find(e => e.id === id);
  const sure = await dialog(t('removeAsk'), h`<p><bdi>${entry.fr}</bdi></p><footer><button class="btn primary" value="ok">${t('remove')}</button>
    <button type="button" class="btn" data-close>${t('cancel')}</button></footer>`);
  if (!sure) return;
  await guarded(async () => {
    await call('DELETE', 'glossary/' + id);
    editing = '';
    await load();
    say(t('removed_entry'));
    $('#add').focus();
  });
};

const importFile = file => file && guarded(async () => {
  const type = /\.json$/i.test(file.name) ? 'application/json' : 'text/csv';
  const { imported } = await (await call('POST', 'glossary', { body: file, type })).json();
  await load();
  toast(t('imported', number(imported)));
});

export const glossary = root => {
  root.innerHTML = h`<header class="viewhead"><h1>${t('glossary')}</h1><span class="meta" id="count"></span><span class="push"></span>
    <label class="btn">${icon('file')}${t('import')}<input type="file" class="sr" accept=".csv,.json"></label>
    <button type="button" class="btn primary" id="add">${t('addEntry')}</button></header><div id="problem"></div><div id="glossary"></div>`;
  $('#add').addEventListener('click', () => {
    editing = NEW;
    show('#gform textarea');
  });
  $('input[type=file]', root).addEventListener('change', e => {
    importFile(e.target.files[0]);
    e.target.value = '';
  });
  show();
  load();
};
