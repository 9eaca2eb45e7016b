// The words by which a posting, a list, a sign-in page … is known, in the languages that career pages are written in.
// Matched against folded text: lower case, no accents, straight quotes, single spaces (see `fold`).

/** Lower case, accents dropped, quotes straightened, white space collapsed; Japanese is left whole. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC")
    .toLowerCase();
}

const words = (...groups: string[]) => new RegExp(`^(?:${groups.join("|")})$`);
const starts = (...groups: string[]) => new RegExp(`^(?:${groups.join("|")})`);
const within = (...groups: string[]) => new RegExp(groups.join("|"));

/** The whole text of a control that starts an application. */
export const APPLY = words(
  "(?:easy |quick |1-click )?apply(?: now| here| online| today| directly| externally)?(?: (?:for|to) (?:this|the) (?:job|position|role|opportunity|vacancy|posting))?(?: now| online)?(?: (?:on|at|via|with) .{2,40})?",
  "(?:i'm|i am) interested|submit (?:your )?(?:application|resume|cv)|send (?:your )?(?:application|cv|resume)|start (?:your )?application|apply by e-?mail",
  "(?:jetzt |hier |online |direkt )*bewerben(?: sie sich)?(?: jetzt)?|zur bewerbung|bewirb dich(?: jetzt)?(?: hier)?",
  "(?:je )?postuler?(?: .{0,40})?|je postule|deposer (?:ma|votre) candidature|envoyer (?:ma|votre) candidature",
  "(?:inscribirme|inscribirse|aplicar|postularme|postular|solicitar|presentar candidatura)(?: .{0,30})?|me interesa|apuntate|inscriu-t'hi|inscriure'?m",
  "(?:candidatar|candidate|candidatura|inscreva)-?(?: ?se)?(?: .{0,30})?|quero me candidatar",
  "solliciteer(?: .{0,30})?|reageer op deze vacature",
  "candidati(?: .{0,30})?|invia (?:la )?candidatura",
  "aplikuj(?: .{0,30})?|zlozyc? (?:podanie|aplikacje)",
  "odpovedet(?: .{0,30})?|mam zajem(?: .{0,30})?|reagovat(?: na .{0,30})?|ansok(?: .{0,20})?|hae (?:tahan|paikkaa).{0,30}",
  "応募(?:する|はこちら|フォーム)?|この求人に応募(?:する)?|エントリー(?:する)?",
);

