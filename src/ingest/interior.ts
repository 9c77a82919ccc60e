import type { InsetStyle, Interior, OpenerStyle, OpeningStyle, TypeStyle } from '../book/template.ts';
import type { WrittenInterior, WrittenOpener, WrittenType } from './interior-schema.ts';
import type { TemplateProblem } from './templates.ts';

const POINTS: Record<string, number> = { pt: 1, in: 72, mm: 72 / 25.4, cm: 72 / 2.54 };

/** A length in points. @param em size of the type that `em` and `%` refer to, in points */
export function points(written: string, em: number): number {
  const value = Number.parseFloat(written);
  const unit = written.replace(/^[-\d.]+/, '');
  if (unit === 'em') return value * em;
  if (unit === '%') return (value * em) / 100;
  return value * (POINTS[unit] ?? 1);
}

/** Width and height of a trim as authors write it: `5.5x8.5`, `5.5x8.5in`, `148x210mm`; inches unless said otherwise. */
export function readTrim(written: string): Interior['trim'] | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(in|mm)?$/i.exec(written.trim());
  if (!match) return undefined;
  const unit = POINTS[(match[3] ?? 'in').toLowerCase()] ?? 72;
  return { width: Number(match[1]) * unit, height: Number(match[2]) * unit };
}

/** About 75 letters a line, the most that reads well (Bringhurst, The Elements of Typographic Style, 2.1.2); ems. */
const WIDEST_MEASURE = 33;
/** Smaller pages cannot hold a text block between their margins; larger ones no printer of books takes. Points. */
const SMALLEST = { width: 3.5 * 72, height: 5 * 72 };
const LARGEST = { width: 14 * 72, height: 17 * 72 };

/** A text block under so many ems across or so many lines high is no page. */
const NARROWEST = 8;
const SHORTEST = 6;
const inches = (length: number): string => (Math.max(0, length) / 72).toFixed(2);

/**
 * Turns a checked template into points, at its own trim or at another.
 * @param face a family for the text in place of the template's, which then is the first to be tried for other letters
 */
export function interiorOf(
  name: string,
  from: WrittenInterior,
  wanted?: string,
  face?: string,
): Interior | TemplateProblem {
  const own = readTrim(from.trim);
  const trim = wanted === undefined ? own : readTrim(wanted);
  if (!own || !trim) {
    return {
      problem: `\`${wanted ?? from.trim}\` is no trim size; write width and height in inches, \`5.5x8.5\``,
      hint: 'trim: 5.5x8.5',
    };
  }
  if (
    trim.width < SMALLEST.width ||
    trim.height < SMALLEST.height ||
    trim.width > LARGEST.width ||
    trim.height > LARGEST.height
  ) {
    return {
      problem: `a page of \`${wanted ?? from.trim}\` is too small or too large for a book; use one between 3.5x5 and 14x17 inches`,
      hint: 'trim: 5.5x8.5',
    };
  }
  const near = nearestTrim(from, own, trim);
  const written: WrittenInterior['body'] = { ...from.body, ...defined(near.body ?? {}) };
  const size = points(written.size, 1);
  const margins = near.margins ?? from.margins;
  const gutter = near.gutter ?? from.gutter;
  // A trim the template says nothing of gets the margins of the nearest one in proportion.
  const base = near.margins ? near.trim : own;
  const across = trim.width / base.width;
  /** Type is drawn for the template's own body and keeps its proportion to another. */
  const scale = size / points(from.body.size, 1);
  const down = trim.height / base.height;
  const body: TypeStyle = {
    family: face ?? written.face,
    weight: written.weight,
    italic: false,
    size,
    letters: 'normal',
    tracking: 0,
    figures: written.figures,
  };
  const em = (length: string): number => points(length, size);
  const type = (style: WrittenType): TypeStyle => typeOf(style, body, scale);
  const drawn = (length: string): number => em(length) * (length.endsWith('pt') ? scale : 1);
  const sides = { inside: em(margins.inside) * across, outside: em(margins.outside) * across };
  // On a wide page the margins take what would make the lines too long to read.
  const spare = Math.max(0, trim.width - sides.inside - sides.outside - WIDEST_MEASURE * size) / 2;
  const opener = (style: WrittenOpener): OpenerStyle => ({
    drop: style.drop,
    sink: style.sink,
    align: style.align,
    label: type(style.label),
    title: type(style.title),
    subtitle: type(style.subtitle),
    opening: openingOf(style, type),
    ornament: style.ornament,
  });
  const inset = (style: WrittenInset, align: InsetStyle['align'] = 'left'): InsetStyle => ({
    type: type(style.type),
    left: em(style.left),
    right: em(style.right),
    before: style.before,
    after: style.after,
    align: style.align ?? align,
  });
  const heading = (style: WrittenInterior['time-jump']) => ({ ...style, type: type(style.type) });
  const white = {
    inside: sides.inside + spare,
    outside: sides.outside + spare,
    top: em(margins.top) * down,
    bottom: em(margins.bottom) * down,
  };
  const room = {
    width: trim.width - white.inside - white.outside,
    height: trim.height - white.top - white.bottom,
  };
  if (room.width < NARROWEST * size || room.height < SHORTEST * em(written.leading)) {
    return {
      problem: `the margins of \`${name}\` leave ${inches(room.width)} by ${inches(room.height)} in for the text of a page of \`${wanted ?? from.trim}\`; choose a larger trim or narrower margins`,
      hint: `trim: ${from.trim}`,
    };
  }
  const { display, notes, messages, verse } = from;
  const title = display['title-page'];
  const [first, second, third] = from.subheads;
  return {
    name,
    trim,
    margins: white,
    gutter: {
      outside: em(gutter?.outside ?? '0pt'),
      steps: Object.entries(gutter?.pages ?? {}).map(([pages, inside]) => ({
        from: Number(pages),
        inside: em(inside),
      })),
    },
    body: {
      ...body,
      leading: em(written.leading),
      indent: em(written.indent),
      paragraphSpace: written['paragraph-space'],
      align: written.align,
      hyphens: written.hyphens,
      protrusion: written.protrusion,
      expansion: written.expansion,
      boldWeight: written.bold,
      fallbacks: face === undefined ? written.fallbacks : [written.face, ...written.fallbacks],
    },
    chapter: { ...opener(from.chapter), start: from.chapter.start, runOn: from.chapter['run-on'] },
    part: { ...opener(from.part), start: from.part.start },
    sceneBreak: { ...from['scene-break'], type: type(from['scene-break'].type) },
    timeJump: heading(from['time-jump']),
    subheads: [heading(first), heading(second), heading(third)],
    endMark: heading(from['end-mark']),
    quotation: inset(from.quotation),
    box: {
      ...inset(from.box),
      title: heading(from.box.title),
      frame: em(from.box.frame),
      padding: em(from.box.padding),
    },
    attribution: type(from.attribution),
    verse: { ...inset(verse), step: em(verse.step), turnover: em(verse.turnover) },
    letter: inset(from.letter),
    messages: {
      ...inset(messages),
      sender: type(messages.sender),
      time: type(messages.time),
      width: messages.width,
    },
    preformatted: inset(from.preformatted),
    table: { header: type(from.table.header), cell: type(from.table.cell) },
    figure: { ...from.figure, caption: type(from.figure.caption) },
    notes: {
      place: notes.place,
      type: type(notes.type),
      endnote: type(notes.endnote),
      leading: drawn(notes.leading),
      rule: em(notes.rule),
      call: { size: drawn(notes.call.size), rise: drawn(notes.call.rise) },
    },
    runningHead: {
      ...from['running-head'],
      type: type(from['running-head'].type),
      distance: em(from['running-head'].distance),
    },
    folio: {
      at: from.folio.at,
      type: type(from.folio.type),
      distance: em(from.folio.distance),
      onOpeners: from.folio['on-openers'],
    },
    display: {
      halfTitle: { ...display['half-title'], type: type(display['half-title'].type) },
      titlePage: {
        row: title.row,
        title: type(title.title),
        subtitle: type(title.subtitle),
        author: type(title.author),
        publisher: type(title.publisher),
        ornament: title.ornament,
      },
      copyright: { type: type(display.copyright.type), leading: drawn(display.copyright.leading) },
      dedication: { ...display.dedication, type: type(display.dedication.type) },
      epigraph: { ...display.epigraph, type: type(display.epigraph.type) },
    },
    contents: {
      title: type(from.contents.title),
      label: type(from.contents.label),
      entry: type(from.contents.entry),
      folio: type(from.contents.folio),
      leader: from.contents.leader,
    },
    epub: from.epub,
  };
}

