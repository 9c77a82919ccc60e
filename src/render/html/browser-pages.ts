/**
 * Running heads, folios and recto openers in the CSS that browsers print with. Chromium 131 and later draws the margins of
 * pages but does not heed `break-before: recto`, and no rule can name the first page of a chapter or a blank one. Two
 * things it does know take their place:
 *
 * - A counter counts the pages of each section, and a counter style says what a count looks like: nothing at first,
 *   then the running head.
 * - Left pages are a hair narrower than right ones. The space before a recto opener is nothing on a page of full width
 *   and a whole page on a narrow one, which leaves that page blank.
 */
import type { Section } from '../../book/book.ts';
import { cssString } from './css-text.ts';
import type { PrintedPart } from './printed-parts.ts';

/** Counter styles that all sections use: a head of left pages, and what moves a folio off a blank page. */
const sharedStyles = (verso: string): string => `@counter-style nothing {
  system: cyclic;
  symbols: "";
}
@counter-style verso-head {
  system: cyclic;
  symbols: ${cssString(verso)};
  range: 2 infinite;
  fallback: nothing;
}
@counter-style past-the-edge {
  system: cyclic;
  symbols: "${'\\a '.repeat(12)}";
  range: 1 1;
  fallback: nothing;
}`;

/**
 * Browsers count what stands around pages before what stands beside them, and would have the pages of Paged.js go on
 * behind page number one as if it had not been (CSS Lists 3, 4.4).
 */
const PAGED_JS = '.pagedjs_pages { counter-reset: none !important; }';

/**
 * Vivliostyle sets pages anew to fill in the page numbers of the contents, and gives some of them the head and folio of
 * the section before. Pages that are right go before contents with numbers.
 */
const VIVLIOSTYLE = '@media vivliostyle { main .entries a[href]::after { content: none; } }';

/** The pages of one section. `name` is the section's id: its page name and its counter. */
function partRules(part: PrintedPart, name: string, isFirst: boolean): string[] {
  const arabic = part.folio === 'arabic' ? ' recto 2 verso 2' : '';
  const rules = [`@page ${name} { counter-increment: ${name}; }`];
  if (arabic) rules.push(`@page ${name}:right { counter-increment: ${name}${arabic}; }`);
  // Body pages are counted in twos, by their rectos, so that a blank page before them is not number one.
  if (isFirst) {
    rules.push(`@page ${name}:first { counter-increment: ${name} recto ${arabic ? '1 verso 2' : '-1'}; }`);
  }
  // The very first page is a right-hand page; space there would only be in the way.
  if (part.start === 'recto' && !isFirst) {
    rules.push(
      `@media print { body > main #${name}::before { content: ""; display: block; padding-top: var(--before-recto); } }`,
    );
  }
  if (part.display) return rules;
  const left = part.folio === 'roman' ? 'counter(page, lower-roman)' : 'counter(verso)';
  const right = part.folio === 'roman' ? left : 'counter(recto)';
  const blank = part.start === 'recto' ? `counter(${name}, past-the-edge) ` : '';
  return [
    ...rules,
    `@counter-style ${name}-head { system: cyclic; symbols: ${cssString(part.head)}; range: ${part.start === 'recto' ? 3 : 2} infinite; fallback: nothing; }`,
    `@page ${name}:left { @top-center { content: counter(${name}, verso-head); } @bottom-center { content: ${blank}${left}; } }`,
    `@page ${name}:right { @top-center { content: counter(${name}, ${name}-head); } @bottom-center { content: ${right}; } }`,
  ];
}

/**
 * The rules that a browser's own print needs beside `pageRules`; Vivliostyle heeds them too. Paged.js must not see them:
 * their sheet is marked `data-pagedjs-ignore`, and what stays in force while it prints is bound to the untouched page,
 * `body > main`.
 * @param verso what stands at the head of left pages
 * @param nameOf the id of a section's element
 */
export function browserPages(
  parts: readonly PrintedPart[],
  verso: string,
  nameOf: (section: Section) => string,
): string {
  const opened = parts.filter(({ start }) => start !== 'run-on');
  const sections = opened.flatMap((part, index) => partRules(part, nameOf(part.section), index === 0));
  return [sharedStyles(verso), PAGED_JS, VIVLIOSTYLE, ...sections].join('\n');
}
