/**
 * Every family of covers over every title: what a reader can read, whether two books look alike, what is chosen when
 * nobody chooses, and what a cover costs.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { openFace } from '../../src/fonts/face.ts';
import { COVER_FAMILY } from '../../src/fonts/own-fonts.ts';
import { type Shelf, shelf } from '../../src/fonts/shelf.ts';
import { type Pixels, rasterise } from '../../src/images/images.ts';
import { luminanceOf, ratio, rgbOf } from '../../src/render/cover/colour.ts';
import { LEAST_CONTRAST, type Secured, secure } from '../../src/render/cover/contrast.ts';
import { coverScene } from '../../src/render/cover/cover.ts';
import { design } from '../../src/render/cover/design.ts';
import type { Family } from '../../src/render/cover/families/family.ts';
import { FAMILIES } from '../../src/render/cover/families/registry.ts';
import { GENRES } from '../../src/render/cover/genres.ts';
import { inThumbnail, measure } from '../../src/render/cover/meter.ts';
import { toSvg } from '../../src/render/cover/to-svg.ts';
import { bookOf, canvas, contextOf, materialsOf } from '../unit/cover/cover-books.ts';
import { COVER_TITLES, type CoverTitle, isPlainLatin } from './cover-titles.ts';
import { ROOT } from './texts.ts';
import { canRead, difference, labOf, readTitle } from './thumbnails.ts';

/** Covers are alike below this mean difference in Lab; a title counts as read from this share of its letters. */
const LEAST_DIFFERENCE = 8;
const LEAST_RECALL = 0.9;
/** Places a cover must come out the same in. */
const PLACES = [
  { LC_ALL: 'C', TZ: 'UTC' },
  { LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' },
  { LC_ALL: 'de_DE.UTF-8', TZ: 'Pacific/Marquesas' },
];

type Say = (line: string) => void;

const asked = new Map<string, Shelf>();

/** Our shelf with a font of the machine for a script that none of ours has; undefined where the machine has none. */
function shelfFor(pattern: string | undefined): Shelf | undefined {
  if (pattern === undefined) return shelf;
  const known = asked.get(pattern);
  if (known) return known;
  const { stdout, status } = spawnSync('fc-match', ['-f', '%{file}', pattern], { encoding: 'utf8' });
  if (status !== 0 || !/\.(?:ttf|otf|ttc)$/.test(stdout)) return undefined;
  const brought = openFace(`bench ${pattern}`, readFileSync(stdout));
  const extended: Shelf = {
    ...shelf,
    face: name => (name.family === COVER_FAMILY ? brought : shelf.face(name)),
    has: name => name.family === COVER_FAMILY || shelf.has(name),
  };
  asked.set(pattern, extended);
  return extended;
}

interface Drawn {
  title: CoverTitle;
  secured: Secured;
  svg: string;
}

async function drawAll(family: Family): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const each of COVER_TITLES) {
    const fonts = shelfFor(each.font);
    if (!fonts) continue;
    const { font: _, ...words } = each;
    const secured = await secure(design(family, { ...materialsOf(words), shelf: fonts }), canvas);
    drawn.push({ title: each, secured, svg: toSvg(secured.scene) });
  }
  return drawn;
}

/** The least contrast of each kind of words with the art under it, over the pixels that are all ink. */
async function contrastIn({ secured: { scene, composition }, svg }: Drawn): Promise<number> {
  const [width, height] = [800, 1280];
  const full = await rasterise(svg, width, height);
  const bare = await rasterise(toSvg({ ...scene, children: composition.art }), width, height);
  let least = Infinity;
  for (const { ink, colour, colours = [] } of composition.lettering) {
    const inks = [colour, ...colours].map(rgbOf);
    const found: number[] = [];
    for (let y = Math.floor(ink.y / 2); y <= (ink.y + ink.height) / 2; y++) {
      for (let x = Math.floor(ink.x / 2); x <= (ink.x + ink.width) / 2; x++) {
        const at = (pixels: Pixels) =>
          [0, 1, 2].map(k => pixels.data[(y * width + x) * 3 + k]) as [number, number, number];
        const seen = at(full);
        if (!inks.some(each => each.every((v, k) => Math.abs(v - (seen[k] as number)) < 4))) continue;
        found.push(ratio(luminanceOf(...seen), luminanceOf(...at(bare))));
      }
    }
    found.sort((a, b) => a - b);
    least = Math.min(least, found[Math.floor(found.length * 0.01)] ?? Infinity);
  }
  return least;
}

/** The pairs of titles whose covers are alike, and the least difference. */
async function likeness(drawn: readonly Drawn[]): Promise<{ least: number; alike: string[] }> {
  const pictures: Float32Array[] = [];
  for (const { svg } of drawn) pictures.push(labOf(await rasterise(svg, 40, 64)));
  let least = Infinity;
  const alike: string[] = [];
  pictures.forEach((one, i) => {
    for (let j = i + 1; j < pictures.length; j++) {
      const apart = difference(one, pictures[j] as Float32Array);
      least = Math.min(least, apart);
      if (apart < LEAST_DIFFERENCE)
        alike.push(`${drawn[i]?.title.title} / ${drawn[j]?.title.title} ${apart.toFixed(1)}`);
    }
  });
  return { least, alike };
}

