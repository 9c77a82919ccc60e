/** `{.epigraph #rain lang=fr me="Ana"}`, as Pandoc and the directive syntax write attributes; `{-}` is `{.unnumbered}`. */
export interface Attributes {
  classes: string[];
  id?: string;
  values: ReadonlyMap<string, string>;
}

/** A language as attributes name it: `fr`, `pt-BR`. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

const ATTRIBUTE =
  /(?<=^|\s)(-)(?=\s|$)|\.([\w-]+)|#([\w-]+)|([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/g;

/** Reads what stands between braces; anything that is no attribute is passed over. */
export function readAttributes(text: string): Attributes {
  const classes: string[] = [];
  const values = new Map<string, string>();
  let id: string | undefined;
  for (const match of text.matchAll(ATTRIBUTE)) {
    if (match[1] !== undefined) classes.push('unnumbered');
    else if (match[2] !== undefined) classes.push(match[2]);
    else if (match[3] !== undefined) id = match[3];
    else values.set(match[4] as string, match[5] ?? match[6] ?? match[7] ?? '');
  }
  return { classes, ...(id !== undefined && { id }), values };
}

/** Whether the braces hold attributes and nothing else. */
export const areAttributes = (braces: string): boolean =>
  /^\{[^{}]*\}$/.test(braces) &&
  braces.slice(1, -1).replace(ATTRIBUTE, '').trim() === '' &&
  braces.trim() !== '{}';
