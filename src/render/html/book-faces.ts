import type { Book, Note } from '../../book/book.ts';
import type { ProseNode } from '../../book/nodes.ts';
import { sectionsOf } from '../../book/visit.ts';
import type { FaceName } from '../../fonts/families.ts';
import type { Shelf } from '../../fonts/shelf.ts';
import { subsetFont } from '../../fonts/subset.ts';
import { dataAddress } from './css-text.ts';

const FAMILY = 'eb-garamond';
const BOLD = 600;
/** Old-style and lining figures, small capitals: what the style sheets ask for. */
const FEATURES = ['onum', 'lnum', 'pnum', 'smcp', 'c2sc'];
/** Stands in generated content or may be typed by a browser: hyphens, quotation marks, figures. */
const ALWAYS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@[]^_{|}~\u00a0\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2026·⁂❦';

const SLANTED = new Set<ProseNode['type']>(['emphasis', 'foreign', 'timeJump', 'subhead']);

/** Whether any words of the book are bold, and whether any are bold and slanted. */
function boldness(book: Book): { bold: boolean; boldItalic: boolean } {
  const found = { bold: false, boldItalic: false };
  const visit = (node: ProseNode | Note, bold: boolean, slanted: boolean): void => {
    const isBold = bold || node.type === 'strong' || node.type === 'message' || node.type === 'table';
    const isSlanted = slanted || SLANTED.has(node.type as ProseNode['type']);
    found.bold ||= isBold;
    found.boldItalic ||= isBold && isSlanted;
    if ('children' in node) for (const child of node.children) visit(child, isBold, isSlanted);
  };
  for (const section of sectionsOf(book)) {
    for (const node of [...section.title, ...section.subtitle, ...section.children, ...section.notes]) {
      visit(node, false, false);
    }
  }
  return found;
}

function facesOf(book: Book): FaceName[] {
  const { bold, boldItalic } = boldness(book);
  const face = (weight: number, italic: boolean): FaceName => ({ family: FAMILY, weight, italic });
  return [
    face(400, false),
    face(400, true),
    ...(bold ? [face(BOLD, false)] : []),
    ...(boldItalic ? [face(BOLD, true)] : []),
  ];
}

/**
 * The faces the book is set in, cut down to the characters it uses, as `@font-face` rules that hold the fonts.
 * @param text everything that stands in the page, markup included
 */
export function fontFaces(book: Book, text: string, shelf: Shelf): string {
  const written = new Set(ALWAYS + text);
  const characters = new Set([...written].flatMap(character => [character, ...character.toUpperCase()]));
  return facesOf(book)
    .map(name => {
      const font = subsetFont(shelf.face(name), characters, FEATURES);
      const style = name.italic ? 'italic' : 'normal';
      return `@font-face { font-family: "Book Face"; font-style: ${style}; font-weight: ${name.weight}; src: url(${dataAddress(font, 'font/ttf')}) format("truetype"); }`;
    })
    .join('\n');
}
