/** Interiors that authors write: whatever a length says, it is refused by name or pages are set. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { shelf } from '../../src/fonts/shelf.ts';
import { readInterior } from '../../src/ingest/interior-file.ts';
import { dividedWords } from '../../src/ingest/templates.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { paginate } from '../../src/paginate/paginate.ts';
import { everyNodeBook } from '../unit/xhtml/every-node.ts';

const template = (name: string): string => readFileSync(`templates/interiors/${name}.yaml`, 'utf8');
const divided = dividedWords(readFileSync('templates/hyphenation.yaml', 'utf8'));

/** Where a template has a figure that is no comment's. */
const figuresIn = (yaml: string): RegExpExecArray[] =>
  [...yaml.matchAll(/(?<=[:,{] *)-?\d+(?:\.\d+)?(?=(?:in|pt|em|mm|%| lines?| words?)?[\s,}])/g)].filter(
    ({ index }) => yaml.lastIndexOf('\n', index) >= yaml.lastIndexOf('#', index),
  );

const changed = fc
  .tuple(fc.constantFrom('literary', 'genre', 'large-print'), fc.nat(), fc.nat(), fc.nat())
  .chain(([name, ...at]) =>
    fc
      .array(fc.constantFrom('0', '-7', '0.001', '1', '99', '1000', '99999999'), {
        minLength: 1,
        maxLength: 3,
      })
      .map(values => ({ name, values, at })),
  );

it('sets a book, or says why not, whatever its lengths are', async () => {
  await fc.assert(
    fc.asyncProperty(changed, async ({ name, values, at }) => {
      let yaml = template(name);
      values.forEach((value, nth) => {
        const figures = figuresIn(yaml);
        const figure = figures[(at[nth] as number) % figures.length] as RegExpExecArray;
        yaml = yaml.slice(0, figure.index) + value + yaml.slice(figure.index + figure[0].length);
      });
      const interior = readInterior({ name: 'page.yaml', yaml });
      if ('problem' in interior) {
        expect(interior.problem).not.toBe('');
        return;
      }
      const { book, assets } = everyNodeBook();
      normalize(book, new VFile());
      const report = new VFile();
      const pages = await paginate(book, { ...interior, divided }, shelf, assets, report);
      if (!pages) expect(report.messages.some(({ fatal }) => fatal)).toBe(true);
      else expect(pages.pages.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
