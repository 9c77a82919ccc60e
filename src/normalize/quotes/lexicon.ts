/**
 * Words that English writers shorten, by what they drop. The bar parts what is dropped from what is written, so each
 * entry explains itself: `a|bout` is written 'bout, `o|f` is written o'.
 */

/** Written without the front and hardly ever a word on their own. */
const APHAERESIS = `
  a|bandon a|bominable a|bout a|bove a|cademy ac|cident ac|cidentally ac|commodate ac|cording a|ccording ac|cuse
  ac|cused ac|customed a|cordin ac|quaintance ac|quainted ad|vantage ad|venture ad|vertisement ad|vise aero|plane
  a|fraid a|gainst a|gin a|gree a|greed a|larm a|live alli|gator al|lowance al|lowed a|lmighty al|most a|long al|ready
  al|though a|mazing a|merica a|merican a|mid a|midst a|mong a|mongst an|noy an|noyed a|nother a|nuff a|other
  a|partment a|peared a|pears a|pologize a|pology a|pothecary ap|parently a|ppendix ap|preciate a|pprentice
  ap|prentice a|ristocracy a|ristocrat a|rithmetic a|round ar|rangement ar|rangements ar|rived a|shamed a|sleep
  a|spargus as|sault as|sizes as|sociate a|stonished a|stonishing a|sylum at|tack at|tention at|torney a|tween
  au|thorities au|thority auto|mobile a|way a|while ba|nana be|cause be|cos be|coz be|cuz be|fore be|forehand
  be|ginning be|gun be|havior be|haviour be|hind be|lieve be|longs be|low be|neath be|side be|sides be|tween be|twixt
  be|wildered be|witched be|yond bi|noculars com|mence com|menced com|mencing con|cerning con|fess con|gratulations
  con|sarn con|sider con|siderable con|sidered con|sidering con|trary con|venient con|versation con|vinced cor|poral
  de|clare de|licious de|partment de|stroy de|tective de|termined di|rections di|rectly dis|covered dis|gusting
  dis|pute di|sturb di|sturbed ec|centric e|lastic e|lection e|lectric e|lectricity e|leven e|leventh e|lijah e|liza
  e|lizabeth e|mergency e|mily em|ployed en|courage en|couragement en|gaged e|normous e|nough en|tire en|tirely e|nuff
  e|piscopal es|cape es|caped e|specially es|quire e|stablished e|ternal e|ternity e|vangelist ex|actly ex|aggerate
  ex|amine ex|cept ex|ceptin ex|cursion ex|cuse ex|pect ex|pectation ex|pected ex|pecting ex|pects ex|pense
  ex|perience ex|periment ex|plain ex|plained ex|press ex|traordinary hippo|potamus i|magine im|agining im|mediately
  im|portant im|prisoned in|cluding in|crease in|creased in|deed in|dian in|fluence in|fluenza in|habitants in|quest
  in|quired in|quiring in|quisitive in|stead in|surance in|vestigate kanga|roo ma|hogany mo|lasses ne|cessary o|blige
  o|bliged oc|casion oc|casional oc|casionally oc|casions oc|curred o|kay omni|bus op|eration o|pinion o|possum
  pa|jamas para|chute par|ticular par|ticularly per|aps per|fect per|fessor per|haps photo|graph po|lice po|lite
  po|sition po|tater po|taters po|tato po|tatoes pre|cisely pro|digious pro|fessor pro|nounce pro|vided py|jamas
  rac|coon re|ceive re|ceived re|ckon re|cognize re|gular re|ligion re|ligious re|member re|membered re|membering
  re|quired re|spect re|sponsible re|venge rhino|ceros ro|mantic sa|tisfied sa|tisfy s|cuse sup|pose sup|posed
  sup|posin sur|prised sus|pect sus|pended sus|picion tele|phone th|an th|at th|e th|em th|en th|ere th|ese th|ey
  th|is th|ose to|bacca to|bacco to|baccy to|gether to|mato to|matoes to|morrow ty|phoon um|brella un|til u|pon up|on
  violon|cello wi|thout yes|terday
`;

