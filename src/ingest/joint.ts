import type { Inline } from '../book/nodes.ts';
import { cutter } from './markdown/tags.ts';

/**
 * Stands for each character of a comment inside a word, where white space would part the word or take its stop off.
 * No source holds it (`characters.ts`), and the grammar takes it for white space, as the comment was to readers.
 */
export const JOINT = '\ufeff';

const WORDS = /[^\ufeff]+/g;

/** Inlines without joints, each text as long as what it stands for. */
export function withoutJoints(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if ('children' in inline) return [{ ...inline, children: withoutJoints(inline.children) }];
    if (inline.type === 'code') return [{ ...inline, value: inline.value.replaceAll(JOINT, '') }];
    if (inline.type !== 'text' || !inline.value.includes(JOINT)) return [inline];
    const cut = cutter(inline);
    return [...inline.value.matchAll(WORDS)].map(({ 0: words, index }) => cut(index, index + words.length));
  });
}
