/* A summary that somebody else wrote, against its article. No model is asked. */
import { $, LANGS, NAMES, h, radios, settings, t, verdict } from './ui.js';
import { Problem, sendJson } from './api.js';
import { findingNote, marked } from './findings.js';
import * as problems from './problems.js';

const draft = { text: '', summary: '', language: null };

const reportHtml = ({ checks, sentences, source }, language) => h`<p>${verdict(checks.findings.length)}</p>
  <p class="proof" lang="${language}" dir="auto">${sentences.map((s, i) =>
    h`${marked(s.text, checks.findings.filter(f => f.sentence === i), language)} `)}</p>
  ${checks.findings.map((f, k) => findingNote(f, k, language, source.language, false))}`;

const run = async () => {
  Object.assign(draft, { text: $('#c-art').value, summary: $('#c-sum').value, language: $('[name=cl]:checked').value });
  for (const box of [$('#c-art'), $('#c-sum')]) {
    box.toggleAttribute('aria-invalid', false);
    if (!box.value.trim()) {
      box.setAttribute('aria-invalid', 'true');
      return box.focus();
    }
  }
  try {
    const checked = await (await sendJson('POST', 'checks', draft)).json();
    problems.clear($('#problem'));
    $('#report').innerHTML = h`${reportHtml(checked, draft.language)}`;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problems.show($('#problem'), error, run);
  }
};

export const checks = root => {
  root.innerHTML = h`<header class="viewhead"><h1>${t('checks')}</h1><p class="meta">${t('checksIntro')}</p></header><div id="problem"></div>
    <div class="checkgrid">
  <section class="paper"><label for="c-art"><h2>${t('article')}</h2></label><textarea id="c-art" dir="auto" rows="14">${draft.text}</textarea>
    </section>
  <section class="paper"><label for="c-sum"><h2>${t('summary')}</h2></label><textarea id="c-sum" dir="auto" rows="6">${draft.summary}</textarea>
    <div class="row">${radios('cl', LANGS.map(l => [l, NAMES[l]]), t('language'), draft.language ?? settings.ui)}
      <button type="button" class="btn primary" id="c-go">${t('check')}</button></div></section>
  <section class="reportcol" aria-labelledby="h-rep" aria-live="polite"><h2 id="h-rep">${t('report')}</h2><div id="report"></div></section></div>`;
  $('#c-go').addEventListener('click', run);
};
