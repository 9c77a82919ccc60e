/**
 * The pages of the book in the CSS of paged media, as Paged.js and Vivliostyle read it: trim, mirrored margins, running
 * heads, folios, recto openers, page numbers in the contents (CSS Paged Media 3, CSS Generated Content for Paged Media).
 * Browsers read the same rules and pass over what they do not know; `browser-pages.ts` gives them the rest.
 */
import type { Section } from '../../book/book.ts';
import type { Subhead } from '../../book/nodes.ts';
import { cssString, points } from './css-text.ts';
import type { PrintedPart } from './printed-parts.ts';
import type { PrintPage } from './trim.ts';

/**
 * Points by which left pages are narrower, so that a browser can tell them from right ones: less than the eye sees, more
 * than a browser rounds.
 */
const HAIR = 1.5;

/** The page itself: trim, mirrored margins, type, and the room that is left before a recto opener. */
function frame(page: PrintPage): string {
  const measure = page.width - page.inside - page.outside;
  const text = page.height - page.top - page.bottom;
  return `@page {
  size: ${points(page.width)} ${points(page.height)};
  margin: ${points(page.top)} ${points(page.outside)} ${points(page.bottom)} ${points(page.inside)};
}
@page :left {
  margin-right: ${points(page.inside + HAIR)};
  margin-left: ${points(page.outside)};
}
@media print {
  :root {
    --size: ${points(page.size)};
    --leading: ${points(page.leading)};
    --text-height: ${points(text)};
    --before-recto: min(max(0px, (${points(measure - HAIR / 2)} - 100%) * 10000), ${points(text - 1)});
  }
}`;
}

/** What a page number of the section is called in CSS, given where it is counted. */
const numerals = ({ folio }: PrintedPart): string => (folio === 'roman' ? 'page, lower-roman' : 'page');

/** White around the heading of a section that runs on, and above one without a heading, in lines. */
const RUN_ON = '--sink: 0; --drop: 3; --under: 1; --bare: 3;';

/**
 * The pages of one section, which have its own name.
 * @param opensText whether page number one is the first of this section
 */
function partRules(
  part: PrintedPart,
  idOf: (of: Section | Subhead) => string,
  verso: string,
  opensText: boolean,
): string[] {
  const name = idOf(part.section);
  const runsOn = part.start === 'run-on';
  const breakBefore = part.start === 'recto' ? 'recto' : runsOn ? 'auto' : 'page';
  const rules = [
    `#${name} { page: ${idOf(part.pages)}; break-before: ${breakBefore};${runsOn ? ` ${RUN_ON}` : ''}${opensText ? ' counter-reset: page 1;' : ''} }`,
    // A browser knows no `target-counter` and makes nothing of the whole rule: no number is better than a wrong one.
    ...[part.section, ...part.subheads].map(
      listed =>
        `@media print { .entries a[href="#${idOf(listed)}"]::after { content: target-counter(attr(href url), ${numerals(part)}); } }`,
    ),
  ];
  if (part.display || runsOn) return rules;
  const furniture = (head: string): string =>
    `@top-center { content: ${cssString(head)}; } @bottom-center { content: counter(${numerals(part)}); }`;
  return [
    ...rules,
    `@page ${name}:left { ${furniture(verso)} }`,
    `@page ${name}:right { ${furniture(part.head)} }`,
    `@page ${name}:first { @top-center { content: none; } }`,
    `@page ${name}:blank { @top-center { content: none; } @bottom-center { content: none; } }`,
  ];
}

/**
 * The rules of paged media for a book.
 * @param verso what stands at the head of left pages
 * @param idOf the id of the element of a section, or of a heading inside one
 */
export function pageRules(
  page: PrintPage,
  parts: readonly PrintedPart[],
  verso: string,
  idOf: (of: Section | Subhead) => string,
): string {
  const text = parts.find(({ folio }) => folio === 'arabic');
  return [frame(page), ...parts.flatMap(part => partRules(part, idOf, verso, part === text))].join('\n');
}
