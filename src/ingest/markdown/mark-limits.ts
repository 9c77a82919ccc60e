/** How much markup a paragraph may hold: parsers of Markdown take time that grows with its square. */
const MOST_MARKS = 1000;
/** Longest run of one mark, and most brackets open at once. */
const LONGEST_RUN = 100;
const MOST_OPEN = 100;

/** Whether the line at an offset only draws something: such a line may be as wide as its author liked. */
function isDrawn(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  return /^[\s*_-]+$/.test(text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end));
}

/**
 * Looks, in one pass, for more marks than anyone means by them.
 * @param text of one paragraph, without the marks that are no markup
 * @returns what there is too much of, and where it becomes so; nothing for what a parser can read
 */
export function tooManyMarks(text: string): { offset: number; what: string } | undefined {
  let open = 0;
  let emphasis = 0;
  let others = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    run = mark === text[at - 1] ? run + 1 : 1;
    if (mark === '[') open++;
    else if (mark === ']') open = Math.max(0, open - 1);
    if (mark === '*' || mark === '_') {
      if (run === 1) emphasis++;
    } else if ('[<`&\\'.includes(mark)) others++;
    const long = run === LONGEST_RUN + 1 && (mark === '*' || mark === '_' || mark === '`');
    if (long && !isDrawn(text, at))
      return { offset: at, what: `a run of more than ${LONGEST_RUN} \`${mark}\`` };
    if (open > MOST_OPEN) return { offset: at, what: `more than ${MOST_OPEN} open \`[\`` };
    if (emphasis > MOST_MARKS) return { offset: at, what: `more than ${MOST_MARKS} marks of emphasis` };
    if (others > MOST_MARKS) return { offset: at, what: `more than ${MOST_MARKS} marks of Markdown` };
  }
  return undefined;
}
