import { Operations } from './operations.ts';
import { hexadecimal } from './syntax.ts';

/** A picture as it stands on a page: its name among the resources and its width in points. */
export interface PlacedImage {
  name: string;
  width: number;
}

/** What a page shows, gathered in one reading of its content stream. */
export interface PageContent {
  operators: ReadonlySet<string>;
  /** Two-byte codes in the order they are shown in, one character each, with their font's name among the resources. */
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
  const sizes = new Set<number>();
  const images: PlacedImage[] = [];
  const sequences: number[] = [];
  const open: ('artifact' | 'tagged' | 'neutral')[] = [];
  const shown: { font: string; codes: string }[] = [];
  let font = '';
  let width = 0;
  const found = { unmarked: false, mixed: false, unbalanced: false };
  const operations = new Operations(content);
  const { operands } = operations;
  while (operations.next()) {
    const { operator } = operations;
    operators.add(operator);
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag, properties = ''] = operands;
      const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
      if (mcid !== undefined) sequences.push(Number(mcid));
      const kind = tag === '/Artifact' ? 'artifact' : mcid === undefined ? 'neutral' : 'tagged';
      const other = kind === 'artifact' ? 'tagged' : 'artifact';
      if (kind !== 'neutral' && open.includes(other)) found.mixed = true;
      open.push(kind);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) found.unbalanced = true;
    } else if (operator === 'Tf') {
      font = operands[0]?.slice(1) ?? '';
      sizes.add(Number(operands[1]));
    } else if (operator === 'cm') width = Math.hypot(Number(operands[0]), Number(operands[1]));
    else if (operator === 'Do') images.push({ name: operands[0]?.slice(1) ?? '', width });
    if (SHOWS.has(operator)) {
      for (const operand of operands) shown.push({ font, codes: codesIn(operand) });
    }
    if (PAINTS.has(operator) && open.every(kind => kind === 'neutral')) found.unmarked = true;
  }
  if (open.length > 0) found.unbalanced = true;
  return { operators, shown, sizes, images, sequences, ...found };
}

/** The two-byte codes of the hexadecimal strings of an operand. */
function codesIn(operand: string): string {
  const codes: number[] = [];
  for (let open = operand.indexOf('<'); open >= 0; open = operand.indexOf('<', open + 1)) {
    let end = open + 1;
    while (hexadecimal(operand.charCodeAt(end)) >= 0) end += 1;
    if (operand[end] !== '>') continue;
    for (let i = open + 1; i + 4 <= end; i += 4) {
      let code = 0;
      for (let digit = i; digit < i + 4; digit++) code = code * 16 + hexadecimal(operand.charCodeAt(digit));
      codes.push(code);
    }
  }
  return textOf(codes);
}

/** More would be too many arguments. */
const MOST_AT_ONCE = 4096;

function textOf(codes: readonly number[]): string {
  let text = '';
  for (let from = 0; from < codes.length; from += MOST_AT_ONCE)
    text += String.fromCharCode(...codes.slice(from, from + MOST_AT_ONCE));
  return text;
}
