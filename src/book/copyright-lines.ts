/** The lines of a copyright page that an author typed. */

/** How it begins: `Copyright © 2026 Ann Other`, `© Ann Other`. */
const NOTICE = /^(?:copyright\s*(?:©|\(c\)|\d{4})|©|\(c\)\s*\d{4})/i;
/** What else stands on one (Chicago, 17th ed., 1.20–1.37). */
const OF_IMPRINT =
  /all rights reserved|\bISBN\b|work of fiction|no part of this (?:book|publication)|library of congress|^(?:first )?(?:published|printed|edition)\b|^(?:cover|book|interior|text)?[^.]{0,20}\b(?:design|art|illustrations?|photographs?|edited|typeset)\w* by\b|^(?:https?:|www\.)/i;
const LONGEST_NOTICE = 200;
/** Signs, years and words before the name of who holds the rights. */
const BEFORE_OWNER = /^(?:copyright\b|©|\(c\)|\d{4}(?:\s*[-–,]\s*\d{4})*|by\b|\s)+/i;

export const isNotice = (line: string): boolean => NOTICE.test(line) && line.length <= LONGEST_NOTICE;

export const isOfImprint = (line: string): boolean => OF_IMPRINT.test(line);

/** Who holds the rights, by a notice: `Copyright © 2026 by Ann Other. All rights reserved.` */
export const ownerIn = (notice: string): string =>
  notice
    .replace(BEFORE_OWNER, '')
    .replace(/[.,]?\s*all rights reserved\b.*$/is, '')
    .replace(/[.,\s]+$/, '');
