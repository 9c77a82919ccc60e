import { beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../../src/book/book.ts';
import type { CoverWish, Metadata } from '../../../src/book/metadata.ts';
import { printFacts } from '../../../src/book/print-facts.ts';
import { checkCoverSheet, checkKeptWrap } from '../../../src/check/cover-sheet.ts';
import { mostInk } from '../../../src/check/ink.ts';
import { checkPdf } from '../../../src/check/pdf/pdf.ts';
import type { Subject } from '../../../src/check/pdf/subject.ts';
import type { RenderContext } from '../../../src/render/backend.ts';
import { wrap } from '../../../src/render/cover/wrap/wrap.ts';
import { printerNamed } from '../paginate/books.ts';
import { contextOf } from './cover-books.ts';
import { pagesOf, TRIM, wrapBook } from './wrap-books.ts';

interface Made {
  bytes: Uint8Array;
  read: Subject;
  context: RenderContext;
  book: Book;
  rules: string[];
}

async function make(
  printer: string,
  count: number,
  metadata: Partial<Metadata> = {},
  cover: CoverWish = {},
): Promise<Made> {
  const context = { ...contextOf(), printer: printerNamed(printer) };
  const book = wrapBook(printer, metadata, cover);
  const [artefact] = await wrap.render(book, pagesOf(count), context);
  if (!artefact) throw new Error('no wrap was made');
  const read = checkPdf(artefact, 'cover', context.printer.standard, context.report);
  if (!read) throw new Error('the wrap cannot be read');
  const facts = printFacts(context.printer, count, TRIM, book.design.paper, book.design.cover);
  checkCoverSheet(read, artefact.path, { facts, printer: context.printer, report: context.report });
  const rules = context.report.messages.map(message => `${message.source}/${message.ruleId}`);
  return { bytes: artefact.bytes, read, context, book, rules };
}

const contentOf = ({ read }: Made): string =>
  read.objects.stream(read.pages[0]?.dictionary.get('Contents')).toString('latin1');

/** What the house says of its paper: a tenth of a millimetre or so. */
const KNOWN: CoverWish = { caliper: 0.18 };

let kdp: Made;
let offset: Made;
beforeAll(async () => {
  kdp = await make('kdp', 200);
  offset = await make('offset', 200, {}, { ...KNOWN, family: 'orbit' });
}, 60_000);

describe('a wrap', () => {
  it('keeps the rules of PDF/X, and its printer’s', () => {
    expect(kdp.rules).toEqual([]);
    expect(offset.rules).toEqual([]);
  });

  it('is one sheet, trimmed inside its bleed', () => {
    const page = kdp.read.pages[0]?.dictionary;
    // 2 · 5.5 in, 200 pages of cream at 0.0025 in, and an eighth of an inch on all sides.
    expect(kdp.read.objects.list(page?.get('MediaBox'))).toEqual([0, 0, 846, 630]);
    expect(kdp.read.objects.list(page?.get('TrimBox'))).toEqual([9, 9, 837, 621]);
    expect(kdp.read.objects.list(page?.get('BleedBox'))).toEqual([0, 0, 846, 630]);
  });

  it('names a registered press in PDF/X-1a, and holds the profile of its inks in PDF/X-4', () => {
    const intentOf = ({ read: { objects, catalog } }: Made) =>
      objects.dictionary(objects.list(catalog.get('OutputIntents'))[0]);
    expect(intentOf(kdp).get('OutputConditionIdentifier')).toBe('CGATS TR 001');
    expect(intentOf(kdp).get('RegistryName')).toBe('http://www.color.org');
    expect(intentOf(kdp).has('DestOutputProfile')).toBe(false);
    const own = intentOf(offset);
    expect(own.get('OutputConditionIdentifier')).toBe('Custom');
    expect(own.has('RegistryName')).toBe(false);
    const profile = offset.read.objects.stream(own.get('DestOutputProfile')).toString('latin1');
    // Class of the device, its colours, and the mark of a profile (ICC.1, 7.2).
    expect([profile.slice(12, 20), profile.slice(36, 40)]).toEqual(['prtrCMYK', 'acsp']);
  });

  it('is drawn whole in PDF/X-4; in PDF/X-1a the art is one picture under drawn words', () => {
    expect(offset.read.pages[0]?.content.images).toEqual([]);
    expect(kdp.read.pages[0]?.content.images).toHaveLength(1);
    expect(contentOf(kdp)).toMatch(/ k .* f/);
  });

  it('lays no more ink than its printer takes, in the picture as in the words', async () => {
    const ingram = await make('ingram', 200, {}, { spine: 36, family: 'haunt' });
    expect(ingram.rules).toEqual([]);
    expect(mostInk(ingram.read)).toBeGreaterThan(1.5);
    expect(mostInk(ingram.read)).toBeLessThanOrEqual(2.4);
  });

  it('prints bars and dark words in black ink alone', async () => {
    const light = await make('offset', 200, {}, KNOWN);
    expect(contentOf(light)).toMatch(/^0 0 0 1 k /m);
    expect(contentOf(light)).toMatch(/^0 0 0 0 k /m);
    expect(light.rules).toEqual([]);
  });

  it('is the same bytes again', async () => {
    const again = await make('offset', 200, {}, { ...KNOWN, family: 'orbit' });
    expect(Buffer.compare(again.bytes, offset.bytes)).toBe(0);
  });
});

describe('what an author is told of a wrap', () => {
  it.each([
    ['a thin book has a bare spine', 40, {}, 'cover/bare-spine'],
    ['no ISBN where the printer prints no barcode', 200, { isbn: {} }, 'cover/no-isbn'],
    ['no description', 200, { description: '' }, 'cover/no-blurb'],
  ])('%s', async (_, count, metadata, rule) => {
    const made = await make('offset', count, metadata, KNOWN);
    expect(made.rules).toEqual([rule]);
  });

  it('by how many words the description is too long, and where the back ends', async () => {
    const long = Array.from(
      { length: 80 },
      (_, i) => `Sentence ${i + 1} of this blurb is ten words long, no more.`,
    );
    const made = await make('offset', 200, { description: long.join(' ') }, KNOWN);
    expect(made.rules).toEqual(['cover/blurb-too-long']);
    const said = String(made.context.report.messages[0]?.reason);
    const [, over, first] = /is (\d+) words too long .* ends before `Sentence (\d+)/.exec(said) ?? [];
    expect(Number(over)).toBe((80 - Number(first) + 1) * 11);
  });

  it('nothing is made without a printer, nor for one whose paper nobody knows', async () => {
    const context = { ...contextOf(), printer: printerNamed('any') };
    expect(
      await wrap.render({ ...wrapBook('kdp'), design: { template: 'x', cover: {} } }, pagesOf(200), context),
    ).toEqual([]);
    expect(context.report.messages).toEqual([]);
    const ingram = { ...contextOf(), printer: printerNamed('ingram') };
    expect(await wrap.render(wrapBook('ingram'), pagesOf(200), ingram)).toEqual([]);
    expect(ingram.report.messages.map(({ ruleId }) => ruleId)).toEqual(['no-spine']);
  });
});

describe('a cover that no longer fits', () => {
  const jobOf = (pages: number) => {
    const { report } = contextOf();
    const printer = printerNamed('kdp');
    return { facts: printFacts(printer, pages, TRIM, 'cream', {}), printer, report };
  };

  it('is an error when the pages of a kept wrap have changed', () => {
    const same = jobOf(200);
    checkKeptWrap(kdp.bytes, 'cover-wrap.pdf', same);
    expect(same.report.messages).toEqual([]);
    const more = jobOf(202);
    checkKeptWrap(kdp.bytes, 'cover-wrap.pdf', more);
    expect(more.report.messages.map(({ fatal, reason }) => [fatal, reason])).toEqual([
      [
        true,
        '`cover-wrap.pdf` was made for a spine of 0.5 in, and 202 pages on cream make one of 0.505 in; build it again',
      ],
    ]);
  });

  it('is an error when it is no PDF any more', () => {
    const job = jobOf(200);
    checkKeptWrap(kdp.bytes.slice(0, 400), 'cover-wrap.pdf', job);
    expect(job.report.messages.map(({ fatal }) => fatal)).toEqual([true]);
  });
});
