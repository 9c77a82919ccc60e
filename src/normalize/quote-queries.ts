import type { Inquiry } from '../book/inquiry.ts';
import { type Alternative, evidenceIn } from '../book/query.ts';
import type { MarkedPassage, Marking } from './mark-passages.ts';
import { positionOf } from './prose.ts';
import type { Label } from './quotes/labels.ts';
import type { Verdict } from './quotes/quotes.ts';
import type { QuoteStyle } from './quotes/stack.ts';
import { type RepeatedDoubt, repeatedDoubts } from './repeated-doubts.ts';

const RULE = 'normalize/uncertain-quote';

/**
 * The margin under which the author is asked. In the novels of the corpus this asks 6 times in 100,000 words of American
 * style and 7 times of British, and leaves 0.5 and 0.2 of 10,000 marks wrong and unasked.
 */
const ASKED_BELOW: Record<QuoteStyle, number> = { us: 2.5, uk: 2.4 };

/** In other languages no corpus says where errors begin; below this two readings of a mark are nearly as good. */
const ASKED_BELOW_ELSEWHERE = 1.5;

const askedBelow = ({ tongue, style }: Marking): number =>
  tongue === 'english' ? ASKED_BELOW[style] : ASKED_BELOW_ELSEWHERE;

type Key = 'open' | 'close' | 'apostrophe' | 'prime';

const MEANING: Record<Key, string> = {
  open: 'an opening quotation mark',
  close: 'a closing quotation mark',
  apostrophe: 'an apostrophe',
  prime: 'a prime',
};

const KEY_OF: Record<Label, Key> = {
  openDouble: 'open',
  openSingle: 'open',
  closeDouble: 'close',
  closeSingle: 'close',
  apostrophe: 'apostrophe',
  doublePrime: 'prime',
  prime: 'prime',
};

/** What each straight mark can be, by the key of the answer. */
const CHOICES: Readonly<Record<string, Readonly<Partial<Record<Key, Label>>>>> = {
  '"': { open: 'openDouble', close: 'closeDouble', prime: 'doublePrime' },
  "'": { open: 'openSingle', close: 'closeSingle', apostrophe: 'apostrophe', prime: 'prime' },
};

const choicesAt = ({ prose }: MarkedPassage, at: number) => CHOICES[prose.text[at] ?? ''];

/** The chance that a reading is right, from how far the next best is behind. */
export const confidenceOf = (margin: number): number => Math.round((100 * 1) / (1 + Math.exp(-margin))) / 100;

/** A few words around a mark, to know it by. */
export function glimpse(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at).replace(/^\S*\s/, '');
  const after = text.slice(at + 1, at + 25).replace(/\s\S*$/, '');
  return `${before}${text[at]}${after}`.replace(/\s+/g, ' ').trim();
}

/** The id of each quotation mark of a passage, by its offset. */
type Ids = ReadonlyMap<number, string>;

