import { compromisesOf, spaceRatio } from './compromises.ts';
import type { Geometry } from './geometry.ts';
import type { Compromise, Page, PaginationReport } from './pages.ts';

/** Counts what setting the book cost, from its pages alone. */
export function reportOn(pages: readonly Page[], geometry: Geometry): PaginationReport {
  const lines = pages.flatMap(page => page.lines).filter(line => line.source?.flow === 'text');
  const compromises = compromisesOf(pages, geometry);
  const count = (kind: Compromise['kind']): number =>
    compromises.filter(compromise => compromise.kind === kind).length;
  const ratios = lines.map(spaceRatio).filter(ratio => ratio !== undefined);
  return {
    pages: pages.length,
    words: lines.reduce(
      (sum, { words }) => sum + words.filter((word, i) => word.spaceAfter || i === words.length - 1).length,
      0,
    ),
    lines: lines.length,
    hyphens: lines.filter(line => line.end === 'hyphen').length,
    widows: count('widow'),
    orphans: count('orphan'),
    unevenSpreads: count('uneven-spread'),
    looseLines: count('loose-line'),
    tightLines: count('tight-line'),
    spacing: spacingOf(ratios),
    compromises,
  };
}

function spacingOf(ratios: readonly number[]): PaginationReport['spacing'] {
  if (ratios.length === 0) return { mean: 1, deviation: 0, tightest: 1, loosest: 1 };
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const variance = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / ratios.length;
  let [tightest, loosest] = [Number.POSITIVE_INFINITY, 0];
  for (const ratio of ratios) {
    tightest = Math.min(tightest, ratio);
    loosest = Math.max(loosest, ratio);
  }
  return {
    mean: rounded(mean),
    deviation: rounded(Math.sqrt(variance)),
    tightest: rounded(tightest),
    loosest: rounded(loosest),
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
