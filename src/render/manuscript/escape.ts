/** What keeps the author's characters from being read as markup. Only what would be misread is escaped. */

/** Marks that mean something wherever they stand. */
const ALWAYS = /[\\`[\]]/g;
/** `<` where a tag, a comment or an address may begin; `&` where a character reference may. */
const OPENERS = /<(?=[a-z/!?])|&(?=#?\w+;)/gi;
/** A colon that would begin a directive. */
const DIRECTIVE = /:(?=(?:sc|sup|sub|struck|lang)\\?\[)/g;
/** `~~` that would strike out what follows, `==` that would shine; `2^nd^`, `H~2~O`; `%%` and `{>>`, which open comments. */
const TILDES =
  /(?<=^|[\s\p{P}])~~(?=[^\s~])|(?<=\p{L})~(?=\d{1,3}~)|(?<=[\p{L}\p{N}])\^(?=[\p{L}\p{N}]{1,4}\^)|(?<![^\s\p{Ps}\p{Pi}])\^(?=\d{1,3}\^)|(?<=^|[\s\p{P}])==(?=[^\s=])|(?<!\S)%%(?!%)|\{(?=>>)/gu;
/** Asterisks and underscores, unless words stand beyond white space on both sides: the space at an edge may be trimmed. */
const EMPHASIS = /(?<!\S\s)[*_]|[*_](?!\s\S)/g;
const INSIDE_WORD = /^[\p{L}\p{M}\p{N}]_+[\p{L}\p{M}\p{N}]$/u;

/** Escapes a run of words. Line ends and runs of white space become one space; no-break spaces stay. */
export function escapeText(value: string): string {
  const words = value.replace(/[ \t\n]+/g, ' ');
  const marked = words
    .replace(ALWAYS, '\\$&')
    .replace(OPENERS, '\\$&')
    .replace(DIRECTIVE, '\\:')
    .replace(TILDES, '\\$&')
    .replace(EMPHASIS, (mark, offset: number, whole: string) =>
      INSIDE_WORD.test(whole.slice(Math.max(0, offset - 1), offset + 2)) ? mark : `\\${mark}`,
    );
  return marked;
}

/** What a line may not begin with when it is an ordinary line of a paragraph. */
const LINE_START =
  /^(\s*)(#(?=#{0,5}(?:[ \t]|$))|>|[-+*](?=[ \t]|$)|:(?=::?|[ \t])|\||=(?==*$)|-(?=[- \t]*$))/;
const NUMBER_START = /^(\s*\d{1,9})([.)])(?=[ \t])/;
/** What a list in letters or brackets begins with; it needs lines without a blank between them. */
const LETTER_START = /^(\s*(?:[aAiI#]|\((?:[aAiI]|\d{1,2})))([.)])(?=[ \t])/;
/** What word processors write before an item; no backslash takes its meaning away. */
const BULLET_START = /^(\s*)([•‣◦▪●○■·])(?=.*[\p{L}\p{N}])/u;
/** A line that only draws something; its first mark is escaped so that it stays words. */
const DRAWN = /^[ \t\\#*~•·◇◆○●□■⁂❦❧☙✦✧★☆§=_<>+-]+$/u;

/** Escapes the beginnings of the lines of a paragraph. */
export function escapeLineStarts(paragraph: string): string {
  const lines = paragraph.split('\n');
  return lines
    .map(line => {
      if (DRAWN.test(line) && /^\s*[-_*]/.test(line)) return line.replace(/[-_*]/, '\\$&');
      const plain = line.replace(
        BULLET_START,
        (_, space: string, sign: string) => `${space}&#${sign.codePointAt(0)};`,
      );
      const escaped = plain.replace(LINE_START, '$1\\$2').replace(NUMBER_START, '$1\\$2');
      return lines.length > 1 ? escaped.replace(LETTER_START, '$1\\$2') : escaped;
    })
    .join('\n');
}

/** A value between double quotes, in attributes, titles of pictures and YAML alike. */
export const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
