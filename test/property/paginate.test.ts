import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Book, Note, Section } from '../../src/book/book.ts';
import { captionWordingsOf, lettersOf, noteWordingsOf, wordingsOf } from '../../src/book/letters.ts';
import type { Block, Inline } from '../../src/book/nodes.ts';
import type { Interior } from '../../src/book/template.ts';
import { sectionsOf } from '../../src/book/visit.ts';
import { shelf } from '../../src/fonts/shelf.ts';
import { openTemplates } from '../../src/ingest/templates.ts';
import { geometryOf } from '../../src/paginate/geometry.ts';
import {
  BOX,
  type BrokenLine,
  breakLines,
  DEMERITS,
  GLUE,
  type Item,
  LOOSEST,
  type Measure,
  PENALTY,
  RUNGS,
  TIGHTEST,
} from '../../src/paginate/lines/break-lines.ts';
import type { Line, Page, Pages } from '../../src/paginate/pages.ts';
import { paginate } from '../../src/paginate/paginate.ts';

const templates = openTemplates('templates');
const interiorOf = (name: string, trim?: string): Interior => {
  const interior = templates.interior(name, trim);
  if ('problem' in interior) throw new Error(interior.problem);
  return interior;
};

// Lines against brute force

const measure: Measure = {
  width: 60,
  insets: [0],
  expand: 0,
  hangs: true,
  ragged: 0,
  hyphens: true,
  shortest: 12,
};

interface Way {
  lines: BrokenLine[];
  demerits: number;
  ladder: boolean;
}

/** Every way to break, tried one by one. */
function bestByForce(items: readonly Item[]): Way | undefined {
  let best: Way | undefined;
  const fitnessOf = (r: number) => (r < -0.5 ? 0 : r <= 0.5 ? 1 : r <= 1 ? 2 : 3);
  const go = (start: number, way: Way, fitness: number, flaggedBefore: boolean, run: number): void => {
    let from = start;
    while (from < items.length && items[from]?.kind !== BOX) from += 1;
    for (let to = from + 1; to <= items.length; to++) {
      const item = items[to];
      const end = item === undefined;
      if (item?.kind === BOX) continue;
      if (item?.kind === GLUE && items[to - 1]?.kind !== BOX) continue;
      let natural = 0;
      let stretch = 0;
      let shrink = 0;
      for (const part of items.slice(from, to)) {
        if (part.kind !== PENALTY) natural += part.width;
        if (part.kind === GLUE) {
          stretch += part.stretch;
          shrink += part.shrink;
        }
      }
      if (item?.kind === PENALTY) natural += item.width;
      const room = measure.width;
      let ratio = 0;
      if (natural < room) ratio = end ? 0 : stretch > 0 ? (room - natural) / stretch : 1e4;
      else if (natural > room) ratio = shrink > 0 ? (room - natural) / shrink : -1e4;
      if (ratio < -TIGHTEST || ratio > LOOSEST) continue;
      const badness = Math.min(DEMERITS.strained * Math.abs(ratio) ** 3, 1e6);
      const flagged = item?.kind === PENALTY && item.flagged;
      const cost = item?.kind === PENALTY ? item.cost : 0;
      const rungs = flagged ? run + 1 : 0;
      let demerits = (DEMERITS.line + badness) ** 2 + cost * cost;
      if (flagged && flaggedBefore) demerits += DEMERITS.twoHyphens;
      if (rungs >= RUNGS) demerits += DEMERITS.ladder;
      if (Math.abs(fitnessOf(ratio) - fitness) > 1) demerits += DEMERITS.uneven;
      if (end && flaggedBefore) demerits += DEMERITS.lastHyphen;
      if (end && way.lines.length > 0 && natural < measure.shortest) demerits += DEMERITS.runt;
      const next: Way = {
        lines: [...way.lines, { from, to, flagged }],
        demerits: way.demerits + demerits,
        ladder: way.ladder || rungs >= RUNGS,
      };
      if (end) {
        if (!best || next.demerits < best.demerits) best = next;
      } else go(to, next, fitnessOf(ratio), flagged, rungs);
    }
  };
  go(0, { lines: [], demerits: 0, ladder: false }, 1, false, 0);
  return best;
}