/** Headings and lead-ins that stand inside a posting's text. */
export const SECTION = starts(
  "(?:the |your |key |main |core |primary |essential |day-to-day |job |role )*(?:responsibilit|requirement|qualification|dut(?:y|ies)\\b|accountabilit|skills|tasks|benefits|perks|impact|mission\\b|profile\\b|compensation|competenc)",
  "what (?:you|we|you'll|we're|will you|is it|it|to expect)|who (?:you are|we are|are you|are we)|about (?:the (?:job|role|position|team|company|opportunity)|you|us|this (?:job|role|position))|why (?:join|work|you|us|this|we)|how (?:you|we|to apply)",
  "you (?:have|will|are|bring|may|might|should|must|can)\\b|you'll|you're|we (?:offer|are looking|expect|provide)|we're looking|must[- ]haves?|nice[- ]to[- ]haves?|bonus points|(?:minimum|preferred|basic|required|desired|additional) (?:qualif|require|skills|experience)|job (?:description|summary|purpose|details|overview|duties)|(?:position|role) (?:summary|overview|description)|(?:summary|overview|experience|education|perks|the (?:role|job|position|team|opportunity))\\b|equal (?:opportunit|employment)|in this role|as a\\b.{0,60}you",
  "(?:deine|ihre|unsere?|das|die|was|wir|dein|ihr) (?:aufgabe|profil|qualifikation|anforderung|angebot|vorteil|benefits|bieten|erwartet|bringst|bringen|sie|du|dich|wir|team|stelle|verantwort)|(?:aufgaben|anforderung|profil|stellenbeschreibung|wir bieten|das bieten|ihre?|deine?)\\b",
  "(?:vos|votre|les|le|notre|tes|ton|nos|profil|missions?|description|ce que|qui|pourquoi) ?(?:mission|profil|poste|avantage|responsabilit|competence|equipe|recherch|nous|vous|du poste|offr|etes|sommes)?",
  "(?:requisitos|funciones|responsabilidades|tareas|ofrecemos|se ofrece|perfil|descripcion|condiciones|que (?:ofrecemos|buscamos|haras)|sobre (?:nosotros|el puesto)|buscamos|competencias|funcions|s'ofereix|tasques|requisits)",
  "(?:atribuicoes|requisitos|descricao|beneficios|qualificacoes|o que (?:voce|oferecemos|buscamos|esperamos)|sobre (?:a vaga|nos))",
  "(?:wat (?:ga|we|wij|breng|je|ben|bieden|vragen)|jouw (?:profiel|rol|taken)|functie(?:omschrijving|-eisen)|wie ben|over (?:ons|de functie))",
  "(?:responsabilita|requisiti|cosa (?:offriamo|farai|cerchiamo)|descrizione|chi siamo|profilo|offriamo|competenze|mansioni)",
  "(?:obowiazki|wymagania|oferujemy|zakres|co oferujemy|twoj|twoje|opis stanowiska|czego oczekujemy|mile widziane)",
  "(?:co (?:te|vas|bude|budes|nabiz|od|oceka|ocek|u nas)|napln prace|pozadujeme|nabizime|pozadavky|nase pozadavky|jake|koho hledame|popis|informace o pozici|pracovni napln|tvoje|vase)",
  "(?:仕事内容|業務内容|応募資格|必須|歓迎|待遇|福利厚生|求める人物|給与|勤務地)",
);

/** Headings after which a page goes on with something else than the posting. */
export const BEYOND = starts(
  "(?:similar|related|other|more|recommended|recent|latest|featured|open|all|explore|current|browse|view|see|people also|jobs? (?:you|like|by|in|at)|you (?:may|might) (?:also )?(?:like|be)|explore|not (?:quite )?(?:right|the)).{0,24}(?:jobs?|roles?|positions?|openings?|opportunit|vacanc|postings?|viewed|searche?s?|career|like|interested|blog|articles?|news|stories)\\b",
  "(?:get|create|set up|sign up for|receive|join|subscribe).{0,30}(?:job )?(?:alerts?|notified|newsletter|talent (?:community|network))|(?:share|tell a friend|refer)\\b.{0,20}$|follow us|connect with us|cookie|privacy (?:preference|overview)|report (?:this )?job|(?:add|leave|post) a? ?comment|comments?$",
  "apply (?:for|to) this (?:job|position|role)|(?:submit )?your application$|application form|(?:first|last|full) name\\b|upload (?:your )?(?:cv|resume)|voluntary self-identification|u\\.s\\. (?:standard )?(?:equal|demographic)",
  "(?:ahnliche|weitere|andere|passende) (?:jobs|stellen|angebote|positionen)|teilen$|job teilen",
  "(?:offres?|postes?|emplois?|annonces?) (?:similaires?|recentes?|connexes?)|(?:autres|plus d')\\s?(?:offres|postes)|partager",
  "(?:ofertas?|empleos?|puestos?|vagas?|vacantes?) (?:similares?|relacionad|recomendad)|(?:otras|outras) (?:ofertas|vagas)|comparti|compartilh",
  "(?:vergelijkbare|soortgelijke|andere|meer) (?:vacatures|banen)|(?:offerte|annunci|lavori) simili|(?:podobne|inne) (?:oferty|ogloszenia)|condividi|podziel",
  "(?:podobn|dalsi|souvisejic).{0,12}(?:nabidk|pozic|prac|mist)|sdilet",
  "(?:関連|類似|その他|おすすめ).{0,4}(?:求人|仕事)",
);

