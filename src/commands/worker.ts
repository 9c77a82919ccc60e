/** A process of its own that works on the books it is sent, one after another, until whoever sent them is gone. */
import { type BuildSettings, buildOne } from './build-one.ts';
import { type CheckSettings, checkOne } from './check-one.ts';
import { compileLater } from './engine.ts';
import { type Failure, failureOf } from './exit.ts';
import type { Limits } from './limits.ts';
import { Watchdog } from './watchdog.ts';

compileLater();

/** What is to be done with every book. */
export type Order = (
  | { task: 'build'; settings: BuildSettings }
  | { task: 'check'; settings: CheckSettings }
) & { limits: Limits };
/** What is said of one. */
export type Answer = { stage: string } | { outcome: unknown } | { failure: Failure };

let order: Order | undefined;
let watchdog: Watchdog | undefined;

function carryOut(path: string): Promise<unknown> {
  const onStage = (stage: string): void => {
    watchdog?.stage(stage);
    say({ stage });
  };
  if (order?.task === 'build') return buildOne(path, order.settings, onStage);
  if (order?.task === 'check') return checkOne(path, order.settings, onStage);
  throw new Error('a book before an order');
}

const say = (answer: Answer): void => {
  process.send?.(answer);
};

process.on('message', async (sent: Order | { path: string }) => {
  if ('task' in sent) {
    order = sent;
    watchdog = new Watchdog(sent.limits);
    return;
  }
  try {
    watchdog?.begin();
    say({ outcome: await carryOut(sent.path) });
  } catch (error) {
    say({ failure: failureOf(error) });
  } finally {
    watchdog?.rest();
  }
});
process.on('disconnect', () => process.exit());
