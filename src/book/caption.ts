/** Letters of the longest text that is read as the caption of a picture. */
export const LONGEST_CAPTION = 240;
/** What stands right under a picture in a paragraph, and is no longer, says what it shows. */
export const LONGEST_BELOW = 160;
