/** How letters begin in English. */
const SALUTATION =
  /^(?:(?:my )?(?:own |very )?(?:dear|dearest|darling|beloved)(?: \p{Lu}?[\p{L}.’' -]{1,40})?|to whom it may concern|(?:dear )?sirs?(?: or madam)?|madam|(?:hi|hey|hello|greetings|good (?:morning|evening)),? \p{Lu}[\p{L}.’' -]{1,30}|(?:mr|mrs|ms|miss|dr|prof|sir|lady|lord)\.? \p{Lu}[\p{L}.’' -]{1,30}|to my \p{L}[\p{L}’' -]{1,30})(?:[,:]|\s?[—–]|\s?--)$/iu;

/**
 * How letters begin and end in other languages than English, in small letters with straight apostrophes. A letter is one only where both are
 * found, so the languages need not be told apart.
 */
interface LetterWords {
  /** What stands before a name, or alone. */
  greetings: string;
  /** What a close begins with. */
  closes: string;
  /** A word of possession that a name follows on the same line: “Dein Max”. */
  yours: string;
}

const LETTER_WORDS: readonly LetterWords[] = [
  // German
  {
    greetings:
      '(?:meine? )?(?:(?:sehr )?(?:geehrter?|verehrter?)|hochverehrter?|liebe[rs]?|liebste[rs]?|geliebte[rs]?|teure[rs]?|werte[rs]?)|hallo|guten (?:morgen|tag|abend)',
    closes:
      '(?:(?:mit|viele[nr]?|herzliche[nr]?|liebe[nr]?|beste[nr]?|freundliche[nr]?|schöne[nr]?) ){0,3}(?:grüße|grüßen|grüsse|grüssen|gruß|gruss|küsse)|in (?:ewiger |inniger |alter |großer )?(?:liebe|freundschaft|verbundenheit|treue)|(?:immer |stets |ganz )?(?:deine?|ihre?|euere?|eure)|hochachtungsvoll|herzlichst|alles (?:liebe|gute)|bis bald|es grüßt (?:dich|sie|euch)',
    yours: 'deine?|ihre?|euer|eure',
  },
  // French
  {
    greetings:
      '(?:mon |ma |mes )?(?:très |bien )?(?:ch[eè]re?s?|aimée?)|monsieur|madame|mademoiselle|messieurs|bonjour|à qui de droit',
    closes:
      "(?:bien |sincèrement |affectueusement |toujours )?à (?:vous|toi)|cordialement|amicalement|affectueusement|tendrement|respectueusement|sincèrement|(?:je |nous )?(?:t'|vous )embrasse|(?:mille |gros |bons )?(?:baisers|bises|bisous)|(?:ton|ta|votre) (?:ami|amie|dévouée?|fils|fille|mère|père|frère|sœur|mari|femme|serviteur|servante)|avec (?:tout mon amour|toute mon affection|mes (?:respects|amitiés|hommages))|amitiés|à bientôt|pour toujours",
    yours: 'ton|ta|votre',
  },
  // Spanish
  {
    greetings:
      '(?:mi |mis )?(?:muy )?(?:querid[oa]s?|queridísim[oa]s?|estimad[oa]s?|apreciad[oa]s?|amad[oa]s?)|muy señor(?:es)? míos?|hola|a quien corresponda',
    closes:
      '(?:un |una |muchos |con un |recibe un )?(?:abrazos?|besos?|saludos?)|(?:muy )?(?:atentamente|cordialmente|sinceramente|afectuosamente)|(?:siempre )?(?:tuy[oa]|suy[oa])|(?:tu|su) (?:amig[oa]|hij[oa]|madre|padre|herman[oa]|servidora?|espos[oa])|con (?:todo mi |mucho )?(?:cariño|amor|afecto)|hasta (?:pronto|siempre)|te quiere',
    yours: 'tu|su',
  },
  // Italian
  {
    greetings:
      '(?:mi[oae]i? )?(?:car[oaie]|carissim[oaie]|amat[oa]|dilett[oa]|gentile|gentilissim[oa]|egregi[oa]?|stimat[oa])|ciao|buongiorno|a chi di competenza',
    closes:
      '(?:un |un caro |con un |tanti |mille )?(?:abbracci|abbraccio|baci|bacio|saluti|saluto)|(?:cordiali|distinti|cari|affettuosi) saluti|con (?:affetto|amore|stima|tutto il mio amore)|(?:il |la |per sempre |sempre )?(?:tuo|tua|suo|sua|vostro|vostra)|affettuosamente|cordialmente|sinceramente|a presto|per sempre',
    yours: '(?:il |la )?(?:tuo|tua|suo|sua)',
  },
  // Portuguese
  {
    greetings:
      '(?:meu |minha |meus |minhas )?(?:muito )?(?:querid[oa]s?|car[oa]s?|prezad[oa]s?|estimad[oa]s?|amad[oa]s?)|olá|a quem possa interessar',
    closes:
      '(?:um |muitos |com um |mil )?(?:abraços?|beijos?|cumprimentos|saudações)|atenciosamente|cordialmente|sinceramente|afetuosamente|com (?:todo o )?(?:carinho|amor|afeto|estima)|(?:sempre )?(?:o |a )?(?:teu|seu|tua|sua)|até (?:breve|logo|sempre)',
    yours: '(?:o |a )?(?:teu|seu|tua|sua)',
  },
  // Dutch
  {
    greetings: '(?:mijn )?(?:lieve|liefste|beste|geachte|waarde|dierbare|allerliefste)|hallo|dag',
    closes:
      '(?:(?:met|vriendelijke|hartelijke|lieve|veel|warme) ){0,3}(?:groet|groeten|groetjes|liefs|kus|kusjes|liefde)|hoogachtend|(?:altijd )?(?:je|jouw|uw) (?:toegenegen|liefhebbende|vriend|vriendin|dienaar|dienares|zoon|dochter|vader|moeder|broer|zus)|tot (?:gauw|ziens|snel)|voor altijd',
    yours: 'je|jouw|uw',
  },
  // Swedish, Danish, Norwegian
  {
    greetings: '(?:min |mitt |mine )?(?:kära|käraste|käre|bästa|kære|kæreste|kjære|kjæreste)|hej|hei',
    closes:
      '(?:(?:med|många|mange|varma|hjärtliga|venlig|vennlig|kærlig|kjærlig|vänlig|bästa|beste) ){0,3}(?:hälsning|hälsningar|hilsen|hilsner|kram|kramar|klem|klemmer|knus)|högaktningsfullt|ærbødigst|(?:alltid |altid )?(?:din|dinn|deres)|på återseende|på gensyn',
    yours: 'din|deres',
  },
  // Polish
  {
    greetings:
      '(?:mój |moja |moi |moje )?(?:naj)?(?:drog[iaą]|drodzy|drogie|drożs[iz][yae]?|kochan[yaie]|ukochan[yae]|mił[yae]|mili|szanown[yae]|szanowni|wielce szanown[yae])|cześć|hej|witaj|witam|dzień dobry',
    closes:
      '(?:(?:na )?zawsze |wciąż |szczerze |oddan[ya] |kochając[ya] )?(?:tw(?:ój|oja|oi|oje)|wasz[ae]?)|z (?:poważaniem|wyrazami (?:szacunku|miłości|uszanowania)|(?:całą )?miłością|serdecznościami)|(?:serdeczne |gorące |najlepsze )?(?:pozdrowienia|uściski|całusy|ucałowania)|(?:serdecznie |gorąco )?(?:pozdrawiam|ściskam|całuję|całujemy|pozdrawiamy)|do (?:zobaczenia|widzenia)|bądź zdr(?:ów|owa)|kocham cię',
    yours: 'tw(?:ój|oja|oi)|wasz[ae]?',
  },
  // Czech
  {
    greetings:
      '(?:můj |má |moje |moji )?(?:nej)?(?:mil[ýáéí]|milejší|dražší|drah[ýáéí]|drazí|vážen[ýáéí])|ahoj|dobrý den',
    closes:
      '(?:navždy |stále |vždy )?(?:tv(?:ůj|á|oje|oji)|váš|vaše|vaši)|s (?:pozdravem|úctou|láskou|přátelským pozdravem|hlubokou úctou)|se srdečným pozdravem|(?:srdečně |moc )?(?:zdraví|zdravím|líbám|objímám)|mnoho pozdravů|na shledanou|měj se',
    yours: 'tv(?:ůj|á|oje)|váš|vaše',
  },
  // Russian
  {
    greetings:
      '(?:мо[йяи] |моё )?(?:дорог(?:ой|ая|ие)|мил(?:ый|ая|ые)|любим(?:ый|ая|ые)|уважаем(?:ый|ая|ые)|многоуважаем(?:ый|ая)|глубокоуважаем(?:ый|ая)|родн(?:ой|ая|ые)|любезн(?:ый|ая))|здравствуй(?:те)?|привет',
    closes:
      '(?:всегда |навсегда |навеки |вечно |искренне |преданн(?:ый|ая) (?:тебе|вам),? )?(?:тво[йяи]|ваш[аи]?)|с (?:уважением|любовью|приветом|почтением|наилучшими пожеланиями)|(?:крепко )?(?:целую|обнимаю|целуем|обнимаем)|всего (?:доброго|хорошего)|до (?:свидания|встречи)|искренне (?:твой|твоя|ваш|ваша)|остаюсь',
    yours: 'тво[йя]|ваша?',
  },
];

const all = (part: keyof LetterWords): string => LETTER_WORDS.map(words => words[part]).join('|');

const ADDRESSED = "[\\p{L}.’' -]{1,40}";

// For lines in small letters: to ignore case would multiply the time in which such long patterns are compiled.
const GREETS = new RegExp(
  `^(?:${all('greetings')})(?:(?: ${ADDRESSED})?(?:[,:]|\\s?[—–])| ${ADDRESSED}!)$`,
  'u',
);
const CLOSES = new RegExp(`^(?:${all('closes')})(?!\\p{L})[^.!?]{0,40}[,.]?$`, 'u');

const small = (line: string): string => line.toLowerCase().replaceAll('’', "'");

/** Whether a line begins a letter: `Dear Anna,`, `Liebe Anna,`, `Mon cher Paul,`, `Querido Juan:`. */
export const greets = (line: string): boolean => SALUTATION.test(line) || GREETS.test(small(line));

/** Whether a line begins the close of one: `Herzliche Grüße`, `Bien à vous,`, `Un abrazo,`. */
export const closes = (line: string): boolean => CLOSES.test(small(line));

/** A close that is a name as well: `Dein Max`, `Ton Paul`. */
const POSSESSED = new RegExp(`^(?:${all('yours')}) `, 'iu');
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}(?<!\.)$/u;

/** Whether a line is a close and who signs at once. */
export function closesAndSigns(line: string): boolean {
  const possessed = POSSESSED.exec(line)?.[0];
  return possessed !== undefined && NAME.test(line.slice(possessed.length));
}
