/** The head of a JPEG (ITU-T T.81, B.1.1.3): application segments, which say what the pixels mean and hold none. */

const START = 2;
const FIRST_APPLICATION = 0xe0;
const LAST_APPLICATION = 0xef;

/** Where the application segments that follow the start of an image end. */
function endOfApplications(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = START;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) return at;
    at += 2 + view.getUint16(at + 2);
  }
  throw new Error('a JPEG whose head cannot be read');
}

/** JFIF, Exif and profile of a JPEG, as they stand in it. */
export const applicationSegments = (jpeg: Uint8Array): Uint8Array =>
  jpeg.slice(START, endOfApplications(jpeg));

/** The JPEG with these application segments in place of its own. */
export const withApplicationSegments = (jpeg: Uint8Array, segments: Uint8Array): Uint8Array =>
  Buffer.concat([jpeg.subarray(0, START), segments, jpeg.subarray(endOfApplications(jpeg))]);
