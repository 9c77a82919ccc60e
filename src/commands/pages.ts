import { basename } from 'node:path';
import { newReport, typeset } from '../pipeline.ts';
import { findBooks } from './find-books.ts';
import { type LimitOptions, limitsFrom } from './limits.ts';
import { exitCodeOf, pretty } from './messages.ts';
import { type CompromiseData, type PagesData, pagesData } from './pages-data.ts';
import { requestFor } from './request.ts';
import { paintFor, progressOn, visible } from './terminal.ts';
import { withinLimits } from './within-limits.ts';

export interface PagesOptions extends LimitOptions {
  format: 'pretty' | 'json';
  all: boolean;
  verbose?: boolean;
  encoding?: string;
}

/**
 * `quoin pages`: sets books and prints what it cost, so that an author can mend a line; makes no file.
 * @returns the exit code: a compromise is no mistake.
 */
export async function pages(named: string[], options: PagesOptions): Promise<number> {
  const progress = progressOn(process.stderr, process.env);
  const paint = paintFor(process.stderr, process.env);
  const reports = [];
  const all: object[] = [];
  for (const path of findBooks(named, process.cwd())) {
    const report = newReport();
    reports.push(report);
    const { shown } = requestFor(path, options);
    const set = await withinLimits(basename(path), limitsFrom(options), report, begins => {
      const onStage = (stage: string): void => {
        begins(stage);
        progress.say(`${path}: ${stage}`);
      };
      return typeset(requestFor(path, { ...options, onStage }).request, report);
    });
    progress.clear();
    if (!set) {
      process.stderr.write(pretty(report, new Map(), { paint, verbose: options.verbose === true, shown }));
      continue;
    }
    const data = pagesData(set.pages.report, set.sources);
    const { title } = set.book.metadata;
    if (options.format === 'json') all.push({ title, ...data });
    else process.stdout.write(`${describePages(title, data, { all: options.all, shown })}\n`);
  }
  if (options.format === 'json')
    process.stdout.write(`${JSON.stringify({ version: 1, books: all }, null, 2)}\n`);
  return exitCodeOf(reports, false);
}

/** Of each kind so many are printed, the worst first. */
const SHOWN_PER_KIND = 5;

/** Each kind as a heading, the worst first, and how bad a measure is: larger is worse. */
const KINDS = {
  'overfull-line': 'Lines that leave the text block',
  widow: 'Last lines of a paragraph alone at the head of a page',
  orphan: 'First lines of a paragraph alone at the foot of a page',
  'loose-line': 'Loose lines',
  'tight-line': 'Tight lines',
  ladder: 'Hyphens on three lines in a row',
  'hyphen-at-page-end': 'Words divided at the end of a page',
  'short-last-line': 'Last lines of only a few letters',
  'short-page': 'Pages that end early',
  'uneven-spread': 'Facing pages that end at different heights',
} as const satisfies Record<CompromiseData['kind'], string>;
const inOrder = Object.keys(KINDS) as CompromiseData['kind'][];

const badness = ({ kind, measured = 0 }: CompromiseData): number =>
  kind === 'tight-line' ? -measured : measured;

const measuredAs = ({ kind, measured }: CompromiseData): string => {
  if (measured === undefined) return '';
  return kind === 'short-page'
    ? `, ${measured} ${measured === 1 ? 'line' : 'lines'} short`
    : `, word spaces ${measured.toFixed(2)} of the natural one`;
};

/** What the pages of a book cost, for a person: figures first, then what could be mended, with its place. */
export function describePages(
  title: string,
  data: PagesData,
  { all, shown }: { all: boolean; shown: (file: string) => string },
): string {
  const { spacing, compromises } = data;
  const out = [
    `${title}: ${data.pages} pages, ${data.lines} lines of text, ${data.hyphens} ending in a hyphen`,
    `Word spaces: ${spacing.mean.toFixed(2)} of the natural one on average (deviation ${spacing.deviation.toFixed(2)}), from ${spacing.tightest.toFixed(2)} to ${spacing.loosest.toFixed(2)}`,
    '',
  ];
  for (const kind of inOrder) {
    const found = compromises.filter(compromise => compromise.kind === kind);
    if (found.length === 0) continue;
    out.push(`${KINDS[kind]}: ${found.length}`);
    const listed = all ? found : found.sort((a, b) => badness(b) - badness(a)).slice(0, SHOWN_PER_KIND);
    for (const compromise of listed) {
      const { page, folio, file, line, words } = compromise;
      const place = file === undefined ? '' : `  ${visible(shown(file))}:${line}`;
      const printed = folio === String(page) ? '' : `, printed ${folio}`;
      out.push(`  page ${page}${printed}${measuredAs(compromise)}${place}`);
      if (words) out.push(`    ${words}`);
    }
    if (listed.length < found.length)
      out.push(`  and ${found.length - listed.length} more; --all shows them`);
    out.push('');
  }
  if (compromises.length === 0) out.push('Nothing had to give.', '');
  else out.push('To mend a line, change a word or two in its paragraph and set the book again.', '');
  return out.join('\n');
}
