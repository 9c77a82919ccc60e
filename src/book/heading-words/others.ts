import type { HeadingWords } from '../heading-words.ts';

export const OTHERS: Readonly<Record<string, HeadingWords>> = {
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
      glossary: 'γλωσσάρι|γλωσσάριο',
      bibliography: 'βιβλιογραφία',
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
      glossary: 'sözlükçe|terimler sözlüğü',
      bibliography: 'kaynakça|bibliyografya',
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
};
