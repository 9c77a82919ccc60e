/** A line of three or more back-ticks, which fences or closes (CommonMark, 4.5). */
const FENCE_LINE = /^ {0,3}(`{3,})[^`\n]*$/gm;

interface Stretch {
  from: number;
  to: number;
}

/** What stands between two runs of back-ticks of one length on a line (CommonMark, 6.1), in order. */
function spansOf(line: string, start: number): Stretch[] {
  const runs = [...line.matchAll(/`+/g)].map(({ index, 0: ticks }) => ({ at: index, ticks: ticks.length }));
  const places = new Map<number, number[]>();
  for (const { at, ticks } of runs.toReversed()) {
    const known = places.get(ticks);
    if (known) known.push(at);
    else places.set(ticks, [at]);
  }
  const spans: Stretch[] = [];
  let done = 0;
  for (const { at, ticks } of runs) {
    const ahead = places.get(ticks) ?? [];
    while (ahead.length > 0 && (ahead.at(-1) as number) <= at) ahead.pop();
    const close = ahead.at(-1);
    if (at < done || close === undefined) continue;
    done = close + ticks;
    spans.push({ from: start + at, to: start + done });
  }
  return spans;
}

/** Knows which places of a Markdown text stand in code. Places are asked for from the beginning on. */
export class CodeStretches {
  readonly #text: string;
  /** Up to where fences have been looked for, and where the next line is that may open one. */
  #looked = 0;
  #next = -1;
  /** So many back-ticks or more are never closed from here on. */
  #unclosed = Number.POSITIVE_INFINITY;
  #block: Stretch = { from: 0, to: 0 };
  #line: Stretch & { spans: Stretch[] } = { from: 0, to: -1, spans: [] };

  constructor(text: string) {
    this.#text = text;
  }

  /** What ends here was read as something else, a comment: no fence in it counts. */
  skipTo(end: number): void {
    this.#looked = Math.max(this.#looked, end);
    if (this.#next < end) this.#next = -1;
  }

  /** @returns where the code ends that a place stands in; undefined where it stands in none */
  endAround(place: number): number | undefined {
    this.#lookUpTo(place);
    return [this.#block, ...this.#spansAround(place)].find(({ from, to }) => place >= from && place < to)?.to;
  }

  #spansAround(place: number): Stretch[] {
    if (place < this.#line.from || place > this.#line.to) {
      const from = this.#text.lastIndexOf('\n', place - 1) + 1;
      const end = this.#text.indexOf('\n', place);
      const to = end < 0 ? this.#text.length : end;
      this.#line = { from, to, spans: spansOf(this.#text.slice(from, to), from).reverse() };
    }
    // The last is the next: they are taken from the end as places move on.
    const { spans } = this.#line;
    while ((spans.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= place) spans.pop();
    return spans.slice(-1);
  }

  #lookUpTo(place: number): void {
    while (this.#looked <= place && this.#next <= place) {
      FENCE_LINE.lastIndex = this.#looked;
      const open = FENCE_LINE.exec(this.#text);
      this.#next = open?.index ?? Number.POSITIVE_INFINITY;
      if (!open || open.index > place) return;
      this.#looked = open.index + open[0].length;
      const ticks = open[1]?.length ?? 0;
      if (ticks >= this.#unclosed) continue;
      const close = new RegExp(`^ {0,3}\`{${ticks},}[ \\t]*$`, 'gm');
      close.lastIndex = this.#looked;
      const closed = close.exec(this.#text);
      if (!closed) {
        this.#unclosed = ticks;
        continue;
      }
      this.#looked = closed.index + closed[0].length;
      this.#block = { from: open.index, to: this.#looked };
    }
  }
}
