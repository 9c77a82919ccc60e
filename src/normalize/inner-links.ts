import { dirname, normalize as normalizePath } from 'node:path/posix';
import type { Book, Section } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import type { Link, Subhead } from '../book/nodes.ts';
import { slugOf, uniqueNames } from '../book/slug.ts';
import { listedSubheads, subheadsOf } from '../book/subheads.ts';
import { plainText, sectionsOf, walk } from '../book/visit.ts';
import type { Pass } from './pass.ts';

/** Addresses outside of the book that every format can link to. */
const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;
/** Sections named to an author whose link leads nowhere. */
const MOST_NAMED = 8;

/** A section or a heading inside one; a heading has a name of its own only where something leads to it. */
interface Place {
  name: string;
  subhead?: Subhead;
}

/**
 * Leads the links of a book to its sections and the headings inside them: by the name of a section, by the words of a
 * heading, or by the file that they were read from. A link that leads nowhere is told: every format keeps its words and
 * can do nothing with the address. What is led to and what the contents list keeps a name of its own.
 */
export const innerLinks: Pass = {
  name: 'inner-links',
  run(book, report) {
    const sections = [...sectionsOf(book)];
    const links = sections.flatMap(section => Array.from(linksIn(section), link => ({ link, section })));
    if (links.length === 0) {
      nameListed(book);
      return;
    }
    const led = new Set<Subhead>();
    const places = new Places(sections);
    const named = sections.filter(({ generated }) => !generated).map(({ id }) => `#${id}`);
    for (const { link, section } of links) {
      const place = places.of(link, section);
      if (place) {
        if (place.subhead) led.add(place.subhead);
        link.url = `#${place.name}`;
        continue;
      }
      tell(report, {
        rule: 'normalize/lost-link',
        severity: 'warning',
        message: `\`${link.url.slice(0, 100)}\` leads nowhere in this book, and the words stand without a link; link to a section by its name, or to a heading by its words`,
        hint: `sections: ${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ', …' : ''}`,
        position: link.position,
      });
    }
    nameListed(book, led, places);
  },
};

/** Gives a name to each heading that the contents list. @param led what links lead to, which gets one, too */
export function nameListed(book: Book, led: ReadonlySet<Subhead> = new Set(), known?: Places): void {
  const sections = [...sectionsOf(book)];
  const wanted = new Set([...led, ...sections.flatMap(section => listedSubheads(section, book))]);
  if (wanted.size === 0) return;
  const { headings } = known ?? new Places(sections);
  for (const { subhead, name } of headings) if (subhead && wanted.has(subhead)) subhead.id = name;
}

/** The links of a section that lead to no other place than the book. */
function* linksIn({ title, subtitle, children, notes }: Section): Generator<Link> {
  for (const top of [...title, ...subtitle, ...children, ...notes])
    for (const node of walk(top)) if (node.type === 'link' && !OUTSIDE.test(node.url)) yield node;
}

/** Words as other programs make a name of them, GitHub and Pandoc among them: in the letters they are written in. */
const nameFrom = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Everything in a book that a link can lead to. */
class Places {
  /** In reading order. */
  readonly headings: readonly Place[];
  /** By where they are looked for (a section, a file, the whole book) and what they are called there; of two the first. */
  readonly #found = new Map<string, Place>();

  constructor(sections: readonly Section[]) {
    const heads = sections.flatMap(section =>
      subheadsOf(section).map(subhead => ({ section, subhead, words: plainText(subhead.children) })),
    );
    const unique = uniqueNames();
    for (const { id } of sections) unique(id);
    // Names that their author gave come before those that words make.
    const own = new Map(heads.flatMap(({ subhead }) => (subhead.id ? [[subhead, unique(subhead.id)]] : [])));
    const slugs = heads.map(({ words }) => slugOf(words, 'heading'));
    const often = repeated([...sections.map(({ id }) => id), ...slugs]);
    const places = heads.map(({ section, subhead, words }, index) => {
      const slug = slugs[index] as string;
      // Of headings that say the same, none is called by its words alone.
      const wish = often.has(slug) ? `${section.id}-${slug}` : slug;
      const name = own.get(subhead) ?? unique(wish);
      return { section, place: { name, subhead }, called: [name, nameFrom(words), slug] };
    });
    this.headings = places.map(({ place }) => place);
    for (const place of this.headings)
      if (place.subhead && own.has(place.subhead)) this.#add(NAMED, place.name, place);
    for (const { id, position } of sections) {
      this.#add(NAMED, id, { name: id });
      if (!position) continue;
      this.#add(position.file, id, { name: id });
      this.#add(position.file, '', { name: id });
    }
    for (const { section, place, called } of places) {
      for (const name of called) {
        if (name === '') continue;
        this.#add(`#${section.id}`, name, place);
        if (section.position) this.#add(section.position.file, name, place);
        this.#add('', name, place);
      }
    }
  }

  /** Where a link leads; of headings that are called alike to the nearest. */
  of({ url, position }: Link, from: Section): Place | undefined {
    const hash = url.indexOf('#');
    const name = decoded(hash < 0 ? '' : url.slice(hash + 1));
    const path = decoded(hash < 0 ? url : url.slice(0, hash));
    const here = position?.file ?? from.position?.file;
    if (path !== '') {
      const file = here === undefined ? path : normalizePath(`${dirname(here)}/${path}`);
      return this.#called(file, name);
    }
    if (name === '') return undefined;
    return (
      this.#called(NAMED, name) ??
      this.#called(`#${from.id}`, name) ??
      (here === undefined ? undefined : this.#called(here, name)) ??
      this.#called('', name)
    );
  }

  #called(where: string, name: string): Place | undefined {
    return this.#found.get(keyOf(where, name)) ?? this.#found.get(keyOf(where, slugOf(name, name)));
  }

  #add(where: string, name: string, place: Place): void {
    const key = keyOf(where, name);
    if (!this.#found.has(key)) this.#found.set(key, place);
  }
}

/** Where names are looked for that sections have, or that authors gave. */
const NAMED = '#';

/** What is there more than once. */
function repeated(names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(names.filter(name => seen.size === seen.add(name).size));
}

const keyOf = (where: string, name: string): string => `${where}\n${name}`;

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
