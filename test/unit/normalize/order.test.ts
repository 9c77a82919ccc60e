import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/book/visit.ts';
import { normalize } from '../../../src/normalize/normalize.ts';
import { type Ingested, ingestBook, ingestFile } from '../ingest/on-disk.ts';

/** Matter and heading of what the author wrote, in the order of the book. */
function order({ manuscript }: Ingested): string[] {
  if (!manuscript) throw new Error('a book is expected');
  normalize(manuscript.book, new VFile(), manuscript.inquiry);
  return manuscript.book.sections
    .filter(({ generated }) => !generated)
    .map(({ matter, label, title }) => `${matter} ${[label, plainText(title)].filter(Boolean).join(' ')}`);
}

const files = (...headings: string[]): Record<string, string> =>
  Object.fromEntries(headings.map((heading, at) => [`${10 + at}.md`, `# ${heading}\n\nIt rained.`]));

describe('the order of pages in front and behind', () => {
  const BACK = ['Chapter 1', 'About the Author', 'Notes on Salt', 'Acknowledgments', 'Join the List'];
  const kept = [
    'body Chapter 1',
    'back About the Author',
    'back Notes on Salt',
    'back Acknowledgments',
    'back Join the List',
  ];

  it('is the author’s in files that are numbered, and in one file', async () => {
    expect(order(await ingestBook({ 'book.yaml': 'title: A', ...files(...BACK) }))).toEqual(kept);
    const text = BACK.map(heading => `# ${heading}\n\nIt rained.`).join('\n\n');
    expect(order(await ingestFile('a.md', `---\ntitle: A\n---\n\n${text}`))).toEqual(kept);
    const typed = ['CHAPTER ONE', 'ABOUT THE AUTHOR', 'GLOSSARY', 'ACKNOWLEDGMENTS'];
    const plain = typed.map(heading => `${heading}\n\nIt rained on the weir all night.`).join('\n\n');
    expect(order(await ingestFile('a.txt', plain))).toEqual([
      'body CHAPTER ONE',
      'back ABOUT THE AUTHOR',
      'back GLOSSARY',
      'back ACKNOWLEDGMENTS',
    ]);
  });

  it('is the author’s where the settings list the files', async () => {
    const chapters = 'title: A\nchapters: [b.md, about-the-author.md, acknowledgments.md]';
    const named = {
      'about-the-author.md': '# About the Author\n\nAna.',
      'acknowledgments.md': '# Acknowledgments\n\nThanks.',
      'b.md': '# Rain\n\nIt fell.',
    };
    const listed = await ingestBook({ 'book.yaml': chapters, ...named });
    expect(order(listed)).toEqual(['body Rain', 'back About the Author', 'back Acknowledgments']);
    // Found by their names alone, they stand as in other books.
    const found = await ingestBook({ 'book.yaml': 'title: A', ...named });
    expect(order(found)).toEqual(['body Rain', 'back Acknowledgments', 'back About the Author']);
  });

  it('has in front what the author put in front, other books facing the title page', async () => {
    const ingested = await ingestBook({
      'book.yaml': 'title: A',
      ...files('Also by Ana', 'Acknowledgments', 'Chapter 1', 'About the Author'),
    });
    expect(order(ingested)).toEqual([
      'front Also by Ana',
      'front Acknowledgments',
      'body Chapter 1',
      'back About the Author',
    ]);
    expect(ingested.manuscript?.book.sections.map(({ role }) => role).slice(0, 4)).toEqual([
      'half-title',
      'also-by',
      'title-page',
      'copyright',
    ]);
  });

  it.each([
    'Translator’s Note',
    'A Note on the Text',
    'Dramatis Personae',
    'List of Maps',
    'Cast of Characters',
  ])('has no chapter of a page in front: %s', async heading => {
    const text = `---\ntitle: A\n---\n\n# ${heading}\n\nIt rained.\n\n# Rain\n\nIt fell.\n\n# ${heading}\n\nIt rained.`;
    expect(order(await ingestFile('a.md', text))).toEqual([
      `front ${heading}`,
      'body Rain',
      `body ${heading}`,
    ]);
  });

  it('tells of such a page, and takes the author’s word that it is a chapter', async () => {
    const ingested = await ingestFile('a.md', '# List of Maps\n\nIt rained.\n\n# Rain\n\nIt fell.');
    expect(ingested.rules).toContain('ingest/front-page');
    const said = await ingestFile('a.md', '# List of Maps {.chapter}\n\nIt rained.\n\n# Rain\n\nIt fell.');
    expect(order(said)).toEqual(['body List of Maps', 'body Rain']);
    for (const heading of ['The Map', 'Tree', 'Tables']) {
      const named = await ingestFile('a.md', `# ${heading}\n\nIt rained.\n\n# Rain\n\nIt fell.`);
      expect(order(named)).toEqual([`body ${heading}`, 'body Rain']);
    }
  });

  it('has the copyright page behind the title page wherever it was typed', async () => {
    const text =
      '---\ntitle: A\n---\n\n# Foreword\n\nIt rained.\n\n# Copyright\n\n© Ana\n\n# Rain\n\nIt fell.';
    const ingested = await ingestFile('a.md', text);
    order(ingested);
    expect(ingested.manuscript?.book.sections.map(({ role }) => role).slice(0, 5)).toEqual([
      'half-title',
      'title-page',
      'copyright',
      'foreword',
      'chapter',
    ]);
  });

  it('ends with what has no number behind the last pages', async () => {
    const back = ['Chapter 1', 'Afterword', 'Author’s Note', 'Errata', 'Index', 'Timeline'];
    expect(order(await ingestBook({ 'book.yaml': 'title: A', ...files(...back) }))).toEqual([
      'body Chapter 1',
      'back Afterword',
      'back Author’s Note',
      'back Errata',
      'back Index',
      'back Timeline',
    ]);
  });

  it('keeps to the roles where there is no text', async () => {
    expect(order(await ingestFile('a.md', '---\ntitle: A\n---\n\n# Acknowledgments\n\nThanks.'))).toEqual([
      'back Acknowledgments',
    ]);
  });
});
