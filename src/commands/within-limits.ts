import { tell } from '../book/finding.ts';
import { newReport } from '../pipeline.ts';
import { type Limits, limitsHere, tooMuch } from './limits.ts';
import { pretty } from './messages.ts';
import { paintFor } from './terminal.ts';
import { Watchdog } from './watchdog.ts';

/**
 * Works on a book in this process. When it takes more than it may, the process ends as with any book that has errors,
 * having said which book at which stage.
 * @param name of the book, as it is said
 * @param ended said below, where a person asked for something that was not made: `not imported`
 * @throws what the work throws
 */
export async function withinLimits<T>(
  name: string,
  limits: Limits,
  work: (onStage: (stage: string) => void) => Promise<T>,
  ended?: string,
): Promise<T> {
  const here = limitsHere(limits);
  const watchdog = new Watchdog(here);
  watchdog.begin((breach, stage) => {
    const report = newReport();
    tell(report, tooMuch(name, breach, stage, here));
    const paint = paintFor(process.stderr, process.env);
    const said = pretty(report, new Map(), { paint, verbose: false, shown: file => file });
    return ended === undefined ? said : `${said}${paint('red', ended)} ${name}\n\n`;
  });
  watchdog.stage('reading');
  try {
    return await work(stage => watchdog.stage(stage));
  } finally {
    watchdog.close();
  }
}
