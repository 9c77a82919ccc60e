import type { VFile } from 'vfile';
import type { Asset } from '../../book/book.ts';
import { tell } from '../../book/finding.ts';
import type { Image } from '../../book/nodes.ts';
import type { Position } from '../../book/position.ts';
import { slugOf, uniqueNames } from '../../book/slug.ts';
import type { WordImage } from './document.ts';
import type { PictureFacts } from './marks.ts';

export interface Picture {
  node: Image;
  picture: WordImage;
  facts: PictureFacts;
  position: Position;
}

/** Words of its description that name a picture's file. */
const NAMING = 40;

/**
 * Reads the pictures of a document and gives each a file of its own in `images/`.
 * @returns the nodes whose pictures cannot be had, which has been told
 */
export async function placeWordPictures(
  pictures: readonly Picture[],
  assets: Map<string, Asset>,
  report: VFile,
): Promise<ReadonlySet<Image>> {
  const failed = new Set<Image>();
  const unique = uniqueNames();
  for (const { node, picture, facts, position } of pictures) {
    const shown = node.alt ? `the picture \`${node.alt.slice(0, NAMING)}\`` : 'a picture';
    const bytes = await picture.readAsBuffer().catch(() => undefined);
    if (!bytes) {
      failed.add(node);
      tell(report, {
        rule: 'import/picture-missing',
        severity: 'warning',
        message: `${shown} is only linked and not in the document, and is left out; nothing is fetched`,
        hint: 'in Word: Insert, Pictures, and save again; or put the file in images/ and name it in the chapter',
        position,
      });
      continue;
    }
    const { readPicture } = await import('../../images/images.ts');
    const read = await readPicture(bytes, '');
    if ('problem' in read) {
      failed.add(node);
      tell(report, {
        rule: 'import/picture',
        severity: 'warning',
        message: `${shown} cannot be read (${read.problem}) and is left out; insert it again as JPEG or PNG`,
        position,
      });
      continue;
    }
    node.asset = read.key;
    if (node.alt === '' && !facts.decorative) {
      tell(report, {
        rule: 'import/picture-undescribed',
        severity: 'info',
        message: 'a picture has no description; write what it shows between the brackets of `![…](…)`',
        position,
      });
    }
    if (facts.cropped) {
      tell(report, {
        rule: 'import/picture-cropped',
        severity: 'warning',
        message: `${shown} is cropped in Word, and comes whole; crop the file itself if readers should not see the rest`,
        hint: 'in Word: Compress Pictures, with “Delete cropped areas”, and save again',
        position,
      });
    }
    if (assets.has(read.key)) continue;
    const ending = read.asset.mediaType === 'image/jpeg' ? 'jpg' : 'png';
    const stem = unique(slugOf(node.alt.slice(0, NAMING), 'picture'));
    assets.set(read.key, { ...read.asset, source: `images/${stem}.${ending}` });
  }
  return failed;
}
