import type { Book, Section } from '../book/book.ts';
import type { Link, Paragraph } from '../book/nodes.ts';
import { slugOf, uniqueNames } from '../book/slug.ts';
import { subheadsOf } from '../book/subheads.ts';
import { plainText, sectionsOf, walk } from '../book/visit.ts';
import { complete } from './arrange.ts';
import { nameListed } from './inner-links.ts';
import { freeId, newSection } from './new-section.ts';

/** Every link of a section, in its title, its text and its notes. */
function* linksIn({ title, subtitle, children, notes }: Section): Generator<Link> {
  for (const node of [...title, ...subtitle, ...children, ...notes]) {
    for (const inner of walk(node)) if (inner.type === 'link') yield inner;
  }
}

/**
 * Gives sections, and the headings inside them, names that the book does not have yet, and keeps the links among them.
 * @param around the section that holds them, which has its name already
 */
function rename(sections: readonly Section[], book: Book, prefix: string, around?: Section): void {
  const whole = [...(around ? [around] : []), ...sectionsOf(sections)];
  const names = new Map<string, string>();
  const unique = uniqueNames();
  for (const section of sectionsOf(book)) {
    unique(section.id);
    for (const { id } of subheadsOf(section)) if (id !== undefined) unique(id);
  }
  for (const section of sectionsOf(sections)) {
    const wish = prefix === '' ? section.id : `${prefix}-${section.id}`;
    const name = unique(wish);
    names.set(section.id, name);
    section.id = name;
  }
  for (const subhead of whole.flatMap(subheadsOf)) {
    if (subhead.id === undefined) continue;
    const name = unique(prefix === '' ? subhead.id : `${prefix}-${subhead.id}`);
    names.set(subhead.id, name);
    subhead.id = name;
  }
  for (const section of whole) {
    for (const link of linksIn(section)) {
      const name = names.get(link.url.replace(/^#/, ''));
      if (link.url.startsWith('#') && name !== undefined) link.url = `#${name}`;
    }
  }
}

/** Puts pages of a shared folder where the book has none of its own. Both are normalized; so is what comes out. */
export function addShared(book: Book, shared: Book): void {
  const pages = shared.sections.filter(({ generated }) => !generated);
  const roles = new Set(pages.map(({ role }) => role));
  book.sections = book.sections.filter(({ role, generated }) => !(generated && roles.has(role)));
  rename(pages, book, '');
  book.sections.push(...pages);
  keepRecords(book, shared);
  complete(book);
  nameListed(book);
}

/** What was taken out of the other book, and what its author switched off in it. */
function keepRecords(book: Book, other: Book): void {
  book.removed.push(...other.removed);
  if (!other.proofing) return;
  const off = new Set([...(book.proofing?.off ?? []), ...other.proofing.off]);
  book.proofing = { off: [...off], spared: [...(book.proofing?.spared ?? []), ...other.proofing.spared] };
}

/**
 * Binds another book into this one, behind what is there: as a part with its chapters, its dedication, its epigraph and
 * whatever else its author wrote; a single story as a chapter. Its title page and contents are this book's; its copyright
 * page is joined to this one's, line by line where Quoin wrote it, as a page of its own where its author did.
 */
export function include(book: Book, other: Book): void {
  const { title, subtitle, lang } = other.metadata;
  const words = (text: string) => (text === '' ? [] : [{ type: 'text' as const, value: text }]);
  const own = other.sections.filter(({ generated, role }) => !generated && role !== 'copyright');
  for (const section of sectionsOf(own)) {
    section.matter = 'body';
    if (lang !== book.metadata.lang) section.lang ??= lang;
  }
  const [only] = own;
  let bound: Section;
  if (only && own.length === 1 && only.role === 'story') {
    bound = { ...only, role: 'chapter', title: words(title), subtitle: words(subtitle ?? '') };
  } else {
    for (const section of own) if (section.role === 'story') section.role = 'chapter';
    const part = newSection('part', []);
    const place = own[0]?.position;
    bound = { ...part, title: words(title), subtitle: words(subtitle ?? ''), sections: own };
    if (place) bound.position = place;
    if (lang !== book.metadata.lang) bound.lang = lang;
  }
  const prefix = slugOf(title, 'book');
  rename(bound.sections, book, prefix, bound);
  bound.id = freeId(book, prefix);
  book.sections.push(bound);
  joinCopyright(book, other);
  keepRecords(book, other);
  complete(book);
  nameListed(book);
}

function joinCopyright(book: Book, other: Book): void {
  for (const page of other.sections.filter(({ role }) => role === 'copyright')) {
    if (!page.generated) {
      rename([page], book, '');
      book.sections.push(page);
      continue;
    }
    const ours = book.sections.find(({ role, generated }) => role === 'copyright' && generated);
    const known = new Set(ours?.children.map(child => plainText([child])));
    const more = page.children.filter(child => {
      const line = plainText([child]);
      // The number of another edition would be taken for this one's.
      return !known.has(line) && !line.startsWith('ISBN ');
    });
    ours?.children.push(...(more as Paragraph[]));
  }
}
