import type { HeadingWords } from '../heading-words.ts';

export const ROMANCE: Readonly<Record<string, HeadingWords>> = {
  fr: {
    numbered: { chapter: 'chapitre', part: 'partie|livre' },
    named: {
      dedication: 'dédicace',
      epigraph: 'épigraphe|exergue',
      // By custom the “préface” is by another, the “avant-propos” by the author.
      foreword: 'préface',
      preface: 'avant-propos',
      introduction: 'introduction',
      'content-note':
        'avertissement de contenu|avertissements de contenu|avertissement sur le contenu|trigger warning|' +
        'trigger warnings|traumavertissement|traumavertissements',
      'authors-note':
        'note de l’auteur|note de l’autrice|note de l’auteure|note des auteurs|note des autrices|' +
        'notes de l’auteur|notes de l’autrice|mot de l’auteur|mot de l’autrice|mot de l’auteure',
      prologue: 'prologue',
      interlude: 'interlude|intermède',
      epilogue: 'épilogue',
      afterword: 'postface',
      acknowledgments: 'remerciements',
      appendix: 'annexe|annexes|appendice|appendices',
      notes: 'notes|notes de fin',
      glossary: 'glossaire|lexique',
      bibliography: 'bibliographie|références bibliographiques|ouvrages cités',
      copyright: 'copyright|mentions légales|droits d’auteur',
      'about-the-author':
        'à propos de l’auteur|à propos de l’autrice|à propos de l’auteure|à propos des auteurs|' +
        'à propos des autrices|l’auteur|l’autrice|l’auteure|les auteurs|les autrices',
      'also-by': 'du même auteur|de la même autrice|de la même auteure|des mêmes auteurs|des mêmes autrices',
    },
    cardinals:
      'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize ' +
      'dix-sept|dix_sept dix-huit|dix_huit dix-neuf|dix_neuf vingt vingt_et_un|vingt-et-un ' +
      'vingt-deux|vingt_deux vingt-trois|vingt_trois vingt-quatre|vingt_quatre vingt-cinq|vingt_cinq ' +
      'vingt-six|vingt_six vingt-sept|vingt_sept vingt-huit|vingt_huit vingt-neuf|vingt_neuf trente ' +
      'trente_et_un|trente-et-un trente-deux|trente_deux trente-trois|trente_trois ' +
      'trente-quatre|trente_quatre trente-cinq|trente_cinq trente-six|trente_six trente-sept|trente_sept ' +
      'trente-huit|trente_huit trente-neuf|trente_neuf quarante',
    ordinals:
      'premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième ' +
      'neuvième dixième onzième douzième treizième quatorzième quinzième seizième ' +
      'dix-septième|dix_septième dix-huitième|dix_huitième dix-neuvième|dix_neuvième vingtième ' +
      'vingt_et_unième|vingt-et-unième vingt-deuxième|vingt_deuxième vingt-troisième|vingt_troisième ' +
      'vingt-quatrième|vingt_quatrième vingt-cinquième|vingt_cinquième vingt-sixième|vingt_sixième ' +
      'vingt-septième|vingt_septième vingt-huitième|vingt_huitième vingt-neuvième|vingt_neuvième trentième ' +
      'trente_et_unième|trente-et-unième trente-deuxième|trente_deuxième trente-troisième|trente_troisième ' +
      'trente-quatrième|trente_quatrième trente-cinquième|trente_cinquième trente-sixième|trente_sixième ' +
      'trente-septième|trente_septième trente-huitième|trente_huitième trente-neuvième|trente_neuvième ' +
      'quarantième',
  },
  it: {
    numbered: { chapter: 'capitolo', part: 'parte|libro' },
    named: {
      dedication: 'dedica',
      epigraph: 'epigrafe|esergo',
      // The “premessa” is by the author, the “prefazione” as a rule by another.
      foreword: 'prefazione',
      preface: 'premessa',
      introduction: 'introduzione',
      'content-note':
        'avvertenza sui contenuti|avvertenze sui contenuti|avviso sui contenuti|trigger warning|' +
        'trigger warnings',
      'authors-note':
        'nota dell’autore|nota dell’autrice|nota degli autori|nota delle autrici|note dell’autore|' +
        'note dell’autrice',
      prologue: 'prologo',
      interlude: 'interludio|intermezzo',
      epilogue: 'epilogo',
      afterword: 'postfazione',
      acknowledgments: 'ringraziamenti',
      appendix: 'appendice|appendici',
      notes: 'note|note finali',
      glossary: 'glossario',
      bibliography: 'bibliografia|riferimenti bibliografici|opere citate',
      copyright: 'copyright|diritti d’autore',
      'about-the-author':
        'l’autore|l’autrice|gli autori|le autrici|sull’autore|sull’autrice|sugli autori|sulle autrici|' +
        'informazioni sull’autore|informazioni sull’autrice|informazioni sugli autori',
      'also-by':
        'dello stesso autore|della stessa autrice|degli stessi autori|delle stesse autrici|' +
        'altri libri dello stesso autore|altri libri della stessa autrice',
    },
    cardinals:
      'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici ' +
      'sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ' +
      'ventisei ventisette ventotto ventinove trenta trentuno trentadue trentatré trentaquattro ' +
      'trentacinque trentasei trentasette trentotto trentanove quaranta',
    ordinals:
      'primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta settimo|settima ' +
      'ottavo|ottava nono|nona decimo|decima ' +
      'undicesimo|undicesima|undecimo|undecima|decimoprimo|decimoprima|decimo_primo|decima_prima ' +
      'dodicesimo|dodicesima|duodecimo|duodecima|decimosecondo|decimoseconda|decimo_secondo|decima_seconda ' +
      'tredicesimo|tredicesima|decimoterzo|decimoterza|decimo_terzo|decima_terza ' +
      'quattordicesimo|quattordicesima|decimoquarto|decimoquarta|decimo_quarto|decima_quarta ' +
      'quindicesimo|quindicesima|decimoquinto|decimoquinta|decimo_quinto|decima_quinta ' +
      'sedicesimo|sedicesima|decimosesto|decimosesta|decimo_sesto|decima_sesta ' +
      'diciassettesimo|diciassettesima|decimosettimo|decimosettima|decimo_settimo|decima_settima ' +
      'diciottesimo|diciottesima|decimottavo|decimottava|decimo_ottavo|decima_ottava ' +
      'diciannovesimo|diciannovesima|decimonono|decimonona|decimo_nono|decima_nona ventesimo|ventesima ' +
      'ventunesimo|ventunesima|ventesimo_primo|ventesima_prima ' +
      'ventiduesimo|ventiduesima|ventesimo_secondo|ventesima_seconda ' +
      'ventitreesimo|ventitreesima|ventesimo_terzo|ventesima_terza ' +
      'ventiquattresimo|ventiquattresima|ventesimo_quarto|ventesima_quarta ' +
      'venticinquesimo|venticinquesima|ventesimo_quinto|ventesima_quinta ' +
      'ventiseiesimo|ventiseiesima|ventesimo_sesto|ventesima_sesta ' +
      'ventisettesimo|ventisettesima|ventesimo_settimo|ventesima_settima ' +
      'ventottesimo|ventottesima|ventesimo_ottavo|ventesima_ottava ' +
      'ventinovesimo|ventinovesima|ventesimo_nono|ventesima_nona trentesimo|trentesima ' +
      'trentunesimo|trentunesima|trentesimo_primo|trentesima_prima ' +
      'trentaduesimo|trentaduesima|trentesimo_secondo|trentesima_seconda ' +
      'trentatreesimo|trentatreesima|trentesimo_terzo|trentesima_terza ' +
      'trentaquattresimo|trentaquattresima|trentesimo_quarto|trentesima_quarta ' +
      'trentacinquesimo|trentacinquesima|trentesimo_quinto|trentesima_quinta ' +
      'trentaseiesimo|trentaseiesima|trentesimo_sesto|trentesima_sesta ' +
      'trentasettesimo|trentasettesima|trentesimo_settimo|trentesima_settima ' +
      'trentottesimo|trentottesima|trentesimo_ottavo|trentesima_ottava ' +
      'trentanovesimo|trentanovesima|trentesimo_nono|trentesima_nona quarantesimo|quarantesima',
  },
  ro: {
    numbered: { chapter: 'capitolul|capitol', part: 'partea|parte|cartea|carte' },
    named: {
      dedication: 'dedicație',
      epigraph: 'motto|epigraf',
      // The “prefață” is mostly by another, the “cuvânt înainte” mostly by the author.
      foreword: 'prefață',
      preface: 'cuvânt înainte|cuvînt înainte|cuvântul autorului|cuvântul autoarei',
      introduction: 'introducere',
      'content-note': 'avertisment de conținut|avertismente de conținut|avertisment privind conținutul',
      'authors-note':
        'nota autorului|nota autoarei|nota autorilor|notele autorului|notele autoarei|notă a autorului|' +
        'notă a autoarei',
      prologue: 'prolog',
      interlude: 'interludiu|intermezzo',
      epilogue: 'epilog',
      afterword: 'postfață',
      acknowledgments: 'mulțumiri',
      appendix: 'anexă|anexe|apendice',
      notes: 'note|note finale',
      glossary: 'glosar',
      bibliography: 'bibliografie|referințe bibliografice',
      copyright: 'copyright|drepturi de autor|caseta tehnică',
      'about-the-author': 'despre autor|despre autoare|despre autori',
      'also-by':
        'de același autor|de aceeași autoare|de aceiași autori|cărți de același autor|' +
        'cărți de aceeași autoare|alte cărți de același autor|alte cărți de aceeași autoare|' +
        'din operele aceluiași autor',
    },
    cardinals:
      'unu|una doi|două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece|douăsprezece ' +
      'treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci ' +
      'douăzeci_și_unu|douăzeci_și_una douăzeci_și_doi|douăzeci_și_două douăzeci_și_trei douăzeci_și_patru ' +
      'douăzeci_și_cinci douăzeci_și_șase douăzeci_și_șapte douăzeci_și_opt douăzeci_și_nouă treizeci ' +
      'treizeci_și_unu|treizeci_și_una treizeci_și_doi|treizeci_și_două treizeci_și_trei treizeci_și_patru ' +
      'treizeci_și_cinci treizeci_și_șase treizeci_și_șapte treizeci_și_opt treizeci_și_nouă patruzeci',
    ordinals:
      'întâi|întîi|întâiul|întâia|primul|prima al_doilea|a_doua al_treilea|a_treia al_patrulea|a_patra ' +
      'al_cincilea|a_cincea al_șaselea|a_șasea al_șaptelea|a_șaptea al_optulea|a_opta al_nouălea|a_noua ' +
      'al_zecelea|a_zecea al_unsprezecelea|a_unsprezecea al_doisprezecelea|a_douăsprezecea ' +
      'al_treisprezecelea|a_treisprezecea al_paisprezecelea|a_paisprezecea ' +
      'al_cincisprezecelea|a_cincisprezecea al_șaisprezecelea|a_șaisprezecea ' +
      'al_șaptesprezecelea|a_șaptesprezecea al_optsprezecelea|a_optsprezecea ' +
      'al_nouăsprezecelea|a_nouăsprezecea al_douăzecilea|a_douăzecea ' +
      'al_douăzeci_și_unulea|a_douăzeci_și_una al_douăzeci_și_doilea|a_douăzeci_și_doua ' +
      'al_douăzeci_și_treilea|a_douăzeci_și_treia al_douăzeci_și_patrulea|a_douăzeci_și_patra ' +
      'al_douăzeci_și_cincilea|a_douăzeci_și_cincea al_douăzeci_și_șaselea|a_douăzeci_și_șasea ' +
      'al_douăzeci_și_șaptelea|a_douăzeci_și_șaptea al_douăzeci_și_optulea|a_douăzeci_și_opta ' +
      'al_douăzeci_și_nouălea|a_douăzeci_și_noua al_treizecilea|a_treizecea ' +
      'al_treizeci_și_unulea|a_treizeci_și_una al_treizeci_și_doilea|a_treizeci_și_doua ' +
      'al_treizeci_și_treilea|a_treizeci_și_treia al_treizeci_și_patrulea|a_treizeci_și_patra ' +
      'al_treizeci_și_cincilea|a_treizeci_și_cincea al_treizeci_și_șaselea|a_treizeci_și_șasea ' +
      'al_treizeci_și_șaptelea|a_treizeci_și_șaptea al_treizeci_și_optulea|a_treizeci_și_opta ' +
      'al_treizeci_și_nouălea|a_treizeci_și_noua al_patruzecilea|a_patruzecea',
  },
};
