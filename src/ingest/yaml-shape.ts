/** What no settings and no interior need, and no parser should be given: YAML that is deep, and keys that are more than a word. */
import { type Document, isScalar, type Node, visit } from 'yaml';

/** Brackets in brackets, marks of lists and keys on one line, or half the columns of indent. */
export const DEEPEST = 100;

const DEEP_LINE = new RegExp(`^ {${2 * DEEPEST}}|(?:[-?:][ \\t]+){${DEEPEST}}`, 'm');

/** Whether a text could nest deeper than `DEEPEST`, from brackets, marks and indent alone: asked before any parser sees it. */
export function nestsTooDeep(yaml: string): boolean {
  let open = 0;
  let most = 0;
  for (const character of yaml) {
    if (character === '[' || character === '{') most = Math.max(most, ++open);
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
  }
  return most > DEEPEST || DEEP_LINE.test(yaml);
}

/** What is said of such a key. */
export const NO_WORD = 'a list or keys stand here as a key; what has brackets must stand in quotes';

/**
 * The first key that is a list or has keys of its own, as in `{{title}}`. Such a key has no name, and to make one of it
 * takes twice as long for each bracket.
 */
export function keyThatIsNoWord(document: Document): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (key === null || isScalar(key)) return undefined;
      found = key as Node;
      return visit.BREAK;
    },
  });
  return found;
}
