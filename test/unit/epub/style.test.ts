import { beforeAll, describe, expect, it } from 'vitest';
import type { OpeningStyle } from '../../../src/book/template.ts';
import { bookOf, everyNodeBook, p, section } from '../xhtml/every-node.ts';
import { buildEpub, opened } from './build.ts';

const { book, assets } = everyNodeBook();
const type = {
  family: 'eb-garamond',
  weight: 400,
  italic: false,
  size: 11,
  letters: 'normal',
  tracking: 0,
  figures: 'lining',
} as const;

const styleWith = async (opening?: OpeningStyle): Promise<string> => {
  const read = await opened(await buildEpub(book, assets, opening && { opening }));
  return read('OEBPS/style.css');
};

/** The declarations of the rules for a selector. */
const rulesFor = (css: string, selector: string): string =>
  Array.from(css.replace(/@charset[^;]*;|\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g))
    .filter(([, selectors]) => (selectors ?? '').split(',').some(one => one.trim() === selector))
    .map(([, , declarations]) => declarations)
    .join('');

describe('the style of an EPUB', () => {
  let usual: string;
  beforeAll(async () => {
    usual = await styleWith();
  });

  it.each(['html', 'body', 'p', 'section', '*', ':root'])(
    'leaves the face, size, colour and leading of the text to the reader: %s',
    selector => {
      const text = /(?:^|[;\s])(?:font|font-family|font-size|line-height|color|background(?:-color)?)\s*:/;
      expect(rulesFor(usual, selector)).not.toMatch(text);
    },
  );

  it('breaks a word that is longer than the line, also for readers that know the property by its old name', () => {
    expect(rulesFor(usual, 'body')).toMatch(/word-wrap: break-word;\s+overflow-wrap: break-word/);
    expect(rulesFor(usual, '.breakable td')).toMatch(/word-break: break-word;\s+overflow-wrap: anywhere/);
  });

  it('mirrors every rule that has sides, in books with pages that are read from right to left', async () => {
    const hebrew = bookOf([section('chapter', 'one', { lang: 'he', children: [p('אור')] })]);
    const mirrored = (await opened(await buildEpub(hebrew, new Map())))('OEBPS/style.css');
    const mirror = (await mirrored).slice(usual.length);
    expect(mirror).not.toBe('');
    expect(usual).not.toContain('[dir');
    const rules = Array.from(
      usual.replace(/@charset[^;]*;|\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g),
    );
    const sided = rules.filter(([, , declarations = '']) => {
      const of = (name: string) => new RegExp(`${name}:\\s*([^;]*)`).exec(declarations)?.[1];
      const uneven = ['padding', 'margin'].some(name => of(`${name}-left`) !== of(`${name}-right`));
      const [, right, left] = /(?:margin|padding): \S+ (\S+) \S+ ([^;\s]+);/.exec(declarations) ?? [];
      return right !== left || uneven || /^(?:left|right)$/.test(of('text-align') ?? '');
    });
    const selectors = sided.flatMap(([, names = '']) => names.split(',').map(name => name.trim()));
    expect(selectors).toEqual(expect.arrayContaining(['.stanza .line', '.attribution', 'dd', 'td']));
    for (const selector of selectors)
      expect(rulesFor(mirror, `[dir="rtl"] ${selector}`), selector).not.toBe('');
  });

  it('begins chapters as the interior does', async () => {
    const cap = await styleWith({ words: 3, cap: { lines: 3, marks: 'hang', type } });
    expect(cap).toContain('.chapter > p.opening.capped::first-letter');
    expect(rulesFor(cap, '.chapter > p.opening.capped + *')).toMatch(/clear: left/);
    expect(cap).not.toContain('::first-line');
    expect(await styleWith({ words: 5 })).toContain('.chapter > p.opening::first-line');
    expect(await styleWith({ words: 0 })).not.toMatch(/::first-l/);
    expect(usual).toBe(await styleWith({ words: 5 }));
  });
});