/** The page says that the posting is over. */
export const CLOSED = within(
  "(?:job|position|role|vacancy|posting|listing|opening|requisition|opportunity|offer|it)(?: you (?:are|were) looking for| you requested| posting| opening| listing| ad)? (?:is|are|has been|was|has) (?:currently |now |already |since )?(?:no longer (?:open|available|active|accepting|posted|listed)|closed|filled|expired|been filled|been closed|been removed|been taken down|not (?:be )?found|inactive)",
  "no longer (?:accepting|taking) applications|applications (?:have |are |for .{0,60} (?:have |are ))?(?:now )?closed|(?:^|[.!] )(?:this )?job (?:has )?expired|job not found\\b|sorry, (?:this|the) (?:job|position|role)|stopped accepting applications|advertiser is not accepting applications|this (?:job|listing) is closed|we(?:'re| are) no longer hiring",
  "stelle(?:nanzeige|nangebot)? ist (?:leider )?(?:nicht mehr|bereits (?:besetzt|vergeben)|abgelaufen)|stelle wurde (?:bereits )?besetzt|anzeige ist (?:nicht mehr|abgelaufen)",
  "offre n'est (?:plus|malheureusement plus)|poste (?:a ete |est )?(?:deja )?pourvu|offre (?:a )?expiree?|candidatures? (?:sont )?closes?",
  "(?:oferta|vacante|puesto)(?: de (?:empleo|trabajo))? (?:ya no|ha caducado|ha expirado|esta cerrad|no esta)|(?:vaga|oportunidade) (?:ja |esta )?(?:encerrada|preenchida|nao esta mais)",
  "vacature is (?:niet meer|gesloten|vervuld|verlopen)|(?:offerta|annuncio|posizione) (?:non e piu|e scadut|e chius)|(?:oferta|ogloszenie) (?:jest )?(?:nieaktualn|wygasl|zakonczon)",
  "(?:nabidka|pozice|inzerat|pracovni misto)(?: prace)? (?:je |jiz |uz )*(?:neni |neaktualni|obsazen|neaktivn|vyprsel|ukoncen)",
  "募集(?:を|は)?(?:終了|締め切)",
);

/** Whole text of a page or its heading that only checks for robots or says that there is no access. */
export const BOT = within(
  "(?:verify|verifying|confirm|checking) (?:that )?(?:you are|you're|if you are|if the site|your browser|your connection)|are you (?:a )?(?:human|robot)|additional verification required|just a moment|help us protect|unusual (?:activity|traffic)|captcha|access (?:is )?denied|security check|attention required|request (?:was )?blocked|enable javascript and cookies to continue|(?:you have been|been) blocked|ray id",
);

/** A sign-in page, by its heading or button. */
export const SIGN_IN = within(
  "^(?:please )?(?:sign|log) ?in(?:to)?\\b|^(?:sign|log) in (?:to|with)|^create (?:an |your )?account|^welcome back|^anmelden|^einloggen|^(?:se )?connecter|^connexion|^iniciar sesion|^entrar$|^inloggen|^accedi$|^zaloguj|^prihlas|^ログイン",
);

