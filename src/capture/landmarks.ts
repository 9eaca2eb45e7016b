// The words by which a posting, a list, a sign-in page … is known, in English, German, French and Spanish.
// Matched against folded text: lower case, no accents, straight quotes, single spaces (see `posting/fold.ts`).

const whole = (...groups: string[]) => new RegExp(`^(?:${groups.join("|")})$`);
const starts = (...groups: string[]) => new RegExp(`^(?:${groups.join("|")})`);
const within = (...groups: string[]) => new RegExp(groups.join("|"));

/** The whole text of a control that starts an application. */
export const APPLY = whole(
  "(?:easy |quick |1-click )?apply(?: (?:now|here|online|today|directly|externally))*(?: (?:for|to) (?:this|the) (?:job|position|role|opportunity|vacancy|posting))?(?: now| online)?(?: (?:on|at|via|with) .{2,40})?",
  "(?:i'm|i am) interested|(?:submit|start|send) (?:your |an )?(?:application|resume|cv)",
  "(?:jetzt |hier |online )*bewerben(?: sie sich)?(?: jetzt)?|zur bewerbung|bewirb dich(?: jetzt)?",
  "(?:je )?postuler?(?: .{0,40})?|deposer (?:ma|votre) candidature",
  "(?:inscribirme|inscribirse|aplicar|postular(?:me)?|solicitar)(?: .{0,30})?",
);

/** Headings and lead-ins that stand inside a posting's text. */
export const SECTION = starts(
  "(?:(?:the|your|key|main|core|job|role|position|minimum|preferred|basic|required|desired|additional) )*(?:responsibilit|requirement|qualif|dut(?:y|ies)\\b|skills|tasks|benefits|perks|impact|compensation|description|summary|overview|purpose|experience|education)",
  "what (?:you|we|will you|it|to expect)|who (?:you|we|are)\\b|(?:about|why|how) (?:the|you|us|this|we|to|join|work)\\b|you (?:have|will|are|bring|may|should|must|can)\\b|you'(?:ll|re)|we (?:offer|are looking|expect)|we're looking|must[- ]have|nice[- ]to[- ]have|bonus points|the (?:role|job|position|team)\\b|equal (?:opportunit|employment)|in this role",
  "(?:deine?|ihre?|unsere?|das|was|wir) (?:aufgabe|profil|anforderung|angebot|bieten|erwartet|bringst)|aufgaben|anforderung|profil",
  "(?:vos|votre|les|le) (?:mission|profil|poste|avantage)|missions?\\b|requisitos|funciones|ofrecemos|perfil|descripcion del puesto",
);

/** Headings after which a page goes on with something else than the posting. */
export const BEYOND = starts(
  "(?:similar|related|other|more|recommended|recent|latest|featured|open|all|explore|current|browse|view|see|people also|jobs? (?:you|like|by|in|at)|you (?:may|might) (?:also )?(?:like|be)).{0,24}(?:jobs?|roles?|positions?|openings?|opportunit|vacanc|postings?|viewed|searche?s?|like|interested|articles?|news|stories)\\b",
  "(?:get|create|set up|sign up for|receive|join|subscribe).{0,30}(?:alerts?|notified|newsletter|talent (?:community|network))|(?:share|tell a friend|refer)\\b.{0,20}$|follow us|cookie|report (?:this )?job|(?:add|leave|post) a? ?comment|comments?$",
  "apply (?:for|to) this (?:job|position|role)|(?:submit )?your application$|application form|first name\\b|voluntary self-identification",
  "(?:ahnliche|weitere|andere|passende) (?:jobs|stellen|angebote|positionen)",
  "(?:offres?|postes?|emplois?|annonces?) (?:similaires?|recentes?)|(?:autres|plus d')\\s?(?:offres|postes)",
  "(?:ofertas?|empleos?|puestos?|vacantes?) (?:similares?|relacionad|recomendad)",
);

