/**
 * The walls of the house: which folder may import which, who owns which package, and where the clock, chance and the
 * disk may enter. `boundaries.test.ts` holds the source against this file.
 */
import { builtinModules } from 'node:module';

/** For each room the rooms it may import from. A room may always import from itself. */
const ROOMS: Record<string, readonly string[]> = {
  book: [],
  fonts: ['book'],
  images: ['book'],
  ingest: ['book', 'images'],
  normalize: ['book'],
  paginate: ['book', 'fonts'],
  render: ['book', 'fonts', 'images', 'paginate'],
  check: ['book', 'fonts'],
  pipeline: ['book', 'fonts', 'images', 'ingest', 'normalize', 'paginate', 'render', 'check'],
  index: ['pipeline', 'book'],
  commands: ['pipeline', 'book'],
  cli: ['commands'],
};

/** Files of another room that a room may import although the room as a whole is closed to it. */
const DOORS: Record<string, readonly string[]> = {
  render: ['paginate/pages.ts', 'paginate/geometry.ts', 'paginate/hyphenate.ts'],
  check: ['paginate/pages.ts', 'render/backend.ts'],
};

/** Packages with an owner: only files under these paths may import them. Absent means anyone may. */
const OWNERS: Record<string, readonly string[]> = {
  unified: ['ingest/'],
  'remark-parse': ['ingest/'],
  'remark-directive': ['ingest/'],
  yaml: ['ingest/'],
  zod: ['ingest/'],
  mammoth: ['ingest/word/'],
  harfbuzzjs: ['fonts/'],
  hyphen: ['paginate/'],
  pdfkit: ['render/pdf-file/'],
  'epub-gen-memory': ['render/epub/'],
  jszip: ['ingest/word/'],
  fflate: ['render/epub/'],
  sharp: ['images/'],
  saxes: ['check/', 'ingest/word/'],
  parse5: ['check/'],
  '@likecoin/epubcheck-ts': ['check/epubcheck.ts'],
  commander: ['cli.ts', 'commands/'],
  chokidar: ['commands/'],
};

/** Folders of `render/` that are no backends: several backends write with them. */
const SHARED = ['xhtml', 'pdf-file'];

/** Where files may be read or written, or a thread begun. Everything else is a function of its arguments. */
const DISK = [
  'check/epubcheck.ts',
  'ingest/files.ts',
  'ingest/templates.ts',
  'fonts/shelf.ts',
  'fonts/subset.ts',
  'commands/',
  'cli.ts',
  'pipeline/home.ts',
  'pipeline/read.ts',
  'pipeline/typography.ts',
];
const DISK_MODULES = new Set([
  'fs',
  'fs/promises',
  'child_process',
  'net',
  'http',
  'https',
  'dgram',
  'tls',
  'dns',
  'worker_threads',
]);
/** Where the clock, chance and the environment may enter. */
const EDGES = ['commands/', 'cli.ts'];
const AMBIENT = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/, 'reads the clock'],
  [/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/, 'uses chance'],
  [/\bprocess\.(?:env|cwd|argv|exit|stdout|stderr|stdin)\b|\bconsole\./, 'reaches for the process'],
  [/\.toLocale(?:String|DateString|TimeString)\(\s*\)|\bfetch\(/, 'depends on the machine'],
] as const;

export const LONGEST_FILE = 400;
/** Tables of data, exempt from the limit on length. */
export const DATA_TABLES = /(?:^|\/)(?:lexicon|palettes|locales|codes)[^/]*\.ts$/;

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

const roomOf = (path: string): string => path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
const under = (path: string, places: readonly string[]): boolean =>
  places.some(place => path.startsWith(place));

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * @param path of a source file inside `src`, with forward slashes
 * @returns one sentence for each wall the file breaks
 */
export function breaches(path: string, source: string): string[] {
  const found: string[] = [];
  const room = roomOf(path);
  const allowed = ROOMS[room];
  if (!allowed) found.push(`${path} stands in no known room`);
  for (const [, typeOnly, statement, dynamic] of source.matchAll(IMPORT)) {
    const specifier = (statement ?? dynamic) as string;
    if (specifier.startsWith('.')) {
      const target = resolve(path, specifier);
      const other = roomOf(target);
      const inside = other === room || DOORS[room]?.includes(target);
      const doorsOnly = room === 'render' && other === 'paginate';
      if (!inside && (doorsOnly || !allowed?.includes(other))) found.push(`${path} imports ${target}`);
      const backend = /^render\/([^/]+)\//.exec(path)?.[1];
      const neighbour = /^render\/([^/]+)\//.exec(target)?.[1];
      if (backend && neighbour && backend !== neighbour && !SHARED.includes(neighbour)) {
        found.push(`backend ${path} imports ${target}`);
      }
      continue;
    }
    const builtin = specifier.replace(/^node:/, '');
    if (builtinModules.includes(builtin)) {
      if (DISK_MODULES.has(builtin) && !under(path, DISK)) found.push(`${path} imports ${specifier}`);
      if (room === 'book') found.push(`${path} imports ${specifier}`);
      continue;
    }
    const name = specifier.startsWith('@')
      ? specifier.split('/').slice(0, 2).join('/')
      : (specifier.split('/')[0] as string);
    if (room === 'book' && !typeOnly) found.push(`${path} imports ${name} at run time`);
    const owners = OWNERS[name];
    if (owners && !under(path, owners))
      found.push(`${path} imports ${name}, which belongs to ${owners.join(', ')}`);
  }
  if (!under(path, EDGES)) {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    for (const [pattern, what] of AMBIENT) if (pattern.test(code)) found.push(`${path} ${what}`);
  }
  const lines = source.split('\n').length;
  if (lines > LONGEST_FILE && !DATA_TABLES.test(path)) found.push(`${path} has ${lines} lines`);
  return found;
}
