import type { VFile } from 'vfile';
import type { Assets, Book } from '../book/book.ts';
import type { Interior } from '../book/template.ts';
import type { Shelf } from '../fonts/shelf.ts';
import { furnish, numberPages } from './furniture.ts';
import { geometryOf, openedBy } from './geometry.ts';
import { gutterOf } from './gutter.ts';
import { openTypeCase } from './lines/type-case.ts';
import { makeUp } from './make-up.ts';
import { openMissingGlyphs } from './missing-glyphs.ts';
import type { Pages, PaginationReport } from './pages.ts';
import { reportOn } from './report.ts';
import { Formes, StandingType } from './standing-type.ts';

/**
 * Sets a book: breaks its paragraphs into lines and its lines into pages, and adds what a book carries besides its
 * text. Pure numbers: lengths are points, nothing is drawn, nothing is read. The same book and interior give the same
 * pages.
 * @param report told of what the author should know: characters no face has
 * @param standing what was set before and need not be set again; it keeps what is set
 */
export function paginate(
  book: Book,
  interior: Interior,
  shelf: Shelf,
  assets: Assets,
  report: VFile,
  standing = new StandingType(),
): Pages {
  const told = report.messages.length;
  const { metadata, design } = book;
  const rest = [
    metadata,
    design.hyphenation,
    design.chapterStart,
    design.tocDepth,
    design.notes,
    [...assets.keys()],
  ];
  const used = new Map<string, Formes>();
  let own = interior;
  for (;;) {
    const looks = JSON.stringify([own, rest]);
    const typeCase = [...used.values()][0]?.typeCase;
    const formes =
      used.get(looks) ??
      standing.formesIn(looks, shelf) ??
      new Formes(typeCase ?? openTypeCase(shelf, own.body, lang => dividedIn(lang, book, own)));
    used.set(looks, formes);
    report.messages.splice(told);
    const missing = openMissingGlyphs();
    const geometry = geometryOf(own);
    const { pages, starts, bodyStart, draws, gathering, setter } = makeUp(
      book,
      own,
      geometry,
      formes,
      assets,
      report,
      missing,
    );
    const { away, short } = gutterOf(pages.length, own);
    if (short > 0) {
      // A narrower measure makes more pages, never fewer: each round takes a wider gutter, and there are only so many.
      formes.settle(undefined);
      const { margins } = own;
      own = { ...own, margins: { ...margins, inside: margins.inside + short } };
      continue;
    }
    if (!formes.settle(away)) continue;
    numberPages(pages, bodyStart ?? pages.length);
    const opened = openedBy(geometry, away);
    for (const draw of draws) draw(opened);
    if (setter) furnish(pages, metadata, opened, setter);
    missing.tell(report);
    if (missing.count > 0) standing.clear();
    else standing.keep(used);
    let found: PaginationReport | undefined;
    return {
      trim: geometry.trim,
      pages,
      starts,
      ...(gathering && { endnotes: gathering }),
      // Who looks at the pages only need not wait for it.
      get report() {
        found ??= reportOn(pages, opened);
        return found;
      },
    };
  }
}

/** Words that are divided as they are written: the author's word is the last. */
const dividedIn = (lang: string, { design }: Book, { divided = {} }: Interior): readonly string[] => {
  const [language = lang] = lang.split('-');
  return [...(divided[language] ?? []), ...(divided[lang] ?? []), ...(design.hyphenation ?? [])];
};
