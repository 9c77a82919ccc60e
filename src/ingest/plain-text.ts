import { isSpeech, SPEECH_LINE } from '../book/speech-dash.ts';
import { dropProofingComments } from './comments.ts';
import { standsOverContents } from './contents-lines.ts';
import { settleConvention } from './convention-question.ts';
import { isBlank, type Line, linesOf, textOf } from './lines.ts';
import { breakReader } from './markdown/breaks.ts';
import { headingReader } from './markdown/headings.ts';
import { listEnd, listReader } from './markdown/lists.ts';
import { paragraphOf } from './markdown/paragraphs.ts';
import { HEADING, ORNAMENT, THEMATIC_BREAK } from './markdown/patterns.ts';
import { type Convention, detectConvention } from './paragraph-convention.ts';
import { unwrapPastedHtml } from './pasted-html.ts';
import type { Piece, Reading } from './reading.ts';

const isIndented = (text: string): boolean => /^(?:\t| {2,}|\u3000)/.test(text);

/** Lines that are a block of their own in every convention: drawn lines, and headings as Markdown writes them. */
const standsAlone = (text: string): boolean =>
  ORNAMENT.test(text) || THEMATIC_BREAK.test(text) || HEADING.test(text);

/** Whether a line begins a paragraph although no blank line stands before it. */
function begins(convention: Convention, text: string, before: string): boolean {
  if (convention === 'line') return true;
  if (standsAlone(text) || standsAlone(before)) return true;
  return convention === 'indented' && isIndented(text);
}

/** A line that pasted HTML leaves white with. */
const BLANK_TAG = /^[ \t]*<br\s*\/?>[ \t]*$/i;

/** Index of the line behind a list that begins at a line; undefined where none does. @param above the line above */
function listAt(reading: Reading, lines: readonly Line[], at: number, above: string): number | undefined {
  // What an author typed as contents is compared with the headings, line by line; a dash may stand before speech.
  if (standsOverContents(above)) return undefined;
  if (!SPEECH_LINE.test(textOf(reading, lines[at] as Line))) return listEnd(reading, lines, at);
  const end = LEADS.test(above) ? listEnd(reading, lines, at) : undefined;
  return end !== undefined && lines.slice(at, end).every(line => isEntry(textOf(reading, line)))
    ? end
    : undefined;
}

/** A line that leads to what is listed below it. */
const LEADS = /\S:[ \t]*$/;
/** Whether a line behind a dash is an entry of a list and no speech. */
const isEntry = (line: string): boolean => !isSpeech(line.replace(SPEECH_LINE, ''));

/** Lines that touch: paragraphs, and the lists between them. @param above the line above them, empty where there is none */
function touchingPieces(reading: Reading, lines: readonly Line[], above: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const paragraph = (to: number): void => {
    if (to > from) pieces.push(paragraphOf(reading, lines.slice(from, to), true));
  };
  for (let at = 0, before = above; at < lines.length; ) {
    const end = listAt(reading, lines, at, before);
    if (end !== undefined) {
      paragraph(at);
      pieces.push(...listReader.read(reading, lines, at, inner => piecesOf(reading, inner, '')).pieces);
      from = end;
    }
    at = end ?? at + 1;
    before = textOf(reading, lines[at - 1] as Line);
  }
  paragraph(lines.length);
  return pieces;
}

function piecesOf(reading: Reading, lines: readonly Line[], above: string): Piece[] {
  const text = textOf(reading, lines[0] as Line);
  if (lines.length > 1) return touchingPieces(reading, lines, above);
  if (BLANK_TAG.test(text)) return breakReader.read(reading, lines, 0, () => []).pieces;
  if (HEADING.test(text)) return headingReader.read(reading, lines, 0, () => []).pieces;
  // `\* \* \*` comes from an editor that escaped what its author drew.
  return [paragraphOf(reading, lines, !(ORNAMENT.test(text) && text.includes('\\')))];
}

/**
 * Reads a plain text: paragraphs, lists, and headings where the author wrote `# `. How the author parted them is detected
 * once for the whole text; line ends inside a paragraph stay, so that verse and addresses can be found later.
 */
export function readPlainText(reading: Reading): Piece[] {
  dropProofingComments(reading);
  const lines = unwrapPastedHtml(reading, linesOf(reading));
  const written = lines.filter(line => !isBlank(reading, line));
  const detected = detectConvention(lines.map(line => textOf(reading, line)));
  const [first] = written;
  const convention =
    first && written.length > 1 ? settleConvention(reading, first, detected) : detected.convention;
  const pieces: Piece[] = [];
  let open: Line[] = [];
  let above = '';
  let gap = 0;
  const close = (): void => {
    if (open.length === 0) return;
    for (const piece of piecesOf(reading, open, above)) {
      if (piece.type === 'paragraph' && pieces.length > 0) piece.gap = gap;
      pieces.push(piece);
    }
    above = textOf(reading, open.at(-1) as Line);
    open = [];
    gap = 0;
  };
  for (const line of lines) {
    const last = open.at(-1);
    if (isBlank(reading, line)) {
      close();
      gap++;
    } else {
      // In lines of a fixed width a dash may stand at the beginning of any of them.
      const speech =
        reading.dashedSpeech && convention !== 'wrapped' && SPEECH_LINE.test(textOf(reading, line));
      if (last && (speech || begins(convention, textOf(reading, line), textOf(reading, last)))) close();
      open.push(line);
    }
  }
  close();
  return pieces;
}
