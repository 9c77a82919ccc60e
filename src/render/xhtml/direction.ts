const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction a language is written in (BCP 47, by its script where the tag names one). */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const tag = lang.toLowerCase();
  if (/-(?:arab|hebr|syrc|thaa|nkoo)\b/.test(tag)) return 'rtl';
  if (/-(?:latn|cyrl)\b/.test(tag)) return 'ltr';
  return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
