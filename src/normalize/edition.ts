/** A variant of a book for one shop: the same text without what the author leaves out of it. */
import type { VFile } from 'vfile';
import type { Book, Section } from '../book/book.ts';
import { type Edition, metadataOfEdition, type SettingPlaces } from '../book/edition.ts';
import { tell } from '../book/finding.ts';
import { nameOf } from '../book/names.ts';
import type { ProseNode } from '../book/nodes.ts';
import { leadsTo } from '../book/store.ts';
import { childrenOf, plainText, sectionsOf } from '../book/visit.ts';
import { countWords } from '../book/words.ts';
import { lineOf } from './arrange.ts';
import { imprintLines } from './imprint.ts';

/** A variant and what it does without. */
export interface Variant {
  edition: Edition;
  book: Book;
  /** Sections of the book that are left out; those inside them are not named again. */
  omitted: readonly Section[];
}

export interface VariantContext {
  /** Name of its file, for messages. */
  path: string;
  /** Addresses of the shops it is not made for. */
  competitors: readonly string[];
  settingsAt: SettingPlaces;
  report: VFile;
}

/**
 * Makes a variant of a book that is otherwise done; the book itself stays as it is. What is left out is told.
 * @returns undefined when an error was told
 */
export function variantOf(book: Book, edition: Edition, context: VariantContext): Variant | undefined {
  const omitted = omittedFrom(book, edition, context);
  if (!omitted) return undefined;
  const metadata = metadataOfEdition(book.metadata, edition);
  const sections = sectionsWithout(book, omitted);
  if (![...sectionsOf(sections)].some(({ generated }) => !generated)) {
    refuse(edition, context, `the edition \`${edition.name}\` leaves out all of the book; omit less`);
    return undefined;
  }
  for (const section of sections) {
    if (section.role === 'copyright' && section.generated)
      section.children = imprintLines(metadata).map(lineOf);
  }
  unlinkAll(sections, omitted, edition.links, context);
  return { edition, book: { ...book, metadata, sections }, omitted };
}

/**
 * The book without the pages that only some of its editions have: what every other file is made of. What is left out is
 * told, and so is an edition that a page names and the book does not have.
 */
export function plainOf(book: Book, context: VariantContext): Book {
  const own = ownPagesOf(book);
  if (own.length === 0) return book;
  const known = (book.design.editions ?? []).map(({ name }) => name);
  for (const section of own) {
    const named = section.editions ?? [];
    const unknown = named.find(name => !known.includes(name));
    const page = nameOf(section, book.metadata);
    if (unknown === undefined) {
      const words = countWords({ ...book, sections: [section] });
      tell(context.report, {
        rule: 'edition/only',
        severity: 'info',
        message: `\`${page}\` and its ${words} words stand only in the ${named.length === 1 ? 'edition' : 'editions'} ${listed(named)}`,
        position: section.position,
      });
    } else
      tell(context.report, {
        rule: 'config/edition',
        severity: 'error',
        message: `\`${page}\` is for the edition \`${unknown}\`, and ${known.length === 0 ? 'the book has no editions' : `the book has ${listed(known)}`}; correct the name or add the edition`,
        hint: `editions: { ${unknown}: { … } }`,
        position: section.position,
      });
  }
  const sections = sectionsWithout(book, own);
  unlinkAll(sections, own, 'keep', context);
  if (![...sectionsOf(sections)].some(({ generated }) => !generated))
    tell(context.report, {
      rule: 'config/edition',
      severity: 'error',
      message: 'every page of the book is for some edition only; leave `editions` out where all have it',
      position: own[0]?.position,
    });
  return { ...book, sections };
}

const listed = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(', ');

/** The sections that not every edition has; those inside them are not named again. */
function ownPagesOf({ sections }: Pick<Book, 'sections'>): Section[] {
  return sections.flatMap(section => (section.editions ? [section] : ownPagesOf(section)));
}

/** A copy of the book's sections without some of them. */
function sectionsWithout({ sections }: Book, omitted: readonly Section[]): Section[] {
  const gone = new Set(omitted);
  const kept = (all: readonly Section[]): Section[] =>
    all
      .filter(section => !gone.has(section))
      .map(section => ({ ...section, sections: kept(section.sections) }));
  return structuredClone(kept(sections));
}

function refuse(edition: Edition, { settingsAt, report }: VariantContext, message: string): void {
  const key = `editions.${edition.name}`;
  const position = settingsAt.get(`${key}.omit`) ?? settingsAt.get(key);
  tell(report, { rule: 'config/edition', severity: 'error', message, position });
}

/** The sections that the edition names by role or id; undefined when it names one that the book does not have. */
function omittedFrom(book: Book, edition: Edition, context: VariantContext): Section[] | undefined {
  const omitted: Section[] = [];
  const isOthers = ({ editions }: Section): boolean => editions?.includes(edition.name) === false;
  const visit = (sections: readonly Section[]): void => {
    for (const section of sections) {
      const isNamed = edition.omit.includes(section.role) || edition.omit.includes(section.id);
      // A page written for the edition stands in the place of the one it omits.
      if (isOthers(section) || (isNamed && !section.editions)) omitted.push(section);
      else visit(section.sections);
    }
  };
  visit(book.sections);
  const all = [...sectionsOf(book)];
  for (const name of edition.omit) {
    if (all.some(({ role, id }) => role === name || id === name)) continue;
    const names = new Set(all.map(({ role, id }) => (role === 'chapter' || role === 'part' ? id : role)));
    refuse(edition, context, `\`${name}\` is no section of the book; it has ${listed([...names])}`);
    return undefined;
  }
  for (const section of omitted) {
    if (section.generated || isOthers(section)) continue;
    const words = countWords({ ...book, sections: [section] });
    tell(context.report, {
      rule: 'edition/omitted',
      severity: 'info',
      message: `\`${context.path}\` does without \`${nameOf(section, book.metadata)}\` and its ${words} words, as \`omit\` says`,
      position: section.position,
    });
  }
  return omitted;
}

function unlinkAll(
  sections: Section[],
  omitted: readonly Section[],
  links: Edition['links'],
  context: VariantContext,
): void {
  const lost = new Set([...sectionsOf(omitted)].map(({ id }) => `#${id}`));
  for (const section of sectionsOf(sections)) {
    for (const nodes of [section.title, section.subtitle, section.children])
      unlink(nodes, links, lost, context);
    for (const note of section.notes) unlink(note.children, links, lost, context);
  }
}

/** Puts the words of a link in its place where it leads to what is left out, or to a shop that is not wanted. */
function unlink(
  nodes: readonly ProseNode[],
  links: Edition['links'],
  lost: ReadonlySet<string>,
  context: VariantContext,
): void {
  const list = nodes as ProseNode[];
  for (let index = list.length - 1; index >= 0; index--) {
    const node = list[index] as ProseNode;
    unlink(childrenOf(node), links, lost, context);
    if (node.type !== 'link') continue;
    const shop = links === 'plain' ? leadsTo(node.url, context.competitors) : undefined;
    if (shop === undefined && !lost.has(node.url)) continue;
    list.splice(index, 1, ...node.children);
    tell(context.report, {
      rule: 'edition/link',
      severity: 'info',
      message: `\`${plainText(node.children)}\` leads to ${shop === undefined ? 'what is left out' : `\`${shop}\``} and is words in \`${context.path}\``,
      position: node.position,
    });
  }
}
