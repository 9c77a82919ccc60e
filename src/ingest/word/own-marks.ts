/** Notes that have a mark of their author's in the place of a number: `*`, `†`. */
import { type Element, isElement, said, within, wordsIn } from './xml-tree.ts';

const CALLS: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'w:footnote',
  'w:endnoteReference': 'w:endnote',
};

const LONGEST_MARK = 3;

/** Takes the words and signs out of a run. @returns the words */
function emptied(run: Element): string {
  const words = wordsIn(run).trim();
  run.children = run.children.filter(child => !isElement(child) || !/^w:(?:t|sym)$/.test(child.name));
  return words;
}

/**
 * The mark that stands in the place of a note's number is taken out: behind the call, or as the whole of the run behind it.
 * @returns the note and its mark
 */
export function withoutOwnMark(
  run: Element,
  next: Element | undefined,
): [note: string, mark: string] | undefined {
  const call = run.children.find(
    (child): child is Element => isElement(child) && Object.hasOwn(CALLS, child.name),
  );
  if (!call || !/^(?:1|true|on)$/.test(said(call, 'w:customMarkFollows') ?? '')) return undefined;
  const note = `${CALLS[call.name]} ${said(call, 'w:id')}`;
  if (within(run, 'w:t', 'w:sym').length > 0 || !next) return [note, emptied(run)];
  const follows = wordsIn(next).trim();
  const isMark = follows.length <= LONGEST_MARK && !/[\p{L}\s]/u.test(follows);
  return [note, isMark ? emptied(next) : ''];
}

/** Takes the same mark from the beginning of the note. */
export function unmark(note: Element, mark: string): void {
  const first = within(note, 'w:t', 'w:sym').find(
    found => found.name === 'w:sym' || found.children.some(child => !isElement(child) && child.trim() !== ''),
  );
  if (!first) return;
  if (first.name === 'w:sym') {
    if (mark === '') first.name = 'w:proofErr';
    return;
  }
  const words = first.children.filter(child => !isElement(child)).join('');
  const at = words.length - words.trimStart().length;
  if (mark !== '' && words.startsWith(mark, at)) first.children = [words.slice(at + mark.length)];
}
