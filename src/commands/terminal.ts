import { styleText } from 'node:util';

type Style = 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'bold' | 'struck';
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_, text) => text;

/** Colours when the stream is a terminal and nobody asked for none (no-color.org). */
export function paintFor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Paint {
  const wanted = env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stream.isTTY && !env['NO_COLOR'];
  return wanted ? (style, text) => styleText(style === 'struck' ? 'strikethrough' : style, text) : plain;
}

/** Columns to fill: of the terminal, else what a log shows without wrapping. */
export const widthOf = ({ columns }: NodeJS.WriteStream): number => Math.max(24, columns ?? 100);

/** What a control character looks like; those of ISO 6429 have no picture (Unicode, Control Pictures). */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/**
 * Words of others, the name of a file before all, as they go into one line on a terminal: a control character is seen and
 * has no effect, neither on colours nor on where the next line begins. The length stays.
 */
export const visible = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, pictureOf);

/** The same of a text of several lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** One line that says what is going on, rewritten in place; silent unless a person is watching. */
export interface Progress {
  say(text: string): void;
  clear(): void;
}

export function progressOn(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Progress {
  if (!stream.isTTY || env['CI']) return { say() {}, clear() {} };
  return {
    say: text => {
      stream.write(`\r\u001b[2K${visible(text).slice(0, Math.max(10, (stream.columns ?? 80) - 1))}`);
    },
    clear: () => {
      stream.write('\r\u001b[2K');
    },
  };
}
