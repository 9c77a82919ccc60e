/** Letters that Unicode does not decompose, in ASCII. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * Words as a name for files and fragments: `a-z`, digits and hyphens, at most 60 characters, never empty.
 * @param otherwise what to use when the words hold no letter that ASCII can show
 */
export function slugOf(words: string, otherwise: string): string {
  const slug = words
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, letter => PLAIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug || otherwise;
}

/** Makes names unique by counting: `rain`, `rain-2`, `rain-3`. */
export function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return name => {
    let count = counts.get(name) ?? 0;
    let unique = name;
    do {
      count++;
      unique = count === 1 ? name : `${name}-${count}`;
    } while (unique !== name && counts.has(unique));
    counts.set(name, count);
    if (unique !== name) counts.set(unique, 1);
    return unique;
  };
}
