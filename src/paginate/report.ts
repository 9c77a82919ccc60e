import type { Line, Page, PaginationReport } from './pages.ts';

/** Word spaces wider or narrower than this share of the natural one are counted. */
const LOOSE = 1.5;
const TIGHT = 0.8;

/** Counts what setting the book cost, from its pages alone. */
export function reportOn(pages: readonly Page[], leading: number): PaginationReport {
  const report: PaginationReport = {
    pages: pages.length,
    words: 0,
    lines: 0,
    hyphens: 0,
    widows: 0,
    orphans: 0,
    unevenSpreads: 0,
    looseLines: 0,
    tightLines: 0,
  };
  for (const page of pages) {
    const text = page.lines.filter(line => line.source?.flow === 'text');
    for (const line of text) {
      report.lines += 1;
      if (line.end === 'hyphen') report.hyphens += 1;
      for (const word of line.words) if (word.spaceAfter || word === line.words.at(-1)) report.words += 1;
      const ratio = spaceRatio(line);
      if (ratio !== undefined && ratio > LOOSE) report.looseLines += 1;
      if (ratio !== undefined && ratio < TIGHT) report.tightLines += 1;
    }
    const [first] = text;
    const last = text.at(-1);
    if (first && first.part.of > 1 && first.part.line === first.part.of - 1) report.widows += 1;
    if (last && last.part.of > 1 && last.part.line === 0) report.orphans += 1;
  }
  report.unevenSpreads = unevenSpreads(pages, leading);
  return report;
}

/** The mean word space of a justified line as a share of the natural one; undefined for the last of a paragraph. */
function spaceRatio(line: Line): number | undefined {
  if (line.end === 'paragraph') return undefined;
  let white = 0;
  let natural = 0;
  for (const [index, word] of line.words.entries()) {
    const next = line.words[index + 1];
    if (!next || !word.spaceAfter) continue;
    const width = (word.shaped.width * word.size) / 1000 + word.tracking * word.shaped.glyphs.length;
    white += next.x - word.x - width * word.expand;
    natural += (word.face.shape(' ').width * word.size) / 1000 + word.tracking;
  }
  return natural > 0 ? white / natural : undefined;
}

/**
 * Facing pages of running text, both full, whose last lines stand at different heights. Verse ends its pages where its
 * stanzas end.
 */
function unevenSpreads(pages: readonly Page[], leading: number): number {
  const foot = (page: Page): number => Math.max(...page.lines.map(line => line.baseline));
  let uneven = 0;
  for (const [index, verso] of pages.entries()) {
    const recto = pages[index + 1];
    const after = pages[index + 2];
    if (verso.side !== 'verso' || !recto || verso.lines.length === 0 || recto.lines.length === 0) continue;
    const verse = [verso, recto].some(page => page.lines.at(-1)?.source?.node.type === 'verseLine');
    const running =
      !verse && recto.kind === 'text' && after?.kind === 'text' && after.section === recto.section;
    if (running && verso.section === recto.section && Math.abs(foot(verso) - foot(recto)) > leading / 20)
      uneven += 1;
  }
  return uneven;
}
