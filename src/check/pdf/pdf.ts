import type { VFile } from 'vfile';
import { tell } from '../../book/finding.ts';
import type { PdfStandard } from '../../book/printer.ts';
import type { Artefact, PdfEdition } from '../../render/backend.ts';
import { COVER_RULES } from './cover-rules.ts';
import { FILE_RULES } from './file-rules.ts';
import { FONT_RULES } from './font-rules.ts';
import { PRINT_RULES } from './print-rules.ts';
import { SCREEN_RULES } from './screen-rules.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';
import { openSubject, type Subject } from './subject.ts';

const RULES = {
  screen: [...FILE_RULES, ...FONT_RULES, ...SCREEN_RULES, ...STRUCTURE_RULES],
  print: [...FILE_RULES, ...FONT_RULES, ...PRINT_RULES],
  cover: [
    ...FILE_RULES,
    ...PRINT_RULES.filter(({ name }) => !COVER_RULES.some(own => own.name === name)),
    ...COVER_RULES,
  ],
} as const;

/**
 * Holds a finished PDF against what its edition promises, from the bytes alone: the screen edition against PDF/UA-1, the
 * print edition and the cover for print against the printer's kind of PDF/X. Findings are errors: the file is ours.
 * @returns what was read; undefined when the file cannot be read, which has then been told
 */
export function checkPdf(
  artefact: Artefact,
  edition: PdfEdition,
  standard: PdfStandard,
  report: VFile,
): Subject | undefined {
  const error = (rule: string, what: string): void =>
    tell(report, { rule: `check/${rule}`, severity: 'error', message: `\`${artefact.path}\`: ${what}` });
  let subject: Subject;
  try {
    subject = openSubject(artefact.bytes);
  } catch (problem) {
    error('pdf-syntax', problem instanceof Error ? problem.message : 'it cannot be read');
    return undefined;
  }
  for (const rule of RULES[edition]) for (const what of rule.look(subject, standard)) error(rule.name, what);
  return subject;
}