/** What a short label says about the value that follows it; tried in order. */
export const LABELS: readonly (readonly [LabelField, RegExp])[] = [
  [
    "workplace",
    starts(
      "(?:remote|workplace|work (?:place|mode|model|type|arrangement|setup|setting)|location type|working model|arbeitsmodell|teletravail|modalidad|remoto)\\b",
    ),
  ],
  [
    "location",
    words(
      "(?:job |work |office |primary |main )?(?:locations?|place of work|city|where|office|based in)(?:\\(s\\))?",
      "(?:arbeits|einsatz|dienst|stand)ort(?:e)?|ort",
      "lieu(?:x)?(?: (?:de travail|du poste))?|localisation|ville",
      "ubicacion|lugar(?: de trabajo)?|localidad|poblacion|provincia|ubicacio",
      "local(?:izacao|idade| de trabalho)?|cidade",
      "locatie|standplaats|plaats",
      "sede(?: di lavoro)?|luogo(?: di lavoro)?|localita",
      "lokalizacja|miejsce pracy|miasto",
      "misto(?: (?:vykonu )?prace| vykonu)?|lokalita|pracoviste|mesto",
      "勤務地|所在地|就業場所",
    ),
  ],
  [
    "employmentType",
    words(
      "(?:employment|job|position|contract|work|engagement|time)[ -]?(?:type|status|time|schedule|basis)s?|type(?: of (?:employment|contract|job))?|(?:full|part)[ -]time/.*|schedule|commitment|hours|contract|terms?",
      "(?:anstellungs|beschaftigungs|vertrags|arbeits)(?:art|verhaltnis|typ|umfang|zeit)|arbeitszeit(?:modell)?",
      "type (?:de contrat|d'emploi|de poste)|contrat",
      "(?:tipo de )?(?:contrato|jornada(?: laboral)?|empleo|contracte)",
      "(?:tipo de )?(?:vaga|regime)",
      "dienstverband|contracttype",
      "(?:tipo di )?contratto",
      "(?:rodzaj|typ) umowy|wymiar (?:pracy|etatu)",
      "(?:typ|druh|forma) (?:pracovniho )?(?:pomeru|uvazku|uvazek|spoluprace|vztahu|smlouvy)|uvazek|pracovni pomer|uvazok",
      "雇用形態",
    ),
  ],
  [
    "salary",
    starts(
      "(?:(?:base |annual |estimated |expected |target |starting )?(?:salary|pay|compensation|wage|remuneration|rate)(?: (?:range|rate|scale|band|details|package))?(?:\\s*[:(]|$)|gehalt|vergutung|salaire|remuneration|salario|retribucion|sueldo|remuneracao|salaris|stipendio|retribuzione|wynagrodzenie|mzda|plat\\b|给|給与|年収)",
    ),
  ],
  [
    "validThrough",
    words(
      "(?:application |closing |apply |expir(?:y|ation|es) |job )?(?:deadline|closing date|end date|expires|apply (?:by|before)|closes(?: on)?|closing)(?: date| on)?|applications? (?:close|due|deadline)(?: on| by)?|open until|valid (?:through|until)|last date(?: to apply)?",
      "bewerbungs(?:frist|schluss)|date limite.*|fecha (?:limite|de cierre|fin).*|data limite.*|sluitingsdatum|scadenza|termin (?:skladania|aplikacji).*|uzaverka|応募締切.*",
    ),
  ],
  [
    "datePosted",
    words(
      "(?:date |job |first )?(?:posted|published|listed|opened|date opened|post(?:ing|ed)? date|publication date|date posted|posting date|published on|posted on|start date posted)(?: date| on)?",
      "veroffentlicht(?: am)?|(?:date de )?publi(?:cation|ee? le)|fecha de publicacion|publicad[oa](?: el| em)?|data de publicacao|geplaatst(?: op)?|pubblicat[oa].*|data publikacji|zverejneno|datum zverejneni|掲載日",
    ),
  ],
  [
    "company",
    words(
      "(?:company|employer|organi[sz]ation|hiring (?:company|organization)|company name|advertiser|client|business)",
      "unternehmen|arbeitgeber|firma|entreprise|employeur|societe|empresa|empleador|entidad|bedrijf|werkgever|azienda|pracodawca|spolecnost|zamestnavatel|会社名|企業名",
    ),
  ],
  [
    "identifier",
    words(
      "(?:job|requisition|req|reference|posting|position|vacancy)[ .]*(?:id|number|no\\.?|#|code|ref(?:erence)?(?: (?:number|id|no\\.?))?)|(?:ref(?:erence)?|requisition)(?: (?:id|number|no\\.?|code))?|(?:stellen|referenz|kenn)(?:nummer|ziffer)|numero de reference|referencia|求人番号",
    ),
  ],
];
export type LabelField =
  | "workplace"
  | "location"
  | "employmentType"
  | "salary"
  | "validThrough"
  | "datePosted"
  | "company"
  | "identifier";
