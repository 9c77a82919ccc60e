import type { Paint } from './terminal.ts';

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 84;

/** Breaks a line between words. @param hang white before every line but the first */
function folded(line: string, width: number, hang: string): string {
  const lines: string[] = [];
  let last = '';
  for (const word of line.split(' ')) {
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= width || last.trim() === '') last = longer;
    else {
      lines.push(last);
      last = hang + word;
    }
  }
  return [...lines, last].join('\n');
}

/**
 * A page of Markdown for a person at a terminal: headings stand out, commands and files are indented, paragraphs are broken
 * between words.
 * @param columns of the terminal
 */
export function onTerminal(markdown: string, paint: Paint, columns: number): string {
  const width = Math.min(columns, WIDEST);
  let fenced = false;
  const lines = markdown.split('\n').flatMap(line => {
    const fence = /^```\w*(?: (\S+))?$/.exec(line);
    if (fence) {
      fenced = !fenced;
      return fence[1] === undefined ? [] : [paint('dim', `    ${fence[1]}:`), ''];
    }
    if (fenced) return [`    ${line}`];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [paint('bold', heading.replaceAll('`', ''))];
    return [folded(line, width, ' '.repeat(/^(?:-|\d+\.) /.exec(line)?.[0].length ?? 0))];
  });
  return lines.join('\n');
}
