// The words by which a posting, a list, a sign-in page … is known: English, German, French, Spanish (with some Catalan),
// Portuguese, Dutch, Italian, Polish, Czech, Japanese.
// Matched against folded text: lower case, no accents, straight quotes, single spaces (see `posting/fold.ts`).

const whole = (...groups: string[]) => new RegExp(`^(?:${groups.join("|")})$`);
const starts = (...groups: string[]) => new RegExp(`^(?:${groups.join("|")})`);
const within = (...groups: string[]) => new RegExp(groups.join("|"));

/** The whole text of a control that starts an application. */
export const APPLY = whole(
  "(?:(?:easy |quick |1-click )?apply|(?:begin|start|submit|send) (?:your |an )?(?:application|resume|cv))(?: (?:now|here|online|today|\\w+ly|for|to|this|the|job|position|role|opportunity|vacancy))*(?: (?:on|at|via|with) .{2,40})?",
  "(?:register|sign (?:up|in)|log ?in) (?:and|to|&) apply|i(?:'m| am) interested",
  "(?:(?:jetzt|hier|online|direkt|zu[mr]) )*(?:bewerben(?: sie sich)?(?: jetzt)?|(?:online-?)?bewerbung(?:sformular| starten)?)(?<!^bewerbung)|bewirb dich.*",
  "(?:presentar|invia(?: la)?|(?:deposer|envoyer) \\w+) candidatur[ae]|me interesa|apuntate|inscriu-t'hi|(?:quero )?me (?:candidatar|inscribo)",
  "reageer op deze vacature|zlozyc? (?:podanie|aplikacje)|poslat zivotopis",
  "(?:(?:je )?postuler?|inscrib\\w+|aplicar|postular\\w*|solicitar|(?:candidat(?:ar|e)|inscreva)[- ][sm]e|(?:nu )?sollicite(?:er|ren)|candidati|aplikuj|odpovedet|mam zajem|reagovat)(?: .{0,40})?",
  "(?:(?:この求人に)?応募(?:画面|フォーム)?[へに]?|エントリー)(?:進む|する|はこちら)?",
);

