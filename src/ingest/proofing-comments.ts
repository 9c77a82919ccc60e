import { tell } from '../book/finding.ts';
import { isProofingRule, PROOFING_RULES } from '../book/proofing.ts';
import { nearest } from '../book/suggest.ts';
import type { Reading } from './reading.ts';
import { positionOf } from './source.ts';

/**
 * Reads what a comment says to proof-reading: `proofing: doubled-word off`, `proofing: article, unclosed-quote off`.
 * @param said what stands between the marks of the comment, trimmed
 * @param start offset of the comment in the file, as `end`
 * @returns whether it is such a comment; a name in it that is no rule has been told
 */
export function takeProofing(reading: Reading, said: string, start: number, end: number): boolean {
  if (!/^proofing:/i.test(said)) return false;
  const position = positionOf(reading.source, start, end);
  const words = said
    .slice('proofing:'.length)
    .split(/[\s,:{}]+/)
    .filter(word => word !== '');
  const names = words.filter(word => word !== 'off').map(word => word.replace(/^proof\//, ''));
  if (words.at(-1) !== 'off' || names.length === 0) {
    tell(reading.report, {
      rule: 'ingest/proofing-comment',
      severity: 'warning',
      message: `\`${said}\` switches nothing off; name a rule and say \`off\``,
      hint: '<!-- proofing: doubled-word off -->',
      position,
    });
    return true;
  }
  for (const name of names) {
    if (isProofingRule(name)) continue;
    const near = nearest(name, PROOFING_RULES);
    tell(reading.report, {
      rule: 'ingest/proofing-comment',
      severity: 'warning',
      message: `\`${name}\` is no rule of proof-reading${near === undefined ? '; remove it' : `; did you mean \`${near}\`?`}`,
      hint: 'quoin check --explain all',
      position,
      actual: name,
      ...(near !== undefined && { expected: [near] }),
    });
  }
  const rules = names.filter(isProofingRule);
  if (rules.length > 0) reading.spared.push({ position, rules });
  return true;
}
