/** Articles that open a title, by language. */
const ARTICLES: ReadonlyMap<string, RegExp> = new Map([
  ['en', /^(?:the|an?)\s+/iu],
  ['fr', /^(?:l[’']|(?:les?|la|une?|des)\s+)/iu],
  ['de', /^(?:der|die|das|eine?)\s+/iu],
  ['es', /^(?:el|l[ao]s?|una?)\s+/iu],
  ['it', /^(?:l[’']|(?:il|lo|la|i|gli|le|una?)\s+)/iu],
]);

/** A title as libraries sort it: “Order of Names, The”. */
export function sortTitle(title: string, lang: string): string {
  const article = ARTICLES.get(lang.split('-')[0]?.toLowerCase() ?? '')?.exec(title)?.[0];
  const rest = article === undefined ? '' : title.slice(article.length);
  return article === undefined || rest === '' ? title : `${rest}, ${article.trim()}`;
}

/** Words that belong to the family name after them. */
const PARTICLES = new Set(
  'af al bin da dal de del della den der des di do dos du el ibn la las le les lo mac st st. ten ter van von zu zum'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr\.?|sr\.?|i{2,3}|iv|ph\.?d\.?|m\.?d\.?)$/iu;

/**
 * A personal name as libraries sort it: “Le Guin, Ursula K.”. Only names written in Latin letters, given name first,
 * are turned; a name of one word, or with a comma in it, stays.
 */
export function sortName(name: string): string {
  const words = name.trim().split(/\s+/u);
  if (words.length < 2 || name.includes(',') || !/^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(name)) return name;
  const suffix = SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2) return name;
  let family = words.length - 1;
  while (family > 1 && PARTICLES.has((words[family - 1] ?? '').toLowerCase())) family--;
  const sorted = `${words.slice(family).join(' ')}, ${words.slice(0, family).join(' ')}`;
  return suffix === undefined ? sorted : `${sorted}, ${suffix}`;
}
