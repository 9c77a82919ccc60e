/** Files and headings become the sections of a book. */
import type { Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { isFrontPage, roleOfName } from '../book/heading.ts';
import type { Block } from '../book/nodes.ts';
import { type Matter, matterAfterText, matterBeforeText, ROLES, type Role } from '../book/roles.ts';
import { slugOf, uniqueNames } from '../book/slug.ts';
import { plainText } from '../book/visit.ts';
import type { ChapterSettings } from './config-schema.ts';
import { titleOfFile } from './file-titles.ts';
import { listOf } from './metadata.ts';
import { type Entry, readOutline } from './outline.ts';
import type { Heading, NoteDefinition, Piece, Reading } from './reading.ts';
import { positionOf } from './source.ts';
import { LONGEST_LINE as LONGEST_ON_TITLE_PAGE, readTitlePage } from './title-page.ts';
import { titleOf } from './titles.ts';

/** One file of the book, read. */
export interface ReadFile {
  /** Its name without folder and ending. */
  stem: string;
  reading: Reading;
  pieces: Piece[];
  settings: ChapterSettings;
}

/** A note where the author put it: before which block of which section. */
export interface PlacedNote {
  definition: NoteDefinition;
  section: Section;
  index: number;
}

export interface Assembly {
  sections: Section[];
  notes: PlacedNote[];
  /** The heading that is the title of the book. */
  title: Entry | undefined;
}

/** Roles that stand beside parts of the same rank, never inside them. */
const BESIDE_PARTS: ReadonlySet<Role> = new Set(['part', 'prologue', 'epilogue']);

function headingsOf(files: readonly ReadFile[]): Omit<Entry, 'level' | 'reading' | 'text'>[] {
  return files.flatMap(({ pieces }) => {
    const shown = pieces.filter(piece => piece.type !== 'noteDefinition');
    const [first] = shown;
    return shown.flatMap((piece, index) => {
      if (piece.type !== 'heading' || piece.isSubhead) return [];
      const next = shown[index + 1];
      const hasText = next !== undefined && next.type !== 'heading';
      const opensFile = files.length > 1 && piece === first;
      return [{ heading: piece, hasText, front: readTitlePage(shown, index), opensFile }];
    });
  });
}

/** `Title: The Tide` on the first line of all: then no heading is the title of the book. Normalizing takes such lines. */
function labelledTitle([file]: readonly ReadFile[]): string {
  const [first] = file?.pieces ?? [];
  return (
    (first?.type === 'paragraph' && /^(?:book )?title ?: ?(\S.*)/i.exec(plainText(first.children))?.[1]) || ''
  );
}

/** What is open while the files are gone through. */
interface State {
  assembly: Assembly;
  part: { section: Section; depth: number } | undefined;
  current: Section | undefined;
  /** The order of the headings is the author's: one file, files that are numbered, or a list of them. */
  ordered: boolean;
  /** The settings list the files in order. */
  isListed: boolean;
  /** The book has ended: what has no number any more, such as a chapter of the next book, stays behind its last pages. */
  closed: boolean;
  /** The editions that alone have what the open file says. */
  editions: readonly string[];
  unique(name: string): string;
}

/** Pages that end a book, where they stand behind its text; notes may stand behind a chapter. */
const CLOSING: ReadonlySet<Role> = new Set([
  'afterword',
  'acknowledgments',
  'appendix',
  'glossary',
  'bibliography',
  'index',
  'about-the-author',
  'also-by',
]);

const hasText = ({ sections }: Assembly): boolean => sections.some(({ matter }) => matter === 'body');

/** The matter of a section, by what stands before it where the order is the author's. */
function matterOf(state: State, role: Role, { ordinal }: Partial<Section>): Matter {
  const { ordered, assembly } = state;
  const afterText = ordered && hasText(assembly);
  if (ROLES[role].matter === 'body' && (role !== 'chapter' || ordinal !== undefined)) state.closed = false;
  else if (afterText && CLOSING.has(role)) state.closed = true;
  if (state.closed && role === 'chapter') return 'back';
  if (afterText) return matterAfterText(role);
  return ordered ? matterBeforeText(role) : ROLES[role].matter;
}

/** Begins a section; a part takes the chapters that follow it. */
function open(state: State, role: Role, depth: number, facts: Partial<Section> & { id: string }): Section {
  const section: Section = {
    type: 'section',
    role,
    matter: matterOf(state, role, facts),
    title: [],
    subtitle: [],
    children: [],
    sections: [],
    notes: [],
    generated: false,
    ...(state.editions.length > 0 && { editions: state.editions }),
    ...(state.ordered && { placed: true }),
    ...facts,
    id: state.unique(facts.id),
  };
  const { part } = state;
  const rank = part?.depth ?? 0;
  const beside = BESIDE_PARTS.has(role) ? depth <= rank : depth < rank;
  if (part && section.matter === 'body' && !beside) part.section.sections.push(section);
  else {
    state.assembly.sections.push(section);
    if (section.matter === 'body') state.part = undefined;
  }
  if (role === 'part') state.part = { section, depth };
  state.current = section;
  return section;
}

/** A section for text that no heading opens. */
function openWithout(state: State, file: ReadFile, role: Role, start: number): Section {
  const { settings, reading } = file;
  const { source } = reading;
  const titled = (words: string | undefined) => (words ? [{ type: 'text' as const, value: words }] : []);
  const title = settings.title ?? (role === 'chapter' ? titleOfFile(reading, file.stem) : undefined);
  return open(state, role, 99, {
    id: slugOf(title ?? (role === 'chapter' ? file.stem : role), role),
    title: titled(title),
    subtitle: titled(settings.subtitle),
    ...(settings.lang && { lang: settings.lang }),
    position: positionOf(source, start, source.text.trimEnd().length),
  });
}

function openAt(state: State, file: ReadFile, entry: Entry, known: Role, isFirst: boolean): void {
  const { heading, reading } = entry;
  // A heading of the rank of parts behind the last pages begins none.
  const role = state.closed && known === 'part' && !reading && !heading.role ? 'chapter' : known;
  const { label, title, labelEnd } = titleOf(entry);
  const { settings } = file;
  const lang = heading.lang ?? (isFirst ? settings.lang : undefined);
  const ordinal = reading && reading.role === role ? reading.ordinal : undefined;
  const configured =
    isFirst && settings.subtitle ? [{ type: 'text' as const, value: settings.subtitle }] : [];
  const subtitle = heading.subtitle ?? configured;
  if (labelEnd !== undefined) {
    file.reading.syntax.push({ start: heading.position.start.offset ?? 0, end: labelEnd });
  }
  const words = plainText(title).trim();
  const isFront =
    role === 'chapter' &&
    heading.role === undefined &&
    !(state.ordered && hasText(state.assembly)) &&
    isFrontPage(words);
  if (isFront) tellFront(file, words, heading);
  open(state, role, heading.depth, {
    ...(isFront && { matter: 'front' }),
    id: heading.id ?? slugOf(`${label ?? ''} ${plainText(title)}`, role),
    ...(ordinal !== undefined && { ordinal }),
    ...(label !== undefined && { label }),
    title,
    subtitle,
    ...(lang && { lang }),
    position: heading.position,
  });
}

/** In this order: what the author wrote in braces, the file, the words of the heading, and else a chapter. */
function roleOf(entry: Entry, fileRole: Role | undefined): Role {
  const read = entry.level === 'part' ? 'part' : entry.reading?.role;
  return entry.heading.role ?? fileRole ?? read ?? 'chapter';
}

function subheadOf(heading: Heading, depth: number): Block {
  const rank = Math.min(3, Math.max(1, depth)) as 1 | 2 | 3;
  const { children, id, position } = heading;
  return { type: 'subhead', ...(id !== undefined && { id }), rank, children, position };
}

/** Tells that a section without a role of its own stands in front of the text and is no chapter of it. */
function tellFront({ reading }: ReadFile, words: string, { position }: Heading): void {
  tell(reading.report, {
    rule: 'ingest/front-page',
    severity: 'info',
    message: `\`${words}\` is a page in front of the text, and no chapter`,
    hint: 'Write `{.chapter}` behind it if it is one',
    position,
  });
}

/** Tells that a heading is the name of the chapter whose number stands above it. */
function tellName({ reading }: ReadFile, { text, heading }: Entry): void {
  tell(reading.report, {
    rule: 'ingest/chapter-name',
    severity: 'info',
    message: `\`${text}\` is the name of what is numbered above it`,
    hint: 'Write `{.subhead}` behind it if it is a heading inside the text',
    position: heading.position,
  });
}

/** Whether nothing but lines as short as headings stands below the title of the book so far. */
const isOnTitlePage = (current: Section | undefined): boolean =>
  current === undefined ||
  (current.role === 'story' &&
    current.title.length === 0 &&
    current.children.every(
      child => child.type === 'paragraph' && plainText([child]).length <= LONGEST_ON_TITLE_PAGE,
    ));

function addFile(state: State, file: ReadFile, entries: ReadonlyMap<Heading, Entry>, isOnly: boolean): void {
  const { assembly, isListed } = state;
  const { role, title } = file.settings;
  state.ordered = isOnly || isListed || /^\d/.test(file.stem);
  const named = (role as Role | undefined) || (isOnly ? undefined : roleOfName(file.stem));
  const fileRole = named === 'chapter' ? undefined : named;
  const sections = file.pieces.filter(
    piece => piece.type === 'heading' && ['part', 'section'].includes(entries.get(piece)?.level ?? ''),
  );
  const untitled = named ?? (isOnly || sections.length > 0 ? 'story' : 'chapter');
  state.current = undefined;
  state.editions = listOf(file.settings.editions);
  const place = (piece: Piece): Section =>
    state.current ??
    openWithout(state, file, sections.length > 0 ? 'story' : untitled, piece.position?.start.offset ?? 0);
  const waiting: NoteDefinition[] = [];
  for (const piece of file.pieces) {
    const entry = piece.type === 'heading' ? entries.get(piece) : undefined;
    if (piece.type === 'noteDefinition' && !state.current) waiting.push(piece);
    else if (piece.type === 'noteDefinition') {
      const section = place(piece);
      assembly.notes.push({ definition: piece, section, index: section.children.length });
    } else if (piece.type !== 'heading') place(piece).children.push(piece);
    else if (piece.isSubhead) place(piece).children.push(subheadOf(piece, piece.depth - 1));
    else if (entry?.level === 'name') tellName(file, entry);
    else if (entry?.level === 'title') assembly.title = entry;
    else if (entry?.level === 'subhead' && assembly.title && isOnTitlePage(state.current)) {
      const { children, position } = piece;
      place(piece).children.push({ type: 'paragraph', children, position });
    } else if (entry?.level === 'subhead')
      place(piece).children.push(subheadOf(entry.heading, entry.heading.depth));
    else if (entry) {
      const isFirst = piece === sections[0];
      openAt(state, file, entry, roleOf(entry, isFirst ? fileRole : undefined), isFirst);
    }
  }
  for (const definition of waiting) {
    const section = place(definition);
    assembly.notes.push({ definition, section, index: section.children.length });
  }
  if (title && sections.length === 0 && !state.current) openWithout(state, file, untitled, 0);
}

/**
 * Arranges what was read into sections: parts hold chapters, headings below the chapters become subheads, text
 * without a heading gets a section of its own.
 * @param configured the title that the settings give, or nothing
 * @param isListed whether the settings list the files in order
 */
export function assemble(
  files: readonly ReadFile[],
  configured: string,
  oneFile: boolean,
  isListed: boolean,
): Assembly {
  const found = headingsOf(files);
  const outline = readOutline(found, configured || labelledTitle(files), oneFile);
  const entries = new Map(found.map(({ heading }, index) => [heading, outline[index] as Entry]));
  const assembly: Assembly = { sections: [], notes: [], title: undefined };
  const state: State = {
    assembly,
    part: undefined,
    current: undefined,
    ordered: oneFile,
    isListed,
    closed: false,
    editions: [],
    unique: uniqueNames(),
  };
  for (const file of files) addFile(state, file, entries, oneFile);
  // Where there is no text, nothing stands before it.
  if (!assembly.sections.some(({ matter }) => matter === 'body'))
    for (const section of assembly.sections) section.matter = ROLES[section.role].matter;
  return assembly;
}
