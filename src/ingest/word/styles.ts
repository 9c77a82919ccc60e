/** What the styles of a document say that bears on a book: ranks of headings, italics, bold, small capitals. */
import { visitXml } from './xml.ts';

export interface Style {
  /** In small letters. Word's own styles have their English names in every language. */
  name: string;
  /** 1 for headings of the first rank; absent for text. */
  rank?: number;
  italic?: boolean;
  bold?: boolean;
  smallCaps?: boolean;
  struck?: boolean;
  underlined?: boolean;
  /** Above or below the line. */
  script?: 'superscript' | 'subscript' | 'baseline';
  /** The list that its paragraphs are items of, and how deep. */
  list?: string;
  listRank?: string;
  /** Language of its words. */
  lang?: string;
  /** Shown and printed only on demand. */
  hidden?: boolean;
}

interface Written extends Style {
  basedOn?: string;
}

export interface StyleSheet {
  of(id: string | null): Style | undefined;
  /** The style of paragraphs that have none: “Normal”. */
  normal: Style | undefined;
  /** Language of the text where nothing else is said. */
  lang?: string;
}

const TOGGLES = {
  i: 'italic',
  b: 'bold',
  smallCaps: 'smallCaps',
  strike: 'struck',
  dstrike: 'struck',
  vanish: 'hidden',
} as const;
const isToggle = (name: string): name is keyof typeof TOGGLES => Object.hasOwn(TOGGLES, name);
const isScript = (value: string): value is NonNullable<Style['script']> =>
  value === 'superscript' || value === 'subscript' || value === 'baseline';
const DEEPEST = 20;

/** Reads `word/styles.xml`; styles inherit from the one they are based on. */
export function readStyles(part: Uint8Array | undefined): StyleSheet {
  const written = new Map<string, Written>();
  let current: Written | undefined;
  let lang: string | undefined;
  let normal: string | undefined;
  visitXml(part, {
    open(name, attribute, above) {
      const value = attribute('val');
      if (name === 'style') {
        current = { name: '' };
        written.set(attribute('styleId') ?? '', current);
        const isDefault = /^(?:1|true|on)$/.test(attribute('default') ?? '');
        if (isDefault && attribute('type') === 'paragraph') normal = attribute('styleId');
      } else if (name === 'lang' && above.includes('rPrDefault')) lang = value;
      else if (!current || value === undefined) {
        if (current && isToggle(name) && above.at(-1) === 'rPr') current[TOGGLES[name]] = true;
      } else if (name === 'name') current.name = value.toLowerCase();
      else if (name === 'basedOn') current.basedOn = value;
      else if (above.includes('tblStylePr')) return;
      else if (name === 'numId' && above.at(-1) === 'numPr') current.list = value;
      else if (name === 'ilvl' && above.at(-1) === 'numPr') current.listRank = value;
      else if (name === 'lang' && above.at(-1) === 'rPr') current.lang = value;
      else if (name === 'u' && above.at(-1) === 'rPr') current.underlined = value !== 'none';
      else if (name === 'vertAlign' && isScript(value)) current.script = value;
      else if (name === 'outlineLvl' && /^[0-8]$/.test(value)) current.rank = Number(value) + 1;
      else if (isToggle(name) && above.at(-1) === 'rPr')
        current[TOGGLES[name]] = !/^(?:0|false|off)$/.test(value);
    },
    close(name) {
      if (name === 'style') current = undefined;
    },
  });
  const resolve = (id: string, depth = 0): Style | undefined => {
    const own = written.get(id);
    if (!own || depth > DEEPEST) return own;
    const { basedOn, ...style } = own;
    const base = basedOn === undefined ? undefined : resolve(basedOn, depth + 1);
    return { ...base, ...style };
  };
  return {
    of: id => (id === null ? undefined : resolve(id)),
    normal: normal === undefined ? undefined : resolve(normal),
    ...(lang && { lang }),
  };
}