interface Costs {
  /** Milliseconds of processor time. */
  first: number;
  warm: number;
  worst: number;
  /** Megabytes. */
  peak: number;
  /** The fingerprint of a cover. */
  svg: string;
}

const hasTaskset = spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0;

/** What covers of a family cost in a process of their own. */
function oneFamily({ name }: Family, environment: Record<string, string> = {}): Costs {
  const one = [process.execPath, '--import', 'tsx', join(ROOT, 'test/bench/one-cover.ts'), name];
  const [command, ...rest] = (hasTaskset ? ['taskset', '-c', '0', ...one] : one) as [string, ...string[]];
  const env = { ...process.env, ...environment };
  const { stdout } = spawnSync(command, rest, { encoding: 'utf8', cwd: ROOT, env });
  return JSON.parse(stdout) as Costs;
}

/** Measures one family and prints a line, with what fails under it. */
export async function measureFamily(family: Family, reads: boolean, say: Say): Promise<void> {
  const drawn = await drawAll(family);
  const failing: string[] = [];
  let [contrast, title, author, veils] = [Infinity, Infinity, Infinity, 0];
  let [recall, read] = [0, 0];
  for (const each of drawn) {
    const { faults } = measure(each.secured, canvas);
    for (const fault of faults) failing.push(`${each.title.title.slice(0, 40)}: ${JSON.stringify(fault)}`);
    const real = await contrastIn(each);
    if (real < LEAST_CONTRAST) failing.push(`${each.title.title.slice(0, 40)}: ${real.toFixed(2)} to 1`);
    contrast = Math.min(contrast, real);
    if (each.secured.veils > 0) veils++;
    for (const { role, capHeight } of each.secured.composition.lettering) {
      if (role === 'title') title = Math.min(title, inThumbnail(capHeight, canvas));
      if (role === 'author') author = Math.min(author, inThumbnail(capHeight, canvas));
    }
    if (!reads || !isPlainLatin(each.title)) continue;
    const ink = each.secured.composition.lettering.find(({ role }) => role === 'title')?.ink;
    if (!ink) throw new Error(`${family.name} has no title`);
    const small = 240 / canvas.width;
    const place = {
      x: ink.x * small,
      y: ink.y * small,
      width: ink.width * small,
      height: ink.height * small,
    };
    const thumbnail = await rasterise(each.svg, 240, 384);
    const share = await readTitle(thumbnail, each.title.title, place, LEAST_RECALL);
    recall += share;
    read++;
    if (share < LEAST_RECALL) failing.push(`${each.title.title.slice(0, 40)}: read ${share.toFixed(2)}`);
  }
  const { least, alike } = await likeness(drawn);
  const { first, warm, worst, peak } = oneFamily(family);
  say(
    [
      family.name.padEnd(10),
      `${drawn.length} titles`,
      `contrast ${contrast.toFixed(2)}`,
      `title ${title.toFixed(1)} px`,
      `author ${author.toFixed(1)} px`,
      reads ? `read ${(recall / read).toFixed(3)}` : 'not read',
      `difference ${least.toFixed(1)}`,
      `${veils} veiled`,
      `${warm.toFixed(0)} ms, at worst ${worst.toFixed(0)}, first ${first.toFixed(0)} ms`,
      `${peak.toFixed(0)} MB`,
    ].join(', '),
  );
  for (const line of failing) say(`    ${line}`);
  if (alike.length > 0) say(`    ${alike.length} pairs alike: ${alike.slice(0, 8).join('; ')}`);
}

/** Books nobody chose a family for: none of them may have a fault. */
async function measureChoice(say: Say): Promise<void> {
  const chosen = new Map<string, number>();
  let [books, faulty] = [0, 0];
  for (const [i, each] of COVER_TITLES.entries()) {
    const fonts = shelfFor(each.font);
    if (!fonts) continue;
    const { title, author, series, lang = 'en', subtitle, quote } = each;
    const context = { ...contextOf(), shelf: fonts, report: new VFile() };
    const book = bookOf(
      {
        title,
        lang,
        genre: GENRES[i % GENRES.length] as string,
        authors: author ? [{ name: author, role: 'aut' }] : [],
        ...(subtitle && { subtitle }),
        ...(series && { series: { name: series } }),
      },
      { ...(quote && { quote }) },
    );
    const { family } = await coverScene(book, context);
    chosen.set(family, (chosen.get(family) ?? 0) + 1);
    books++;
    if (context.report.messages.length > 0) {
      faulty++;
      say(`    ${title}: ${context.report.messages.map(String).join('; ')}`);
    }
  }
  const counts = [...chosen].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
  say(`chosen for ${books} books of all genres: ${faulty} with a fault; ${counts.join(', ')}`);
}

/** Whether the SVG of a family is the same in other places of the world. */
const measurePlaces = (family: Family): boolean =>
  new Set(PLACES.map(place => oneFamily(family, place).svg)).size === 1;

/** Prints a line for each family, its failures under it; then what is chosen, and where SVG differs. */
export async function measureCovers(say: Say): Promise<void> {
  const reads = canRead();
  if (!reads) say('Tesseract is not installed: no title is read');
  for (const family of FAMILIES) await measureFamily(family, reads, say);
  await measureChoice(say);
  const moved = FAMILIES.filter(family => !measurePlaces(family)).map(({ name }) => name);
  say(`SVG by locale and time zone: ${moved.length === 0 ? 'the same' : `differs in ${moved.join(', ')}`}`);
}
