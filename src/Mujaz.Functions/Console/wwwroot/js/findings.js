/* What the checks found, in words and in the text. */
import { colon, h, icon, isolate, quote, raw, t, uiAttrs } from './ui.js';

/** A finding as a note: kind, what is wrong, the words, what the article has instead. */
export const findingNote = (finding, key, language, sourceLanguage, withButton = true) => h`<aside class="note" ${uiAttrs()}>
  <p class="note-t">${icon('flag')}${finding.sentence === -1 ? h`${t('headlineFinding')} · ` : ''}
    ${t('f_' + finding.kind)}${colon()}${t('fs_' + finding.status)}</p>
  <p>${finding.value && quote(finding.value, language)}${finding.article
    ? h`<br>${raw(t('articleHas', quote(finding.article.text, sourceLanguage)))}` : ''}</p>
  ${finding.article && withButton ? h`<button type="button" class="link" data-act="said" data-k="${key}">${t('show')}</button>` : ''}</aside>`;

/** A text with a wavy line under the words of its findings; spans that overlap an earlier one have a note only. */
export const marked = (text, findings, language) => {
  const parts = [];
  let at = 0;
  for (const { span } of findings.filter(f => f.span).sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at || span.start + span.length > text.length) continue;
    parts.push(isolate(text.slice(at, span.start), language), h`<mark class="finding">${text.slice(span.start, span.start + span.length)}</mark>`);
    at = span.start + span.length;
  }
  return h`${parts}${isolate(text.slice(at), language)}`;
};
