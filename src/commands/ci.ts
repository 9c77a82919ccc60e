import { appendFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { versionOfTag } from '../book/release-tag.ts';
import { folderNameOf } from '../pipeline.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { FINE, UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import type { LimitOptions } from './limits.ts';
import { release } from './release.ts';
import { compareRange, type RangeOptions, versionBefore } from './versions/range.ts';
import { inMarkdown, reportOnRange } from './versions/report.ts';
import { writeFiles } from './write-files.ts';

export interface CiOptions extends LimitOptions {
  format: string;
  out: string;
  release: string;
  strict: boolean;
  verbose: boolean;
  encoding?: string;
  version: string;
}

/** What GitLab is told in files, whose names stand in `.gitlab-ci.yml`. */
const CODE_QUALITY = 'gl-code-quality-report.json';
const WHAT_CHANGED = 'what-changed.md';

/** Bytes. GitHub refuses a step's summary of more than 1 MiB, and a step may write to it more than once. */
const LARGEST_SUMMARY = 1_000_000;

/** As much of a text as goes into some bytes of UTF-8, no character cut in two. */
export function fitting(text: string, bytes: number): string {
  const whole = Buffer.from(text);
  if (whole.length <= bytes) return text;
  // A byte that goes on with a character begins with the bits 10 (RFC 3629, 3).
  let end = bytes;
  while (end > 0 && ((whole[end] ?? 0) & 0xc0) === 0x80) end--;
  return whole.subarray(0, end).toString();
}

/**
 * `quoin ci`: what a build server does with every push, and what anyone can do at home to see the same: check, build,
 * gather the release, and say what changed since the version before. On GitHub findings become annotations of their
 * lines, the report the summary of the step, and facts its outputs; on GitLab findings become a Code Quality report and
 * the report a file that a merge request links to.
 * @returns the exit code of the first step that failed.
 */
export async function ci(named: string[], options: CiOptions): Promise<number> {
  const server = serverIn(process.env);
  const { strict, verbose, version, encoding, deadline, memory } = options;
  const given = {
    ...(encoding !== undefined && { encoding }),
    ...(deadline !== undefined && { deadline }),
    ...(memory !== undefined && { memory }),
  };
  const common = { strict, verbose, version, ...given };
  server.begin('Check');
  const checked = await check([...named], {
    ...common,
    store: [],
    format: server.annotations,
    ...(server.codeQuality !== undefined && { codeQuality: server.codeQuality }),
  });
  server.end();
  if (checked !== FINE) return checked;
  server.begin('Build');
  const { format, out } = options;
  const built = await build([...named], {
    ...common,
    format,
    out,
    watch: false,
    json: false,
    force: false,
    ...(server.tag !== undefined && versionOfTag(server.tag) !== undefined && { tag: server.tag }),
  });
  server.end();
  if (built !== FINE) return built;
  server.begin('Release');
  release([], {
    from: out,
    out: options.release,
    json: false,
    among: findBooks(named, process.cwd()).map(folderNameOf),
    ...(server.tag !== undefined && { tag: server.tag }),
  });
  server.end();
  const notes = readFileSync(join(options.release, 'NOTES.md'), 'utf8');
  server.summarise(`${notes}\n${await changesSince(server.base, named, { ...given, verbose })}`);
  server.output('folder', options.release);
  return FINE;
}

/** What changed since a version; a sentence where there is none, as in a shallow clone without tags. */
async function changesSince(
  base: string | undefined,
  named: readonly string[],
  given: Omit<RangeOptions, 'pages'>,
): Promise<string> {
  try {
    const range = base === undefined ? versionBefore() : `${base}..HEAD`;
    return `## What changed\n\n${reportOnRange(await compareRange(range, [...named], { ...given, pages: true }), inMarkdown)}`;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return `No earlier version to compare with: ${error.message}.\n`;
  }
}

/** What a build server wants to be told, and how. */
interface Server {
  annotations: 'github' | 'pretty';
  /** File for findings that it reads itself. */
  codeQuality?: string;
  /** The tag that is built. */
  tag: string | undefined;
  /** The version that a change is proposed to; undefined means the newest tag before this commit. */
  base: string | undefined;
  begin(step: string): void;
  end(): void;
  summarise(markdown: string): void;
  output(name: string, value: string): void;
}

/** GitHub's own words for it are in its documentation of workflow commands; GitLab reads files, others plain logs. */
function serverIn(env: NodeJS.ProcessEnv): Server {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  if (env['GITHUB_ACTIONS'] === 'true') {
    const append = (path: string | undefined, text: string): void => {
      if (path) appendFileSync(path, text);
    };
    const branch = env['GITHUB_BASE_REF'];
    return {
      annotations: 'github',
      tag: env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined,
      base: branch ? `origin/${branch}` : undefined,
      begin: step => void say(`::group::${step}`),
      end: () => void say('::endgroup::'),
      summarise: markdown => append(env['GITHUB_STEP_SUMMARY'], fitting(markdown, LARGEST_SUMMARY)),
      output: (name, value) => append(env['GITHUB_OUTPUT'], `${name}=${value}\n`),
    };
  }
  const gitlab = env['GITLAB_CI'] === 'true';
  return {
    annotations: 'pretty',
    ...(gitlab && { codeQuality: CODE_QUALITY }),
    tag: env['CI_COMMIT_TAG'] || undefined,
    base: env['CI_MERGE_REQUEST_DIFF_BASE_SHA'] || undefined,
    begin: step => void say(`== ${step}`),
    end: () => {},
    summarise(markdown) {
      if (gitlab) writeFiles([{ path: resolve(WHAT_CHANGED), bytes: Buffer.from(markdown) }]);
      say(markdown);
    },
    output: () => {},
  };
}
