import type { Preformatted } from '../../book/nodes.ts';
import { breakLines, FORCED, GLUE, type Item, PENALTY } from '../lines/break-lines.ts';
import { fitted } from '../lines/fit.ts';
import { itemsOfWord, missingIn } from '../lines/words.ts';
import { drawLine, type Passage, type Setter } from '../setter.ts';
import { paragraphTurns, type Slab } from '../slab.ts';
import { insetBy, withWhite } from './inset.ts';

/** A tab is as wide as so many spaces. */
const TAB = '    ';

/** A screen, a log, a sign: every line and space as the author set it. Too long lines turn over. */
export function setPreformatted(node: Preformatted, setter: Setter): Slab[] {
  const style = setter.interior.preformatted;
  const inner = insetBy(setter, style);
  const rows = node.value
    .replace(/^\n+|\s+$/g, '')
    .split(/\r?\n/)
    .flatMap(line => {
      const passage = passageOf(line, node, inner);
      return (passage.broken[0]?.lines ?? []).map((_, row) => ({ passage, row }));
    });
  if (rows.length === 0) return [];
  const slab: Slab = {
    before: 0,
    after: 0,
    keep: 0,
    settings: [
      {
        rows: rows.length,
        cost: 0,
        turns: paragraphTurns(rows.map(() => false)),
        draw(index, { left, baseline, page }) {
          const found = rows[index];
          const broken = found?.passage.broken[0];
          if (found && broken) drawLine(found.passage, broken, found.row, left, baseline, page);
        },
      },
    ],
  };
  return withWhite([slab], style.before, style.after);
}

function passageOf(line: string, node: Preformatted, setter: Setter): Passage {
  const cut = setter.typeCase.cut(setter.style, setter.lang);
  const [, margin = '', text = ''] = /^(\s*)(.*)$/s.exec(line.replaceAll('\t', TAB)) ?? [];
  const inset = Math.min(margin.length * cut.space.width, setter.width / 2);
  const items: Item[] = [];
  for (const piece of text.split(/(\s+)/)) {
    if (piece === '') continue;
    if (/^\s/.test(piece)) {
      items.push({ kind: GLUE, width: piece.length * cut.space.width, stretch: 0, shrink: 0 });
      continue;
    }
    const missing = missingIn(piece, cut);
    if (missing.length > 0) setter.missing(missing, node);
    items.push(...itemsOfWord(piece, cut));
  }
  if (items.length === 0)
    items.push({ kind: PENALTY, width: 0, cost: FORCED, flagged: false, soft: false, right: 0 });
  const insets = [inset, inset + 2 * cut.space.width];
  const fitting = fitted(items, setter.width - (insets[1] ?? 0), false);
  return {
    items: fitting,
    notes: [],
    broken: breakLines(fitting, {
      width: setter.width,
      insets,
      expand: 0,
      hangs: false,
      ragged: setter.width,
      hyphens: false,
      shortest: 0,
    }),
    source: { section: setter.section, node, flow: setter.flow },
    x: setter.x,
    width: setter.width,
    align: 'left',
    insets,
    expand: 0,
    protrusion: false,
  };
}
