/** Books by chance, as normalize would hand them on: every node kind, notes with their calls, a line for each text. */
import fc from 'fast-check';
import type { Assets, Book, Note, Section } from '../../src/book/book.ts';
import type {
  Block,
  Definition,
  Inline,
  LetterPart,
  ListItem,
  Meaning,
  ProseNode,
  Term,
} from '../../src/book/nodes.ts';
import { ROLES, type Role } from '../../src/book/roles.ts';
import { childrenOf, sectionsOf } from '../../src/book/visit.ts';
import { bookOf, picture, section } from '../unit/xhtml/every-node.ts';

const PICTURE = picture(60, 40, 'harbour.png');
/** The one picture that stands in these books. */
export const BOOK_ASSETS: Assets = new Map([[PICTURE.key, PICTURE.asset]]);

const LETTERS = [...'aeiounrstlmdhAEST', 'é', 'ß', 'ñ', 'e\u0301', 'ω', 'ж', '7', '’', '-'];
/** Signs that are found in faces of their own. */
const SIGNS = ['😀', '👩\u200d🚀', '🇫🇷', '❤\ufe0f', '7\ufe0f\u20e3', '★', '┻', '【'];
const sign = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
);
const word = fc.array(sign, { minLength: 1, maxLength: 9 }).map(all => all.join(''));
const ends = fc.constantFrom('', '', ' ', '.', ', ', '—', '…', '?”', ' & ', ' < ');
/** One to eight words with the marks of prose. */
const words = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), ends)
  .map(([all, end]) => all.join(' ') + end);
const few = <T>(item: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: 1, maxLength });

const text: fc.Arbitrary<Inline> = words.map(value => ({ type: 'text', value }));
const image = fc.constantFrom('', 'a boat').map(alt => ({ type: 'image' as const, asset: PICTURE.key, alt }));

/** Inlines without calls of notes, nested at most twice. */
const { inline } = fc.letrec<{ inline: Inline; inside: Inline[] }>(tie => ({
  inside: few(tie('inline') as fc.Arbitrary<Inline>, 2),
  inline: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'inline' },
    { weight: 6, arbitrary: text },
    fc.record({ type: fc.constant('code' as const), value: words }),
    image,
    fc.constant({ type: 'lineBreak' as const }),
    fc.record({
      type: fc.constantFrom('emphasis' as const, 'strong' as const, 'smallCaps' as const),
      children: tie('inside') as fc.Arbitrary<Inline[]>,
    }),
    fc.record({ type: fc.constant('foreign' as const), lang: fc.constant('fr'), children: fc.tuple(text) }),
    fc.record({
      type: fc.constant('link' as const),
      url: fc.constant('https://example.org/'),
      children: fc.tuple(text),
    }),
  ),
}));
/** A passage begins with words, so that no line of the book is empty. */
const inlines = fc.tuple(text, fc.array(inline, { maxLength: 4 })).map(([first, more]) => [first, ...more]);
const short = text.map(one => [one]);

const paragraph: fc.Arbitrary<Block> = inlines.map(children => ({ type: 'paragraph', children }));
const verseLine = fc.record({ type: fc.constant('verseLine' as const), indent: fc.nat(3), children: short });
const letterLine = (part: LetterPart) =>
  short.map(children => ({ type: 'letterLine' as const, part, children }));
const message = fc.record(
  {
    type: fc.constant('message' as const),
    sender: word,
    time: fc.constantFrom('10:42', 'noon'),
    side: fc.constantFrom('left' as const, 'right' as const),
    children: short,
  },
  { requiredKeys: ['type', 'sender', 'side', 'children'] },
);
const attribution: fc.Arbitrary<Block> = short.map(children => ({ type: 'attribution', children }));

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) => {
    const cell = short.map(children => ({ type: 'tableCell' as const, children }));
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    const caption = fc.option(short, { nil: undefined });
    return fc.tuple(fc.array(row, { minLength: rows, maxLength: rows }), caption).map(([all, words]) => ({
      type: 'table' as const,
      align: Array.from({ length: columns }, (_, i) => (['left', 'right', null] as const)[i] ?? null),
      children: [
        ...(words ? [{ type: 'tableCaption' as const, children: words }] : []),
        ...all.map((children, i) => ({ type: 'tableRow' as const, header: i === 0, children })),
      ],
    }));
  });

const simple: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  short.map((children): Block => ({ type: 'timeJump', children })),
  short.map((children): Block => ({ type: 'endMark', children })),
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), short)
    .map(([rank, children]): Block => ({ type: 'subhead', rank, children })),
  fc.constantFrom<Block>(
    { type: 'sceneBreak', mark: 'ornament', written: '* * *' },
    { type: 'sceneBreak', mark: 'space', written: '' },
  ),
  few(few(verseLine).map(children => ({ type: 'stanza' as const, children }))).map(
    (children): Block => ({ type: 'verse', children }),
  ),
  few(message, 4).map((children): Block => ({ type: 'messages', children })),
  fc
    .tuple(image, fc.oneof(short, fc.constant<Inline[]>([])))
    .map(([picture, children]): Block => ({ type: 'figure', image: picture, children })),
  fc.tuple(words, words).map(([a, b]): Block => ({ type: 'preformatted', value: `${a}\n  ${b}` })),
  table,
);
const letter: fc.Arbitrary<Block> = fc
  .tuple(
    letterLine('dateline'),
    letterLine('salutation'),
    few(paragraph),
    letterLine('valediction'),
    letterLine('signature'),
  )
  .map(([date, hello, body, bye, name]) => ({ type: 'letter', children: [date, hello, ...body, bye, name] }));
