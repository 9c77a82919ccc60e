import type { Section } from '../book/book.ts';
import { between, type Inquiry } from '../book/inquiry.ts';
import type { Block, Paragraph } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { sectionsOf } from '../book/visit.ts';
import { countWords, holdsSpeech, isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';
import { isTimeJump } from './time-jump-phrases.ts';

/** How an extra blank line is read. */
type Reading = 'break' | 'speech' | 'heading' | 'unclear';

/** A short paragraph in which someone only reacts, as between two speeches: “Connor simply nodded.” */
const BEAT =
  /\b(?:nodded|sighed|shrugged|smiled|frowned|laughed|grinned|blinked|paused|hesitated|waited|listened|stared|watched|looked|glanced|turned|shook|swallowed|winced|snorted|chuckled|gasped|froze|stopped|flared|inhaled|exhaled|crossed|raised|rolled|bit|nods|sighs|shrugs|smiles|stares|looks)\b/i;
const LONGEST_BEAT = 12;
/** How a scene opens: with a time, a place, or waking. */
const OPENING =
  /^(?:(?:early|late|by|at|in|on|before|after|when|as|until|since|during|over)\b.{0,40}\b(?:dawn|morning|noon|afternoon|dusk|evening|night|midnight|sunrise|sunset|spring|summer|autumn|winter|days?|weeks?|months?|years?|hours?|minutes?|o['’]clock|time)\b|(?:morning|night|dawn|dusk|evening|spring|summer|autumn|winter|midnight|noon|later|meanwhile|outside|inside|elsewhere|back (?:in|at|on)|across|somewhere|tomorrow|(?:the|that) (?:next|following|same) \w+|(?:hours|days|weeks|months|years|minutes|\w+ (?:hours|days|weeks|months|years)) (?:later|passed|went)|it was)\b|.{0,30}\b(?:woke|awoke)\b)/i;

const isBeat = (line: string): boolean => BEAT.test(line) && countWords(line) <= LONGEST_BEAT;

function readBlank(before: Block | undefined, after: Paragraph, lang: string, noisy: boolean): Reading {
  if (!isParagraph(before) || isTimeJump(wordsOf(after), lang)) return 'heading';
  const first = wordsOf(before);
  const second = wordsOf(after);
  if (holdsSpeech(first) || holdsSpeech(second)) return 'speech';
  if (OPENING.test(second) && !isBeat(second)) return noisy ? 'unclear' : 'break';
  return noisy || isBeat(first) || isBeat(second) ? 'unclear' : 'break';
}

/** The number of blank lines that commonly parts the section's paragraphs. */
function usualGap(section: Section): number {
  const counts = new Map<number, number>();
  for (const block of section.children) {
    if (isParagraph(block) && block.gap !== undefined)
      counts.set(block.gap, (counts.get(block.gap) ?? 0) + 1);
  }
  // Of two gaps as common as each other the smaller is the usual one: a manuscript has more paragraphs than scenes.
  const [gap = 1] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  if (gap === 0) return 0;
  return counts.size === 1 && (counts.get(gap) ?? 0) < 3 ? 1 : gap;
}

const WHY: Record<Exclude<Reading, 'break'>, string> = {
  speech: 'it stands beside speech',
  heading: 'the line beside it parts the scenes already',
  unclear: 'it may be one or a slip',
};

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'break', meaning: 'a scene ends here' },
  { key: 'none', meaning: 'the extra line says nothing' },
];

function settle(section: Section, lang: string, inquiry: Inquiry): void {
  const usual = usualGap(section);
  const extra = section.children.flatMap((block, index) =>
    isParagraph(block) &&
    index > 0 &&
    (block.gap ?? 0) > usual &&
    section.children[index - 1]?.type !== 'sceneBreak'
      ? [{ block, index, before: section.children[index - 1] }]
      : [],
  );
  const plain = extra.map(({ block, before }) => readBlank(before, block, lang, false));
  // An author who leaves extra lines inside conversations does not mean scene breaks by them.
  const noisy =
    plain.filter(reading => reading === 'speech').length >
    plain.filter(reading => reading === 'break').length;
  const kept: Block[] = [];
  const found = new Map(extra.map(one => [one.index, one]));
  section.children.forEach((block, index) => {
    const one = found.get(index);
    if (one && isParagraph(block)) {
      const reading = readBlank(one.before, one.block, lang, noisy);
      const lines = block.gap === 1 ? 'A blank line' : `${block.gap} blank lines`;
      const here = `before \`${wordsOf(block).slice(0, 40)}\``;
      const answer = inquiry.askAt(between(wordsOf(one.before), wordsOf(block)), {
        rule: 'normalize/extra-blank',
        severity: reading === 'unclear' ? 'warning' : 'info',
        message:
          reading === 'break'
            ? `${lines} ${here} ${block.gap === 1 ? 'is' : 'are'} set as a scene break`
            : `${lines} ${here} ${block.gap === 1 ? 'is' : 'are'} no scene break: ${WHY[reading]}`,
        hint:
          reading === 'break'
            ? 'Remove the extra line if none is meant'
            : 'Write `* * *` there if a scene ends',
        position: block.position,
        confidence: reading === 'break' ? 0.8 : reading === 'unclear' ? 0.5 : 0.9,
        done: reading === 'break' ? 'break' : 'none',
        alternatives: ALTERNATIVES,
      });
      if (answer === 'break') kept.push({ type: 'sceneBreak', mark: 'space', written: '' });
    }
    if (isParagraph(block)) delete block.gap;
    kept.push(block);
  });
  section.children = kept;
}

/** Decides which of the author's extra blank lines part two scenes. */
export const extraBlanks: Pass = {
  name: 'extra-blanks',
  infers: true,
  run(book, _, inquiry) {
    for (const section of sectionsOf(book))
      if (!section.generated) settle(section, section.lang ?? book.metadata.lang, inquiry);
  },
};
