import { describe, expect, test } from 'vitest';
import { readHeading, roleOfName } from '../../../src/book/heading.ts';

const read = (text: string) => {
  const reading = readHeading(text);
  if (!reading) return undefined;
  const { role, ordinal, label, titleAt, certain } = reading;
  return [role, ordinal, label, text.slice(titleAt), certain];
};

describe('a numbered heading', () => {
  test.each([
    ['CHAPTER ONE', 'chapter', 1, 'CHAPTER ONE', ''],
    ['Chapter 2: The Cave', 'chapter', 2, 'Chapter 2', 'The Cave'],
    ['Chapter Twenty-One', 'chapter', 21, 'Chapter Twenty-One', ''],
    ['Chapter One Hundred and One', 'chapter', 101, 'Chapter One Hundred and One', ''],
    ['Chapter the First', 'chapter', 1, 'Chapter the First', ''],
    ['Chapter XIV. In Which It Rains.', 'chapter', 14, 'Chapter XIV', 'In Which It Rains.'],
    ['chapter iv', 'chapter', 4, 'chapter iv', ''],
    ['Ch. 3', 'chapter', 3, 'Ch. 3', ''],
    ['ch 3 - the tides', 'chapter', 3, 'ch 3', 'the tides'],
    ['Chap 3', 'chapter', 3, 'Chap 3', ''],
    [
      'Chapter the First, in which a Hat is lost',
      'chapter',
      1,
      'Chapter the First',
      'in which a Hat is lost',
    ],
    ['Chapter IV, containing nothing', 'chapter', 4, 'Chapter IV', 'containing nothing'],
    ['Chapter the Ninth and Last', 'chapter', 9, 'Chapter the Ninth and Last', ''],
    ['Chapter 7 The Cave', 'chapter', 7, 'Chapter 7', 'The Cave'],
    ['Chapter 7 – The Cave', 'chapter', 7, 'Chapter 7', 'The Cave'],
    ['Chapter Seven\nThe Cold House', 'chapter', 7, 'Chapter Seven', 'The Cold House'],
    ['  Chapter 7', 'chapter', 7, 'Chapter 7', ''],
    ['Part One', 'part', 1, 'Part One', ''],
    ['Book I', 'part', 1, 'Book I', ''],
    ['Book the First: Recalled to Life', 'part', 1, 'Book the First', 'Recalled to Life'],
    ['The Second Book', 'part', 2, 'The Second Book', ''],
    ['Interlude 2', 'interlude', 2, 'Interlude 2', ''],
    ['Appendix B: Maps', 'appendix', 2, 'Appendix B', 'Maps'],
    ['Kapitel 3', 'chapter', 3, 'Kapitel 3', ''],
    ['CHAPTER\nONE', 'chapter', 1, 'CHAPTER\nONE', ''],
  ])('%j is read', (text, role, ordinal, label, title) => {
    expect(read(text)).toEqual([role, ordinal, label, title, true]);
  });
});

describe('a bare number', () => {
  test.each([
    ['ONE: The Gate', 1, 'ONE', 'The Gate'],
    ['Two – The Yard', 2, 'Two', 'The Yard'],
    ['III.', 3, 'III', ''],
    ['4', 4, '4', ''],
    ['Twenty-One', 21, 'Twenty-One', ''],
    ['7. The Cave', 7, '7', 'The Cave'],
    ['II: The Cave', 2, 'II', 'The Cave'],
  ])('%j is a chapter only in a sequence', (text, ordinal, label, title) => {
    expect(read(text)).toEqual(['chapter', ordinal, label, title, false]);
  });
  test.each([
    '1984',
    'One.',
    'ii',
    'I am sorry.',
    '2. he said, was the answer.',
    '1. It was the first.',
    'IIIIII',
  ])('%j is not a heading', text => expect(readHeading(text)).toBeUndefined());
});

describe('a noun with a number that prose has, too', () => {
  test.each([
    ['ACT ONE', 1, 'ACT ONE', ''],
    ['Act the Second', 2, 'Act the Second', ''],
    ['Letter IV', 4, 'Letter IV', ''],
    ['Episode 3: The Weir', 3, 'Episode 3', 'The Weir'],
    ['Acte II', 2, 'Acte II', ''],
    ['Scene No. 5', 5, 'Scene No. 5', ''],
  ])('%j is a chapter only in a sequence', (text, ordinal, label, title) => {
    expect(read(text)).toEqual(['chapter', ordinal, label, title, false]);
  });
  test.each(['act one', 'Actor 1', 'Letter to Ann', 'Scene 4 was the worst of them.', 'Act 0', 'Tape 1,'])(
    '%j is not a heading',
    text => expect(readHeading(text)).toBeUndefined(),
  );
});

describe('a part of the book known by name', () => {
  test.each([
    ['Prologue', 'prologue'],
    ['EPILOGUE', 'epilogue'],
    ["Author's Note", 'authors-note'],
    ['Author’s note:', 'authors-note'],
    ['A/N', 'authors-note'],
    ['A Note from the Author', 'authors-note'],
    ['Acknowledgements', 'acknowledgments'],
    ['Acknowledgments', 'acknowledgments'],
    ['Dedication', 'dedication'],
    ['Foreword', 'foreword'],
    ['Preface', 'preface'],
    ['Introduction', 'introduction'],
    ['Afterword', 'afterword'],
    ['About the Author', 'about-the-author'],
    ['Also by Ada Marsh', 'also-by'],
    ['Also By', 'also-by'],
    ['Content Warning', 'content-note'],
    ['Content note', 'content-note'],
    ['Interlude', 'interlude'],
    ['Appendix', 'appendix'],
  ])('%j is %s and keeps its words as its title', (text, role) => {
    expect(read(text)).toEqual([role, undefined, undefined, text, true]);
  });
  test('with a title of its own it is a label', () => {
    expect(read('Epilogue: Ten Years On')).toEqual(['epilogue', undefined, 'Epilogue', 'Ten Years On', true]);
  });
});

test.each([
  'Chapter houses stood beside the lake, and he knew them all by name.',
  'Chapter 7 was the hardest to write.',
  'Part one of the plan had worked',
  'Book I read last summer',
  'Prologue to a marriage',
  'Introductions were made.',
  'Also by that time it rained.',
  'The Cave',
  '',
])('%j is prose', text => {
  expect(readHeading(text)).toBeUndefined();
});

test.each([
  ['01-prologue', 'prologue'],
  ['authors-note', 'authors-note'],
  ['about-the-author.md', 'about-the-author'],
  ['99 Acknowledgements.txt', 'acknowledgments'],
  ['title-page', 'title-page'],
  ['03_chapter-7-the-cave.md', 'chapter'],
  ['ch07', undefined],
  ['chapter07', 'chapter'],
  ['part-two', 'part'],
  ['content-warnings', 'content-note'],
  ['07', undefined],
  ['07-the-cave', undefined],
  ['epilogue-for-nobody', undefined],
])('the file name %j has the role %s', (name, role) => {
  expect(roleOfName(name)).toBe(role);
});
