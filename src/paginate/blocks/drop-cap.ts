import type { Inline, Paragraph } from '../../book/nodes.ts';
import { marksApart, OPENING_MARKS } from '../../book/opening-marks.ts';
import type { DropCapStyle } from '../../book/template.ts';
import { inkOf } from '../ink.ts';
import { wordAt } from '../lines/set-line.ts';
import type { Initial, Word } from '../pages.ts';
import { type Setter, setPassage } from '../setter.ts';
import { NEVER, type Setting, type Slab } from '../slab.ts';
import { settingsOf } from './paragraph.ts';

/** White between the cap and the lines beside it, in ems of the text. */
const GAP = 0.18;
/** A cap that would take more of the measure leaves lines too short to set. */
const WIDEST = 0.4;
/** A first line moves under the arm of a cap that leans away from it by at least and at most such shares of its width. */
const LEANS = { least: 0.12, most: 0.45 };
/** Size of the marks before a cap, as a share of its own. */
const MARKS = 0.45;
/** Height of letters with ascenders, in ems: lower than it the tail of a cap meets the line below. */
const ASCENT = 0.72;

/**
 * A paragraph whose first letter fills several lines: its foot on the baseline of the last of them, its head as high as the
 * capitals of the first. Quotation marks before it are smaller.
 * @returns undefined where a cap cannot stand: the paragraph is too short or begins with no capital letter
 */
export function setDropCap(
  node: Paragraph,
  setter: Setter,
  words: number,
  style: DropCapStyle,
): Slab[] | undefined {
  const found = takeInitial(node.children);
  const cap = found && shapeOf(found.letter, found.marks, setter, style);
  if (!cap) return undefined;
  const cut = setter.typeCase.cut(setter.style, setter.lang);
  const passage = setPassage(found.rest, node, setter, {
    insets: cap.insets.map((inset, line) =>
      line === 0 && found.alone ? inset + cut.space.width / 2 : inset,
    ),
    leadIn: found.alone ? words - 1 : words,
  });
  const beside = cap.insets.length - 1;
  const settings = settingsOf(passage).filter(({ rows }) => rows >= beside);
  if (settings.length === 0) return undefined;
  const initialOf = (first: Word): Word => {
    const word = wordAt(found.marks + found.letter, 0, cut);
    const gap = found.alone ? cut.space.width : 0;
    word.x = first.x - gap - (word.shaped.width * word.size) / 1000;
    word.spaceAfter = found.alone;
    return word;
  };
  return [
    {
      before: 0,
      after: 0,
      keep: 0,
      settings: settings.map(
        (setting): Setting => ({
          ...setting,
          turns: setting.turns.map((turn, index) => (index < beside - 1 ? NEVER : turn)),
          draw(row, spot) {
            setting.draw(row, spot);
            const first = row === 0 ? spot.page.lines.at(-1)?.words[0] : undefined;
            if (!first) return;
            const initial = cap.parts.map(part => ({ ...part, x: part.x + spot.left + setter.x }));
            spot.page.lines.at(-1)?.words.unshift({ ...initialOf(first), initial });
          },
        }),
      ),
    },
  ];
}

/** Opening marks and the capital behind them, with the marks that sit on it. */
const INITIAL = new RegExp(String.raw`^(${OPENING_MARKS})(\p{Lu}\p{M}*)`, 'u');

interface Taken {
  marks: string;
  letter: string;
  rest: Inline[];
  /** The letter is a word: “A”, “I”. */
  alone: boolean;
}

/** Takes the first letter out of inlines, also out of emphasis, where its marks may stand before it. */
function takeInitial(inlines: readonly Inline[]): Taken | undefined {
  const [first, ...others] = inlines;
  if (!first) return undefined;
  const apart = marksApart(inlines);
  if (apart !== '') {
    const behind = takeInitial(others);
    return behind && { ...behind, marks: apart + behind.marks };
  }
  if (first.type === 'text') {
    const value = first.value.trimStart();
    const [taken = '', marks = '', letter = ''] = INITIAL.exec(value) ?? [];
    if (letter === '') return undefined;
    const rest = value.slice(taken.length);
    return { marks, letter, rest: [{ ...first, value: rest }, ...others], alone: /^\s/u.test(rest) };
  }
  if (first.type !== 'emphasis' && first.type !== 'strong' && first.type !== 'smallCaps') return undefined;
  const inner = takeInitial(first.children);
  return inner && { ...inner, rest: [{ ...first, children: inner.rest }, ...others] };
}

/** The cap and its marks, from the left edge of the paragraph, and what the lines beside it are set in by. */
function shapeOf(
  letter: string,
  marks: string,
  setter: Setter,
  { lines, type, marks: place }: DropCapStyle,
): { parts: Initial[]; insets: number[] } | undefined {
  const { leading } = setter.geometry;
  const text = setter.typeCase.cut(setter.style, setter.lang);
  const { face, features } = setter.typeCase.cut(type, setter.lang);
  if (face.missing(letter + marks.trim()).length > 0) return undefined;
  const drop = (lines - 1) * leading;
  const height = drop + (text.face.metrics.capHeight * text.size) / 1000;
  const size = (height / face.metrics.capHeight) * 1000;
  const shaped = face.shape(letter, features);
  const ink = inkOf(shaped, face, size);
  const body = inkOf(shaped, face, size, -0.02 * size);
  if (!ink || !body) return undefined;
  const gap = GAP * text.size;

  const parts: Initial[] = [];
  let x = -body.left;
  const small = MARKS * size;
  const mark = face.shape(marks.trim(), features);
  const markInk = inkOf(mark, face, small);
  if (markInk) {
    const width = markInk.right - markInk.left + gap;
    const raised = drop - (body.top - markInk.top);
    if (place === 'inside') x += width;
    parts.push({
      x: (place === 'hang' ? -width : 0) - markInk.left,
      drop: raised,
      face,
      size: small,
      shaped: mark,
    });
  }
  parts.push({ x, drop, face, size, shaped });

  const edge = x + body.right + gap;
  if (edge > WIDEST * setter.width) return undefined;
  const insets = new Array<number>(lines).fill(edge);
  const band = inkOf(shaped, face, size, drop, drop + (text.face.metrics.xHeight * text.size) / 1000);
  const leans = (body.right - (band?.right ?? body.right)) / (body.right - body.left);
  if (leans > LEANS.least && leans < LEANS.most) insets[0] = edge - leans * (body.right - body.left);
  const tail = inkOf(shaped, face, size, Number.NEGATIVE_INFINITY, ASCENT * text.size - leading);
  if (tail) insets.push(x + tail.right + gap);
  return { parts, insets: [...insets, 0] };
}
