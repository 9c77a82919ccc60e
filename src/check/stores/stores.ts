/** What a shop of e-books takes: files, contents, cover, metadata, links. */
import { checkFiles } from './file-rules.ts';
import { checkMetadata } from './metadata-rules.ts';
import type { Submission, Weighed } from './submission.ts';
import { checkText } from './text-rules.ts';

/** Holds a finished e-book against a shop's rules. What the shop refuses is an error, what it advises against a warning. */
export function checkForStore(submission: Submission): void {
  const { requires, advises } = submission.store;
  const both: Weighed[] = [
    { submission, rules: requires, severity: 'error' },
    { submission, rules: advises, severity: 'warning' },
  ];
  for (const weighed of both) {
    checkFiles(weighed);
    checkMetadata(weighed);
    checkText(weighed);
  }
}
