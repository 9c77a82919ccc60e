import type { HeadingWords } from '../heading-words.ts';

export const URALIC: Readonly<Record<string, HeadingWords>> = {
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
      glossary: 'sanasto|sanaluettelo',
      bibliography: 'lähdeluettelo|kirjallisuusluettelo|bibliografia',
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
      glossary: 'sõnastik|sõnaseletused',
      bibliography: 'kasutatud kirjandus|bibliograafia',
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
      glossary: 'szójegyzék|szószedet|glosszárium',
      bibliography: 'bibliográfia|irodalomjegyzék|felhasznált irodalom',
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
};
