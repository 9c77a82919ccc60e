import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Book, Section } from '../../../src/book/book.ts';
import { Inquiry } from '../../../src/book/inquiry.ts';
import type { Link } from '../../../src/book/nodes.ts';
import { sectionsOf } from '../../../src/book/visit.ts';
import { innerLinks } from '../../../src/normalize/inner-links.ts';
import { include } from '../../../src/normalize/omnibus.ts';
import { book, paragraph, section, subhead, text } from '../paginate/books.ts';

const at = (file: string) => ({ file, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } });
const link = (url: string, file?: string): Link => ({
  type: 'link',
  url,
  children: text('there'),
  ...(file !== undefined && { position: at(file) }),
});
const run = (of: Book): string[] => {
  const report = new VFile();
  innerLinks.run(of, report, new Inquiry({}, report));
  return report.messages.map(({ reason }) => /^`(.*?)`/.exec(reason)?.[1] ?? '');
};
/** Where a link in the first of two chapters leads. */
const leads = (url: string, ...own: Section['children']): string => {
  const asked = link(url, 'book/one.md');
  const one = section({ id: 'one', position: at('book/one.md'), children: [paragraph([asked]), ...own] });
  const two = section({
    id: 'two',
    position: at('book/two.md'),
    children: [subhead('Salt & Oil'), subhead('The Price'), subhead('Ünder Öl'), subhead('Фитиль')],
  });
  const lost = run(book([one, two]));
  return lost.length > 0 ? 'nowhere' : asked.url;
};

describe('a link inside the book', () => {
  it.each([
    ['#two', '#two'],
    ['two.md', '#two'],
    ['./two.md', '#two'],
    ['../book/two.md', '#two'],
    ['/two.md', '#two'],
    ['two.md#the-price', '#the-price'],
    ['two.md#two', '#two'],
    ['#the-price', '#the-price'],
    ['#salt--oil', '#salt-oil'],
    ['#salt-oil', '#salt-oil'],
    ['#%C3%BCnder-%C3%B6l', '#under-ol'],
    ['#фитиль', '#heading'],
    ['#The%20Price', '#the-price'],
    ['three.md', 'nowhere'],
    ['two.md#none', 'nowhere'],
    ['one.md#the-price', 'nowhere'],
    ['#none', 'nowhere'],
    ['#', 'nowhere'],
    ['', 'nowhere'],
    ['#%', 'nowhere'],
  ])('%s leads to %s', (url, to) => {
    expect(leads(url)).toBe(to);
  });

  it('leads to the nearer of two headings that say the same', () => {
    expect(leads('#the-price', subhead('The Price'))).toBe('#one-the-price');
    expect(leads('two.md#the-price', subhead('The Price'))).toBe('#two-the-price');
  });

  it('leads to the heading that its author named so, wherever it stands, and to a section before any', () => {
    const far = section({ id: 'far', children: [subhead('Elsewhere', 1, 'price')] });
    const asked = [link('#price'), link('#far')];
    const near = section({ id: 'near', children: [paragraph(asked), subhead('Price'), subhead('Far')] });
    run(book([near, far]));
    expect(asked.map(({ url }) => url)).toEqual(['#price', '#far']);
    expect(far.children[0]).toMatchObject({ id: 'price' });
  });

  it('gives a name to the headings that are led to or listed, and to no others', () => {
    const two = section({ id: 'two', children: [subhead('Rain'), subhead('Sun'), subhead('Sleet', 2)] });
    const one = section({ id: 'one', children: [paragraph([link('#sun')])] });
    const ids = (): (string | undefined)[] => two.children.map(block => (block as { id?: string }).id);
    const made = book([one, two]);
    run(made);
    expect(ids()).toEqual([undefined, 'sun', undefined]);
    run({ ...made, design: { ...made.design, tocDepth: 2 } });
    expect(ids()).toEqual(['rain', 'sun', undefined]);
  });

  it('stays as it is when the book is gone through again', () => {
    const price = () => subhead('Price');
    const links = [link('#price'), link('#price')];
    const made = book([
      section({ id: 'one', children: [paragraph([links[0] as Link]), price()] }),
      section({ id: 'two', children: [paragraph([links[1] as Link]), price()] }),
    ]);
    run(made);
    expect(links.map(({ url }) => url)).toEqual(['#one-price', '#two-price']);
    const once = JSON.stringify(made);
    run(made);
    expect(JSON.stringify(made)).toBe(once);
  });

  it('leads where it did when the book is bound into another that has the same headings', () => {
    const volume = (): { made: Book; asked: Link } => {
      const asked = link('#rain');
      const made = book([section({ id: 'one', children: [paragraph([asked]), subhead('Rain')] })]);
      run(made);
      return { made, asked };
    };
    const [first, second] = [volume(), volume()];
    include(first.made, second.made);
    const named = second.made.sections[0]?.children[1] as { id?: string };
    expect(named.id).toBeDefined();
    expect(named.id).not.toBe('rain');
    expect(second.asked.url).toBe(`#${named.id}`);
    expect(first.asked.url).toBe('#rain');
  });

  it('has a name for every heading that the contents list, those of a story bound into the book among them', () => {
    const story = (): Book => book([section({ role: 'story', id: 'story', children: [subhead('Rain')] })]);
    const whole = story();
    whole.design.tocDepth = 2;
    run(whole);
    include(whole, story());
    const names = [...sectionsOf(whole)].flatMap(({ children }) =>
      children.flatMap(block => (block.type === 'subhead' ? [block.id] : [])),
    );
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    expect(names).not.toContain(undefined);
  });
});
