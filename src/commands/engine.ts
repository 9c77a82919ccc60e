import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine compile as suits a command, which lasts seconds.
 *
 * A pattern is compiled once, to machine code; the engine would first make bytecode of it and, at its second use, do it
 * all again, which a build with its hundreds of patterns pays for with a twentieth of its CPU.
 *
 * A function runs some four times longer before it is compiled for speed: much of what is compiled in its first second
 * is hardly called again. Engines after that of Node 20 know no such setting, and complain of it.
 */
export function compileForSeconds(): void {
  setFlagsFromString('--no-regexp-tier-up');
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
}
