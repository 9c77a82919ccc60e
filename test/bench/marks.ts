/** How many marks each setter sets otherwise than the editor did, by class, in 10,000. */
import { CLASSES, isQuoteClass, newScore, type Score, scoreLine, type Tally } from './score.ts';
import { type Setter, setters } from './setters.ts';
import { type Pair, pairs } from './texts.ts';

function scoreOf(setter: Setter, texts: readonly Pair[]): Score {
  const score = newScore();
  for (const { raw, gold } of texts) {
    const set = setter.set(raw);
    gold.split('\n').forEach((line, index) => {
      scoreLine(line, set[index] ?? '', score);
    });
  }
  return score;
}

const rate = ({ marks, wrong }: Tally): string => (marks === 0 ? '-' : ((1e4 * wrong) / marks).toFixed(1));

const sum = (score: Score, of: readonly (keyof Score)[]): Tally =>
  of.reduce((all, name) => ({ marks: all.marks + score[name].marks, wrong: all.wrong + score[name].wrong }), {
    marks: 0,
    wrong: 0,
  });

/** Prints a table for each style of the texts. */
export async function scoreSetters(say: (line: string) => void): Promise<void> {
  const all = await setters();
  for (const { absent } of all) if (absent) say(`  ${absent}, left out`);
  const present = all.filter(({ absent }) => !absent);
  for (const [style, texts] of pairs()) {
    const scores = present.map(setter => scoreOf(setter, texts));
    const widths = present.map(({ name }) => Math.max(8, name.length));
    const row = (name: string, marks: string, cells: readonly string[]) =>
      say(
        `  ${name.padEnd(30)}${marks.padStart(8)}  ${cells.map((cell, i) => cell.padStart(widths[i] ?? 8)).join('  ')}`,
      );
    row(
      `${style}: wrong in 10,000`,
      'marks',
      present.map(({ name }) => name),
    );
    for (const name of CLASSES) {
      const marks = scores[0]?.[name].marks ?? 0;
      if (marks > 0)
        row(
          name,
          String(marks),
          scores.map(score => rate(score[name])),
        );
    }
    const quotes = CLASSES.filter(isQuoteClass);
    const totals = scores.map(score => sum(score, quotes));
    row('all quotes and apostrophes', String(totals[0]?.marks ?? 0), totals.map(rate));
    const everything = scores.map(score => sum(score, CLASSES));
    row('all marks', String(everything[0]?.marks ?? 0), everything.map(rate));
  }
}
