import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book, Section } from '../../book/book.ts';
import { readByLine } from '../../book/by-line.ts';
import { labelEnd, nameOf } from '../../book/names.ts';
import type { Inline, Subhead } from '../../book/nodes.ts';
import { ROLES } from '../../book/roles.ts';
import { type Branch, branchesOf } from '../../book/subheads.ts';
import { plainText } from '../../book/visit.ts';
import type { ProseContext } from './context.ts';
import { GENERATED } from './generated.ts';
import { changeOfLanguage } from './language.ts';

/** A section that the contents name, or a heading inside it, with what they list inside of that. */
export interface Entry {
  section: Section;
  subhead?: Subhead;
  inside: Entry[];
}

/** What the contents of a book list. A section that is not listed hands its inner sections up. */
export const entriesOf = (book: Book): Entry[] => entriesIn(book.sections, book);

const entriesIn = (sections: readonly Section[], book: Book): Entry[] =>
  sections.flatMap((section): Entry[] => {
    const inside = entriesIn(section.sections, book);
    if (!ROLES[section.role].listed) return inside;
    return [{ section, inside: [...headingsIn(section, branchesOf(section, book)), ...inside] }];
  });

const headingsIn = (section: Section, branches: readonly Branch[]): Entry[] =>
  branches.map(({ subhead, inside }) => ({ section, subhead, inside: headingsIn(section, inside) }));

const countOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { inside }) => sum + 1 + countOf(inside), 0);

/** The sections a reader is shown: generated contents that would list one thing only are left out. */
export function shownSections(book: Book): Section[] {
  const idle = countOf(entriesOf(book)) < 2;
  return book.sections.filter(section => !(idle && section.generated && section.role === 'contents'));
}

/** The words of a title that can stand inside a link: no notes, no links, no pictures, one line. */
function asEntry(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'noteReference' || node.type === 'image') return [];
    if (node.type === 'lineBreak') return [{ type: 'text', value: ' ' }];
    if (node.type === 'link') return asEntry(node.children);
    return 'children' in node ? [{ ...node, children: asEntry(node.children) }] : [node];
  });
}

function entryWords({ section, subhead }: Entry, context: ProseContext): ElementContent[] {
  if (subhead) return context.inlines(asEntry(subhead.children), context);
  const title = asEntry(section.title);
  if (plainText(title).trim() === '')
    return [{ type: 'text', value: nameOf(section, context.book.metadata) }];
  const written = context.inlines(title, context);
  const by = asEntry(section.subtitle);
  const words = readByLine(plainText(by).trim())
    ? [
        ...written,
        { type: 'text' as const, value: ' ' },
        h('em', { className: ['author'] }, context.inlines(by, context)),
      ]
    : written;
  if (!section.label) return words;
  return [
    h('span', { className: ['label'] }, section.label),
    { type: 'text', value: labelEnd(section.label, context.lang) },
    h('span', { className: ['title'] }, words),
  ];
}

const listOf = (entries: readonly Entry[], context: ProseContext): Element =>
  h(
    'ol',
    entries.flatMap(entry => {
      const { section, subhead, inside } = entry;
      const lang = section.lang ?? context.book.metadata.lang;
      const link = h(
        'a',
        { href: context.addressOf(section, subhead), ...changeOfLanguage(lang, context) },
        entryWords(entry, { ...context, lang }),
      );
      return [
        h(
          'li',
          { className: [subhead ? 'subhead' : section.role] },
          inside.length > 0 ? [link, listOf(inside, context)] : [link],
        ),
        '\n',
      ];
    }),
  );

/** The contents for people: links to every listed section. Nothing when the book lists nothing. */
export function contentsList(context: ProseContext): ElementContent[] {
  const entries = entriesOf(context.book);
  return entries.length > 0
    ? [h('div', { ...GENERATED, className: ['entries'] }, [listOf(entries, context)])]
    : [];
}
