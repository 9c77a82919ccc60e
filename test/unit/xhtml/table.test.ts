import type { Element } from 'hast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Inline, Table } from '../../../src/book/nodes.ts';
import { buildEpub } from '../epub/build.ts';
import { bookOf, p, section, text } from './every-node.ts';
import { classesOf, named, render, textOf, withClass } from './setting.ts';

const table = (...rows: string[][]): Table => ({
  type: 'table',
  align: [],
  children: rows.map((cells, index) => ({
    type: 'tableRow',
    header: index === 0,
    children: cells.map(cell => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] })),
  })),
});
const captioned = (caption: Inline[], { children, ...facts }: Table): Table => ({
  ...facts,
  children: [{ type: 'tableCaption', children: caption }, ...children],
});
const bookWith = (node: Table) => bookOf([section('chapter', 'one', { children: [p('Before.'), node] })]);
const shown = (node: Table, xml = true): Element[] => render(bookWith(node), new Map(), xml);
const classes = (node: Table, xml = true) => named(shown(node, xml), 'table').map(classesOf)[0];

const YEAR = 'Year Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const year = table(
  YEAR,
  YEAR.map(() => '1200'),
);
const short = table(['No.', 'What was found', 'When'], ['12', 'A lantern, brass', '1904']);
const long = table(['Lighthouse-keepers', 'Unquestionably'], ['Correspondences', 'Incomprehensibilities']);
const wide = table(['Correspondences', 'Unquestionably', 'Notwithstanding']);
const tooWide = table(Array.from({ length: 6 }, () => 'Notwithstanding'));

describe('tables on narrow pages', () => {
  it('keep their words whole where the longest of each column stand beside each other', () => {
    expect(classes(short, false)).toEqual(['whole-words']);
    expect(classes(long, false)).toEqual(['whole-words']);
    expect(classes(wide, false)).not.toContain('whole-words');
  });

  it('of an e-book are set in smaller type the more stands beside each other, and break words last', () => {
    const sentence = 'The oil of the lamps is kept in the cellar of the house under the hill';
    expect(classes(table(['No.', 'Where'], ['12', sentence]))).toEqual([]);
    expect(classes(short)).toEqual(['breakable']);
    expect(classes(wide)).toEqual(['wide', 'breakable']);
    expect(
      classes(table(['Correspondences', 'Unquestionably', 'Notwithstanding'], ['', '', sentence])),
    ).toEqual(['wide']);
    expect(classes(table(YEAR.slice(0, 12), Array(12).fill('1200')))).toEqual(['wider', 'breakable']);
    expect(classes(year)).toEqual(['widest', 'breakable']);
    expect(classes(tooWide)).toEqual(['widest', 'breakable']);
  });

  it('are not made wide for an address, which is broken in its cell alone', () => {
    const address = `https://example.org/${'oil'.repeat(30)}`;
    const node = table(['Oil', 'Where'], ['Whale', address]);
    expect(classes(node)).toEqual([]);
    expect(withClass(shown(node), 'long-word').map(cell => textOf([cell]))).toEqual([address]);
  });

  it('count signs of Chinese one by one, for a line can end behind any of them', () => {
    expect(classes(table(['油', '川の帳簿'.repeat(20)], ['一', '二']))).toEqual([]);
  });

  it('move under a window on the web page, which the keyboard comes to and which has a name', () => {
    const [window] = withClass(shown(year, false), 'scrolling');
    expect(window?.properties).toMatchObject({
      role: 'region',
      tabIndex: 0,
      ariaLabel: 'Year, Jan, Feb, Mar, …',
    });
    const [called] = withClass(shown(captioned([text('The oil of a year')], year), false), 'scrolling');
    expect(called?.properties['ariaLabel']).toBe('The oil of a year');
    expect(withClass(shown(year), 'scrolling')).toEqual([]);
    expect(withClass(shown(table(['No.', 'Name'], ['1', 'Rye']), false), 'scrolling')).toEqual([]);
  });

  it('that stand on no telephone are told', async () => {
    const told = async (node: Table) => {
      const report = new VFile();
      await buildEpub(bookWith(node), new Map(), { report });
      return report.messages.map(message => `${message.ruleId}: ${message.reason}`);
    };
    expect(await told(year)).toEqual([]);
    expect(await told(tooWide)).toEqual([
      'wide-table: this table of 6 columns is too wide for a telephone, and the e-book divides its words; give it fewer columns or shorter words',
    ]);
  });
});

describe('the heads of a table', () => {
  const scopes = (node: Table) =>
    named(shown(node), 'th').map(cell => `${textOf([cell])}: ${cell.properties['scope']}`);

  it('stand at its rows, too, where nothing stands over them', () => {
    const node = table(['', 'Lowland', 'Upland'], ['Rain', 'much', 'little'], ['', 'little', 'much']);
    expect(scopes(node)).toEqual(['Lowland: col', 'Upland: col', 'Rain: row']);
  });

  it('stand over its columns alone where something stands over the first, or nothing over any', () => {
    expect(scopes(table(['Water', 'Lowland'], ['Rain', 'much']))).toEqual(['Water: col', 'Lowland: col']);
    expect(scopes(table(['', ''], ['Rain', 'much']))).toEqual([]);
  });
});
