import type { Section } from '../book/book.ts';
import type { Metadata } from '../book/metadata.ts';
import { creditOf, seriesLine } from '../book/own-words.ts';
import { type ColumnEntry, runsIn, setColumn } from './column.ts';
import { ornamentStyle } from './opener.ts';
import { type Draw, type Quire, spotOn } from './quire.ts';
import type { Setter } from './setter.ts';
import { type Storey, setStack, words } from './stack.ts';

/** The pages before the text that are designed rather than set (Chicago, 17th ed., 1.16 to 1.36). Each opens its pages at once. */

/** The title alone, on the first recto. */
export function setHalfTitle(section: Section, metadata: Metadata, setter: Setter, quire: Quire): Draw {
  const { row, type } = setter.interior.display.halfTitle;
  quire.turnTo('recto');
  const page = quire.open('display', section);
  const stack = setStack([ours(metadata.title, section, type)], setter, 'center');
  return geometry => stack.draw(spotOn(page, row, geometry));
}

/** Title, subtitle, authors, credits, series and publisher, on a recto. */
export function setTitlePage(section: Section, metadata: Metadata, setter: Setter, quire: Quire): Draw {
  const style = setter.interior.display.titlePage;
  const { series } = metadata;
  quire.turnTo('recto');
  const page = quire.open('display', section);
  const small = { ...style.subtitle, size: setter.interior.body.size };
  const stack = setStack(
    [
      ours(metadata.title, section, style.title),
      { ...ours(metadata.subtitle ?? '', section, style.subtitle), above: 1 },
      {
        ...ours(style.ornament, section, ornamentStyle(style.ornament, style.author, setter)),
        flow: 'ornament',
        above: 1.5,
      },
      ...metadata.authors.map((author, index) => ({
        ...ours(author.name, section, style.author),
        above: index === 0 ? 2.5 : 0.5,
      })),
      ...metadata.contributors
        .flatMap(({ name, role }) => {
          const credit = creditOf(role, metadata.lang);
          return credit === undefined ? [] : `${credit} ${name}`;
        })
        .map((line, index) => ({ ...ours(line, section, small), above: index === 0 ? 1.5 : 0 })),
    ],
    setter,
    'center',
  );
  const foot = setStack(
    [
      ours(series ? seriesLine(series, metadata.lang) : '', section, small),
      { ...ours(metadata.publisher ?? '', section, style.publisher), above: 1 },
    ],
    setter,
    'center',
  );
  // A long title begins higher, so that nothing meets the publisher at the foot.
  const below = setter.geometry.rows - foot.rows;
  const row = Math.max(0, Math.min(style.row, below - stack.rows - 1));
  return geometry => {
    stack.draw(spotOn(page, row, geometry));
    foot.draw(spotOn(page, below, geometry));
  };
}

/** The small print, on the verso of the title page, standing on the last row. */
export function setCopyright(section: Section, setter: Setter, quire: Quire): Draw {
  const { type, leading } = setter.interior.display.copyright;
  const own: Setter = {
    ...setter,
    style: type,
    align: 'left',
    flow: section.generated ? 'generated' : 'text',
  };
  const title: ColumnEntry[] = section.generated
    ? []
    : [section.label ? words(section.label) : [], section.title, section.subtitle].map((inlines, index) => ({
        inlines,
        node: section,
        above: leading,
        manner: { flow: (['label', 'title', 'subtitle'] as const)[index] ?? 'title' },
      }));
  const entries = [...runsIn(section.children)].map(
    ({ inlines, node }): ColumnEntry => ({ inlines, node, above: leading / 2 }),
  );
  const column = setColumn([...title, ...entries], own, leading);
  const { geometry } = setter;
  const room = geometry.rows * geometry.leading;
  const most = Math.max(1, Math.floor(room / leading) - entries.length);
  quire.turnTo(quire.pages.length === 0 ? 'recto' : 'verso');
  // Small print that is longer than a page goes on; a page of it then begins at the top.
  const draws: Draw[] = [];
  for (let from = 0; from < column.lines; ) {
    const first = from;
    const page = quire.open('display', section);
    const to = column.height <= room ? column.lines : Math.min(column.lines, from + most);
    const bottom = geometry.baseline(geometry.rows - 1);
    const baseline = column.height <= room ? bottom - column.height + leading : geometry.baseline(0);
    draws.push(({ left }) => column.draw(page, left(page.side), baseline, first, to));
    from = to;
  }
  return opened => {
    for (const draw of draws) draw(opened);
  };
}

const ours = (value: string, node: Section, style: Storey['style']): Storey => ({
  inlines: words(value),
  node,
  style,
  flow: 'generated',
});
