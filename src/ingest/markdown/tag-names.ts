/** The tags and directives that stand inside a paragraph, and what they mean in a book. */

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

const ATTRIBUTE = /\s([a-z][a-z\d-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

/** The value of an attribute of a tag; undefined where it has none of the name. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const [, found = '', double, single, bare] of tag.matchAll(ATTRIBUTE))
    if (found.toLowerCase() === name) return double ?? single ?? bare;
  return undefined;
}

/** Directives: `:sc[words]` and the others that need no braces, and `:lang[mot]{fr}`. */
export const DIRECTIVES: Readonly<
  Record<string, 'smallCaps' | 'superscript' | 'subscript' | 'struck' | 'foreign'>
> = {
  sc: 'smallCaps',
  sup: 'superscript',
  sub: 'subscript',
  struck: 'struck',
  lang: 'foreign',
};

/** Where a directive begins, up to its bracket; a part of an expression. */
export const DIRECTIVE_OPENS = `:(?:${Object.keys(DIRECTIVES).join('|')})`;
