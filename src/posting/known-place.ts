// Whether a few words name a well-known place. A town by itself looks like any other name; a browser knows the names of regions,
// and those towns that time zones are named after.
import { foldText } from "./fold.ts";

/** Towns with many postings that no time zone is named after, folded. */
const TOWNS =
  "aachen|aarhus|abu dhabi|ahmedabad|ankara|antalya|antwerp|antwerpen|arlington|ashdod|atlanta|auckland|augsburg|austin|bangalore|barcelona|basel|beijing|belfast|bellevue|belo horizonte|bengaluru|bergen|bern|bielefeld|bilbao|birmingham|bochum|bologna|bonn|bordeaux|boston|boulder|braga|braunschweig|bremen|bristol|brno|brooklyn|bruges|bruxelles|burlington|calgary|cambridge|campinas|canberra|cape town|cardiff|cdmx|cebu|chemnitz|chennai|cincinnati|ciudad de mexico|cleveland|cluj-napoca|coimbra|cologne|columbus|constanta|cork|culver city|curitiba|dallas|darmstadt|delft|delhi|den haag|dortmund|dresden|dundee|durban|durham|dusseldorf|edinburgh|eindhoven|erfurt|erlangen|espoo|exeter|firenze|florianopolis|fort worth|frankfurt|frankfurt am main|freiburg|galway|gdansk|gdynia|geneva|geneve|genf|genova|gent|ghent|glasgow|gold coast|goteborg|gothenburg|graz|grenoble|groningen|guadalajara|guangzhou|gurgaon|gurugram|haarlem|haifa|hamburg|hangzhou|hannover|hanoi|hanover|heidelberg|herzliya|ho chi minh|houston|hyderabad|iasi|innsbruck|irvine|izmir|jacksonville|jaipur|jena|karlsruhe|kassel|katowice|kaunas|kiel|kobenhavn|koln|konstanz|kosice|krakow|kyiv|kyoto|las vegas|lausanne|leeds|leicester|leipzig|leuven|liege|lille|limerick|linz|lisboa|liverpool|lodz|los gatos|lviv|lyon|madison|mainz|makati|malaga|malmo|manchester|mannheim|marseille|medellin|menlo park|miami|milan|milano|milwaukee|minneapolis|montpellier|montreal|mountain view|mumbai|munchen|munich|munster|nagoya|nantes|naples|napoli|nashville|new delhi|newcastle|nijmegen|noida|nottingham|nuremberg|nurnberg|oakland|odense|olomouc|orlando|osaka|ostrava|ottawa|oulu|oxford|palo alto|penang|petah tikva|philadelphia|pilsen|pittsburgh|plzen|portland|porto|porto alegre|potsdam|poznan|praha|pune|quezon city|quito|raleigh|ramat gan|redmond|redwood city|regensburg|rehovot|rennes|reykjavik|richmond|rijeka|rio de janeiro|roma|rostock|rotterdam|saarbrucken|sacramento|salt lake|salzburg|san antonio|san diego|san francisco|san jose|san mateo|santa clara|santa monica|scottsdale|seattle|sevilla|seville|sheffield|shenzhen|southampton|st. gallen|st. louis|stavanger|strasbourg|stuttgart|sunnyvale|szczecin|tampa|tampere|tartu|tel aviv|tel aviv-yafo|the hague|thessaloniki|tilburg|timisoara|torino|toulouse|trondheim|turin|turku|uppsala|utrecht|valencia|varna|vigo|warszawa|washington dc|waterloo|wellington|wien|wiesbaden|wolfsburg|wroclaw|wurzburg|zaragoza|kolkata|buenos aires|kathmandu|yangon|京都|名古屋|大阪|札幌|東京|横浜|神戸|福岡";
/** States of the USA and provinces of Canada, which stand where a town does: "Remote, Ohio". */
const STATES =
  "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|ontario|quebec|british columbia|alberta";

/**
 * The regions of ISO 3166-1, with Kosovo, the European Union and the Canaries: the first letter of a code, then all second ones.
 * Asking Chromium for a code that nobody has costs 20 microseconds, and there are 400 of those.
 */
const REGION_CODES =
  "ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRSTU FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU ICDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS XK YET ZAMW".split(
    " ",
  );
/** What postings call regions beside their names. */
const ALSO =
  "usa|us|uk|u.s.|u.k.|uae|england|scotland|wales|czech republic|espana|italia|polska|brasil|emea|europe|eu|apac|latam|worldwide|anywhere";

let towns: Set<string> | undefined;
let regions: Set<string> | undefined;

function listTowns(): Set<string> {
  const all = new Set(`${TOWNS}|${STATES}`.split("|"));
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const [, name] = /^(?:Africa|America|Asia|Australia|Europe)\/([^/]+)$/.exec(zone) ?? [];
    if (name) all.add(name.replaceAll("_", " ").toLowerCase());
  }
  return all;
}

/** Whether `name` is that of a country or region, in English or German: "Hungary", "Österreich", "EMEA". */
export const isRegionName = (name: string): boolean => (regions ??= listRegions()).has(foldText(name));

/** In English and German. */
function listRegions(): Set<string> {
  const all = new Set(ALSO.split("|"));
  for (const language of ["en", "de"]) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const [first, ...seconds] of REGION_CODES)
      for (const second of seconds) {
        const name = names.of(`${first}${second}`);
        if (name) all.add(foldText(name));
      }
  }
  return all;
}

const BESIDE =
  /^(?:greater|downtown|central) | (?:city|(?:head ?)?office|hq|headquarters|campus|area|metro|metropolitan area|bay area)$/g;

/**
 * Whether `text` names well-known places and nothing else ("Berlin", "Paris office", "Melbourne HQ or Sydney", "Remote - Ghana"),
 * or a place down to its country: "Goes, Zeeland, Netherlands".
 * They are the regions and the towns of time zones that the browser knows, and a list of our own.
 */
export function isKnownPlace(text: string): boolean {
  if (text.length > 60) return false;
  const known = (towns ??= listTowns());
  const countries = (regions ??= listRegions());
  const named = foldText(text)
    .split(/\s*[,;/&+()|]\s*| - | (?:or|and|oder|und|ou|et) /)
    .filter((part) => part && !/^(?:remote|hybrid)$/.test(part));
  const whole = named.every(
    (part) => known.has(part) || countries.has(part) || known.has(part.replace(BESIDE, "")),
  );
  const isDown = /^\p{Lu}[^\d,]+, \p{Lu}[^\d,]+, [^\d,]+$/u.test(text) && countries.has(named.at(-1) ?? "");
  return named.length > 0 && (whole || isDown);
}
