import type { Attribution, Blockquote } from '../../book/nodes.ts';
import { plainText } from '../../book/visit.ts';
import { wordAt } from '../lines/set-line.ts';
import type { Line } from '../pages.ts';
import type { Setter } from '../setter.ts';
import type { Slab, Spot } from '../slab.ts';
import type { SetBlocks } from './blocks.ts';
import { insetBy, withWhite } from './inset.ts';
import { setParagraph } from './paragraph.ts';

/** A quotation, set in from both sides. */
export function setQuotation(node: Blockquote, setter: Setter, setBlocks: SetBlocks): Slab[] {
  const style = setter.interior.quotation;
  return withWhite(
    setBlocks(node.children, { ...insetBy(setter, style), place: 'first' }),
    style.before,
    style.after,
  );
}

/** The source of a quotation: flush right under it, after a dash of ours, and never parted from it. */
export function setAttribution(node: Attribution, setter: Setter): Slab[] {
  const { attribution } = setter.interior;
  const set = setParagraph(node.children, node, setter, {
    style: attribution,
    align: 'right',
    display: true,
    insets: [Math.max(setter.indent, 2 * attribution.size)],
  });
  const dashed = !/^\s*[-–—―]/.test(plainText(node.children));
  return set.map(slab => ({
    ...slab,
    before: 0,
    clings: true,
    settings: slab.settings.map(setting => ({
      ...setting,
      draw(row, spot) {
        setting.draw(row, spot);
        if (row === 0 && dashed) drawDash(node, setter, spot);
      },
    })),
  }));
}

/**
 * The dash before a source. The manuscript’s own was a mark that said “here is the source” and is gone; this one is
 * punctuation of the page and no word of the author.
 */
function drawDash(node: Attribution, setter: Setter, { page, baseline }: Spot): void {
  const [first] = page.lines.at(-1)?.words ?? [];
  if (!first) return;
  const cut = setter.typeCase.cut({ ...setter.interior.attribution, italic: false }, setter.lang);
  const width = (cut.face.shape('—', cut.features).width * cut.size) / 1000;
  const dash: Line = {
    baseline,
    words: [wordAt('—', first.x - width, cut)],
    source: { section: setter.section, node, flow: 'ornament' },
    part: { line: 0, of: 1 },
    end: 'joined',
  };
  page.lines.splice(-1, 0, dash);
}
