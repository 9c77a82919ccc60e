import { visible } from './terminal.ts';

export const linesOfSource = (source: string): string[] => source.split(/\r\n|\r|\n/);

/**
 * The author's line with its neighbours and a mark under the place.
 * @param source the text, or its lines as `linesOfSource` parts them: many places of one text are shown faster so
 * @param line from 1
 * @param column from 1
 * @returns lines without line ends; empty when the place is not in the text. Long lines are cut around the place.
 */
export function codeFrame(
  source: string | readonly string[],
  line: number,
  column: number,
  width = 100,
): string[] {
  const lines = typeof source === 'string' ? linesOfSource(source) : source;
  if (line < 1 || line > lines.length) return [];
  const digits = String(Math.min(lines.length, line + 1)).length;
  const from = Math.max(0, column - 1 - Math.floor(width / 2));
  const frame: string[] = [];
  for (let n = Math.max(1, line - 1); n <= Math.min(lines.length, line + 1); n++) {
    const text = lines[n - 1] ?? '';
    const shown = visible(text.slice(from, from + width).replaceAll('\t', ' '));
    const cut = from > 0 && shown !== '' ? `…${shown.slice(1)}` : shown;
    frame.push(`${n === line ? '>' : ' '} ${String(n).padStart(digits)} | ${cut}`.trimEnd());
    if (n === line) frame.push(`  ${' '.repeat(digits)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`);
  }
  return frame;
}
