/** The lines that a mail program writes over a letter: `From:`, `To:`, `Subject:`. */
import type { Block } from '../book/nodes.ts';
import { linesOf } from './cut-inlines.ts';
import { isFolded, isParagraph } from './narrative.ts';

/** By language: English, German, French, Spanish and Portuguese, Italian, Dutch, Swedish, Danish, Polish, Czech, Russian. */
const SENDER = 'from|von|de|da|van|från|fra|od|от';
const RECEIVER = 'to|an|à|para|a|aan|till|til|do|komu|pro|кому';
const OTHERS =
  'date|sent|time|subject|re|cc|bcc|reply-to|attachments?|datum|gesendet|betreff|objet|envoyé|fecha|enviado|asunto|data|assunto|' +
  'inviato|oggetto|verzonden|onderwerp|skickat|ämne|sendt|emne|wysłano|temat|předmět|дата|тема';
const LABELLED = new RegExp(`^(?:(${SENDER})|(${RECEIVER})|${OTHERS})\\s?:\\s*\\S`, 'iu');
const FEWEST = 2;
const MOST = 8;
const LONGEST = 160;

/** Whether the lines of a paragraph are the head of a mail, which says at least who writes or to whom. */
export function isMailHeader(block: Block | undefined): boolean {
  if (!isParagraph(block) || isFolded(block)) return false;
  const lines = linesOf(block);
  if (lines.length < FEWEST || lines.length > MOST) return false;
  let names = false;
  for (const { text } of lines) {
    const label = text.length <= LONGEST ? LABELLED.exec(text) : null;
    if (!label) return false;
    names ||= label[1] !== undefined || label[2] !== undefined;
  }
  return names;
}

/** What a telephone signs with, in the languages above. */
const SENT_FROM =
  /^(?:sent from my|von meinem|envoyé de mon|enviado desde mi|enviado do meu|inviato (?:dal mio|da)|verzonden (?:van|vanaf) mijn|skickat från min|sendt fra min|wysłane z (?:mojego )?|отправлено с) ?\p{L}[\p{L} ]{0,30}\.?$/iu;
export const isSentFrom = (line: string): boolean => SENT_FROM.test(line);
