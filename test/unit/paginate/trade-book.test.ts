import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Assets, Book, Section } from '../../../src/book/book.ts';
import { lettersOf, wordingsOf } from '../../../src/book/letters.ts';
import type { NotesPlace } from '../../../src/book/metadata.ts';
import type { Block } from '../../../src/book/nodes.ts';
import { sectionsOf, walk } from '../../../src/book/visit.ts';
import { geometryOf } from '../../../src/paginate/geometry.ts';
import type { Page } from '../../../src/paginate/pages.ts';
import { book, interiorNamed, paragraph, paragraphs, prose, section, set, text, wordsOf } from './books.ts';

/** A novel with everything a trade book has, in every interior: what must hold on its pages whatever stands on them. */

const assets: Assets = new Map([
  [
    'lock.png',
    { bytes: new Uint8Array(), mediaType: 'image/png', width: 1200, height: 1000, source: 'lock.png' },
  ],
]);

const sceneBreak = (mark: 'space' | 'ornament'): Block => ({ type: 'sceneBreak', mark, written: '' });
const letter: Block = {
  type: 'letter',
  children: [
    { type: 'letterLine', part: 'dateline', children: text('Ferrin, 3 May') },
    { type: 'letterLine', part: 'salutation', children: text('Dear Marit,') },
    paragraph(prose(60, 3)),
    { type: 'letterLine', part: 'valediction', children: text('Yours ever,') },
    { type: 'letterLine', part: 'signature', children: text('Tobias') },
  ],
};
const verse: Block = {
  type: 'verse',
  children: [0, 1, 2].map(stanza => ({
    type: 'stanza',
    children: [0, 1, 2, 3].map(line => ({
      type: 'verseLine',
      indent: line % 2,
      children: text(prose(5 + 4 * (line % 3), stanza * 4 + line)),
    })),
  })),
};
const messages: Block = {
  type: 'messages',
  children: (['left', 'right', 'left'] as const).map((side, index) => ({
    type: 'message',
    sender: side === 'left' ? 'Tobias' : 'Marit',
    time: '21:14',
    side,
    children: text(prose(6 + 9 * index, index)),
  })),
};
const list: Block = {
  type: 'list',
  ordered: true,
  children: [
    { type: 'listItem', children: [paragraph(prose(14, 4))] },
    {
      type: 'listItem',
      children: [
        paragraph('The gates'),
        {
          type: 'list',
          ordered: false,
          children: [{ type: 'listItem', children: [paragraph(prose(9, 5))] }],
        },
      ],
    },
  ],
};
const table: Block = {
  type: 'table',
  align: ['left', 'right', 'left'],
  children: [
    ['Lock', 'Toll', 'Remarks'],
    ['Ferrin', '4', prose(8)],
    ['Low Staithe', '12', ''],
  ].map((cells, index) => ({
    type: 'tableRow',
    header: index === 0,
    children: cells.map(cell => ({ type: 'tableCell', children: text(cell) })),
  })),
};
const figure: Block = {
  type: 'figure',
  image: { type: 'image', asset: 'lock.png', alt: 'A lock' },
  children: text('The upper gate.'),
};
const quotation: Block = {
  type: 'blockquote',
  children: [paragraph(prose(30, 8)), { type: 'attribution', children: text('a boatman') }],
};

const chapter = (number: number): Section => {
  const more = (seed: number, count = 5): Block[] => paragraphs(count, 11 * number + seed);
  return section({
    id: `chapter-${number}`,
    label: `Chapter ${number}`,
    title: text('The Second Ledger'),
    children: [
      ...(number % 2 === 0 ? [quotation] : []),
      paragraph(`“${'HQAJL'[number % 5]}arbours are old,” he said. ${prose(40, number)}`),
      ...more(1),
      verse,
      paragraph('and nobody heard.'),
      ...more(2),
      sceneBreak('ornament'),
      paragraph([...text(prose(30, number)), { type: 'noteReference', note: 'a' }]),
      letter,
      ...more(3, 3),
      { type: 'subhead', rank: 1, children: text('The Lower Gate') },
      ...more(4),
      figure,
      ...more(5),
      messages,
      list,
      sceneBreak('space'),
      ...more(6, 7),
      table,
      { type: 'timeJump', children: text('Five weeks later') },
      ...more(7, 4),
      paragraph([...text(prose(25, number)), { type: 'noteReference', note: 'b' }]),
      ...more(8),
    ],
    notes: ['a', 'b'].map(identifier => ({
      type: 'note',
      identifier,
      children: [paragraph(prose(identifier === 'a' ? 9 : 45, number))],
    })),
  });
};

const front = (['half-title', 'title-page', 'copyright', 'contents'] as const).map(role =>
  section({
    id: role,
    role,
    matter: 'front',
    generated: true,
    children: role === 'copyright' ? paragraphs(3) : [],
  }),
);
const novel = (notes: NotesPlace): Book => {
  const made = book([
    ...front,
    section({ id: 'd', role: 'dedication', matter: 'front', children: [paragraph('For the keepers')] }),
    section({ id: 'n', role: 'authors-note', matter: 'front', children: paragraphs(3) }),
    section({ id: 'p1', role: 'part', label: 'Part One', sections: [1, 2, 3].map(chapter) }),
    section({ id: 'p2', role: 'part', label: 'Part Two', sections: [4, 5].map(chapter) }),
    section({ id: 'ack', role: 'acknowledgments', matter: 'back', children: paragraphs(2) }),
    section({ id: 'a', role: 'about-the-author', matter: 'back', children: paragraphs(1) }),
  ]);
  return { ...made, design: { ...made.design, notes } };
};

