import type { VFile } from 'vfile';
import { listsTitles } from '../book/also-by.ts';
import type { Assets, Book, Section } from '../book/book.ts';
import type { Subhead } from '../book/nodes.ts';
import { type ChapterStart, type PageStart, sectionStarts } from '../book/section-starts.ts';
import type { Interior, OpenerStyle } from '../book/template.ts';
import { sectionsOf } from '../book/visit.ts';
import { setBlocks } from './blocks/blocks.ts';
import { isPoem } from './blocks/verse.ts';
import { callOnLastRow, numbered, uncalledIn, withoutNotes } from './called-notes.ts';
import { entriesOf, type FolioOf, setContents } from './contents.ts';
import { setCopyright, setHalfTitle, setTitlePage } from './display-pages.ts';
import { setBookNotes, setChapterNotes, withNotesSection } from './endnotes.ts';
import { fill } from './fill.ts';
import { openFootnotes } from './footnotes.ts';
import { type Geometry, sideOf } from './geometry.ts';
import type { MissingGlyphs } from './missing-glyphs.ts';
import { setOpener } from './opener.ts';
import type { Page, Pages } from './pages.ts';
import { type Draw, openQuire, spotOn } from './quire.ts';
import { setRunOn } from './run-on.ts';
import type { Setter } from './setter.ts';
import type { Formes } from './standing-type.ts';

/** A book as far as it is known which section stands on which page: nothing is on the pages. */
export interface MadeUp extends Pick<Pages, 'pages' | 'starts'> {
  /** Index of the first page of the body. */
  bodyStart: number | undefined;
  /** What puts everything in its place, once the pages have their numbers. */
  draws: Draw[];
  /** A section of ours that gathers the notes of the book. */
  gathering?: Section;
  /** What running heads are set with; undefined of a book without sections. */
  setter: Setter | undefined;
}

/**
 * Breaks the sections of a book into pages.
 * @param formes the sections that stand from before; those that are set anew are put there when they are drawn
 */