const smallParagraph = fc
  .array(fc.record({ parts: fc.array(fc.integer({ min: 4, max: 16 }), { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 11,
  })
  .map(words =>
    words.flatMap(({ parts }, index): Item[] => [
      ...(index > 0 ? [{ kind: GLUE, width: 4, stretch: 2, shrink: 1.3 } as const] : []),
      ...parts.flatMap((width, part): Item[] => [
        ...(part > 0
          ? [{ kind: PENALTY, width: 2, cost: 50, flagged: true, soft: true, right: 0 } as const]
          : []),
        { kind: BOX, width, left: 0, right: 0 },
      ]),
    ]),
  );

describe('breaking lines', () => {
  it('finds what trying every way finds', () => {
    fc.assert(
      fc.property(smallParagraph, items => {
        const found = breakLines(items, measure)[0];
        const best = bestByForce(items);
        if (best && !best.ladder) expect(found?.lines).toEqual(best.lines);
        else expect(found?.lines.at(-1)?.to).toBe(items.length);
      }),
      { numRuns: 300 },
    );
  });
});

// Whole books

const LETTERS = 'abcdefghijklmnopqrstuvwxyzàéöñABCDEFGHIJ0123456789'.split('');
const word = fc
  .tuple(
    fc.constantFrom('', '', '', '', '“', '(', '—'),
    fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 14 }),
    fc.constantFrom('', '', '', '', ',', '.', '”', '-sur-', '—', '…', '?!'),
  )
  .map(parts => parts.join(''));
const value = fc.array(word, { minLength: 1, maxLength: 60 }).map(list => list.join(' '));
const text = value.map((written): Inline => ({ type: 'text', value: written }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: text },
  text.map((child): Inline => ({ type: 'emphasis', children: [child] })),
  text.map((child): Inline => ({ type: 'strong', children: [child] })),
  text.map((child): Inline => ({ type: 'smallCaps', children: [child] })),
  text.map((child): Inline => ({ type: 'foreign', lang: 'fr', children: [child] })),
  text.map((child): Inline => ({ type: 'link', url: 'https://example.org', children: [child] })),
  value.map((written): Inline => ({ type: 'code', value: written })),
  fc.constantFrom<Inline>(
    { type: 'noteReference', note: 'a' },
    { type: 'noteReference', note: 'b' },
    { type: 'lineBreak' },
  ),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 4 });
