/** The texts that are measured: a corpus beside the repository where there is one, else our own samples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Folder with `quotes/{us,uk}/<book>/{raw,gold}.txt` and `novels/*.md`. */
const CORPUS = process.env['QUOIN_CORPUS'] ?? join(ROOT, '../shared/corpus');

/** A text as typed and as an editor set it: one block a line, the same lines in both. */
export interface Pair {
  raw: string;
  gold: string;
}

/** Pairs of one style, by the name of the style; where they come from is in the name. */
export function pairs(): Map<string, Pair[]> {
  const styles = new Map<string, Pair[]>();
  for (const style of ['us', 'uk']) {
    const folder = join(CORPUS, 'quotes', style);
    if (!existsSync(folder)) continue;
    styles.set(
      style,
      readdirSync(folder).map(book => ({
        raw: readFileSync(join(folder, book, 'raw.txt'), 'utf8'),
        gold: readFileSync(join(folder, book, 'gold.txt'), 'utf8'),
      })),
    );
  }
  return styles.size > 0 ? styles : new Map([['our own samples', ownPairs()]]);
}

/** English golden folders whose marks were looked at one by one; typed again as a typewriter has them. */
const REVIEWED = [
  'already-typeset',
  'raw-text',
  'uk-speech',
  'hard-wrapped',
  'one-newline',
  'years-and-dates',
];

function ownPairs(): Pair[] {
  return REVIEWED.map(name => {
    const text = readFileSync(join(ROOT, 'test/golden', name, 'expected/manuscript.md'), 'utf8');
    const gold = text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .trim()
      .replace(/\n\n+/g, '\n');
    return { gold: `${gold}\n`, raw: `${typed(gold)}\n` };
  });
}

/** A set text as it would be typed. */
const typed = (text: string): string =>
  text
    .replace(/[“”″]/g, '"')
    .replace(/[‘’′]/g, "'")
    .replace(/⸺/g, '----')
    .replace(/—/g, '--')
    .replace(/…/g, '...');

/** A whole novel as a Markdown manuscript. */
export function longNovel(): string {
  const corpus = join(CORPUS, 'novels/the-age-of-innocence.md');
  if (existsSync(corpus)) return readFileSync(corpus, 'utf8');
  const sample = readFileSync(join(ROOT, 'manuscripts/the-order-of-names.md'), 'utf8');
  const [head = '', ...chapters] = sample.split(/^(?=## )/m);
  // Each copy names its notes for itself.
  const copy = (n: number) => chapters.join('').replace(/\[\^([^\]]+)\]/g, `[^$1-${n}]`);
  return head + Array.from({ length: 14 }, (_, n) => copy(n)).join('');
}
