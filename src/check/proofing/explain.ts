import { RULES } from './registry.ts';

/**
 * The page of a proofing rule: what it looks for, an example, what to do.
 * @param name with or without `proof/`
 * @returns undefined when there is no such rule
 */
export function explain(name: string): string | undefined {
  const rule = RULES.find(one => one.name === name || one.name === `proof/${name}`);
  if (!rule) return undefined;
  const { what, wrong, right, remedy } = rule.explanation;
  return `${rule.name} (${rule.severity})\n\n${what}\n\n  told:     ${wrong}\n  not told: ${right}\n\n${remedy}\n`;
}

/** All rules with what each looks for, one a line. */
export const listRules = (): string =>
  RULES.map(
    ({ name, explanation }) => `${name}  ${explanation.what.split('. ')[0]?.replace(/\.$/, '')}\n`,
  ).join('');
