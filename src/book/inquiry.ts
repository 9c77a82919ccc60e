import type { VFile } from 'vfile';
import { type Finding, MOST_LISTED, tell } from './finding.ts';
import {
  type Alternative,
  type Answers,
  type Evidence,
  evidenceIn,
  openingOf,
  placeNames,
  type Query,
} from './query.ts';

/** A query as it was met in the book; `answer` is the key of the author's choice where there is one. */
export interface Asked {
  query: Query;
  /** The question, in one sentence. */
  message: string;
  answer?: string;
  /** False for a decision that was sure enough not to ask about; it can be answered all the same. */
  unsure: boolean;
}

/** What a pass asks: a finding that is told while no answer is known, and the ways to decide. */
export interface Question extends Finding {
  rule: `${'ingest' | 'normalize'}/${string}`;
  /** The id of the place, from `nameOf`. */
  id: string;
  evidence: Evidence;
  done: string;
  alternatives: readonly Alternative[];
}

/** Open queries of one rule that are listed; the rest is summed up. */
const MOST_PER_RULE = 100;

/** The paragraph mark, for a question about what stands between two paragraphs. */
const BETWEEN = '¶';

/** Two paragraphs and the place between them as one text, to take evidence and a name from. */
export function between(first: string, second: string): { text: string; start: number; end: number } {
  return { text: `${first}${BETWEEN}${second}`, start: first.length, end: first.length + BETWEEN.length };
}

/**
 * The conversation between a book's passes and its author in one run: passes ask, and get the author's answer, or what
 * they would do without one. What is open is told to the report.
 */
export class Inquiry {
  /** Every question that was put, in the order in which it was. */
  readonly asked: Asked[] = [];
  private readonly answers: Answers;
  private readonly report: VFile;
  private readonly used = new Set<string>();
  private readonly open = new Map<string, number>();
  /** Decisions of each rule that were sure enough. */
  private readonly sure = new Map<string, number>();
  private readonly names = placeNames();

  constructor(answers: Answers, report: VFile) {
    this.answers = answers;
    this.report = report;
  }

  /** Whether the author answered anything under a rule. */
  hasAnswers(rule: string): boolean {
    return Object.values(this.answers).some(answer => answer.rule === rule);
  }

  /**
   * The id of a place, by its rule and the words around it. Each place of a rule must be named once and in reading
   * order, whether or not a question is asked there, so that the same words twice keep their names.
   */
  nameOf(rule: Question['rule'], text: string, start: number, end: number): string {
    return this.names(rule, text, start, end);
  }

  /**
   * The answer to a place, if there is one among the keys. The passage is there, so the answer is not stale.
   * An answer that is none of the keys is told, and the place counts as unanswered.
   */
  answerTo(rule: Question['rule'], id: string, keys: readonly string[]): string | undefined {
    const found = Object.hasOwn(this.answers, id) ? this.answers[id] : undefined;
    if (found?.rule !== rule) return undefined;
    const first = !this.used.has(id);
    this.used.add(id);
    if (keys.includes(found.answer)) return found.answer;
    if (first) {
      tell(this.report, {
        rule: 'queries/unknown-answer',
        severity: 'error',
        message: `\`${found.answer}\` is no answer to the query \`${id}\`; choose ${keys.map(key => `\`${key}\``).join(', ')}`,
        position: found.position,
        actual: found.answer,
        expected: [...keys],
      });
    }
    return undefined;
  }

  /**
   * Asks. Without an answer the finding is told, with the query in it.
   * @returns the key of the alternative to go by
   */
  ask({ id, evidence, done, alternatives, ...finding }: Question): string {
    const { rule, at } = finding;
    const position = finding.position ?? (at && { file: at.file, start: at.point, end: at.point });
    const query: Query = { id, rule, evidence, done, alternatives, ...(position && { position }) };
    const answer = this.answerTo(
      rule,
      id,
      alternatives.map(({ key }) => key),
    );
    const unsure = finding.severity === 'warning';
    const asked: Asked = { query, message: finding.message, unsure };
    if (answer !== undefined) {
      this.asked.push({ ...asked, answer });
      return answer;
    }
    const counts = unsure ? this.open : this.sure;
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count <= (unsure ? MOST_PER_RULE : MOST_LISTED)) {
      this.asked.push(asked);
      tell(this.report, { ...finding, query });
    } else if (!unsure) tell(this.report, finding);
    return done;
  }

  /** Asks what a stretch of a text is, with the words around it for evidence. */
  askAt(
    { text, start, end }: { text: string; start: number; end: number },
    question: Omit<Question, 'id' | 'evidence'>,
  ): string {
    const id = this.nameOf(question.rule, text, start, end);
    return this.ask({ ...question, id, evidence: evidenceIn(text, start, end) });
  }

  /** Asks what a whole block is; the place is known by the words the block begins with. */
  askAbout(words: string, question: Omit<Question, 'id' | 'evidence'>): string {
    const id = this.nameOf(question.rule, words, 0, 0);
    return this.ask({ ...question, id, evidence: openingOf(words) });
  }

  /** Sums up what was too much to list. */
  sumUp(): void {
    for (const [rule, count] of this.open) {
      if (count <= MOST_PER_RULE) continue;
      tell(this.report, {
        rule: 'queries/more',
        severity: 'warning',
        message: `${count - MOST_PER_RULE} more queries of \`${rule}\` are not listed; answer those that are, or look whether the text is prose`,
      });
    }
  }

  /** Tells of answers whose passage is gone. Call it when every pass has run that could ask. */
  tellStale(): void {
    for (const [id, { rule, words, position }] of Object.entries(this.answers)) {
      if (this.used.has(id)) continue;
      tell(this.report, {
        rule: 'queries/stale-answer',
        severity: 'warning',
        message: `The passage of the answer \`${id}\`, \`${words}\`, is gone from the book or asks nothing any more; remove the answer`,
        hint: `It was an answer to \`${rule}\`; \`quoin queries --prune\` removes all such answers`,
        position,
      });
    }
  }
}
