/**
 * Draws one cover in a fresh process and prints what it cost, with the fingerprint of its SVG: `one-cover.ts <family>`.
 * Run by `covers.ts`.
 */
import { createHash } from 'node:crypto';
import { rasterise, toJpeg } from '../../src/images/images.ts';
import { coverScene, SHOP } from '../../src/render/cover/cover.ts';
import { toSvg } from '../../src/render/cover/to-svg.ts';
import { bookOf, contextOf } from '../unit/cover/cover-books.ts';

const WARM = 5;
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
for (let i = 0; i < WARM; i++) warm.push((await one(`The Winter Orchard ${i}`)).cost);
warm.sort((a, b) => a - b);
const svg = createHash('sha256').update(first.svg).digest('hex');
process.stdout.write(JSON.stringify({ first: first.cost, warm: warm[WARM >> 1], peak, svg }));
