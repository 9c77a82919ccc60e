import { tell } from '../book/finding.ts';
import type { Pass } from './pass.ts';
import { writtenPassages } from './passages.ts';
import { positionOf, rewrite } from './prose.ts';

/**
 * Characters that only paste leaves behind: soft hyphens, zero-width spaces, word joiners, byte order marks. Joiners
 * and non-joiners stay; scripts and emoji are spelt with them (Unicode Standard, 23.2).
 */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Takes out characters that nobody sees and that break words where no one can tell why. */
export const invisibles: Pass = {
  name: 'invisibles',
  run(book, report) {
    let count = 0;
    let position: ReturnType<typeof positionOf>;
    for (const { prose } of writtenPassages(book)) {
      const found = [...prose.text.matchAll(INVISIBLE)];
      if (found.length === 0) continue;
      position ??= positionOf(prose, found[0]?.index ?? 0, (found[0]?.index ?? 0) + 1);
      count += rewrite(
        prose,
        found.map(({ index }) => ({ start: index, end: index + 1, text: '' })),
      );
    }
    if (count === 0) return;
    tell(report, {
      rule: 'normalize/invisible-characters',
      severity: 'info',
      message: `${count} invisible ${count === 1 ? 'character' : 'characters'} (soft hyphens, zero-width spaces) ${count === 1 ? 'is' : 'are'} taken out`,
      position,
    });
  },
};
