/**
 * Words by which a language is known. A word of two languages tells neither, so whatever English has too is left out of
 * the lists of the others, and out of that of English whatever others use as often ("in", "for", "at", "is").
 */
import { phrases, words } from './word-list';

/** English, and what hardly any other language has. */
export const ENGLISH_WORDS = words(
  'the and with from that this these those their our my your his its they them she',
  'are were been being have has had would can could should must',
  'not without within after before when while where what which who whose how why than then because',
  'each every both all any other another few several many much most least more less fewer',
  'into through throughout across between during against about around under above below',
  'up out off down only still already often once twice while until since',
  'if or by of to it be',
);

/** Words of other languages that English has not, each list by how often they occur. */
export const FOREIGN_WORDS = words(
  // German
  'und der das dem den ein eine einen einem einer eines mit für auf ist sind nicht auch sich von zu zur zum',
  'bei nach aus wird werden durch über unter alle allen jede jeden jeder jedes meine meinen meiner unsere unser',
  'ich wir sie ihr bis vor wenn dass oder aber noch nur mehr ohne gegen als wie im vom beim kein keine',
  'zeit zeiten warten fehlt fehlen leiten stunden tage besprechung kunden mitarbeiter aufgaben',
  'verbessern verbesserung erhöhen steigern reduzieren senken lernen erstellen mindestens woche monat quartal ziel',
  // French
  'les des une dans pour avec sur qui que est sont pas par aux ses leur leurs nos notre mes chaque afin entre',
  'être avoir et ou du au cette cet ces mon ma sans sous vers chez lors mieux très aussi',
  'améliorer développer réduire augmenter apprendre semaine mois équipe objectif',
  // Spanish
  'el los las una unos para por del que como más cada sus mi mis nuestro nuestra equipo entre sobre sin hasta',
  'desde cuando también está ser hacer mejorar desarrollar reducir aumentar aprender semana mes meses objetivo',
  // Portuguese
  'uma não da das dos na nas ao aos pelo pela mais meu minha nosso nossa são ser fazer até',
  'quando também melhorar desenvolver reduzir aumentar aprender semana mês meses equipe objetivo',
  // Italian
  'il lo gli della delle dei degli nel nella alla alle che sono più ogni mio mia nostro nostra anche quando dal dalla',
  'migliorare sviluppare ridurre aumentare imparare settimana mese mesi squadra obiettivo',
  // Dutch
  'het een van voor naar niet zijn wordt worden bij ook maar onze mijn hun deze dit elke ieder meer zonder tussen',
  'door om te aan uit wij ik verbeteren ontwikkelen verminderen verhogen leren maand kwartaal doel',
  // Swedish, Danish, Norwegian
  'och att det som på är av för inte jag vi ett och kan ska från varje alla min våra utan efter eller',
  'og af ikke jeg på til med hver vores uden eller fra etter før være skal ikke hvert og',
  // Polish
  'się nie na jest oraz przez dla jak od ale czy każdy każdego każdej mój moje nasz nasze które który która aby żeby',
  'poprawić zwiększyć zmniejszyć nauczyć tydzień miesiąc zespół zespołu cel',
  // Czech and Slovak
  'že je jsou každý každého jako nebo aby ale který které při zlepšit týden měsíc',
  // Turkish
  've bir için ile olarak daha bu çok her ayda haftada göre kadar sonra önce en değil olan',
  'geliştirmek artırmak azaltmak öğrenmek iyileştirmek hafta ay ekip takım hedef',
  // Romanian
  'și în care pentru cu din este sunt mai fără după fiecare nostru',
  // Hungarian
  'és hogy egy nem az minden csak van mint vagy után előtt hogyan',
  // Finnish
  'ja että ei kanssa joka kuin sekä mutta myös jokainen viikossa kuukausi',
  // Indonesian and Malay
  'yang untuk dengan dari pada ini itu tidak setiap dalam akan adalah meningkatkan mengurangi',
  // Vietnamese
  'và của cho các với không một trong được mỗi tháng tuần',
);

/** Written with a letter of another language, and English all the same, or a name that texts often begin with. */
export const BORROWED = words(
  'résumé résumés café cafés naïve cliché clichés façade façades exposé fiancé déjà über smörgåsbord protégé protégés soirée',
  'são zürich münchen josé',
);

/** How words of other languages end and English ones do not: German, Spanish, Portuguese, Italian, Dutch. */
export const FOREIGN_ENDINGS: readonly string[] = phrases(
  'ieren, ierung, tung, gung, dung, chung, lung, nung, ungen, igkeit, lichkeit, schaft, bauen, arbeiten, leiten, führen, stellen, zeiten',
  'amento, imento, azione, zione, idad, idade, mente, eren, heid',
);

/** In French and Italian these stand before an apostrophe: "l'équipe", "d'un". */
export const ELIDED = words('l d j qu n s c m t dell nell all sull un quest');

/** Plain English words that goals often have and other languages seldom borrow. */
export const COMMON_ENGLISH = words(
  'day days week weeks month months quarter quarters year years hour hours daily weekly monthly quarterly',
  'improve increase reduce cut raise lower write read lead run build learn deliver complete finish close open',
  'get make give take keep ask answer share show speak present teach mentor deepen grow become use start stop',
  'better faster good new first next end people work time skills knowledge course question questions',
);
