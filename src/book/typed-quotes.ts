/** Quotations that begin with what would be code or a quotation of Markdown, if the author wrote any. */

/** Behind the back-tick of a typewriter: it opens, and an apostrophe closes, with no back-tick between. */
const BY_TYPIST = /[^\s`][^`]{0,1000}?'(?=[\s.,;:!?)"'\]]|(?![\s\S]))/;
/** Behind two: two apostrophes close, as in TeX. */
const BY_TEX = /[^\s`](?:[^`]|`(?!`)){0,1000}?''(?=[\s.,;:!?)"'\]—–-]|(?![\s\S]))/;

/** What stands behind so many back-ticks that open a quotation; the source of a pattern, without groups. */
export const typedQuote = (ticks: 1 | 2): string => (ticks === 1 ? BY_TYPIST : BY_TEX).source;

/** Behind the first `>` of a line: another that begins a guillemet, `>>So<<`. The source of a pattern, without groups. */
export const TYPED_GUILLEMET = />\S[^<>\n]*(?:<<|>>)/.source;