const paragraph = inlines.map((children): Block => ({ type: 'paragraph', children }));
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 12, arbitrary: paragraph },
  inlines.map((children): Block => ({ type: 'subhead', rank: 2, children })),
  inlines.map((children): Block => ({ type: 'timeJump', children })),
  inlines.map((children): Block => ({ type: 'endMark', children })),
  fc.constantFrom<Block>(
    { type: 'sceneBreak', mark: 'space', written: '' },
    { type: 'sceneBreak', mark: 'ornament', written: '* * *' },
  ),
  fc.tuple(inlines, paragraph, paragraph).map(
    ([title, ...more]): Block => ({
      type: 'box',
      kind: 'panel',
      children: [{ type: 'boxTitle', children: title }, ...more],
    }),
  ),
  fc.tuple(paragraph, inlines).map(
    ([child, source]): Block => ({
      type: 'blockquote',
      children: [child, { type: 'attribution', children: source }],
    }),
  ),
  fc.array(inlines, { minLength: 1, maxLength: 5 }).map(
    (lines): Block => ({
      type: 'verse',
      children: [
        {
          type: 'stanza',
          children: lines.map((children, i) => ({ type: 'verseLine', indent: i % 3, children })),
        },
      ],
    }),
  ),
  fc.tuple(inlines, paragraph, inlines).map(
    ([salutation, body, signature]): Block => ({
      type: 'letter',
      children: [
        { type: 'letterLine', part: 'salutation', children: salutation },
        body,
        { type: 'letterLine', part: 'signature', children: signature },
      ],
    }),
  ),
  fc.array(inlines, { minLength: 1, maxLength: 4 }).map(
    (lines): Block => ({
      type: 'messages',
      children: lines.map((children, i) => ({
        type: 'message',
        sender: `Ana ${i}`,
        time: '10:42',
        side: i % 2 === 0 ? 'left' : 'right',
        children,
      })),
    }),
  ),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map(
    (items): Block => ({
      type: 'list',
      ordered: true,
      children: items.map(child => ({ type: 'listItem', children: [child] })),
    }),
  ),
  fc.array(fc.tuple(inlines, paragraph), { minLength: 1, maxLength: 3 }).map(
    (entries): Block => ({
      type: 'definitionList',
      children: entries.map(([term, said]) => ({
        type: 'definition',
        children: [
          { type: 'term', children: term },
          { type: 'meaning', children: [said] },
        ],
      })),
    }),
  ),
  fc.array(fc.tuple(inlines, inlines), { minLength: 1, maxLength: 3 }).map(
    (rows): Block => ({
      type: 'table',
      align: ['left', 'right'],
      children: rows.map((cells, index) => ({
        type: 'tableRow',
        header: index === 0,
        children: cells.map(children => ({ type: 'tableCell', children })),
      })),
    }),
  ),
  inlines.map(
    (children): Block => ({
      type: 'figure',
      image: { type: 'image', asset: 'x.png', alt: 'A sea' },
      children,
    }),
  ),
  value.map((written): Block => ({ type: 'preformatted', value: `  ${written.replaceAll(' a', '\n   a')}` })),
);
const note = (identifier: string, written: string): Note => ({
  type: 'note',
  identifier,
  children: [{ type: 'paragraph', children: [{ type: 'text', value: written }] }],
});
const section = (part: Partial<Section>, index: number): Section => ({
  type: 'section',
  id: `s${index}`,
  role: 'chapter',
  matter: 'body',
  title: [],
  subtitle: [],
  children: [],
  sections: [],
  notes: [],
  generated: false,
  ...part,
});
const book = fc
  .tuple(
    fc.array(
      fc.tuple(fc.array(block, { maxLength: 24 }), fc.option(inlines), fc.boolean(), fc.tuple(value, value)),
      { minLength: 1, maxLength: 4 },
    ),
    fc.boolean(),
    fc.constantFrom('foot' as const, 'foot' as const, 'chapter' as const, 'book' as const),
    fc.constantFrom('next' as const, 'recto' as const, 'run-on' as const),
  )
  .map(
    ([chapters, front, notes, chapterStart]): Book => ({
      type: 'book',
      metadata: {
        title: 'The Salt Road',
        authors: [{ name: 'Ana Ferreira', role: 'aut' }],
        contributors: [],
        lang: 'en',
        subjects: [],
        isbn: {},
        identifier: 'salt',
      },
      style: {},
      design: { template: 'literary', notes, chapterStart, cover: {} },
      removed: [],
      sections: [
        ...(front
          ? (['half-title', 'title-page', 'copyright', 'contents'] as const).map((role, i) =>
              section({ role, matter: 'front', generated: true }, 100 + i),
            )
          : []),
        ...chapters.map(([children, title, labelled, notes], i) =>
          section(
            {
              children,
              title: title ?? [],
              notes: [note('a', notes[0]), note('b', notes[1])],
              ...(labelled && { label: `Chapter ${i + 1}` }),
            },
            i,
          ),
        ),
      ],
    }),
  );

const assets = new Map([
  [
    'x.png',
    { bytes: new Uint8Array(), mediaType: 'image/png' as const, width: 900, height: 700, source: 'x.png' },
  ],
]);
const set = (of: Book, interior: Interior): Pages => paginate(of, interior, shelf, assets, new VFile());

const AUTHORS = new Set(['text', 'label', 'title', 'subtitle', 'note']);
const authorWords = (line: Line): string =>
  line.words
    .filter(({ link }) => !(link && 'note' in link))
    .map(({ shaped, hyphen }) => (hyphen ? shaped.text.slice(0, -1) : shaped.text))
    .join('');

