import type { VFile } from 'vfile';
import type { Book } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { gutterSteps } from '../book/print-facts.ts';
import { nearest } from '../book/suggest.ts';
import type { Interior } from '../book/template.ts';
import type { Shelf } from '../fonts/shelf.ts';
import { sha256 } from '../ingest/sha256.ts';
import type { TemplateProblem, Templates } from '../ingest/templates.ts';
import type { Pages } from '../paginate/pages.ts';
import type { StandingType } from '../paginate/standing-type.ts';
import type { Reading } from './request.ts';

/** Characters of a name that is shown to whom it is no name. */
const LONGEST_FACE = 40;

/**
 * Sets a book in its interior, in the author's own fonts where there are any.
 * @param standing what was set before and need not be set again
 * @returns undefined when an error was told
 */
export async function setPages(
  { book, assets, fonts: brought, settingsAt }: Reading,
  templates: Templates,
  report: VFile,
  standing?: StandingType,
): Promise<Pages | undefined> {
  const fonts = brought.filter(font => font.purpose === 'text');
  let interior = interiorFor(book, templates);
  const { shelf } = await import('../fonts/shelf.ts');
  let faces: Shelf | undefined = shelf;
  if (fonts.length > 0 && !('problem' in interior)) {
    const { OWN_FAMILY, shelfWith } = await import('../fonts/own-fonts.ts');
    faces = shelfWith(shelf, fonts, interior.body.family, report);
    interior = interiorFor(book, templates, OWN_FAMILY);
  }
  if (faces && !('problem' in interior)) interior = withKnownFaces(interior, faces);
  if ('problem' in interior) {
    const { problem, hint } = interior;
    const position = settingsAt.get('template');
    tell(report, { rule: 'config/template', severity: 'error', message: problem, hint, position });
    return undefined;
  }
  const { paginate } = await import('../paginate/paginate.ts');
  return faces && paginate(book, interior, faces, assets, report, standing);
}

/** The families that an interior names, wherever it does. */
function familiesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(familiesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'family' ? [String(inside)] : key === 'fallbacks' ? (inside as string[]) : familiesIn(inside),
  );
}

/** An interior whose families all stand on the shelf. */
function withKnownFaces(interior: Interior, shelf: Shelf): Interior | TemplateProblem {
  const known = shelf.families();
  const unknown = familiesIn(interior).find(family => !known.includes(family));
  if (unknown === undefined) return interior;
  const shown = unknown.length > LONGEST_FACE ? `${unknown.slice(0, LONGEST_FACE)}…` : unknown;
  return {
    problem: `template \`${interior.name}\`: there is no \`face\` called \`${shown}\``,
    hint: `face: ${nearest(unknown, known) ?? known.join(', ')}`,
  };
}

/** The interior of a book: as its template has it, and at the spine as wide as its printer requires. */
function interiorFor({ design }: Book, templates: Templates, face?: string): Interior | TemplateProblem {
  const { template, trim, printer: named, ownInterior } = design;
  const interior = templates.interior(template, trim, face, ownInterior);
  const printer = named === undefined ? undefined : templates.printer(named);
  if ('problem' in interior || !printer || 'problem' in printer) return interior;
  const steps = [...interior.gutter.steps, ...gutterSteps(printer)];
  return { ...interior, gutter: { ...interior.gutter, steps } };
}

/** Whether the author has said anything about the book on paper: its e-book then says which page one is on. */
export const hasPrintEdition = ({ metadata, design }: Book): boolean =>
  metadata.isbn.print !== undefined || design.trim !== undefined || design.printer !== undefined;

/**
 * Names everything that the pages of a book depend on: its words and looks, its pictures and fonts, the tool.
 * @param tool version of the tool
 */
export function keyOf({ book, assets, fonts }: Reading, tool: string, templates: Templates): string {
  const looks = interiorFor(book, templates);
  return sha256(
    JSON.stringify([tool, looks, [...assets.keys()], fonts.map(({ bytes }) => sha256(bytes)), book]),
  );
}
