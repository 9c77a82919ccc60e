import type { Metadata } from '../../book/metadata.ts';
import { inEnglish } from './glosses.ts';

/** Shelves of a bookshop that look different from each other. */
export const GENRES = [
  'literary',
  'classic',
  'romance',
  'fantasy',
  'science-fiction',
  'thriller',
  'horror',
  'historical',
  'adventure',
  'poetry',
  'essay',
  'young',
] as const;
export type Genre = (typeof GENRES)[number];

/** Words of genres and subjects (BISAC headings, shop shelves, tags) and the shelf they mean; the first match wins. */
const SHELVES: readonly (readonly [RegExp, Genre])[] = [
  [
    /sci(?:ence)?[- ]?fi|science fiction|space|cyberpunk|dystop|post-?apocalyp|time travel|robot/i,
    'science-fiction',
  ],
  [/horror|ghost|gothic|occult|vampire|supernatural/i, 'horror'],
  [/thriller|crime|myster|detective|noir|suspense|espionage|spy|police|murder/i, 'thriller'],
  [/romance|romantic|love stor|chick|rom-?com|women/i, 'romance'],
  [/fantasy|fairy|myth|legend|magic|dragon|epic|litrpg/i, 'fantasy'],
  [/poe(?:m|t)|verse|haiku/i, 'poetry'],
  [/histor|period|regency|war\b|medieval|saga/i, 'historical'],
  [/adventure|western|sea stor|action|travel|nature|survival/i, 'adventure'],
  [/young adult|\bya\b|teen|juvenile|children|middle[- ]grade/i, 'young'],
  [/essay|memoir|biograph|non-?fiction|philosoph|business|self-help|reference|science|cook/i, 'essay'],
  [/classic|fable|folk|short stor|novella|tales?\b/i, 'classic'],
  [/literary|contemporary|general|fiction|novel/i, 'literary'],
];

const shelfOf = (words: string): Genre | undefined => SHELVES.find(([pattern]) => pattern.test(words))?.[1];

/** The shelf a book stands on: what its genre says, then its subjects, then its title; literary when nothing does. */
export function genreOf(metadata: Metadata): { genre: Genre; said: boolean } {
  const from = [metadata.genre ?? '', ...metadata.subjects];
  for (const words of from) {
    const genre = shelfOf(inEnglish(words, metadata.lang));
    if (genre) return { genre, said: true };
  }
  const hinted = shelfOf(inEnglish(`${metadata.title} ${metadata.subtitle ?? ''}`, metadata.lang));
  return { genre: hinted ?? 'literary', said: false };
}
