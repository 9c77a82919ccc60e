import type { VFile } from 'vfile';
import type { Book } from '../../book/book.ts';
import { lettersOf, type Wording, wordingsOfBook } from '../../book/letters.ts';
import { ruleOf, severityOf } from '../messages.ts';
import { type Change, changesIn } from './changes.ts';
import type { StructureChange } from './reading-diff.ts';

/** Findings about marks, which the diff shows one by one. */
const OF_MARKS =
  /\/(?:uncertain-quote|nested-quotes|long-dot-run|cut-off|kept-back|spaced-hyphen|speech-dash|language-without-rules)$/;

/**
 * The marks of a book as they were read and as they are, place by place. Words are found again by their letters wherever
 * they went. A paragraph that was cut into lines is a change of structure, and its marks are not compared.
 */
export function compareWords(before: readonly Wording[], book: Book): Change[] {
  const byLetters = new Map<string, Wording[]>();
  for (const wording of before) {
    const key = lettersOf(wording.text);
    const list = byLetters.get(key);
    if (list) list.push(wording);
    else byLetters.set(key, [wording]);
  }
  const changes: Change[] = [];
  const next = new Map<string, number>();
  for (const wording of wordingsOfBook(book)) {
    const key = lettersOf(wording.text);
    if (key === '' && wording.position === undefined) continue;
    const list = byLetters.get(key) ?? [];
    const turn = next.get(key) ?? 0;
    next.set(key, turn + 1);
    const old = list[turn];
    if (!old?.position) continue;
    const { file, start } = old.position;
    changes.push(...changesIn({ file, line: start.line, before: old.text, after: wording.text }));
  }
  return changes.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** What was done to whole lines: what the report says of structure, and what was left out of the text. */
export function structureOf(report: VFile, book: Book): StructureChange[] {
  const told: StructureChange[] = report.messages
    .filter(message => severityOf(message) !== 'error' && /^(?:ingest|normalize)$/.test(message.source ?? ''))
    .filter(message => !OF_MARKS.test(ruleOf(message)))
    .map(message => ({
      file: message.file,
      line: message.line,
      rule: ruleOf(message),
      text: message.reason,
    }));
  const known = new Set(told.map(({ file, line, rule }) => `${rule}|${file}|${line}`));
  for (const { text, rule, position } of book.removed) {
    const file = position?.file;
    const line = position?.start.line;
    if (known.has(`${rule}|${file}|${line}`)) continue;
    told.push({ file, line, rule, text: `\`${text.replace(/\s+/g, ' ').trim()}\` is left out of the text` });
  }
  return told;
}
