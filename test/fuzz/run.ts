/**
 * `npm run fuzz -- --documents 1000000 --seed 7 --jobs 2`: makes manuscripts by chance and holds Quoin's promises against
 * each. What breaks one is printed with the seed that makes it again, and kept as a case of a test when it is mended.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { documents } from './documents.ts';
import { Desk, expectBuilt, expectRead, expectSet } from './promises.ts';

/** Documents of one seed. */
const ROUND = 1000;
/** A line is printed for one round of so many. */
const PROGRESS = 10;
/** One of so many is set, and built. */
const EVERY_SET = 20;
const EVERY_BUILT = 200;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    jobs: { type: 'string', default: String(availableParallelism()) },
    job: { type: 'string' },
  },
});
const [wanted, seed, jobs] = [values.documents, values.seed, values.jobs].map(Number) as [
  number,
  number,
  number,
];
const rounds = Math.ceil(wanted / ROUND);

/** Runs every `jobs`-th round. @returns how many documents broke a promise */
async function work(job: number): Promise<number> {
  // Every message of a report is an error with a trace, which nobody reads here.
  Error.stackTraceLimit = 0;
  const desk = new Desk();
  let broken = 0;
  for (let round = job; round < rounds; round += jobs) {
    let at = 0;
    const details = await fc.check(
      fc.asyncProperty(documents, async document => {
        at++;
        const manuscript = await expectRead(desk, document);
        if (manuscript && at % EVERY_SET === 0) expectSet(manuscript);
        if (at % EVERY_BUILT === 0) await expectBuilt(desk, document);
      }),
      { seed: seed + round, numRuns: ROUND, interruptAfterTimeLimit: 600_000 },
    );
    if ((round - job) % (PROGRESS * jobs) === 0)
      process.stderr.write(`job ${job}: seed ${seed + round} done\n`);
    if (details.failed) {
      broken++;
      const [document] = details.counterexample ?? [];
      process.stdout.write(`seed ${seed + round}: ${JSON.stringify(document)}\n${details.errorInstance}\n\n`);
    }
  }
  desk.clear();
  return broken;
}

if (values.job !== undefined) process.exitCode = (await work(Number(values.job))) > 0 ? 1 : 0;
else {
  process.stdout.write(`${rounds * ROUND} documents, seeds ${seed} to ${seed + rounds - 1}\n`);
  const lanes = Array.from({ length: jobs }, (_, job) =>
    fork(fileURLToPath(import.meta.url), [
      ...process.argv.slice(2),
      '--seed',
      String(seed),
      '--jobs',
      String(jobs),
      '--job',
      String(job),
    ]),
  );
  const codes = await Promise.all(
    lanes.map(lane => new Promise<number>(resolve => lane.on('exit', code => resolve(code ?? 1)))),
  );
  process.stdout.write(codes.every(code => code === 0) ? 'every promise kept\n' : 'promises were broken\n');
  process.exitCode = Math.max(...codes);
}
