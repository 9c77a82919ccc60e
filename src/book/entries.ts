import type { Inline, Paragraph } from './nodes.ts';
import type { Role } from './roles.ts';
import { plainText } from './visit.ts';

/** `Doer: whoever acts.`, `Doer – whoever acts.` */
const TERM = /^[^\n:.!?–—]{1,40}(?::\s|\s*[–—]\s*|\s-\s)/u;
const STANDS_OUT: ReadonlySet<Inline['type']> = new Set(['strong', 'emphasis', 'smallCaps']);

/**
 * How a work is listed: a family name before a comma, the dash that stands for it, a number in brackets, a title
 * (Chicago, 17th ed., 14.61 and 14.67).
 */
const WORK =
  /^(?:[\p{L}.’'-]+(?:\s[\p{L}.’'-]+){0,3},\s\p{Lu}(?:\p{Ll}|\.)|[—–⸺⸻-]+[.,]|\[?\d{1,3}[\].]|[“‘«„"'])/u;

/** `storm, 12, 40–44`, `storm, see weather` */
const POINTER = /\d|\bsee\b/u;

/**
 * Whether a paragraph is an entry of a glossary, a bibliography or an index, whose first line stands out from the others
 * (Chicago, 17th ed., 2.12 and 14.61); what such a section says in sentences is none.
 */
export function isEntry({ children }: Paragraph, role: Role): boolean {
  const [first] = children;
  if (!first) return false;
  switch (role) {
    case 'glossary':
      return STANDS_OUT.has(first.type) || TERM.test(plainText(children));
    case 'bibliography':
      return first.type === 'emphasis' || WORK.test(plainText(children));
    case 'index':
      return POINTER.test(plainText(children));
    default:
      return false;
  }
}
