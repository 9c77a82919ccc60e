import { describe, expect, test } from 'vitest';
import { setTypography } from '../../../src/normalize/typography.ts';

const markdown = (source: string) => setTypography(source, 'markdown', {});

describe('plain text', () => {
  test('keeps every line where it is', () => {
    const typed = '"I don\'t," she said,\n"know." -- He left...\n\n   "Why?"   \r\n\n***\n';
    const set = '“I don’t,” she said,\n“know.”—He left…\n\n   “Why?”   \r\n\n***\n';
    expect(setTypography(typed, 'text', {})).toBe(set);
  });

  test('judges the whole file: one line may open what another closes', () => {
    const wrapped =
      'He said, "The boats are\nout, and they\nwill not come back."\n\nShe left the house and\nwent to the sea.\n';
    expect(setTypography(wrapped, 'text', {})).toContain(
      '“The boats are\nout, and they\nwill not come back.”',
    );
  });

  test('changes nothing the second time', () => {
    const once = setTypography('"I-" he said. "It\'s 6\'2\""--or so... \'90s.', 'text', {});
    expect(once).toBe('“I—” he said. “It’s 6′2″”—or so… ’90s.');
    expect(setTypography(once, 'text', {})).toBe(once);
  });

  test('sets the house style', () => {
    expect(
      setTypography('"Call it \'home\'--if you like..."', 'text', { quotes: 'uk', dashes: 'spaced-en' }),
    ).toBe('‘Call it “home” – if you like…’');
  });

  const CURLY = '“It’s ‘home’—or so…,” she said. “’Tis… the dogs’ bowls….”\n\n“And—”';
  test.each([
    [{ quotes: 'uk' }, '‘It’s “home”—or so…,’ she said. ‘’Tis… the dogs’ bowls….’\n\n‘And—’'],
    [{ dashes: 'spaced-en' }, '“It’s ‘home’ – or so…,” she said. “’Tis… the dogs’ bowls….”\n\n“And –”'],
    [
      { ellipses: 'spaced' },
      '“It’s ‘home’—or so~.~.~.,” she said. “’Tis~.~.~. the dogs’ bowls.~.~.~.”\n\n“And—”',
    ],
  ] as const)('turns what is set already into the style asked for, and back: %o', (style, wanted) => {
    const set = setTypography(CURLY, 'text', style);
    expect(set.replaceAll('\u00a0', '~')).toBe(wanted);
    expect(setTypography(set, 'text', style)).toBe(set);
    const back = setTypography(set, 'text', { quotes: 'us', dashes: 'em', ellipses: 'glyph' });
    expect(back.replaceAll('.…', '….')).toBe(CURLY);
  });
});

describe('Markdown', () => {
  test.each([
    ['front matter', '---\ntitle: "The Tide"\n---\n\n"Go."\n', '---\ntitle: "The Tide"\n---\n\n“Go.”\n'],
    ['fenced code', '```\n"a" -- b...\n```\n"Go."\n', '```\n"a" -- b...\n```\n“Go.”\n'],
    ['code in a line', '"See `"x"--y`."\n', '“See `"x"--y`.”\n'],
    ['link targets', "\"[Bob's](a--b 't'),\" he said.\n", "“[Bob’s](a--b 't'),” he said.\n"],
    ['pictures', '![Bob\'s](a--b.png "x")\n', '![Bob’s](a--b.png "x")\n'],
    ['definitions', '[a]: http://b.c "d"\n\n"Go."\n', '[a]: http://b.c "d"\n\n“Go.”\n'],
    [
      'comments',
      '<!-- "a" -- b -->\n"Go."\n\n<!--\n"c"\n-->\n',
      '<!-- "a" -- b -->\n“Go.”\n\n<!--\n"c"\n-->\n',
    ],
    ['HTML tags', 'He <b class="x">ran</b> "off".\n', 'He <b class="x">ran</b> “off”.\n'],
    ['directives', ':::messages{me="Ana"}\nAna: "Go"\n:::\n', ':::messages{me="Ana"}\nAna: “Go”\n:::\n'],
    ['leaf directives', '::dateline["Home" -- June]{x="y"}\n', '::dateline[“Home”—June]{x="y"}\n'],
    ['inline directives', '":lang["mot"]{fr}"\n', '“:lang[‘mot’]{fr}”\n'],
    ['heading attributes', '# "Home" {.epilogue title="x"}\n', '# “Home” {.epilogue title="x"}\n'],
    [
      'emphasis',
      '"I *know*," and *"Run!"* said _Nautilus_\'s\n',
      '“I *know*,” and *“Run!”* said _Nautilus_’s\n',
    ],
    ['block quotes', '> "One line\n> and another."\n> -- Ada\n', '> “One line\n> and another.”\n> —Ada\n'],
    ['lists', '- "One"\n- two - three\n', '- “One”\n- two—three\n'],
    ['rules and headings of dashes', 'Home\n---\n\n- - -\n\n"Go."\n', 'Home\n---\n\n- - -\n\n“Go.”\n'],
    ['tables', '| "a" | b |\n|-----|---|\n| c | "d" |\n', '| “a” | b |\n|-----|---|\n| c | “d” |\n'],
    ['escapes', 'A \\"b\\" and "c".\n', 'A \\"b\\" and “c”.\n'],
    ['notes', '"Go."[^1] "Now."\n\n[^1]: "So."\n', '“Go.”[^1] “Now.”\n\n[^1]: “So.”\n'],
    [
      'addresses',
      '<http://a.b/c--d> and http://a.b/c--d "e"\n',
      '<http://a.b/c--d> and http://a.b/c--d “e”\n',
    ],
  ])('%s', (_, typed, set) => {
    expect(markdown(typed)).toBe(set);
    expect(markdown(set)).toBe(set);
  });
});
