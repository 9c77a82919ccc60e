import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { PDF_STANDARDS, type PdfStandard } from '../../../src/book/printer.ts';
import { checkPdf } from '../../../src/check/pdf/pdf.ts';
import type { Artefact, PdfEdition } from '../../../src/render/backend.ts';
import { printerNamed } from '../paginate/books.ts';
import { render } from './sample.ts';
import { spoilt } from './spoil.ts';

let screen: Artefact;
const prints = new Map<PdfStandard, Artefact>();
const print = (standard: PdfStandard = 'PDF/X-1a:2001'): Artefact => {
  const made = prints.get(standard);
  if (!made) throw new Error(`no ${standard} was made`);
  return made;
};
beforeAll(async () => {
  for (const standard of PDF_STANDARDS) {
    const made = await render(undefined, { ...printerNamed('any'), standard });
    ({ screen } = made);
    prints.set(standard, made.print);
  }
});

function rulesBroken(artefact: Artefact, edition: PdfEdition, standard: PdfStandard = 'PDF/X-1a:2001') {
  const report = new VFile();
  checkPdf(artefact, edition, standard, report);
  expect(report.messages.every(message => message.fatal === true)).toBe(true);
  return [...new Set(report.messages.map(message => message.ruleId ?? ''))].sort();
}

