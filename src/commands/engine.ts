import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine run a function some four times longer before it is compiled for speed. A command lasts seconds: much
 * of what is compiled in its first one is hardly called again, and costs a sixth of the CPU of a build. Engines after
 * that of Node 20 know no such setting, and complain of it.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
}

/**
 * Has the engine collect what nobody holds any more when the heap is two and a half times as large as what was held the
 * last time. By itself it lets a large heap grow fourfold on a machine with much memory, and fills half a gigabyte with
 * what a manuscript of a megabyte has left behind; small ones it keeps smaller than that.
 */
export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=150');
}
