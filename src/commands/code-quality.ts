import { sha256 } from '../pipeline.ts';
import { inOrder, ruleOf, type Severity, severityOf } from './messages.ts';
import type { Found } from './sarif.ts';

/** GitLab's words for how grave a finding is. */
const GRAVITY: Record<Severity, 'critical' | 'minor' | 'info'> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

/**
 * Findings as a Code Quality report, which GitLab shows in a merge request: what is new there, at its line. A finding
 * keeps its fingerprint while its words stay the same, on whatever line they stand. What is said of no file is left out.
 */
export function codeQuality(found: readonly Found[]): string {
  const seen = new Map<string, number>();
  const issues = found.flatMap(({ report, shown }) =>
    inOrder(report.messages).flatMap(message => {
      if (!message.file) return [];
      const path = shown(message.file);
      const [rule, description] = [ruleOf(message), message.reason];
      const words = JSON.stringify([rule, path, description]);
      const times = (seen.get(words) ?? 0) + 1;
      seen.set(words, times);
      return [
        {
          description,
          check_name: rule,
          fingerprint: sha256(`${words} ${times}`),
          severity: GRAVITY[severityOf(message)],
          location: { path, lines: { begin: message.line ?? 1 } },
        },
      ];
    }),
  );
  return `${JSON.stringify(issues, null, 2)}\n`;
}
