import type { Book, Section } from '../../book/book.ts';
import { nameOf, nameOfSubhead } from '../../book/names.ts';
import type { Subhead } from '../../book/nodes.ts';
import { type Branch, branchesOf } from '../../book/subheads.ts';
import type { Pages } from '../../paginate/pages.ts';
import { type Ref, text } from '../pdf-file/objects.ts';
import type { PdfFile } from '../pdf-file/writer.ts';
import type { Destinations } from './destinations.ts';

interface Entry {
  title: string;
  of: Section | Subhead;
  ref: Ref;
  entries: Entry[];
}

/** Writes the outline (ISO 32000-1, 12.3.3): the parts of the book that a reader would look for, nested as they are. */
export function writeOutline(file: PdfFile, book: Book, pages: Pages, destinations: Destinations): void {
  const top: Entry[] = [];
  const open: { depth: number; entries: Entry[] }[] = [{ depth: -1, entries: top }];
  for (const { section, depth } of pages.starts) {
    const title = nameOf(section, book.metadata);
    if (title === '') continue;
    while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const entries = headings(branchesOf(section, book), file);
    const entry: Entry = { title, of: section, ref: file.reserve(), entries };
    open.at(-1)?.entries.push(entry);
    open.push({ depth, entries: entry.entries });
  }
  if (top.length === 0) return;
  file.catalog['Outlines'] = file.outline;
  file.catalog['PageMode'] = 'UseOutlines';
  file.outline.data['Type'] = 'Outlines';
  chain(file, file.outline, top, destinations);
}

const headings = (branches: readonly Branch[], file: PdfFile): Entry[] =>
  branches.map(({ subhead, inside }) => ({
    title: nameOfSubhead(subhead),
    of: subhead,
    ref: file.reserve(),
    entries: headings(inside, file),
  }));

/** Links siblings to each other and to their parent, all shown open. @returns how many entries there are below. */
function chain(file: PdfFile, parent: Ref, entries: readonly Entry[], destinations: Destinations): number {
  let count = entries.length;
  for (const [i, entry] of entries.entries()) {
    const { data } = entry.ref;
    data['Title'] = text(entry.title);
    data['Parent'] = parent;
    data['Dest'] = destinations.place(entry.of);
    data['Prev'] = entries[i - 1]?.ref;
    data['Next'] = entries[i + 1]?.ref;
    count += chain(file, entry.ref, entry.entries, destinations);
    file.close(entry.ref);
  }
  if (entries.length > 0) {
    parent.data['First'] = entries[0]?.ref;
    parent.data['Last'] = entries.at(-1)?.ref;
    parent.data['Count'] = count;
  }
  return count;
}
