import { TYPED_GUILLEMET } from '../../book/typed-quotes.ts';

/** How the lines of a manuscript's Markdown begin. Indented code is not part of prose mode. */

/** `# Title`, with at least one letter or digit: a lone `#` is a scene break (Shunn). */
export const HEADING =
  /^ {0,3}(#{1,6})[ \t]+(?=.*[\p{L}\p{N}])(.*?)(?:(?<![ \t])[ \t]+#+)?(?<![ \t])[ \t]*$/u;
/** A paragraph of nothing but `&nbsp;` or `<br>`, which authors write for white space that must not collapse. */
export const BLANK_PARAGRAPH = /^[ \t]*(?:&nbsp;|&#160;|&#xa0;|<br\s*\/?>)[ \t]*$/i;
/** `***`, `* * *`, `---`, `___`, `<hr>` at any indent, for authors centre them. */
export const THEMATIC_BREAK = /^[ \t]*(?:([*_-])(?:[ \t]*\1){2,}|<hr\s*\/?>)[ \t]*$/i;
/** A line that only draws something, with or without Markdown's escapes. */
export const ORNAMENT = /^(?=.*[#*~•·◇◆○●□■⁂❦❧☙✦✧★☆§=_])[ \t\\#*~•·◇◆○●□■⁂❦❧☙✦✧★☆§=_<>+-]+$/u;
/** Three tildes draw a scene break; only back-ticks fence. */
export const FENCE = /^ {0,3}(`{3,})[ \t]*([^`]*)$/;
/** `:::verse`, `::: letter {lang=fr}`, and as Pandoc and Quarto write them `::: {.verse}`. */
export const CONTAINER =
  /^ {0,3}:{3,}[ \t]*(?:([a-z][a-z-]*)[ \t]*(?:(\{[^}]*\})[ \t]*)?|(\{[^}]*\})[ \t]*)$/i;
/** What other programs set in a box of its own; after the word may stand a title, `:::tip Before you go` or `:::tip[Before you go]`. */
export const BOXES: readonly string[] = (
  'box|panel|sidebar|aside|note|tip|important|warning|caution|danger|info|success|hint|question|example|abstract|summary|' +
  'callout|admonition|callout-note|callout-tip|callout-important|callout-warning|callout-caution'
).split('|');
export const TITLED_BOX = new RegExp(
  `^ {0,3}:{3,}[ \\t]*(${BOXES.join('|')})(?:\\[([^\\]]*)\\]|[ \\t]+(?![{\\s])(.*?))[ \\t]*$`,
  'i',
);
/** Whether a line opens a block between colons. */
export const opensContainer = (text: string): boolean => CONTAINER.test(text) || TITLED_BOX.test(text);
/** Where another program would put its list of contents: `[TOC]`, `[[_TOC_]]`, `{:toc}`, `\tableofcontents`. */
export const CONTENTS_HERE =
  /^[ \t]*(?:\[\[?_?toc_?\]?\]|\{:toc\}|\$\{toc\}|\{\{ ?toc ?\}\}|@\[toc\](?:\(.{0,80}\))?|\\tableofcontents(?:\{\})?)[ \t]*$/i;
/** A page break of TeX's. */
export const PAGE_BREAK = /^[ \t]*\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\})?[ \t]*$/;
export const LEAF = /^ {0,3}::([a-z][a-z-]*)\[(?=\s*[^\s\]])(.*)\][ \t]*(?:\{[^}]*\}[ \t]*)?$/i;
export const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*/;
/** `>` of a quotation, and not the first of two that stand for a guillemet: `>>So<<`. */
export const QUOTE = new RegExp(`^ {0,3}>(?!${TYPED_GUILLEMET})[ \\t]?`);
/** Of Markdown, and as word processors write them out. */
export const BULLET =
  /^([ \t]*)(?:([-+*])[ \t]+(?=\S)|([•‣◦▪●○■·])[ \t]*(?=.*[\p{L}\p{N}])(?![•‣◦▪●○■·\s]))/u;
/** `1.`, `1)`, `(1)`, and the same with a letter or a roman numeral, as Pandoc reads them; `#.` counts by itself. */
export const ORDERED =
  /^([ \t]*)(?:(\()(?=[^\s)]+\))|(?=[^\s().]+[.)]))(\d{1,9}|[a-z]|[A-Z]|[ivxlcdm]{2,7}|[IVXLCDM]{2,7}|#(?=\.))([.)])[ \t]+(?=\S)/;
/**
 * `[label]: address`, where the address looks like one; a picture may be written in place of its address. MultiMarkdown says
 * its size behind.
 */
export const LINK_DEFINITION =
  /^ {0,3}\[([^^[\]][^[\]]*)\]:[ \t]*<?((?:https?:\/\/|mailto:|data:image\/|\.{0,2}\/|#)[^\s<>]+|[^\s<>]+\.[a-z\d]{2,4})>?[ \t]*(?:"[^"]*"|'[^']*')?(?:[ \t]+[a-z-]+=(?:"[^"]*"|[^\s"]+))*[ \t]*$/i;

/** Whether a line begins a block of its own and so cannot lazily continue the quotation or note above it. */
export const opensBlock = (text: string): boolean =>
  HEADING.test(text) ||
  THEMATIC_BREAK.test(text) ||
  ORNAMENT.test(text) ||
  /^ {0,3}(?:```|:::|::[a-z])/i.test(text);
