/**
 * Draws the covers of one family in a fresh process and prints what they cost in milliseconds of processor time: the
 * first, the middle and the worst of the warm ones, with the first one's fingerprint: `one-cover.ts <family>`. Run by
 * `covers.ts`, on one core where the system can hold it there: with more, waiting threads are counted as work.
 */
import { createHash } from 'node:crypto';
import { rasterise, toJpeg } from '../../src/images/images.ts';
import { coverScene, SHOP } from '../../src/render/cover/cover.ts';
import { toSvg } from '../../src/render/cover/to-svg.ts';
import { bookOf, contextOf } from '../unit/cover/cover-books.ts';
import { COVER_TITLES } from './cover-titles.ts';

/** Covers drawn before the ones that count as warm. */
const WARMING = 5;
const WARM = 25;
const [family = 'horizon'] = process.argv.slice(2);
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function one(title: string): Promise<{ svg: string; cost: number }> {
  const begin = cpu();
  const book = bookOf({ title, subtitle: 'Işık', lang: 'tr' }, { family });
  const svg = toSvg((await coverScene(book, contextOf())).scene);
  await toJpeg(await rasterise(svg, SHOP.width, SHOP.height), 'fast');
  return { svg, cost: cpu() - begin };
}

const first = await one('The Winter Orchard');
const peak = process.resourceUsage().maxRSS / 1024;
const warm: number[] = [];
const others = COVER_TITLES.filter(({ font }) => font === undefined).slice(0, WARMING + WARM);
for (const { title } of others) warm.push((await one(title)).cost);
const counted = warm.slice(WARMING).sort((a, b) => a - b);
const svg = createHash('sha256').update(first.svg).digest('hex');
process.stdout.write(
  JSON.stringify({ first: first.cost, warm: counted[counted.length >> 1], worst: counted.at(-1), peak, svg }),
);
