import type { NotApplicable } from './row.ts';

/** What cannot happen, because what it happens to is not there. */
export const NOT_APPLICABLE: readonly NotApplicable[] = [
  {
    id: 'io-05',
    why: 'No manuscript is read in a worker that could run out of memory alone: reading is bounded by refusing what is too deep or too large, which the rows of `size`, `md` and `img` hold to 512 MB. The one thread, EPUBCheck’s, sees nothing but files that Quoin made.',
  },
  {
    id: 'io-06',
    why: 'No manuscript is read in a worker that could hang alone: every row has a bound of CPU time instead, and drawings have the limits of librsvg and of sharp.',
  },
];