export function makeUp(
  book: Book,
  interior: Interior,
  geometry: Geometry,
  formes: Formes,
  assets: Assets,
  report: VFile,
  missing: MissingGlyphs,
): MadeUp {
  const notesPlace = book.design.notes ?? interior.notes.place;
  const { sections, gathering } =
    notesPlace === 'book' ? withNotesSection(book) : { sections: book.sections, gathering: undefined };
  const { body } = interior;
  const { typeCase } = formes;
  const quire = openQuire();
  const starts: Pages['starts'] = [];
  const pageOf = new Map<Section, number>();
  const draws: Draw[] = [];
  const last: Draw[] = [];
  let bodyStart: number | undefined;
  const chapterStart = book.design.chapterStart ?? interior.chapter.start;
  const begins = sectionStarts(sections, { chapter: chapterStart, part: interior.part.start });
  const runningOn = runsUnder([...sectionsOf(sections)], begins);

  /** @param before how many notes of other sections stand on its pages, too */
  const setterOf = (section: Section, before = 0): Setter => ({
    interior,
    geometry,
    typeCase,
    assets,
    report,
    section,
    lang: section.lang ?? book.metadata.lang,
    x: 0,
    width: geometry.measure,
    style: body,
    align: body.align,
    indent: body.indent,
    flow: section.generated ? 'generated' : 'text',
    place: 'opening',
    opening: { words: 0 },
    listed: false,
    notes: numbered(section, before),
    missing: (characters, node) => missing.add(characters, node.position),
  });

  const setSection = (section: Section, depth: number): void => {
    if (section.matter !== 'front' && bodyStart === undefined) {
      quire.turnTo('recto');
      bodyStart = quire.pages.length;
    }
    // One that runs on is set with the section that it stands under.
    if (!pageOf.has(section)) pageOf.set(section, openSection(section, setterOf(section)));
    starts.push({ section, page: pageOf.get(section) ?? 0, depth });
    for (const inner of section.sections) setSection(inner, depth + 1);
  };

  function openSection(section: Section, setter: Setter): number {
    const { display } = interior;
    const designed = section.children.length === 0 && section.title.length === 0;
    if (section.role === 'half-title' && designed)
      draws.push(setHalfTitle(section, book.metadata, setter, quire));
    else if (section.role === 'title-page' && designed)
      draws.push(setTitlePage(section, book.metadata, setter, quire));
    else if (section.role === 'copyright') return openCopyright(section, setter);
    else if (section.role === 'dedication' || section.role === 'epigraph') {
      const style = display[section.role];
      const own: Setter = { ...setter, style: style.type, align: 'center', x: 0 };
      // An epigraph is a small block of its own, as if it were quoted on a wide page.
      const inset = geometry.measure * EPIGRAPH_INSET;
      const narrow: Setter = {
        ...setter,
        style: style.type,
        x: inset,
        width: geometry.measure - 2 * inset,
        align: 'left',
      };
      return pour(section, section.role === 'dedication' ? own : narrow, 'recto', {
        ...interior.chapter,
        drop: style.row,
        sink: style.row,
        opening: { words: 0 },
        ornament: '',
      });
    } else {
      const style = section.role === 'part' ? interior.part : interior.chapter;
      const start = begins.get(section) === 'recto' ? 'recto' : 'next';
      const listed = listsTitles(section) ? { ...setter, align: style.align, indent: 0 } : setter;
      return pour(section, listed, start, style);
    }
    return quire.pages.length - 1;
  }

  function openCopyright(section: Section, setter: Setter): number {
    const before = quire.pages.length;
    draws.push(setCopyright(section, setter, quire));
    const page = quire.pages.findIndex((found, index) => index >= before && found.section === section);
    return page < 0 ? Math.max(0, quire.pages.length - 1) : page;
  }

  /** Opens a section on a new page and pours its text, and that of those that run on. @returns the page it opens on */
  function pour(section: Section, setter: Setter, start: PageStart, style: OpenerStyle): number {
    quire.turnTo(start);
    const contents = section.role === 'contents';
    const others = runningOn.get(section) ?? [];
    const apart = contents || section === gathering || others.length > 0;
    const stood = apart ? undefined : formes.of(section, sideOf(quire.pages.length));
    if (stood) {
      const first = quire.pages.length;
      for (const { kind, ...drawn } of stood) Object.assign(quire.open(kind, section), drawn);
      return first;
    }
    const told = report.messages.length + missing.count;
    const quiet = section.role === 'dedication' || section.role === 'epigraph';
    const page = quire.open(quiet ? 'display' : 'opener', section);
    const opener = setOpener(
      section,
      contents ? { ...style, title: interior.contents.title, drop: 2, sink: 6, ornament: '' } : style,
      book.metadata,
      setter,
    );
    const tells = section.matter === 'body' && section.role !== 'part';
    const opening = tells ? style.opening : { words: 0 };
    const slabs = [...opener.slabs, ...setBlocks(section.children, { ...setter, opening })];
    if (contents)
      slabs.push(
        ...setContents(entriesOf(following(sections, section), book), book.metadata, setter, folioOf),
      );
    const atFoot = notesPlace === 'foot';
    const uncalled = atFoot ? uncalledIn(section, slabs, opener.stack.notes) : [];
    callOnLastRow(slabs, uncalled);
    const firstNotes = atFoot ? [...opener.stack.notes, ...(slabs.length > 0 ? [] : uncalled)] : [];
    if (notesPlace === 'chapter') slabs.push(...setChapterNotes(setter));
    if (section === gathering) slabs.push(...setBookNotes(book, setter, setterOf));
    const setters: [Setter, ...Setter[]] = [setter];
    let numbers = section.notes.length;
    for (const other of others) {
      const own = setterOf(other, atFoot ? numbers : 0);
      numbers += other.notes.length;
      setters.push(own);
      const more = setRunOn(other, interior.chapter, book.metadata, own);
      // One that says nothing has a page for its notes.
      if (more.length === 0) continue;
      if (atFoot) callOnLastRow(more, uncalledIn(other, more));
      if (notesPlace === 'chapter') more.push(...setChapterNotes(own));
      for (const slab of more) slabs.push(slab);
    }
    const filled = fill(quire, geometry, {
      slabs: atFoot ? slabs : slabs.map(withoutNotes),
      row: opener.textRow,
      // Poems all begin on one row.
      otherRows: contents || quiet || isPoem(section) ? [] : opener.otherRows,
      section,
      footnotes: openFootnotes(setters),
      firstNotes,
    });
    for (const { section: other, page: on } of filled.opened) pageOf.set(other, on);
    // Where headings stand is known once all else is drawn.
    (contents ? last : draws).push(
      opened => opener.stack.draw(spotOn(page, opener.row, opened)),
      filled.draw,
    );
    // What was told of a section is told each time.
    if (!apart && told === report.messages.length + missing.count)
      formes.keep(section, page.side, quire.pages.slice(page.index));
    return page.index;
  }

  let headings: Map<Subhead, number> | undefined;
  const folioOf: FolioOf = of => {
    if (of.type === 'subhead') headings ??= pagesOfSubheads(quire.pages);
    const page = of.type === 'section' ? pageOf.get(of) : headings?.get(of);
    return quire.pages[page ?? -1]?.folio.label ?? '';
  };

  for (const section of sections) setSection(section, 0);
  if (quire.pages.length % 2 === 1) quire.open('blank', undefined);
  const [someone] = sections;
  return {
    pages: quire.pages,
    starts,
    bodyStart,
    draws: [...draws, ...last],
    ...(gathering && { gathering }),
    setter: someone && setterOf(someone),
  };
}

/** Share of the measure an epigraph is set in by on either side. */
const EPIGRAPH_INSET = 0.12;

/** The sections that run on under another, by the one that opens their first page. */
function runsUnder(
  sections: readonly Section[],
  begins: ReadonlyMap<Section, ChapterStart>,
): Map<Section, Section[]> {
  const found = new Map<Section, Section[]>();
  let under: Section[] = [];
  for (const section of sections) {
    if (begins.get(section) === 'run-on') {
      under.push(section);
      continue;
    }
    under = [];
    found.set(section, under);
  }
  return found;
}

/** The pages on which headings inside sections stand. */
function pagesOfSubheads(pages: readonly Page[]): Map<Subhead, number> {
  const found = new Map<Subhead, number>();
  for (const { index, lines } of pages) {
    for (const { source } of lines) {
      if (source?.flow !== 'text' || source.node.type !== 'subhead') continue;
      if (!found.has(source.node)) found.set(source.node, index);
    }
  }
  return found;
}

/** The sections from the one after the given one on: a contents page does not list what stands before it. */
function following(sections: readonly Section[], section: Section): readonly Section[] {
  return sections.slice(sections.indexOf(section) + 1);
}
