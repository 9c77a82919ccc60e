import { describe, expect, it } from 'vitest';
import { blocks, ingestFile, inlines, words } from './on-disk.ts';

const md = (text: string) => ingestFile('a.md', text);

describe('Markdown in prose mode', () => {
  it.each([
    ['a year at the start', '1986. A great year.', ['ingest/no-list']],
    [
      'two numbers that do not count',
      '1984. That was the year.\n\n2. he said, was the answer.',
      ['ingest/no-list', 'ingest/no-list'],
    ],
    ['dialogue with dashes', '- Tu viens ?\n\n- Oui.', []],
    ['one dash', 'He turned.\n- a thought', []],
    ['a hash tag', '#blessed, she typed.', []],
    ['a label before speech', '[Sarah]: hello there', []],
    ['times, smileys, ratios', 'At 10:30 :) she was a:b, c::d and :e.', []],
    ['three tildes', '~~~\n\nOne.\n\n~~~', []],
    ['angle brackets that are no tags', 'I <3 you, a < b > c.', []],
    ['mathematics', 'He said 3 * 4 * 5.', []],
    ['underscores in words', 'the file some_long_name here', []],
    ['a backslash', 'C:\\path and a\\b.', []],
    ['an ampersand', 'AT&T & sons &c.', []],
    ['a lone back-tick', "`Tis true, 'twas.", []],
    ['a table bar', 'yes | no', []],
    ['square brackets', 'He [sic] said [so].', []],
  ])('leaves %s alone', async (_, text, rules) => {
    const ingested = await md(text);
    expect(words(ingested).join('\n\n')).toBe(text);
    expect(blocks(ingested).every(block => block.type === 'paragraph')).toBe(true);
    expect(ingested.rules).toEqual(rules);
  });

  it('reads an indented paragraph as prose', async () => {
    expect(words(await md('One.\n\n    Indented by four.\n\n\tBy a tab.'))).toEqual([
      'One.',
      'Indented by four.',
      'By a tab.',
    ]);
  });

  it('underlines no sentence', async () => {
    expect(words(await md('One.\n---\nTwo.'))).toEqual(['One.', 'sceneBreak ---', 'Two.']);
    expect(words(await md('One.\n===\nTwo.'))).toEqual(['One.', '===', 'Two.']);
  });

  it.each(['***', '* * *', '---', '- - -', '___', '   \t* * *', '*'.repeat(300)])(
    'reads %j as a scene break',
    async drawn => {
      expect(words(await md(`One.\n\n${drawn}\n\nTwo.`))).toEqual([
        'One.',
        `sceneBreak ${drawn.trim()}`,
        'Two.',
      ]);
    },
  );

  it.each(['#', '# # #', '~', '⁂', '\t\t#', '• • •'])(
    'gives the ornament %j a paragraph of its own',
    async drawn => {
      expect(words(await md(`One.\n${drawn}\nTwo.`))).toEqual(['One.', drawn.trim(), 'Two.']);
    },
  );

  it('reads escaped ornaments without their backslashes', async () => {
    expect(words(await md('One.\n\n\\* \\* \\*\n\nTwo.\n\n\\#'))).toEqual(['One.', '* * *', 'Two.', '#']);
  });

  it('reads a paragraph of &nbsp; as white space', async () => {
    expect(blocks(await md('One.\n\n&nbsp;\n\nTwo.'))[1]).toMatchObject({
      type: 'sceneBreak',
      mark: 'space',
    });
  });

  it('keeps emphasis inside a word as text, with a warning', async () => {
    const ingested = await md('He **f**k off. And 2*3*4.');
    expect(words(ingested)).toEqual(['He **f**k off. And 2*3*4.']);
    expect(ingested.rules).toEqual(['ingest/emphasis']);
  });

  it('reads emphasis in every spelling', async () => {
    expect(
      inlines(
        await md('He *ran*. She _sat_. They [i]slept[/i]. We <em>woke</em>. I /left/. **No**, <b>no</b>.'),
      ),
    ).toBe(
      'He |emphasis ran|. She |emphasis sat|. They |emphasis slept|. We |emphasis woke|. I /left/. |strong No|, |strong no|.',
    );
  });

  it('reads tags across other markup and inside words', async () => {
    expect(inlines(await md('un<em>friggin</em>believable <i>a *b* c</i><br>d'))).toBe(
      'un|emphasis friggin|believable |emphasis a b c|lineBreak|d',
    );
  });

  it('reads tags with attributes, and links', async () => {
    expect(
      inlines(
        await md('She <em class="x">ran</em> <A HREF=https://a.b/c>there</A> and <a name="q">back</a>.'),
      ),
    ).toBe('She |emphasis ran| |link there| and |back|.');
    const unsafe = await md('Go <a href="javascript:alert(1)">on</a>.');
    expect(words(unsafe)).toEqual(['Go on.']);
    expect(unsafe.rules).toEqual(['ingest/link']);
  });

  it('leaves out tags that only say how words look, with a warning', async () => {
    const ingested = await md('A <span style="color: red">red</span>, <font size=2>small</font> word.');
    expect(words(ingested)).toEqual(['A red, small word.']);
    expect(ingested.told).toMatchObject([
      { rule: 'ingest/html', severity: 'warning', line: 1, column: 3 },
      { rule: 'ingest/html', severity: 'warning', line: 1, column: 40 },
    ]);
  });

  it('keeps other HTML as text, with a warning', async () => {
    const ingested = await md('She typed <sigh> and left. <script>alert(1)</script>');
    expect(words(ingested)).toEqual(['She typed <sigh> and left. <script>alert(1)</script>']);
    expect(ingested.rules).toEqual(['ingest/html', 'ingest/html', 'ingest/html']);
    expect(ingested.told[0]).toMatchObject({ line: 1, column: 11 });
  });

  it.each(['a.md', 'a.txt'])('unwraps paragraphs that were copied from a web page into %s', async name => {
    const text = '<p>One.</p><p>&nbsp;</p><p class="x">Two &amp; three.</p><hr/><p>\nFour.</p>';
    const ingested = await ingestFile(name, text);
    const rule = name === 'a.md' ? 'sceneBreak ***' : '***';
    expect(words(ingested)).toEqual(['One.', 'Two & three.', rule, 'Four.']);
    expect(ingested.rules).toEqual(['ingest/pasted-html']);
  });

  it('unwraps a block that was opened and closed at the ends of lines, and no mention of one', async () => {
    const ingested = await md(
      'One.\n\n<div class="note">\n\nTwo.\n\n</div>\n\n<center>* * *</center>\n\nThree.',
    );
    expect(words(ingested)).toEqual(['One.', 'Two.', 'sceneBreak * * *', 'Three.']);
    expect(ingested.rules).toEqual(['ingest/pasted-html']);
    expect(words(await md('She wrote <div> and `</div>` again.\n\nTwo.'))).toEqual([
      'She wrote <div> and </div> again.',
      'Two.',
    ]);
  });

  it('keeps a tag without its partner as text', async () => {
    const ingested = await md('She <em>ran.\n\nHe [/i] hid.');
    expect(words(ingested)).toEqual(['She <em>ran.', 'He [/i] hid.']);
    expect(ingested.rules).toEqual(['ingest/html', 'ingest/html']);
  });

  it('leaves comments out and lists them', async () => {
    const ingested = await md('One <!-- hidden --> two.\n\n<!-- a\n\nlong one -->\n\nThree.');
    expect(words(ingested).map(text => text.replace(/ +/g, ' '))).toEqual(['One two.', 'Three.']);
    expect(ingested.rules).toEqual(['ingest/comment', 'ingest/comment']);
    expect(blocks(ingested)[1]).toMatchObject({ gap: 1 });
  });

  it('keeps a comment that is shown as code, and tells of none', async () => {
    const typed = [
      'Type `<!-- query: why? -->` or ``a ` <!-- b -->`` here.',
      '```',
      '<!-- shown -->',
      '```',
      'One <!-- `hidden` --> two.',
    ].join('\n\n');
    const ingested = await md(typed);
    expect(words(ingested).map(text => text.replace(/ +/g, ' '))).toEqual([
      'Type <!-- query: why? --> or a ` <!-- b --> here.',
      'preformatted \n<!-- shown -->',
      'One two.',
    ]);
    expect(ingested.rules).toEqual(['ingest/comment']);
  });

  it.each([
    ['quotation marks', "`Yes,' he said. <!-- a secret --> `No,' she said."],
    ['code that a line ends in', 'Type `this\nor` that <!-- a secret --> or `more`.'],
    ['in a comment before', 'See <!-- it`s --> the `weir` <!-- a secret --> and `lock`.'],
    ['in a comment of paragraphs', 'See. <!-- it\n\nwas`s --> The `weir` <!-- a secret --> and `lock`.'],
    ['escaped', 'Type \\`this <!-- a secret --> or that\\`.'],
  ])('leaves a comment out between back-ticks that are %s', async (_, typed) => {
    const ingested = await md(typed);
    expect(words(ingested).join()).not.toContain('secret');
    expect(ingested.rules).toContain('ingest/comment');
  });

  it.each([
    ['a comment', 'One.\n\n<!-- never closed\n\nTwo.', 3],
    ['a fence', 'One.\n\n```\n\nTwo.', 3],
    ['a letter', 'One.\n\n:::letter\n\nTwo.', 3],
    ['front matter', '---\ntitle: One\n\nTwo.', 1],
  ])('says where %s opens that never closes, and loses nothing', async (_, text, line) => {
    const ingested = await md(text);
    expect(ingested.told.find(told => told.severity === 'error')).toMatchObject({
      rule: 'ingest/unclosed',
      line,
    });
    expect(words(ingested).join(' ')).toContain('Two.');
  });

  it('reads typists’ quotations as words and back-ticks as code', async () => {
    expect(inlines(await md("`Well,' he said, ``go.'' Type `ls -l` now."))).toBe(
      "`Well,' he said, ``go.'' Type |code ls -l| now.",
    );
  });

  it('reads an author who writes one newline a paragraph, and says so', async () => {
    const text =
      '# Title\n\nWe walk like hunters.\nHe keeps the rear.\n"Now," I breathe.\n\n***\n\nLater we rest.\nNobody comes.';
    const ingested = await md(text);
    expect(words(ingested)).toHaveLength(6);
    expect(ingested.told.some(told => told.rule === 'ingest/paragraphs')).toBe(true);
  });

  it('keeps soft line ends of Markdown that parts paragraphs with blank lines', async () => {
    expect(words(await md('One line\nand another.\n\nTwo.'))).toEqual(['One line\nand another.', 'Two.']);
  });

  it.each([
    ['quotations', '>'.repeat(2500)],
    ['lists', '- '.repeat(1000)],
    ['lists by their indent', Array.from({ length: 300 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n')],
  ])('refuses %s that nest too deep, before any parser sees them', async (_, text) => {
    const started = performance.now();
    const ingested = await md(text);
    expect(ingested.told.filter(told => told.severity === 'error').map(told => told.rule)).toEqual([
      'ingest/nesting',
    ]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each([
    ['asterisks', `${'*'.repeat(4000)} a ${'*'.repeat(4000)}`],
    ['emphasis', '*a **a '.repeat(4000)],
    ['brackets', '['.repeat(10000)],
    ['links', '[a](b) '.repeat(4000)],
    ['code', '`a` '.repeat(4000)],
  ])(
    'keeps %s as words where a paragraph has more than anyone means, and reads the rest',
    async (_, text) => {
      const ingested = await md(`A *first*.\n\n${text}\n\nA *last*.`);
      expect(ingested.told.filter(told => told.severity !== 'info')).toMatchObject([
        { severity: 'warning', rule: 'ingest/nesting', line: 3 },
      ]);
      const [first, long, last] = words(ingested);
      expect([first, last]).toEqual(['A first.', 'A last.']);
      expect(long).toBe(text.trim());
    },
  );

  it('refuses addresses that run code, and keeps their words', async () => {
    const ingested = await md(
      'A [good](https://x.y/z) and a [bad](javascript:alert(1)) link to <mailto:a@b.cd>.',
    );
    expect(inlines(ingested)).toBe('A |link good| and a |bad| link to |link mailto:a@b.cd|.');
    expect(ingested.rules).toEqual(['ingest/link']);
  });

  it('reads links whose addresses stand apart', async () => {
    expect(inlines(await md('See [the site][s].\n\n[s]: https://x.y/z'))).toBe('See |link the site|.');
  });
});
