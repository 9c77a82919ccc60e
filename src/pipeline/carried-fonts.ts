/** The fonts of the pages, for an e-book that is to carry them. */
import { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { Interior } from '../book/template.ts';
import type { Shelf } from '../fonts/shelf.ts';
import type { TemplateProblem } from '../ingest/templates.ts';
import type { CarriedFace, CarriedFonts } from '../render/backend.ts';
import type { Reading } from './request.ts';

const STYLES = [
  { weight: 400, italic: false },
  { weight: 400, italic: true },
  { weight: 700, italic: false },
  { weight: 700, italic: true },
] as const;

/**
 * The faces in which the text of the pages is set: the author's own, else the template's, whose bold is what it calls so.
 * @param interior of the book, at whatever trim
 * @returns undefined where the author and the template want none, or where one may not be embedded, which has been told
 */
export async function fontsToCarry(
  { book, fonts, settingsAt }: Reading,
  interior: Interior | TemplateProblem,
  shelf: Shelf,
  report: VFile,
): Promise<CarriedFonts | undefined> {
  if ('problem' in interior) return undefined;
  const wish = book.design.epubFonts ?? interior.epub.fonts;
  if (wish === 'off') return undefined;
  const { family, weight, boldWeight } = interior.body;
  const own = fonts.filter(({ purpose }) => purpose === 'text');
  const obfuscated = wish === 'obfuscate';
  if (own.length === 0) {
    const faces = STYLES.flatMap((style): CarriedFace[] => {
      const name = { family, weight: style.weight === 400 ? weight : boldWeight, italic: style.italic };
      return shelf.has(name) ? [{ ...style, face: shelf.face(name) }] : [];
    });
    return { faces, obfuscated };
  }
  const { OWN_FAMILY, shelfWith } = await import('../fonts/own-fonts.ts');
  const heard = new VFile();
  const withOwn = shelfWith(shelf, own, family, heard);
  if (withOwn) {
    const faces = STYLES.map(style => ({ ...style, face: withOwn.face({ family: OWN_FAMILY, ...style }) }));
    return { faces, obfuscated };
  }
  const refused = heard.messages.filter(message => message.fatal);
  for (const { reason } of refused) {
    tell(report, {
      rule: 'epub/font',
      severity: 'warning',
      message: `the EPUB carries no font, for ${reason}`,
      hint: 'fonts: { epub: off }',
      position: settingsAt.get('fonts.epub') ?? own[0]?.position,
    });
  }
  return undefined;
}
