import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import { type ChapterStart, sectionStarts } from '../../../src/book/section-starts.ts';
import { section } from '../paginate/books.ts';

const of = (role: Section['role'], matter: Section['matter'] = 'body', ...sections: Section[]): Section =>
  section({ role, matter, sections });
const startsOf = (chapter: ChapterStart, ...sections: Section[]): ChapterStart[] => [
  ...sectionStarts(sections, { chapter, part: 'recto' }).values(),
];

describe('where sections begin', () => {
  it('is a recto for front matter, for the text and for its first chapter', () => {
    const found = startsOf('next', of('preface', 'front'), of('prologue'), of('chapter'), of('chapter'));
    expect(found).toEqual(['recto', 'recto', 'recto', 'next']);
    expect(startsOf('next', of('chapter'), of('chapter'))).toEqual(['recto', 'next']);
  });

  it('is the back of the half title for the author’s other books, and a recto for the first chapter behind a page in front', () => {
    const front = [of('half-title', 'front'), of('also-by', 'front'), of('chapter', 'front')];
    expect(startsOf('next', ...front, of('prologue'), of('chapter'))).toEqual([
      'recto',
      'next',
      'recto',
      'recto',
      'recto',
    ]);
  });

  it('is a recto behind the title of a part, whose back stays blank', () => {
    const found = startsOf(
      'run-on',
      of('part', 'body', of('chapter'), of('chapter')),
      of('part', 'body', of('chapter')),
    );
    expect(found).toEqual(['recto', 'recto', 'run-on', 'recto', 'recto']);
  });

  it('is the page of the chapter before where chapters run on', () => {
    const found = startsOf('run-on', of('chapter'), of('interlude'), of('chapter'), of('epilogue'));
    expect(found).toEqual(['recto', 'run-on', 'run-on', 'run-on']);
  });

  it('is a page of its own for a prologue, a story and what stands behind the text', () => {
    const found = startsOf('run-on', of('prologue'), of('chapter'), of('story'), of('afterword', 'back'));
    expect(found).toEqual(['recto', 'recto', 'next', 'next']);
  });

  it('is where the template has parts begin', () => {
    const sections = [of('chapter'), of('part')];
    expect([...sectionStarts(sections, { chapter: 'next', part: 'next' }).values()]).toEqual([
      'recto',
      'next',
    ]);
  });
});