/** The page says that the posting is over. */
export const CLOSED = within(
  "(?:job|position|role|vacancy|posting|listing|opening|requisition|opportunity|offer)(?: you (?:are|were) looking for| you requested| posting| opening| listing| ad)? (?:is|are|has been|was|has) (?:currently |now |already )?(?:no longer (?:open|available|active|accepting|posted|listed)|closed|filled|expired|been (?:filled|closed|removed|taken down)|not found)",
  "no longer (?:accepting|taking) applications|applications (?:have |are )?(?:now )?closed|job (?:has )?expired|^job not found\\b|sorry, (?:this|the) (?:job|position|role)|you(?:'re| are| were) looking for (?:does not|doesn't|no longer) exist",
  "stelle(?:nanzeige|nangebot)? ist (?:leider )?(?:nicht mehr|bereits (?:besetzt|vergeben)|abgelaufen)",
  "offre n'est (?:malheureusement )?plus|poste (?:est )?(?:deja )?pourvu|offre expiree|candidatures closes",
  "(?:oferta|vacante|puesto)(?: de (?:empleo|trabajo))? (?:ya no|ha caducado|ha expirado|esta cerrad)",
);

/** A heading that counts or names many postings. */
export const LIST_TITLE = within(
  "\\b(?:jobs|vacancies|openings|careers) (?:in|at|for|near|found|available)\\b|^[\\d.,]+\\+? .*(?:jobs|stellen|offres|ofertas|vacancies)\\b|^(?:open|all|current) (?:jobs|positions|roles|openings)",
);

/** Words of a page that only checks for robots or gives no access. */
export const BOT = within(
  "(?:verify|verifying|confirm|checking) (?:that )?(?:you are|you're|if the site|your browser|your connection)|are you (?:a )?(?:human|robot)|additional verification required|just a moment|help us protect|unusual (?:activity|traffic)|captcha|access (?:is )?denied|security check|attention required|request (?:was )?blocked|(?:have been|been) blocked|ray id",
);

/** A sign-in page, by its heading or button. */
export const SIGN_IN = starts(
  "(?:please )?(?:sign|log) ?in(?:to)?\\b|create (?:an |your )?account|welcome back|anmelden|einloggen|(?:se )?connecter|connexion|iniciar sesion",
);

/** The facts that pages label. */
export type LabelField =
  | "workplace"
  | "location"
  | "employmentType"
  | "salary"
  | "validThrough"
  | "datePosted"
  | "company";

/** What a short label says about the value that follows it; tried in order. */
export const LABELS: readonly (readonly [LabelField, RegExp])[] = [
  [
    "workplace",
    starts(
      "(?:remote|workplace|work (?:place|mode|model|arrangement)|location type|arbeitsmodell|teletravail)\\b",
    ),
  ],
  [
    "location",
    whole(
      "(?:job |work |office |primary )?locations?|place of work|city|where|office",
      "(?:arbeits|einsatz|dienst|stand)ort(?:e)?",
      "lieu(?:x)?(?: (?:de travail|du poste))?|localisation|ville",
      "ubicacion|lugar(?: de trabajo)?|localidad",
    ),
  ],
  [
    "employmentType",
    whole(
      "(?:employment|job|position|contract|work)[ -]?(?:type|status|time|schedule)s?|type(?: of (?:employment|contract|job))?|schedule|commitment|hours|contract",
      "(?:anstellungs|beschaftigungs|vertrags)(?:art|verhaltnis)|arbeitszeit",
      "type (?:de contrat|d'emploi)|contrat",
      "(?:tipo de )?(?:contrato|jornada)",
    ),
  ],
  [
    "salary",
    starts(
      "(?:(?:base |annual |estimated |target )?(?:salary|pay|compensation|wage|remuneration)(?: (?:range|rate|band))?(?:\\s*[:(]|$)|gehalt|vergutung|salaire|salario|sueldo)",
    ),
  ],
  [
    "validThrough",
    whole(
      "(?:application |closing |apply )?(?:deadline|closing date|end date|expires|apply (?:by|before)|closes(?: on)?)|valid (?:through|until)",
      "bewerbungs(?:frist|schluss)|date limite.*|fecha (?:limite|de cierre).*",
    ),
  ],
  [
    "datePosted",
    whole(
      "(?:date |job )?(?:posted|published|listed|opened)(?: date| on)?|post(?:ing|ed)? date",
      "veroffentlicht(?: am)?|(?:date de )?publi(?:cation|ee? le)|fecha de publicacion",
    ),
  ],
  [
    "company",
    whole(
      "company(?: name)?|employer|organi[sz]ation",
      "unternehmen|arbeitgeber|entreprise|employeur|empresa",
    ),
  ],
];
