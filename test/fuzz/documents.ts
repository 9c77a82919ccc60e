/** Whole manuscripts by chance: settings, every construct that Quoin reads, and what reaches it from other programs. */
import fc from 'fast-check';
import { wildManuscript } from '../property/manuscripts.ts';
import { manyTongues, prose } from '../property/punctuation.ts';

/** One file, as it would lie on a disk. */
export interface Document {
  name: 'a.md' | 'a.txt';
  text: string;
}

const SETTINGS = fc.constantFrom(
  'title: The Salt Road',
  'author: Ada Wren',
  'author: [Ada Wren, Ben Ash]',
  'lang: en-GB',
  'lang: fr',
  'lang: de-CH',
  'lang: ru',
  'lang: zz',
  'subtitle: "A Dream"',
  'date: 2026-03-01',
  'date: soon',
  'notes: book',
  'template: large-print',
  'quotes: uk',
  'dashes: spaced-en',
  'ellipses: spaced',
  'titel: no',
  'series: The Ash Cycle',
  'isbn: 978-3-16-148410-0',
  'rights: "© Ada Wren"',
  'shared: off',
);
const settings = fc
  .tuple(
    fc.uniqueArray(SETTINGS, { maxLength: 6, selector: line => line.split(':')[0] }),
    fc.constantFrom('---', '---', '...', ''),
  )
  .map(([lines, end]) => `---\n${lines.join('\n')}\n${end}\n\n`);

/** Characters that programs stumble over: joined, combining, leftward, outside the first plane, halves, spaces of all kinds. */
const ODD = fc.constantFrom(
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\u0301',
  'e\u0301\u0323',
  '👩‍👩‍👧',
  '🏴\u{e0067}\u{e007f}',
  'שלום',
  'سلام',
  'ภาษา',
  '漢字',
  'ｱ',
  '\u{20bb7}',
  'ǆ',
  'ß',
  'İ',
  'ﬁ',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u000b',
  '\u000c',
  '\u001b',
  '\ufffd',
  '\ufdd0',
  '\uffff',
  '\u{1fffe}',
  '\u3000',
  '\u2009',
  '\u1680',
  '\u{1d49c}',
  'a'.repeat(300),
  'ñ'.repeat(40),
  '∑',
  '½',
  '№',
);
/** UTF-8 that was read as Windows-1252 and saved again. */
const MOJIBAKE = fc.constantFrom(
  'donâ€™t',
  'â€œWellâ€\u009d',
  'cafÃ©',
  'â€”',
  'â€¦',
  'Ã\u00a0',
  'Â£5',
  'naÃ¯ve',
  'Ã¢â‚¬â„¢',
  'Å\u0081Ã³dÅº',
);
const WORDS = fc.constantFrom(
  'rain',
  'the weir',
  'Nobody came',
  'by,',
  'and so',
  '“Well,”',
  "don't",
  'it',
  '\n',
  '\n\n',
  ' ',
);
const odd = fc
  .array(fc.oneof({ weight: 3, arbitrary: WORDS }, ODD, MOJIBAKE), { maxLength: 24 })
  .map(parts => parts.join(' '));

/** What is pasted from a web page. */
const TAGGED = fc.constantFrom(
  '<p>It rained.</p>',
  '<div class="chapter">',
  '</div>',
  '<h2>Chapter Two</h2>',
  '<br/>',
  '<br>',
  '<hr />',
  '<p style="x">Nobody <b>came</b>',
  '</p>',
  '<em>by</em>',
  '<i>and <b>so</i></b>',
  '&nbsp;',
  '&mdash;',
  '&#8217;',
  '&bogus;',
  '<script>alert(1)</script>',
  '<style>p{}</style>',
  '<table><tr><td>a</td></tr></table>',
  '<ul><li>one</li></ul>',
  '<a href="http://a.b/c">here</a>',
  '<img src="x.png" alt="a boat">',
  '<span',
  '<!-- aside -->',
  '<!DOCTYPE html>',
  '<html><body>',
  '</body></html>',
  '<blockquote>It was.</blockquote>',
  'It rained & rained.',
);
const page = fc
  .array(fc.tuple(TAGGED, fc.constantFrom('', ' ', '\n', '\n\n')), { maxLength: 20 })
  .map(parts => parts.map(([tag, gap]) => tag + gap).join(''));

