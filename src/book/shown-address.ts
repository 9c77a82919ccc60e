/** Longer than any path. */
const LONGEST = 200;
/** What a picture written in place of its address begins with, and some letters of it. */
const WRITTEN = /^data:.{0,30}/i;

/** An address as it is shown to its author: nobody wants to read the letters of a picture. */
export const shownAddress = (url: string): string => {
  const written = WRITTEN.exec(url)?.[0];
  if (written !== undefined) return `${written}…`;
  return url.length <= LONGEST ? url : `${url.slice(0, LONGEST)}…`;
};
