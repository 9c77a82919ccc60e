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
  /** Shown and printed only on demand. */
  hidden?: boolean;
}

interface Written extends Style {
  basedOn?: string;
}

export interface StyleSheet {
  of(id: string | null): Style | undefined;
  /** Language of the text where nothing else is said. */
  lang?: string;
}

const TOGGLES = { i: 'italic', b: 'bold', smallCaps: 'smallCaps', vanish: 'hidden' } as const;
const isToggle = (name: string): name is keyof typeof TOGGLES => Object.hasOwn(TOGGLES, name);
const DEEPEST = 20;

/** Reads `word/styles.xml`; styles inherit from the one they are based on. */
export function readStyles(part: Uint8Array | undefined): StyleSheet {
  const written = new Map<string, Written>();
  let current: Written | undefined;
  let lang: string | undefined;
  visitXml(part, {
    open(name, attribute, above) {
      const value = attribute('val');
      if (name === 'style') {
        current = { name: '' };
        written.set(attribute('styleId') ?? '', current);
      } else if (name === 'lang' && above.includes('rPrDefault')) lang = value;
      else if (!current || value === undefined) {
        if (current && isToggle(name) && above.at(-1) === 'rPr') current[TOGGLES[name]] = true;
      } else if (name === 'name') current.name = value.toLowerCase();
      else if (name === 'basedOn') current.basedOn = value;
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
  return { of: id => (id === null ? undefined : resolve(id)), ...(lang && { lang }) };
}
