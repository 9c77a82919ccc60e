import { build, explain, FORMATS, newReport, proofingRules, storeNames } from '../pipeline.ts';
import { UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { asData, exitCodeOf, github, pretty } from './messages.ts';
import { requestFor } from './request.ts';
import { type Found, sarif } from './sarif.ts';
import { paintFor, progressOn } from './terminal.ts';

export interface CheckOptions {
  format: 'pretty' | 'json' | 'github' | 'sarif';
  strict: boolean;
  verbose: boolean;
  /** Of Quoin, for reports that name their maker. */
  version: string;
  encoding?: string;
  /** Shops to hold the e-book against in place of those the book names; `all` is every one. */
  store: string[];
  /** Name of a rule to explain instead of checking anything. */
  explain?: string;
}

/**
 * `quoin check`: builds every format in memory, checks the finished files, prints what was found and writes nothing.
 * @returns the exit code.
 */
export async function check(named: string[], options: CheckOptions): Promise<number> {
  if (options.explain !== undefined) return explainRule(options.explain);
  const stores = await chosenStores(options.store);
  const cwd = process.cwd();
  const progress = progressOn(process.stderr, process.env);
  const paint = paintFor(process.stdout, process.env);
  const found: Found[] = [];
  for (const path of findBooks(named, cwd)) {
    const report = newReport();
    const onStage = (stage: string): void => progress.say(`${path}: ${stage}`);
    const { request, shown } = requestFor(path, { ...options, onStage });
    const built = await build({ ...request, ...(stores && { stores }) }, FORMATS, report);
    progress.clear();
    found.push({ report, shown });
    if (options.format === 'github') process.stdout.write(github(report, shown));
    if (options.format === 'pretty')
      process.stdout.write(
        pretty(report, built?.sources ?? new Map(), { paint, verbose: options.verbose, shown }),
      );
  }
  if (options.format === 'json') {
    const findings = found.flatMap(({ report, shown }) => asData(report, shown));
    process.stdout.write(`${JSON.stringify({ version: 1, findings }, null, 2)}\n`);
  }
  if (options.format === 'sarif') process.stdout.write(sarif(found, await proofingRules(), options.version));
  const code = exitCodeOf(
    found.map(({ report }) => report),
    options.strict,
  );
  if (code === 0 && options.format === 'pretty') process.stderr.write('everything checked, nothing wrong\n');
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

async function explainRule(name: string): Promise<number> {
  const page = await explain(name);
  if (page === undefined)
    throw new UsageError(`\`${name}\` is no proofing rule; \`quoin check --explain all\` lists them`);
  process.stdout.write(page);
  return 0;
}
