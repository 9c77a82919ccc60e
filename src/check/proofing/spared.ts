/** Where the author bids proof-reading be silent, by a comment in the manuscript. */
import type { Book } from '../../book/book.ts';
import type { Position } from '../../book/position.ts';
import type { ProofingRuleName, Spared } from '../../book/proofing.ts';
import { sectionsOf } from '../../book/visit.ts';
import type { ProofText } from './proof-text.ts';

/** Lines of a file, both inclusive. */
interface Lines {
  from: number;
  to: number;
}

interface SparedLines extends Lines {
  spared: Spared;
}

/** The lines of every heading and every run of words, by file, in the order of the file. */
function linesByFile(text: ProofText, book: Book): Map<string, Lines[]> {
  const files = new Map<string, Lines[]>();
  const add = (position: Position | undefined, last = position): void => {
    if (!position || !last) return;
    const lines = files.get(position.file);
    const one = { from: position.start.line, to: last.end.line };
    if (lines) lines.push(one);
    else files.set(position.file, [one]);
  };
  for (const { position } of sectionsOf(book)) add(position && { ...position, end: position.start });
  for (const { text: words, at } of text.passages) add(at(0, 0), at(Math.max(0, words.length - 1), 1));
  for (const lines of files.values()) lines.sort((a, b) => a.from - b.from);
  return files;
}

/** The words around a comment, or else those behind it. */
const linesAt = (lines: readonly Lines[], { start, end }: Position): Lines | undefined =>
  lines.findLast(({ from, to }) => from <= end.line && start.line <= to) ??
  lines.find(({ from }) => from > end.line);

/** What comments have switched off, and which of them had something to switch off. */
export class Silence {
  private readonly files = new Map<string, SparedLines[]>();
  private readonly used = new Set<Spared>();
  private readonly all: readonly Spared[];

  constructor(book: Book, text: ProofText) {
    this.all = book.proofing?.spared ?? [];
    if (this.all.length === 0) return;
    const lines = linesByFile(text, book);
    for (const spared of this.all) {
      const { file } = spared.position;
      const found = linesAt(lines.get(file) ?? [], spared.position);
      if (!found) continue;
      const known = this.files.get(file) ?? [];
      this.files.set(file, [...known, { ...found, spared }]);
    }
  }

  /** Whether a slip of a rule is not to be told. */
  covers(rule: ProofingRuleName, position: Position | undefined): boolean {
    const places = position && this.files.get(position.file);
    if (!places) return false;
    const line = position.start.line;
    const found = places.find(
      ({ from, to, spared }) => from <= line && line <= to && spared.rules.includes(rule),
    );
    if (found) this.used.add(found.spared);
    return found !== undefined;
  }

  /** Comments that switched off nothing, now that every rule has asked. */
  idle(): Spared[] {
    return this.all.filter(spared => !this.used.has(spared));
  }
}
