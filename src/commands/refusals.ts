/** What the errors of a file system mean to a person (errno(3)). */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written here; look at the permissions of its folder',
  EPERM: 'it may not be written here; look at the permissions of its folder',
  EROFS: 'this disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  ENOENT: 'no folder can be made there; name another',
  ENOTDIR: 'a file stands where its folder should be; move it away',
  EEXIST: 'a file stands where its folder should be; move it away',
  EISDIR: 'a folder of that name stands there; move it away',
  ENAMETOOLONG: 'its name is too long for this disk',
  EBUSY: 'another program holds it open; close it there',
};

/** Why the system refused, for a person. */
export const reasonFor = ({ code, message }: NodeJS.ErrnoException): string => REASONS[code ?? ''] ?? message;
