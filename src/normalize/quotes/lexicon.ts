/**
 * Words that English writers shorten, by what they drop. The bar parts what is dropped from what is written, so each
 * entry explains itself: `a|bout` is written 'bout, `o|f` is written o'.
 */

/** Written without the front and hardly ever a word on their own. */
const APHAERESIS = `
  i|t|is
  a|bout a|bove a|fraid a|gainst a|gin a|gree'd a|greed a|larm a|live a|lmighty a|long a|mid a|midst a|mong a|mongst
  a|mount a|nother a|nuff a|other a|partment a|pears a|peared a|pothecary a|pprentice a|round a|rithmetic a|shamed
  a|sleep a|spargus a|stonished a|thwart a|top a|tween a|wake a|way a|while a|cross a|ccount a|ccording a|cordin
  a|merica a|merican ap|prentice ac|cording ac|count ac|cuse ad|vantage al|ready al|most al|though al|right as|sociate
  at|tach at|tack at|tend be|cause be|cos be|coz be|cuz be|fore be|forehand be|gin be|gun be|half be|have be|hind be|holden
  be|long be|longs be|lieve be|low be|neath be|side be|sides be|stow be|tween be|twixt be|ware be|yond be|come be|comes
  com|mander com|plain com|plexion con|cern con|cerning con|sarn con|siderable con|tent cor|poral de|clare de|cide de|fend
  de|lay de|liver de|light de|mand de|partment de|pend de|pends de|pression de|serve de|stroy de|test dis|covered
  e|lectric e|lectricity e|lection e|leven e|lse e|nough e|nuff e|piscopal e|specially e|stablished e|state e|ternal
  e|vangelist ec|centric en|courage en|tire en|tirely es|cape es|caped es|quire ex|act ex|actly ex|ample ex|amine
  ex|cept ex|ceptin ex|cuse ex|pect ex|pected ex|pects ex|pense ex|perience ex|periment ex|plain ex|plained ex|press
  ex|tra ex|traordinary hamb|urger i|magine i|m im|mediately im|portant im|prove in|deed in|dian in|fluence
  in|habitants in|quire in|quest in|side in|spector in|stead in|surance in|tend in|vestigate l|ieutenant mo|lasses
  ne|cessary oc|casion oc|curred o|pinion o|possum o|pposite per|haps per|aps per|ceive per|fect per|fessor po|tato
  po|tatoes po|taters po|tater po|lice po|sition pre|pare pre|tend pro|fessor pro|mote pro|nounce pro|vided rac|coon
  re|cruit re|ckon re|fuse re|gard re|gular re|late re|lation re|lease re|ligion re|member re|mind re|move re|port re|ply
  re|quest re|spect re|sponsible re|vive re|turn s|cuse se|cure se|nsational sup|pose sup|posed sup|posin sup|poses
  sur|prise sur|prised sus|pect sus|picion sus|pended th|at th|em th|ere th|ey th|ese th|ose th|is th|e th|en th|an
  to|bacco to|baccy to|bacca to|day to|gether to|morrow to|ward to|wards to|night t|other um|brella un|less un|til
  up|on up|sot with|in with|out with|al wh|at
  im|prisoned ro|mantic ma|hogany ba|nana pa|jamas py|jamas ty|phoon a|ristocrat a|ristocracy a|cademy a|ppendix
  omni|bus aero|plane air|plane tele|phone in|fluenza kanga|roo alli|gator violon|cello vio|lin cara|van peri|wig
  auto|mobile photo|graph para|chute hippo|potamus rhino|ceros neigh|bour
`;

/** H dropped from the front, as in much of England and all of Cockney. */
const DROPPED_H = `
  habit had hadn't hain't hair half halfpenny hall halloa ham hammer hand handed handle hands handsome handy hang hanged
  hanging happen happened happening happens happier happiness happy harbour hard harder hardly hark harm harmony harness
  harp harry harsh harvest has hasn't haste hat hate hated hats haul haunt haunted have haven't having havin hawk hay he
  he'd he'll he's head headache heads healed health healthy heap heaps hear heard hearin hearing hears heart hearted
  hearts hearty heat heaven heavens heavy hedge heel heels height held hell hello help helped helpin helping hen hens
  henry her herb here here's herrin herring hers herself hey hid hidden hide hideous hides high higher highest highness hill hills
  him himself hinder hint hinted hips hire hired his hisself history hit hits hitch hoarse hoe hog hold holding holds hole
  holes holiday holy home homes honest honey honour hood hoof hook hooks hop hope hoped hopes hoping horn horns horrible
  horrid horror horse horses hospital host hot hotel hound hounds hour house houses housekeeper how how's however howl
  howling hub hug huge human humble humbug hump hundred hundreds hung hunger hungry hunt hunted hunting hunts hurricane
  hurried hurry hurt hurts husband husbands hush hut hymn hymns who who's whole whose whom
`;

/** Contractions and pet forms that begin with an apostrophe. */
const SET_FORMS = `
  tis tisn't tisnt twas twasn't twasnt twere tweren't twern't twill twon't twould twouldn't twull twud tain't taint twarn't
  twarnt twixt twain't twoud em im un uns ud uld er ee e'en eer ere're cept spect spects spose sposed sposin spozen cos coz
  cuz caze kase kaze cordin ceptin nother tother t'other tothers til till nuff bout fraid gainst mongst neath midst
  lection lectric scuse longside twould've twon't tweren't em's un's im's ow ome ouse eer yer oo oo's ot i's ras
  ole neether neither smornin snight sno sright sfunny smatter safternoon scold
`;

