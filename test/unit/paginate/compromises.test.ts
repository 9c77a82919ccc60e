import { describe, expect, it } from 'vitest';
import { geometryOf } from '../../../src/paginate/geometry.ts';
import type { Compromise, Pages } from '../../../src/paginate/pages.ts';
import { reportOn } from '../../../src/paginate/report.ts';
import { book, interiorNamed, paragraph, paragraphs, prose, section, set } from './books.ts';

const geometry = geometryOf(interiorNamed('literary'));
const chapter = (count: number): Pages => set(book([section({ children: paragraphs(count) })]));
const counted = (pages: Pages, kind: Compromise['kind']): number =>
  reportOn(pages.pages, geometry).compromises.filter(found => found.kind === kind).length;
/** The first page of running text that goes on overleaf. */
const running = (pages: Pages) => {
  const page = pages.pages.find(({ kind }, i) => kind === 'text' && pages.pages[i + 1]?.kind === 'text');
  const text = page?.lines.filter(line => line.source?.flow === 'text') ?? [];
  const [first] = text;
  const last = text.at(-1);
  if (!page || !first || !last) throw new Error('a page of text is expected');
  return { page, first, last, text };
};

describe('the compromises of a layout', () => {
  it('are as many as the report counts', () => {
    const { report } = chapter(60);
    const count = (kind: string) => report.compromises.filter(found => found.kind === kind).length;
    expect([count('loose-line'), count('tight-line'), count('widow'), count('orphan')]).toEqual([
      report.looseLines,
      report.tightLines,
      report.widows,
      report.orphans,
    ]);
    expect(report.spacing.tightest).toBeLessThanOrEqual(report.spacing.mean);
    expect(report.spacing.loosest).toBeGreaterThanOrEqual(report.spacing.mean);
  });

  it('name the page, the words of the line and the paragraph they stand in', () => {
    const position = { file: 'keel.md', start: { line: 9, column: 1 }, end: { line: 9, column: 90 } };
    const narrow = { ...paragraph('incomprehensibilities circumnavigational '.repeat(15)), position };
    const pages = set(book([section({ children: [narrow] })]), { ...interiorNamed('literary', '4.25x6.87') });
    const found = pages.report.compromises.find(({ kind }) => kind === 'loose-line');
    expect(found).toMatchObject({ page: 1, folio: '1', position });
    expect(found?.words).toContain('incompre');
    expect(found?.measured).toBeGreaterThan(1.5);
  });

  it.each([
    ['widow', (pages: Pages) => Object.assign(running(pages).first, { part: { line: 2, of: 3 } })],
    ['orphan', (pages: Pages) => Object.assign(running(pages).last, { part: { line: 0, of: 3 } })],
    ['hyphen-at-page-end', (pages: Pages) => Object.assign(running(pages).last, { end: 'hyphen' })],
    [
      'ladder',
      (pages: Pages) =>
        running(pages)
          .text.slice(3, 6)
          .map(line => Object.assign(line, { end: 'hyphen' })),
    ],
    ['short-page', (pages: Pages) => running(pages).page.lines.splice(-3)],
    ['uneven-spread', (pages: Pages) => pages.pages[1]?.lines.splice(-3)],
    [
      'overfull-line',
      (pages: Pages) => Object.assign(running(pages).first.words.at(-1) ?? {}, { x: geometry.trim.width }),
    ],
  ] as const)('show a %s', (kind, spoil) => {
    const pages = chapter(60);
    const before = counted(pages, kind);
    spoil(pages);
    expect(counted(pages, kind)).toBeGreaterThan(before);
  });

  it('show a last line of a few letters', () => {
    const pages = set(book([section({ children: [paragraph(prose(40))] })]));
    const last = pages.pages[0]?.lines.at(-1);
    const [word] = last?.words ?? [];
    if (!last?.source || !word) throw new Error('a last line is expected');
    const endingIn = (letters: string): number => {
      last.words = [{ ...word, shaped: word.face.shape(letters), spaceAfter: false }];
      return counted(pages, 'short-last-line');
    };
    expect([endingIn('keelson.'), endingIn('“Ahoy!”')]).toEqual([0, 1]);
    last.source = { ...last.source, flow: 'text', node: { type: 'tableCell', children: [] } };
    expect(endingIn('“Ahoy!”')).toBe(0);
  });
});