const listItem: fc.Arbitrary<ListItem> = fc
  .tuple(few(paragraph, 2), fc.option(fc.boolean(), { nil: undefined, freq: 1 }))
  .map(([children, checked]) => ({ type: 'listItem', children, ...(checked !== undefined && { checked }) }));
const list: fc.Arbitrary<Block> = fc
  .tuple(fc.boolean(), few(listItem))
  .map(([ordered, children]) => ({ type: 'list', ordered, children }));
const definitions: fc.Arbitrary<Block> = few(
  fc.tuple(few(short, 2), few(few(paragraph, 2), 2)).map(
    ([terms, meanings]): Definition => ({
      type: 'definition',
      children: [
        ...terms.map((children): Term => ({ type: 'term', children })),
        ...meanings.map((children): Meaning => ({ type: 'meaning', children })),
      ],
    }),
  ),
).map(children => ({ type: 'definitionList', children }));
const quote: fc.Arbitrary<Block> = fc
  .tuple(few(simple, 2), fc.option(attribution, { nil: undefined }))
  .map(([children, source]) => ({ type: 'blockquote', children: source ? [...children, source] : children }));

const box: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom('box', 'tip', 'panel'),
    fc.option(short, { nil: undefined }),
    few(fc.oneof(simple, list), 3),
  )
  .map(([kind, title, children]) => ({
    type: 'box',
    kind,
    children: title ? [{ type: 'boxTitle', children: title }, ...children] : children,
  }));

const block = fc.oneof({ weight: 6, arbitrary: simple }, letter, list, definitions, quote, box);

/** A section's text with calls put after some of its paragraphs, in the order of the notes. */
const textAndNotes = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.array(few(paragraph, 2), { maxLength: 3 }))
  .map(([children, bodies]) => {
    const callers = children.filter(child => child.type === 'paragraph');
    const notes = bodies.slice(0, callers.length).map((body, i): Note => {
      const note = `n${i + 1}`;
      callers[i]?.children.push({ type: 'noteReference', note });
      return { type: 'note', identifier: note, children: body };
    });
    return { children, notes };
  });

const leaf = (role: Role) =>
  fc
    .record({
      body: textAndNotes,
      title: fc.oneof(short, fc.constant<Inline[]>([])),
      subtitle: fc.oneof(fc.constant<Inline[]>([]), short),
      label: fc.option(fc.constantFrom('Chapter Seven', 'IV', '12'), { nil: undefined }),
    })
    .map(({ body, title, subtitle, label }) =>
      section(role, '', {
        ...body,
        title,
        ...(title.length > 0 && role === 'chapter' && { subtitle }),
        ...(label !== undefined && role === 'chapter' && { label, ordinal: 7 }),
      }),
    );

const part = fc
  .tuple(few(leaf('chapter')), short)
  .map(([sections, title]) => section('part', '', { title, sections }));

/** Gives every section a name and every text of the author a line of its own in `book.md`. */
function placed(book: Book): Book {
  let line = 0;
  const place = () => {
    line += 2;
    const point = { line, column: 1, offset: line * 100 };
    return { file: 'book.md', start: point, end: point };
  };
  const mark = (nodes: readonly ProseNode[]): void => {
    for (const node of nodes) {
      node.position = place();
      mark(childrenOf(node));
    }
  };
  for (const [number, one] of [...sectionsOf(book)].entries()) {
    one.id = `${one.role}-${number + 1}`;
    if (one.generated) continue;
    one.position = place();
    for (const nodes of [one.title, one.subtitle, one.children]) mark(nodes);
    for (const note of one.notes) {
      note.position = place();
      mark(note.children);
    }
  }
  return book;
}

const generated = (role: Role): Section => section(role, '', { generated: true });
const copyright = section('copyright', '', {
  generated: true,
  children: [{ type: 'paragraph', children: [{ type: 'text', value: '© 2026 Ada Wren' }] }],
});

/** A whole book: front matter of ours and of the author's, parts with chapters, chapters, back matter. */
export const books: fc.Arbitrary<Book> = fc
  .record({
    front: fc.subarray(['dedication', 'foreword', 'authors-note'] satisfies Role[]),
    body: few(fc.oneof({ weight: 3, arbitrary: leaf('chapter') }, part, leaf('prologue')), 3),
    back: fc.subarray(['afterword', 'about-the-author'] satisfies Role[]),
    matter: fc.array(leaf('foreword'), { minLength: 5, maxLength: 5 }),
  })
  .map(({ front, body, back, matter }) => {
    let used = 0;
    const given = (role: Role): Section => ({
      ...structuredClone(matter[used++] as Section),
      role,
      matter: ROLES[role].matter,
    });
    return placed(
      structuredClone(
        bookOf([
          generated('half-title'),
          generated('title-page'),
          copyright,
          ...front.map(given),
          generated('contents'),
          ...body,
          ...back.map(given),
        ]),
      ),
    );
  });