/** H dropped from the front, as in much of England and all of Cockney. */
const DROPPED_H = `
  habit habitation habits hackney had haddock hadn't haggle hain't hair half halfpenny halfway hall hallo halloa
  halloo ham hammer hammersmith hamper hampers hampshire hampstead han'some hand handed handful handiest handing
  handkerchief handkerchiefs handle handled hands handsome handsomest handwriting handy hang hanged hanging hangs
  hannah hansom haphazard happen happened happening happens happier happiness happy harass harbour hard harder hardly
  hark harking harm harmed harmless harmonium harmony harness harold harp harriet harrison harrow harry harsh harvest
  has hasn't haste hasten hastily hastings hasty hat hatch hate hated hating hatred hats haughty haul hauled hauling
  haunt haunted have haven't havin having hawk hawkers hawkins hay hazard hazel he he'd he'll he's head headache
  heading headlong heads healed health healthy heap heaps hear heard hearin hearing hears hearse heart hearted
  hearthrug hearthstone hearts hearty heat heathen heathens heave heaved heaven heavens heavier heavily heavy hector
  hedge hedgehog hedgerow hedgerows hedges heed heel heels height held helen hell hello helmet help helped helper
  helpful helpin helping helpless hen hence henry hens her herb herbert herds here here's hereabouts heretic hero
  heroes heroine herrin herring hers herself hesitate hesitated hetty hey hiccup hid hidden hide hideous hides hiding
  higgins high higher highest highlands highly highness highway hilda hill hills him himself hinder hindrance hinges
  hint hinted hints hips hire hired his hiss hisself history hit hitch hitherto hits hitting hive hives hoard hoarse
  hoarsely hobbs hobby hockey hodge hoe hog hogs hogshead hoist holborn hold holding holds hole holes holiday holidays
  holler hollering hollow hollyhock holy home homeless homely homes homeward honest honey honeymoon honour hood hoof
  hook hooks hooligan hoop hoops hooray hooting hop hope hoped hopeful hopeless hopes hoping hopkins hopped hopper
  hopping horace horn hornet hornets horns horrible horrid horror horse horseback horses horseshoe hose hospital
  hospitals host hostile hot hotel hotels hotter hottest hound hounds hour house household housekeeper housekeeping
  housemaid houses housewife hovel how how's however howl howling hub hubbub huddled hudson huff hug huge hugging
  huggins hullo human humane humanity humble humbug humbugs humour humoured hump hunchback hundred hundreds
  hundredweight hung hunger hungrier hungrily hungry hunk hunt hunted hunting hunts hurl hurrah hurricane hurried
  hurriedly hurry hurt hurting hurts husband husbands hush husky hussy hustings hustle hut hutch hyde hyena hymn hymns
  hypocrite hysterics whole
`;

/** Contractions and pet forms that begin with an apostrophe. */
const SET_FORMS = `
  bout caze cept ceptin cordin cos coz cuz e'en ee eer em em's er ere're f fo fo' foh fraid gainst im im's kase kaze
  lection lectric longside midst mongst neath neether nother nuff oever ole olesale ome ome's oo oo's ooman oomans oos
  osoever ot ouse ow pon s s'pose sblood scuse sdeath sfoot slife spect spectin specting spects sperience speriment
  splain splained spose sposed sposin straordinary strewth struth swounds t t'other tain't taint tention til till tis
  tisn't tisnt tother tothers twain't twarn't twarnt twas twasn't twasnt twere tweren't twern't twill twixt twon't
  twoud twould twould've twouldn't twud twull ud uld um un un's uns uz xactly yer zackly zactly zooks zounds
`;

/**
 * Elided forms that are everyday words as well and yet are elided often enough that the apostrophe before them says
 * something. Other everyday words that happen to be the rest of a longer one (`re|late`) are not taken for elisions.
 */
const OFTEN_ELIDED = new Set(
  `
  ad afternoon air airs all and any ard arm arms art as at ate ave cause count course day deed e ear ears eat
  edge er ere evening fore is less liza long low lows morning most night old om ome ope ow round shun side
  sides stead ware way`
    .trim()
    .split(/\s+/),
);

