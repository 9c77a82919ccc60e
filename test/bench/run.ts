/**
 * `npm run bench [marks] [races] [growth] [covers] [preview]`: how well marks are set, how fast books are made, how time
 * grows with the length of the text, whether covers can be read and told apart, how soon an edit is seen; all without
 * arguments. Peers that are not installed
 * are named and left out.
 */
import { spawnSync } from 'node:child_process';
import { measureCovers } from './covers.ts';
import { measureGrowth } from './growth.ts';
import { scoreSetters } from './marks.ts';
import { measurePreview } from './preview.ts';
import { runRaces } from './races.ts';
import { ROOT } from './texts.ts';

const PARTS = {
  marks: scoreSetters,
  races: runRaces,
  growth: measureGrowth,
  covers: measureCovers,
  preview: measurePreview,
};
type Part = keyof typeof PARTS;
const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

const wanted = process.argv.slice(2);
const unknown = wanted.find(name => !isPart(name));
if (unknown !== undefined) {
  process.stderr.write(`bench: no part \`${unknown}\`; there are ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(2);
}
// The races run the compiled tool, which must be what the source is.
const compiled = spawnSync('npm', ['run', '--silent', 'compile'], { cwd: ROOT, stdio: 'inherit' });
if (compiled.status !== 0) process.exit(1);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
for (const name of wanted.length > 0 ? wanted.filter(isPart) : (Object.keys(PARTS) as Part[])) {
  say(`\n${name}`);
  await PARTS[name](say);
}
