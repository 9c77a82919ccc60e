/** Whole numbers for people: `1,204`. */
export const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** A number and what it counts: `1 page`, `1,204 pages`. */
export const count = (n: number, what: string): string => `${number(n)} ${what}${n === 1 ? '' : 's'}`;
