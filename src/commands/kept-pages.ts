import { readFileSync } from 'node:fs';
import type { PageList } from '../pipeline.ts';

/** A page list as `build.json` keeps it: for each section, every page that begins in it as `label@letters`. */
export interface KeptPages {
  key: string;
  sections: Record<string, string>;
}

export function keepPages({ key, breaks }: PageList): KeptPages {
  const sections: Record<string, string> = {};
  for (const { section, letters, label } of breaks) {
    const begun = `${label}@${letters}`;
    sections[section] = sections[section] === undefined ? begun : `${sections[section]} ${begun}`;
  }
  return { key, sections };
}

/**
 * The page list of the last build.
 * @param path of its `build.json`
 * @returns undefined when there is none that can be read: the book is then set again.
 */
export function keptPages(path: string): PageList | undefined {
  try {
    const { pageList } = JSON.parse(readFileSync(path, 'utf8')) as { pageList?: KeptPages };
    if (typeof pageList?.key !== 'string') return undefined;
    const breaks = Object.entries(pageList.sections).flatMap(([section, pages]) =>
      pages.split(' ').map(page => {
        const [, label = '', letters = ''] = /^([a-z\d]+)@(\d+)$/.exec(page) ?? [];
        if (label === '') throw new Error(`no page: ${page}`);
        return { section, letters: Number(letters), label };
      }),
    );
    return { key: pageList.key, breaks };
  } catch {
    return undefined;
  }
}
