import type { Face } from '../../../src/fonts/face.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import type { Line, LineSource, Word } from '../../../src/paginate/pages.ts';

/** Sets lines by hand, as far as the tests of the PDF backend need them. */

export const LEFT = 54;
const MEASURE = 288;
export const LEADING = 14;

export const roman = shelf.face({ family: 'eb-garamond', weight: 400, italic: false });
export const italic = shelf.face({ family: 'eb-garamond', weight: 400, italic: true });

export interface Style {
  face?: Face;
  size?: number;
  features?: string;
  rise?: number;
  tracking?: number;
  expand?: number;
  link?: Word['link'];
  lang?: string;
}

/** A word as the sample is written in: a text with its style; `~` at the end joins it to the next. */
export type Token = string | readonly [string, Style];

const read = (token: Token): { text: string; style: Style; glued: boolean } => {
  const [text, style] = typeof token === 'string' ? [token, {}] : token;
  return { text: text.replace(/~$/, ''), style, glued: text.endsWith('~') };
};

export function wordOf(token: Token, x: number): Word {
  const { text, style, glued } = read(token);
  const face = style.face ?? roman;
  return {
    x,
    rise: style.rise ?? 0,
    face,
    size: style.size ?? 11,
    shaped: face.shape(text, style.features ?? ''),
    expand: style.expand ?? 1,
    tracking: style.tracking ?? 0,
    hyphen: false,
    ...(style.link && { link: style.link }),
    ...(style.lang && { lang: style.lang }),
    spaceAfter: !glued,
  };
}

export const widthOf = (word: Word): number =>
  (word.shaped.width * word.size * word.expand) / 1000 + word.shaped.glyphs.length * word.tracking;

export interface Setting {
  baseline: number;
  source: LineSource | undefined;
  justified?: boolean;
  centred?: boolean;
  left?: number;
  part?: Line['part'];
  end?: Line['end'];
}

/** One line of words, justified or centred in the measure. */
export function lineOf(tokens: readonly Token[], setting: Setting): Line {
  const words = tokens.map(token => wordOf(token, 0));
  const last = words.at(-1);
  if (last) last.spaceAfter = false;
  const end = setting.end ?? 'paragraph';
  if (end === 'hyphen' && last) {
    last.shaped = last.face.shape(`${last.shaped.text}-`);
    last.hyphen = true;
  }
  const gaps = words.filter(word => word.spaceAfter).length;
  const natural = words.reduce((sum, word) => sum + widthOf(word), 0);
  const space = setting.justified && gaps > 0 ? (MEASURE - natural) / gaps : 2.6;
  let x = setting.left ?? (setting.centred ? LEFT + (MEASURE - natural - gaps * space) / 2 : LEFT);
  for (const word of words) {
    word.x = x;
    x += widthOf(word) + (word.spaceAfter ? space : 0);
  }
  return {
    baseline: setting.baseline,
    words,
    source: setting.source,
    part: setting.part ?? { line: 0, of: 1 },
    end,
  };
}
