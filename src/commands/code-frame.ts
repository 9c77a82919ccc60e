/**
 * The author's line with its neighbours and a mark under the place.
 * @param line from 1
 * @param column from 1
 * @returns lines without line ends; empty when the place is not in the text. Long lines are cut around the place.
 */
export function codeFrame(source: string, line: number, column: number, width = 100): string[] {
  const lines = source.split(/\r\n|\r|\n/);
  if (line < 1 || line > lines.length) return [];
  const digits = String(Math.min(lines.length, line + 1)).length;
  const from = Math.max(0, column - 1 - Math.floor(width / 2));
  const frame: string[] = [];
  for (let n = Math.max(1, line - 1); n <= Math.min(lines.length, line + 1); n++) {
    const text = (lines[n - 1] ?? '').replaceAll('\t', ' ');
    const cut = (from > 0 && text.length > from ? `…${text.slice(from + 1)}` : from > 0 ? '' : text).slice(
      0,
      width,
    );
    frame.push(`${n === line ? '>' : ' '} ${String(n).padStart(digits)} | ${cut}`.trimEnd());
    if (n === line) frame.push(`  ${' '.repeat(digits)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`);
  }
  return frame;
}
