import type { VFile } from 'vfile';
import type { Asset } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import type { Fault } from './meter.ts';

const SENTENCES = {
  contrast: fault =>
    `The ${fault.role} on the cover stands off from its ground only ${fault.measured.toFixed(1)} to 1`,
  unsafe: fault => `The ${fault.role} on the cover comes too near the edge`,
  overlap: fault => `The ${fault.role} on the cover runs into the ${fault.other}`,
  'missing-glyph': fault =>
    `No face on the cover can set \`${fault.characters.join(' ')}\` in the ${fault.role}`,
  small: fault =>
    `The ${fault.role} cannot be read in a shop’s list: its capitals are ${fault.measured.toFixed(1)} pixels high where 5 are needed`,
} satisfies { [K in Fault['kind']]: (fault: Extract<Fault, { kind: K }>) => string };

const HINTS: Record<Fault['kind'], string> = {
  contrast: 'Try another palette or seed under `cover` in the book’s settings',
  unsafe: 'Try another family or a shorter wording',
  overlap: 'Try another family or a shorter wording',
  'missing-glyph':
    'Name a font file that has them, `fonts: { cover: fonts/my-font.otf }`, or a finished cover of your own, `cover-image`',
  small: 'A shorter wording, or soft hyphens in very long words, lets it grow',
};

/** Tells what a cover falls short of, and what would help. */
export function tellFaults(faults: readonly Fault[], report: VFile): void {
  for (const fault of faults) {
    const sentence = SENTENCES[fault.kind] as (fault: Fault) => string;
    tell(report, {
      rule: `cover/${fault.kind}`,
      severity: 'warning',
      message: sentence(fault),
      hint: HINTS[fault.kind],
    });
  }
}

/** Enlarged more than this, a picture looks soft in a shop. */
const MOST_ENLARGED = 2;

/** Tells a picture of which one pixel has to do for several of a box's. */
export function tellEnlarged(
  { width, height, source }: Asset,
  box: { width: number; height: number },
  report: VFile,
): void {
  const times = Math.max(box.width / width, box.height / height);
  if (times <= MOST_ENLARGED) return;
  const [least, high] = [box.width, box.height].map(side => Math.ceil(side / MOST_ENLARGED));
  tell(report, {
    rule: 'cover/too-small',
    severity: 'warning',
    message: `The cover picture \`${source}\` is \`${width} by ${height}\` pixels and is enlarged ${times.toFixed(1)} times: it will look soft`,
    hint: `supply it with ${least} by ${high} pixels at least, ${Math.round(box.width)} by ${Math.round(box.height)} for a sharp one`,
  });
}
