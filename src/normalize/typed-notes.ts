import type { VFile } from 'vfile';
import type { Book, Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { readHeading } from '../book/heading.ts';
import type { Inquiry } from '../book/inquiry.ts';
import type { Block } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { plainText, sectionsOf, someText } from '../book/visit.ts';
import { type Bond, bindTypedNotes } from './bound-notes.ts';
import { leaveOut, leaveOutBlocks } from './left-out.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import { mayCall, notesIn, type SignFamily, signsIn, type TypedCall, type TypedNote } from './note-calls.ts';
import type { Pass } from './pass.ts';

const RULE = 'normalize/typed-notes';
const ALTERNATIVES: readonly Alternative[] = [
  { key: 'notes', meaning: 'notes, each called where its sign stands' },
  { key: 'text', meaning: 'text, with the signs as they are typed' },
];

/** The notes of a list below the heading `Notes`. */
interface NoteList {
  section: Section;
  notes: TypedNote[];
  /** The line that heads them; absent where the section has a heading of its own. */
  heading: Block | undefined;
}

const namesNotes = (line: string): boolean =>
  readHeading(line)?.role === 'notes' || /^(?:foot|end)?notes:?$/i.test(line);

const isHeading = (block: Block): boolean =>
  (isParagraph(block) || block.type === 'subhead') && namesNotes(wordsOf(block));

/** Whether a section is headed as one of notes, whatever else it may be taken for. */
const isOfNotes = ({ role, title }: Section): boolean =>
  role === 'notes' || namesNotes(plainText(title).trim());

/** The list of notes that a section ends in, or is. */
function listIn(section: Section): NoteList | undefined {
  const { children } = section;
  const at = children.findLastIndex(isHeading);
  if (at < 0 && !isOfNotes(section)) return undefined;
  const notes: TypedNote[] = [];
  for (const block of children.slice(at + 1)) {
    const found = notesIn(block, true);
    if (found.length === 0) return undefined;
    for (const note of found) notes.push(note);
  }
  return notes.length > 0 ? { section, notes, heading: children[at] } : undefined;
}

const nameOf = ({ family, key }: TypedCall | TypedNote): string => `${family} ${key}`;

/** Each call with its note, where each call has one note and each note one call. */
function paired(calls: readonly TypedCall[], notes: readonly TypedNote[]): Bond[] | undefined {
  const byName = new Map(notes.map(note => [nameOf(note), note]));
  const names = new Set(calls.map(nameOf));
  if (calls.length === 0 || byName.size !== notes.length || names.size !== calls.length) return undefined;
  if (names.size !== byName.size) return undefined;
  const bonds = calls.flatMap((call): Bond[] => {
    const note = byName.get(nameOf(call));
    return note ? [{ call, note }] : [];
  });
  return bonds.length === calls.length ? bonds : undefined;
}

/** Whether a sign stands both before a note and where one is called. */
function share(calls: readonly TypedCall[], notes: readonly TypedNote[]): boolean {
  const names = new Set(calls.map(nameOf));
  return notes.some(note => names.has(nameOf(note)));
}

/** In a list, `1.` stands for `¹` where nothing calls `[1]`. */
function asCalled(notes: readonly TypedNote[], calls: readonly TypedCall[]): TypedNote[] {
  const called = new Set(calls.map(({ family }) => family));
  const isRaised = !called.has('number') && !notes.some(({ family }) => family === 'raised');
  return notes.map(note => (isRaised && note.family === 'number' ? { ...note, family: 'raised' } : note));
}

/** Marks come again and again, each with its note below it before the next. */
function inTurn(calls: readonly TypedCall[], notes: readonly TypedNote[]): Bond[] | undefined {
  if (calls.length !== notes.length) return undefined;
  const bonds = calls.flatMap((call, nth): Bond[] => {
    const note = notes[nth] as TypedNote;
    const next = calls[nth + 1];
    return call.order < note.order && (!next || note.order < next.order) ? [{ call, note }] : [];
  });
  return bonds.length === calls.length ? bonds : undefined;
}

/** What stands below the calls of a section: bonds, and a note of which there is no telling what calls it. */
interface Below {
  bonds: Bond[];
  doubtful: TypedNote | undefined;
}

/** The notes that stand in a section below their calls: of each mark by itself, of numbers all or none. */
function pairedBelow(calls: readonly TypedCall[], notes: readonly TypedNote[]): Below {
  const below: Below = { bonds: [], doubtful: undefined };
  const settle = (found: Bond[] | undefined, of: readonly TypedNote[], by: readonly TypedCall[]): void => {
    const inOrder = found?.every(({ call, note }) => call.order < note.order) ? found : undefined;
    if (inOrder) below.bonds = [...below.bonds, ...inOrder];
    else if (share(by, of)) below.doubtful ??= of[0] as TypedNote;
  };
  const ofFamily = <Sign extends TypedCall | TypedNote>(signs: readonly Sign[], family: SignFamily): Sign[] =>
    signs.filter(sign => sign.family === family);
  for (const family of ['number', 'raised'] as const) {
    const [by, of] = [ofFamily(calls, family), ofFamily(notes, family)];
    if (of.length > 0) settle(paired(by, of), of, by);
  }
  const marks = ofFamily(notes, 'mark');
  for (const key of new Set(marks.map(({ key }) => key))) {
    const [by, of] = [
      ofFamily(calls, 'mark').filter(call => call.key === key),
      marks.filter(note => note.key === key),
    ];
    settle(inTurn(by, of), of, by);
  }
  // A paragraph is all notes or none.
  const bound = new Set(below.bonds.map(({ note }) => note));
  const loose = new Set(notes.filter(note => !bound.has(note)).map(({ block }) => block));
  below.doubtful ??= below.bonds.find(({ note }) => loose.has(note.block))?.note;
  below.bonds = below.bonds.filter(({ note }) => !loose.has(note.block));
  return below;
}

/** Whether the author lets them be notes. */
function areNotes(bonds: readonly Bond[], heading: Block | undefined, inquiry: Inquiry): boolean {
  const [first] = bonds;
  if (!first) return false;
  const words = plainText(first.note.children).trim();
  const [subject, verb] = bonds.length === 1 ? ['The note', 'is'] : [`The ${bonds.length} notes from`, 'are'];
  const from = `\`${words.slice(0, 40)}\`${bonds.length === 1 ? '' : ' on'}`;
  const line = heading ? `; the line \`${wordsOf(heading)}\` goes` : '';
  const answer = inquiry.askAbout(words, {
    rule: RULE,
    severity: 'info',
    message: `${subject} ${from} ${verb} bound to where ${bonds.length === 1 ? 'its sign stands' : 'their signs stand'} in the text${line}`,
    hint: 'In Markdown, `[^1]` calls a note and `[^1]: …` is it',
    position: first.note.block.position,
    confidence: 0.9,
    done: 'notes',
    alternatives: ALTERNATIVES,
  });
  return answer === 'notes';
}

function tellDoubtful(note: TypedNote, report: VFile): void {
  tell(report, {
    rule: RULE,
    severity: 'warning',
    message: `\`${plainText(note.children).trim().slice(0, 40)}\` looks like a note, but its signs and those in the text do not go together one by one; all are kept as text`,
    hint: 'In Markdown, `[^1]` calls a note and `[^1]: …` is it',
    position: note.block.position,
  });
}

const withoutBlocks = (section: Section, blocks: ReadonlySet<Block>): void => {
  section.children = section.children.filter(block => !blocks.has(block));
};

const blocksOf = (bonds: readonly Bond[]): ReadonlySet<Block> => new Set(bonds.map(({ note }) => note.block));

/** What the author lets be notes, to be bound all at once: a text is cut where it calls them. */
interface Settled {
  bonds: Bond[];
  /** Sections in which nothing is left. */
  emptied: Set<Section>;
}

/** Takes a list out of the text. */
function takeList(
  book: Book,
  { section, heading }: NoteList,
  bonds: readonly Bond[],
  settled: Settled,
): void {
  for (const bond of bonds) settled.bonds.push(bond);
  withoutBlocks(section, new Set([...blocksOf(bonds), ...(heading ? [heading] : [])]));
  if (heading) leaveOutBlocks(book, [heading], RULE);
  if (!isOfNotes(section) || section.children.length > 0 || section.sections.length > 0) return;
  settled.emptied.add(section);
  const words = [section.label ?? '', plainText(section.title), plainText(section.subtitle)];
  leaveOut(book, words.join(' '), RULE, section.position);
}

/** Settles a section's own notes. @returns the calls that are left, and the list of notes that none of them calls */
function settleSection(
  book: Book,
  section: Section,
  settled: Settled,
  report: VFile,
  inquiry: Inquiry,
): { calls: TypedCall[]; list: NoteList | undefined } {
  const list = listIn(section);
  const listed = new Set(list?.notes.map(({ block }) => block));
  const signs = signsIn(section);
  const calls = signs.calls.filter(({ passage }) => !listed.has(passage.owner as Block));
  const loose = signs.notes.filter(({ block }) => !listed.has(block));
  const { bonds, doubtful } = pairedBelow(calls, loose);
  if (areNotes(bonds, undefined, inquiry)) {
    withoutBlocks(section, blocksOf(bonds));
    for (const bond of bonds) settled.bonds.push(bond);
  }
  if (doubtful) tellDoubtful(doubtful, report);
  const bound = new Set(bonds.map(({ call }) => call));
  const rest = calls.filter(call => !bound.has(call));
  const own = list && paired(rest, asCalled(list.notes, rest));
  if (!own) return { calls: rest, list };
  if (areNotes(own, list.heading, inquiry)) takeList(book, list, own, settled);
  return { calls: [], list: undefined };
}

/** Settles the notes at the end of a book, which all its chapters call. */
function settleLists(
  book: Book,
  lists: readonly NoteList[],
  calls: readonly TypedCall[],
  settled: Settled,
  report: VFile,
  inquiry: Inquiry,
): void {
  const names = new Set(calls.map(nameOf));
  for (const list of lists) {
    const notes = lists.length === 1 ? asCalled(list.notes, calls) : list.notes;
    const families = new Set(notes.map(({ family }) => family));
    const bonds =
      lists.length === 1
        ? paired(
            calls.filter(({ family }) => families.has(family)),
            notes,
          )
        : undefined;
    if (bonds && areNotes(bonds, list.heading, inquiry)) takeList(book, list, bonds, settled);
    const [first] = notes;
    if (first && !bonds && notes.some(note => names.has(nameOf(note)))) tellDoubtful(first, report);
  }
}

/** Binds notes whose signs the author typed, `[1]`, `¹`, `*`, to the words that call them. */
export const typedNotes: Pass = {
  name: 'typed-notes',
  infers: true,
  moves: true,
  finds: book => someText(book, mayCall),
  run(book, report, inquiry) {
    const calls: TypedCall[] = [];
    const lists: NoteList[] = [];
    const settled: Settled = { bonds: [], emptied: new Set() };
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      const left = settleSection(book, section, settled, report, inquiry);
      for (const call of left.calls) calls.push(call);
      if (left.list) lists.push(left.list);
    }
    settleLists(book, lists, calls, settled, report, inquiry);
    bindTypedNotes(book, settled.bonds, RULE);
    if (settled.emptied.size === 0) return;
    const kept = (sections: Section[]): Section[] =>
      sections.filter(section => !settled.emptied.has(section));
    book.sections = kept(book.sections);
    for (const section of sectionsOf(book)) section.sections = kept(section.sections);
  },
};
