import type { Section } from '../../../book/book.ts';
import { sectionsOf } from '../../../book/visit.ts';
import type { ProofingRule, Slip } from '../rule.ts';

type Numbered = Section & { ordinal: number; label: string };
const isNumbered = (section: Section): section is Numbered =>
  !section.generated && section.ordinal !== undefined && section.label !== undefined;

function sentenceOf({ ordinal, label }: Numbered, before: Numbered, wanted: number, seen: boolean): string {
  if (seen) return `\`${label}\` has the number of an earlier one; after \`${before.label}\` comes ${wanted}`;
  if (ordinal < wanted) return `\`${label}\` follows \`${before.label}\`; after that comes ${wanted}`;
  const missing = wanted === ordinal - 1 ? `${wanted} is` : `${wanted} to ${ordinal - 1} are`;
  return `\`${label}\` follows \`${before.label}\` and ${missing} missing; number it ${wanted} or put in what is missing`;
}

/** Numbers that do not follow each other. They may begin again at one, as in the next part. */
function* gapsIn(sections: readonly Numbered[]): Generator<Slip> {
  let before: Numbered | undefined;
  // Behind a wrong number the count may go on as if it had been right, or had not been there.
  let next: number[] = [];
  const seen = new Set<number>();
  for (const section of sections) {
    const { ordinal, label, position } = section;
    const [wanted] = next;
    const begins = ordinal === 1 && before?.ordinal !== 1;
    if (begins) seen.clear();
    if (begins || !before || wanted === undefined || next.includes(ordinal)) next = [ordinal + 1];
    else {
      yield { message: sentenceOf(section, before, wanted, seen.has(ordinal)), position, actual: label };
      next = [ordinal + 1, wanted, wanted + 1];
    }
    seen.add(ordinal);
    before = section;
  }
}

/** Chapters or parts whose numbers skip one or come twice. */
export const chapterNumber: ProofingRule = {
  name: 'chapter-number',
  severity: 'warning',
  *find(_, book) {
    const numbered = [...sectionsOf(book)].filter(isNumbered);
    for (const role of ['part', 'chapter'] as const) {
      yield* gapsIn(numbered.filter(section => section.role === role));
    }
  },
};
