import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { RuleFacts } from '../pipeline.ts';
import { inOrder, ruleOf, type Severity, severityOf } from './messages.ts';

/** SARIF's words for how grave a finding is (2.1.0, 3.27.10). */
const LEVEL: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What was found in one book, and how its files are named for the person in front of it. */
export interface Found {
  report: VFile;
  shown(file: string): string;
}

/** The rule as GitHub and editors show it beside a finding. One without a page is known by its name alone. */
function descriptorOf(id: string, facts: RuleFacts | undefined): object {
  if (!facts) return { id };
  return {
    id,
    shortDescription: { text: `${facts.summary}.` },
    help: { text: facts.page, markdown: facts.page },
    defaultConfiguration: { level: LEVEL[facts.severity] },
  };
}

/** A path as a relative URI reference. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function locationOf(message: VFileMessage, shown: Found['shown']): object | undefined {
  if (!message.file) return undefined;
  const place = message.place;
  const start = place && 'start' in place ? place.start : place;
  const end = place && 'start' in place ? place.end : undefined;
  const region = start && {
    startLine: start.line,
    startColumn: start.column,
    ...(end && { endLine: end.line, endColumn: end.column }),
  };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(shown(message.file)) }, ...(region && { region }) },
  };
}

/**
 * Findings as a SARIF 2.1.0 log, which code scanning and editors read. Columns count UTF-16 units from 1; a region ends
 * before its end column.
 * @param known the rules that have a page; they are listed whether or not they were broken
 * @param version of Quoin
 */
export function sarif(found: readonly Found[], known: readonly RuleFacts[], version: string): string {
  const told = found.flatMap(({ report, shown }) =>
    inOrder(report.messages).map(message => ({ message, shown, id: ruleOf(message) })),
  );
  const facts = new Map(known.map(rule => [rule.id, rule]));
  const ids = [...new Set([...facts.keys(), ...told.map(({ id }) => id)])];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Quoin', version, rules: ids.map(id => descriptorOf(id, facts.get(id))) },
        },
        columnKind: 'utf16CodeUnits',
        results: told.map(({ message, shown, id }) => {
          const location = locationOf(message, shown);
          return {
            ruleId: id,
            ruleIndex: ids.indexOf(id),
            level: LEVEL[severityOf(message)],
            message: { text: message.note ? `${message.reason}\n${message.note}` : message.reason },
            ...(location && { locations: [location] }),
          };
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
