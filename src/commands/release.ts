import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { bookOfTag, versionOfTag } from '../book/release-tag.ts';
import { sha256 } from '../pipeline.ts';
import { UsageError } from './exit.ts';
import { count } from './numbers.ts';
import type { BuildRecord } from './record.ts';
import { size } from './summary.ts';
import { paintFor, visible } from './terminal.ts';
import { writeFiles } from './write-files.ts';

export interface ReleaseOptions {
  /** Folder that `quoin build` wrote to. */
  from: string;
  out: string;
  tag?: string;
  json: boolean;
  /** Names of the books in `from` that may be released; absent means all. */
  among?: readonly string[];
}

interface Released {
  name: string;
  book: string;
  bytes: number;
  sha256: string;
}

/**
 * `quoin release`: gathers what was built in one folder, as a release wants it: every file under a name of its own,
 * `SHA256SUMS` (GNU coreutils' format), `release.json` and `NOTES.md`. A file that is not the one its build recorded is
 * refused.
 * @param named names of books' folders in `from`; without them all, or the one that a tag such as `tide@1.2` names
 * @returns the exit code.
 * @throws UsageError when nothing was built, a file is missing or was changed, or two files would have one name
 */
export function release(named: readonly string[], options: ReleaseOptions): number {
  const { from, out, tag, json } = options;
  const slugs = booksIn(from, named, options);
  const records = slugs.map(slug => ({ slug, record: recordIn(from, slug) }));
  const files: { path: string; bytes: Uint8Array }[] = [];
  const released: Released[] = [];
  const owners = new Map<string, string>();
  for (const { slug, record } of records) {
    for (const file of record.files) {
      if (file.path === 'cover-embed.jpg') continue;
      const path = join(from, slug, file.path);
      if (!existsSync(path)) throw new UsageError(`\`${path}\` is missing; build again`);
      const bytes = readFileSync(path);
      if (sha256(bytes) !== file.sha256) {
        throw new UsageError(`\`${path}\` is not what was built; build again`);
      }
      const name = file.path.startsWith(slug) ? file.path : `${slug}-${file.path}`;
      const owner = owners.get(name.toLowerCase());
      if (owner !== undefined) {
        throw new UsageError(
          `\`${owner}\` and \`${slug}\` would both release \`${name}\`; rename one of the books, or an edition`,
        );
      }
      owners.set(name.toLowerCase(), slug);
      files.push({ path: join(out, name), bytes });
      released.push({ name, book: slug, bytes: file.bytes, sha256: file.sha256 });
    }
  }
  const sums = released.map(({ name, sha256: sum }) => `${sum}  ${name}\n`).join('');
  const books = records.map(({ slug, record }) => ({
    name: slug,
    title: record.book.title,
    words: record.book.words,
    ...(record.book.version !== undefined && { version: record.book.version }),
    ...(record.pages && { pages: record.pages.pages }),
    openQueries: record.queries.length,
  }));
  const facts = { version: 1, ...(tag !== undefined && { tag }), books, files: released };
  const text = (name: string, words: string) => ({ path: join(out, name), bytes: Buffer.from(words) });
  writeFiles([
    ...files,
    text('SHA256SUMS', sums),
    text('release.json', `${JSON.stringify(facts, null, 2)}\n`),
    text('NOTES.md', notes(records, released)),
  ]);
  const version = tag === undefined ? undefined : versionOfTag(tag);
  for (const { slug, record } of records) {
    if (version === undefined || record.book.version === version) continue;
    process.stderr.write(
      `\`${slug}\` does not say that it is version ${version}; \`quoin build --tag ${tag}\` puts it on the copyright page\n`,
    );
  }
  if (json) process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
  else {
    const paint = paintFor(process.stderr, process.env);
    const width = Math.max(...released.map(({ name }) => name.length));
    const lines = released.map(
      ({ name, bytes }) => `  ${name.padEnd(width)}  ${paint('dim', size(bytes).padStart(7))}`,
    );
    process.stderr.write(
      `${paint('green', visible(relative(process.cwd(), resolve(out)) || '.'))}  ${count(released.length, 'file')} of ${count(slugs.length, 'book')}\n${lines.join('\n')}\n`,
    );
  }
  return 0;
}

function booksIn(from: string, named: readonly string[], { tag, among }: ReleaseOptions): string[] {
  const built = statSync(from, { throwIfNoEntry: false })?.isDirectory()
    ? (among ?? readdirSync(from)).filter(name => existsSync(join(from, name, 'build.json'))).sort()
    : [];
  if (built.length === 0) throw new UsageError(`\`${from}\` holds no book; \`quoin build\` makes them`);
  const ofTag = tag === undefined ? undefined : bookOfTag(tag, built);
  const wanted = named.length > 0 ? named : ofTag === undefined ? built : [ofTag];
  for (const name of wanted) {
    if (!built.includes(name))
      throw new UsageError(`\`${name}\` was not built; there are ${built.join(', ')}`);
  }
  return built.filter(name => wanted.includes(name));
}

function recordIn(from: string, slug: string): BuildRecord {
  const path = join(from, slug, 'build.json');
  let record: BuildRecord;
  try {
    record = JSON.parse(readFileSync(path, 'utf8')) as BuildRecord;
  } catch {
    throw new UsageError(`\`${path}\` is damaged; build again`);
  }
  if (record.version !== 1)
    throw new UsageError(`\`${slug}\` was built by another version of Quoin; build again`);
  return record;
}

/** What a person who comes for the book wants to know: which file is for what. */
function notes(
  records: readonly { slug: string; record: BuildRecord }[],
  released: readonly Released[],
): string {
  const purpose = (name: string): string => {
    if (/-cover-wrap\.pdf$/.test(name)) return 'cover for the printer';
    if (/-print\.pdf$/.test(name)) return 'pages for the printer';
    if (/\.epub$/.test(name)) return 'e-readers and shops';
    if (/\.pdf$/.test(name)) return 'reading on a screen';
    if (/\.html$/.test(name)) return 'any browser';
    return /\.(?:jpg|png)$/.test(name) ? 'cover for shops' : 'data for shops';
  };
  const sections = records.map(({ slug, record: { book, pages } }) => {
    const facts = [book.authors.join(', '), count(book.words, 'word'), pages && count(pages.pages, 'page')];
    const rows = released
      .filter(each => each.book === slug)
      .map(({ name, bytes }) => `| ${name} | ${purpose(name)} | ${size(bytes)} |`);
    return `## ${book.title}\n\n${facts.filter(Boolean).join(' · ')}\n\n| file | for | size |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `${sections.join('\n')}\nThe sums of all files are in \`SHA256SUMS\`: \`sha256sum --check SHA256SUMS\`.\n`;
}
