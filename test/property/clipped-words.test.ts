import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '../unit/normalize/manuscript.ts';
import { STYLES, typedFrom } from '../unit/normalize/spoken-sentences.ts';

/** Words that an apostrophe shortens in front, in every English from which novels quote. */
const CLIPPED = `tis twas twill bout neath gainst pon cause twixt cept nother spect nough ow ard ead ouse ope
  spose scuse prentice magine baccy lection tween ospital andkerchief usband appened alf mornin tention`
  .trim()
  .split(/\s+/);

/** Sentences around a clipped word; `{` and `}` are the outer marks, `<` and `>` the inner ones. */
const FRAMES = [
  (word: string) => `{We came ’${word} by the road,} she said.`,
  (word: string) => `{By the road,} she said, {we came ’${word} and ’${word}.}`,
  (word: string) => `{He told me, <We came ’${word} by the road,> and I believed it.}`,
  (word: string) => `{—’${word} by the road,} said the widow, and sat down.`,
  (word: string) => `{The words were <by the road>, ’${word} or no,} she said.`,
] as const;

const spoken = fc.record({ word: fc.constantFrom(...CLIPPED), frame: fc.constantFrom(...FRAMES) });

test.each(STYLES)('a clipped word keeps its apostrophe wherever it stands in %s speech', style => {
  const marks = style === 'us' ? '“”‘’' : '‘’“”';
  const set = (text: string) => text.replace(/[{}<>]/g, sign => marks['{}<>'.indexOf(sign)] ?? sign);
  fc.assert(
    fc.property(fc.array(spoken, { minLength: 1, maxLength: 8 }), sentences => {
      const story = [
        '{Yes,} he said. {It is.}',
        ...sentences.map(({ word, frame }) => frame(word)),
        'He went.',
      ].map(set);
      expect(blocksOf(typedFrom(story.join('\n\n')))).toEqual(story);
    }),
    { numRuns: 150 },
  );
});
