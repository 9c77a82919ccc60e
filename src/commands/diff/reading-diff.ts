/** The change of a manuscript as a person reads it: a summary, what is unusual, samples of the rest. */
import { count, number } from '../numbers.ts';
import type { Paint } from '../terminal.ts';
import type { Change } from './changes.ts';
import { type ChangeKind, kindOf } from './kinds.ts';
import { showChange } from './show.ts';

/** Something done to a line as a whole: a heading found, a break, words left out. */
export interface StructureChange {
  file: string | undefined;
  line: number | undefined;
  rule: string;
  text: string;
}

interface DiffOptions {
  paint: Paint;
  /** Columns of the terminal. */
  width: number;
  /** Shows every change, in the order of the text. */
  full: boolean;
}

const SAMPLES = 3;
/** Unusual changes of one kind that are shown. */
const UNUSUAL = 20;
/** Changes of structure under one rule that are shown. */
const STRUCTURE = 10;

const named = (kind: ChangeKind, n: number): string => `${number(n)} ${n === 1 ? kind.one : kind.many}`;

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, Math.max(1, width - 1))}…` : text;

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The place before a line of the diff: its number, behind the name of the file where there are several. */
function placeFor(changes: readonly { file: string | undefined; line: number | undefined }[]) {
  const many = new Set(changes.map(({ file }) => file)).size > 1;
  const digits = String(changes.reduce((most, { line }) => Math.max(most, line ?? 0), 0)).length;
  return ({ file, line }: { file: string | undefined; line: number | undefined }): string =>
    `${many && file !== undefined ? `${file}:` : ''}${line === undefined ? '' : String(line).padStart(many ? 0 : digits)}`;
}

/**
 * @returns nothing when nothing changed; else lines for a terminal of the given width. The summary is never left out.
 */
export function readingDiff(
  changes: readonly Change[],
  structure: readonly StructureChange[],
  { paint, width, full }: DiffOptions,
): string {
  if (changes.length === 0 && structure.length === 0) return '';
  const place = placeFor([...changes, ...structure]);
  const show = (change: Change): string => {
    const where = place(change);
    return `  ${paint('dim', where)}  ${showChange(change, width - where.length - 5, paint)}`;
  };
  const tell = (change: StructureChange): string => {
    const where = place(change);
    return `  ${paint('dim', where)}  ${full ? change.text : cut(change.text, width - where.length - 5)}`;
  };
  const kinds = [...groupBy(changes, kindOf)].sort(([, a], [, b]) => b.length - a.length);
  const rules = [...groupBy(structure, ({ rule }) => rule)];
  const out = [paint('bold', `${count(changes.length, 'mark')} changed`)];
  for (const [kind, list] of kinds) out.push(`  ${named(kind, list.length)}`);
  if (structure.length > 0) {
    out.push(paint('bold', `${count(structure.length, 'change')} of structure`));
    for (const [rule, list] of rules) out.push(`  ${number(list.length)} ${rule}`);
  }
  const section = (title: string, lines: readonly string[], left: number) => {
    out.push('', paint('bold', title), ...lines);
    if (left > 0) out.push(paint('dim', `  ${number(left)} more; --verbose shows all`));
  };
  for (const [rule, list] of rules) {
    const shown = full ? list : list.slice(0, STRUCTURE);
    section(rule, shown.map(tell), list.length - shown.length);
  }
  if (full) {
    if (changes.length > 0) section('every mark', changes.map(show), 0);
    return `${out.join('\n')}\n`;
  }
  for (const wanted of [false, true]) {
    for (const [kind, list] of kinds.filter(([{ ordinary }]) => ordinary === wanted)) {
      const shown = list.slice(0, wanted ? SAMPLES : UNUSUAL);
      const some = list.length > shown.length ? `; ${shown.length} shown` : '';
      section(`${named(kind, list.length)}${some}`, shown.map(show), 0);
    }
  }
  const hidden = kinds.some(([{ ordinary }, list]) => list.length > (ordinary ? SAMPLES : UNUSUAL));
  if (hidden) out.push('', paint('dim', '--verbose shows every change'));
  return `${out.join('\n')}\n`;
}
