import type { Section } from './book.ts';
import { headingIn } from './heading-words.ts';
import type { Metadata } from './metadata.ts';
import type { Subhead } from './nodes.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import { ROLES } from './roles.ts';
import { plainText } from './visit.ts';

const ONE_LINE = /\s+/gu;
const oneLine = (text: string): string => text.replace(ONE_LINE, ' ').trim();

/** Words of the text that stand for a section without a name. */
const OPENING_WORDS = 6;

/** What stands between a label and its title on one line: “7. The Cave”, “Chapter 7: The Cave”. */
export function labelEnd(label: string, lang: string): string {
  if (/[\p{P}]$/u.test(label)) return ' ';
  return /^(?:\d+|[IVXLCDM]+)$/iu.test(label) ? '. ' : ownWords(lang).labelEnd;
}

/** Whether a label says a number and nothing else, “7”, “IV.”: at the head of a page it would be read as a folio. */
export const isBareNumber = (label: string): boolean =>
  !/\p{L}{2}/u.test(label) || /^[ivxlcdm]+\P{L}*$/iu.test(label);

/** A heading of ours for a section whose author gave none; empty for sections that carry no heading. */
export const defaultHeading = (section: Section, metadata: Metadata): string =>
  section.role === 'story' ? metadata.title : defaultOfRole(section, metadata);

function defaultOfRole(section: Section, { lang }: Metadata): string {
  const { role } = section;
  const { heading } = ROLES[role];
  if (role === 'contents' || role === 'notes') return ownWords(lang)[role];
  return heading === '' ? '' : (headingIn(lang, role) ?? heading);
}

const UNLISTED: Partial<Record<Section['role'], keyof OwnWords>> = {
  'half-title': 'halfTitle',
  'title-page': 'titlePage',
  copyright: 'copyright',
  dedication: 'dedication',
  epigraph: 'epigraph',
};

function countedName(section: Section, words: OwnWords): string {
  const { ordinal, role } = section;
  if (ordinal === undefined || (role !== 'chapter' && role !== 'part')) return '';
  const noun = words[role];
  return words.counted?.(noun, ordinal) ?? `${noun} ${ordinal}`;
}

function openingWords(section: Section): string {
  const words = oneLine(plainText(section.children)).split(' ');
  return words.length > OPENING_WORDS ? `${words.slice(0, OPENING_WORDS).join(' ')}…` : words.join(' ');
}

/** What a heading inside a section is called where only plain words can stand. */
export const nameOfSubhead = ({ children }: Subhead): string => oneLine(plainText(children));

/**
 * What a section is called where only plain words can stand: navigation, page titles, labels. Never empty: a section
 * without a heading goes by its number, else by its first words, else by the title of the book.
 */
export function nameOf(section: Section, metadata: Metadata): string {
  const lang = section.lang ?? metadata.lang;
  const words = ownWords(metadata.lang);
  const title = oneLine(plainText(section.title));
  const label = oneLine(section.label ?? '');
  if (label && title) return `${label}${labelEnd(label, lang)}${title}`;
  const unlisted = UNLISTED[section.role];
  return (
    label ||
    title ||
    oneLine(defaultHeading(section, metadata)) ||
    (unlisted ? (words[unlisted] as string) : '') ||
    countedName(section, words) ||
    openingWords(section) ||
    oneLine(plainText(section.subtitle)) ||
    metadata.title ||
    section.id
  );
}
