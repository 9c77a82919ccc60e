import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const isOfNode20 = process.versions.v8.startsWith('11.');

/**
 * Has the engine run a function some four times longer before it is compiled for speed. A command lasts seconds: much
 * of what is compiled in its first one is hardly called again, and costs a sixth of the CPU of a build. Engines after
 * that of Node 20 know no such setting, and complain of it.
 */
export function compileLater(): void {
  if (isOfNode20) setFlagsFromString('--interrupt-budget=500000');
}

/**
 * Has the engine collect what nobody holds any more when the heap is not quite twice as large as what was held the last
 * time. By itself it lets a large heap grow fourfold on a machine with much memory, and fills half a gigabyte with what a
 * manuscript of a megabyte has left behind. Engines after that of Node 20 also give up to a tenth of a gigabyte to what
 * was made last; they keep to what that has come to take.
 */
export function collectSooner(): void {
  setFlagsFromString(`--heap-growing-percent=${isOfNode20 ? 80 : 50}`);
  if (!isOfNode20) setFlagsFromString('--semi-space-growth-factor=1');
}

/** Collects what nobody holds any more, at once. Node offers it by a flag only, which may be set late. */
export function collectNow(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
