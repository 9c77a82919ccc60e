import { afterEach, describe, expect, it, vi } from 'vitest';
import { requireTool } from './tool.ts';

const skipping = {
  skip: (note?: string | boolean): never => {
    throw new Error(`skipped: ${note}`);
  },
};

describe('an outside tool', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('skips the test and is named when it is missing on a writer’s machine', () => {
    vi.stubEnv('CI', '');
    expect(() => requireTool('no-such-tool', skipping)).toThrow('skipped: no-such-tool is not installed');
  });

  it('fails the test when it is missing in continuous integration', () => {
    vi.stubEnv('CI', 'true');
    expect(() => requireTool('no-such-tool', skipping)).toThrow(
      'no-such-tool is not installed, and CI asks for it',
    );
  });

  it('answers with what it printed', () => {
    const answer = requireTool('node', skipping)(
      '-e',
      'console.log("yes"); console.error("no"); process.exit(3)',
    );
    expect(answer).toMatchObject({ status: 3, text: 'yes\n', complaint: 'no\n' });
  });
});