/** Chapters with all that a book can hold, in no order. */
const CONSTRUCT = fc.constantFrom(
  '# Chapter One',
  '## A Part of It',
  '# Part One: The Weir',
  '# Prologue',
  '# Epilogue {.epilogue}',
  '# Acknowledgments',
  '# Dedication',
  '### iii',
  'CHAPTER SEVEN',
  'It rained.[^a] Nobody came.[^b]',
  '[^a]: A *note* -- with "marks".',
  '[^b]: Two\n\n    paragraphs.',
  'Aside.^[inline]',
  ':::verse\nThe sea -- the sea\n  goes out...\n\nand comes\n:::',
  ':::letter\n::dateline[May 2]\n\nDear Ned,\n\n"Well."\n\n::signature[Ada]\n:::',
  ':::messages{me=Ana}\nAna: ok\nBen (10:42): "no"\n:::',
  ':::unknown\nwords\n:::',
  ':::verse\nnever closed',
  '| a | b |\n|---|--:|\n| "c" | d\\|e |',
  '- one\n- two\n  - three\n\n    more',
  '1. one\n2. two',
  '7) odd',
  '> Quoted.\n> > Deeper.\n>\n> — Ada Marsh',
  '* * *',
  '---',
  '#',
  '~',
  '***',
  '![a boat](nowhere.png)',
  '![](../up.png "Caption")',
  '[a link](http://a.b/c) and <http://a.b>',
  '[label][l]\n\n[l]: http://a.b',
  '`code "x"` -- and',
  '```\nkept  as it is\n```',
  '    indented',
  ':sc[small] and :lang[mot]{fr} and :lang[x]{}',
  '[small]{.smallcaps} H~2~O the 2^nd^ ~~no~~ ~~*yes*~~ x<sup>2</sup> [a]{.b}',
  'It rained.^[Here, *so* [sic].] On *and ^[again*] on.',
  '# Chapter Nine {-}',
  '::: {.epigraph}\nGo.\n\n--- Ann\n:::',
  '::: {.wide}\nwords\n:::',
  '\\newpage',
  'See [[Ann|her]] and ==it==. %%no%% {>>so<<} {++x++}',
  '%%\nnothing\n%%',
  '![[a boat.png|300]]',
  'A line\\\nbroken  \ntwice',
  'Dear Ned,\n\nIt rained.\n\nYours,\nAda',
  'Three weeks later',
  'The End',
  'MOM: where are you\nME: here',
  '"Go on.\n\n"And then stop."',
  "'Twas 'no' '90s 6'2\" tall",
  'For Anna',
  'A/N: thanks for reading!',
  '<!-- a comment -->',
  '<!-- quoin off -->',
  '{#id .class}',
  '\\*not\\* *nor* **this***',
  '- Oui.\n- Non.',
  '— Да.',
  'Ada Wren\n123 High Street\n80,000 words',
  'Chapters: 3/9\nWords: 1,000\nKudos: 12',
  '12',
  'THE SALT ROAD',
  'Contents\n\nOne ..... 1\nTwo ..... 9',
  'Contents\n\nChapter One\n\nCHAPTER SEVEN\n\nThe End',
  '# Contents\n\n- [Chapter One](#one)\n- Prologue\n- A Part of It',
  '**Table of Contents**\n\nThe Stairs ... 1\n\nThe Net ... 9',
  'Chapter One\nCHAPTER SEVEN\nChapter Nine',
  'The Stairs',
  'The Net',
  '**The Net**',
  'Title: The Tide\nAuthor: Ada Marsh\nDraft: 3',
  'by Ada Marsh',
  '*by Ben Low*',
  'von Anna Berg',
  'He<!--why-->, TK, {==said==}{>>so<<}. *A*<!--x-->*b* [<!--y-->c](d).',
  '[TOC]',
  'Er ging in das alte Haus, und sie war nicht da. Es war "still".',
  'Kapitel zwei',
  '3. Kapitel: Das Haus',
  'Danksagung',
  'Глава вторая',
  '◊',
  '<br>',
  'It rained.<br>',
  'She came [insert when] <$n>.',
  'It rained on the weir, and nobody came by. '.repeat(20),
);
const constructs = fc
  .array(fc.tuple(CONSTRUCT, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\r\n\r\n')), {
    maxLength: 24,
  })
  .map(parts => parts.map(([block, gap]) => block + gap).join(''));

const body = fc.oneof(
  { weight: 4, arbitrary: constructs },
  { weight: 3, arbitrary: wildManuscript },
  { weight: 1, arbitrary: prose },
  { weight: 1, arbitrary: manyTongues },
  { weight: 1, arbitrary: page },
  { weight: 1, arbitrary: odd },
  { weight: 2, arbitrary: fc.tuple(constructs, page, odd).map(parts => parts.join('\n\n')) },
);

/** The text of a file that was written by anybody, with any program. */
export const documents: fc.Arbitrary<Document> = fc
  .record({
    name: fc.constantFrom('a.md' as const, 'a.md' as const, 'a.md' as const, 'a.txt' as const),
    head: fc.option(settings, { nil: '' }),
    text: body,
  })
  .map(({ name, head, text }) => ({ name, text: head + text }));
