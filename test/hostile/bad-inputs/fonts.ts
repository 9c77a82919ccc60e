import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { fontFile } from '../../../src/fonts/families.ts';
import { shelfWith } from '../../../src/fonts/own-fonts.ts';
import { shelf } from '../../../src/fonts/shelf.ts';
import { folder, type Probe, type Row } from './row.ts';

const sound = readFileSync(fontFile({ family: 'cormorant', weight: 400, italic: false }) ?? '');
const refused = (what: string, bytes: Uint8Array, ...says: string[]): Row => ({
  id: 'font-01',
  what,
  files: {
    ...folder('# One\n\nIt rained.\n', 'fonts:\n  text:\n    regular: Keel.ttf\n'),
    'book/Keel.ttf': bytes,
  },
  run: ['build', 'book', '--format', 'pdf'],
  code: 2,
  says: ['book/book.yaml:6', '`Keel.ttf`', ...says],
});

export const FONTS: readonly Row[] = [
  refused('an empty font', new Uint8Array(), 'is no font that can be read'),
  refused(
    'chance for a font',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 251),
    'is no font that can be read',
  ),
  refused('a font cut off', sound.subarray(0, 9000), 'is damaged'),
];

/** Numbers as random as a test needs, the same each time (Park and Miller's generator). */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

export const FONT_PROBES: readonly Probe[] = [
  {
    id: 'font-02',
    what: '150 fonts with damaged heads',
    async holds() {
      const numbers = chance(150);
      const next = (below: number): number => numbers.next().value % below;
      for (let font = 0; font < 150; font++) {
        const bytes = Uint8Array.from(sound);
        for (let flip = 0; flip < 4; flip++) bytes[next(400)] = next(256);
        const report = new VFile();
        const begin = process.cpuUsage();
        const own = {
          purpose: 'text',
          weight: 400,
          italic: false,
          bytes,
          source: 'Keel.ttf',
        } as const;
        const made = shelfWith(shelf, [own], 'eb-garamond', report);
        expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(1);
        expect(made === undefined).toBe(report.messages.some(({ fatal }) => fatal));
      }
    },
  },
];
