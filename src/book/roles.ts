/**
 * What a section of a book can be, in the order in which Chicago (17th ed., 1.4) arranges them.
 * The order of this table *is* the order of the book, within each matter.
 */
export type Matter = 'front' | 'body' | 'back';

export interface RoleFacts {
  matter: Matter;
  /** The heading a section gets when its author gave none; empty for sections that carry no heading. */
  heading: string;
  /** Whether the section is listed in the contents. */
  listed: boolean;
}

export const ROLES = {
  'half-title': { matter: 'front', heading: '', listed: false },
  'title-page': { matter: 'front', heading: '', listed: false },
  copyright: { matter: 'front', heading: '', listed: false },
  dedication: { matter: 'front', heading: '', listed: false },
  epigraph: { matter: 'front', heading: '', listed: false },
  contents: { matter: 'front', heading: 'Contents', listed: false },
  foreword: { matter: 'front', heading: 'Foreword', listed: true },
  preface: { matter: 'front', heading: 'Preface', listed: true },
  introduction: { matter: 'front', heading: 'Introduction', listed: true },
  'content-note': { matter: 'front', heading: 'Content Note', listed: true },
  'authors-note': { matter: 'front', heading: 'Author’s Note', listed: true },
  prologue: { matter: 'body', heading: 'Prologue', listed: true },
  part: { matter: 'body', heading: '', listed: true },
  chapter: { matter: 'body', heading: '', listed: true },
  interlude: { matter: 'body', heading: 'Interlude', listed: true },
  story: { matter: 'body', heading: '', listed: true },
  epilogue: { matter: 'body', heading: 'Epilogue', listed: true },
  afterword: { matter: 'back', heading: 'Afterword', listed: true },
  acknowledgments: { matter: 'back', heading: 'Acknowledgments', listed: true },
  appendix: { matter: 'back', heading: 'Appendix', listed: true },
  notes: { matter: 'back', heading: 'Notes', listed: true },
  glossary: { matter: 'back', heading: 'Glossary', listed: true },
  bibliography: { matter: 'back', heading: 'Bibliography', listed: true },
  index: { matter: 'back', heading: 'Index', listed: true },
  'about-the-author': { matter: 'back', heading: 'About the Author', listed: true },
  'also-by': { matter: 'back', heading: 'Also By', listed: true },
} as const satisfies Record<string, RoleFacts>;

/**
 * A section's role. `story` is the text of a book without chapters: it opens under the title of the book.
 */
export type Role = keyof typeof ROLES;

export const isRole = (name: string): name is Role => Object.hasOwn(ROLES, name);

/** The matter of a section that stands after the text: an author’s note there speaks to those who have read. */
export const matterAfterText = (role: Role): Matter =>
  role === 'authors-note' ? 'back' : ROLES[role].matter;

/** Pages of the back that books have in front as well, where their author puts them there (Chicago 1.4). */
const FRONT_TOO: ReadonlySet<Role> = new Set(['acknowledgments', 'glossary', 'about-the-author', 'also-by']);

/** The matter of a section that its author put before the text. */
export const matterBeforeText = (role: Role): Matter => (FRONT_TOO.has(role) ? 'front' : ROLES[role].matter);