/** What is said to whoever cannot see that a link opens a window. */
const OPENS = /(?:[!.]| ?[-(] ?(?:opens|offnet)\b.*)$/;

/** Whether `said`, a control's text, folded, starts an application; it may name the job (`title`, folded) that one applies for. */
export function isApply(said: string, title = ""): boolean {
  const folded = said.replace(OPENS, "");
  if (APPLY.test(folded)) return true;
  if (title.length < 3 || !folded.includes(title)) return false;
  const rest = folded
    .replace(title, "")
    .replace(
      /\s*\b(?:for|to|as|als|fur|auf|para|pour|a|per|voor|na|jako|the|this|our|der|die|das|le|la|el|position|role|job|stelle)\b\s*(?=$|[^\p{L}])/gu,
      " ",
    )
    .replace(/[^\p{L}\p{N}]+$/u, "")
    .trim();
  return APPLY.test(rest);
}

/** Headings and lead-ins that stand inside a posting's text. */
export const SECTION = starts(
  "(?:(?:the|your|key|main|core|job|role|position|minimum|preferred|basic|required|desired|additional|primary|essential) )*(?:responsibilit|requirement|qualif|dut(?:y|ies)\\b|skills|tasks|benefits|perks|impact|compensation|description|summary|overview|purpose|experience|education|accountabilit|competenc)",
  "what (?:you|we|will you|it|is it|to expect)|who (?:you|we|are)\\b|(?:about|why|how) (?:the|you|us|this|we|to|join|work)\\b|you (?:have|will|are|bring|may|should|must|can)\\b|you'(?:ll|re)|we (?:offer|are looking|expect)|we're looking|must[- ]have|nice[- ]to[- ]have|bonus points|the (?:role|job|position|team|opportunity)\\b|equal (?:opportunit|employment)|in this role",
  "(?:deine?|ihre?|unsere?|das|was|wir) (?:aufgabe|profil|anforderung|angebot|bieten|erwartet|bringst|qualifikation|vorteil)|aufgaben|anforderung|profil|stellenbeschreibung|wir bieten",
  "(?:vos|votre|les|le|nos|tes|ton) (?:mission|profil|poste|avantage|responsabilite|competence)|missions?\\b|description du poste|ce que nous",
  "requisit|funciones|funcions|tasques|ofrecemos|se ofrece|s'ofereix|perfil|descripcion|responsabilidades|tareas|condiciones|que (?:ofrecemos|buscamos|haras)|sobre (?:nosotros|el puesto)",
  "(?:principais )?(?:atribuicoes|responsabilidades)|descricao|beneficios|qualificacoes|o que (?:voce|oferecemos|buscamos|esperamos)|sobre (?:a vaga|nos)\\b",
  "wat (?:ga|we|wij|breng|je|bieden|vragen)|jouw (?:profiel|rol|taken)|functie(?:omschrijving| ?informatie|-?eisen)|wie (?:ben|zijn)|over (?:ons|de functie)",
  "responsabilita|cosa (?:offriamo|farai|cerchiamo)|descrizione|chi siamo|profilo|offriamo|competenze|mansioni",
  "obowiazki|wymagania|(?:co )?oferujemy|zakres|twoje? (?:zadania|obowiazki|profil)|opis stanowiska|czego oczekujemy|mile widziane",
  "co (?:te|vas|bude|budes|nabiz|od|oceka|ocek|u nas|potreb|ziskate|ziskas|nejvic)|napln prace|(?:nase )?poz(?:adujeme|adavky)|nabizime|koho (?:hledame|potrebujeme)|popis|informace o (?:pozici|nabidce)|pracovni napln|jak (?:to|se)|proc (?:u|k|my)|zde hledame|tady budete",
  "仕事内容|業務内容|応募資格|必須|歓迎|待遇|福利厚生|求める人物",
);

/** Headings after which a page goes on with something else than the posting. */
export const BEYOND = starts(
  "(?:similar|related|other|more|recommended|recent|latest|featured|open|all|explore|current|browse|view|see|people also|jobs? (?:you|like|by|in|at)|you (?:may|might) (?:also )?(?:like|be)).{0,24}(?:jobs?|roles?|positions?|openings?|opportunit|vacanc|postings?|viewed|searche?s?|like|interested|articles?|news|stories)\\b",
  "(?:get|create|set up|sign up for|receive|join|subscribe).{0,30}(?:alerts?|notified|newsletter|talent (?:community|network))|(?:share|tell a friend|refer)\\b.{0,20}$|follow us|cookie|report (?:this )?job|(?:add|leave|post) a? ?comment|comments?$|e-?mail this job|footer$|(?:go )?back to the ",
  "apply (?:for|to) this (?:job|position|role)|(?:submit )?your application$|application form|first name\\b|voluntary self-identification",
  "(?:ahnliche|weitere|andere|passende) (?:jobs|stellen|angebote|positionen)|(?:job |stelle )?teilen$",
  "(?:offres?|postes?|emplois?|annonces?) (?:similaires?|recentes?)|(?:autres|plus d')\\s?(?:offres|postes)|partager",
  "(?:ofertas?|empleos?|puestos?|vagas?|vacantes?) (?:similares?|relacionad|recomendad)|(?:otras|outras) (?:ofertas|vagas)|comparti|compartilh",
  "(?:vergelijkbare|soortgelijke|andere|meer) (?:vacatures|banen)|(?:offerte|annunci|lavori) simili|(?:podobne|inne) (?:oferty|ogloszenia)|condividi$|podziel",
  "o firme$|(?:podobn|dalsi|souvisejic).{0,12}(?:nabidk|pozic|prac|mist)|sdilet|(?:poslat|ulozit|vytisknout|nahlasit) (?:nabidku|inzerat|pozici)|nabidku? na e-?mail|ulozen",
  "(?:関連|類似|その他|おすすめ).{0,4}(?:求人|仕事)",
);

/** The page says that the posting is over. */
export const CLOSED = within(
  "(?:job|position|role|vacancy|posting|listing|opening|requisition|opportunity|offer)(?: you (?:are|were) looking for| you requested| posting| opening| listing| ad)? (?:is|are|has been|was|has) (?:currently |now |already )?(?:no longer (?:open|available|active|accepting|posted|listed)|closed|filled|expired|been (?:filled|closed|removed|taken down)|not found)",
  "no longer (?:accepting|taking) applications|applications (?:have |are )?(?:now )?closed|job (?:has )?expired|^job not found\\b|sorry, (?:this|the) (?:job|position|role)|you(?:'re| are| were) looking for (?:does not|doesn't|no longer) exist",
  "stelle(?:nanzeige|nangebot)? (?:ist|wurde) (?:leider )?(?:nicht mehr|(?:bereits )?(?:besetzt|vergeben)|abgelaufen)|anzeige ist (?:nicht mehr|abgelaufen)",
  "offre n'est (?:malheureusement )?plus|poste (?:est |a ete )?(?:deja )?pourvu|offre (?:est |a )?expiree?|candidatures (?:sont )?closes",
  "(?:oferta|vacante|puesto)(?: de (?:empleo|trabajo))? (?:ya no|ha caducado|ha expirado|esta cerrad)|(?:vaga|oportunidade) (?:ja |esta |foi )*(?:encerrada|preenchida|nao esta mais)",
  "vacature is (?:niet meer|gesloten|vervuld|verlopen)|(?:offerta|annuncio|posizione) (?:non e piu|e scadut|e chius)|(?:oferta|ogloszenie) (?:jest )?(?:nieaktualn|wygasl|zakonczon)",
  "(?:nabidka|pozice|inzerat|misto)(?: prace)? (?:je |jiz |byla? |uz )*(?:neni |neaktualni|obsazen|neaktivn|vyprsel|ukoncen)|募集(?:を|は)?(?:終了|締め切)",
);

/** A heading that counts or names many postings. */
export const LIST_TITLE = within(
  "\\b(?:jobs|vacancies|openings|stellenangebote|offres d'emploi|empleos|vacatures|vagas)$|\\b(?:jobs|vacancies|openings|careers) (?:in|at|for|near|found|available)\\b|^[\\d.,]+\\+? .*(?:jobs|stellen|offres|ofertas|vacancies|vacatures|vagas|nabid(?:ka|ky|ek))\\b|^(?:open|all|current) (?:jobs|positions|roles|openings)",
);
/** Words of a page that only checks for robots or gives no access. */
export const BOT = within(
  "(?:verify|verifying|confirm|checking) (?:that )?(?:you are|you're|if the site|your browser|your connection)|are you (?:a )?(?:human|robot)|additional verification required|just a moment|help us protect|unusual (?:activity|traffic)|captcha|access (?:is )?denied|security check|attention required|request (?:was )?blocked|(?:have been|been) blocked|ray id",
);

/** A sign-in page, by its heading or button. */
export const SIGN_IN = starts(
  "(?:please )?(?:sign|log) ?in(?:to)?\\b|create (?:an |your )?account|welcome back|anmelden|einloggen|(?:se )?connecter|connexion|iniciar sesion|inloggen|accedi$|zaloguj|prihlasit|prihlaseni|ログイン",
);

/** The facts that pages label. */
export type LabelField =
  | "title"
  | "workplace"
  | "location"
  | "region"
  | "country"
  | "employmentType"
  | "salary"
  | "validThrough"
  | "datePosted"
  | "company";

/** What a short label says about the value that follows it; tried in order. */
export const LABELS: readonly (readonly [LabelField, RegExp])[] = [
  [
    "title",
    whole(
      "(?:job|position|posting|vacancy|role|requisition) (?:title|name)|title",
      "(?:stellen|job|positions)(?:bezeichnung|titel)",
      "(?:intitule|titre) (?:du poste|de l'offre)|(?:titulo|nombre) del (?:puesto|empleo)|titulo da (?:vaga|oferta)",
      "functie(?:titel|naam)|titolo (?:della posizione|dell'offerta)|nazwa stanowiska|職種名?",
    ),
  ],
  [
    "workplace",
    starts(
      "(?:remote|workplace|work (?:place|mode|model|arrangement|setting)|location type|arbeitsmodell|teletravail|modalidad|modalidade|remoto|mod[eo]l[eo]? (?:de )?(?:trabajo|trabalho|lavoro)|thuiswerken|tryb pracy)\\b|^勤務形態",
    ),
  ],
  [
    "location",
    whole(
      "(?:job |work |office |primary |main )?locations?(?:\\(s\\)| name)?|hires remotely in|based (?:at|in)|place(?: of (?:work|posting))?|city|where|offices?|(?:job )?sites?",
      "(?:arbeits|ausbildungs|einsatz|dienst|stand)ort(?:e)?",
      "lieu(?:x)?(?: (?:de travail|du poste))?|localisation|ville",
      "ubicacion|lugar(?: de trabajo)?|localidad|poblacion|provincia|ubicacio",
      "local(?:izacao|idade| de trabalho)?|cidade",
      "locatie|standplaats|plaats|sede(?: di lavoro)?|luogo(?: di lavoro)?|localita",
      "lokalizacja|miejsce pracy|miasto|misto(?: (?:vykonu )?prace| vykonu)?|lokalita|pracoviste|mesto",
      "勤務地|所在地|就業場所",
    ),
  ],
  ["region", whole("state(?: ?/ ?province)?|province|bundesland|voivodeship|wojewodztwo|都道府県")],
  ["country", whole("countr(?:y|ies)(?: ?/ ?region)?|land|pays|pais|paese|kraj|zeme|国")],
  [
    "employmentType",
    whole(
      "(?:employment|job|position|contract|work|engagement)[ -]?(?:type|status|time|schedule|basis|form)s?|type(?: of (?:employment|contract|job))?|schedule|commitment|hours|contract",
      "(?:anstellungs|beschaftigungs|vertrags)(?:art|verhaltnis|typ|umfang)|arbeitszeit(?:modell)?",
      "type (?:de contrat|d'emploi|de poste)|contrat",
      "(?:tipo de )?(?:contrato|jornada(?: laboral)?|contracte|vaga|regime)",
      "dienstverband|contracttype|(?:tipo di )?contratto|(?:rodzaj|typ) umowy|wymiar (?:pracy|etatu)",
      "(?:typ|druh|forma) (?:pracovniho )?(?:pomeru|uvazku|uvazek|spoluprace|vztahu|smlouvy)|uvazek|pracovni pomer|雇用形態",
    ),
  ],
  [
    "salary",
    starts(
      "(?:(?:base |annual |estimated |target |expected )?(?:salary|pay|compensation|wage|remuneration)(?: (?:range|rate|band|scale))?(?:\\s*[:(]|$)|gehalt|vergutung|salaire|salario|sueldo|retribucion|remuneracao|stipendio|retribuzione|ral\\b|salaris|wynagrodzenie|mzda|plat\\b|給与|年収)",
    ),
  ],
  [
    "validThrough",
    whole(
      "(?:application |closing |apply )?(?:deadline|closing date|end date|expires|expiry date|apply (?:by|before)|closes(?: on)?)|post end date|valid (?:through|until)|applications? (?:close|due)(?: on| by)?|last date(?: to apply)?",
      "bewerbungs(?:frist|schluss)|date limite.*|fecha (?:limite|de cierre).*|data limite.*|sluitingsdatum|scadenza|termin (?:skladania|aplikacji).*|uzaverka|応募締切.*",
    ),
  ],
  [
    "datePosted",
    whole(
      "(?:date |job )?(?:posted|placed|published|listed|opened)(?: date| on)?|post(?:ing|ed)? date|posting date",
      "veroffentlicht(?: am)?|(?:date de )?publi(?:cation|ee? le)|fecha de publicacion|data de publicacao|geplaatst(?: op)?|data (?:di )?pubblicazione|data publikacji|(?:datum )?zverejneni|zverejneno|掲載日",
    ),
  ],
  [
    "company",
    whole(
      "(?:external )?company(?: name)?|employer|organi[sz]ation|hiring organi[sz]ation",
      "unternehmen|arbeitgeber|entreprise|employeur|empresa|entidad|bedrijf|werkgever|azienda|pracodawca|spolecnost|zamestnavatel|会社名|企業名",
    ),
  ],
];