/** Scene breaks that were met at the edge of a page. */
let edges = 0;

describe.each([
  ['literary', '5.5x8.5', 'foot'],
  ['literary', '4.25x6.87', 'chapter'],
  ['genre', '5.5x8.5', 'foot'],
  ['genre', '5x8', 'book'],
  ['large-print', '6x9', 'foot'],
  ['large-print', '5x8', 'book'],
] as const)('a trade book in %s at %s with its notes at %s', (name, trim, notes) => {
  const interior = interiorNamed(name, trim);
  const of = novel(notes);
  const report = new VFile();
  const { pages, report: figures, starts } = set(of, interior, report, assets);
  const { rows, spare, leading } = geometryOf(interior);
  const first = geometryOf(interior).baseline(0);
  const rowOf = (baseline: number): number => (baseline - first) / leading;
  const textOn = (page: Page) => page.lines.filter(({ source }) => source?.flow === 'text');

  it('has every word of the author', () => {
    for (const one of sectionsOf(of)) {
      if (one.generated) continue;
      const found = pages
        .flatMap(page => page.lines)
        .filter(({ source }) => source?.section === one && source.node.type !== 'figure')
        .filter(({ source }) => ['text', 'label', 'title', 'subtitle'].includes(source?.flow ?? ''))
        .map(({ words }) =>
          words
            .filter(({ link }) => !(link && 'note' in link))
            .map(({ shaped, hyphen }) => (hyphen ? shaped.text.slice(0, -1) : shaped.text))
            .join(''),
        );
      const wanted = Array.from(wordingsOf(one, false), wording => wording.text);
      expect(lettersOf(found.join(''))).toBe(lettersOf(wanted.join('')));
    }
  });

  it('has its text on the grid, inside the text block', () => {
    const headed = new Set(['chapter', 'part', 'title-page', 'half-title', 'copyright', 'contents']);
    for (const page of pages) {
      for (const line of page.lines) {
        expect(rowOf(line.baseline)).toBeLessThan(rows + spare - 0.5);
        const { source } = line;
        const loose = source?.node.type === 'section' && headed.has(source.section.role);
        const foot = source?.flow === 'note' || source?.flow === 'noteNumber';
        const ornament = source?.flow === 'ornament' || source?.node.type === 'subhead';
        if (loose || foot || ornament || page.kind !== 'text') continue;
        expect(Math.abs(rowOf(line.baseline) - Math.round(rowOf(line.baseline)))).toBeLessThan(0.02);
      }
    }
  });

  it('has no widow, no orphan, and no heading alone at the foot of a page', () => {
    expect([figures.widows, figures.orphans]).toEqual([0, 0]);
    for (const page of pages) {
      const last = textOn(page).at(-1)?.source?.node.type;
      expect(last === 'subhead' || last === 'timeJump').toBe(false);
    }
  });

  it('has an ornament wherever a scene breaks at the edge of a page, and where its author has one', () => {
    const standing = (block: Block | undefined): number[] => {
      const inside = new Set<unknown>(block ? [...walk(block)] : []);
      return pages
        .filter(({ lines }) => lines.some(({ source }) => inside.has(source?.node)))
        .map(({ index }) => index);
    };
    for (const { children } of sectionsOf(of)) {
      for (const [at, block] of children.entries()) {
        if (block.type !== 'sceneBreak') continue;
        const before = standing(children[at - 1]).at(-1) ?? Number.NaN;
        const after = standing(children[at + 1])[0] ?? Number.NaN;
        const atEdge = after > before;
        if (atEdge) edges++;
        const ornaments = pages.flatMap(({ index, lines }) =>
          lines
            .filter(({ source }) => source?.node === block)
            .map(line => ({ index, words: wordsOf(line).trim() })),
        );
        const words = interior.sceneBreak.ornament;
        expect(ornaments.map(ornament => ornament.words)).toEqual(
          atEdge || block.mark === 'ornament' ? [words] : [],
        );
        for (const { index } of ornaments) expect([before, after]).toContain(index);
      }
    }
  });

  it('opens its parts on rectos with blank backs, and its chapters under no running head', () => {
    for (const { section: one, page } of starts) {
      const opener = pages[page] as Page;
      if (one.role === 'part') {
        expect(opener.side).toBe('recto');
        expect(opener.furniture).toEqual([]);
        expect(pages[page + 1]?.kind).toBe('blank');
      }
      if (one.role !== 'chapter') continue;
      expect(opener.furniture.every(({ baseline }) => baseline > first + (rows - 1) * leading)).toBe(true);
      expect(opener.lines.some(line => line.words.some(({ initial }) => initial))).toBe(name === 'genre');
    }
  });

  it('fills the pages before its figures', () => {
    for (const page of pages) {
      const behind = pages[page.index - 1];
      if (page.pictures.length === 0 || page.kind !== 'text' || !behind || behind.kind === 'blank') continue;
      const foot = Math.max(...behind.lines.map(({ baseline }) => rowOf(baseline)));
      expect(foot).toBeGreaterThan(rows - 4);
    }
  });

  it('has nothing to complain of', () => {
    expect(report.messages.map(String)).toEqual([]);
  });
});

it('meets scene breaks at the edges of pages', () => {
  expect(edges).toBeGreaterThan(0);
});
