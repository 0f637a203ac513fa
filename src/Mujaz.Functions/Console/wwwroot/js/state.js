/* The article that is open, and what of it is on the screen. */
import { LANGS, settings } from './ui.js';

export const S = {
  /** The answer of the API, with evidence as [start, length]. */
  art: null,
  /** What was sent for it, so that it can be made anew; null when it was opened from the archive. */
  request: null,
  /** The columns wanted, the one asked for last at the end. */
  shown: ['source', ...LANGS],
  /** The language whose evidence the article shows. */
  active: 'fr',
  /** The sentence whose evidence stays lit. */
  pin: null,
  /** By language: { etag, last, edited }, see review.js. */
  reviews: {},
  /** The language whose summary is being edited, and its text so far. */
  editing: null,
  draft: null,
  conflict: null,
  printing: false,
};

/** Re-renders the view; set by app.js. */
export const router = { render() {}, go(hash) { location.hash = hash; } };

const withPairs = sentence => ({ ...sentence, evidence: sentence.evidence.map(e => [e.start, e.length]) });
export const normalised = summary => ({ ...summary, sentences: summary.sentences.map(withPairs) });

/** Makes an answer of the API the article that is open. */
export const open = (answer, request) => {
  const summaries = Object.fromEntries(Object.entries(answer.summaries).map(([l, summary]) => [l, normalised(summary)]));
  const made = LANGS.filter(l => summaries[l]);
  const active = made.includes(settings.ui) ? settings.ui : made[0] ?? settings.ui;
  Object.assign(S, {
    art: { ...answer, summaries },
    request, active, pin: null, reviews: {}, editing: null, draft: null, conflict: null,
    shown: ['source', ...LANGS.filter(l => l !== active), active],
  });
};

/** The summary as it holds: the edited one where somebody has edited it. */
export const summaryOf = l => S.reviews[l]?.edited ?? S.art.summaries[l];
export const isExtract = l => S.art.summaries[l]?.engine.kind === 'offline';
export const evidenceOf = (l, i) => summaryOf(l)?.sentences[i]?.evidence ?? [];
export const overlap = (a, b) => a.some(([s, n]) => b.some(([u, m]) => s < u + m && u < s + n));
/** What is to be looked at: of a summary somebody has approved nothing any more. */
export const findingsOf = l => summaryOf(l)?.checks.findings ?? [];

const wider = rem => matchMedia(`(min-width: ${rem}rem)`).matches;
export const phone = () => !wider(48);
const room = () => wider(82) ? 3 : wider(62) ? 2 : 1;

/** What fits: on a phone one column of the four, else the article and as many languages as there is room for. */
export const visible = () => {
  if (S.printing) return LANGS;
  if (phone()) return [S.shown.at(-1)];
  const last = S.shown.filter(k => k !== 'source').slice(-room());
  return [...(S.shown.includes('source') ? ['source'] : []), ...LANGS.filter(l => last.includes(l))];
};

export const toggleColumn = column => {
  const on = visible().includes(column);
  const others = S.shown.filter(k => k !== column);
  if (phone() || !on) S.shown = [...others, column];
  else if (visible().length > 1) S.shown = others.filter(k => visible().includes(k));
  router.render();
};
