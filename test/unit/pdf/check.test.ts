import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf, type PdfEdition } from '../../../src/check/pdf.ts';
import type { Artefact } from '../../../src/render/backend.ts';
import { render } from './sample.ts';

let screen: Artefact;
let print: Artefact;
beforeAll(async () => {
  ({ screen, print } = await render());
});

function rulesBroken(artefact: Artefact, edition: PdfEdition): string[] {
  const report = new VFile();
  checkPdf(artefact, edition, report);
  expect(report.messages.every(message => message.fatal === true)).toBe(true);
  return [...new Set(report.messages.map(message => message.ruleId ?? ''))].sort();
}

/** The file with one thing in it overwritten by another of the same length, so that every offset stays true. */
function spoil(artefact: Artefact, from: string, to: string): Artefact {
  expect(to).toHaveLength(from.length);
  const source = Buffer.from(artefact.bytes).toString('latin1');
  expect(source).toContain(from);
  return { ...artefact, bytes: Buffer.from(source.replaceAll(from, to), 'latin1') };
}

describe('the check of a PDF', () => {
  it('finds nothing wrong with either edition', () => {
    expect(rulesBroken(screen, 'screen')).toEqual([]);
    expect(rulesBroken(print, 'print')).toEqual([]);
  });

  it('finds every promise broken where one edition is taken for the other', () => {
    expect(rulesBroken(screen, 'print')).toEqual(['pdf-boxes', 'pdf-print-extras', 'pdf-print-ink']);
    expect(rulesBroken(print, 'screen')).toEqual([
      'pdf-language',
      'pdf-metadata',
      'pdf-navigation',
      'pdf-tags',
    ]);
  });

  it.each([
    ['a font that is not embedded', 'print', '/FontFile2', '/FontFileX', 'pdf-fonts'],
    ['a font that says no text', 'screen', '/ToUnicode', '/ToUnicodX', 'pdf-fonts'],
    ['a missing title', 'print', '/Title', '/Titel', 'pdf-title'],
    ['a missing identifier', 'print', '/ID [', '/IX [', 'pdf-identifier'],
    ['something that runs when the file is opened', 'print', '/Names 2', '/AA    2', 'pdf-open'],
    ['a trim outside of the sheet', 'print', '/MediaBox [0 0 396', '/MediaBox [9 0 396', 'pdf-boxes'],
    ['a picture in colour', 'print', '/DeviceGray', '/DeviceRGB ', 'pdf-print-ink'],
    ['an untagged file', 'screen', '/Marked true', '/Marked null', 'pdf-tags'],
    ['a picture without words', 'screen', '/Alt (A keel, seen', '/Alu (A keel, seen', 'pdf-tags'],
    ['a skipped level of heading', 'screen', '/S /H2', '/S /H3', 'pdf-headings'],
    ['a missing language', 'screen', '/Lang (en-GB)', '/Lanx (en-GB)', 'pdf-language'],
    ['a hidden title', 'screen', '/DisplayDocTitle true', '/DisplayDocTitle null', 'pdf-metadata'],
    ['a withdrawn claim', 'screen', '<pdfuaid:part>1<', '<pdfuaid:part>9<', 'pdf-metadata'],
    ['missing page labels', 'screen', '/PageLabels', '/PageLabelz', 'pdf-navigation'],
    ['a link to nowhere', 'screen', '/Dest [', '/Desx [', 'pdf-links'],
    ['links out of order', 'screen', '/Tabs /S', '/Tabs /R', 'pdf-links'],
    ['a link without words', 'screen', '/Contents (A note', '/Contentx (A note', 'pdf-links'],
  ] as const)('finds %s', (_, edition, from, to, rule) => {
    const artefact = edition === 'screen' ? screen : print;
    expect(rulesBroken(spoil(artefact, from, to), edition)).toEqual([rule]);
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 40)],
    ['no PDF', () => Buffer.from('%!PS-Adobe')],
    ['empty', () => Buffer.alloc(0)],
  ])('reports a file that is %s instead of throwing', (_, damage) => {
    expect(rulesBroken({ ...screen, bytes: damage(screen.bytes) }, 'screen')).toEqual(['pdf-syntax']);
  });
});
