/** Reads content streams as far as the checks need them (ISO 32000-1, 7.8.2). */

/** An operator with its operands as they are written. */
export interface Operation {
  operator: string;
  operands: readonly string[];
}

/** Strings and arrays are one operand each; a string in an array may hold its brackets. */
const TOKEN =
  /\[(?:[^[\]()]|\((?:\\.|[^\\()])*\))*\]|<<|>>|<[\dA-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|%[^\r\n]*/gs;
const OPERAND = /^(?:[\d.+-]|true$|false$|null$)/;

/**
 * The operations of a content stream in order. A dictionary is one operand, its inside unread.
 * @param content as Latin-1, one character a byte
 */
export function* operationsOf(content: string): Generator<Operation> {
  let operands: string[] = [];
  let depth = 0;
  for (const [token] of content.matchAll(TOKEN)) {
    if (token === '<<') {
      if (depth++ === 0) operands.push('<<');
      else operands.push(`${operands.pop()} <<`);
    } else if (token === '>>') {
      depth--;
      operands.push(`${operands.pop()} >>`);
    } else if (depth > 0) operands.push(`${operands.pop()} ${token}`);
    else if (token.startsWith('%')) continue;
    else if (/^[[(</]/.test(token) || OPERAND.test(token)) operands.push(token);
    else {
      yield { operator: token, operands };
      operands = [];
    }
  }
}

/** A picture as it stands on a page: its name among the resources and its width in points. */
export interface PlacedImage {
  name: string;
  width: number;
}

/** What a page shows, gathered in one reading. */
export interface PageContent {
  operators: ReadonlySet<string>;
  /** Two-byte codes shown, by the name of their font among the resources. */
  codes: ReadonlyMap<string, ReadonlySet<number>>;
  /** The same codes in the order they are shown in, one character each. */
  shown: readonly { font: string; codes: string }[];
  /** Sizes of type in use, in points. */
  sizes: ReadonlySet<number>;
  images: readonly PlacedImage[];
  /** Numbers of the marked-content sequences, in order. */
  sequences: readonly number[];
  /** Something is painted that is neither tagged nor an artifact (Matterhorn 01-005). */
  unmarked: boolean;
  /** Tagged content in an artifact, or an artifact in tagged content (Matterhorn 01-003, 01-004). */
  mixed: boolean;
  /** Sequences that do not begin and end in pairs. */
  unbalanced: boolean;
}

const PAINTS: ReadonlySet<string> = new Set(
  'f F f* S s B B* b b* Do sh BI EI TJ Tj \' "'.split(' ').filter(Boolean),
);
const SHOWS: ReadonlySet<string> = new Set(['TJ', 'Tj', "'", '"']);

export function readContent(content: string): PageContent {
  const operators = new Set<string>();
  const codes = new Map<string, Set<number>>();
  const sizes = new Set<number>();
  const images: PlacedImage[] = [];
  const sequences: number[] = [];
  const open: ('artifact' | 'tagged' | 'neutral')[] = [];
  const shown: { font: string; codes: string }[] = [];
  let font = new Set<number>();
  let fontName = '';
  let width = 0;
  const found = { unmarked: false, mixed: false, unbalanced: false };
  for (const { operator, operands } of operationsOf(content)) {
    operators.add(operator);
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag, properties = ''] = operands;
      const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
      if (mcid !== undefined) sequences.push(Number(mcid));
      const kind = tag === '/Artifact' ? 'artifact' : mcid === undefined ? 'neutral' : 'tagged';
      const other = kind === 'artifact' ? 'tagged' : 'artifact';
      if (kind !== 'neutral' && open.includes(other)) found.mixed = true;
      open.push(kind);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) found.unbalanced = true;
    } else if (operator === 'Tf') {
      fontName = operands[0]?.slice(1) ?? '';
      font = codes.get(fontName) ?? new Set();
      codes.set(fontName, font);
      sizes.add(Number(operands[1]));
    } else if (operator === 'cm') width = Math.hypot(Number(operands[0]), Number(operands[1]));
    else if (operator === 'Do') images.push({ name: operands[0]?.slice(1) ?? '', width });
    if (SHOWS.has(operator)) {
      for (const operand of operands) {
        const run = codesIn(operand);
        for (let i = 0; i < run.length; i++) font.add(run.charCodeAt(i));
        shown.push({ font: fontName, codes: run });
      }
    }
    if (PAINTS.has(operator) && open.every(kind => kind === 'neutral')) found.unmarked = true;
  }
  if (open.length > 0) found.unbalanced = true;
  return { operators, codes, shown, sizes, images, sequences, ...found };
}

/** The value of a digit by its character code; -1 for what is none. */
function hexadecimal(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** The two-byte codes of the hexadecimal strings of an operand. */
function codesIn(operand: string): string {
  let codes = '';
  for (let open = operand.indexOf('<'); open >= 0; open = operand.indexOf('<', open + 1)) {
    let end = open + 1;
    while (hexadecimal(operand.charCodeAt(end)) >= 0) end += 1;
    if (operand[end] !== '>') continue;
    for (let i = open + 1; i + 4 <= end; i += 4) {
      let code = 0;
      for (let digit = i; digit < i + 4; digit++) code = code * 16 + hexadecimal(operand.charCodeAt(digit));
      codes += String.fromCharCode(code);
    }
  }
  return codes;
}
