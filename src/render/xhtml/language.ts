import type { Properties } from 'hast';
import type { ProseContext, XhtmlSetting } from './context.ts';

/** Attributes that say the language, once for HTML and once more for XML (WCAG 2.2, 3.1.1 and 3.1.2). */
export const languageProperties = (lang: string, { xml }: Pick<XhtmlSetting, 'xml'>): Properties => ({
  lang,
  ...(xml && { 'xml:lang': lang }),
});

/** The same, empty where the text around already speaks that language. */
export const changeOfLanguage = (lang: string, context: ProseContext): Properties =>
  lang === context.lang ? {} : languageProperties(lang, context);

/** `epub:type` where the output may carry it. */
export const epubType = (type: string | undefined, { xml }: Pick<XhtmlSetting, 'xml'>): Properties =>
  xml && type !== undefined ? { 'epub:type': type } : {};
