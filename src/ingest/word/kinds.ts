import type { Role } from '../../book/roles.ts';
import type { WordParagraph } from './document.ts';
import type { StyleSheet } from './styles.ts';

/** What a paragraph is, by its style and its place on the line. */
export type Kind =
  | { type: 'title' | 'subtitle' | 'author' | 'date' }
  | { type: 'heading'; depth: number; role?: Role }
  | { type: 'quotation' | 'verse' | 'attribution' | 'caption' | 'contents' | 'text' }
  | { type: 'break' };

/** Styles of Word, of LibreOffice, and of the templates that writers and their services use. */
const STYLES: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:book )?title$/, { type: 'title' }],
  [/^(?:book )?subtitle$/, { type: 'subtitle' }],
  [/^(?:author|book author|author name|byline)$/, { type: 'author' }],
  [/^date$/, { type: 'date' }],
  [/^part(?: title| heading| head| name| number)?$/, { type: 'heading', depth: 1, role: 'part' }],
  [/^chapter(?:s)?(?: title| heading| head| name| number| opener)?$/, { type: 'heading', depth: 1 }],
  [/^(?:toc \d|toc heading|contents(?: heading)? ?\d*)$/, { type: 'contents' }],
  [
    /^(?:(?:intense )?quote|quotations?|block ?quot(?:e|ation)s?|block text|extract|letter)$/,
    { type: 'quotation' },
  ],
  [/^(?:verse|poem|poetry|lyrics|song)$/, { type: 'verse' }],
  [/^(?:attribution|epigraph (?:source|attribution)|quote source)$/, { type: 'attribution' }],
  [/^(?:scene ?break|section ?break|ornamental break|ornament|horizontal line)$/, { type: 'break' }],
  [/^(?:caption|image caption|table caption|figure)$/, { type: 'caption' }],
];

/** Twentieths of a point: indented by at least so much on both sides, a paragraph is set as a quotation. */
const QUOTED_INDENT = 360;

const twips = (value: string | null): number => Number.parseInt(value ?? '0', 10) || 0;

/** The rank that a style gives to a heading, by its own name or what it is based on. */
function rankOf(name: string, rank: number | undefined): number | undefined {
  const heading = /^heading (\d)$/.exec(name)?.[1];
  return heading === undefined ? rank : Number(heading);
}

export function kindOf(paragraph: WordParagraph, styles: StyleSheet): Kind {
  const style = styles.of(paragraph.styleId);
  const name = (style?.name ?? paragraph.styleName ?? paragraph.styleId ?? '')
    .toLowerCase()
    .replace(/[_-]/g, ' ');
  const known = STYLES.find(([pattern]) => pattern.test(name))?.[1];
  const rank = rankOf(name, style?.rank);
  if (known && !(known.type === 'heading' && rank !== undefined)) return known;
  if (rank !== undefined) {
    const role = known?.type === 'heading' ? known.role : undefined;
    return { type: 'heading', depth: rank, ...(role && { role }) };
  }
  const { start, end } = paragraph.indent;
  if (!paragraph.numbering && twips(start) >= QUOTED_INDENT && twips(end) >= QUOTED_INDENT)
    return { type: 'quotation' };
  return { type: 'text' };
}
