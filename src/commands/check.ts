import { resolve } from 'node:path';
import { explain, proofingRules, storeNames } from '../pipeline.ts';
import { nameOf } from './build-one.ts';
import { abandoned, type Checked, type CheckFormat, type CheckSettings, checkOne } from './check-one.ts';
import { codeQuality } from './code-quality.ts';
import { eachBook, lanesFor } from './crew.ts';
import { FINE, UsageError } from './exit.ts';
import { findBooks, shardOf } from './find-books.ts';
import { type LimitOptions, limitsFrom, tooMuch } from './limits.ts';
import { asData, reportOf } from './messages.ts';
import { requestFor } from './request.ts';
import { type Found, sarif } from './sarif.ts';
import { progressOn } from './terminal.ts';
import { writeFiles } from './write-files.ts';

export interface CheckOptions extends LimitOptions {
  format: CheckFormat;
  /** File for a Code Quality report, besides what is printed. */
  codeQuality?: string;
  strict: boolean;
  verbose: boolean;
  /** Of Quoin, for reports that name their maker. */
  version: string;
  encoding?: string;
  /** Shops to hold the e-book against in place of those the book names; `all` is every one. */
  store: string[];
  /** How many books are checked at a time; absent means as many as there are cores. */
  jobs?: number;
  /** Which of the books are checked, as `2/5`. */
  shard?: string;
  /** Name of a rule to explain instead of checking anything. */
  explain?: string;
}

/**
 * `quoin check`: builds every format in memory, checks the finished files, prints what was found and writes nothing.
 * @returns the exit code.
 */
export async function check(named: string[], options: CheckOptions): Promise<number> {
  if (options.explain !== undefined) return explainRule(options.explain);
  const { format, strict, verbose, encoding, jobs, shard } = options;
  const stores = await chosenStores(options.store);
  const progress = progressOn(process.stderr, process.env);
  const findings = (format !== 'pretty' && format !== 'github') || options.codeQuality !== undefined;
  const settings: CheckSettings = {
    format,
    findings,
    strict,
    verbose,
    ...(encoding !== undefined && { encoding }),
    ...(stores && { stores }),
  };
  const books = shardOf(findBooks(named, process.cwd()), shard);
  const limits = limitsFrom(options);
  const checked = eachBook<Checked>(books, {
    limits,
    givenUp: (path, breach, stage, taken) =>
      abandoned(path, tooMuch(nameOf(path), breach, stage, taken), settings),
    failed(path, { said, code }) {
      process.stderr.write(`${said}not checked ${nameOf(path)}\n`);
      return { path, said: '', findings: [], warnings: 0, code };
    },
    lanes: lanesFor(jobs, books.length),
    order: { task: 'check', settings, limits },
    here: (path, onStage) => checkOne(path, settings, onStage),
    onStage: (path, stage) => progress.say(`${path}: ${stage}`),
  });
  const found: Found[] = [];
  let code = FINE;
  let warned = 0;
  for await (const { path, said, findings: told, warnings, code: ended } of checked) {
    warned += warnings;
    progress.clear();
    process.stdout.write(said);
    code = Math.max(code, ended);
    if (findings) found.push({ report: reportOf(told), shown: requestFor(path, {}).shown });
  }
  if (format === 'json') {
    const data = found.flatMap(({ report, shown }) => asData(report, shown));
    process.stdout.write(`${JSON.stringify({ version: 1, findings: data }, null, 2)}\n`);
  }
  if (format === 'gitlab') process.stdout.write(codeQuality(found));
  if (options.codeQuality !== undefined)
    writeFiles([{ path: resolve(options.codeQuality), bytes: Buffer.from(codeQuality(found)) }]);
  if (format === 'sarif') process.stdout.write(sarif(found, await proofingRules(), options.version));
  if (code === FINE && format === 'pretty') process.stderr.write(`everything checked, ${outcome(warned)}\n`);
  return code;
}

/** @throws UsageError when a shop is not known */
async function chosenStores(asked: readonly string[]): Promise<readonly string[] | undefined> {
  if (asked.length === 0) return undefined;
  const known = await storeNames();
  const unknown = asked.find(name => name !== 'all' && !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`\`${unknown}\` is no store; choose from ${known.join(', ')}, or all`);
  return asked.includes('all') ? known : [...new Set(asked)];
}

/** What is said of books without errors. */
const outcome = (warnings: number): string =>
  warnings === 0 ? 'nothing wrong' : `no errors, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;

async function explainRule(name: string): Promise<number> {
  const page = await explain(name);
  if (page === undefined)
    throw new UsageError(`\`${name}\` is no proofing rule; \`quoin check --explain all\` lists them`);
  process.stdout.write(page);
  return 0;
}
