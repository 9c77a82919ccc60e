const GREEK = /\p{Script=Greek}/u;

/**
 * Capitals as the language writes them (Unicode SpecialCasing): Greek drops its accents, Turkish keeps the dot of its
 * i, German ß becomes SS.
 * @param lang BCP 47; a tag that cannot be read counts as none
 */
export function upperCase(text: string, lang: string): string {
  const language = GREEK.test(text) ? 'el' : lang;
  try {
    return text.toLocaleUpperCase(language);
  } catch {
    return text.toUpperCase();
  }
}
