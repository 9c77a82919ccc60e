import { readForeign } from './heading-words.ts';
import { readNumeral } from './numerals.ts';
import { isRole, type Role } from './roles.ts';

/** What a heading says: “Chapter 7: The Cave” is a chapter, the 7th, labelled “Chapter 7”, named “The Cave”. */
export interface HeadingReading {
  role: Role;
  ordinal?: number;
  /** The number as the author wrote it, without the punctuation that parts it from the title. */
  label?: string;
  /** Where in the text the title begins; the length of the text when there is none. */
  titleAt: number;
  /** False for readings that only hold in a sequence: a bare number or roman numeral, a noun of `COUNTED`. */
  certain: boolean;
  /** The noun that is counted, in small letters, where others of its kind must bear it out: “act”. */
  noun?: string;
}

/** Parts of a book known by name. The words stand at the start of the heading; a title may follow a colon or dash. */
const NAMED: readonly (readonly [RegExp, Role])[] = [
  [/^(?:the )?prologue?/, 'prologue'],
  [/^(?:the )?epilogue?/, 'epilogue'],
  [/^(?:an? |the )?(?:interlude|intermission|entr[’']acte)/, 'interlude'],
  [/^(?:the )?(?:fore ?word|vorwort)/, 'foreword'],
  [/^(?:author[’']?s )?preface/, 'preface'],
  [/^(?:author[’']?s )?introduction/, 'introduction'],
  [/^after ?word/, 'afterword'],
  [/^acknowledge?ments?/, 'acknowledgments'],
  [/^dedication/, 'dedication'],
  [/^epigraph/, 'epigraph'],
  [
    /^(?:about|on) the (?:authors?|contributors?|editors?|poets?|translators?|illustrators?)/,
    'about-the-author',
  ],
  [/^(?:notes on (?:the )?)?contributors/, 'about-the-author'],
  [/^(?:the )?authors?[’']?s? notes?/, 'authors-note'],
  [/^(?:an? )?(?:short |brief )?(?:notes?|word) (?:from|by) (?:the|your) author/, 'authors-note'],
  [/^a\/n/, 'authors-note'],
  [/^(?:content|trigger) (?:notes?|warnings?|advisory)/, 'content-note'],
  [/^(?:also|other (?:books|works|titles)) (?:by|from)(?: [\p{L}\p{M}.’' -]+)?/u, 'also-by'],
  [/^(?:books |also )?by the same author/, 'also-by'],
  [/^(?:appendix|appendices)/, 'appendix'],
  [/^glossary(?: of (?:terms|names|people|places|characters|words))?/, 'glossary'],
  [
    /^(?:(?:select(?:ed)?|annotated) )?bibliography|^(?:further|suggested) reading|^works (?:cited|consulted)/,
    'bibliography',
  ],
  [/^(?:general )?index(?: of (?:names|places|subjects|first lines|titles))?/, 'index'],
  [/^(?:table of )?contents/, 'contents'],
  [/^copyright(?: page| notice)?/, 'copyright'],
  [/^half[- ]title(?: page)?/, 'half-title'],
  [/^title[- ]page/, 'title-page'],
];

/** Any of them: most lines are none, and one look says so. */
const ANY_NAMED = new RegExp(NAMED.map(([{ source }]) => source).join('|'), 'u');

/** Words that a number makes into a heading. */
const NUMBERED: readonly (readonly [RegExp, Role])[] = [
  [/^(?:chapter|chap\.|ch\.|ch(?:ap)?(?=[ \t]\d))/i, 'chapter'],
  [/^(?:part|book|volume)(?!\p{L})/iu, 'part'],
  [/^interlude/i, 'interlude'],
  [/^appendix/i, 'appendix'],
];

/** Words that a number makes into a heading where others count on from one: prose has them, too. */
const COUNTED =
  /^(?:act[eo]?|akt|atto|ato|canto|[eé]pisode|episodio|letter|lettre|lettera|carta|brief|scen[ea]|scène|szene|escena|cena|stave|session|lesson|tape|movement|section|instal?lment|notebook|fragment)(?!\p{L})/iu;
const LONGEST_COUNTED = 12;

/** What stands behind “Also by” is a name; a word in small letters makes it a sentence. */
const SENTENCE_BEHIND_BY = /\b(?:by|BY|By|from)\b.*\s(?!same|author)\p{Ll}{4,}/u;

/** A title set off by a mark or a line of its own may be as long as the Victorians liked them. */
const LONGEST_TITLE = 200;
/** One that follows its number with only a space must look like a title and not like the rest of a sentence. */
const LONGEST_RUN_IN_TITLE = 80;

const SEPARATOR = /^(?:[ \t]*[.:|~–—-]+[ \t]*\n?\s*|\s*\n\s*)/;
/** What old books say of a chapter behind its number: “Chapter the First, in which Mr. Pym loses a hat”. */
const ARGUMENT = /^,\s+(?=(?:in which|wherein|being|containing|concerning|showing|treating|relating|of)\s)/i;
/** “Chapter the Ninth and Last” */
const AND_LAST = /^\s+and(?:\s+the)?\s+last(?!\p{L})/iu;

/** Dots as one ellipsis: a title may trail off, and its last dot is no full stop. */
const withGlyphs = (title: string): string => title.replace(/\.(?:\s?\.){2,}/g, '…');

/** The title behind the words of a heading: where it begins, or undefined when what follows is a sentence. */
function titleBehind(text: string, end: number, runIn: boolean): number | undefined {
  const rest = text.slice(end);
  if (rest.trim() === '' || /^[ \t]*[.:]\s*$/.test(rest)) return text.length;
  const separator = SEPARATOR.exec(rest)?.[0] ?? (runIn ? ARGUMENT.exec(rest)?.[0] : undefined);
  const gap = separator ?? /^[ \t]+/.exec(rest)?.[0];
  if (gap === undefined || (separator === undefined && !runIn)) return undefined;
  const title = withGlyphs(rest.slice(gap.length).trimEnd());
  const longest = separator === undefined ? LONGEST_RUN_IN_TITLE : LONGEST_TITLE;
  if (!/[\p{L}\p{N}]/u.test(title)) return text.length;
  if (title.length > longest || title.split('\n').length > 2) return undefined;
  if (
    separator === undefined &&
    (!/^["'“‘(*_]*[\p{Lu}\p{N}]/u.test(title) || /[.!?,;]["'”’]?$/.test(title))
  ) {
    return undefined;
  }
  return end + gap.length;
}

/** “Chapter 7”, “Part the First”, “The Second Book”, “Appendix B”. */
function readNumbered(text: string, start: number): HeadingReading | undefined {
  const rest = text.slice(start);
  for (const [pattern, role] of NUMBERED) {
    const word = pattern.exec(rest)?.[0];
    if (word === undefined) continue;
    const gap = /^(?:\s*#|\s+(?:no\.\s*|number\s+|the\s+)?)/i.exec(rest.slice(word.length))?.[0];
    const at = start + word.length + (gap?.length ?? 0);
    const numeral = gap === undefined && !word.endsWith('.') ? undefined : readNumeral(text, at);
    const letter = role === 'appendix' && !numeral ? /^[A-Z](?![\p{L}\p{N}])/u.exec(text.slice(at)) : null;
    const counted = numeral?.end ?? (letter && gap ? at + 1 : undefined);
    if (counted === undefined) continue;
    const end = counted + (AND_LAST.exec(text.slice(counted))?.[0].length ?? 0);
    const titleAt = titleBehind(text, end, true);
    if (titleAt === undefined) return undefined;
    const ordinal = numeral?.value ?? text.charCodeAt(at) - 64;
    return { role, ordinal, label: text.slice(start, end), titleAt, certain: true };
  }
  const article = /^(?:the\s+)?/i.exec(rest)?.[0].length ?? 0;
  const numeral = readNumeral(text, start + article);
  const noun = numeral?.script === 'words' && /^\s+(chapter|part|book)\b/i.exec(text.slice(numeral.end));
  if (!numeral || !noun || !/(?:th|st|nd|rd)$/i.test(text.slice(0, numeral.end))) return undefined;
  const end = numeral.end + noun[0].length;
  const titleAt = titleBehind(text, end, false);
  const role = noun[1]?.toLowerCase() === 'chapter' ? 'chapter' : 'part';
  return titleAt === undefined
    ? undefined
    : { role, ordinal: numeral.value, label: text.slice(start, end), titleAt, certain: true };
}

/** “Prologue”, “Author's Note”, “Epilogue: Ten Years On”. */
function readNamed(text: string, start: number): HeadingReading | undefined {
  const folded = text.slice(start).toLowerCase().replace(/[ \t]/g, ' ');
  if (!ANY_NAMED.test(folded)) return undefined;
  for (const [pattern, role] of NAMED) {
    const words = pattern.exec(folded)?.[0];
    if (words === undefined || /^[\p{L}\p{N}'’]/u.test(folded.slice(words.length))) continue;
    if (role === 'also-by' && SENTENCE_BEHIND_BY.test(text.slice(start, start + words.length))) continue;
    const end = start + words.length;
    const reading = pageNamed(text, start, end, role);
    if (reading) return reading;
  }
  return undefined;
}

/** A page that is known by the words up to `end`, with a title behind them or none. */
function pageNamed(text: string, start: number, end: number, role: Role): HeadingReading | undefined {
  const titleAt = titleBehind(text, end, false);
  if (titleAt === undefined) return undefined;
  if (titleAt === text.length) return { role, titleAt: start, certain: true };
  const title = withGlyphs(text.slice(titleAt).trim());
  if (/\.(?:\s|$)/.test(title) || title.length > LONGEST_RUN_IN_TITLE || role === 'also-by') return undefined;
  return { role, label: text.slice(start, end), titleAt, certain: true };
}

/** “Kapitel 7”, “Chapitre premier”, “Drittes Kapitel”, “Remerciements”. */
function readOther(text: string, start: number): HeadingReading | undefined {
  const found = readForeign(text, start);
  if (!found) return undefined;
  const { role, by } = found;
  if (by === 'name') return pageNamed(text, start, found.end, role);
  let { end, ordinal } = found;
  if (by === 'noun') {
    // In Romanian an article stands before the number and an ending behind it: “Partea a II-a”.
    const gap = /^[ \t\u00a0]+(?:al?[ \t]+)?/iu.exec(text.slice(end))?.[0].length ?? 0;
    const numeral = gap > 0 ? readNumeral(text, end + gap) : undefined;
    if (!numeral || numeral.script === 'words') return undefined;
    const ending = /^-\p{L}{1,4}(?!\p{L})/u.exec(text.slice(numeral.end))?.[0].length ?? 0;
    [end, ordinal] = [numeral.end + ending, numeral.value];
  }
  const titleAt = titleBehind(text, end, true);
  if (titleAt === undefined || ordinal === undefined) return undefined;
  return { role, ordinal, label: text.slice(start, end), titleAt, certain: true };
}

/** “4”, “III.”, “Twenty-One”, “7. The Cave”: headings only where the numbers before them lead up to them. */
function readBare(text: string, start: number): HeadingReading | undefined {
  const numeral = readNumeral(text, start);
  if (!numeral) return undefined;
  const label = text.slice(start, numeral.end);
  const rest = text.slice(numeral.end);
  if (numeral.script === 'roman' && label !== label.toUpperCase()) return undefined;
  const isApart = rest.trim() === '' || /^[ \t]*[:–—-]/.test(rest);
  if (numeral.script === 'words' && (!isApart || label[0] !== label[0]?.toUpperCase())) return undefined;
  const titleAt = titleBehind(text, numeral.end, false);
  if (titleAt === undefined || numeral.value === 0) return undefined;
  const title = withGlyphs(text.slice(titleAt).trimEnd());
  if (
    title !== '' &&
    (title.length > LONGEST_RUN_IN_TITLE || !/^["'“‘]?\p{Lu}/u.test(title) || /[.,;]$/.test(title))
  )
    return undefined;
  return { role: 'chapter', ordinal: numeral.value, label, titleAt, certain: false };
}

/** “Act One”, “Letter IV”, “Episode 3: The Weir”: headings only where they are counted. */
function readCounted(text: string, start: number): HeadingReading | undefined {
  const word = COUNTED.exec(text.slice(start, start + LONGEST_COUNTED))?.[0];
  if (word === undefined || !/^\p{Lu}/u.test(word)) return undefined;
  const at = start + word.length;
  const gap = /^\s+(?:no\.\s*|number\s+|the\s+)?/i.exec(text.slice(at))?.[0];
  const numeral = gap === undefined ? undefined : readNumeral(text, at + gap.length);
  if (!numeral || numeral.value === 0) return undefined;
  const titleAt = titleBehind(text, numeral.end, false);
  if (titleAt === undefined || /[,;]$/.test(text.trimEnd())) return undefined;
  const label = text.slice(start, numeral.end);
  return {
    role: 'chapter',
    ordinal: numeral.value,
    label,
    titleAt,
    certain: false,
    noun: word.toLowerCase(),
  };
}

/**
 * Reads the words of a heading or of a line that may be one. A second line is the title of the number above it.
 * @returns undefined when the words name no known part of a book.
 */
export function readHeading(text: string): HeadingReading | undefined {
  const start = text.length - text.trimStart().length;
  if (start === text.length || text.length > LONGEST_TITLE + 60) return undefined;
  return (
    readNumbered(text, start) ??
    readNamed(text, start) ??
    readOther(text, start) ??
    readCounted(text, start) ??
    readBare(text, start)
  );
}

/** Share of headings that must follow one another: an author may have miscounted. */
const IN_SEQUENCE = 0.7;

/** Whether headings of one kind, in order, count on from one; those that stand inside others may begin anew in each. */
export function countOn(readings: readonly (HeadingReading | undefined)[]): boolean {
  const follow = readings.filter((reading, nth) => {
    const last = readings[nth - 1]?.ordinal ?? 0;
    return reading?.ordinal === last + 1 || reading?.ordinal === 1;
  });
  return readings.length > 1 && follow.length >= IN_SEQUENCE * readings.length;
}

/** Whether a file is called as the first page of a site is: in a book that was one it comes first, and is no index. */
export const isFrontDoor = (name: string): boolean => /^index(?:\.[a-z]+)?$/i.test(name);

/**
 * The role that the name of a file or folder gives to what is in it: `01-prologue.md` is a prologue, `part-two` a part.
 * @returns undefined when the name says nothing; a number alone says nothing but the order.
 */
export function roleOfName(name: string): Role | undefined {
  if (isFrontDoor(name)) return undefined;
  const slug = name
    .replace(/\.[a-z]+$/i, '')
    .replace(/^\d+[\s._-]*/, '')
    .toLowerCase()
    .replace(/[\s._-]+/g, '-');
  if (isRole(slug)) return slug;
  const words = slug.replaceAll('-', ' ');
  for (const [pattern, role] of NAMED) {
    const match = pattern.exec(words)?.[0];
    if (match !== undefined && (match.length === words.length || words.startsWith(`${match} by `)))
      return role;
  }
  for (const [pattern, role] of NUMBERED) {
    const match = pattern.exec(words)?.[0];
    if (match === undefined) continue;
    const at = match.length + (words[match.length] === ' ' ? 1 : 0);
    if (readNumeral(words, at)) return role;
  }
  const other = readOther(words, 0);
  return other?.titleAt === words.length || other?.titleAt === 0 ? other.role : undefined;
}

/** Pages in front of a text that no role has and that are no chapter of it; “The Map” and “Tables” may be one. */
const FRONT_PAGE =
  /^(?:(?:an? |the )?(?:(?:translator|editor|publisher|transcriber)[’']?s?[’']? (?:notes?|preface|introduction|foreword)|notes? (?:on|about) (?:the |this )?(?:text|translation|edition|names|spelling|language|pronunciation)|(?:cast|list) of characters)|dramatis person(?:ae|æ)|list of (?:illustrations|figures|tables|maps|plates|contributors|abbreviations)|illustrations|abbreviations|chronology|family tree|(?:advance )?praise for .+)$/i;

/** Whether a heading names a page that stands in front of the text: a translator's note, who is who, a list of maps. */
export const isFrontPage = (heading: string): boolean => FRONT_PAGE.test(heading.trim());

/** Whether a heading is a number and no more, “Chapter Two”: what stands right under it may be its name. */
export const isNumberAlone = (heading: string, reading: HeadingReading | undefined): boolean =>
  reading?.label !== undefined && reading.titleAt >= heading.length;