type WrittenTrim = WrittenInterior['trims'][string];

/** What the template says of the trim that is nearest to the wanted one: its own, or one of those it names. */
function nearestTrim(
  from: WrittenInterior,
  own: Interior['trim'],
  wanted: Interior['trim'],
): WrittenTrim & { trim: Interior['trim'] } {
  const named = Object.entries(from.trims).flatMap(([key, says]) => {
    const trim = readTrim(key);
    return trim ? [{ ...says, trim }] : [];
  });
  const distance = ({ trim }: { trim: Interior['trim'] }): number =>
    Math.hypot(trim.width - wanted.width, trim.height - wanted.height);
  return [{ trim: own }, ...named].reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** What a drop cap is without a style of its own. */
const DROP_CAP: NonNullable<WrittenOpener['drop-cap']> = { lines: 3, marks: 'hang', type: {} };

function openingOf(style: WrittenOpener, type: (written: WrittenType) => TypeStyle): OpeningStyle {
  if (style.opening === 'plain') return { words: 0 };
  const words = style['lead-in'];
  if (style.opening === 'lead-in') return { words };
  const cap = style['drop-cap'] ?? DROP_CAP;
  return { words, cap: { ...cap, type: type(cap.type) } };
}

interface WrittenInset {
  type: WrittenType;
  left: string;
  right: string;
  before: number;
  after: number;
  align?: InsetStyle['align'];
}

/** A style with what it leaves out taken from the body. */
function typeOf(style: WrittenType, body: TypeStyle, scale: number): TypeStyle {
  const own = style.size?.endsWith('em') || style.size?.endsWith('%') ? 1 : scale;
  const size = style.size === undefined ? body.size : points(style.size, body.size) * own;
  return {
    family: style.face ?? body.family,
    weight: style.weight ?? body.weight,
    italic: style.italic ?? false,
    size,
    letters: style.letters ?? 'normal',
    tracking: style.tracking === undefined ? 0 : (points(style.tracking, size) / size) * 1000,
    figures: style.figures ?? body.figures,
  };
}

/** The entries of a partial object that are there. */
function defined<T extends object>(part: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never;
}
