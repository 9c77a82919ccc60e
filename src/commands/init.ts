import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { slugOf } from '../book/slug.ts';
import { HOME, settingsProblem } from '../pipeline.ts';
import { atTerminal, type Respondent } from './converse.ts';
import { UsageError } from './exit.ts';
import { paintFor } from './terminal.ts';
import { typed } from './typed.ts';
import { writeFiles } from './write-files.ts';

export interface InitOptions {
  title?: string;
  author?: string;
  lang?: string;
  /** The server that builds the books; absent means the one git pushes to, else GitHub. */
  ci?: CiService;
  json: boolean;
  version: string;
}

/** Servers that the starter has a workflow for. */
export const CI_SERVICES = ['github', 'gitlab'] as const;
export type CiService = (typeof CI_SERVICES)[number];

/** The files of the starter that are for one server alone, and its name. */
const SERVERS = {
  github: { files: '_github/', server: 'GitHub' },
  gitlab: { files: '_gitlab-ci.yml', server: 'GitLab' },
} as const satisfies Record<CiService, object>;

interface Facts {
  title: string;
  author: string;
  lang: string;
}

const STARTER = join(HOME, 'templates/starter');
/** The folder of the starter that becomes the book's own. */
const BOOK = 'manuscripts/book/';
const LANGUAGE = 'en-US';

/**
 * `quoin init`: a project that builds, with a manuscript to write over. A file that is there already is kept as it
 * is; to `package.json` only the scripts that are missing are added, and Quoin itself.
 * @param named the folder; it need not exist
 * @returns the exit code.
 * @throws UsageError when the folder is a file, holds a book already, or has a `package.json` that is no JSON, or when
 * title, author or language can be none
 */
export async function init(named: string, options: InitOptions): Promise<number> {
  const folder = resolve(named);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UsageError(`\`${named}\` is a file; name a folder`);
  }
  const manuscripts = join(folder, 'manuscripts');
  if (existsSync(manuscripts) && readdirSync(manuscripts).length > 0) {
    throw new UsageError(
      `there is a manuscripts/ folder with books in it already; \`quoin build\` makes them`,
    );
  }
  const facts = await factsFor(folder, options);
  const slug = slugOf(facts.title, 'book');
  const service = options.ci ?? serviceOf(folder);
  const words = {
    ...facts,
    slug,
    quoin: whereQuoinIs(HOME, folder, options.version),
    server: SERVERS[service].server,
  };
  const foreign = CI_SERVICES.filter(name => name !== service).map(name => SERVERS[name].files);
  const own = starterFiles().filter(path => !foreign.some(other => path.startsWith(other)));
  const wanted = own.map(path => ({
    path: placeOf(path, slug),
    text: filledIn(readFileSync(join(STARTER, path), 'utf8'), path, words),
  }));
  const settings = wanted.find(({ path }) => path.endsWith('/book.yaml'));
  const problem = settings && (await settingsProblem(settings.text));
  if (problem !== undefined) throw new UsageError(problem);
  const made: string[] = [];
  const kept: string[] = [];
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const { path, text } of wanted) {
    const place = join(folder, path);
    const there = existsSync(place);
    const bytes = !there ? text : path === 'package.json' ? withScripts(place, text) : undefined;
    if (bytes === undefined) kept.push(path);
    else {
      made.push(path);
      files.push({ path: place, bytes: Buffer.from(bytes) });
    }
  }
  writeFiles(files);
  if (options.json) {
    const record = { version: 1, folder: relative(process.cwd(), folder) || '.', made, kept };
    process.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
  } else process.stderr.write(told(folder, made, kept));
  return 0;
}

/**
 * What a project's `package.json` says of Quoin: its version where it came from a registry, which puts it into a
 * `node_modules`; its folder where it runs from one of its own, for then it need not be in any registry.
 * @param home the folder of Quoin
 * @param folder the project's
 */
export function whereQuoinIs(home: string, folder: string, version: string): string {
  if (home.split(/[\\/]/).includes('node_modules')) return `^${version}`;
  return `file:${relative(folder, home).replaceAll('\\', '/') || '.'}`;
}

