import type { Change } from './changes.ts';

/** A kind of change: how it is called after its count, and whether a reader need not look at each. */
export interface ChangeKind {
  one: string;
  many: string;
  ordinary: boolean;
}

const kind = (one: string, many: string, ordinary: boolean): ChangeKind => ({ one, many, ordinary });

const QUOTES = `["'“”‘’„‚«»‹›]`;
const isQuotes = new RegExp(`^${QUOTES}$`);

/** From the first that fits; what is set by rule is ordinary, what rests on a guess or is rare is not. */
const KINDS: readonly [fits: (old: string, now: string, change: Change) => boolean, ChangeKind][] = [
  [
    (old, now) => /^["']$/.test(old) && /^[′″]$/.test(now),
    kind('straight mark became a prime', 'straight marks became primes', false),
  ],
  [
    (old, now) => old === '"' && /^[“”]$/.test(now),
    kind('straight double quote became curly', 'straight double quotes became curly', true),
  ],
  [
    (old, now, { lead, tail }) => old === "'" && now === '’' && /\p{L}$/u.test(lead) && /^\p{L}/u.test(tail),
    kind('apostrophe inside a word became curly', 'apostrophes inside words became curly', true),
  ],
  [
    (old, now, { tail }) => old === "'" && now === '’' && /^[\p{L}\p{N}]/u.test(tail),
    kind('mark before a word became an apostrophe', 'marks before words became apostrophes', false),
  ],
  [
    (old, now) => old === "'" && /^[‘’]$/.test(now),
    kind('straight single quote became curly', 'straight single quotes became curly', true),
  ],
  [
    (old, now) => (old === '"' && /^[‘’]$/.test(now)) || (old === "'" && /^[“”]$/.test(now)),
    kind('straight quote changed its level', 'straight quotes changed their level', false),
  ],
  [
    (old, now) => /^["']$/.test(old) && isQuotes.test(now),
    kind(
      'straight quote became a mark of another kind',
      'straight quotes became marks of another kind',
      true,
    ),
  ],
  [
    (old, now) => isQuotes.test(old) && isQuotes.test(now),
    kind('quotation mark changed its style', 'quotation marks changed their style', true),
  ],
  [
    (old, now) => /^\s*-{2,3}\s*$/.test(old) && /^\s*[–—]\s*$/.test(now),
    kind('run of hyphens became a dash', 'runs of hyphens became dashes', true),
  ],
  [
    (old, now) => /^\s+-\s+$/.test(old) && /^\s*[–—]\s*$/.test(now),
    kind('spaced hyphen became a dash', 'spaced hyphens became dashes', false),
  ],
  [
    (old, now, { lead, tail }) => old === '-' && now === '–' && /\d$/.test(lead) && /^\d/.test(tail),
    kind('hyphen of a range became an en dash', 'hyphens of ranges became en dashes', false),
  ],
  [
    (old, now) => /^\s*-\s*$/.test(old) && /^\s*[–—]\s*$/.test(now),
    kind('hyphen became a dash', 'hyphens became dashes', false),
  ],
  [
    (old, now) => /^\s*[–—]\s*$/.test(old) && /^\s*[–—]\s*$/.test(now),
    kind('dash changed its style', 'dashes changed their style', true),
  ],
  [
    (old, now) => /^\s*\.(?:\s*\.){2,3}$/.test(old) && /[….]/.test(now),
    kind('row of dots became an ellipsis', 'rows of dots became ellipses', true),
  ],
  [
    (old, now) => /[….]{2}|…/.test(old) && /[….]/.test(now),
    kind('long or unusual row of dots was set', 'long or unusual rows of dots were set', false),
  ],
  [
    (old, now) => old.trim() === '' && /[\u00a0\u202f]/.test(now),
    kind(
      'space was fixed so that no line breaks there',
      'spaces were fixed so that no line breaks there',
      true,
    ),
  ],
];

const OTHER = kind('other change', 'other changes', false);

export function kindOf(change: Change): ChangeKind {
  return KINDS.find(([fits]) => fits(change.old, change.now, change))?.[1] ?? OTHER;
}
