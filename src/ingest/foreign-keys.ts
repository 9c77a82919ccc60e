/** Keys at the head of a manuscript that are meant for another program, or for the author alone. */
import { bookSchema } from './config-schema.ts';

/** What is said of a key that is left aside. */
export interface Aside {
  /** `error` where it has its effect elsewhere, `warning` where the book would look otherwise if it were heeded. */
  severity: 'error' | 'warning' | 'info';
  /** Follows the key and a comma. */
  says: string;
  /** Whether it can be no misspelt setting. */
  certain: boolean;
}

const LOOKS = 'the look of a book comes from its `template`, `trim` and `typography`';
const MARKUP = 'nothing of TeX or HTML is read from the settings';
const CITATIONS = 'citations are not looked up; write in the text what should stand there';
const CONTENTS = 'the contents come from the headings';
const NUMBERS = 'headings stand as they are written, with their numbers';
const WRITTEN = 'what a build writes is said on its command line';

const NOTED = { severity: 'info', says: 'which is no setting, is left aside as a note of your own' } as const;

const keysFor = (says: string, keys: string): [string, string][] => keys.split(' ').map(key => [key, says]);

/** Keys of Pandoc and Quarto (their manuals, 2025) that change what they make, and what stands in their place here. */
const OF_MAKERS: ReadonlyMap<string, string> = new Map([
  ...keysFor(CONTENTS, 'toc toc-title toc-own-page lof lot list-of-figures list-of-tables'),
  ...keysFor(NUMBERS, 'number-sections numbersections number-depth number-offset secnumdepth'),
  ...keysFor(NUMBERS, 'top-level-division shift-heading-level-by'),
  ...keysFor(
    CITATIONS,
    'bibliography csl nocite link-citations citeproc cite-method biblio-style biblio-title',
  ),
  ...keysFor(CITATIONS, 'reference-section-title suppress-bibliography crossref'),
  ...keysFor(
    LOOKS,
    'documentclass classoption geometry papersize fontsize fontfamily mainfont sansfont monofont',
  ),
  ...keysFor(
    LOOKS,
    'mathfont linestretch indent pagestyle margin-left margin-right margin-top margin-bottom',
  ),
  ...keysFor(LOOKS, 'linkcolor urlcolor colorlinks css stylesheet theme highlight-style reference-doc'),
  ...keysFor(LOOKS, 'epub-fonts epub-embed-font block-headings'),
  ...keysFor(MARKUP, 'header-includes include-before include-after include-in-header include-before-body'),
  ...keysFor(MARKUP, 'include-after-body filters execute engine jupyter knitr'),
  ...keysFor(
    WRITTEN,
    'format output output-file output-dir output-ext to from standalone pdf-engine project',
  ),
]);

/** Keys by which Obsidian, Longform, Zettlr, Jekyll and Hugo keep order among notes and pages. */
const OF_KEEPERS = new Set(
  `aliases alias tags tag categories category cssclass cssclasses publish published permalink slug layout draft weight
  menu url created updated modified lastmod mtime ctime status stage progress wordcount word-count word_count words
  target goal deadline longform scenes synopsis logline pov characters setting location timeline notes todo
  editor_options kanban-plugin banner icon excerpt id uid uuid up related`.split(/\s+/),
);

/** Names for the place of a book in its series, which other programs write beside its name. */
const OF_SERIES = new Set(
  `volume vol number book-number series-index series_index series-number series_number series-position series_position
  series-volume group-position collection-number`.split(/\s+/),
);

/** What is said of a key of the whole book that another program would heed; undefined where it is none. */
export function foreignToBook(key: string): Aside | undefined {
  if (OF_SERIES.has(key)) {
    const says = 'which is no setting: write `series: { name: The Tide, position: 2 }`';
    return { severity: 'error', says, certain: true };
  }
  const instead = OF_MAKERS.get(key);
  if (instead !== undefined)
    return { severity: 'warning', says: `which has no effect here: ${instead}`, certain: true };
  return OF_KEEPERS.has(key) ? { ...NOTED, certain: true } : undefined;
}

const WHOLE = 'which is a setting of the whole book, belongs in `book.yaml`';

/** What is said of a key of one chapter. Its author may note there what they like: whose scene it is, what is to be done. */
export function foreignToChapter(key: string): Aside {
  return Object.hasOwn(bookSchema.shape, key)
    ? { severity: 'error', says: WHOLE, certain: true }
    : { ...NOTED, certain: OF_KEEPERS.has(key) };
}
