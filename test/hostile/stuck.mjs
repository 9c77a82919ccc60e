/** Loaded before Quoin: words that make reading stand still, fill the memory, or throw. */
const { trim } = String.prototype;
String.prototype.trim = function () {
  if (this.includes('STANDS STILL')) for (;;);
  const hoard = [];
  if (this.includes('FILLS THE MEMORY')) for (;;) hoard.push(new Array(10_000).fill(Math.random()));
  if (this.includes('THROWS')) throw new Error('thrown');
  return trim.call(this);
};
