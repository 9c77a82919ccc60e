import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { lettersOf, wordingsOfBook } from '../../../src/book/letters.ts';
import type { Block, Inline, List } from '../../../src/book/nodes.ts';
import { bookOf, everyNodeBook, note, p, section, text } from './every-node.ts';
import { allElements, authorsTextOf, classesOf, named, render, textOf, withClass } from './setting.ts';

const { book, assets } = everyNodeBook();
const tree = render(book, assets);
const chapter = (...children: Block[]) => render(bookOf([section('chapter', 'one', { children })]));

describe('words', () => {
  it('that the author wrote come out letter by letter and nothing else does', () => {
    const wanted = [...wordingsOfBook(book)].map(wording => wording.text).join('');
    expect(lettersOf(authorsTextOf(tree))).toBe(lettersOf(wanted));
  });

  it('of ours are marked: note numbers, default headings, contents', () => {
    const ours = [...allElements(tree)].filter(element => element.properties['dataGenerated'] === '');
    const said = ours.map(element => textOf([element]).trim());
    expect(said).toEqual(expect.arrayContaining(['1', '1.', 'Afterword', 'Prologue', 'Contents']));
  });

  it('of ours part the figures of two notes called at one place', () => {
    const call = (identifier: string): Inline => ({ type: 'noteReference', note: identifier });
    const called: Block = {
      type: 'paragraph',
      children: [text('A door'), call('a'), call('b'), text(' stood open.'), call('a'), call('none')],
    };
    const parts = { children: [called], notes: [note('a', p('One.')), note('b', p('Two.'))] };
    const tree = render(bookOf([section('chapter', 'one', parts)]));
    const [paragraph] = named(tree, 'p');
    expect(textOf([paragraph as Element])).toBe('A door1,2 stood open.1[none]');
    expect(authorsTextOf([paragraph as Element])).toBe('A door stood open.');
  });

  it('in another language say so, in XML twice', () => {
    const foreign = withClass(tree, 'foreign')[0];
    expect(foreign?.properties).toMatchObject({ lang: 'fr', xmlLang: 'fr' });
    expect(withClass(render(book, assets, false), 'foreign')[0]?.properties['xmlLang']).toBeUndefined();
  });

  it('of EPUB alone stay out of HTML', () => {
    const typed = [...allElements(render(book, assets, false))].filter(
      element => element.properties['epub:type'] !== undefined,
    );
    expect(typed).toEqual([]);
  });
});

describe('a paragraph of lines that the author ended', () => {
  it('stands under its own indent, but for one that begins flush left', () => {
    const lines: Block = {
      type: 'paragraph',
      children: [text('Name: Kael'), { type: 'lineBreak' }, text('Level: 3')],
    };
    const classes = (...blocks: Block[]) => named(chapter(...blocks), 'p').map(classesOf);
    expect(classes(p('He read it.'), lines).at(-1)).toEqual(['lines']);
    expect(classes(lines).at(-1)).toEqual(['first']);
  });

  it('opens no chapter as prose does, and neither does one that leads to what stands below it', () => {
    const classes = (...blocks: Block[]) =>
      named(chapter(...blocks), 'p').map(({ properties }) => properties['className']);
    expect(classes(p('He read it.'))).toEqual([['first', 'opening']]);
    expect(classes(p('For the broth:'))).toEqual([['first']]);
  });
});

describe('the paragraph that opens a chapter', () => {
  it('takes no large letter where its marks are in other type than it, which no style can make large with them', () => {
    const said = (...children: Inline[]) =>
      named(chapter({ type: 'paragraph', children }, p('She left.')), 'p').map(classesOf)[0];
    const slanted: Inline = { type: 'emphasis', children: [text('No,')] };
    const more = ` said Hob. ${'The lamp went out at four. '.repeat(5)}`;
    expect(said(text('“'), slanted, text(`”${more}`))).toEqual(['first', 'opening']);
    expect(said(text(`“No,”${more}`))).toEqual(['first', 'opening', 'capped']);
    expect(said(slanted, text(more))).toEqual(['first', 'opening', 'capped']);
  });
});

