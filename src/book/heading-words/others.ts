import type { HeadingWords } from '../heading-words.ts';

export const OTHERS: Readonly<Record<string, HeadingWords>> = {
  fi: {
    numbered: { chapter: 'luku', part: 'osa|kirja' },
    named: {
      dedication: 'omistus|omistuskirjoitus',
      epigraph: 'motto|epigrafi',
      foreword: 'esipuhe',
      preface: 'alkusanat|alkulause',
      introduction: 'johdanto',
      'content-note': 'sisältövaroitus|sisältövaroitukset|triggerivaroitus|triggerivaroitukset',
      'authors-note':
        'kirjailijan huomautus|kirjailijan huomautuksia|kirjoittajan huomautus|kirjoittajan huomautuksia|' +
        'tekijän huomautus|tekijän huomautuksia',
      prologue: 'prologi',
      interlude: 'välisoitto|välinäytös|interludi|intermezzo',
      epilogue: 'epilogi',
      afterword: 'jälkisanat|loppusanat|jälkilause',
      // “Kiitos” alone is a line of dialogue.
      acknowledgments: 'kiitokset|kirjailijan kiitokset|kiitossanat',
      appendix: 'liite|liitteet',
      notes: 'viitteet|loppuviitteet|huomautukset',
      copyright: 'tekijänoikeudet|copyright',
      'about-the-author':
        'kirjailijasta|kirjailijoista|kirjoittajasta|kirjoittajista|tekijästä|tekijöistä|' +
        'tietoa kirjailijasta|tietoja kirjailijasta|tietoa kirjoittajasta|tietoja kirjoittajasta|' +
        'tietoa tekijästä|tietoja tekijästä',
      'also-by':
        'samalta kirjailijalta|samalta tekijältä|samoilta tekijöiltä|kirjailijan muut teokset|' +
        'tekijän muut teokset|kirjailijan aiemmat teokset|kirjailijan muu tuotanto',
    },
    cardinals:
      'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista ' +
      'kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista ' +
      'kaksikymmentä kaksikymmentäyksi kaksikymmentäkaksi kaksikymmentäkolme kaksikymmentäneljä ' +
      'kaksikymmentäviisi kaksikymmentäkuusi kaksikymmentäseitsemän kaksikymmentäkahdeksan ' +
      'kaksikymmentäyhdeksän kolmekymmentä kolmekymmentäyksi kolmekymmentäkaksi kolmekymmentäkolme ' +
      'kolmekymmentäneljä kolmekymmentäviisi kolmekymmentäkuusi kolmekymmentäseitsemän ' +
      'kolmekymmentäkahdeksan kolmekymmentäyhdeksän neljäkymmentä',
    // Compounds are met with “ensimmäinen” and “yhdes”, and in old books in two words.
    ordinals:
      'ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista ' +
      'kahdestoista kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista ' +
      'yhdeksästoista kahdeskymmenes ' +
      'kahdeskymmenesensimmäinen|kahdeskymmenesyhdes|kahdeskymmenes_ensimmäinen ' +
      'kahdeskymmenestoinen|kahdeskymmeneskahdes|kahdeskymmenes_toinen ' +
      'kahdeskymmeneskolmas|kahdeskymmenes_kolmas kahdeskymmenesneljäs|kahdeskymmenes_neljäs ' +
      'kahdeskymmenesviides|kahdeskymmenes_viides kahdeskymmeneskuudes|kahdeskymmenes_kuudes ' +
      'kahdeskymmenesseitsemäs|kahdeskymmenes_seitsemäs kahdeskymmeneskahdeksas|kahdeskymmenes_kahdeksas ' +
      'kahdeskymmenesyhdeksäs|kahdeskymmenes_yhdeksäs kolmaskymmenes ' +
      'kolmaskymmenesensimmäinen|kolmaskymmenesyhdes|kolmaskymmenes_ensimmäinen ' +
      'kolmaskymmenestoinen|kolmaskymmeneskahdes|kolmaskymmenes_toinen ' +
      'kolmaskymmeneskolmas|kolmaskymmenes_kolmas kolmaskymmenesneljäs|kolmaskymmenes_neljäs ' +
      'kolmaskymmenesviides|kolmaskymmenes_viides kolmaskymmeneskuudes|kolmaskymmenes_kuudes ' +
      'kolmaskymmenesseitsemäs|kolmaskymmenes_seitsemäs kolmaskymmeneskahdeksas|kolmaskymmenes_kahdeksas ' +
      'kolmaskymmenesyhdeksäs|kolmaskymmenes_yhdeksäs neljäskymmenes',
  },
  et: {
    numbered: { chapter: 'peatükk', part: 'osa|raamat' },
    named: {
      dedication: 'pühendus',
      epigraph: 'moto|epigraaf',
      foreword: 'eessõna|saatesõna',
      introduction: 'sissejuhatus',
      'content-note': 'sisuhoiatus|sisuhoiatused|päästikuhoiatus|päästikuhoiatused',
      'authors-note': 'autori märkus|autori märkused|autori kommentaar|autorilt',
      prologue: 'proloog',
      interlude: 'vahemäng|interluudium|intermetso',
      epilogue: 'epiloog',
      afterword: 'järelsõna|lõppsõna',
      acknowledgments: 'tänusõnad|tänuavaldused|tänuavaldus',
      // “Lisa” alone is a woman’s name.
      appendix: 'lisad',
      notes: 'märkused|viited',
      copyright: 'autoriõigused|autoriõigus|copyright',
      'about-the-author': 'autorist|autoritest',
      'also-by': 'samalt autorilt|samadelt autoritelt|autori teised raamatud|samalt autorilt varem ilmunud',
    },
    cardinals:
      'üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist kolmteist neliteist ' +
      'viisteist kuusteist seitseteist kaheksateist üheksateist kakskümmend kakskümmend_üks ' +
      'kakskümmend_kaks kakskümmend_kolm kakskümmend_neli kakskümmend_viis kakskümmend_kuus ' +
      'kakskümmend_seitse kakskümmend_kaheksa kakskümmend_üheksa kolmkümmend kolmkümmend_üks ' +
      'kolmkümmend_kaks kolmkümmend_kolm kolmkümmend_neli kolmkümmend_viis kolmkümmend_kuus ' +
      'kolmkümmend_seitse kolmkümmend_kaheksa kolmkümmend_üheksa nelikümmend',
    ordinals:
      'esimene teine kolmas neljas viies kuues seitsmes kaheksas üheksas kümnes üheteistkümnes ' +
      'kaheteistkümnes kolmeteistkümnes neljateistkümnes viieteistkümnes kuueteistkümnes ' +
      'seitsmeteistkümnes kaheksateistkümnes üheksateistkümnes kahekümnes kahekümne_esimene ' +
      'kahekümne_teine kahekümne_kolmas kahekümne_neljas kahekümne_viies kahekümne_kuues ' +
      'kahekümne_seitsmes kahekümne_kaheksas kahekümne_üheksas kolmekümnes kolmekümne_esimene ' +
      'kolmekümne_teine kolmekümne_kolmas kolmekümne_neljas kolmekümne_viies kolmekümne_kuues ' +
      'kolmekümne_seitsmes kolmekümne_kaheksas kolmekümne_üheksas neljakümnes',
  },
  hu: {
    numbered: { chapter: 'fejezet', part: 'rész|könyv' },
    named: {
      dedication: 'ajánlás',
      epigraph: 'mottó',
      foreword: 'előszó',
      introduction: 'bevezetés|bevezető',
      'content-note':
        'tartalmi figyelmeztetés|tartalmi figyelmeztetések|triggerfigyelmeztetés|trigger figyelmeztetés',
      'authors-note':
        'a szerző megjegyzése|a szerző megjegyzései|szerzői megjegyzés|szerzői megjegyzések|' +
        'a szerző jegyzete|a szerző jegyzetei|a szerzők megjegyzése',
      prologue: 'prológus|előhang',
      interlude: 'közjáték|intermezzo',
      epilogue: 'epilógus|utóhang',
      afterword: 'utószó',
      acknowledgments: 'köszönetnyilvánítás|köszönetnyilvánítások|köszönet',
      appendix: 'függelék|függelékek|melléklet|mellékletek',
      notes: 'jegyzetek|végjegyzetek',
      copyright: 'impresszum|kolofon|szerzői jogok|copyright',
      'about-the-author': 'a szerzőről|a szerzőkről|az íróról|az írónőről|az írókról',
      'also-by':
        'a szerző további művei|a szerző további könyvei|a szerző egyéb művei|a szerző más művei|' +
        'a szerző korábbi művei|a szerző korábbi könyvei|ugyanattól a szerzőtől',
    },
    // With cz as spelt before 1922.
    cardinals:
      'egy kettő három négy öt hat hét nyolc|nyolcz kilenc|kilencz tíz tizenegy tizenkettő tizenhárom ' +
      'tizennégy tizenöt tizenhat tizenhét tizennyolc|tizennyolcz tizenkilenc|tizenkilencz húsz huszonegy ' +
      'huszonkettő huszonhárom huszonnégy huszonöt huszonhat huszonhét huszonnyolc|huszonnyolcz ' +
      'huszonkilenc|huszonkilencz harminc|harmincz harmincegy|harminczegy harminckettő|harminczkettő ' +
      'harminchárom|harminczhárom harmincnégy|harmincznégy harmincöt|harminczöt harminchat|harminczhat ' +
      'harminchét|harminczhét harmincnyolc|harmincznyolcz harminckilenc|harminczkilencz negyven',
    ordinals:
      'első második harmadik negyedik ötödik hatodik hetedik nyolcadik|nyolczadik kilencedik|kilenczedik ' +
      'tizedik tizenegyedik tizenkettedik tizenharmadik tizennegyedik tizenötödik tizenhatodik ' +
      'tizenhetedik tizennyolcadik|tizennyolczadik tizenkilencedik|tizenkilenczedik huszadik huszonegyedik ' +
      'huszonkettedik huszonharmadik huszonnegyedik huszonötödik huszonhatodik huszonhetedik ' +
      'huszonnyolcadik|huszonnyolczadik huszonkilencedik|huszonkilenczedik harmincadik|harminczadik ' +
      'harmincegyedik|harminczegyedik harminckettedik|harminczkettedik harmincharmadik|harminczharmadik ' +
      'harmincnegyedik|harmincznegyedik harmincötödik|harminczötödik harminchatodik|harminczhatodik ' +
      'harminchetedik|harminczhetedik harmincnyolcadik|harmincznyolczadik ' +
      'harminckilencedik|harminczkilenczedik negyvenedik',
  },
  tr: {
    numbered: { chapter: 'bölüm', part: 'kısım|kitap' },
    named: {
      dedication: 'ithaf',
      epigraph: 'epigraf',
      foreword: 'önsöz|ön söz|sunuş|takdim',
      introduction: 'giriş',
      'content-note': 'içerik uyarısı|içerik uyarıları|tetikleyici uyarısı|tetikleyici içerik uyarısı',
      'authors-note': 'yazarın notu|yazar notu|yazarın notları|yazarların notu',
      prologue: 'prolog|öndeyiş',
      interlude: 'ara bölüm|interlüd|intermezzo',
      epilogue: 'epilog|sondeyiş',
      afterword: 'sonsöz|son söz',
      // “Teşekkürler” alone is a line of dialogue.
      acknowledgments: 'teşekkür|teşekkür yazısı',
      // “Ek” alone is “I” in Afrikaans.
      appendix: 'ekler',
      notes: 'notlar|son notlar',
      copyright: 'künye|telif hakkı|telif hakları',
      'about-the-author': 'yazar hakkında|yazarlar hakkında',
      'also-by': 'yazarın diğer kitapları|yazarın diğer eserleri|yazarın öteki kitapları|aynı yazardan',
    },
    cardinals:
      'bir iki üç dört beş altı yedi sekiz dokuz on on_bir|onbir on_iki|oniki on_üç|onüç on_dört|ondört ' +
      'on_beş|onbeş on_altı|onaltı on_yedi|onyedi on_sekiz|onsekiz on_dokuz|ondokuz yirmi ' +
      'yirmi_bir|yirmibir yirmi_iki|yirmiiki yirmi_üç|yirmiüç yirmi_dört|yirmidört yirmi_beş|yirmibeş ' +
      'yirmi_altı|yirmialtı yirmi_yedi|yirmiyedi yirmi_sekiz|yirmisekiz yirmi_dokuz|yirmidokuz otuz ' +
      'otuz_bir|otuzbir otuz_iki|otuziki otuz_üç|otuzüç otuz_dört|otuzdört otuz_beş|otuzbeş ' +
      'otuz_altı|otuzaltı otuz_yedi|otuzyedi otuz_sekiz|otuzsekiz otuz_dokuz|otuzdokuz kırk',
    ordinals:
      'birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu ' +
      'on_birinci|onbirinci on_ikinci|onikinci on_üçüncü|onüçüncü on_dördüncü|ondördüncü ' +
      'on_beşinci|onbeşinci on_altıncı|onaltıncı on_yedinci|onyedinci on_sekizinci|onsekizinci ' +
      'on_dokuzuncu|ondokuzuncu yirminci yirmi_birinci|yirmibirinci yirmi_ikinci|yirmiikinci ' +
      'yirmi_üçüncü|yirmiüçüncü yirmi_dördüncü|yirmidördüncü yirmi_beşinci|yirmibeşinci ' +
      'yirmi_altıncı|yirmialtıncı yirmi_yedinci|yirmiyedinci yirmi_sekizinci|yirmisekizinci ' +
      'yirmi_dokuzuncu|yirmidokuzuncu otuzuncu otuz_birinci|otuzbirinci otuz_ikinci|otuzikinci ' +
      'otuz_üçüncü|otuzüçüncü otuz_dördüncü|otuzdördüncü otuz_beşinci|otuzbeşinci otuz_altıncı|otuzaltıncı ' +
      'otuz_yedinci|otuzyedinci otuz_sekizinci|otuzsekizinci otuz_dokuzuncu|otuzdokuzuncu kırkıncı',
  },
  el: {
    numbered: { chapter: 'κεφάλαιο', part: 'μέρος|βιβλίο' },
    named: {
      dedication: 'αφιέρωση',
      epigraph: 'μότο',
      // “Πρόλογος” is a foreword as well as a prologue; it stands with the prologue.
      foreword: 'προλογικό σημείωμα',
      preface: 'πρόλογος του συγγραφέα|πρόλογος της συγγραφέως|πρόλογος της συγγραφέα|προοίμιο',
      introduction: 'εισαγωγή',
      'content-note':
        'προειδοποίηση περιεχομένου|προειδοποιήσεις περιεχομένου|προειδοποίηση για το περιεχόμενο',
      'authors-note':
        'σημείωμα του συγγραφέα|σημείωμα της συγγραφέως|σημείωμα της συγγραφέα|σημείωμα των συγγραφέων|' +
        'σημείωση του συγγραφέα|σημείωση της συγγραφέως|σημείωση της συγγραφέα|σημειώσεις του συγγραφέα',
      prologue: 'πρόλογος',
      interlude: 'ιντερλούδιο|ιντερμέδιο|ιντερμέτζο',
      epilogue: 'επίλογος',
      afterword: 'επίμετρο',
      acknowledgments: 'ευχαριστίες',
      appendix: 'παράρτημα|παραρτήματα',
      notes: 'σημειώσεις',
      copyright: 'πνευματικά δικαιώματα',
      'about-the-author':
        'σχετικά με τον συγγραφέα|σχετικά με τη συγγραφέα|σχετικά με την συγγραφέα|' +
        'σχετικά με τους συγγραφείς|για τον συγγραφέα|για τη συγγραφέα|για την συγγραφέα|' +
        'για τους συγγραφείς|λίγα λόγια για τον συγγραφέα|λίγα λόγια για τη συγγραφέα|' +
        'λίγα λόγια για την συγγραφέα',
      'also-by':
        'του ίδιου συγγραφέα|της ίδιας συγγραφέως|της ίδιας συγγραφέα|των ίδιων συγγραφέων|' +
        'έργα του ίδιου συγγραφέα|έργα της ίδιας συγγραφέως|βιβλία του ίδιου συγγραφέα|' +
        'βιβλία της ίδιας συγγραφέως',
    },
    cardinals:
      'ένα|ένας δύο|δυο τρία τέσσερα πέντε έξι επτά|εφτά οκτώ|οχτώ εννέα|εννιά δέκα έντεκα|ένδεκα δώδεκα ' +
      'δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι|δεκάξι δεκαεπτά|δεκαεφτά δεκαοκτώ|δεκαοχτώ ' +
      'δεκαεννέα|δεκαεννιά είκοσι είκοσι_ένα|εικοσιένα είκοσι_δύο|είκοσι_δυο|εικοσιδύο|εικοσιδυο ' +
      'είκοσι_τρία|εικοσιτρία είκοσι_τέσσερα|εικοσιτέσσερα είκοσι_πέντε|εικοσιπέντε είκοσι_έξι|εικοσιέξι ' +
      'είκοσι_επτά|είκοσι_εφτά|εικοσιεπτά|εικοσιεφτά είκοσι_οκτώ|είκοσι_οχτώ|εικοσιοκτώ|εικοσιοχτώ ' +
      'είκοσι_εννέα|είκοσι_εννιά|εικοσιεννέα|εικοσιεννιά τριάντα τριάντα_ένα|τριανταένα ' +
      'τριάντα_δύο|τριάντα_δυο|τριανταδύο|τριανταδυο τριάντα_τρία|τριαντατρία ' +
      'τριάντα_τέσσερα|τριαντατέσσερα τριάντα_πέντε|τριανταπέντε τριάντα_έξι|τριανταέξι ' +
      'τριάντα_επτά|τριάντα_εφτά|τριανταεπτά|τριανταεφτά τριάντα_οκτώ|τριάντα_οχτώ|τριανταοκτώ|τριανταοχτώ ' +
      'τριάντα_εννέα|τριάντα_εννιά|τριανταεννέα|τριανταεννιά σαράντα',
    ordinals:
      'πρώτο δεύτερο τρίτο τέταρτο πέμπτο έκτο έβδομο όγδοο ένατο|έννατο δέκατο ενδέκατο|εντέκατο δωδέκατο ' +
      'δέκατο_τρίτο δέκατο_τέταρτο δέκατο_πέμπτο δέκατο_έκτο δέκατο_έβδομο δέκατο_όγδοο ' +
      'δέκατο_ένατο|δέκατο_έννατο εικοστό εικοστό_πρώτο εικοστό_δεύτερο εικοστό_τρίτο εικοστό_τέταρτο ' +
      'εικοστό_πέμπτο εικοστό_έκτο εικοστό_έβδομο εικοστό_όγδοο εικοστό_ένατο|εικοστό_έννατο τριακοστό ' +
      'τριακοστό_πρώτο τριακοστό_δεύτερο τριακοστό_τρίτο τριακοστό_τέταρτο τριακοστό_πέμπτο τριακοστό_έκτο ' +
      'τριακοστό_έβδομο τριακοστό_όγδοο τριακοστό_ένατο|τριακοστό_έννατο τεσσαρακοστό',
  },
  lv: {
    numbered: { chapter: 'nodaļa', part: 'daļa|grāmata' },
    named: {
      dedication: 'veltījums',
      epigraph: 'moto|epigrāfs',
      foreword: 'priekšvārds|priekšvārdi',
      introduction: 'ievads',
      'content-note': 'satura brīdinājums|satura brīdinājumi|brīdinājums par saturu',
      'authors-note': 'autora piezīme|autores piezīme|autoru piezīme|autora piezīmes|autores piezīmes',
      prologue: 'prologs',
      interlude: 'interlūdija|starpspēle|intermēdija',
      epilogue: 'epilogs',
      afterword: 'pēcvārds|pēcvārdi',
      acknowledgments: 'pateicības|pateicība|pateicības vārdi',
      appendix: 'pielikums|pielikumi',
      notes: 'piezīmes|beigu piezīmes',
      copyright: 'autortiesības',
      'about-the-author': 'par autoru|par autori|par autoriem|par autorēm',
      'also-by':
        'citas autora grāmatas|citas autores grāmatas|citi autora darbi|citi autores darbi|' +
        'tā paša autora grāmatas|tās pašas autores grāmatas',
    },
    cardinals:
      'viens|viena divi|divas trīs četri|četras pieci|piecas seši|sešas septiņi|septiņas astoņi|astoņas ' +
      'deviņi|deviņas desmit vienpadsmit divpadsmit trīspadsmit četrpadsmit piecpadsmit sešpadsmit ' +
      'septiņpadsmit astoņpadsmit deviņpadsmit divdesmit divdesmit_viens|divdesmit_viena ' +
      'divdesmit_divi|divdesmit_divas divdesmit_trīs divdesmit_četri|divdesmit_četras ' +
      'divdesmit_pieci|divdesmit_piecas divdesmit_seši|divdesmit_sešas ' +
      'divdesmit_septiņi|divdesmit_septiņas divdesmit_astoņi|divdesmit_astoņas ' +
      'divdesmit_deviņi|divdesmit_deviņas trīsdesmit trīsdesmit_viens|trīsdesmit_viena ' +
      'trīsdesmit_divi|trīsdesmit_divas trīsdesmit_trīs trīsdesmit_četri|trīsdesmit_četras ' +
      'trīsdesmit_pieci|trīsdesmit_piecas trīsdesmit_seši|trīsdesmit_sešas ' +
      'trīsdesmit_septiņi|trīsdesmit_septiņas trīsdesmit_astoņi|trīsdesmit_astoņas ' +
      'trīsdesmit_deviņi|trīsdesmit_deviņas četrdesmit',
    ordinals:
      'pirmā otrā trešā ceturtā piektā sestā septītā astotā devītā desmitā vienpadsmitā divpadsmitā ' +
      'trīspadsmitā četrpadsmitā piecpadsmitā sešpadsmitā septiņpadsmitā astoņpadsmitā deviņpadsmitā ' +
      'divdesmitā divdesmit_pirmā divdesmit_otrā divdesmit_trešā divdesmit_ceturtā divdesmit_piektā ' +
      'divdesmit_sestā divdesmit_septītā divdesmit_astotā divdesmit_devītā trīsdesmitā trīsdesmit_pirmā ' +
      'trīsdesmit_otrā trīsdesmit_trešā trīsdesmit_ceturtā trīsdesmit_piektā trīsdesmit_sestā ' +
      'trīsdesmit_septītā trīsdesmit_astotā trīsdesmit_devītā četrdesmitā',
  },
  lt: {
    numbered: { chapter: 'skyrius', part: 'dalis|knyga' },
    named: {
      dedication: 'dedikacija',
      epigraph: 'epigrafas|moto',
      foreword: 'pratarmė|įžanginis žodis',
      introduction: 'įvadas|įžanga',
      'content-note': 'įspėjimas dėl turinio|turinio įspėjimas|įspėjimas apie turinį',
      'authors-note':
        'autoriaus pastaba|autorės pastaba|autorių pastaba|autoriaus pastabos|autorės pastabos|' +
        'autoriaus žodis|autorės žodis',
      prologue: 'prologas',
      interlude: 'interliudija|intermedija',
      epilogue: 'epilogas',
      afterword: 'pabaigos žodis|baigiamasis žodis',
      acknowledgments: 'padėka|padėkos|padėkos žodis|padėkos žodžiai',
      appendix: 'priedas|priedai',
      notes: 'pastabos|išnašos',
      copyright: 'autorių teisės|autoriaus teisės|knygos metrika',
      'about-the-author': 'apie autorių|apie autorę|apie autorius|apie autores',
      'also-by':
        'kitos autoriaus knygos|kitos autorės knygos|kiti autoriaus kūriniai|kiti autorės kūriniai|' +
        'to paties autoriaus knygos|tos pačios autorės knygos',
    },
    cardinals:
      'vienas|viena du|dvi trys keturi|keturios penki|penkios šeši|šešios septyni|septynios ' +
      'aštuoni|aštuonios devyni|devynios dešimt vienuolika dvylika trylika keturiolika penkiolika ' +
      'šešiolika septyniolika aštuoniolika devyniolika dvidešimt dvidešimt_vienas|dvidešimt_viena ' +
      'dvidešimt_du|dvidešimt_dvi dvidešimt_trys dvidešimt_keturi|dvidešimt_keturios ' +
      'dvidešimt_penki|dvidešimt_penkios dvidešimt_šeši|dvidešimt_šešios ' +
      'dvidešimt_septyni|dvidešimt_septynios dvidešimt_aštuoni|dvidešimt_aštuonios ' +
      'dvidešimt_devyni|dvidešimt_devynios trisdešimt trisdešimt_vienas|trisdešimt_viena ' +
      'trisdešimt_du|trisdešimt_dvi trisdešimt_trys trisdešimt_keturi|trisdešimt_keturios ' +
      'trisdešimt_penki|trisdešimt_penkios trisdešimt_šeši|trisdešimt_šešios ' +
      'trisdešimt_septyni|trisdešimt_septynios trisdešimt_aštuoni|trisdešimt_aštuonios ' +
      'trisdešimt_devyni|trisdešimt_devynios keturiasdešimt',
    ordinals:
      'pirmas|pirmasis|pirma|pirmoji antras|antrasis|antra|antroji trečias|trečiasis|trečia|trečioji ' +
      'ketvirtas|ketvirtasis|ketvirta|ketvirtoji penktas|penktasis|penkta|penktoji ' +
      'šeštas|šeštasis|šešta|šeštoji septintas|septintasis|septinta|septintoji ' +
      'aštuntas|aštuntasis|aštunta|aštuntoji devintas|devintasis|devinta|devintoji ' +
      'dešimtas|dešimtasis|dešimta|dešimtoji vienuoliktas|vienuoliktasis|vienuolikta|vienuoliktoji ' +
      'dvyliktas|dvyliktasis|dvylikta|dvyliktoji tryliktas|tryliktasis|trylikta|tryliktoji ' +
      'keturioliktas|keturioliktasis|keturiolikta|keturioliktoji ' +
      'penkioliktas|penkioliktasis|penkiolikta|penkioliktoji ' +
      'šešioliktas|šešioliktasis|šešiolikta|šešioliktoji ' +
      'septynioliktas|septynioliktasis|septyniolikta|septynioliktoji ' +
      'aštuonioliktas|aštuonioliktasis|aštuoniolikta|aštuonioliktoji ' +
      'devynioliktas|devynioliktasis|devyniolikta|devynioliktoji ' +
      'dvidešimtas|dvidešimtasis|dvidešimta|dvidešimtoji ' +
      'dvidešimt_pirmas|dvidešimt_pirmasis|dvidešimt_pirma|dvidešimt_pirmoji ' +
      'dvidešimt_antras|dvidešimt_antrasis|dvidešimt_antra|dvidešimt_antroji ' +
      'dvidešimt_trečias|dvidešimt_trečiasis|dvidešimt_trečia|dvidešimt_trečioji ' +
      'dvidešimt_ketvirtas|dvidešimt_ketvirtasis|dvidešimt_ketvirta|dvidešimt_ketvirtoji ' +
      'dvidešimt_penktas|dvidešimt_penktasis|dvidešimt_penkta|dvidešimt_penktoji ' +
      'dvidešimt_šeštas|dvidešimt_šeštasis|dvidešimt_šešta|dvidešimt_šeštoji ' +
      'dvidešimt_septintas|dvidešimt_septintasis|dvidešimt_septinta|dvidešimt_septintoji ' +
      'dvidešimt_aštuntas|dvidešimt_aštuntasis|dvidešimt_aštunta|dvidešimt_aštuntoji ' +
      'dvidešimt_devintas|dvidešimt_devintasis|dvidešimt_devinta|dvidešimt_devintoji ' +
      'trisdešimtas|trisdešimtasis|trisdešimta|trisdešimtoji ' +
      'trisdešimt_pirmas|trisdešimt_pirmasis|trisdešimt_pirma|trisdešimt_pirmoji ' +
      'trisdešimt_antras|trisdešimt_antrasis|trisdešimt_antra|trisdešimt_antroji ' +
      'trisdešimt_trečias|trisdešimt_trečiasis|trisdešimt_trečia|trisdešimt_trečioji ' +
      'trisdešimt_ketvirtas|trisdešimt_ketvirtasis|trisdešimt_ketvirta|trisdešimt_ketvirtoji ' +
      'trisdešimt_penktas|trisdešimt_penktasis|trisdešimt_penkta|trisdešimt_penktoji ' +
      'trisdešimt_šeštas|trisdešimt_šeštasis|trisdešimt_šešta|trisdešimt_šeštoji ' +
      'trisdešimt_septintas|trisdešimt_septintasis|trisdešimt_septinta|trisdešimt_septintoji ' +
      'trisdešimt_aštuntas|trisdešimt_aštuntasis|trisdešimt_aštunta|trisdešimt_aštuntoji ' +
      'trisdešimt_devintas|trisdešimt_devintasis|trisdešimt_devinta|trisdešimt_devintoji ' +
      'keturiasdešimtas|keturiasdešimtasis|keturiasdešimta|keturiasdešimtoji',
  },
};
