import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { newReport, read, tryFonts, tryPictures } from '../pipeline.ts';
import { FINE, PROBLEMS, UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { type LimitOptions, limitsFrom } from './limits.ts';
import { count } from './numbers.ts';
import { requestFor } from './request.ts';
import { type Paint, paintFor, visible } from './terminal.ts';
import { typed } from './typed.ts';
import { withinLimits } from './within-limits.ts';

/** How a thing stands: it works, it is missed by some (`advice` says by whom), or nothing works without it. */
type State = 'fine' | 'absent' | 'broken';

interface Symptom {
  what: string;
  state: State;
  found: string;
  advice?: string;
}

export interface DoctorOptions extends LimitOptions {
  json: boolean;
  version: string;
}

/** Node releases the tool is made for, as package.json's `engines` has them. */
const OLDEST = [20, 19] as const;

/**
 * `quoin doctor`: looks at the machine and the project and says what is missing, for what, and what to do.
 * @returns the exit code: 1 when something is broken; what is only absent is no problem.
 */
export async function doctor({ json, version, ...limits }: DoctorOptions): Promise<number> {
  const symptoms = [
    { what: 'Quoin', state: 'fine', found: version } as const,
    node(),
    await images(),
    await fonts(),
    place(),
    ...(await books(limits)),
    git(),
    epubCheck(),
  ];
  if (json) process.stdout.write(`${JSON.stringify({ version: 1, symptoms }, null, 2)}\n`);
  else process.stdout.write(shown(symptoms, paintFor(process.stdout, process.env)));
  return symptoms.some(({ state }) => state === 'broken') ? PROBLEMS : FINE;
}

function node(): Symptom {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const old = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return {
    what: 'Node',
    state: old ? 'broken' : 'fine',
    found: process.versions.node,
    ...(old && { advice: `install Node ${OLDEST.join('.')} or later from nodejs.org` }),
  };
}

/** Whether the library that draws pictures has its part for this system: `npm ci --omit=optional` leaves it out. */
async function images(): Promise<Symptom> {
  try {
    await tryPictures();
    return { what: 'pictures', state: 'fine', found: 'drawn' };
  } catch (error) {
    return {
      what: 'pictures',
      state: 'broken',
      found: `not drawn: ${firstLine(error)}`,
      advice: 'install the packages again with `npm ci`, without --omit=optional and on this machine',
    };
  }
}

async function fonts(): Promise<Symptom> {
  try {
    return { what: 'fonts', state: 'fine', found: `${await tryFonts()} families` };
  } catch (error) {
    return {
      what: 'fonts',
      state: 'broken',
      found: `not read: ${firstLine(error)}`,
      advice: 'install the packages again with `npm ci`',
    };
  }
}

/** Whether books can be written where `quoin build` writes them. */
function place(): Symptom {
  const folder = resolve('dist');
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  try {
    accessSync(there, constants.W_OK);
    return { what: 'dist/', state: 'fine', found: 'can be written' };
  } catch {
    return {
      what: 'dist/',
      state: 'broken',
      found: 'cannot be written',
      advice: 'get the permission to write here, or build elsewhere with `quoin build -o <folder>`',
    };
  }
}

async function books(limits: LimitOptions): Promise<Symptom[]> {
  let found: string[];
  try {
    found = findBooks([], process.cwd());
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ what: 'books', state: 'absent', found: error.message, advice: '`quoin init` starts one' }];
  }
  const symptoms: Symptom[] = [];
  for (const path of found) {
    const report = newReport();
    await withinLimits(basename(path), limitsFrom(limits), report, onStage =>
      read(requestFor(path, { onStage }).request, report),
    );
    const errors = report.messages.filter(({ fatal }) => fatal === true).length;
    symptoms.push({
      what: relative(process.cwd(), path),
      state: errors > 0 ? 'broken' : 'fine',
      found: errors > 0 ? count(errors, 'error') : 'can be read',
      ...(errors > 0 && { advice: `\`quoin check ${typed(relative(process.cwd(), path))}\` shows them` }),
    });
  }
  return symptoms;
}

/** What a command says first of itself; undefined when it is not there. */
function versionOf(command: string, ...words: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    timeout: 10_000,
    windowsHide: true,
  });
  return status === 0 ? `${stdout}${stderr}`.split('\n')[0]?.trim() : undefined;
}

function git(): Symptom {
  const version = versionOf('git', '--version');
  if (version !== undefined) return { what: 'git', state: 'fine', found: version };
  return {
    what: 'git',
    state: 'absent',
    found: 'not installed',
    advice: 'without it a book is dated by `date` in its settings or by SOURCE_DATE_EPOCH',
  };
}

function epubCheck(): Symptom {
  const what = 'EPUBCheck (Java)';
  const jar = process.env['QUOIN_EPUBCHECK_JAR'];
  const java = versionOf('java', '-version');
  if (java !== undefined && jar !== undefined && existsSync(jar)) return { what, state: 'fine', found: jar };
  const noJar =
    jar === undefined ? 'QUOIN_EPUBCHECK_JAR is not set' : `QUOIN_EPUBCHECK_JAR names no file: ${jar}`;
  return {
    what,
    state: 'absent',
    found: java === undefined ? 'Java is not installed' : noJar,
    advice: 'not needed: every EPUB is checked by the checker that comes with Quoin',
  };
}

const firstLine = (error: unknown): string => String((error as Error)?.message ?? error).split('\n')[0] ?? '';

const SIGNS = {
  fine: ['green', 'ok    '],
  absent: ['yellow', 'absent'],
  broken: ['red', 'broken'],
} as const satisfies Record<State, readonly ['green' | 'yellow' | 'red', string]>;

function shown(symptoms: readonly Symptom[], paint: Paint): string {
  const width = Math.max(...symptoms.map(({ what }) => what.length));
  const lines = symptoms.flatMap(({ what, state, found, advice }) => {
    const [colour, sign] = SIGNS[state];
    const line = `${paint(colour, sign)}  ${visible(what.padEnd(width))}  ${visible(found)}`;
    return advice === undefined ? [line] : [line, `        ${paint('dim', advice)}`];
  });
  const broken = symptoms.filter(({ state }) => state === 'broken').length;
  return `${lines.join('\n')}\n\n${broken > 0 ? `${count(broken, 'thing')} to mend` : 'all well'}\n`;
}
