/** What a quotation mark in the manuscript may turn out to be. */
export const LABELS = [
  'openDouble',
  'closeDouble',
  'doublePrime',
  'openSingle',
  'closeSingle',
  'apostrophe',
  'prime',
] as const;

/** What a quotation mark in the manuscript turns out to be. */
export type Label = (typeof LABELS)[number];

/** The character each is set as. A closing single quote and an apostrophe look alike (Unicode 6.2, Apostrophes). */
export const GLYPHS: Record<Label, string> = {
  openDouble: '“',
  closeDouble: '”',
  doublePrime: '″',
  openSingle: '‘',
  closeSingle: '’',
  apostrophe: '’',
  prime: '′',
};

/** Which labels differ on paper: a doubt between two labels of one outcome is no doubt. */
export const OUTCOMES: Record<Label, 0 | 1 | 2> = {
  openDouble: 0,
  openSingle: 0,
  closeDouble: 1,
  closeSingle: 1,
  apostrophe: 1,
  doublePrime: 2,
  prime: 2,
};

/**
 * A label a mark could take and what the signs around the mark say against it: 0 nothing, 9 nearly everything; what they
 * say besides where no quotation is open; and whether it opens or ends as a phrase in the middle of a clause does.
 */
export type Candidate = readonly [label: Label, cost: number, unquoted?: number, ofPhrase?: boolean];

/** A label as all that is known of a mark. */
export const certain = (label: Label): readonly Candidate[] =>
  label === 'openSingle'
    ? [
        ['openSingle', 0],
        ['openSingle', 0, 0, true],
      ]
    : [[label, 0]];

/** What a mark the author already set can be. */
export const TYPESET: Record<string, readonly Candidate[]> = {
  '“': certain('openDouble'),
  '”': certain('closeDouble'),
  '‘': certain('openSingle'),
};

/** What a `’` that the author set can be, by whether letters are beside it and a quotation would end without a stop. */
export const typesetApostrophe = (
  after: boolean,
  before: boolean,
  unstopped: boolean,
): readonly Candidate[] => [
  ['closeSingle', before ? 2 : 0.4, 0, unstopped],
  ['apostrophe', after || before ? 0.4 : 2],
];
