/** Height in pixels of a thumbnail in a shop’s list. */
export const THUMBNAIL = 160;
/** Capitals lower than this many pixels cannot be read in a thumbnail. */
export const LEAST_CAP = 5;
