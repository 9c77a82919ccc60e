import type { Book } from '../../../book/book.ts';
import { tell } from '../../../book/finding.ts';
import type { PrintFacts } from '../../../book/print-facts.ts';
import type { RenderContext } from '../../backend.ts';
import { SMALLEST } from './back.ts';
import type { WrapScene } from './wrap-scene.ts';

/** Tells what a wrap lacks, and what was supposed for it. */
export function tellWrap(
  { metadata, design }: Book,
  { back, spineWords }: WrapScene,
  { paper, paperNamed, cover, pages }: PrintFacts,
  { printer, report }: RenderContext,
): void {
  const rules = printer.cover;
  if (!rules || !cover) throw new Error('a wrap for a printer without rules for covers');
  if (back.dropped !== '') {
    const over = back.dropped.split(' ').length;
    const from = back.dropped.split(' ').slice(0, 6).join(' ');
    tell(report, {
      rule: 'cover/blurb-too-long',
      severity: 'warning',
      message: `The description is ${over} ${over === 1 ? 'word' : 'words'} too long for the back of the cover, which ends before \`${from}${over > 6 ? ' …' : ''}\`; shorten it`,
      hint: `The back takes what fits at ${SMALLEST} points`,
    });
  }
  if (!metadata.description?.trim()) {
    tell(report, {
      rule: 'cover/no-blurb',
      severity: 'warning',
      message: 'The back of the cover has no text; write a `description` of the book in its settings',
    });
  }
  if (back.missing.length > 0) {
    tell(report, {
      rule: 'cover/missing-glyph',
      severity: 'warning',
      message: `No face on the cover can set \`${back.missing.join(' ')}\` on its back`,
    });
  }
  if (metadata.isbn.print === undefined && !rules.barcode.byPrinter) {
    tell(report, {
      rule: 'cover/no-isbn',
      severity: 'warning',
      message: `The cover has no barcode, for the book has no ISBN for print, and ${printer.name} prints none of its own`,
      hint: 'isbn: { print: 978-… }',
    });
  }
  if (
    !paperNamed &&
    paper !== undefined &&
    design.cover.spine === undefined &&
    design.cover.caliper === undefined
  ) {
    tell(report, {
      rule: 'cover/paper',
      severity: 'warning',
      message: `The spine is reckoned for \`${paper}\` paper, for the book names none; ${printer.name} has ${Object.keys(rules.caliper).join(', ')}`,
      hint: `paper: ${paper}`,
    });
  }
  if (!spineWords) {
    const few = pages < rules.spineText.pages;
    tell(report, {
      rule: 'cover/bare-spine',
      severity: 'info',
      message: few
        ? `The spine has no words: the book has ${pages} pages, and ${printer.name} takes them from ${rules.spineText.pages} on`
        : 'The spine has no words: it is too narrow for any that could be read',
    });
  }
}
