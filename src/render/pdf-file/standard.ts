import type { PdfStandard, Printer } from '../../book/printer.ts';
import { type Dictionary, text } from './objects.ts';
import type { PdfFile, PdfVersion } from './writer.ts';

/** What a file says of itself to be of a kind of PDF/X. */
interface Claim {
  version: PdfVersion;
  /** Keys of the information dictionary. */
  info: Readonly<Record<string, string>>;
  /** Prefix, namespace and properties of the XMP packet. */
  xmp: { prefix: string; namespace: string; properties: Readonly<Record<string, string>> };
}

/** Where Info keys of one's own stand in XMP (Adobe, XMP Specification part 3). */
const IN_STEP = { prefix: 'pdfx', namespace: 'http://ns.adobe.com/pdfx/1.3/' };
const OF_2001 = {
  GTS_PDFXVersion: 'PDF/X-1:2001',
  GTS_PDFXConformance: 'PDF/X-1a:2001',
};
const OF_2003 = { GTS_PDFXVersion: 'PDF/X-1a:2003' };
const OF_X4 = { GTS_PDFXVersion: 'PDF/X-4' };

/**
 * ISO 15930-1, 6.1 and 6.13 (X-1a:2001: PDF 1.3), ISO 15930-4, 6.1 and 6.13 (X-1a:2003: PDF 1.4) and ISO 15930-7, 6.1
 * and 6.17 (X-4: PDF 1.6, which asks for XMP; older readers look for the key beside it).
 */
export const CLAIMS = {
  'PDF/X-1a:2001': { version: '1.3', info: OF_2001, xmp: { ...IN_STEP, properties: OF_2001 } },
  'PDF/X-1a:2003': { version: '1.4', info: OF_2003, xmp: { ...IN_STEP, properties: OF_2003 } },
  'PDF/X-4': {
    version: '1.6',
    info: OF_X4,
    xmp: { prefix: 'pdfxid', namespace: 'http://www.npes.org/pdfx/ns/id/', properties: OF_X4 },
  },
} as const satisfies Record<PdfStandard, Claim>;

/**
 * The press the file is meant for (ISO 32000-1, 14.11.5). PDF/X-1a may name a condition of the ICC's registry and leave its
 * profile out (ISO 15930-1, 6.9). PDF/X-4 holds the profile (ISO 15930-7, 6.2.2): the one our colours are turned into inks
 * by, which is of no registered condition and so is called `Custom`; that of the printer is named for people.
 */
export async function outputIntent(file: PdfFile, { intent, standard }: Printer): Promise<Dictionary> {
  const common = { Type: 'OutputIntent', S: 'GTS_PDFX', OutputCondition: text(intent.info) };
  if (standard !== 'PDF/X-4')
    return {
      ...common,
      OutputConditionIdentifier: text(intent.condition),
      RegistryName: text(intent.registry),
      Info: text(intent.info),
    };
  const { PRESS_PROFILE, pressProfile } = await import('../../images/images.ts');
  return {
    ...common,
    OutputConditionIdentifier: text('Custom'),
    Info: text(PRESS_PROFILE),
    DestOutputProfile: file.add({ N: 4 }, await pressProfile()),
  };
}
