import type { Section } from './book.ts';
import type { Inline, Paragraph } from './nodes.ts';
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
 * Who speaks in a play or an interview: `MARTA. Shut it.`, `THE INSPECTOR (off): Open!`, `Q. Why?`, `Ada Marr: I never did.`
 */
const SPEECH =
  /^(?:(?:[QA]|(?=\p{Lu}{2})\p{Lu}[\p{Lu}\p{M}’'-]*(?:\s(?:&|[\p{Lu}\d][\p{Lu}\p{M}\d’'.-]*)){0,3})(?:\s?\([^()]{1,80}\))?\s?[.:]|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?:)\s+\S/u;
/** Speeches that make a scene, and their share of its paragraphs. */
const SPEECHES = 2;
const MOSTLY = 0.5;

const plays = new WeakMap<Section, boolean>();

/** Whether a section is a scene of a play, or an interview: most of its paragraphs say who speaks. */
function isPlay(section: Section): boolean {
  const known = plays.get(section);
  if (known !== undefined) return known;
  let paragraphs = 0;
  let speeches = 0;
  for (const block of section.children) {
    if (block.type !== 'paragraph') continue;
    paragraphs++;
    if (SPEECH.test(plainText(block.children))) speeches++;
  }
  const found = speeches >= SPEECHES && speeches >= MOSTLY * paragraphs;
  plays.set(section, found);
  return found;
}

/**
 * Whether a paragraph is an entry of a glossary, a bibliography or an index (Chicago, 17th ed., 2.12 and 14.61), or a speech
 * of a play, whose first line stands out from the others; what such a section says in sentences is none.
 */
export function isEntry({ children }: Paragraph, section: Section): boolean {
  const [first] = children;
  if (!first) return false;
  switch (section.role) {
    case 'glossary':
      return STANDS_OUT.has(first.type) || TERM.test(plainText(children));
    case 'bibliography':
      return first.type === 'emphasis' || WORK.test(plainText(children));
    case 'index':
      return POINTER.test(plainText(children));
    default:
      return section.matter === 'body' && isPlay(section) && SPEECH.test(plainText(children));
  }
}
