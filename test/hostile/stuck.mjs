/** Loaded before Quoin: words that make reading stand still, and words that make it fill the memory. */
const { trim } = String.prototype;
const hoard = [];
String.prototype.trim = function () {
  if (this.includes('STANDS STILL')) for (;;);
  if (this.includes('FILLS THE MEMORY')) for (;;) hoard.push(new Array(10_000).fill(Math.random()));
  return trim.call(this);
};
