/** What was decided while a Word document was read, in an author's words. */
import type { VFile } from 'vfile';
import { type Finding, tell } from '../../book/finding.ts';
import type { Position } from '../../book/position.ts';
import { positionOf, type Source } from '../source.ts';
import type { Aside } from './blocks.ts';
import type { Seen } from './inlines.ts';
import type { LostThing } from './lost-things.ts';
import type { Settled } from './settle.ts';

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** What Word sets that a book does not. */
export function tellSeen(seen: Seen, file: string, report: VFile): void {
  const at = { file, point: { line: 1, column: 1 } };
  const say = (count: number, rule: Finding['rule'], severity: 'info' | 'warning', message: string): void => {
    if (count > 0) tell(report, { rule, severity, message, at });
  };
  say(
    seen.underlined,
    'import/underlined',
    'info',
    `words are underlined ${times(seen.underlined)}, and set in italics as in a typescript`,
  );
  say(
    seen.allCaps,
    'import/all-capitals',
    'info',
    `words are shown in capitals ${times(seen.allCaps)}, and kept as they were typed`,
  );
  say(
    seen.struck,
    'import/struck-out',
    'warning',
    `words are struck out ${times(seen.struck)}, and set so: delete them if readers should not see them`,
  );
  say(
    seen.ordinals,
    'import/ordinal',
    'info',
    `the letters of an ordinal such as 2nd are raised ${times(seen.ordinals)}, and set on the line`,
  );
}

const ASIDES: Record<Aside['kind'], (words: string) => Omit<Finding, 'position'>> = {
  title: words => ({
    rule: 'import/title',
    severity: 'info',
    message: `\`${words}\` is the title, by its style`,
  }),
  subtitle: words => ({
    rule: 'import/title',
    severity: 'info',
    message: `\`${words}\` is the subtitle, by its style`,
  }),
  author: words => ({
    rule: 'import/title',
    severity: 'info',
    message: `\`${words}\` is the author, from the title page`,
  }),
  date: words => ({
    rule: 'import/title',
    severity: 'info',
    message: `\`${words}\` is the date of the book, by its style`,
  }),
  contents: words => ({
    rule: 'import/contents',
    severity: 'info',
    message: `left out \`${words}\`, a line of Word’s table of contents; Quoin makes its own`,
  }),
  'numbered-heading': words => ({
    rule: 'import/numbered-heading',
    severity: 'warning',
    message: `Word numbers the heading \`${words}\` by itself, and the number is not in the text; write it if readers should see it`,
  }),
  'lone-entry': words => ({
    rule: 'import/lone-entry',
    severity: 'info',
    message: `the list of one entry at \`${words}\` is set as a paragraph, without its bullet or number`,
  }),
  'merged-cells': words => ({
    rule: 'import/merged-cells',
    severity: 'warning',
    message: `the table \`${words.slice(0, 40)}\` has merged cells, which became single ones; look at it`,
  }),
};

export function tellAsides(asides: readonly Aside[], report: VFile): void {
  for (const { kind, words, position } of asides) tell(report, { ...ASIDES[kind](words), position });
}

/** Words that Word hides, which stand in the book for all to see. */
export function tellHidden(hidden: readonly string[], source: Source, report: VFile): void {
  let from = 0;
  for (const words of hidden) {
    const found = source.text.indexOf(words, from);
    const start = found < 0 ? from : found;
    from = found < 0 ? from : found + words.length;
    tell(report, {
      rule: 'import/hidden',
      severity: 'warning',
      message: `\`${words.slice(0, 60)}\` is hidden in Word, and kept: delete it if it is not meant for readers`,
      position: positionOf(source, start, from),
    });
  }
}

/** What holds words and cannot be read. */
export function tellLostThing({ thing, words, remedy }: LostThing, report: VFile): void {
  const shown = words === '' ? '' : `\`${words.slice(0, 60)}\` stands in `;
  tell(report, {
    rule: 'import/lost-words',
    severity: 'error',
    message: `${shown}${thing}${shown === '' ? ' stands in the document' : ''}, which cannot be read as text`,
    hint: `in Word: ${remedy}`,
  });
}

