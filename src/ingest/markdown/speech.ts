import { isSpeech, SPEECH_LINE } from '../../book/speech-dash.ts';
import { isBlank, type Line, textOf } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { BlockReader } from './block-reader.ts';
import { paragraphOf } from './paragraphs.ts';

/** The lines of one paragraph of speech: up to a blank line or the next that a dash begins. */
function endOf(reading: Reading, lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && !reading.lineByLine) {
    const line = lines[end] as Line;
    if (isBlank(reading, line) || SPEECH_LINE.test(textOf(reading, line))) break;
    end++;
  }
  return end;
}

/**
 * Dialogue as French, Spanish, Polish and Russian write it: a dash or a hyphen before each who speaks. Where most lines
 * of a row are no sentences, it is a list after all.
 */
export const speechReader: BlockReader = {
  begins: (reading, lines, at) => {
    if (!reading.dashedSpeech || !SPEECH_LINE.test(textOf(reading, lines[at] as Line))) return false;
    let first = at;
    while (first > 0 && !isBlank(reading, lines[first - 1] as Line)) first--;
    let speeches = 0;
    let rows = 0;
    for (let next = first; next < lines.length && !isBlank(reading, lines[next] as Line); ) {
      const end = endOf(reading, lines, next);
      const text = lines.slice(next, end).map(line => textOf(reading, line));
      const mark = SPEECH_LINE.exec(text[0] as string);
      if (mark) {
        rows++;
        if (isSpeech(text.join('\n').slice(mark[0].length))) speeches++;
      }
      next = end;
    }
    return speeches * 2 > rows;
  },
  read: (reading, lines, at) => {
    const next = endOf(reading, lines, at);
    return { pieces: [paragraphOf(reading, lines.slice(at, next))], next };
  },
};