describe('a section', () => {
  it('that lists titles is told from one that praises them', () => {
    const alsoBy = (...said: string[]) => {
      const tree = render(bookOf([section('also-by', 'also-by', { children: said.map(words => p(words)) })]));
      return withClass(tree, 'also-by').map(element => element.properties['className']);
    };
    const praise =
      'A harbor pilot, a drowned bell and the one winter in forty years when the river froze to the sea';
    expect(alsoBy('The Salt Road', 'Nine Bells')).toEqual([['also-by', 'titles']]);
    expect(alsoBy('The Salt Road', praise)).toEqual([['also-by']]);
  });

  it('says what it is to reading systems and to assistive technology', () => {
    const part = tree.find(element => element.properties['id'] === 'part-one');
    expect(part?.properties).toMatchObject({
      'epub:type': 'part',
      role: 'doc-part',
      ariaLabelledBy: ['part-one-heading'],
    });
  });

  it('called Notes is typed as the notes of the book when it lists them, and looks like no notes under a chapter', () => {
    const notes = (...said: string[]) =>
      render(bookOf([section('notes', 'notes', { children: said.map(words => p(words)) })]))[0];
    expect(notes('1. Ledger of 1871.', '2 Ibid.')?.properties['epub:type']).toBe('endnotes');
    expect(notes('The first line is from a song.')?.properties['epub:type']).toBeUndefined();
    const called = section('notes', 'notes', { children: [p('A song.')], notes: [note('a', p('Of 1871.'))] });
    const [own] = withClass(render(bookOf([called])), 'footnotes');
    expect(own?.properties['epub:type']).toBe('footnotes');
    expect(withClass(own ? [own] : [], 'notes')).toEqual([]);
  });

  it('sinks one rank of heading with each part around it and skips none', () => {
    const ranks = named(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(element => Number(element.tagName[1]));
    expect(ranks).toContain(3);
    for (const [index, rank] of ranks.entries()) {
      expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it('has its label and title in one heading and its subtitle beside it', () => {
    const [group] = withClass(tree, 'the-log').concat(named(tree, 'hgroup').slice(1));
    expect(textOf(group ? [group] : [])).toContain('Chapter OneThe Log of the Skerry');
    expect(group?.children.map(child => child.type === 'element' && child.tagName)).toEqual(['h2', 'p']);
  });

  it('without a name is called by its number where it cannot be seen', () => {
    const third = [...allElements(tree)].find(element => element.properties['id'] === 'chapter-3');
    expect(third?.properties['ariaLabel']).toBe('Chapter 3');
    expect(named(third ? [third] : [], 'h1', 'h2', 'h3')).toEqual([]);
  });

  it('that is the whole story opens under the title of the book', () => {
    const story = render(bookOf([section('story', 'story', { children: [p('Once.')] })]));
    expect(named(story, 'h1').map(heading => textOf([heading]))).toEqual(['Every Node']);
    expect(lettersOf(authorsTextOf(story))).toBe('Once');
  });

  it('that shares its id with another gets one of its own', () => {
    const ids = [...allElements(tree)].flatMap(element => element.properties['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['the-log', 'the-log-2']));
  });

  it('that its author left empty for us to design is not taken for the author’s words', () => {
    const page = render(bookOf([section('title-page', 'title-page')]));
    expect(textOf(page)).toContain('Ada Wren');
    expect(lettersOf(authorsTextOf(page))).toBe('');
  });

  it('designed by its author stays as it was written', () => {
    const page = render(bookOf([section('title-page', 't', { children: [p('My own page')] })]));
    expect(textOf(page).trim()).toBe('My own page');
  });
});

describe('lists', () => {
  const list = (facts: Partial<List>): Element => {
    const children = ['one', 'two'].map(words => ({ type: 'listItem' as const, children: [p(words)] }));
    return named(chapter({ type: 'list', ordered: true, children, ...facts }), 'ol')[0] as Element;
  };

  it('count by themselves, as their author does', () => {
    expect(list({}).properties).toEqual({});
    expect(list({ numerals: 'lower-alpha' }).properties).toEqual({ type: 'a' });
    expect(list({ numerals: 'upper-roman', start: 4 }).properties).toEqual({ type: 'I', start: 4 });
  });

  it('have their numbers in the text where brackets stand around them, and none of them is the author’s word', () => {
    const enclosed = list({ numerals: 'lower-alpha', enclosed: '()' });
    expect(enclosed.properties).toMatchObject({ className: ['enclosed'], type: 'a' });
    expect(textOf([enclosed])).toBe('(a) one(b) two');
    const numbers = named([enclosed], 'span');
    expect(numbers.map(({ properties }) => properties['dataGenerated'])).toEqual(['', '']);
  });
});

describe('paragraphs', () => {
  const classes = (...blocks: Block[]) => named(chapter(...blocks), 'p').map(classesOf);

  it('that open a section say whether a first letter of three lines has room in them', () => {
    const opening = (words: string) => classes(p(words), p('Then he went out.'))[0];
    expect(opening('No.')).toEqual(['first', 'opening']);
    expect(opening('The lamp went out at four. '.repeat(5))).toEqual(['first', 'opening', 'capped']);
    expect(classes(p('No.'), p('The lamp went out at four. '.repeat(5)))[1]).toEqual([]);
  });

  it('stand flush left at the opening, after breaks and after headings', () => {
    const scene: Block = { type: 'sceneBreak', mark: 'space', written: '' };
    const head: Block = { type: 'subhead', rank: 1, children: [text('Head')] };
    expect(classes(p('A.'), p('B.'), scene, p('C.'), p('D.'), head, p('E.'))).toEqual([
      ['first', 'opening'],
      [],
      ['first'],
      [],
      ['first'],
    ]);
  });

  it('that go on in mid-sentence after a quotation are not indented', () => {
    const quotation: Block = { type: 'blockquote', children: [p('Quoted.')] };
    expect(classes(quotation, p('and went on.'), quotation, p('A new one.'))).toEqual([
      ['first'],
      ['first'],
      ['first'],
      [],
    ]);
  });

  it('are never empty and never stand for a break', () => {
    expect(named(tree, 'p').filter(element => textOf([element]).trim() === '')).toEqual([]);
    expect(named(tree, 'hr').map(classesOf)).toEqual([
      ['scene-break', 'space'],
      ['scene-break', 'ornament'],
    ]);
  });
});

describe('notes', () => {
  it('and their calls lead to each other', () => {
    const ids = new Set([...allElements(tree)].map(element => element.properties['id']));
    const links = named(tree, 'a').filter(link => String(link.properties['href']).startsWith('#'));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(ids).toContain(String(link.properties['href']).slice(1));
    expect(named(tree, 'aside').map(aside => aside.properties['role'])).toEqual(
      Array(3).fill('doc-footnote'),
    );
  });

  it('that nothing calls are kept, without a way back', () => {
    const asides = named(tree, 'aside');
    expect(asides.map(aside => named([aside], 'a').length)).toEqual([1, 1, 0]);
  });

  it('that begin with no paragraph still show their number', () => {
    const verse: Block = { type: 'preformatted', value: 'x' };
    const one = section('chapter', 'one', { children: [p('A')], notes: [note('n', verse)] });
    expect(textOf(named(render(bookOf([one])), 'aside'))).toBe('1.x\n');
  });

  it('that are missing leave the name they were called by', () => {
    expect(textOf(chapter(p('A', { type: 'noteReference', note: 'gone' })))).toContain('A[gone]');
  });
});

describe('without any style', () => {
  it('messages say who wrote what and when', () => {
    const lines = withClass(tree, 'message').map(element => textOf([element]));
    expect(lines.slice(0, 2)).toEqual([
      'Tom (23:41): Are you awake?',
      'Ines: The light is awake. I am only standing next to it.',
    ]);
  });

  it('lines of verse still end', () => {
    const [stanza] = withClass(tree, 'stanza');
    expect(stanza?.children.filter(child => child.type === 'element' && child.tagName === 'br')).toHaveLength(
      3,
    );
  });

  it('tables say which cells head a column, and an empty one heads none', () => {
    expect(named(tree, 'th').map(cell => [textOf([cell]), cell.properties['scope']])).toEqual([
      ['Month', 'col'],
      ['Tons', 'col'],
    ]);
  });

  it('pictures are described or said to be ornaments', () => {
    for (const image of named(tree, 'img')) {
      const { alt, role } = image.properties;
      expect(alt === '' ? role : alt).toBeTruthy();
    }
  });

  it('a quotation with a source before the text of a chapter is an epigraph', () => {
    const said: Block = {
      type: 'blockquote',
      children: [p('All lamps go out.'), { type: 'attribution', children: [text('— Standing Orders')] }],
    };
    const types = (...blocks: Block[]) =>
      [...allElements(chapter(...blocks))].map(
        ({ properties }) => properties['epub:type'] ?? properties['role'],
      );
    const roles = (...blocks: Block[]) =>
      named(chapter(...blocks), 'blockquote').map(({ properties }) => properties['role']);
    expect(types(said, p('It was dark.'))).toContain('epigraph');
    expect(roles(said, p('It was dark.'))).toEqual(['doc-epigraph']);
    expect(types(p('It was dark.'), said, p('He slept.'))).not.toContain('epigraph');
    expect(roles(said)).toEqual([undefined]);
    const praise = section('also-by', 'praise', { children: [said, p('Nine Bells')] });
    expect(named(render(bookOf([praise])), 'blockquote')[0]?.properties['role']).toBeUndefined();
  });

  it('a quotation ends before its source', () => {
    const [quotation] = withClass(tree, 'quotation');
    expect(textOf(named(quotation ? [quotation] : [], 'blockquote'))).not.toContain('Standing Orders');
    expect(textOf(named(quotation ? [quotation] : [], 'figcaption'))).toBe('— Standing Orders, 1871');
  });
});

describe('links', () => {
  it.each([
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    ['data:text/html,x'],
    ['chapter-2.md'],
    ['#nowhere'],
  ])('to %s lose their link and keep their words', url => {
    const linked = chapter(p({ type: 'link', url, children: [text('words')] }));
    expect(named(linked, 'a')).toEqual([]);
    expect(textOf(linked)).toContain('words');
  });

  it('to the web, a mailbox or a section of the book stay', () => {
    const urls = ['https://example.org/', 'mailto:a@example.org', '#one'];
    const linked = chapter(p(...urls.map(url => ({ type: 'link' as const, url, children: [text('w')] }))));
    expect(named(linked, 'a').map(link => link.properties['href'])).toEqual(urls);
  });

  it('stay out of the contents, as do notes and pictures', () => {
    const title = [
      { type: 'link' as const, url: 'https://example.org/', children: [text('One')] },
      { type: 'noteReference' as const, note: 'n' },
    ];
    const one = section('chapter', 'one', { title, notes: [note('n', p('Note.'))], children: [p('A')] });
    const contents = section('contents', 'contents', { generated: true });
    const list = named(render(bookOf([contents, one])), 'nav');
    expect(named(list, 'a').map(link => [link.properties['href'], textOf([link])])).toEqual([
      ['#one', 'One'],
    ]);
    expect(named(list, 'sup')).toEqual([]);
  });
});
