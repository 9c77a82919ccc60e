const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const OPENING = /^(?:for|to|dedicated to|in (?:loving )?memory of|à|für|para|voor)\s+/i;
const ADDRESSEE =
  /^(?:my|our|all|everyone|anyone|those|you|the (?:memory|one|ones|reader|people|\p{Ll}+ (?:of|at|in) \p{Lu})|mum|mom|dad|mother|father|(?!Whom\b)\p{Lu})/u;
/** The same to somebody's own in French, German, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages. */
const TO_THEIR_OWN =
  /^(?:à|pour|für|para|voor|till|til|per|a|al|alla|ai|ad|aos?)\s+(?:ma|mon|mes|nos|notre|tous|toutes|toi|celles?|celui|ceux|mein(?:e[rnms]?)?|unsere[rn]?|allen?|mi|mis|nuestr[oa]s?|todos|todas|mi[ao]|miei|mie|tutti|tutte|meus?|minhas?|mijn|onze|iedereen|min|mina|mitt|mine|alla)(?!\p{L})/iu;
const MOST_WORDS = 24;

/** Whether a line or two is a dedication and nothing else: “For Anna”. It ends no sentence, or a very short one. */
export function isWholeDedication(line: string): boolean {
  if ((line.match(WORD)?.length ?? 0) > MOST_WORDS || /["“«„]/.test(line)) return false;
  if (TO_THEIR_OWN.test(line)) return !/[;:!?]|\. ./.test(line);
  const opening = OPENING.exec(line)?.[0];
  if (opening === undefined) return false;
  const addressee = line.slice(opening.length);
  return ADDRESSEE.test(addressee) && !/\b(?:was|were|had|is|are|went|said|did)\b|[;:]$/.test(addressee);
}
