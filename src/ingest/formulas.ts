import { tell } from '../book/finding.ts';
import { CodeStretches } from './code-stretches.ts';
import type { Reading } from './reading.ts';
import { positionOf } from './source.ts';

/** `$$ … $$`, and `$ … $` on one line with a command, a power or an index in it: `$5 or $7` are prices. */
const FORMULA =
  /(?<![\\$])\$\$(?=[^$]{0,2000}[\\^_=])[^$]{1,2000}\$\$|(?<![\\$\p{L}\p{N}])\$(?=\S)(?=[^$\n]{0,200}(?:\\[a-z]|[\^_][\p{L}\p{N}{]))[^$\n]{1,200}(?<=\S)\$(?![\p{L}\p{N}$])/giu;
const SHOWN = 40;

/** Tells once of formulas in the notation of TeX: they stand in the book as they are typed. */
export function tellFormulas({ work, source, report }: Reading): void {
  if (!work.includes('$')) return;
  const code = new CodeStretches(work);
  const found = [...work.matchAll(FORMULA)].filter(({ index }) => code.endAround(index) === undefined);
  const [first] = found;
  if (!first) return;
  const written = first[0].replace(/\s+/g, ' ');
  const shown = written.length > SHOWN ? `${written.slice(0, SHOWN)}…` : written;
  const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
  tell(report, {
    rule: 'ingest/formula',
    severity: 'warning',
    message: `\`${shown}\`${more}: formulas are not set, and stand in the book as they are typed`,
    hint: 'Write them as words and signs, H~2~O or x^2^, or put pictures of them in their place',
    position: positionOf(source, first.index, first.index + first[0].length),
  });
}
