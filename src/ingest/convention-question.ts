/** How paragraphs are parted is read from the whole of a file; the author is told, and can say otherwise. */
import { type Alternative, openingOf } from '../book/query.ts';
import { stemOf } from './chapter-files.ts';
import { type Line, textOf } from './lines.ts';
import type { Convention, ConventionReading } from './paragraph-convention.ts';
import type { Reading } from './reading.ts';
import { pointAt } from './source.ts';

const MEANINGS: Readonly<Record<Convention, string>> = {
  line: 'each line is a paragraph',
  blank: 'a blank line parts paragraphs',
  wrapped: 'lines are broken at a fixed width, a blank line parts paragraphs',
  indented: 'an indented line begins a paragraph',
};

const CONVENTIONS = Object.keys(MEANINGS) as Convention[];
const alternativesOf = (conventions: readonly Convention[]): Alternative[] =>
  conventions.map(key => ({ key, meaning: MEANINGS[key] }));

/** Below this the author is asked rather than told. */
const SURE = 0.7;

interface Asking {
  message: string;
  hint?: string;
  alternatives: readonly Convention[];
}

/** The place is the whole file, so it is known by the name of the file. */
function ask(reading: Reading, first: Line, detected: ConventionReading, asking: Asking): Convention {
  const { file } = reading.source;
  const name = stemOf(file);
  const rule = 'ingest/paragraphs';
  const { convention, confidence } = detected;
  const { alternatives, ...told } = asking;
  const answer = reading.inquiry.ask({
    ...told,
    rule,
    id: reading.inquiry.nameOf(rule, name, 0, 0),
    evidence: openingOf(textOf(reading, first)),
    severity: confidence < SURE ? 'warning' : 'info',
    at: { file, point: pointAt(reading.source, first.from) },
    confidence,
    done: convention,
    alternatives: alternativesOf(alternatives),
  });
  return CONVENTIONS.find(known => known === answer) ?? convention;
}

/** The convention of a plain text, by the author's answer or as it was detected. */
export const settleConvention = (reading: Reading, first: Line, detected: ConventionReading): Convention =>
  ask(reading, first, detected, {
    message: `read the manuscript so that ${MEANINGS[detected.convention]}`,
    alternatives: CONVENTIONS,
  });

/**
 * Whether each line of a Markdown file is a paragraph.
 * @param detected what its lines say
 */
export function settleLineByLine(reading: Reading, first: Line, detected: ConventionReading): boolean {
  const isLine = detected.convention === 'line';
  const answer = ask(reading, first, detected, {
    message: isLine
      ? 'read each line as a paragraph, for no blank lines part them; Markdown proper wants a blank line between'
      : 'read as Markdown, lines without a blank line between them run on into one paragraph; most of them end as paragraphs do',
    alternatives: ['line', 'blank'],
  });
  return answer === 'line';
}
