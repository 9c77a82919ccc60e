import type { Book } from '../book/book.ts';
import { tell } from '../book/finding.ts';
import { lettersOf } from '../book/letters.ts';
import type { Inline, Text } from '../book/nodes.ts';
import { plainText } from '../book/visit.ts';
import type { Assembly } from './assemble.ts';
import type { Entry } from './outline.ts';
import type { Reading } from './reading.ts';

/** A heading parted into the number and the name. */
export interface Title {
  label?: string;
  title: Inline[];
  /** Offset of the name, where the label ends; absent without a label. */
  labelEnd?: number;
}

const lengthOf = (node: Inline): number => (node.type === 'image' ? 0 : plainText([node]).length);

function cutText(node: Text, at: number): [Text, Text] {
  const { position } = node;
  const head: Text = { ...node, value: node.value.slice(0, at) };
  const tail: Text = { ...node, value: node.value.slice(at) };
  if (position && (position.end.offset ?? 0) - (position.start.offset ?? 0) === node.value.length) {
    const { line, column, offset = 0 } = position.start;
    const middle = { line, column: column + at, offset: offset + at };
    head.position = { ...position, end: middle };
    tail.position = { ...position, start: middle };
  }
  return [head, tail];
}

/** Inlines before and after a number of characters. */
function splitInlines(nodes: readonly Inline[], at: number): [Inline[], Inline[]] {
  const head: Inline[] = [];
  const tail: Inline[] = [];
  let left = at;
  for (const node of nodes) {
    const length = lengthOf(node);
    if (left >= length && (left > 0 || length === 0) && node.type !== 'noteReference') head.push(node);
    else if (left <= 0 || node.type === 'noteReference') tail.push(node);
    else if (node.type === 'text') {
      const [before, after] = cutText(node, left);
      head.push(before);
      tail.push(after);
    } else if ('children' in node) {
      const [before, after] = splitInlines(node.children, left);
      head.push({ ...node, children: before });
      tail.push({ ...node, children: after });
    } else tail.push(node);
    left -= length;
  }
  return [head, tail];
}

/** The label and the name of a section from its heading. No letter is lost: what is not the label is the name. */
export function titleOf({ heading, reading }: Entry): Title {
  const label = reading?.label;
  if (!reading || label === undefined) return { title: heading.children };
  const whole = plainText(heading.children);
  const lead = whole.length - whole.trimStart().length;
  const [head, tail] = splitInlines(heading.children, lead + reading.titleAt);
  if (lettersOf(plainText(head)) !== lettersOf(label)) return { title: heading.children };
  const first = tail.find(node => plainText([node]).trim() !== '');
  const at = first === undefined ? tail.length : tail.indexOf(first);
  // A label is plain text: the notes that were called in it are called behind the name.
  const notes = tail.slice(0, at).filter(node => node.type === 'noteReference');
  const title = [...tail.slice(at), ...(heading.name ?? []), ...notes];
  return { label, title, labelEnd: first?.position?.start.offset ?? heading.position.end.offset ?? 0 };
}

/** The title of the book from its heading, when the settings give none. */
export function takeTitle({ title }: Assembly, book: Book, reading: Reading | undefined): void {
  if (!title || !reading) return;
  const { start, end } = title.heading.position;
  const { position } = title.heading;
  reading.syntax.push({ start: start.offset ?? 0, end: end.offset ?? 0 });
  if (book.metadata.title !== '') {
    const rule = 'ingest/doubled-title';
    book.removed.push({ text: title.text, rule, position });
    const message = `\`${title.text}\` repeats the title and is left out; the title page has it`;
    tell(reading.report, { rule, severity: 'info', message, position });
    return;
  }
  book.metadata.title = plainText(title.heading.children).replace(/\s+/g, ' ').trim();
  const message = `\`${book.metadata.title}\`, the heading over the whole book, is its title`;
  tell(reading.report, {
    rule: 'ingest/title',
    severity: 'info',
    message,
    position,
    hint: 'write `title:` in the front matter to give another',
  });
}
