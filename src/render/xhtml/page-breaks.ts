import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { countLetters } from '../../book/letters.ts';
import type { PageBreak } from '../../book/page-break.ts';

/** The `id` of the place where a printed page begins. */
export const pageBreakId = (label: string): string => `page-${label}`;

/** The mark of a page (EPUB Structural Semantics: pagebreak; DPUB-ARIA 1.1: doc-pagebreak). It shows nothing. */
const mark = ({ label }: PageBreak): Element =>
  h('span', {
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    id: pageBreakId(label),
    ariaLabel: label,
  });

/** Words of ours and the notes under the text: no part of what is counted. */
function isOutside({ properties }: Element): boolean {
  const { className: names, dataGenerated: ours } = properties;
  return ours !== undefined || (Array.isArray(names) && names.includes('footnotes'));
}

/**
 * Where in a text a page turns: before the word that begins the page, or after a word that the turn divides, so that
 * no word is read in two pieces.
 * @param letters of this text that stand before the turn
 * @returns an index in UTF-16 units
 */
function turnIn(text: string, letters: number): number {
  let seen = 0;
  let wordStart = 0;
  let index = 0;
  for (const sign of text) {
    if (/\s/u.test(sign)) wordStart = index + sign.length;
    else if (seen === letters && countLetters(sign) > 0) break;
    seen += countLetters(sign);
    index += sign.length;
  }
  if (countLetters(text.slice(wordStart, index)) === 0) return wordStart;
  const rest = /\s/u.exec(text.slice(index));
  return rest ? index + rest.index + 1 : text.length;
}

/**
 * Puts the marks of printed pages into the element of a section. Marks at the section's own beginning stand before its
 * heading, all others inside the block whose words they divide.
 * @param breaks of this section, in reading order
 */
export function markPages(section: Element, breaks: readonly PageBreak[]): void {
  const first = breaks.findIndex(({ letters }) => letters > 0);
  const inside = first < 0 ? [] : breaks.slice(first);
  const opening = breaks.slice(0, first < 0 ? breaks.length : first);
  let seen = 0;
  let next = 0;

  function divided(node: Text): ElementContent[] {
    const total = countLetters(node.value);
    const pieces: ElementContent[] = [];
    let from = 0;
    for (let turn = inside[next]; turn && turn.letters < seen + total; turn = inside[++next]) {
      const at = turnIn(node.value, turn.letters - seen);
      if (at > from) pieces.push({ type: 'text', value: node.value.slice(from, at) });
      pieces.push(mark(turn));
      from = Math.max(from, at);
    }
    seen += total;
    if (pieces.length === 0) return [node];
    return from < node.value.length ? [...pieces, { type: 'text', value: node.value.slice(from) }] : pieces;
  }

  function enter(element: Element): void {
    element.children = element.children.flatMap(child => {
      if (child.type === 'text') return divided(child);
      if (child.type === 'element' && !isOutside(child)) enter(child);
      return [child];
    });
  }

  if (inside.length > 0 && !isOutside(section)) enter(section);
  section.children.unshift(...opening.map(mark));
  section.children.push(...inside.slice(next).map(mark));
}
