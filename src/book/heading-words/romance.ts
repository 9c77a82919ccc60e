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
  es: {
    numbered: { chapter: 'capítulo', part: 'parte|libro' },
    named: {
      dedication: 'dedicatoria',
      epigraph: 'epígrafe',
      // “Prólogo” is a foreword as well as a prologue; it stands with the prologue.
      foreword: 'prefacio|presentación',
      preface: 'palabras preliminares|nota preliminar',
      introduction: 'introducción',
      'content-note':
        'advertencia de contenido|advertencias de contenido|aviso de contenido|avisos de contenido|' +
        'aviso de contenido sensible|nota sobre el contenido|trigger warnings',
      'authors-note':
        'nota del autor|nota de la autora|nota de los autores|nota de las autoras|notas del autor|' +
        'notas de la autora',
      prologue: 'prólogo',
      interlude: 'interludio|intermedio|intermezzo',
      epilogue: 'epílogo',
      afterword: 'posfacio|postfacio',
      acknowledgments: 'agradecimientos|agradecimiento',
      appendix: 'apéndice|apéndices|anexo|anexos',
      notes: 'notas|notas finales',
      copyright: 'créditos|página de créditos|página legal|copyright|derechos de autor|aviso legal',
      'about-the-author':
        'sobre el autor|sobre la autora|sobre los autores|sobre las autoras|acerca del autor|' +
        'acerca de la autora|acerca de los autores|acerca de las autoras|el autor|la autora|los autores|' +
        'las autoras',
      'also-by':
        'del mismo autor|de la misma autora|de los mismos autores|de las mismas autoras|' +
        'otros libros del autor|otros libros de la autora|otras obras del autor|otras obras de la autora|' +
        'otros títulos del autor|otros títulos de la autora',
    },
    cardinals:
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince ' +
      'dieciséis|diez_y_seis diecisiete|diez_y_siete dieciocho|diez_y_ocho diecinueve|diez_y_nueve veinte ' +
      'veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho ' +
      'veintinueve treinta treinta_y_uno|treintaiuno treinta_y_dos|treintaidós treinta_y_tres|treintaitrés ' +
      'treinta_y_cuatro|treintaicuatro treinta_y_cinco|treintaicinco treinta_y_seis|treintaiséis ' +
      'treinta_y_siete|treintaisiete treinta_y_ocho|treintaiocho treinta_y_nueve|treintainueve cuarenta',
    ordinals:
      'primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta ' +
      'sexto|sexta séptimo|séptima|sétimo|sétima octavo|octava noveno|novena|nono|nona décimo|décima ' +
      'undécimo|undécima|decimoprimero|decimoprimera|decimoprimer|décimo_primero|décima_primera|' +
      'décimo_primer duodécimo|duodécima|decimosegundo|decimosegunda|décimo_segundo|décima_segunda ' +
      'decimotercero|decimotercera|decimotercer|décimo_tercero|décima_tercera|décimo_tercer ' +
      'decimocuarto|decimocuarta|décimo_cuarto|décima_cuarta ' +
      'decimoquinto|decimoquinta|décimo_quinto|décima_quinta ' +
      'decimosexto|decimosexta|décimo_sexto|décima_sexta ' +
      'decimoséptimo|decimoséptima|décimo_séptimo|décima_séptima ' +
      'decimoctavo|decimoctava|décimo_octavo|décima_octava ' +
      'decimonoveno|decimonovena|décimo_noveno|décima_novena|decimonono|decimonona|décimo_nono|décima_nona ' +
      'vigésimo|vigésima ' +
      'vigesimoprimero|vigesimoprimera|vigesimoprimer|vigésimo_primero|vigésima_primera|vigésimo_primer ' +
      'vigesimosegundo|vigesimosegunda|vigésimo_segundo|vigésima_segunda ' +
      'vigesimotercero|vigesimotercera|vigesimotercer|vigésimo_tercero|vigésima_tercera|vigésimo_tercer ' +
      'vigesimocuarto|vigesimocuarta|vigésimo_cuarto|vigésima_cuarta ' +
      'vigesimoquinto|vigesimoquinta|vigésimo_quinto|vigésima_quinta ' +
      'vigesimosexto|vigesimosexta|vigésimo_sexto|vigésima_sexta ' +
      'vigesimoséptimo|vigesimoséptima|vigésimo_séptimo|vigésima_séptima ' +
      'vigesimoctavo|vigesimoctava|vigésimo_octavo|vigésima_octava ' +
      'vigesimonoveno|vigesimonovena|vigésimo_noveno|vigésima_novena|vigésimo_nono|vigésima_nona ' +
      'trigésimo|trigésima ' +
      'trigésimo_primero|trigésima_primera|trigésimo_primer|trigesimoprimero|trigesimoprimera|' +
      'trigesimoprimer trigésimo_segundo|trigésima_segunda|trigesimosegundo|trigesimosegunda ' +
      'trigésimo_tercero|trigésima_tercera|trigésimo_tercer|trigesimotercero|trigesimotercera|' +
      'trigesimotercer trigésimo_cuarto|trigésima_cuarta|trigesimocuarto|trigesimocuarta ' +
      'trigésimo_quinto|trigésima_quinta|trigesimoquinto|trigesimoquinta ' +
      'trigésimo_sexto|trigésima_sexta|trigesimosexto|trigesimosexta ' +
      'trigésimo_séptimo|trigésima_séptima|trigesimoséptimo|trigesimoséptima ' +
      'trigésimo_octavo|trigésima_octava|trigesimoctavo|trigesimoctava ' +
      'trigésimo_noveno|trigésima_novena|trigesimonoveno|trigesimonovena|trigésimo_nono|trigésima_nona ' +
      'cuadragésimo|cuadragésima',
  },
  pt: {
    numbered: { chapter: 'capítulo', part: 'parte|livro' },
    named: {
      dedication: 'dedicatória',
      epigraph: 'epígrafe',
      foreword: 'prefácio|apresentação',
      preface: 'nota introdutória|nota prévia|nota preliminar',
      introduction: 'introdução',
      'content-note':
        'aviso de conteúdo|avisos de conteúdo|alerta de conteúdo|alerta de gatilho|alerta de gatilhos|' +
        'aviso de gatilho|aviso de gatilhos|nota sobre o conteúdo',
      'authors-note':
        'nota do autor|nota da autora|nota dos autores|nota das autoras|notas do autor|notas da autora',
      prologue: 'prólogo',
      interlude: 'interlúdio|intermezzo',
      epilogue: 'epílogo',
      afterword: 'posfácio',
      acknowledgments: 'agradecimentos|agradecimento',
      appendix: 'apêndice|apêndices|anexo|anexos',
      notes: 'notas|notas finais|notas de fim',
      copyright: 'créditos|ficha técnica|copyright|direitos autorais|direitos de autor',
      'about-the-author':
        'sobre o autor|sobre a autora|sobre os autores|sobre as autoras|o autor|a autora|os autores|' +
        'as autoras',
      'also-by':
        'do mesmo autor|da mesma autora|dos mesmos autores|das mesmas autoras|outros livros do autor|' +
        'outros livros da autora|outras obras do autor|outras obras da autora',
    },
    cardinals:
      'um dois três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze ' +
      'dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte vinte_e_um vinte_e_dois ' +
      'vinte_e_três vinte_e_quatro vinte_e_cinco vinte_e_seis vinte_e_sete vinte_e_oito vinte_e_nove ' +
      'trinta trinta_e_um trinta_e_dois trinta_e_três trinta_e_quatro trinta_e_cinco trinta_e_seis ' +
      'trinta_e_sete trinta_e_oito trinta_e_nove quarenta',
    ordinals:
      'primeiro|primeira segundo|segunda terceiro|terceira quarto|quarta quinto|quinta sexto|sexta ' +
      'sétimo|sétima oitavo|oitava nono|nona décimo|décima ' +
      'décimo_primeiro|décima_primeira|undécimo|undécima décimo_segundo|décima_segunda|duodécimo|duodécima ' +
      'décimo_terceiro|décima_terceira décimo_quarto|décima_quarta décimo_quinto|décima_quinta ' +
      'décimo_sexto|décima_sexta décimo_sétimo|décima_sétima décimo_oitavo|décima_oitava ' +
      'décimo_nono|décima_nona vigésimo|vigésima vigésimo_primeiro|vigésima_primeira ' +
      'vigésimo_segundo|vigésima_segunda vigésimo_terceiro|vigésima_terceira ' +
      'vigésimo_quarto|vigésima_quarta vigésimo_quinto|vigésima_quinta vigésimo_sexto|vigésima_sexta ' +
      'vigésimo_sétimo|vigésima_sétima vigésimo_oitavo|vigésima_oitava vigésimo_nono|vigésima_nona ' +
      'trigésimo|trigésima trigésimo_primeiro|trigésima_primeira trigésimo_segundo|trigésima_segunda ' +
      'trigésimo_terceiro|trigésima_terceira trigésimo_quarto|trigésima_quarta ' +
      'trigésimo_quinto|trigésima_quinta trigésimo_sexto|trigésima_sexta trigésimo_sétimo|trigésima_sétima ' +
      'trigésimo_oitavo|trigésima_oitava trigésimo_nono|trigésima_nona quadragésimo|quadragésima',
  },
  ca: {
    // “Part” is English too, but “Primera part” and “Part segona” are not.
    numbered: { chapter: 'capítol', part: 'part|llibre' },
    named: {
      dedication: 'dedicatòria',
      epigraph: 'epígraf',
      // “Pròleg” is a foreword as well as a prologue; it stands with the prologue.
      foreword: 'prefaci|presentació',
      preface: 'paraules preliminars|nota preliminar',
      introduction: 'introducció',
      'content-note':
        'avís de contingut|avisos de contingut|advertència de contingut|advertències de contingut|' +
        'nota sobre el contingut',
      'authors-note':
        'nota de l’autor|nota de l’autora|nota dels autors|nota de les autores|notes de l’autor|' +
        'notes de l’autora',
      prologue: 'pròleg',
      interlude: 'interludi|intermedi|intermezzo',
      epilogue: 'epíleg',
      afterword: 'postfaci',
      acknowledgments: 'agraïments|agraïment',
      appendix: 'apèndix|apèndixs|annex|annexos',
      notes: 'notes|notes finals',
      // “Crèdits” alone would be read in English headings too.
      copyright: 'pàgina de crèdits|drets d’autor|copyright',
      'about-the-author':
        'sobre l’autor|sobre l’autora|sobre els autors|sobre les autores|l’autor|l’autora|els autors|' +
        'les autores',
      'also-by':
        'del mateix autor|de la mateixa autora|dels mateixos autors|de les mateixes autores|' +
        'altres llibres de l’autor|altres llibres de l’autora|altres obres de l’autor|' +
        'altres obres de l’autora',
    },
    cardinals:
      'u|un dos|dues tres quatre cinc sis set vuit|huit nou deu onze dotze tretze catorze quinze setze ' +
      'disset|dèsset divuit|dihuit|díhuit dinou|dènou vint vint-i-u|vint-i-un vint-i-dos|vint-i-dues ' +
      'vint-i-tres vint-i-quatre vint-i-cinc vint-i-sis vint-i-set vint-i-vuit|vint-i-huit vint-i-nou ' +
      'trenta trenta-u|trenta-un trenta-dos|trenta-dues trenta-tres trenta-quatre trenta-cinc trenta-sis ' +
      'trenta-set trenta-vuit|trenta-huit trenta-nou quaranta',
    ordinals:
      'primer|primera segon|segona tercer|tercera quart|quarta cinquè|cinquena|quint|quinta sisè|sisena ' +
      'setè|setena vuitè|vuitena|huitè|huitena novè|novena desè|desena onzè|onzena dotzè|dotzena ' +
      'tretzè|tretzena catorzè|catorzena quinzè|quinzena setzè|setzena dissetè|dissetena|dessetè|dessetena ' +
      'divuitè|divuitena|dihuitè|dihuitena dinovè|dinovena|denovè|denovena vintè|vintena ' +
      'vint-i-unè|vint-i-unena|vint-i-primer|vint-i-primera ' +
      'vint-i-dosè|vint-i-dosena|vint-i-segon|vint-i-segona ' +
      'vint-i-tresè|vint-i-tresena|vint-i-tercer|vint-i-tercera ' +
      'vint-i-quatrè|vint-i-quatrena|vint-i-quart|vint-i-quarta vint-i-cinquè|vint-i-cinquena ' +
      'vint-i-sisè|vint-i-sisena vint-i-setè|vint-i-setena ' +
      'vint-i-vuitè|vint-i-vuitena|vint-i-huitè|vint-i-huitena vint-i-novè|vint-i-novena trentè|trentena ' +
      'trenta-unè|trenta-unena|trenta-primer|trenta-primera ' +
      'trenta-dosè|trenta-dosena|trenta-segon|trenta-segona ' +
      'trenta-tresè|trenta-tresena|trenta-tercer|trenta-tercera ' +
      'trenta-quatrè|trenta-quatrena|trenta-quart|trenta-quarta trenta-cinquè|trenta-cinquena ' +
      'trenta-sisè|trenta-sisena trenta-setè|trenta-setena ' +
      'trenta-vuitè|trenta-vuitena|trenta-huitè|trenta-huitena trenta-novè|trenta-novena ' +
      'quarantè|quarantena',
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
  gl: {
    numbered: { chapter: 'capítulo', part: 'parte|libro' },
    named: {
      dedication: 'dedicatoria',
      epigraph: 'epígrafe',
      foreword: 'limiar|prefacio|presentación',
      preface: 'palabras preliminares|nota preliminar',
      introduction: 'introdución',
      'content-note':
        'aviso de contido|avisos de contido|advertencia de contido|advertencias de contido|' +
        'nota sobre o contido',
      'authors-note':
        'nota do autor|nota da autora|nota dos autores|nota das autoras|notas do autor|notas da autora',
      prologue: 'prólogo',
      interlude: 'interludio|intermedio|intermezzo',
      epilogue: 'epílogo',
      afterword: 'posfacio',
      acknowledgments: 'agradecementos|agradecemento',
      appendix: 'apéndice|apéndices|anexo|anexos',
      notes: 'notas|notas finais',
      copyright: 'créditos|dereitos de autor|dereitos de autoría|copyright',
      'about-the-author':
        'sobre o autor|sobre a autora|sobre os autores|sobre as autoras|o autor|a autora|os autores|' +
        'as autoras',
      'also-by':
        'do mesmo autor|da mesma autora|dos mesmos autores|das mesmas autoras|outros libros do autor|' +
        'outros libros da autora|outras obras do autor|outras obras da autora',
    },
    cardinals:
      'un dous|dúas tres catro cinco seis sete oito nove dez once doce trece catorce quince dezaseis ' +
      'dezasete dezaoito dezanove vinte vinte_e_un vinte_e_dous|vinte_e_dúas vinte_e_tres vinte_e_catro ' +
      'vinte_e_cinco vinte_e_seis vinte_e_sete vinte_e_oito vinte_e_nove trinta trinta_e_un ' +
      'trinta_e_dous|trinta_e_dúas trinta_e_tres trinta_e_catro trinta_e_cinco trinta_e_seis trinta_e_sete ' +
      'trinta_e_oito trinta_e_nove corenta',
    ordinals:
      'primeiro|primeira segundo|segunda terceiro|terceira cuarto|cuarta quinto|quinta sexto|sexta ' +
      'sétimo|sétima oitavo|oitava noveno|novena|nono|nona décimo|décima ' +
      'undécimo|undécima|décimo_primeiro|décima_primeira duodécimo|duodécima|décimo_segundo|décima_segunda ' +
      'decimoterceiro|decimoterceira|décimo_terceiro|décima_terceira ' +
      'decimocuarto|decimocuarta|décimo_cuarto|décima_cuarta ' +
      'decimoquinto|decimoquinta|décimo_quinto|décima_quinta ' +
      'decimosexto|decimosexta|décimo_sexto|décima_sexta ' +
      'decimosétimo|decimosétima|décimo_sétimo|décima_sétima ' +
      'decimoitavo|decimoitava|décimo_oitavo|décima_oitava ' +
      'decimonoveno|decimonovena|décimo_noveno|décima_novena|decimonono|decimonona vixésimo|vixésima ' +
      'vixésimo_primeiro|vixésima_primeira vixésimo_segundo|vixésima_segunda ' +
      'vixésimo_terceiro|vixésima_terceira vixésimo_cuarto|vixésima_cuarta vixésimo_quinto|vixésima_quinta ' +
      'vixésimo_sexto|vixésima_sexta vixésimo_sétimo|vixésima_sétima vixésimo_oitavo|vixésima_oitava ' +
      'vixésimo_noveno|vixésima_novena trixésimo|trixésima trixésimo_primeiro|trixésima_primeira ' +
      'trixésimo_segundo|trixésima_segunda trixésimo_terceiro|trixésima_terceira ' +
      'trixésimo_cuarto|trixésima_cuarta trixésimo_quinto|trixésima_quinta trixésimo_sexto|trixésima_sexta ' +
      'trixésimo_sétimo|trixésima_sétima trixésimo_oitavo|trixésima_oitava ' +
      'trixésimo_noveno|trixésima_novena cuadraxésimo|cuadraxésima',
  },
};