describe('the check of a PDF', () => {
  it('finds nothing wrong with the edition for readers', () => {
    expect(rulesBroken(screen, 'screen')).toEqual([]);
  });

  it.each(PDF_STANDARDS)('finds nothing wrong with %s', standard => {
    expect(rulesBroken(print(standard), 'print', standard)).toEqual([]);
  });

  it('finds one kind of PDF/X sold as another', () => {
    for (const made of PDF_STANDARDS) {
      for (const wanted of PDF_STANDARDS) {
        if (made !== wanted) expect(rulesBroken(print(made), 'print', wanted)).toContain('pdfx-version');
      }
    }
  });

  it('finds every promise broken where one edition is taken for the other', () => {
    expect(rulesBroken(screen, 'print')).toEqual([
      'pdfx-boxes',
      'pdfx-colour',
      'pdfx-interaction',
      'pdfx-output-intent',
      'pdfx-version',
    ]);
    expect(rulesBroken(print(), 'screen')).toEqual([
      'pdfua-language',
      'pdfua-metadata',
      'pdfua-navigation',
      'pdfua-structure',
      'pdfua-tagged',
      'pdfua-title',
    ]);
  });

  it.each([
    ['a font that is not embedded', '/FontFile2', '/FontFileX', 'pdf-fonts'],
    [
      'a font program without bytes',
      /stream\n(?:true|\0\x01\0\0).*\nendstream/s,
      'stream\n\nendstream',
      'pdf-fonts',
    ],
    ['a font by another coding', '/Identity-H', '/WinAnsiEncoding', 'pdf-fonts'],
    ['a box in place of a letter', /<0001/, '<0000', 'pdf-missing-glyph'],
    ['a glyph without a text', /beginbfrange.*endbfrange/s, 'beginbfrange\nendbfrange', 'pdf-unicode'],
    ['a glyph that means nothing', /\[<fffd> <[\da-f]+>/, '[<fffd> <0000>', 'pdf-unicode'],
    ['a missing title', '/Title ', '/Titel ', 'pdf-title pdfx-info pdfx-metadata'],
    ['a missing identifier', '/ID [', '/IX [', 'pdf-identifier'],
    ['something that runs when the file is opened', '/Type /Catalog', '/Type /Catalog /AA <<>>', 'pdf-open'],
    ['a script', '/Names 2 0 R', '/Names << /JavaScript << /Names [(a) 1 0 R] >> >>', 'pdf-open'],
    ['an encrypted file', '/ID [', '/Encrypt 1 0 R /ID [', 'pdf-open'],
    ['another version', '%PDF-1.3', '%PDF-1.7', 'pdfx-version'],
    ['a withdrawn claim', '(PDF/X-1:2001)', '(PDF/X-9)', 'pdfx-version'],
    ['a claim that is not repeated', '>PDF/X-1a:2001<', '>PDF/X-9<', 'pdfx-version'],
    ['no word on trapping', /^\/False/, '/Unknown', 'pdfx-info pdfx-metadata'],
    ['no date', '/ModDate', '/ModDatf', 'pdfx-info pdfx-metadata'],
    ['two titles', /<rdf:li xml:lang="x-default">[^<]*/, '<rdf:li xml:lang="x-default">Oar', 'pdfx-metadata'],
    ['two dates', /<xmp:CreateDate>\d/, '<xmp:CreateDate>1', 'pdfx-metadata'],
    ['no metadata', '/Metadata', '/Metadatb', 'pdfx-metadata pdfx-version'],
    ['no press', '/OutputIntents', '/OutputIntentz', 'pdfx-output-intent'],
    [
      'a press without a name',
      '/OutputConditionIdentifier',
      '/OutputConditionIdentifie',
      'pdfx-output-intent',
    ],
    ['a press in no registry', '/RegistryName', '/RegistryNamf', 'pdfx-output-intent'],
    ['a press that nobody knows', /\/Info \(U\.S\./, '/Note (U.S.', 'pdfx-output-intent'],
    ['a trim outside of the sheet', '/MediaBox [0 0 396', '/MediaBox [9 0 396', 'pdfx-boxes'],
    ['a cropped trim', '/CropBox [0 0 396', '/CropBox [0 0 300', 'pdfx-boxes'],
    ['a second box for one thing', '/TrimBox [', '/ArtBox [0 0 9 9] /TrimBox [', 'pdfx-boxes'],
    ['a picture in colour', '/ColorSpace /DeviceGray', '/ColorSpace /DeviceRGB', 'pdfx-colour'],
    ['coloured text', /BT\n/, 'BT\n1 0 0 rg\n', 'pdfx-colour'],
    ['text in four inks', /BT\n/, 'BT\n0 0 0 1 k\n', 'pdfx-colour'],
    ['a colour space', '/Resources <<', '/Resources << /ColorSpace << >>', 'pdfx-colour'],
    ['a transparent picture', '/Subtype /Image', '/Subtype /Image /SMask 1 0 R', 'pdfx-transparency'],
    ['a graphics state', /BT\n/, '/G1 gs\nBT\n', 'pdfx-transparency'],
    ['a group', '/TrimBox [', '/Group << >> /TrimBox [', 'pdfx-transparency'],
    ['an old coding', '/Subtype /Image', '/Filter /LZWDecode /Subtype /Image', 'pdfx-encoding'],
    ['a place holder', '/Subtype /Image', '/OPI << >> /Subtype /Image', 'pdfx-encoding'],
    ['a link', '/TrimBox [', '/Annots [] /TrimBox [', 'pdfx-interaction'],
    ['an outline', '/Type /Catalog', '/Type /Catalog /Outlines 1 0 R', 'pdfx-interaction'],
  ] as const)('finds %s in the print edition', (_, from, to, rules) => {
    expect(rulesBroken(spoilt(print(), from, to), 'print')).toEqual(rules.split(' '));
  });

  it('asks PDF/X-4 for an identity', () => {
    const made = spoilt(print('PDF/X-4'), 'xmpMM:DocumentID>', 'xmpMM:Dokument>');
    expect(rulesBroken(made, 'print', 'PDF/X-4')).toEqual(['pdfx-metadata']);
  });

  it.each([
    ['an untagged file', '/Marked true', '/Marked false', 'pdfua-tagged'],
    ['doubtful tags', '/Marked true', '/Marked true /Suspects true', 'pdfua-tagged'],
    ['text without a tag', /\/P <<\/MCID 0>> BDC\n(.*?)EMC\n/s, 'BT ET 0 0 9 9 re f\n', 'pdfua-tagged'],
    ['an artifact in a tag', /(?<=BDC\n)BT\n/, '/Artifact BMC EMC BT\n', 'pdfua-tagged'],
    ['a tag that does not end', /EMC\n(?!.*EMC\n)/s, '', 'pdfua-tagged'],
    ['a withdrawn claim', '<pdfuaid:part>1<', '<pdfuaid:part>9<', 'pdfua-metadata'],
    ['a title left out of the metadata', 'dc:title>', 'dc:titel>', 'pdfua-metadata'],
    ['a hidden title', '/DisplayDocTitle true', '/DisplayDocTitle false', 'pdfua-title'],
    ['a missing language', '/Lang (en-GB)', '/Lanx (en-GB)', 'pdfua-language'],
    ['a language that is none', '/Lang (en-GB)', '/Lang (the Queen’s)', 'pdfua-language'],
    ['missing page labels', '/PageLabels', '/PageLabelz', 'pdfua-navigation'],
    ['a missing outline', '/Outlines ', '/Outlinez ', 'pdfua-navigation'],
    ['a link to nowhere', '/Dest [', '/Desx [', 'pdfua-links'],
    ['links out of order', '/Tabs /S', '/Tabs /R', 'pdfua-links'],
    ['a link without words', '/Contents (A note', '/Contentx (A note', 'pdfua-links'],
    ['a link without a tag', '/StructParent ', '/StructParenx ', 'pdfua-links'],
    ['a link that runs a program', '/S /URI', '/S /Launch', 'pdfua-links'],
    ['a link outside of the structure', '/Type /OBJR', '/Type /OBJX', 'pdfua-link-elements'],
    ['a type of structure that is none', '/S /Caption', '/S /Legend', 'pdfua-structure'],
    ['an entry outside of the contents', '/S /TOC\n', '/S /Div\n', 'pdfua-structure'],
    ['content that no element holds', /\/K \[\d+\]/, '/K []', 'pdfua-parent-tree'],
    ['content that belongs to nobody', '/ParentTree ', '/ParentTreu ', 'pdfua-parent-tree'],
    ['a skipped level of heading', '/S /H2', '/S /H3', 'pdfua-headings'],
    ['a first heading that is not the first', '/S /H1', '/S /H2', 'pdfua-headings'],
    ['a picture without words', '/Alt (A keel, seen', '/Alu (A keel, seen', 'pdfua-figures'],
    ['a note without a name', '/ID (note-000001)', '/IE (note-000001)', 'pdfua-notes'],
    ['a table head that heads nothing', '/S /Caption', '/S /TH', 'pdfua-structure pdfua-tables'],
  ] as const)('finds %s in the edition for readers', (_, from, to, rules) => {
    expect(rulesBroken(spoilt(screen, from, to), 'screen')).toEqual(rules.split(' '));
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 40)],
    ['no PDF', () => Buffer.from('%!PS-Adobe')],
    ['empty', () => Buffer.alloc(0)],
  ])('reports a file that is %s instead of throwing', (_, damage) => {
    expect(rulesBroken({ ...screen, bytes: damage(screen.bytes) }, 'screen')).toEqual(['pdf-syntax']);
  });
});
