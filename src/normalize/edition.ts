/** A variant of a book for one shop: the same text without what the author leaves out of it. */
import type { VFile } from 'vfile';
import type { Book, Section } from '../book/book.ts';
import type { Edition, SettingPlaces } from '../book/edition.ts';
import { tell } from '../book/finding.ts';
import type { Metadata } from '../book/metadata.ts';
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
  const gone = new Set(omitted);
  const kept = (sections: readonly Section[]): Section[] =>
    sections
      .filter(section => !gone.has(section))
      .map(section => ({ ...section, sections: kept(section.sections) }));
  const metadata = metadataOf(book.metadata, edition);
  const sections = structuredClone(kept(book.sections));
  if (![...sectionsOf(sections)].some(({ generated }) => !generated)) {
    refuse(edition, context, `the edition \`${edition.name}\` leaves out all of the book; omit less`);
    return undefined;
  }
  for (const section of sections) {
    if (section.role === 'copyright' && section.generated)
      section.children = imprintLines(metadata).map(lineOf);
  }
  const lost = new Set([...sectionsOf(omitted)].map(({ id }) => `#${id}`));
  for (const section of sectionsOf(sections)) {
    for (const nodes of [section.title, section.subtitle, section.children])
      unlink(nodes, edition, lost, context);
    for (const note of section.notes) unlink(note.children, edition, lost, context);
  }
  return { edition, book: { ...book, metadata, sections }, omitted };
}

function refuse(edition: Edition, { settingsAt, report }: VariantContext, message: string): void {
  const key = `editions.${edition.name}`;
  const position = settingsAt.get(`${key}.omit`) ?? settingsAt.get(key);
  tell(report, { rule: 'config/edition', severity: 'error', message, position });
}

/** The sections that the edition names by role or id; undefined when it names one that the book does not have. */
function omittedFrom(book: Book, edition: Edition, context: VariantContext): Section[] | undefined {
  const omitted: Section[] = [];
  const visit = (sections: readonly Section[]): void => {
    for (const section of sections) {
      if (edition.omit.includes(section.role) || edition.omit.includes(section.id)) omitted.push(section);
      else visit(section.sections);
    }
  };
  visit(book.sections);
  const all = [...sectionsOf(book)];
  for (const name of edition.omit) {
    if (all.some(({ role, id }) => role === name || id === name)) continue;
    const names = new Set(all.map(({ role, id }) => (role === 'chapter' || role === 'part' ? id : role)));
    const listed = [...names].map(one => `\`${one}\``).join(', ');
    refuse(edition, context, `\`${name}\` is no section of the book; it has ${listed}`);
    return undefined;
  }
  for (const section of omitted) {
    if (section.generated) continue;
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

/** Its own ISBN or none: one ISBN names one product. */
function metadataOf(metadata: Metadata, { name, isbn, identifier, ...edition }: Edition): Metadata {
  const { epub: _, ...others } = metadata.isbn;
  const { description, publisher, rights, date, edition: statement } = edition;
  return {
    ...metadata,
    isbn: { ...others, ...(isbn && { epub: isbn }) },
    identifier: identifier ?? `${metadata.identifier}#${name}`,
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(rights && { rights }),
    ...(date && { date }),
    ...(statement && { edition: statement }),
  };
}

/** Puts the words of a link in its place where it leads to what is left out, or to a shop that is not wanted. */
function unlink(
  nodes: readonly ProseNode[],
  edition: Edition,
  lost: ReadonlySet<string>,
  context: VariantContext,
): void {
  const list = nodes as ProseNode[];
  for (let index = list.length - 1; index >= 0; index--) {
    const node = list[index] as ProseNode;
    unlink(childrenOf(node), edition, lost, context);
    if (node.type !== 'link') continue;
    const shop = edition.links === 'plain' ? leadsTo(node.url, context.competitors) : undefined;
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
