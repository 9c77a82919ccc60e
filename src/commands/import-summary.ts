import { sectionsOf, walk } from '../book/visit.ts';
import { countWords } from '../book/words.ts';
import type { Reading } from '../pipeline.ts';
import { count } from './numbers.ts';
import { type Paint, visible } from './terminal.ts';
import { typed } from './typed.ts';

/** What was found in a manuscript, and the files it became. */
export interface ImportFacts {
  /** `title` is empty where the manuscript gives none. */
  book: { title: string; authors: string[]; language: string };
  words: number;
  chapters: number;
  notes: number;
  pictures: number;
  sceneBreaks: number;
  /** Comments that ask something of the author. */
  queries: number;
  files: string[];
}

/** @param files as they are written */
export function factsOf(
  { book, assets }: Reading,
  files: readonly { path: string; bytes: Uint8Array }[],
): ImportFacts {
  const sections = [...sectionsOf(book)].filter(section => !section.generated);
  const blocks = sections.flatMap(section => section.children.flatMap(block => [...walk(block)]));
  const texts = files
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ bytes }) => Buffer.from(bytes).toString());
  const { authors, lang } = book.metadata;
  const settings = files.find(({ path }) => path === 'book.yaml')?.bytes ?? new Uint8Array();
  const title = /^title:/m.test(Buffer.from(settings).toString()) ? book.metadata.title : '';
  return {
    book: { title, authors: authors.map(({ name }) => name), language: lang },
    words: countWords(book),
    chapters: sections.filter(({ role }) => role === 'chapter').length,
    notes: sections.reduce((sum, { notes }) => sum + notes.length, 0),
    pictures: assets.size,
    sceneBreaks: blocks.filter(({ type }) => type === 'sceneBreak').length,
    queries: texts.join('\n').match(/^<!-- query\b/gm)?.length ?? 0,
    files: files.map(({ path }) => path),
  };
}

/** What was made, for a person, and what to do next. */
export function importSummary(facts: ImportFacts, folder: string, paint: Paint): string {
  const { book, words, chapters, notes, pictures, sceneBreaks, queries, files } = facts;
  const head = [
    ...(book.authors.length > 0 ? [book.authors.join(', ')] : []),
    count(words, 'word'),
    ...(chapters > 0 ? [count(chapters, 'chapter')] : []),
    ...(notes > 0 ? [count(notes, 'note')] : []),
    ...(pictures > 0 ? [count(pictures, 'picture')] : []),
    ...(sceneBreaks > 0 ? [count(sceneBreaks, 'scene break')] : []),
  ];
  const open = `${queries} open ${queries === 1 ? 'query stands' : 'queries stand'} in the chapters as \`<!-- query … -->\`\n`;
  return [
    `${paint('green', book.title || 'A book without a title')}  ${head.join(' · ')}\n`,
    paint('dim', `  ${visible(folder)}/`),
    `\n${files.map(file => `  ${file}\n`).join('')}\n`,
    queries > 0 ? open : '',
    book.title === '' ? `write its \`title:\` in ${visible(folder)}/book.yaml\n` : '',
    `next: look through the chapters, then \`quoin build ${typed(folder)}\`\n\n`,
  ].join('');
}
