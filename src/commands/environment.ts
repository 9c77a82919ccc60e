import { UsageError } from './exit.ts';

/**
 * The moment of the build as the reproducible-builds convention gives it (reproducible-builds.org/specs/source-date-epoch).
 * @returns undefined when the variable is not set.
 * @throws UsageError when it is no whole number of seconds.
 */
export function sourceDate(env: NodeJS.ProcessEnv): Date | undefined {
  const seconds = env['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return undefined;
  if (!/^\d{1,11}$/.test(seconds)) throw new UsageError('SOURCE_DATE_EPOCH is no whole number of seconds');
  return new Date(Number(seconds) * 1000);
}
