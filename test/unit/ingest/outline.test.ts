import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/book/visit.ts';
import { blocks, ingestBook, ingestFile, outline, words } from './on-disk.ts';

const md = (text: string) => ingestFile('a.md', text);

describe('a title underlined', () => {
  it.each([
    ['The Anvil\n=========', 1],
    ['The *Anvil*\n===', 1],
    ['The Tongs {#tongs}\n------------------', 2],
    ['Who Goes?\n=========', 1],
  ])('is a heading: %j', async (text, depth) => {
    const ingested = await md(`# First\n\nA.\n\n${text}\n\nB.`);
    const subheads = blocks(ingested).filter(({ type }) => type === 'subhead');
    expect([outline(ingested).length, subheads.length]).toEqual(depth === 1 ? [2, 0] : [1, 1]);
    expect(words(ingested).join(' ')).not.toMatch(/[=#]|--/);
  });

  it.each([
    'It was over\n---',
    'It was over.\n============',
    'It was over, and nobody knew\n--------',
    'Over?\n===',
    '- one\n======',
    'One.\nIt was over\n===========',
  ])('is none where dashes part scenes or the words are a sentence: %j', async text => {
    expect(outline(await md(`# First\n\nA.\n\n${text}\n\nB.`))).toHaveLength(1);
    expect(blocks(await md(`# First\n\n${text}\n\nB.`)).some(({ type }) => type === 'subhead')).toBe(false);
  });
});

describe('headings', () => {
  it.each([
    [
      'parts above chapters',
      '# Book I\n\n## Chapter I\n\nA.\n\n## Chapter II\n\nB.',
      ['part Book I', '  chapter Chapter I', '  chapter Chapter II'],
    ],
    [
      'parts beside chapters',
      '# Part One\n\n# Chapter 1\n\nA.\n\n# Part Two\n\n# Chapter 2\n\nB.\n\n# Epilogue\n\nC.',
      ['part Part One', '  chapter Chapter 1', 'part Part Two', '  chapter Chapter 2', 'epilogue Epilogue'],
    ],
    [
      'a title above chapters',
      '# The Tide\n\n## Chapter 1: Ebb\n\nA.\n\n## Chapter 2\n\nB.',
      ['chapter Chapter 1|Ebb', 'chapter Chapter 2'],
    ],
    [
      'names without numbers',
      '# Rain\n\nA.\n\n# Snow\n\nB.\n\n## A Thaw\n\nC.',
      ['chapter Rain', 'chapter Snow'],
    ],
    [
      'bare numbers that count',
      '# The Tide\n\n## 1\n\nA.\n\n## 2. Ebb\n\nB.',
      ['chapter 1', 'chapter 2|Ebb'],
    ],
    ['a number that does not count', '# Rain\n\nA.\n\n# 1984\n\nB.', ['chapter Rain', 'chapter 1984']],
    [
      'front and back matter',
      '# Dedication\n\nFor Ana.\n\n# Chapter 1\n\nA.\n\n# Acknowledgements\n\nB.',
      ['dedication Dedication', 'chapter Chapter 1', 'acknowledgments Acknowledgements'],
    ],
    [
      'roles in braces',
      '# For Ana {.dedication}\n\nA.\n\n# Rain {.prologue #wet}\n\nB.\n\n# Snow\n\nC.',
      ['dedication For Ana', 'prologue Rain', 'chapter Snow'],
    ],
    ['text before the first of them', 'It begins.\n\n# Chapter 1\n\nA.', ['story', 'chapter Chapter 1']],
    [
      'parts and chapters that are told by their place alone',
      '# Part One: Making\n\n# Pans\n\nA.\n\n## Shapes\n\nB.\n\n# Part Two\n\n# Prices\n\nC.',
      ['part Part One|Making', '  chapter Pans', 'part Part Two', '  chapter Prices'],
    ],
    [
      'no chapters of what stands in a bibliography, whatever its rank',
      '# Part One\n\n## Pans\n\nA.\n\n# Bibliography\n\n## Books\n\nB.\n\n## Articles\n\nC.',
      ['part Part One', '  chapter Pans', 'bibliography Bibliography'],
    ],
    [
      'a number and the name under it one heading',
      '# Chapter One\n\n## The *Weir*\n\nA.\n\n# Chapter Two\n\n## The Gate\n\nB.\n\n### Later\n\nC.',
      ['chapter Chapter One|The Weir', 'chapter Chapter Two|The Gate'],
    ],
    [
      'a part and the name under it one heading',
      '# Part One\n\n## The Far Bank\n\n### Chapter 1\n\nA.\n\n# Part Two\n\n## The Near Bank\n\n### Chapter 2\n\nB.',
      [
        'part Part One|The Far Bank',
        '  chapter Chapter 1',
        'part Part Two|The Near Bank',
        '  chapter Chapter 2',
      ],
    ],
    [
      'no name of the first of several headings in a chapter',
      '# Chapter 1\n\n## Monday\n\nA.\n\n## Tuesday\n\nB.',
      ['chapter Chapter 1'],
    ],
    [
      'no name of a heading that says it is none',
      '# Chapter 1\n\n## The Weir {.subhead}\n\nA.',
      ['chapter Chapter 1'],
    ],
    [
      'a chapter of the only one in a part',
      '# Part One\n\n## Salt\n\nA.\n\n# Part Two\n\n## Glass\n\nB.',
      ['part Part One', '  chapter Salt', 'part Part Two', '  chapter Glass'],
    ],
    ['a story under its title', '# The Tide\n\nIt fell.', ['story']],
  ])('make %s', async (_, text, expected) => {
    const ingested = await md(text);
    expect(outline(ingested)).toEqual(expected);
    expect(ingested.told.filter(told => told.severity !== 'info')).toEqual([]);
  });

  it('give the book its title only where the settings give none', async () => {
    expect((await md('# The Tide\n\nIt fell.')).manuscript?.book.metadata.title).toBe('The Tide');
    const other = await md('---\ntitle: The Sea\n---\n\n# The Tide\n\nIt fell.');
    expect(other.manuscript?.book.metadata.title).toBe('The Sea');
    expect(outline(other)).toEqual(['chapter The Tide']);
    const same = await md('---\ntitle: The tide\n---\n\n# The Tide\n\nIt fell.');
    expect(outline(same)).toEqual(['story']);
    expect(same.manuscript?.book.removed).toMatchObject([{ text: 'The Tide', rule: 'ingest/doubled-title' }]);
  });

  it('below chapters become subheads of the right rank', async () => {
    const ingested = await md('# Chapter 1\n\nA.\n\n## One\n\n### Two\n\nB.\n\n# Chapter 2\n\nC.');
    expect(blocks(ingested).filter(block => block.type === 'subhead')).toMatchObject([
      { rank: 1 },
      { rank: 2 },
    ]);
  });

  it('keep emphasis, notes, languages and names of their own', async () => {
    const ingested = await md(
      '# Chapter 1: The *Cave*[^1] {#cave lang=fr subtitle="A “Dream”"}\n\nA.\n\n[^1]: Note.',
    );
    const [section] = ingested.manuscript?.book.sections ?? [];
    expect(section).toMatchObject({ id: 'cave', lang: 'fr', label: 'Chapter 1', ordinal: 1 });
    expect(section?.title.map(node => node.type)).toEqual(['text', 'emphasis', 'noteReference']);
    expect(plainText(section?.subtitle ?? [])).toBe('A “Dream”');
    expect(ingested.rules).toEqual([]);
  });

  it('get unique ids that are fit for files, in any script', async () => {
    const ingested = await md(
      '# Rain\n\nA.\n\n# Rain\n\nB.\n\n# 第一章\n\nC.\n\n# 第二章\n\nD.\n\n# Łódź & Ærø\n\nE.',
    );
    expect(ingested.manuscript?.book.sections.map(section => section.id)).toEqual([
      'rain',
      'rain-2',
      'chapter',
      'chapter-2',
      'lodz-aero',
    ]);
  });

  it('name an unknown role', async () => {
    const ingested = await md('# Rain {.prolouge}\n\nA.');
    expect(ingested.told[0]).toMatchObject({
      rule: 'ingest/role',
      severity: 'error',
      hint: 'did you mean `{.prologue}`?',
    });
  });

  it.each([
    ['# Salt\n\n## by Ruth Vale\n\n## Chapter One\n\nA.', ['by Ruth Vale']],
    ['# Salt\n\n## A Novel\n\n### by Ruth Vale\n\n### Chapter One\n\nA.', ['A Novel', 'by Ruth Vale']],
    ['# Salt\n\n## A Novel\n\n## Chapter One\n\nA.', ['A Novel']],
    ['# Salt\n\n## Chapter One\n\n### by Ruth Vale\n\nA.', []],
    ['# Salt\n\nB.\n\n## by Ruth Vale\n\nA.\n\n## Chapter One\n\nA.', undefined],
  ])('right under the title are a title page where they say whose book it is: %j', async (text, lines) => {
    const ingested = await md(text);
    const [first] = ingested.manuscript?.book.sections ?? [];
    const found = first?.role === 'story' ? words(ingested) : [];
    if (lines) expect(found.filter(line => line !== 'A.')).toEqual(lines);
    else expect(outline(ingested)).toContain('chapter by Ruth Vale');
  });

  it('of files are chapters by the one that opens each, whatever stands below it', async () => {
    const files = {
      'book.yaml': 'title: A',
      '01.md': '# Part I: Making',
      '02.md': '# Pans\n\nA.\n\n## Shapes\n\nB.\n\n### Small\n\nC.',
      '80-bibliography.md': '# Bibliography\n\n## Books\n\nD.\n\n## Articles\n\nE.',
    };
    const ingested = await ingestBook(files);
    expect(outline(ingested)).toEqual(['part Part I|Making', '  chapter Pans', 'bibliography Bibliography']);
    const [part, bibliography] = ingested.manuscript?.book.sections ?? [];
    const ranks = [...(part?.sections ?? []), ...(bibliography ? [bibliography] : [])].map(section =>
      section.children.flatMap(block => (block.type === 'subhead' ? [block.rank] : [])),
    );
    expect(ranks).toEqual([
      [1, 2],
      [1, 1],
    ]);
    const named = {
      ...files,
      '01.md': '# Part One\n\n## The Far Bank',
      '02.md': '# Chapter One\n\n## Pans\n\nA.',
    };
    expect(outline(await ingestBook(named)).slice(0, 2)).toEqual([
      'part Part One|The Far Bank',
      '  chapter Chapter One|Pans',
    ]);
  });

  it('that name a number are told, keep their marks, and hand on their own name for links', async () => {
    const ingested = await md('# Chapter One[^1]\n\n## The *Weir* {#weir}\n\nA.\n\n[^1]: Note.');
    const [section] = ingested.manuscript?.book.sections ?? [];
    expect(section).toMatchObject({ id: 'weir', label: 'Chapter One' });
    expect(section?.title.map(node => node.type)).toEqual(['text', 'emphasis', 'noteReference']);
    expect(ingested.told.map(({ rule, line }) => [rule, line])).toContainEqual(['ingest/chapter-name', 3]);
  });
});