/** What was not said on the command line is asked on a terminal, and taken from the folder and from git elsewhere. */
async function factsFor(folder: string, options: InitOptions): Promise<Facts> {
  const respondent =
    process.stdin.isTTY && process.stderr.isTTY && !options.json
      ? atTerminal(process.stdin, process.stderr)
      : undefined;
  try {
    return {
      title: options.title ?? (await asked(respondent, 'Title of the book', titleOf(folder))),
      author: options.author ?? (await asked(respondent, 'Author', gitName(folder) ?? 'Author Name')),
      lang: options.lang ?? LANGUAGE,
    };
  } finally {
    respondent?.close();
  }
}

async function asked(respondent: Respondent | undefined, what: string, otherwise: string): Promise<string> {
  const typed = await respondent?.ask(`${what} (${otherwise}): `);
  return typed?.trim() || otherwise;
}

/** `my-first-novel` as a title: My First Novel. */
function titleOf(folder: string): string {
  const words = basename(folder)
    .split(/[\s_-]+/u)
    .filter(Boolean);
  return words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || 'A Book';
}

const gitName = (folder: string): string | undefined => git(folder, 'config', 'user.name');

/** The server that the project is pushed to. */
const serviceOf = (folder: string): CiService =>
  /\bgitlab\b/i.test(git(folder, 'config', 'remote.origin.url') ?? '') ? 'gitlab' : 'github';

function git(folder: string, ...words: string[]): string | undefined {
  const cwd = existsSync(folder) ? folder : dirname(folder);
  const { status, stdout } = spawnSync('git', words, {
    ...(existsSync(cwd) && { cwd }),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 5000,
    windowsHide: true,
  });
  return (status === 0 && stdout.trim()) || undefined;
}

function starterFiles(within = ''): string[] {
  return readdirSync(join(STARTER, within), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = within + entry.name;
      return entry.isDirectory() ? starterFiles(`${path}/`) : [path];
    });
}

/** Where a file of the starter goes. Dotfiles are kept under `_`, for package registries leave some of them out. */
const placeOf = (path: string, slug: string): string =>
  path.replace(/^_/, '.').replace(BOOK, `manuscripts/${slug}/`);

/** The starter's words in double braces, as JSON strings where the file is data; JSON strings are YAML's too. */
function filledIn(text: string, path: string, words: Readonly<Record<string, string>>): string {
  const isData = /\.(?:json|ya?ml)$/.test(path);
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const word = words[name];
    if (word === undefined) return whole;
    return isData ? JSON.stringify(word) : word;
  });
}

const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** The project's own `package.json` with the scripts it lacks, and Quoin that runs them; undefined when it lacks none. */
function withScripts(place: string, starter: string): string | undefined {
  let own: unknown;
  try {
    own = JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    throw new UsageError('package.json is no JSON; mend it first');
  }
  const { scripts, devDependencies } = JSON.parse(starter) as Record<string, Record<string, string>>;
  if (!isRecord(own)) throw new UsageError('package.json holds no object; mend it first');
  const before = isRecord(own['scripts']) ? own['scripts'] : {};
  const sections = DEPENDENCIES.map(key => own[key]).filter(isRecord);
  const depends = sections.some(section => Object.hasOwn(section, 'quoin'));
  if (depends && Object.keys(scripts ?? {}).every(name => name in before)) return undefined;
  const there = isRecord(own['devDependencies']) ? own['devDependencies'] : {};
  const whole = {
    ...own,
    scripts: { ...scripts, ...before },
    ...(!depends && { devDependencies: { ...there, ...devDependencies } }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function told(folder: string, made: readonly string[], kept: readonly string[]): string {
  const paint = paintFor(process.stderr, process.env);
  const near = relative(process.cwd(), folder);
  const here = near.startsWith('..') ? folder : near;
  // A project runs what was compiled, and `npm install` passes over a program that is not there yet.
  const compiling = existsSync(join(HOME, 'lib', 'cli.js'))
    ? []
    : [`  npm --prefix ${typed(HOME)} run compile`];
  const lines = [
    ...made.map(path => `  ${paint('green', 'made')} ${path}`),
    ...kept.map(path => `  ${paint('dim', 'kept')} ${path}`),
    '',
    'Next:',
    ...compiling,
    ...(here === '' ? [] : [`  cd ${typed(here)}`]),
    ...(existsSync(join(folder, 'node_modules', 'quoin')) ? [] : ['  npm install']),
    '  npm run build',
    '  npx quoin guide first-book',
    '',
  ];
  return `${lines.join('\n')}\n`;
}
