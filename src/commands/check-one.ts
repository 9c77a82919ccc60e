import type { VFile } from 'vfile';
import { type Finding, tell } from '../book/finding.ts';
import { build, FORMATS, newReport, type Stage } from '../pipeline.ts';
import { exitCodeOf, findingsOf, github, pretty, severityOf } from './messages.ts';
import { requestFor } from './request.ts';
import { paintFor } from './terminal.ts';

/** How findings are printed: as they are found, or, of the last three, when all books are done. */
const CHECK_FORMATS = ['pretty', 'github', 'gitlab', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What holds for every book of a run; plain data, so that it can be handed to another process. */
export interface CheckSettings {
  format: CheckFormat;
  /** Whether the findings are wanted as data besides what is printed. */
  findings: boolean;
  strict: boolean;
  verbose: boolean;
  encoding?: string;
  /** Shops to hold the e-book against in place of those the book names. */
  stores?: readonly string[];
}

/** What was found in one book. */
export interface Checked {
  path: string;
  /** What is printed of it at once; nothing in the formats that are printed when all books are done. */
  said: string;
  findings: Finding[];
  warnings: number;
  /** The exit code, if it were the only book. */
  code: number;
}

/** Builds every format of a book in memory and checks the finished files. */
export async function checkOne(
  path: string,
  settings: CheckSettings,
  onStage: (stage: Stage) => void,
): Promise<Checked> {
  const { encoding, stores } = settings;
  const report = newReport();
  const { request } = requestFor(path, { onStage, ...(encoding !== undefined && { encoding }) });
  const built = await build({ ...request, ...(stores && { stores }) }, FORMATS, report);
  return checked(path, report, built?.sources ?? new Map(), settings);
}

/** What is said of a book that was given up, and why. */
export function abandoned(path: string, why: Finding, settings: CheckSettings): Checked {
  const report = newReport();
  tell(report, why);
  return checked(path, report, new Map(), settings);
}

function checked(
  path: string,
  report: VFile,
  sources: ReadonlyMap<string, string>,
  { format, findings, strict, verbose }: CheckSettings,
): Checked {
  const { shown } = requestFor(path, {});
  const paint = paintFor(process.stdout, process.env);
  const said = {
    github: () => github(report, shown),
    pretty: () => pretty(report, sources, { paint, verbose, shown }),
    gitlab: () => '',
    json: () => '',
    sarif: () => '',
  }[format]();
  const warnings = report.messages.filter(message => severityOf(message) === 'warning').length;
  const code = exitCodeOf([report], strict);
  return { path, said, findings: findings ? findingsOf(report) : [], warnings, code };
}
