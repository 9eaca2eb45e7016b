// Who is heard, and what of it is taken over: the table of senders, its three ears, and the parsing of what crosses a boundary.
import { of, unit } from "./control.mjs";

const SPOKEN = unit("app/senders.test.ts", "app/background.test.ts");
const RAW = unit("posting/parse-raw.test.ts");
const PARSE = unit("posting/parse.test.ts");
const TAB = unit("app/ask-tab.test.ts");

export const MESSAGES = [
  ...of("senders", "src/messages.ts", SPOKEN, [
    ["the sender's id", "sender.id !== own.id", "false"],
    ["a sender without an id", "sender.id === undefined ||", ""],
    ["the sender's address", 'sender.url?.startsWith(own.getURL(""))', "true"],
    ["the sender's frame", "sender.frameId !== 0", "true"],
    ["`read` for extension pages only", 'read: "extension"', 'read: "top"'],
    ["`frames` for extension pages only", 'frames: "extension"', 'frames: "top"'],
    ["`look` for extension pages only", 'look: "extension"', 'look: "top"'],
    ["`logo` for extension pages only", 'logo: "extension"', 'logo: "top"'],
    ["`framed` for frames only", 'framed: "frame"', 'framed: "top"'],
    ["`save` for extension pages only", 'save: "extension"', 'save: "top"'],
    ["`update` for extension pages only", 'update: "extension"', 'update: "top"'],
    ["`badge` for extension pages only", 'badge: "extension"', 'badge: "top"'],
    ["a content script without a tab", " && sender.tab !== undefined", ""],
  ]),
  ...of("senders", "src/app/background.ts", SPOKEN, [
    ["the background's question", "if (!maySend(type, sender, browser.runtime)) return undefined;", ""],
    [
      "what the background saves is parsed",
      'parseReading(payload?.["reading"])',
      'ok(payload?.["reading"] as never)',
    ],
    ["a tab that is a number", 'type === "badge" && typeof tabId === "number"', 'type === "badge"'],
    ["an id that is a text", 'type === "update" && typeof id === "string"', 'type === "update"'],
    ["the budget of an id", "id.length <= MAX_ID", "true"],
  ]),
  ...of("senders", "src/app/content.ts", SPOKEN, [
    ["the content script's question", "if (!maySend(type, sender, runtime)) return false;", ""],
    ["a logo's address is parsed", 'parseHttpUrl(payload["url"])', 'String(payload["url"])'],
    [
      "what comes last: nothing",
      "default:\n      return undefined;",
      'default:\n      return Promise.resolve("");',
    ],
  ]),
  ...of("senders", "src/app/frames.ts", SPOKEN, [
    ["the popup's question", "!maySend(type, sender, browser.runtime)", "false"],
    ["the frame's tab", "sender.tab?.id !== tabId", "false"],
    ["the frame's nonce", '["nonce"] !== nonce', '["nonce"] === null'],
    ["a nonce of its own each time", "crypto.randomUUID()", '"nonce"'],
    ["an ear that is taken off", "browser.runtime.onMessage.removeListener(listener);", ""],
    [
      "the frame's reading is parsed",
      'parseRawReading(asThing(payload)["reading"])',
      'asThing(payload)["reading"] as RawReading',
    ],
  ]),
  // What is read is parsed twice, by `parse-raw.ts` and by `understand.ts`: neither is missed here when it is gone alone.
  ...of("answers of a tab", "src/app/ask-tab.ts", TAB, [
    ["how it looks is a text", 'typeof seen === "string" ? seen : undefined', "seen as string"],
    ["the address of a logo", "if (!parseHttpUrl(url)) return undefined;", ""],
    ["base64 that is a text", 'typeof answer?.base64 !== "string" || ', ""],
    ["the size of a logo", "answer.base64.length > MAX_BASE64", "false"],
    ["the type of a logo", "!/^image\\/[a-z0-9.+-]{1,40}$/.test(answer.type)", "false"],
    ["the whole type of a logo", "{1,40}$/", "{1,40}/"],
  ]),
  ...of("answers of a tab", "src/app/fetch-logo.ts", unit("app/fetch-logo.test.ts"), [
    ["no cookies", 'credentials: "omit"', 'credentials: "include"'],
    ["its time", ", signal: AbortSignal.timeout(TIME_LIMIT_MS)", ""],
    ["its type", /!\/\^image.+\$\/\.test\(type\)/, "false"],
    ["its status", "!answer.ok || ", ""],
    ["the size that it says", '"content-length") ?? 0) > MAX_BYTES', '"content-length") ?? 0) > 1e9'],
    ["its size", "bytes.length <= MAX_BYTES", "true"],
  ]),
  ...of("field picking", "src/posting/parse-raw.ts", RAW, [
    ["a reading is an object", "if (!isThing(answer)) return undefined;", ""],
    ["own members only", "Object.hasOwn(from, name) ? from[name] : undefined", "from[name]"],
    [
      "fields of the reading",
      "return reading && frames.length",
      "if (reading) return { ...answer, ...reading };\n  return reading && frames.length",
    ],
    ["fields of the posting", "  return {\n    url,", "  return {\n    ...value,\n    url,"],
    [
      "fields that are said",
      "if (!isThing(value)) return said;",
      "if (!isThing(value)) return said;\n  Object.assign(said, value);",
    ],
    [
      "fields of a value",
      '[{ value: own(one, "value"), source }]',
      "[{ ...one, source } as unknown as Said]",
    ],
    ["known sources", "source ? [", "true ? ["],
    ["values that are objects", "    .filter(isThing)\n", "    .map((one) => one as Thing)\n"],
    ["ten values", "(value, field))\n      .slice(0, MAX_VALUES)", "(value, field))"],
    ["ten frames", ".slice(0, MAX_VALUES)\n    .flatMap", "\n    .flatMap"],
    ["200 addresses", ".slice(0, MAX_ADDRESSES)", ""],
    ["web addresses beside it", "(address) => parseHttpUrl(address) ?? []", "(address) => address as string"],
    ["a web address of its own", 'parseHttpUrl(own(value, "url"))', '(own(value, "url") as string)'],
    ["web addresses of frames", "(url) => parseHttpUrl(url) ?? []", "(url) => url as string"],
    [
      "a web address of the picture",
      'parseHttpUrl(own(answer, "picture"))',
      '(own(answer, "picture") as string)',
    ],
    ["the length of a language", "language.slice(0, 35)", "language"],
    ["a language that is a text", 'typeof language === "string" ?', "language ?"],
    ["closed is true or nothing", 'own(value, "closed") === true', 'own(value, "closed")'],
    [
      "known reasons",
      'NONE_REASONS.find((known) => known === own(answer, "reason"))',
      'own(answer, "reason") as "no-job"',
    ],
    [
      "known missing parts",
      'MISSING.filter((part) => asList(own(answer, "missing")).includes(part))',
      'asList(own(answer, "missing")) as MissingPart[]',
    ],
    ["known states", 'if (state !== "incomplete") return undefined;', ""],
  ]),
  ...of("parsing", "src/posting/check.ts", PARSE, [
    ["own members only", "Object.hasOwn(from, name) ? from[name] : undefined", "from[name]"],
    [
      "an object that is no list",
      "!Array.isArray(value)\n    ? (value as Thing)",
      "true\n    ? (value as Thing)",
    ],
    ["a text that is one", 'if (typeof value !== "string") return', "if (!value) return"],
    ["a text that says something", 'if (!value) return refuse(path, "value");', ""],
    ["the length of a text", "value.length > limit", "false"],
    [
      "a list that is one",
      'if (!Array.isArray(value)) return refuse(path, "type");',
      "if (!Array.isArray(value)) return [];",
    ],
    ["the length of a list", "value.length > MAX_ITEMS", "false"],
    ["known words", "known.find((item) => item === value)", "(value as T)"],
    ["the form of a date", "/^\\d{4}-\\d{2}-\\d{2}$/.test(text) && ", ""],
    [
      "a day that exists",
      " && !Number.isNaN(Date.parse(text))\n    ? (text as CalendarDate)",
      "\n    ? (text as CalendarDate)",
    ],
    ["the form of a moment", "/^\\d{4}-\\d{2}-\\d{2}T/.test(text) && ", ""],
    ["a moment that exists", " && !Number.isNaN(Date.parse(text)) ? text", " ? text"],
  ]),
  ...of("parsing", "src/posting/parse.ts", PARSE, [
    [
      "fields of a posting",
      "return withoutAbsent({\n    url:",
      "return withoutAbsent({\n    ...(said as object),\n    url:",
    ],
    [
      "fields of a kept record",
      "    ...rest,\n    ...withoutAbsent({",
      "    ...(said as object),\n    ...rest,\n    ...withoutAbsent({",
    ],
    [
      "fields of a place",
      "const place = (value: unknown, path: string) => ({",
      "const place = (value: unknown, path: string) => ({\n  ...(value as object),",
    ],
    [
      "fields of a company",
      'return withoutAbsent({\n    name: optional(own(said, "name"), `${path}.name`, (name, at) => string(name, at, 300)),\n    logo',
      'return withoutAbsent({\n    ...(said as object),\n    name: optional(own(said, "name"), `${path}.name`, (name, at) => string(name, at, 300)),\n    logo',
    ],
    [
      "fields of a salary",
      "const parsed = withoutAbsent({\n    currency",
      "const parsed = withoutAbsent({\n    ...(said as object),\n    currency",
    ],
    [
      "known sources",
      "parsed[field] = oneOf(SOURCES)(source, `${path}.${field}`)",
      "parsed[field] = source as never",
    ],
    ["amounts that are", "Number.isFinite(value) && value >= 0", "true"],
    ["the length of a description", "string(html, at, MAX_DESCRIPTION)", "string(html, at, 1e9)"],
    [
      "known states",
      'return refuse(`${path}.state`, "value");',
      'return { state: "none", reason: "no-job" };',
    ],
  ]),
  ...of("parsing", "src/posting/parse-tracking.ts", PARSE, [
    [
      "fields of what a person added",
      "return withoutAbsent({\n    status:",
      "return withoutAbsent({\n    ...(said as object),\n    status:",
    ],
    ["the length of notes", "textUpTo(MAX_NOTES)", "textUpTo(1e9)"],
    [
      "known events",
      'oneOf(EVENT_KINDS)(own(event, "kind"), `${at}.kind`)',
      'own(event, "kind") as "interview"',
    ],
    ["the form of an appointment", "/^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2})?$/.test(text) && ", "true || "],
  ]),
  ...of(
    "objects stay as they are",
    "src/posting/parse.ts",
    unit("posting/pollution.test.ts", "import/pollution.test.ts"),
    [
      [
        "a posting is picked, not merged",
        "return withoutAbsent({\n    url:",
        "return withoutAbsent({\n    ...(said as object),\n    url:",
      ],
    ],
  ),
  ...of("objects stay as they are", "src/import/json-item.ts", unit("import/limits.test.ts"), [
    [
      "earlier forms are picked",
      "POSTING_FIELDS.filter((field) => Object.hasOwn(before, field))",
      "Object.keys(before) as never[]",
    ],
  ]),
  ...of("objects stay as they are", "src/import/candidate.ts", unit("import/pollution.test.ts"), [
    [
      "nothing is written to what all objects share",
      "const { line, said } = words;",
      "const { line, said } = words;\n  Object.assign(Object.prototype, { polluted: 1 });",
    ],
  ]),
];
