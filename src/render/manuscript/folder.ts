/** A book as a folder: `book.yaml`, a Markdown file for each section, and the pictures. */
import type { Assets, Book, Section } from '../../book/book.ts';
import { roleOfName } from '../../book/heading.ts';
import type { Block } from '../../book/nodes.ts';
import type { Remark } from '../../book/remark.ts';
import { slugOf, uniqueNames } from '../../book/slug.ts';
import { plainText, sectionsOf } from '../../book/visit.ts';
import { frontMatter } from './front-matter.ts';
import type { HeadingContext } from './headings.ts';
import { contextFor, writeOwn } from './markdown.ts';

export interface FolderFile {
  /** Relative to the folder, forward slashes; never leaves it. */
  path: string;
  bytes: Uint8Array;
}

/** Characters of a heading that name its file. */
const NAMING = 40;

/** What a chapter's file is called; the name never says another role than the section has. */
function stemOf(section: Section): string {
  const words = `${section.label ?? ''} ${plainText(section.title)}`;
  const whole = slugOf(words, section.role);
  const slug =
    whole.length > NAMING
      ? whole
          .slice(0, NAMING + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, NAMING)
      : whole;
  const said = roleOfName(slug);
  return said === undefined || said === section.role || said === 'chapter' ? slug : section.role;
}

/** Where each picture goes: `images/`, by the name the author gave it. */
function picturePaths(assets: Assets): Map<string, string> {
  const unique = uniqueNames();
  return new Map(
    [...assets].map(([key, { source, mediaType }]) => {
      const name =
        source
          .split(/[/\\]/)
          .at(-1)
          ?.replace(/\.[a-z]+$/i, '') ?? '';
      return [key, `images/${unique(slugOf(name, 'picture'))}.${mediaType === 'image/jpeg' ? 'jpg' : 'png'}`];
    }),
  );
}

/** The comment that keeps a remark; what would end it early is parted. */
const commentOf = ({ text }: Remark): string => `<!-- ${text.replaceAll('-->', '-- >').trim()} -->`;

interface Placed {
  onBlock: Map<Block, string[]>;
  /** Of sections without a block that could take it. */
  onSection: Map<Section, string[]>;
}

/** Puts each remark to the last block, in the order of the manuscript, that begins before it. */
function placeRemarks(
  sections: readonly Section[],
  files: readonly string[],
  remarks: readonly Remark[],
): Placed {
  const rank = (file: string, offset: number): number => files.indexOf(file) * 1e9 + offset;
  const places = sections.flatMap(section => [
    ...(section.position ? [{ section, block: undefined, position: section.position }] : []),
    ...section.children.flatMap(block =>
      block.position ? [{ section, block, position: block.position }] : [],
    ),
  ]);
  const ranked = places
    .map(place => ({ ...place, at: rank(place.position.file, place.position.start.offset ?? 0) }))
    .sort((a, b) => a.at - b.at);
  const placed: Placed = { onBlock: new Map(), onSection: new Map() };
  const add = <K>(map: Map<K, string[]>, key: K, text: string): void =>
    void map.set(key, [...(map.get(key) ?? []), text]);
  for (const remark of remarks) {
    const at = rank(remark.position.file, remark.position.start.offset ?? 0);
    const place = ranked.findLast(one => one.at <= at) ?? ranked[0];
    const section = place?.section ?? sections[0];
    if (place?.block) add(placed.onBlock, place.block, commentOf(remark));
    else if (section) add(placed.onSection, section, commentOf(remark));
  }
  return placed;
}

/** Sections in reading order, each with the depth of its heading. */
function* flat(sections: readonly Section[], depth = 1): Generator<{ section: Section; depth: number }> {
  for (const section of sections) {
    if (section.generated) continue;
    yield { section, depth };
    yield* flat(section.sections, depth + 1);
  }
}

/**
 * Writes a book as a folder that is read back into the same book.
 * @param remarks go as comments into the files, behind the blocks they were made about
 */
export function toFolder(book: Book, assets: Assets, remarks: readonly Remark[]): FolderFile[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const paths = picturePaths(assets);
  const pathOf = (key: string): string => paths.get(key) ?? `images/${key}`;
  const own = [...flat(book.sections)];
  const manuscripts = [
    ...new Set([...sectionsOf(book)].flatMap(({ position }) => (position ? [position.file] : []))),
  ];
  const { onBlock, onSection } = placeRemarks(
    own.map(({ section }) => section),
    manuscripts,
    remarks,
  );
  const context: HeadingContext = {
    ...contextFor(book, pathOf),
    remarksOn: block => onBlock.get(block) ?? [],
  };
  const width = Math.max(2, String(own.length).length);
  const chapters = own.map(({ section, depth }, index): FolderFile => {
    const parts = writeOwn(section, { ...context, depth }, index === 0);
    const comments = onSection.get(section) ?? [];
    const headed = parts[0]?.startsWith('#') === true;
    const text = headed ? [parts[0], ...comments, ...parts.slice(1)] : [...comments, ...parts];
    const path = `${String(index + 1).padStart(width, '0')}-${stemOf(section)}.md`;
    return { path, bytes: encode(`${text.join('\n\n')}\n`) };
  });
  const { image } = book.design.cover;
  const settings = frontMatter(book, image === undefined ? undefined : pathOf(image));
  return [
    { path: 'book.yaml', bytes: encode(`${settings.split('\n').slice(1, -1).join('\n')}\n`) },
    ...chapters,
    ...[...assets].map(([key, { bytes }]) => ({ path: pathOf(key), bytes })),
  ];
}
