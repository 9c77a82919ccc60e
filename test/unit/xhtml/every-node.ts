/**
 * A book with every kind of node in it, built by hand: `story`, parts inside parts, chapters without a name, two
 * sections that ask for one name, notes called twice and never. Any stage after `normalize` can be tried on it.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Asset, Assets, Book, Note, Section } from '../../../src/book/book.ts';
import type { Block, Inline, Message, VerseLine } from '../../../src/book/nodes.ts';
import { ROLES, type Role } from '../../../src/book/roles.ts';

export const text = (value: string): Inline => ({ type: 'text', value });
export const p = (...children: (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map(child => (typeof child === 'string' ? text(child) : child)),
});
export const note = (identifier: string, ...children: Block[]): Note => ({
  type: 'note',
  identifier,
  children,
});

/** A section with the matter of its role and nothing else but what is given. */
export function section(role: Role, id: string, given: Partial<Section> = {}): Section {
  return {
    type: 'section',
    id,
    role,
    matter: ROLES[role].matter,
    title: [],
    subtitle: [],
    children: [],
    sections: [],
    notes: [],
    generated: false,
    ...given,
  };
}

/** A book of the given sections with the least that a book must say about itself. */
export function bookOf(sections: Section[], metadata: Partial<Book['metadata']> = {}): Book {
  return {
    type: 'book',
    metadata: {
      title: 'Every Node',
      authors: [{ name: 'Ada Wren', role: 'aut' }],
      contributors: [],
      lang: 'en',
      subjects: [],
      isbn: {},
      identifier: 'every-node',
      ...metadata,
    },
    style: {},
    design: { template: 'novel', cover: {} },
    sections,
    removed: [],
  };
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A grey PNG with a lighter diagonal, large enough to be seen. */
export function picture(width: number, height: number, source: string): { key: string; asset: Asset } {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = Math.abs(x * height - y * width) < width * 4 ? 220 : 96;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
  const key = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.png`;
  return { key, asset: { bytes: new Uint8Array(bytes), mediaType: 'image/png', width, height, source } };
}

const line = (words: string, indent = 0): VerseLine => ({
  type: 'verseLine',
  indent,
  children: [text(words)],
});
const message = (sender: string, side: Message['side'], words: string, time?: string): Message => ({
  type: 'message',
  sender,
  side,
  children: [text(words)],
  ...(time !== undefined && { time }),
});
const row = (header: boolean, ...cells: string[]) => ({
  type: 'tableRow' as const,
  header,
  children: cells.map(cell => ({ type: 'tableCell' as const, children: [text(cell)] })),
});
const ornament: Block = { type: 'sceneBreak', mark: 'ornament', written: '* * *' };

const VERSE: Block = {
  type: 'verse',
  children: [
    {
      type: 'stanza',
      children: [
        line('The lamp is lit, the boats are in,'),
        line('the nets hang on the wall,', 1),
        line(
          'and far beyond the harbour bar a grey and patient sea goes on and on with what it has to say,',
          2,
        ),
        line('and says it to us all.', 1),
      ],
    },
    { type: 'stanza', children: [line('Good night.'), line('Good night.', 3)] },
  ],
};

const LETTER: Block = {
  type: 'letter',
  children: [
    { type: 'letterLine', part: 'dateline', children: [text('Skerry Light, 4 March')] },
    { type: 'letterLine', part: 'salutation', children: [text('Dear Ned,')] },
    p(
      'The coal came on Tuesday. It is mostly dust, but it burns, and the kettle does not mind what it is boiled on.',
    ),
    p('Do not send any more jam.'),
    { type: 'letterLine', part: 'valediction', children: [text('Yours, as ever,')] },
    { type: 'letterLine', part: 'signature', children: [text('Ines')] },
    { type: 'letterLine', part: 'postscript', children: [text('P.S. Perhaps one jar.')] },
  ],
};

const MESSAGES: Block = {
  type: 'messages',
  children: [
    message('Tom', 'left', 'Are you awake?', '23:41'),
    message('Ines', 'right', 'The light is awake. I am only standing next to it.'),
    message(
      'Tom',
      'left',
      'Coal is on the boat. So is the jam, sorry, my mother packed it before I could stop her.',
    ),
    message('Ines', 'right', 'Tom', '23:44'),
  ],
};

function inlines(image: string): Block {
  return p(
    'She said ',
    { type: 'emphasis', children: [text('no'), { type: 'strong', children: [text(' and no')] }] },
    ' to the ',
    { type: 'smallCaps', children: [text('bbc')] },
    ', ',
    { type: 'foreign', lang: 'fr', children: [text('tant pis')] },
    ', and wrote ',
    { type: 'code', value: 'rm <all> & "more"' },
    { type: 'lineBreak' },
    'on a stamp ',
    { type: 'image', asset: image, alt: 'a postage stamp' },
    { type: 'image', asset: image, alt: '' },
    ' bought ',
    { type: 'link', url: 'https://example.org/?a=1&b=2', children: [text('somewhere else')] },
    ', as told in ',
    { type: 'link', url: '#the-log', children: [text('the log')] },
    '.',
    { type: 'noteReference', note: 'coal' },
    ' And again.',
    { type: 'noteReference', note: 'lamp' },
    { type: 'noteReference', note: 'coal' },
  );
}

/** The book, and the bytes of its picture. Every call makes a new one, free to be changed. */
export function everyNodeBook(): { book: Book; assets: Assets } {
  const { key, asset } = picture(480, 320, 'pictures/harbour.png');
  const image = { type: 'image' as const, asset: key, alt: 'The harbour wall with one boat.' };
  const front = [
    section('half-title', 'half-title', { generated: true }),
    section('title-page', 'title-page', { generated: true }),
    section('copyright', 'copyright', {
      generated: true,
      children: [
        p('Every Node'),
        p('© 2026 Ada Wren'),
        p('All rights reserved.'),
        p('ISBN 978-0-306-40615-7 (EPUB)'),
      ],
    }),
    section('dedication', 'dedication', { children: [p('For the keepers')] }),
    section('epigraph', 'epigraph', {
      children: [
        {
          type: 'blockquote',
          children: [
            p('Keep the glass clean.'),
            { type: 'attribution', children: [text('— Standing Orders, 1871')] },
          ],
        },
      ],
    }),
    section('contents', 'contents', { generated: true }),
    section('content-note', 'content-note', {
      title: [text('Content Note')],
      children: [p('Storms, jam & weather.')],
    }),
  ];
  const first = section('chapter', 'the-log', {
    label: 'Chapter One',
    ordinal: 1,
    title: [text('The Log of the '), { type: 'emphasis', children: [text('Skerry')] }],
    subtitle: [text('in which the coal comes')],
    children: [
      p('The light had to be lit at dusk, and dusk, in that month, was a matter of opinion.'),
      inlines(key),
      { type: 'subhead', id: 'morning', rank: 1, children: [text('Morning')] },
      p('Nothing came.'),
      { type: 'subhead', id: 'später', rank: 3, children: [text('Much later')] },
      p('Still nothing.'),
      { type: 'sceneBreak', mark: 'space', written: '' },
      p('After white space.'),
      ornament,
      p('After an ornament.'),
      { type: 'timeJump', children: [text('Five weeks later')] },
      p('The coal came.'),
      VERSE,
      p('and the verse was over.'),
      LETTER,
      MESSAGES,
      p('He put the telephone down.'),
    ],
    notes: [
      note('coal', p('Anthracite.'), p('Or what was sold as such.')),
      note(
        'lamp',
        p('A paraffin lamp, with a ', { type: 'emphasis', children: [text('very')] }, ' large wick.'),
      ),
      note('lost', p('A note that nothing calls.')),
    ],
  });
  const second = section('chapter', 'the-log', {
    label: '2',
    ordinal: 2,
    children: [
      { type: 'blockquote', children: [p('A quotation of two paragraphs.'), p('This is the second.')] },
      {
        type: 'box',
        kind: 'warning',
        children: [
          { type: 'boxTitle', children: [text('Before you light it')] },
          p('Open the shutters.'),
          { type: 'list', ordered: false, children: [{ type: 'listItem', children: [p('wick')] }] },
        ],
      },
      {
        type: 'list',
        ordered: true,
        numerals: 'lower-roman',
        enclosed: '()',
        children: ['Oil', 'Wick'].map(words => ({ type: 'listItem', children: [p(words)] })),
      },
      { type: 'box', kind: 'tip', children: [p('Keep the wick short.')] },
      { type: 'box', kind: 'panel', children: [{ type: 'boxTitle', children: [text('Level 2')] }] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        children: [
          { type: 'listItem', children: [p('Coal')] },
          { type: 'listItem', checked: true, children: [p('Tar')] },
          {
            type: 'listItem',
            children: [
              p('Jam:'),
              { type: 'list', ordered: false, children: [{ type: 'listItem', children: [p('plum')] }] },
            ],
          },
        ],
      },
      {
        type: 'definitionList',
        children: [
          {
            type: 'definition',
            children: [
              { type: 'term', children: [text('Collier')] },
              { type: 'term', children: [{ type: 'emphasis', children: [text('also')] }, text(' coaler')] },
              { type: 'meaning', children: [p('A ship that carries coal.'), p('Often a black one.')] },
              { type: 'meaning', children: [p('Whoever digs it.')] },
            ],
          },
        ],
      },
      {
        type: 'table',
        align: [null, 'right', 'center'],
        children: [
          { type: 'tableCaption', children: [text('Coal, by the month')] },
          row(true, 'Month', 'Tons', ''),
          row(false, 'March', '2', 'dust'),
          row(false, 'April', '11', 'coal'),
        ],
      },
      {
        type: 'figure',
        image,
        children: [text('The harbour, '), { type: 'emphasis', children: [text('before')] }],
      },
      { type: 'figure', image: { ...image, alt: 'The same harbour.' }, children: [] },
      { type: 'preformatted', value: 'WIND  NW  9\n  SEA  VERY HIGH\n<END>' },
      p('Words with marks: façade, Ωμέγα, 🜁, “quoted”, l’été — and a bell \u0007 that no XML can carry.'),
    ],
  });
  const third = section('chapter', 'chapter-3', {
    ordinal: 3,
    lang: 'fr',
    children: [p('« Un chapitre sans titre », dit-elle.')],
  });
  const inner = section('part', 'nested-part', {
    title: [text('Inner & Outer')],
    sections: [
      section('chapter', '4', { title: [text('Four')], children: [p('Inside a part inside a part.')] }),
    ],
  });
  const part = section('part', 'part-one', {
    label: 'Part One',
    ordinal: 1,
    title: [text('Coal')],
    children: [{ type: 'blockquote', children: [p('Words under the title of a part.')] }],
    sections: [first, second, third, inner],
  });
  const story = section('story', 'story', {
    children: [
      p('A story opens under the title of the book.'),
      { type: 'endMark', children: [text('The End')] },
    ],
  });
  const back = [
    section('afterword', 'afterword', { children: [p('A default heading stands over this.')] }),
    section('about-the-author', 'about-the-author', { children: [p('Ada Wren keeps a light.')] }),
    section('also-by', 'also-by', {
      children: [
        { type: 'list', ordered: false, children: [{ type: 'listItem', children: [p('Any Node')] }] },
      ],
    }),
  ];
  const book = bookOf(
    [
      ...front,
      section('prologue', 'prologue', { children: [p('Before it began.')] }),
      part,
      story,
      section('epilogue', 'epilogue', { title: [text('Last')], children: [p('It ended.')] }),
      ...back,
    ],
    {
      subtitle: 'A Book of Kinds',
      authors: [
        { name: 'Ada Wren', fileAs: 'Wren, Ada', role: 'aut' },
        { name: 'Tom Bell', role: 'aut' },
      ],
      contributors: [{ name: 'Ines Roa', fileAs: 'Roa, Ines', role: 'trl' }],
      date: '2026-03',
      publisher: 'Skerry & Sons',
      rights: '© 2026 Ada Wren. All rights reserved.',
      description: 'Everything a book can hold, <in one book> & nothing else.',
      subjects: ['Fiction / Sea Stories'],
      trade: {
        bisac: ['FIC047000'],
        thema: ['FBA', '1KBB-US-NEM'],
        keywords: ['sea'],
        prices: {},
        pricesByFormat: { epub: { USD: 4.99, GBP: 3.5 }, print: { GBP: 12 } },
      },
      series: { name: 'Kinds', position: '1' },
      isbn: { epub: '978-0-306-40615-7', print: '9791234567896' },
      edition: 'First edition',
    },
  );
  book.design.tocDepth = 4;
  return { book, assets: new Map([[key, asset]]) };
}
