/** What a terminal would obey in place of showing it. */
const CONTROL = /\p{Cc}/u;
/** Letters, figures and signs that mean nothing to a shell, wherever they stand. */
const PLAIN = /^[\p{L}\p{M}\p{N}_./@%+:=,][\p{L}\p{M}\p{N}_./@%+:=,-]*$/u;
/** The same where folders are parted by backslashes. */
const PLAIN_ON_WINDOWS = /^[\p{L}\p{M}\p{N}_./\\@+:=,][\p{L}\p{M}\p{N}_./\\@+:=,-]*$/u;

/**
 * The name of a file as one would type it behind a command: in quotation marks where a shell would read it otherwise.
 * @param path as it goes from where the command runs
 */
export function typed(path: string): string {
  const windows = process.platform === 'win32';
  if ((windows ? PLAIN_ON_WINDOWS : PLAIN).test(path)) return path;
  // A name with a hyphen before it would be an option.
  const named = path.startsWith('-') ? `./${path}` : path;
  if (!windows && CONTROL.test(named)) return writtenOut(named);
  if (windows || !/["$`\\!]/.test(named)) return `"${named}"`;
  return `'${named.replaceAll("'", String.raw`'\''`)}'`;
}

/** As bash and zsh read it back: `$'one\x0atwo'`. */
function writtenOut(name: string): string {
  const signs = name.replace(/[\p{Cc}'\\]/gu, sign => {
    const code = sign.charCodeAt(0);
    if (!CONTROL.test(sign)) return `\\${sign}`;
    // Behind `\x` stands a byte, and above ASCII a character has two.
    return code < 0x80
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `$'${signs}'`;
}
