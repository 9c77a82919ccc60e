/** Whether a file is a manuscript by its name. */
export const isManuscriptName = (name: string): boolean => /\.(?:md|markdown|txt)$/i.test(name);
