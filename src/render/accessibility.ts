import type { Book } from '../book/book.ts';
import type { Conformance } from '../book/metadata.ts';
import type { Figure, Image } from '../book/nodes.ts';
import { sectionsOf, walk } from '../book/visit.ts';

/**
 * What the book can say about how it may be read (EPUB Accessibility 1.1, 2; schema.org). All of it is computed from
 * the content.
 */
export interface Accessibility {
  modes: string[];
  /** Each a set of modes that suffices to read the whole book. */
  sufficient: string[];
  features: string[];
  hazards: string[];
  summary: string;
  /** Undefined where nobody has attested it, or where the book does not keep what was attested. */
  conformance: Conformance | undefined;
}

/** Pictures of the book, with the figure around those that stand alone. */
export function* picturesOf(book: Book): Generator<{ image: Image; figure?: Figure }> {
  for (const section of sectionsOf(book)) {
    for (const child of [...section.title, ...section.subtitle, ...section.children, ...section.notes]) {
      for (const node of walk(child)) {
        if (node.type === 'image') yield { image: node };
        if (node.type === 'figure') yield { image: node.image, figure: node };
      }
    }
  }
}

/** A picture in a line may be an ornament; one that stands alone shows something and needs words. */
export const lacksDescription = ({ image, figure }: { image: Image; figure?: Figure }): boolean =>
  figure !== undefined && image.alt.trim() === '';

const TEXT_ONLY = 'The text can be read aloud, enlarged and recoloured';

function summaryOf(pictures: number, lacking: number): string {
  if (pictures === 0) return `${TEXT_ONLY}. The book has no pictures that its reading depends on.`;
  if (lacking === 0) return `${TEXT_ONLY}. Every picture that means something has a description.`;
  return `${TEXT_ONLY}. ${lacking} of its ${pictures} pictures ${lacking === 1 ? 'has' : 'have'} no description.`;
}

/**
 * @param covered whether the book opens with a cover; its description is ours and always there
 * @param paged whether the pages of the printed book are marked and listed
 */
export function accessibilityOf(book: Book, covered: boolean, paged: boolean): Accessibility {
  const pictures = [...picturesOf(book)];
  const lacking = pictures.filter(lacksDescription).length;
  const meaningful = pictures.filter(picture => picture.image.alt !== '' || lacksDescription(picture)).length;
  const described = lacking === 0 && (covered || meaningful > 0);
  return {
    modes: meaningful > 0 ? ['textual', 'visual'] : ['textual'],
    sufficient: lacking === 0 ? ['textual'] : ['textual,visual'],
    features: [
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      'ARIA',
      ...(described ? ['alternativeText'] : []),
      ...(paged ? ['pageBreakMarkers', 'pageNavigation'] : []),
      'unlocked',
    ],
    hazards: ['none'],
    summary: book.metadata.accessibility?.summary ?? summaryOf(meaningful, lacking),
    conformance: lacking === 0 ? book.metadata.accessibility?.conformance : undefined,
  };
}
