import { isProofingRule, type ProofingRuleName } from '../../book/proofing.ts';
import { RULES } from './registry.ts';

/** What a report says of a rule beside its findings. */
export interface RuleFacts {
  /** `proof/doubled-word`. */
  id: string;
  severity: 'warning' | 'info';
  /** The first sentence of its page. */
  summary: string;
  /** The page as Markdown. */
  page: string;
}

/** Text of the page of a rule, `templates/proofing/<name>.md`. */
export type ReadPage = (name: ProofingRuleName) => string;

/** The sentence under the title, without its full stop. */
const summaryOf = (page: string): string =>
  (page.split('\n\n')[1] ?? '').replace(/\s+/g, ' ').replace(/\.(?: .*)?$/, '');

/** The facts of every rule, in the order of telling. */
export const allRules = (pageOf: ReadPage): RuleFacts[] =>
  RULES.map(({ name, severity }) => {
    const page = pageOf(name);
    return { id: `proof/${name}`, severity, summary: summaryOf(page), page };
  });

/**
 * The page of a rule; of `all` a list of the rules with what each looks for, one a line.
 * @param name with or without `proof/`
 * @returns undefined when there is no such rule
 */
export function explain(name: string, pageOf: ReadPage): string | undefined {
  if (name === 'all')
    return allRules(pageOf)
      .map(({ id, summary }) => `${id}  ${summary}\n`)
      .join('');
  const bare = name.replace(/^proof\//, '');
  return isProofingRule(bare) ? pageOf(bare) : undefined;
}
