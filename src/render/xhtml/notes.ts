import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Note, Section } from '../../book/book.ts';
import type { Block, Inline, NoteReference, ProseNode } from '../../book/nodes.ts';
import { ownWords } from '../../book/own-words.ts';
import { walk } from '../../book/visit.ts';
import type { ProseContext } from './context.ts';
import { GENERATED } from './generated.ts';
import { epubType } from './language.ts';

/** The notes of a section and where its text calls them. */
export interface SectionNotes {
  numberOf(identifier: string): number | undefined;
  /** Which of the calls of its note this is, from 1. */
  callOf(reference: NoteReference): number;
  isCalled(identifier: string): boolean;
}

function* callsIn(nodes: Iterable<ProseNode | Note>): Generator<NoteReference> {
  for (const node of nodes) for (const inner of walk(node)) if (inner.type === 'noteReference') yield inner;
}

/** Numbers the notes of a section from 1, in the order in which the book keeps them, and counts their calls. */
export function countNotes({ title, subtitle, children, notes }: Section): SectionNotes {
  const numbers = new Map(notes.map((note, index) => [note.identifier, index + 1]));
  const counts = new Map<string, number>();
  const calls = new Map<NoteReference, number>();
  for (const call of callsIn([...title, ...subtitle, ...children, ...notes])) {
    const count = (counts.get(call.note) ?? 0) + 1;
    counts.set(call.note, count);
    calls.set(call, count);
  }
  return {
    numberOf: identifier => numbers.get(identifier),
    callOf: reference => calls.get(reference) ?? 1,
    isCalled: identifier => counts.has(identifier),
  };
}

const noteId = (number: number, context: ProseContext): string =>
  `${context.idOf(context.section)}-note-${number}`;
const callId = (number: number, call: number, context: ProseContext): string =>
  `${context.idOf(context.section)}-call-${number}${call > 1 ? `-${call}` : ''}`;

/** The raised number in the text. A call without a note shows the name it asks for and leads nowhere. */
export function noteReference(node: NoteReference, context: ProseContext): Element {
  const number = context.notes.numberOf(node.note);
  if (number === undefined) return h('sup', GENERATED, `[${node.note}]`);
  return h('sup', { ...GENERATED, className: ['note-call'] }, [
    h(
      'a',
      {
        ...epubType('noteref', context),
        role: 'doc-noteref',
        id: callId(number, context.notes.callOf(node), context),
        href: `#${noteId(number, context)}`,
      },
      String(number),
    ),
  ]);
}

/** The comma of ours between two calls of notes at one place: their figures would be read as one number. */
export function betweenCalls(
  before: Inline | undefined,
  node: Inline,
  { notes }: ProseContext,
): readonly Element[] {
  const isCall = (inline: Inline | undefined): boolean =>
    inline?.type === 'noteReference' && notes.numberOf(inline.note) !== undefined;
  return isCall(before) && isCall(node) ? [h('sup', { ...GENERATED, className: ['note-call'] }, ',')] : [];
}

/** The number before a note, which leads back to the place that calls it. */
function noteNumber(number: number, called: boolean, context: ProseContext): Element {
  const shown = `${number}.`;
  if (!called) return h('span', { ...GENERATED, className: ['note-number'] }, shown);
  return h(
    'a',
    {
      ...GENERATED,
      className: ['note-number'],
      role: 'doc-backlink',
      href: `#${callId(number, 1, context)}`,
      ariaLabel: ownWords(context.lang).backToText(String(number)),
    },
    shown,
  );
}

function noteElement(note: Note, number: number, context: ProseContext): Element {
  const mark = noteNumber(number, context.notes.isCalled(note.identifier), context);
  const [head, ...rest] = note.children;
  const leads = head?.type === 'paragraph';
  const blocks: readonly Block[] = leads ? rest : note.children;
  const words = leads ? context.inlines(head.children, context) : [];
  return h('aside', { ...epubType('footnote', context), role: 'doc-footnote', id: noteId(number, context) }, [
    h('p', { className: ['first'] }, [mark, leads ? ' ' : '', ...words]),
    ...context.blocks(blocks, context, 'inner'),
  ]);
}

/** The notes under the text of a section; nothing when it has none. */
export function notesOf(context: ProseContext): ElementContent[] {
  const { notes } = context.section;
  if (notes.length === 0) return [];
  return [
    h(
      'section',
      {
        ...epubType('footnotes', context),
        className: ['footnotes'],
        ariaLabel: ownWords(context.lang).notes,
      },
      notes.map((note, index) => noteElement(note, index + 1, context)),
    ),
  ];
}
