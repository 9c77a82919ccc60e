import type { Element, Properties } from 'hast';
import { h } from 'hastscript';

/**
 * The mark of words that are ours and not the author's: note numbers, back-links, contents, default headings. The
 * proof of letters leaves everything under it out.
 */
export const GENERATED = { dataGenerated: '' } as const satisfies Properties;

/** A run of our own words. */
export const ours = (words: string, className?: string): Element =>
  h('span', { ...GENERATED, ...(className !== undefined && { className: [className] }) }, words);