/** Everyday words that are also the rest of a longer one. */
const EVERYDAY = new Set(
  `
  a account act actly aft after ail aired ale alf all alter am amid amount an any ape ar arch ark arm armed arms
  arrow arrows art as ash ask asks associate at ate aught aunt aunts ave awk be became become becomes burger bus but
  by can cape cello cern chance change chute come comes coon count counts courage crease creased cross cure curious
  day decide deed delight did do ease eat eating eats eaves edge eel eels eight eld em end erring fence fend flu for
  fore fuse gard gate gather get gin give go good graph great greed gun had half haps has have having he her here
  hers him his hold holden how i ides if ills in ire is it itch its just knew know lasses lay lease less let lice
  light like lin little live liver log long look looked lot low lows made make man mand mander many mates may me
  member men mid might mind mobile more morning morrow most mote mount mouth move much must my nana neat night no
  not now of off old on one ones op ope opened or ore other others ought our ours out outing over owl own pare pear
  pears pen pend phone pinion plain plane plied ply port ports pose posed poses posin position prise prised quest
  quire ready reply report request right rights ring roo round said same saw say see serve shall shamed she should
  side sides sizes sleep so some spec spect spire squire state stead still stow such surance tach tack take tempt
  tend tended tent test than that the then there they thing think this though thought tire to told took top turn two
  umber under up us use used user usher van very wake war ward wards ware was way we well were what when where which
  while who why wig will with would yond you
`
    .trim()
    .split(/\s+/),
);

/** Written without the end, apart from -ing without its g, which is a rule. */
const APOCOPE = `
  'n| a'| ag'in| agin| ain|t al|l a|ll an|d anythin|g aren|t aroun|d befo|re behin|d bes|t beyon|d bof|h bo|th breas|t
  b|y ca|ll can|t cap'n| capt|n ches|t chil'| chil|d chile| clo|thes col|d com|e couldn|t crep|t dar| darlin|g dat|
  d|e de|n des|k des|t didn|t dis| d|o doan|t doesn|t don|t do|or dus|t eas|t el|se en| en|d er| ev'|ry ev'y|thing
  evenin|g ev|er everythin|g fambly| fas|t fi|nd fin|d firs|t flo|or fo|r f|or frien|d fro|m fr|om fus|t gen'l|man
  ge|t giv|e gi|ve goo|d go|t gran|d groun|d gues|t hadn|t ha|lf han|d hasn|t ha|ve hav|e haven|t h|e hol|d i'll| i|n
  isn|t i|t jes|t jus|t kep|t kin|d l|a lan|d las|t law|d lef|t len|d le|t li'l|e lif|e lik|e lil|ttle litt|le liv|e
  lor|d lov|e mak|e ma|ny mars|e marst|er mas|ter min|d mis|s mist|er mis|ter mo|re mornin|g mos|t mou|th mus|t
  mustn|t m|y needn|t ne|ver nex|t n|or nor|th nothin|g nuthin|g o|f ol|d o|ld ole| ole|n o|n oughtn|t ow|n po|or
  poun|d r|ed res|t roun|d sa|me sen|d s|he sho|ot sho|re shouldn|t sir| slep|t s|o somethin|g soun|d sou|th spen|d
  stan|d tak|e ter| ter|o thar| th|at tha|t t|he th|e the|m thin|g th|ou t|o to|ld tol|d trus|t tu|rn wan|t wasn|t
  weren|t wes|t whar| wha|t whate|ver wid|d wif|e wil|d wit|h wi|th wo|man won|t worl|d wor|th wouldn|t wus|t yer|s
  ye|t y|ou yo|u yo|ur
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
    .map(word => word.replace(/^w?h/, ''))
    .flatMap(word => [word, word.replace(/ing$/, 'in')]),
);
const FORMS = written(SET_FORMS, 'back');
const CUT = written(APOCOPE, 'front');

const STEM = /^(.{4,}?)(?:s|ed|ing|in|er|est|ly|ful|less|ness|y)$/;

/** The word without an ending, where it is long enough for one and the rest no word of its own: `eaven` of `eavenly`. */
function stemOf(word: string): string {
  const stem = STEM.exec(word)?.[1] ?? word;
  return EVERYDAY.has(stem) || OFTEN_ELIDED.has(stem) ? word : stem;
}

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
  if (H_LESS.has(word) || H_LESS.has(stemOf(word))) return 'certain';
  return OPENED.has(word) || (word.endsWith('in') && OPENED.has(`${word}g`)) ? 'likely' : undefined;
}

/** Whether a word, in small letters, written before an apostrophe is known to have lost its end. */
export const isCutShort = (word: string): boolean => CUT.has(word);

const CUT_AT_BOTH_ENDS = new Set(
  [...OPENED, ...FORMS]
    .flatMap(word => (word.length > 3 ? [word.slice(0, -1)] : []))
    .filter(word => !EVERYDAY.has(word)),
);

/** Whether a word, in small letters, between two marks may have lost both ends: `'mos'` for almost, `'twix'`. */
export const isCutAtBothEnds = (word: string): boolean =>
  CUT_AT_BOTH_ENDS.has(word) || (CUT.has(word) && frontElision(word) !== undefined);
