/** Feet and inches behind a figure, which are typed with the marks of quotations. */

const FIGURE_BEFORE = /(?<![\d.,:\p{L}])\d{1,3}(?:\.\d{1,2}|[½¼¾])?$/u;
const FEET_BEFORE = /\d['′’]\s?\d{1,2}(?:½|¼|¾|\.\d)?$/;
const INCHES_BEHIND = /^['′’]\s?\d{1,2}(?:½|¼|¾|\.\d)?(?:["”″]|''|\b)/;
/** What is said of a length, or the figure it is multiplied by. */
const DIMENSION =
  /^.\s?(?:(?:long|wide|high|tall|deep|thick|broad|across|around|square|in (?:diameter|length|height|width)|by \d|of (?:water|snow|rope|rain))(?!\p{L})|[x×]\s?\d)/u;

/** Whether a figure stands right before a mark, as feet and inches have it; one of four is a year. */
export const isFigure = (text: string, at: number): boolean =>
  FIGURE_BEFORE.test(text.slice(Math.max(0, at - 8), at));

/** Whether the words behind a mark after a figure are those of a length: `12' long`, `9" by 5"`. */
export const isMeasure = (text: string, at: number): boolean =>
  isFigure(text, at) && DIMENSION.test(text.slice(at, at + 16));

/** Whether a mark after a figure stands for feet, inches following: `5' 11"`. */
export const areFeet = (text: string, at: number): boolean => INCHES_BEHIND.test(text.slice(at, at + 8));

/** Whether a mark after a figure stands for inches, feet before them. */
export const areInches = (text: string, at: number): boolean =>
  FEET_BEFORE.test(text.slice(Math.max(0, at - 10), at));
