/* What one sees when the API does not give what was wanted, and what one can do about it. */
import { $, field, h, has, icon, notice, raw, say, t, until } from './ui.js';
import { session } from './api.js';

const keyNotice = wrong => notice('lock', t('s_key'), t('s_keyBody'), h`<div class="keyform"><div class="row">
  ${field(t('fnKey'), h`<input type="password" autocomplete="off" id="key-now" dir="ltr"
    ${wrong ? raw('aria-invalid="true" aria-describedby="key-err"') : ''}>`)}
  <button type="button" class="btn primary">${t('proceed')}</button></div>
  ${wrong ? h`<p class="err" id="key-err">${icon('flag')}${t('s_keyWrong')}</p>` : ''}</div>`);

const retryButton = () => h`<button type="button" class="btn" data-retry>${t('tryNow')}</button>`;

const textOf = problem => {
  const count = problem.body.errors?.length ? problem.body.errors.map(e => e.detail).join(' ') : problem.body.detail;
  return problem.code === 'offline' ? t('s_offline') : count ?? problem.message;
};

let timer;

const countDown = (box, seconds, retry) => {
  clearInterval(timer);
  let left = seconds;
  timer = setInterval(() => {
    left--;
    const line = $('[data-wait]', box);
    if (!line) return clearInterval(timer);
    line.textContent = t('s_storageBody', Math.max(left, 0));
    if (left <= 0) {
      clearInterval(timer);
      retry();
    }
  }, 1000);
};

/**
 * Shows a problem above what it concerns, in place of an earlier one.
 * @param box Where: an element that holds nothing else.
 * @param problem What the API said.
 * @param retry Repeats what failed; not offered where it would not help.
 */
export const show = (box, problem, retry) => {
  clearInterval(timer);
  if (problem.status === 401) {
    const wrong = session.key !== '';
    box.innerHTML = keyNotice(wrong);
    const proceed = () => {
      session.key = $('#key-now', box).value.trim();
      clear(box);
      retry();
    };
    $('.btn', box).addEventListener('click', proceed);
    // No form of its own: it may stand inside of one, and its Enter is not that one's.
    $('#key-now', box).addEventListener('keydown', e => {
      if (e.key !== 'Enter') return;
      e.preventDefault();
      e.stopPropagation();
      proceed();
    });
    if (wrong) $('#key-now', box).focus();
  } else if (problem.status === 403 && problem.body.embargoUntil) {
    box.innerHTML = notice('lock', t('s_embargo', until(problem.body.embargoUntil)), t('s_embargoBody'),
      h`<a class="btn" href="#/summarise">${t('newArticle')}</a>`);
  } else if (problem.status === 404 && problem.code === 'summaryNotFound') {
    box.innerHTML = notice('bad', t('s_gone'), t('s_goneBody'), h`<a class="btn" href="#/library">${t('library')}</a>`);
  } else if (problem.code === 'storageUnavailable') {
    const seconds = problem.body.retryAfterSeconds ?? 10;
    box.innerHTML = notice('bad', t('s_storage'), h`<span data-wait aria-hidden="true">${t('s_storageBody', seconds)}</span>`, retryButton());
    say(t('s_storageBody', seconds));
    countDown(box, seconds, retry);
  } else {
    const mayPass = problem.status === 0 || problem.status >= 500;
    box.innerHTML = notice('bad', has('e_' + problem.code) && problem.code !== 'articleTooShort' ? t('e_' + problem.code) : t('s_error'),
      h`${textOf(problem)}`, mayPass && retry ? retryButton() : '');
  }
  $('[data-retry]', box)?.addEventListener('click', () => {
    clear(box);
    retry();
  });
};

export const clear = box => {
  clearInterval(timer);
  box.replaceChildren();
};
