/** The tags of HTML that stand inside a paragraph, and what they mean in a book. */

/** Tags of what Markdown also has, as authors bring them from forums and web pages; forums write the short ones in brackets. */
export const KINDS: Readonly<
  Record<string, 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'struck' | 'link'>
> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  u: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sup: 'superscript',
  sub: 'subscript',
  s: 'struck',
  del: 'struck',
  strike: 'struck',
  '~~': 'struck',
  a: 'link',
};

/** Tags that say no more than how words look, which is the template's business. */
const LOOKS: ReadonlySet<string> = new Set(['span', 'font', 'small', 'big', 'tt', 'mark', 'abbr', 'center']);

/** Whether a tag is read; anything else between angle brackets is text. */
export const isTag = (name: string): boolean => {
  const small = name.toLowerCase();
  return small === 'br' || Object.hasOwn(KINDS, small) || LOOKS.has(small);
};