/**
 * Elided forms that are everyday words as well and yet are elided often enough that the apostrophe before them says
 * something. Other everyday words that happen to be the rest of a longer one (`re|late`) are not taken for elisions.
 */
const OFTEN_ELIDED = new Set(
  `cause round way fore stead low lows less long longside side sides any all is as ad er e ow ard and ell ill old ope our
  arm arms air airs ear ears eat edge ere ouse orse it ole oh igh ere elp oping om ave at ate i ome art its`.split(
    /\s+/,
  ),
);

/** Everyday words that are also the rest of a longer one. */
const EVERYDAY = new Set(
  `a account act actly after aft ail ale alf all alter am amount an any ape ar arch ark arm arms arrow art as ash ask asks at
  ate aught ave awk be became become becomes but burger by can cape cello cern chance change chute coon comes come count
  counts cross curious cure day decide deed delight did do ease eat eating eaves edge eel eels eight eld em end fend fence
  flu for fore fuse gard gate gather get gin give go good graph great greed gun had half has haps have having he her here
  hers him his hold holden how i ides if in ire is it its just knew know lay lease less let liver lin light like little
  live log long look looked lot low lows made make man mand many mand mander mates may me member men mid might mind mobile
  more morning morrow most mote mount mouth move much must my neat night no not now of off old on one ones op ope opened or
  ore other others ought our ours out over over own owl pare pear pears pen pend phone pinion plain plane plied ply ports
  port pose posed posin poses position prise prised quest quire ready reply report request rights right ring roo round said
  same saw say see serve shall she should side sides sleep so some spec spect spire state stead still stow such surance
  tach tack take tempt tend tended tent test than that the then there they thing think this thought tire to told took top
  turn two umber under up us use used user usher van very wake war ward wards ware was way we well were what when where
  which while who why wig will with would yond you`.split(/\s+/),
);

/** Written without the end, apart from -ing without its g, which is a rule. */
const APOCOPE = `
  o|f o|n o|ld ol|d ole|n an|d th|e th|at th|ou wi|th wid|d t|o t|he to|ld d|e d|o de|n fo|r po|or mo|re sho|re sho|ot befo|re
  do|or flo|or yo|ur yo|u ye|t y|ou yer|s ma|ny ha|ve ha|lf ca|ll ev|er ev'|ry ev'y|thing ne|ver ow|n hol|d tol|d col|d kin|d
  lan|d min|d han|d fin|d beyon|d aroun|d groun|d roun|d behin|d soun|d stan|d frien|d sen|d en|d len|d spen|d poun|d
  fr|om f|or fro|m ter|o mos|t jes|t jus|t las|t bes|t eas|t wes|t res|t fas|t nex|t lef|t kep|t slep|t crep|t des|t des|k
  mus|t wus|t fus|t firs|t gues|t breas|t ches|t dus|t trus|t ain|t couldn|t wouldn|t shouldn|t didn|t isn|t wasn|t hadn|t
  don|t doesn|t hasn|t haven|t won|t weren|t aren|t can|t mustn|t needn|t oughtn|t doan|t
  gran|d gen'l|man lil|ttle li'l|e litt|le thin|g nothin|g nuthin|g somethin|g anythin|g everythin|g mornin|g evenin|g
  darlin|g i|n i|t a|ll n|or s|o r|ed l|a wha|t whate|ver wan|t tha|t le|t ge|t go|t i'll| wo|man s|he h|e b|y m|y lor|d
  law|d goo|d 'n| gi|ve sa|me com|e fi|nd mak|e tak|e lov|e lik|e giv|e hav|e liv|e wif|e lif|e the|m wit|h
  nor|th sou|th mou|th wor|th bof|h bo|th clo|thes fambly| mis|s mis|ter mist|er capt|n cap'n| ag'in| agin| sir| ter|
  en| er| dat| dis| whar| dar| thar| mars|e mas|ter marst|er ole| chile| chil|d wil|d worl|d chil'| el|se al|l a'| tu|rn
`;

const written = (entries: string, keep: 'back' | 'front'): Set<string> =>
  new Set(
    entries
      .trim()
      .split(/\s+/)
      .map(entry => entry.split('|').at(keep === 'back' ? -1 : 0) ?? entry),
  );

const OPENED = written(APHAERESIS, 'back');
const H_LESS = new Set(
  DROPPED_H.trim()
    .split(/\s+/)
    .map(word => word.replace(/^w?h/, '')),
);
const FORMS = written(SET_FORMS, 'back');
const CUT = written(APOCOPE, 'front');

/** How sure the lexicon is that a word after an apostrophe is one that lost its front. */
export type Elision = 'certain' | 'likely' | 'possible';

/**
 * Judges a word, in small letters, written after an apostrophe.
 * @returns undefined when nothing is known of it as an elision
 */
export function frontElision(word: string): Elision | undefined {
  if (OFTEN_ELIDED.has(word)) return 'possible';
  if (EVERYDAY.has(word) && !FORMS.has(word)) return undefined;
  if (FORMS.has(word)) return 'certain';
  if (H_LESS.has(word)) return 'certain';
  return OPENED.has(word) ? 'likely' : undefined;
}

/** Whether a word, in small letters, written before an apostrophe is known to have lost its end. */
export const isCutShort = (word: string): boolean => CUT.has(word);
