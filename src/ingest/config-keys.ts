import type { BookSettings } from './config-schema.ts';

/** One key of a book's settings, for editors that show what it means and for the reference. */
export interface Key {
  /** What it does, in a sentence or two. */
  says: string;
  /** What holds where it is not written. */
  otherwise: string;
  /** What could stand there. */
  example: string;
}

/** Every key of `book.yaml`, in the order of the reference. A new key does not compile until it is told here. */
export const KEYS = {
  title: {
    says: 'The title of the book.',
    otherwise: 'the title in the manuscript, else the name of its file',
    example: 'The Salt Road',
  },
  subtitle: { says: 'What stands under the title.', otherwise: 'none', example: 'A Novel' },
  author: {
    says: 'Who wrote it: a name, a list of names, or names with `file-as` (for sorting) and `role`.',
    otherwise: 'nobody is named',
    example: '{ name: Ada Wren, file-as: "Wren, Ada" }',
  },
  contributor: {
    says: 'Others who made it, with their `role`: `translator`, `editor`, `illustrator` …',
    otherwise: 'nobody',
    example: '{ name: Ben Ito, role: trl }',
  },
  lang: {
    says: 'The language, as a BCP 47 tag; quotation marks, hyphenation and Quoin’s own words go by it.',
    otherwise: '`en`',
    example: 'en-GB',
  },
  date: { says: 'When it is published: a year, a month or a day.', otherwise: 'none', example: '2026-11-21' },
  publisher: { says: 'The press or imprint.', otherwise: 'none', example: 'Wedge & Forme' },
  rights: {
    says: 'The copyright line.',
    otherwise: '“All rights reserved.” where an author is named',
    example: 'Copyright © 2026 Ada Wren',
  },
  description: {
    says: 'The text for shops and for the back of the cover.',
    otherwise: 'none',
    example: 'Every eighteen years the tide goes out far enough.',
  },
  subject: { says: 'What it is about, in words.', otherwise: 'none', example: '[Islands, Sisters]' },
  bisac: {
    says: 'BISAC subject codes, for shops in North America.',
    otherwise: 'none',
    example: '[FIC028000]',
  },
  thema: { says: 'Thema subject codes, for shops everywhere else.', otherwise: 'none', example: '[FL]' },
  keywords: { says: 'Words by which shops find it.', otherwise: 'none', example: '[tides, lighthouse]' },
  genre: {
    says: 'The genre in a word or two; the family of the cover is chosen by it.',
    otherwise: 'the cover takes the family its words suggest',
    example: 'literary fiction',
  },
  series: {
    says: 'The series, and its place in it.',
    otherwise: 'none',
    example: '{ name: The Tarbox Harbor Books, position: 2 }',
  },
  isbn: {
    says: 'The ISBN, or one for each of `epub`, `pdf` and `print`.',
    otherwise: 'shops give one, and the e-book has an identifier of its own',
    example: '{ epub: 979-8-000-00411-1 }',
  },
  identifier: {
    says: 'What stays the same for ever when there is no ISBN; without it, made of title and author.',
    otherwise: 'the name of the file or folder',
    example: 'the-salt-road',
  },
  edition: {
    says: 'What the copyright page says of the edition.',
    otherwise: 'nothing',
    example: 'Second edition',
  },
  stores: {
    says: 'The shops it goes to; its e-book is held against their rules.',
    otherwise: 'the e-book is held against what all shops refuse',
    example: '[kdp, apple]',
  },
  editions: {
    says: 'Variants of the e-book, each with what differs: shop, ISBN, links, pages left out.',
    otherwise: 'one e-book for all',
    example: '{ amazon: { store: kdp, cover-page: false } }',
  },
  price: {
    says: 'List prices by currency, for ONIX and the bar code of the cover; with both an e-book and a printed book, those of each of `epub`, `pdf` and `print`.',
    otherwise: 'none',
    example: '{ epub: { USD: 4.99 }, print: { USD: 14.99 } }',
  },
  accessibility: {
    says: 'Who attests that the e-book conforms to which WCAG, when somebody has looked.',
    otherwise: 'what can be read off the book, and no claim',
    example: '{ certified-by: Wedge & Forme, wcag: "2.2", level: AA }',
  },
  audience: {
    says: 'Whom it is for; shops of children’s books ask.',
    otherwise: 'as its subjects say',
    example: 'young-adult',
  },
  'cover-image': {
    says: 'Your own picture for the cover; the same as `cover: { image }`.',
    otherwise: 'a drawn cover',
    example: 'cover.jpg',
  },
  cover: {
    says: 'The cover: its family, a palette, a seed for another drawing, a line of praise (`quote`), a picture (`image`); for print also `about`, `portrait`, `spine`, `caliper`, `wrap`.',
    otherwise: 'a family by `genre`, drawn by the title',
    example: '{ family: contour, palette: night, seed: low-water }',
  },
  template: {
    says: 'The interior: one of `templates/interiors` by its name, or a file of yours in the book’s folder (`looks/page.yaml`).',
    otherwise: '`literary`',
    example: 'literary',
  },
  trim: {
    says: 'The size of a page in inches or millimetres.',
    otherwise: 'the template’s',
    example: '5.5x8.5',
  },
  fonts: {
    says: 'Your own font files for the `text` and for the `cover`; with `epub: embed` the e-book carries the font of the pages, with `epub: obfuscate` so that it cannot be taken out.',
    otherwise: 'the template’s on paper and on the cover, the reader’s own in the e-book',
    example: '{ text: { regular: fonts/Name.ttf, italic: fonts/Name-Italic.ttf } }',
  },
  printer: {
    says: 'Who prints it: a file of `templates/printers`.',
    otherwise: 'a file that any printer takes',
    example: 'kdp',
  },
  paper: {
    says: 'The paper, as the printer calls it.',
    otherwise: 'cream where the printer offers it',
    example: 'cream',
  },
  quotes: {
    says: 'Which quotation marks the house uses; without it, as the manuscript shows.',
    otherwise: 'as the manuscript shows',
    example: 'us',
  },
  dashes: {
    says: 'Dashes in sentences: closed em dashes or spaced en dashes.',
    otherwise: 'as the manuscript shows',
    example: 'em',
  },
  ellipses: {
    says: 'Ellipses: one glyph, or points with spaces.',
    otherwise: 'as the manuscript shows',
    example: 'glyph',
  },
  proofing: {
    says: 'Rules of proof-reading to switch off.',
    otherwise: 'every rule is on',
    example: '{ article: off }',
  },
  hyphenation: {
    says: 'How words are divided at the ends of lines; a word without a hyphen never is.',
    otherwise: 'the patterns of the language',
    example: '[ta-ble, Attwood]',
  },
  'chapter-start': {
    says: 'Where chapters begin on paper: on the next page, on a right-hand one, or under the end of the one before.',
    otherwise: 'as the template says; on the next page',
    example: 'next',
  },
  'toc-depth': {
    says: 'How far down the contents go: 1 lists chapters, 2 the headings inside them as well, 3 and 4 those below.',
    otherwise: '1',
    example: '2',
  },
  notes: {
    says: 'Where notes stand on paper: at the foot, behind each chapter, behind the book.',
    otherwise: 'as the template says; at the foot',
    example: 'foot',
  },
  chapters: {
    says: 'The files of the book in order; without it, all of the folder by name.',
    otherwise: 'every file of the folder, in natural order',
    example: '[01-one.md, 02-two.md]',
  },
  includes: {
    says: 'Other books that this one holds, each as a part: an omnibus, a box set.',
    otherwise: 'none',
    example: '[../first, ../second]',
  },
  shared: {
    says: 'Whether pages of `_shared`, the folder beside the book, stand in for those it lacks.',
    otherwise: '`on`',
    example: 'off',
  },
} as const satisfies Record<keyof BookSettings, Key>;
