import fc from 'fast-check';
import { afterAll, describe, it } from 'vitest';
import { documents } from '../fuzz/documents.ts';
import { Desk, expectBuilt, expectRead, expectSet } from '../fuzz/promises.ts';

const desk = new Desk();
afterAll(() => desk.clear());

/** In one round: so many are read, of which some are set and a few are built. */
const READ = 10_000;
const SET = 300;
const BUILT = 60;

describe('any manuscript', () => {
  it('is read and normalized once and for good, with every letter', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(documents, async document => {
        await expectRead(desk, document);
      }),
      {
        numRuns: READ,
        interruptAfterTimeLimit: 590_000,
        // A block that nothing closes, among back-ticks that close as code.
        examples: [
          [{ name: 'a.md', text: '```rain\n:::messagesrain\n```*\n' }],
          [{ name: 'a.md', text: '```rain\n:::messages{me=Ana}\nAna: ok\n:::\\\n```*\n' }],
          // Spaced dots on a line by themselves, behind a full stop.
          [{ name: 'a.txt', text: '---\nellipses: spaced\n---\n\nA long one.\n     . . . on\n' }],
        ],
      },
    );
  });

  it('is set on pages that hold it', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async document => {
        const manuscript = await expectRead(desk, document);
        if (manuscript) expectSet(manuscript);
      }),
      { numRuns: SET },
    );
  });

  it('is built as e-book and web page, or refused with a reason', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(documents, document => expectBuilt(desk, document)),
      { numRuns: BUILT, interruptAfterTimeLimit: 290_000 },
    );
  });
});
