import type { Inquiry } from '../book/inquiry.ts';
import { type Alternative, evidenceIn } from '../book/query.ts';
import type { WrittenPassage } from './passages.ts';
import { positionOf } from './prose.ts';
import { isQuote } from './quotes/characters.ts';
import { GLYPHS, type Label } from './quotes/labels.ts';
import type { Judgement, Verdict } from './quotes/quotes.ts';
import type { SetMark } from './quotes/set-quotes.ts';
import type { QuoteStyle } from './quotes/stack.ts';
import { type RepeatedDoubt, repeatedDoubts } from './repeated-doubts.ts';

const RULE = 'normalize/uncertain-quote';

/**
 * The margin under which the author is asked. In the novels of the corpus this asks 9 times in 100,000 words of American
 * style and 22 times of British, and leaves 0.3 of 10,000 marks wrong and unasked in either.
 */
const ASKED_BELOW: Record<QuoteStyle, number> = { us: 3, uk: 2.6 };

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

const choicesAt = ({ prose }: WrittenPassage, at: number) => CHOICES[prose.text[at] ?? ''];

/** The chance that a reading is right, from how far the next best is behind. */
export const confidenceOf = (margin: number): number => Math.round((100 * 1) / (1 + Math.exp(-margin))) / 100;

/** A few words around a mark, to know it by. */
export function glimpse(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at).replace(/^\S*\s/, '');
  const after = text.slice(at + 1, at + 25).replace(/\s\S*$/, '');
  return `${before}${text[at]}${after}`.replace(/\s+/g, ' ').trim();
}

/** The ids of all quotation marks of a book, in reading order, as the verdicts are. */
function idsOf(passages: readonly WrittenPassage[], inquiry: Inquiry): string[] {
  return passages.flatMap(({ prose: { text } }) => {
    const ids: string[] = [];
    for (let at = 0; at < text.length; at++) {
      if (isQuote(text[at])) ids.push(inquiry.nameOf(RULE, text, at, at + 1));
    }
    return ids;
  });
}

/** What the author answered about marks of earlier runs, and the questions about those of this one. */
export class QuoteQueries {
  private readonly passages: readonly WrittenPassage[];
  private readonly inquiry: Inquiry;
  private readonly answered = new Map<WrittenPassage, Map<number, Label>>();
  /** Doubts of many places that the author answered. */
  private readonly settled: RepeatedDoubt[] = [];
  private readonly wordIds = new Map<string, string>();
  private ids: string[] | undefined;

  constructor(passages: readonly WrittenPassage[], inquiry: Inquiry) {
    this.passages = passages;
    this.inquiry = inquiry;
    if (!inquiry.hasAnswers(RULE)) return;
    this.ids = idsOf(passages, inquiry);
    let mark = 0;
    for (const passage of passages) {
      const { text } = passage.prose;
      for (let at = 0; at < text.length; at++)
        if (isQuote(text[at])) this.take(passage, at, this.ids[mark++] ?? '');
    }
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
  takeRepeated({ verdicts, style }: Judgement): boolean {
    if (!this.inquiry.hasAnswers(RULE)) return false;
    for (const doubt of this.repeated(verdicts, style)) {
      const answer = this.inquiry.answerTo(RULE, this.idOf(doubt), Object.keys(CHOICES["'"] ?? {}));
      const label = CHOICES["'"]?.[answer as Key];
      if (label === undefined) continue;
      this.settled.push(doubt);
      for (const { passage, at } of doubt.places) this.keep(this.passages[passage], at, label);
    }
    return this.settled.length > 0;
  }

  /** Asks about every straight mark whose reading is a guess; once for a word in many places. */
  ask(marks: readonly SetMark[], style: Judgement['style']): void {
    const verdicts = marks.map(({ verdict }) => verdict);
    const once = new Map<string, RepeatedDoubt>();
    for (const doubt of [...this.settled, ...this.repeated(verdicts, style)]) {
      for (const { passage, at } of doubt.places) once.set(`${passage} ${at}`, doubt);
    }
    marks.forEach(({ verdict, glyph }, index) => {
      const passage = this.passages[verdict.passage];
      const choices = passage && choicesAt(passage, verdict.at);
      if (!passage || !choices) return;
      const doubt = once.get(`${verdict.passage} ${verdict.at}`);
      if (doubt) {
        if (doubt.places[0]?.passage !== verdict.passage || doubt.places[0]?.at !== verdict.at) return;
        this.askOf(passage, { ...verdict, label: doubt.label }, glyph, choices, this.idOf(doubt), doubt);
        return;
      }
      const isAnswered = this.answered.get(passage)?.has(verdict.at);
      if (verdict.margin >= ASKED_BELOW[style] && !isAnswered) return;
      this.ids ??= idsOf(this.passages, this.inquiry);
      this.askOf(passage, verdict, glyph, choices, this.ids[index] ?? '');
    });
  }

  private repeated(verdicts: readonly Verdict[], style: QuoteStyle): RepeatedDoubt[] {
    const doubts = verdicts.filter(({ passage, at, margin }) => {
      const written = this.passages[passage];
      return margin < ASKED_BELOW[style] && written && !this.answered.get(written)?.has(at);
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

  private take(passage: WrittenPassage, at: number, id: string): void {
    const choices = choicesAt(passage, at);
    const answer = choices && this.inquiry.answerTo(RULE, id, Object.keys(choices));
    const label = answer === undefined ? undefined : choices?.[answer as Key];
    if (label !== undefined) this.keep(passage, at, label);
  }

  private keep(passage: WrittenPassage | undefined, at: number, label: Label): void {
    if (!passage) return;
    const labels = this.answered.get(passage) ?? new Map<number, Label>();
    this.answered.set(passage, labels.set(at, label));
  }

  private askOf(
    { prose }: WrittenPassage,
    { at, label, margin }: Verdict,
    glyph: string,
    choices: Readonly<Partial<Record<Key, Label>>>,
    id: string,
    repeated?: RepeatedDoubt,
  ): void {
    const done = KEY_OF[label];
    const alternatives = (Object.entries(choices) as [Key, Label][]).map(
      ([key, choice]): Alternative => ({
        key,
        meaning: `${MEANING[key]}, ${key === done ? glyph : GLYPHS[choice]}`,
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
