import { countWords } from './narrative.ts';

const OPENING = /^(?:for|to|dedicated to|in (?:loving )?memory of|à|für)\s+/i;
const ADDRESSEE =
  /^(?:my|our|all|everyone|anyone|those|you|the (?:memory|one|ones|reader|people)|mum|mom|dad|mother|father|(?!Whom\b)\p{Lu})/u;
const MOST_WORDS = 24;

/** Whether a line or two is a dedication and nothing else: “For Anna”. It ends no sentence, or a very short one. */
export function isWholeDedication(line: string): boolean {
  const opening = OPENING.exec(line)?.[0];
  if (opening === undefined || countWords(line) > MOST_WORDS || /["“]/.test(line)) return false;
  const addressee = line.slice(opening.length);
  return ADDRESSEE.test(addressee) && !/\b(?:was|were|had|is|are|went|said|did)\b|[;:]$/.test(addressee);
}