/** What the document said in two ways. */
export function tellSettled({ ownMarks, doubled }: Settled, file: string, report: VFile): void {
  const at = { file, point: { line: 1, column: 1 } };
  if (ownMarks > 0) {
    tell(report, {
      rule: 'import/note-mark',
      severity: 'info',
      message: `notes have marks of their own, such as *, ${times(ownMarks)}, and are numbered with the others`,
      at,
    });
  }
  for (const words of doubled) {
    tell(report, {
      rule: 'import/drawing',
      severity: 'warning',
      message: `the drawing with the words \`${words.slice(0, 60)}\` comes as a picture, and its words in a box beside it; delete one of them`,
      at,
    });
  }
}

/** Those of mammoth's warnings that matter to an author; lost words are found by counting. */
export function tellWarnings(warnings: readonly string[], file: string, report: VFile): void {
  const at = { file, point: { line: 1, column: 1 } };
  for (const warning of new Set(warnings)) {
    const symbol = /unsupported character was ignored: char (\S+) in font (.+)$/.exec(warning);
    if (symbol) {
      tell(report, {
        rule: 'import/symbol',
        severity: 'warning',
        message: `the symbol ${symbol[1]} of the font \`${symbol[2]}\` is no character of Unicode and is left out; type one in its place`,
        at,
      });
    }
    if (/Could not find image file|imagedata element without/.test(warning)) {
      const message = 'a picture has no file in the document and is left out; insert it again';
      tell(report, { rule: 'import/picture-missing', severity: 'warning', message, at });
    }
  }
}

/** A comment of the margin, which goes with the book and is not printed. */
export function tellRemark(text: string, position: Position, report: VFile): void {
  const [, who, said] = /^query(?: from ([^:]+))?: (.*)$/s.exec(text) ?? [];
  tell(report, {
    rule: 'import/comment',
    severity: 'warning',
    message: `${who ? `${who} asks` : 'A comment asks'}: ${said ?? text}`,
    hint: 'It stands in the chapter as `<!-- query … -->`; remove it there when it is settled',
    position,
  });
}

/** Words before the number of a page that show which it is. */
const BEFORE_PAGE = 24;

/**
 * Numbers of pages in the words, which are those of the document and of no book.
 * @param leftOut what is not in the book
 */
export function tellPageNumbers(
  numbers: readonly Position['start'][],
  leftOut: readonly { position?: Position }[],
  { text, file }: Source,
  report: VFile,
): void {
  const linesOut = new Set<number>();
  for (const { position } of leftOut)
    for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line++) linesOut.add(line);
  for (const start of numbers) {
    const at = start.offset ?? 0;
    if (linesOut.has(start.line)) continue;
    const number = /^\S{0,8}/.exec(text.slice(at, at + 8))?.[0].replace(/[^\p{L}\p{N}].*$/u, '') ?? '';
    const line = text.lastIndexOf('\n', at - 1) + 1;
    const before = text.slice(Math.max(line, at - BEFORE_PAGE), at).replace(/^\S*\s(?=\S)/, '');
    tell(report, {
      rule: 'import/page-number',
      severity: 'warning',
      message: `\`${before}${number}\` names a page of the Word document, which is another in the book; name the chapter in its place`,
      position: { file, start, end: start },
    });
  }
}

/** Comments that were settled in Word. */
export function tellResolved(count: number, file: string, report: VFile): void {
  if (count === 0) return;
  const words = count === 1 ? 'one comment is' : `${count} comments are`;
  tell(report, {
    rule: 'import/resolved',
    severity: 'info',
    message: `${words} marked as resolved in Word, and left out`,
    at: { file, point: { line: 1, column: 1 } },
  });
}

/** What is known from the document's properties and not from its pages; of the language also from its words. */
export function tellFound(
  what: 'title' | 'author' | 'language',
  words: string,
  byWords: boolean,
  file: string,
  report: VFile,
): void {
  const by = byWords ? 'what Word says of most of its words' : 'the document’s properties';
  tell(report, {
    rule: `import/${what}`,
    severity: 'info',
    message: `\`${words}\` is the ${what}, by ${by}; change it in \`book.yaml\``,
    at: { file, point: { line: 1, column: 1 } },
  });
}
