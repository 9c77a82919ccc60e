import type { Inline, Paragraph, Text } from '../book/nodes.ts';
import type { Position } from '../book/position.ts';
import { plainText } from '../book/visit.ts';
import { pointIn } from './prose.ts';

/** A text cut in two, each part knowing where in the author's file it stands. */
function cutText(text: Text, at: number): [Text, Text] {
  const { value, position } = text;
  const point = pointIn(text, at);
  const before: Text = { type: 'text', value: value.slice(0, at) };
  const after: Text = { type: 'text', value: value.slice(at) };
  if (position && point) {
    before.position = { ...position, end: point };
    after.position = { ...position, start: point };
  }
  return [before, after];
}

/**
 * Cuts inlines in two at an offset of their plain text. Emphasis and links that the cut goes through stand on both
 * sides. The inlines given are not changed.
 */
export function cutInlines(inlines: readonly Inline[], at: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let from = 0;
  for (const inline of inlines) {
    const length = plainText([inline]).length;
    const to = from + length;
    if (to <= at && !(length === 0 && from === at && after.length > 0)) before.push(inline);
    else if (from >= at) after.push(inline);
    else if (inline.type === 'text') {
      const [first, second] = cutText(inline, at - from);
      before.push(first);
      after.push(second);
    } else if ('children' in inline) {
      const [first, second] = cutInlines(inline.children, at - from);
      before.push({ ...inline, children: first });
      after.push({ ...inline, children: second });
    } else before.push(inline);
    from = to;
  }
  return [before, after];
}

/** The part of inlines between two offsets of their plain text. */
export const sliceInlines = (inlines: readonly Inline[], from: number, to: number): Inline[] =>
  cutInlines(cutInlines(inlines, to)[0], from)[1];

/** Where inlines stand in the author's file, from the first to the last of them. */
export function placeOf(inlines: readonly Inline[]): Position | undefined {
  const [first, last] = [inlines[0]?.position, inlines.at(-1)?.position];
  return first && last && { ...first, end: last.end };
}

/** A line of a paragraph as the author broke it. */
export class WrittenLine {
  readonly text: string;
  readonly #cut: () => Inline[];

  constructor(text: string, cut: () => Inline[]) {
    this.text = text;
    this.#cut = cut;
  }

  /** Cut out of the paragraph when asked for: most readers of lines want their text only. */
  get children(): Inline[] {
    return this.#cut();
  }
}

function oneLine({ children }: Paragraph, text: string): WrittenLine[] {
  const line = text.trim();
  if (line === '') return [];
  const from = text.indexOf(line);
  return [new WrittenLine(line, () => sliceInlines(children, from, from + line.length))];
}

/** The lines of a paragraph as they stand in the manuscript, without the white space around each. */
export function linesOf(paragraph: Paragraph): WrittenLine[] {
  const text = plainText(paragraph.children);
  if (text !== '' && !text.includes('\n')) return oneLine(paragraph, text);
  const found: { text: string; from: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed !== '') found.push({ text: trimmed, from: match.index + match[0].indexOf(trimmed) });
  }
  // Cut from the front on, one line off what is left: cutting each out of the whole grows with the square of the lines.
  let cut: Inline[][] | undefined;
  const cutAll = (): Inline[][] => {
    let rest: readonly Inline[] = paragraph.children;
    let gone = 0;
    return found.map(line => {
      const behind = cutInlines(rest, line.from - gone)[1];
      const [own, after] = cutInlines(behind, line.text.length);
      rest = after;
      gone = line.from + line.text.length;
      return own;
    });
  };
  return found.map(
    (line, index) =>
      new WrittenLine(line.text, () => {
        cut ??= cutAll();
        return cut[index] as Inline[];
      }),
  );
}