const MARK = /["'“”‘’„‚«»‹›]/g;

/** The ids of all quotation marks of passages, set ones too: a mark keeps its id when the author sets another. */
const idsOf = (passages: readonly MarkedPassage[], inquiry: Inquiry): Ids[] =>
  passages.map(
    ({ prose: { text } }) =>
      new Map(
        Array.from(text.matchAll(MARK), ({ index }) => [index, inquiry.nameOf(RULE, text, index, index + 1)]),
      ),
  );

/** What the author answered about marks of earlier runs, and the questions about those of this one. */
export class QuoteQueries {
  private readonly passages: readonly MarkedPassage[];
  private readonly inquiry: Inquiry;
  private readonly answered = new Map<MarkedPassage, Map<number, Label>>();
  /** Doubts of many places that the author answered. */
  private readonly settled: RepeatedDoubt[] = [];
  private readonly wordIds = new Map<string, string>();
  private ids: readonly Ids[] | undefined;

  constructor(passages: readonly MarkedPassage[], inquiry: Inquiry) {
    this.passages = passages;
    this.inquiry = inquiry;
    if (!inquiry.hasAnswers(RULE)) return;
    this.ids = idsOf(passages, inquiry);
    passages.forEach((passage, index) => {
      for (const [at, id] of this.ids?.[index] ?? []) this.take(passage, at, id);
    });
  }

  /** The label that the author gave to a mark. */
  labelAt(passage: number, at: number): Label | undefined {
    const written = this.passages[passage];
    return written && this.answered.get(written)?.get(at);
  }

  /**
   * Takes what the author answered once for a word that is in doubt in many places; those places alone take the answer.
   * @returns whether there was any, so that the other marks are to be judged again in its light
   */
  takeRepeated(marking: Marking): boolean {
    if (!this.inquiry.hasAnswers(RULE)) return false;
    for (const doubt of this.repeated(marking)) {
      const answer = this.inquiry.answerTo(RULE, this.idOf(doubt), Object.keys(CHOICES["'"] ?? {}));
      const label = CHOICES["'"]?.[answer as Key];
      if (label === undefined) continue;
      this.settled.push(doubt);
      for (const { passage, at } of doubt.places) this.keep(this.passages[passage], at, label);
    }
    return this.settled.length > 0;
  }

  /** Asks about every straight mark whose reading is a guess; once for a word in many places. */
  ask(marking: Marking): void {
    const { marks, glyphs } = marking;
    const once = new Map<string, RepeatedDoubt>();
    for (const doubt of [...this.settled, ...this.repeated(marking)]) {
      for (const { passage, at } of doubt.places) once.set(`${passage} ${at}`, doubt);
    }
    for (const { verdict, glyph } of marks) {
      const passage = this.passages[verdict.passage];
      const choices = passage && choicesAt(passage, verdict.at);
      if (!passage || !choices) continue;
      const shown = { ...glyphs, [verdict.label]: glyph };
      const doubt = once.get(`${verdict.passage} ${verdict.at}`);
      if (doubt) {
        if (doubt.places[0]?.passage !== verdict.passage || doubt.places[0]?.at !== verdict.at) continue;
        this.askOf(passage, { ...verdict, label: doubt.label }, shown, choices, this.idOf(doubt), doubt);
        continue;
      }
      const isAnswered = this.answered.get(passage)?.has(verdict.at);
      if (verdict.margin >= askedBelow(marking) && !isAnswered) continue;
      this.ids ??= idsOf(this.passages, this.inquiry);
      const id = this.ids[verdict.passage]?.get(verdict.at) ?? '';
      this.askOf(passage, verdict, { ...glyphs, [verdict.label]: glyph }, choices, id);
    }
  }

  private repeated(marking: Marking): RepeatedDoubt[] {
    const doubts = marking.marks.flatMap(({ verdict }) => {
      const passage = this.passages[verdict.passage];
      const unsure = verdict.margin < askedBelow(marking);
      return unsure && passage && !this.answered.get(passage)?.has(verdict.at) ? [verdict] : [];
    });
    return repeatedDoubts(
      doubts,
      this.passages.map(({ prose }) => prose.text),
    );
  }

  /** The id of a doubt that many places share: that of the word, wherever it stands. */
  private idOf({ word, label }: RepeatedDoubt): string {
    const name = `${KEY_OF[label]} ${word.startsWith("'") ? 'before' : 'after'} ${word}`;
    const id = this.wordIds.get(name) ?? this.inquiry.nameOf(RULE, `each ${name}`, 0, 0);
    this.wordIds.set(name, id);
    return id;
  }

  private take(passage: MarkedPassage, at: number, id: string): void {
    const choices = choicesAt(passage, at);
    const answer = choices && this.inquiry.answerTo(RULE, id, Object.keys(choices));
    const label = answer === undefined ? undefined : choices?.[answer as Key];
    if (label !== undefined) this.keep(passage, at, label);
  }

  private keep(passage: MarkedPassage | undefined, at: number, label: Label): void {
    if (!passage) return;
    const labels = this.answered.get(passage) ?? new Map<number, Label>();
    this.answered.set(passage, labels.set(at, label));
  }

  private askOf(
    { prose }: MarkedPassage,
    { at, label, margin }: Verdict,
    glyphs: Readonly<Record<Label, string>>,
    choices: Readonly<Partial<Record<Key, Label>>>,
    id: string,
    repeated?: RepeatedDoubt,
  ): void {
    const done = KEY_OF[label];
    const glyph = glyphs[label];
    const alternatives = (Object.entries(choices) as [Key, Label][]).map(
      ([key, choice]): Alternative => ({
        key,
        meaning: `${MEANING[key]}, ${key === done ? glyph : glyphs[choice]}`,
      }),
    );
    this.inquiry.ask({
      rule: RULE,
      severity: 'warning',
      message: repeated
        ? `The mark of \`${repeated.word}\` is read as ${MEANING[done]} in ${repeated.places.length} places, first in \`${glimpse(prose.text, at)}\`, and may be another`
        : `The mark in \`${glimpse(prose.text, at)}\` is read as ${MEANING[done]}, and may be another`,
      hint: repeated
        ? `An answer holds for all of these places; where one differs, type the mark you mean there`
        : `Type \`${glyph}\` or the mark you mean in its place`,
      position: positionOf(prose, at, at + 1),
      actual: prose.text[at] as string,
      expected: [glyph],
      confidence: confidenceOf(margin),
      id,
      evidence: evidenceIn(prose.text, at, at + 1),
      done,
      alternatives,
    });
  }
}
