import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book, Section } from '../../book/book.ts';
import { readByLine } from '../../book/by-line.ts';
import { labelEnd, nameOf } from '../../book/names.ts';
import type { Inline } from '../../book/nodes.ts';
import { ROLES } from '../../book/roles.ts';
import { plainText } from '../../book/visit.ts';
import type { ProseContext } from './context.ts';
import { GENERATED } from './generated.ts';
import { changeOfLanguage } from './language.ts';

/** Sections that the contents name, with the listed sections inside them. */
export interface Entry {
  section: Section;
  inside: Entry[];
}

/** What the contents of a book list. A section that is not listed hands its inner sections up. */
export const entriesOf = (sections: readonly Section[]): Entry[] =>
  sections.flatMap((section): Entry[] => {
    const inside = entriesOf(section.sections);
    return ROLES[section.role].listed ? [{ section, inside }] : inside;
  });

const countOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { inside }) => sum + 1 + countOf(inside), 0);

/** The sections a reader is shown: generated contents that would list one thing only are left out. */
export function shownSections(book: Book): Section[] {
  const idle = countOf(entriesOf(book.sections)) < 2;
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

function entryWords(section: Section, context: ProseContext): ElementContent[] {
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
    entries.flatMap(({ section, inside }) => {
      const lang = section.lang ?? context.book.metadata.lang;
      const link = h(
        'a',
        { href: context.addressOf(section), ...changeOfLanguage(lang, context) },
        entryWords(section, { ...context, lang }),
      );
      return [
        h('li', { className: [section.role] }, inside.length > 0 ? [link, listOf(inside, context)] : [link]),
        '\n',
      ];
    }),
  );

/** The contents for people: links to every listed section. Nothing when the book lists nothing. */
export function contentsList(context: ProseContext): ElementContent[] {
  const entries = entriesOf(context.book.sections);
  return entries.length > 0
    ? [h('div', { ...GENERATED, className: ['entries'] }, [listOf(entries, context)])]
    : [];
}
