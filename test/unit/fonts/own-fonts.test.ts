import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { OwnFont } from '../../../src/book/book.ts';
import { fontFile } from '../../../src/fonts/families.ts';
import { OWN_FAMILY, shelfWith } from '../../../src/fonts/own-fonts.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import { openTemplates } from '../../../src/ingest/templates.ts';
import { paginate } from '../../../src/paginate/paginate.ts';
import { book, paragraph, section } from '../paginate/books.ts';

const fileOf = (family: string, italic = false): Uint8Array => {
  const file = fontFile({ family, weight: 400, italic });
  if (!file) throw new Error(`no ${family}`);
  return Uint8Array.from(readFileSync(file));
};
const cormorant = fileOf('cormorant');

/** Where the directory of a font names a table. */
function entryOf(bytes: Uint8Array, tag: string): number {
  const at = Buffer.from(bytes).indexOf(tag, 12, 'latin1');
  if (at < 0 || at > 600) throw new Error(`no table ${tag}`);
  return at;
}
const changed = (change: (bytes: Buffer) => void): Uint8Array => {
  const bytes = Buffer.from(cormorant);
  change(bytes);
  return Uint8Array.from(bytes);
};
const withRights = (fsType: number): Uint8Array =>
  changed(bytes => bytes.writeUInt16BE(fsType, bytes.readUInt32BE(entryOf(bytes, 'OS/2') + 8) + 8));

const fontOf = (bytes: Uint8Array, style: Partial<OwnFont> = {}): OwnFont => ({
  purpose: 'text',
  weight: 400,
  italic: false,
  bytes,
  source: 'fonts/Keel.ttf',
  ...style,
});
function told(...fonts: OwnFont[]): string[] {
  const report = new VFile();
  const made = shelfWith(shelf, fonts, 'eb-garamond', report);
  expect(made === undefined).toBe(report.messages.some(message => message.fatal));
  return report.messages.map(({ source, ruleId, reason }) => `${source}/${ruleId} ${reason}`);
}

describe('a font of the author’s', () => {
  it.each([
    [
      'woff2',
      changed(bytes => bytes.write('wOF2', 0, 'latin1')),
      'is a font for the web, which cannot be embedded in a PDF; use the font’s .ttf or .otf file',
    ],
    [
      'a collection',
      changed(bytes => bytes.write('ttcf', 0, 'latin1')),
      'is a collection of several fonts; take the one font out of it',
    ],
    [
      'variable',
      changed(bytes => bytes.write('fvar', entryOf(bytes, 'GDEF'), 'latin1')),
      'is a variable font, which printers do not take; use the static file of one weight',
    ],
    ['empty', new Uint8Array(), 'is no font that can be read; use the font’s .ttf or .otf file'],
    [
      'a picture',
      Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n and so on')),
      'is no font that can be read; use the font’s .ttf or .otf file',
    ],
    [
      'cut off',
      cormorant.subarray(0, 9000),
      'is damaged: its table `hmtx` is missing or cut off; download it again',
    ],
    [
      'restricted',
      withRights(0x0002),
      'may not be embedded in a book, its maker says (fsType 2); ask the maker for a licence, or choose another font',
    ],
    [
      'not to be subset',
      withRights(0x0108),
      'may not be embedded in a book, its maker says (fsType 264); ask the maker for a licence, or choose another font',
    ],
  ])('is refused when it is %s, with what to do', (_, bytes, says) => {
    expect(told(fontOf(bytes))).toEqual([`config/font \`fonts/Keel.ttf\` ${says}`]);
  });

  it('is taken when it may be previewed and printed, as its maker says', () => {
    expect(told(fontOf(withRights(0x0004)), fontOf(fileOf('cormorant', true), { italic: true }))).toEqual([]);
  });

  it('without an italic has its emphasis set in the template’s, and the author is told', () => {
    expect(told(fontOf(cormorant))).toEqual([
      'config/font-italic no italic is given in `fonts`, and emphasis is set in the template’s eb-garamond; name the font’s own italic',
    ]);
    const made = shelfWith(shelf, [fontOf(cormorant)], 'eb-garamond', new VFile());
    expect(made?.face({ family: OWN_FAMILY, weight: 400, italic: true }).key).toBe('eb-garamond-400-italic');
    expect(made?.face({ family: OWN_FAMILY, weight: 700, italic: false }).key).toBe('eb-garamond-700');
  });

  it('never stops a build with an error of ours, however damaged', () => {
    const damage = fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(damage, flips => {
        const bytes = Uint8Array.from(cormorant);
        for (const [at, value] of flips) bytes[at] = value;
        shelfWith(shelf, [fontOf(bytes)], 'eb-garamond', new VFile());
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('sets the text, and letters it does not have are set in the template’s', () => {
    const own = shelfWith(shelf, [fontOf(cormorant)], 'eb-garamond', new VFile());
    const interior = openTemplates('templates').interior('literary', undefined, OWN_FAMILY);
    if (!own || 'problem' in interior) throw new Error('both are there');
    const story = book([section({ children: [paragraph('A keel, καρίνα and киль.')] })]);
    const pages = paginate(story, interior, own, new Map(), new VFile());
    const faces = pages.pages
      .flatMap(page => page.lines)
      .filter(line => line.source?.flow === 'text')
      .flatMap(line => line.words.map(word => [word.shaped.text, word.face.key]));
    expect(faces).toContainEqual(['keel,', `${OWN_FAMILY}-fonts/Keel.ttf`]);
    expect(faces).toContainEqual(['καρίνα', 'eb-garamond-400']);
    expect(faces).toContainEqual(['киль.', `${OWN_FAMILY}-fonts/Keel.ttf`]);
  });
});
