import { SPEECH_LINE } from '../book/speech-dash.ts';

/**
 * Cuts a manuscript file into the paragraphs that its marks are judged in and everything else, which is left alone.
 * Far simpler than reading the file as a book: it only has to know what is prose.
 */

/** Lines of the file, in order, line ends included: either one paragraph or something to leave alone. */
export interface SourceBlock {
  text: string;
  prose: boolean;
}

const FRONT_MATTER =
  /^\ufeff?---[ \t]*\r?\n(?:[\w-]+[ \t]*:|[ \t]+\S|#|\r?\n)[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;
const CONTAINER = /^[ \t]*:{3,}/;
const DEFINITION = /^[ \t]{0,3}\[[^\]^][^\]]*\]:\s*\S/;
const LINE = /[^\n]*\n|[^\n]+$/g;
/** A line of Markdown that is a paragraph of its own. */
const ALONE = /^[ \t]{0,3}#{1,6}(?:[ \t]|$)|^[ \t]*::[\w-]/;
const BEGINS_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]{0,3}\[\^[^\]]+\]:/;
/** Quotation marks and primes of any language, on either side; typed or set, they end a sentence alike. */
const MARKS = `"'“”„‟‘’‚‛«»‹›″′`;
const SENTENCE_END = new RegExp(`[.!?:;…—–⸺⸻,-][\\s${MARKS})\\]*_]*$|[${MARKS}][*_]*\\s*$`, 'u');

const isBlank = (line: string): boolean => line.trim() === '';
const WORDS = new RegExp(`[\\p{L}\\p{N}${MARKS}]`, 'u');
const hasWords = (line: string): boolean => WORDS.test(line);

/** Marks the lines that are not prose: code, comments, directives, rules, blank lines. */
function findStillLines(lines: readonly string[], markdown: boolean): boolean[] {
  let fence: string | undefined;
  /** What closes the comment that is open. */
  let comment: string | undefined;
  return lines.map(line => {
    if (!markdown) return !hasWords(line);
    if (fence !== undefined) {
      const closes = line.trim().startsWith(fence) && line.trim().replaceAll(fence[0] as string, '') === '';
      if (closes) fence = undefined;
      return true;
    }
    if (comment !== undefined) {
      if (line.includes(comment)) comment = undefined;
      return true;
    }
    const opened = FENCE.exec(line)?.[1];
    if (opened !== undefined) {
      fence = opened;
      return true;
    }
    const remark = /^\s*(<!--|%%)/.exec(line)?.[1];
    if (remark !== undefined) {
      const closes = remark === '%%' ? '%%' : '-->';
      if (!line.trimStart().slice(remark.length).includes(closes)) comment = closes;
      return true;
    }
    return !hasWords(line) || CONTAINER.test(line) || DEFINITION.test(line);
  });
}

/** Whether each line is a paragraph: most lines that touch the next one end as sentences do. */
function linesAreParagraphs(lines: readonly string[], still: readonly boolean[]): boolean {
  let touching = 0;
  let ended = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    if (still[index] || still[index + 1]) continue;
    touching++;
    if (SENTENCE_END.test(lines[index] as string)) ended++;
  }
  return ended >= 0.6 * touching;
}

/**
 * Cuts the text of a file into blocks; joined, they are the text again.
 * @param dashedSpeech whether a dash at the beginning of a line opens speech
 */
export function cutBlocks(source: string, kind: 'text' | 'markdown', dashedSpeech = false): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const matter = FRONT_MATTER.exec(source)?.[0] ?? '';
  if (matter !== '') blocks.push({ text: matter, prose: false });
  const lines = source.slice(matter.length).match(LINE) ?? [];
  const markdown = kind === 'markdown';
  const still = findStillLines(lines, markdown);
  const single = linesAreParagraphs(lines, still);
  const indented = lines.filter(line => /^(?:\t| {2,})\S/.test(line)).length < 0.5 * lines.length;
  let open: SourceBlock | undefined;
  lines.forEach((line, index) => {
    if (still[index]) {
      blocks.push({ text: line, prose: false });
      open = undefined;
      return;
    }
    const alone = markdown && ALONE.test(line);
    const begins =
      alone ||
      (dashedSpeech && SPEECH_LINE.test(line)) ||
      (markdown && BEGINS_ITEM.test(line)) ||
      (indented && /^(?:\t| {2,})\S/.test(line));
    if (!open || single || begins) {
      open = { text: line, prose: true };
      blocks.push(open);
    } else {
      open.text += line;
    }
    if (alone || isBlank(line)) open = undefined;
  });
  return blocks;
}