type Kind = 'text' | 'captions' | 'notes';
const kindOf = ({ source }: Line): Kind =>
  source?.flow === 'note' ? 'notes' : source?.node.type === 'figure' ? 'captions' : 'text';

function lettersOn(pages: readonly Page[], of: Section, kind: Kind): string {
  return lettersOf(
    pages
      .flatMap(page => page.lines)
      .filter(({ source }) => source?.section === of && AUTHORS.has(source.flow))
      .filter(line => kindOf(line) === kind)
      .map(authorWords)
      .join(''),
  );
}

const letters = (wordings: Iterable<{ text: string }>): string =>
  lettersOf(Array.from(wordings, ({ text: written }) => written).join(''));
const sorted = (written: string): string => [...written].sort().join('');

describe.each([
  ['literary', undefined],
  ['literary', '4x6'],
  ['genre', '4.25x6.87'],
  ['large-print', undefined],
])('any book in %s at %s', (name, trim) => {
  const interior = interiorOf(name, trim);
  const runs = { numRuns: 30 };

  it('has every letter of the author on its pages once and in order', () => {
    fc.assert(
      fc.property(book, of => {
        const { pages } = set(of, interior);
        for (const one of sectionsOf(of)) {
          if (one.generated) continue;
          expect(lettersOn(pages, one, 'text')).toBe(letters(wordingsOf(one, false)));
          expect(lettersOn(pages, one, 'captions')).toBe(letters(captionWordingsOf(one)));
          expect(sorted(lettersOn(pages, one, 'notes'))).toBe(sorted(letters(noteWordingsOf(one))));
        }
      }),
      runs,
    );
  });

  it('stays inside its text block, and no two lines of a page stand on each other', () => {
    fc.assert(
      fc.property(book, of => {
        const { pages } = set(of, interior);
        for (const page of pages) {
          const left = page.side === 'recto' ? interior.margins.inside : interior.margins.outside;
          const right =
            interior.trim.width -
            (page.side === 'recto' ? interior.margins.outside : interior.margins.inside);
          const { spare, leading } = geometryOf(interior);
          // Both pages of a spread may run a line long where the folio leaves room for it.
          const bottom = interior.trim.height - interior.margins.bottom + spare * leading;
          const folio = Math.min(...page.furniture.map(({ baseline }) => baseline).filter(y => y > bottom));
          const seen = new Map<string, [number, number][]>();
          for (const line of page.lines) {
            expect(line.baseline).toBeLessThan(bottom);
            expect(folio - line.baseline).toBeGreaterThan(interior.folio.type.size);
            expect(line.baseline).toBeGreaterThan(interior.margins.top);
            const first = line.words[0];
            const last = line.words.at(-1);
            if (!first || !last) continue;
            const end = last.x + ((last.shaped.width * last.size) / 1000) * last.expand;
            const hang = interior.body.size;
            expect(first.x).toBeGreaterThan(left - hang);
            expect(end).toBeLessThan(right + hang);
            const key = line.baseline.toFixed(1);
            for (const [x0, x1] of seen.get(key) ?? [])
              expect(end <= x0 + hang || first.x >= x1 - hang).toBe(true);
            seen.set(key, [...(seen.get(key) ?? []), [first.x, end]]);
          }
        }
      }),
      runs,
    );
  });

  it('has an even number of pages, and folios that count', () => {
    fc.assert(
      fc.property(book, of => {
        const { pages, starts } = set(of, interior);
        expect(pages.length % 2).toBe(0);
        const body = starts.find(({ section: one }) => one.matter === 'body')?.page ?? 0;
        expect(pages[body]?.side).toBe('recto');
        for (const page of pages) {
          const { folio, index } = page;
          if (index >= body) expect(folio).toEqual({ label: String(index - body + 1), style: 'arabic' });
          else expect(folio.style).toBe('roman');
          if (page.kind === 'blank') expect([page.lines, page.furniture]).toEqual([[], []]);
        }
      }),
      runs,
    );
  });
});
