import type { HeadingWords } from '../heading-words.ts';

export const IBERIAN: Readonly<Record<string, HeadingWords>> = {
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
      glossary: 'glosario',
      bibliography: 'bibliografía|referencias bibliográficas|obras citadas',
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
      glossary: 'glossário',
      bibliography: 'bibliografia|referências bibliográficas|obras citadas',
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
      glossary: 'glossari',
      bibliography: 'bibliografia|referències bibliogràfiques|obres citades',
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
      glossary: 'glosario',
      bibliography: 'bibliografía|referencias bibliográficas|obras citadas',
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
