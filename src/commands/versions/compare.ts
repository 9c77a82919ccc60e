import { diffWordsWithSpace } from 'diff';
import type { Section } from '../../book/book.ts';
import { passagesOf, plainText, sectionsOf } from '../../book/visit.ts';
import { countWords } from '../../book/words.ts';
import type { Typeset } from '../../pipeline.ts';
import { aligned } from './align.ts';

/** A stretch of text that stands in both versions, or in one of them. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A paragraph that was changed, as readers see it. */
export interface ChangedPassage {
  /** Name of the section. */
  section: string;
  /** Its place in the later version, where it still stands there. */
  at?: string;
  pieces: readonly Piece[];
}

export interface Comparison {
  title: string;
  words: { before: number; after: number; removed: number; added: number };
  pages?: { before: number; after: number; firstMoved?: string };
  sections: { added: string[]; removed: string[] };
  /** What stands in the settings and is printed: title, author, edition and so on. */
  settings: { key: string; before: string; after: string }[];
  passages: readonly ChangedPassage[];
  /** Why another edition, with ISBNs of its own, is advisable; empty when it is not. */
  newEdition: string[];
}

/** A book as it was or is; no pages when only the words are compared. */
export type Version = Pick<Typeset, 'book'> & Partial<Pick<Typeset, 'pages'>>;

interface Paragraph {
  text: string;
  section: string;
  at?: string;
}

/**
 * Share of changed words from which a book is another edition to the trade. The ISBN Users' Manual (7th ed., 5.4) asks
 * for a new ISBN when a part changes substantially and not for corrections; a tenth is what publishers commonly draw
 * the line at.
 */
const SUBSTANTIAL = 0.1;

const nameOf = ({ label, title, role }: Section): string => {
  return [label, plainText(title)].filter(Boolean).join(': ') || role;
};

function* paragraphsOf({ book }: Version): Generator<Paragraph> {
  for (const section of sectionsOf(book)) {
    if (section.generated) continue;
    for (const { children, owner } of passagesOf(section)) {
      const { position } = owner;
      yield {
        text: plainText(children),
        section: nameOf(section),
        ...(position && { at: `${position.file}:${position.start.line}` }),
      };
    }
  }
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Words taken out of a paragraph and put in that are looked for: the time it takes grows with their square. */
const MOST_WORDS = 1000;

/** What became of a paragraph, word by word; one that was written anew is taken out and put in as a whole. */
function piecesOf(old: string, now: string): Piece[] {
  const parts = diffWordsWithSpace(old, now, { maxEditLength: MOST_WORDS });
  if (!parts) {
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ];
  }
  return parts.map(part => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }));
}

/** Paragraphs taken out, paragraphs put in: those at the same place are taken for one that was changed. */
function pairedUp(removed: readonly Paragraph[], added: readonly Paragraph[]): ChangedPassage[] {
  const passages: ChangedPassage[] = [];
  for (let i = 0; i < Math.max(removed.length, added.length); i++) {
    const [old, now] = [removed[i], added[i]];
    const pieces = piecesOf(old?.text ?? '', now?.text ?? '');
    const section = now?.section ?? old?.section ?? '';
    passages.push({ section, ...(now?.at !== undefined && { at: now.at }), pieces });
  }
  return passages;
}

function changedPassages(before: Version, after: Version): ChangedPassage[] {
  const [old, now] = [[...paragraphsOf(before)], [...paragraphsOf(after)]];
  const passages: ChangedPassage[] = [];
  let removed: Paragraph[] = [];
  for (const { kind, items } of aligned(old, now, ({ text }) => text)) {
    if (kind === 'removed') {
      removed = items;
      continue;
    }
    if (kind === 'added' || removed.length > 0)
      passages.push(...pairedUp(removed, kind === 'added' ? items : []));
    removed = [];
  }
  return [...passages, ...pairedUp(removed, [])];
}

/** What of the settings readers, shops or libraries see. */
function settingsOf({ book: { metadata, design } }: Version): [string, string][] {
  const people = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(', ');
  return [
    ['title', metadata.title],
    ['subtitle', metadata.subtitle ?? ''],
    ['author', people(metadata.authors)],
    ['contributor', people(metadata.contributors)],
    ['publisher', metadata.publisher ?? ''],
    ['edition', metadata.edition ?? ''],
    ['lang', metadata.lang],
    ['template', design.template],
    ['trim', design.trim ?? ''],
  ];
}

/** What a page says, to tell whether it is the same page. */
const wordsOnPage = (page: Typeset['pages']['pages'][number]): string =>
  page.lines.map(line => line.words.map(({ shaped }) => shaped.text).join(' ')).join('\n');

function comparePages(before: Version, after: Version): Comparison['pages'] {
  if (!before.pages || !after.pages) return undefined;
  const [old, now] = [before.pages.pages, after.pages.pages];
  const moved = now.find((page, index) => {
    const was = old[index];
    return !was || wordsOnPage(was) !== wordsOnPage(page);
  });
  return { before: old.length, after: now.length, ...(moved && { firstMoved: moved.folio.label }) };
}

/** Compares two versions of a book as their readers see them: typeset words, not the files they were typed in. */
export function compareVersions(before: Version, after: Version): Comparison {
  const passages = changedPassages(before, after);
  const sum = (kind: Piece['kind']): number =>
    passages.reduce(
      (total, { pieces }) =>
        total + pieces.reduce((words, piece) => words + (piece.kind === kind ? wordsIn(piece.text) : 0), 0),
      0,
    );
  const words = {
    before: countWords(before.book),
    after: countWords(after.book),
    removed: sum('removed'),
    added: sum('added'),
  };
  const namesIn = ({ book }: Version): string[] =>
    [...sectionsOf(book)].filter(({ generated }) => !generated).map(nameOf);
  const [names, namesNow] = [new Set(namesIn(before)), new Set(namesIn(after))];
  const sections = {
    added: [...namesNow].filter(name => !names.has(name)),
    removed: [...names].filter(name => !namesNow.has(name)),
  };
  const old = new Map(settingsOf(before));
  const settings = settingsOf(after).flatMap(([key, now]) => {
    const was = old.get(key) ?? '';
    return was === now ? [] : [{ key, before: was, after: now }];
  });
  const pages = comparePages(before, after);
  return {
    title: after.book.metadata.title,
    words,
    ...(pages && { pages }),
    sections,
    settings,
    passages,
    newEdition: reasonsFor(words, settings),
  };
}

/** ISBN Users' Manual, 7th ed., 5: what makes a publication another one. */
function reasonsFor(words: Comparison['words'], settings: Comparison['settings']): string[] {
  const reasons: string[] = [];
  const share = Math.max(words.added, words.removed) / Math.max(1, words.before);
  if (share >= SUBSTANTIAL) reasons.push(`${Math.round(share * 100)} % of the words changed`);
  for (const { key, before, after } of settings) {
    if (['title', 'subtitle', 'trim', 'lang'].includes(key)) {
      reasons.push(`the ${key} was ${before === '' ? 'not given' : `“${before}”`} and is “${after}”`);
    }
  }
  return reasons;
}
