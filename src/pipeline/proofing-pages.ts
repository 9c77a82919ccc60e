import type { RuleFacts } from '../check/proofing/explain.ts';
import { ownTemplates } from './templates.ts';

/** Reads the pages of the proofing rules. */
async function pageReader(): Promise<(rule: string) => string> {
  const templates = await ownTemplates();
  return rule => templates.text(`proofing/${rule}.md`);
}

/**
 * The page of a proofing rule: what it looks for and why, with examples; `all` lists the rules.
 * @returns undefined when there is no such rule.
 */
export async function explain(rule: string): Promise<string | undefined> {
  const proofing = await import('../check/proofing/explain.ts');
  return proofing.explain(rule, await pageReader());
}

/** Every proofing rule with its page, for reports that carry their own help. */
export async function proofingRules(): Promise<RuleFacts[]> {
  const { allRules } = await import('../check/proofing/explain.ts');
  return allRules(await pageReader());
}
