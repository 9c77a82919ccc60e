import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestContext } from 'vitest';

/** What a tool said. `text` is its standard output as UTF-8, `bytes` the same untouched. */
export interface ToolAnswer {
  status: number;
  text: string;
  bytes: Buffer;
  /** Standard error. */
  complaint: string;
}

export type Tool = (...args: string[]) => ToolAnswer;

const LARGEST_ANSWER = 256 * 1024 * 1024;

/**
 * An outside tool that a validator test leans on: `requireTool('qpdf', context)('--check', path)`.
 * A missing tool fails the test where `CI` is `true`, for there nobody would read of the skip; elsewhere it skips the
 * test and says which tool was missing.
 */
export function requireTool(name: string, context: Pick<TestContext, 'skip'>): Tool {
  if (!isInstalled(name)) {
    if (process.env['CI'] === 'true') throw new Error(`${name} is not installed, and CI asks for it`);
    context.skip(`${name} is not installed`);
  }
  return (...args) => {
    const answer = spawnSync(name, args, { maxBuffer: LARGEST_ANSWER });
    if (answer.error) throw answer.error;
    return {
      status: answer.status ?? -1,
      text: answer.stdout.toString('utf8'),
      bytes: answer.stdout,
      complaint: answer.stderr.toString('utf8'),
    };
  };
}

const JARS = '/usr/share/java';
/** Apache PDFBox Preflight as Debian packages it, with what it leans on. */
const PREFLIGHT = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
];

/** PDFBox Preflight, which holds a file against PDF/A-1b; missing as any tool may be. */
export function requirePreflight(context: Pick<TestContext, 'skip'>): Tool {
  const java = requireTool('java', context);
  const jars = PREFLIGHT.map(name => `${JARS}/${name}.jar`);
  const missing = jars.find(jar => !existsSync(jar));
  if (missing) {
    if (process.env['CI'] === 'true') throw new Error(`${missing} is not installed, and CI asks for it`);
    context.skip(`${missing} is not installed (libpdfbox2-java, libactivation-java, libjaxb-api-java)`);
  }
  return (...args) => java('-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', ...args);
}

const known = new Map<string, boolean>();

function isInstalled(name: string): boolean {
  let found = known.get(name);
  if (found === undefined) {
    // Every tool does something when asked for help, if slowly; only a missing one is not found.
    const { error } = spawnSync(name, ['--help'], { stdio: 'ignore', timeout: 10_000 });
    found = (error as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT';
    known.set(name, found);
  }
  return found;
}
