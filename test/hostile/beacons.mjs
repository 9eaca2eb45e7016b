// The ways to make a page load something by being looked at.

/**
 * Each with an address of its own below `host`, `/<name>.<ending>`.
 * @param {string} host
 * @returns {{ name: string, html: string }[]}
 */
export function makeBeacons(host) {
  const at = (/** @type {string} */ name, ending = "png") => `${host}/${name}.${ending}`;
  /** @type {Record<string, string>} */
  const ways = {
    img: `<img src="${at("img")}">`,
    srcset: `<img srcset="${at("srcset")} 1x">`,
    picture: `<picture><source srcset="${at("picture")}"><img></picture>`,
    "img-lowsrc": `<img lowsrc="${at("img-lowsrc")}" dynsrc="${at("img-lowsrc")}">`,
    poster: `<video poster="${at("poster")}"></video>`,
    video: `<video src="${at("video", "mp4")}" preload="auto" autoplay muted></video>`,
    source: `<video preload="auto" autoplay muted><source src="${at("source", "mp4")}"></video>`,
    audio: `<audio src="${at("audio", "mp3")}" preload="auto"></audio>`,
    track: `<video src="${at("track", "mp4")}"><track default src="${at("track", "vtt")}"></video>`,
    iframe: `<iframe src="${at("iframe", "html")}"></iframe>`,
    srcdoc: `<iframe srcdoc="&lt;img src='${at("srcdoc")}'&gt;"></iframe>`,
    embed: `<embed src="${at("embed", "html")}" type="text/html">`,
    object: `<object data="${at("object", "html")}"></object>`,
    "input-image": `<input type="image" src="${at("input-image")}">`,
    stylesheet: `<link rel="stylesheet" href="${at("stylesheet", "css")}">`,
    prefetch: `<link rel="prefetch" href="${at("prefetch", "html")}">`,
    preload: `<link rel="preload" as="image" href="${at("preload")}">`,
    modulepreload: `<link rel="modulepreload" href="${at("modulepreload", "js")}">`,
    icon: `<link rel="icon" href="${at("icon", "ico")}">`,
    manifest: `<link rel="manifest" href="${at("manifest", "json")}">`,
    script: `<script src="${at("script", "js")}"></script>`,
    refresh: `<iframe srcdoc="&lt;meta http-equiv=refresh content='0;url=${at("refresh", "html")}'&gt;"></iframe>`,
    style: `<p style="background-image: url(${at("style")})">a</p>`,
    "image-set": `<p style="background-image: image-set(url(${at("image-set")}) 1x)">a</p>`,
    "list-style": `<ul style="list-style-image: url(${at("list-style")})"><li>a</li></ul>`,
    content: `<p style="content: url(${at("content")})">a</p>`,
    cursor: `<p style="cursor: url(${at("cursor")}), auto; mask-image: url(${at("cursor")})">a</p>`,
    "border-image": `<p style="border: 1px solid; border-image-source: url(${at("border-image")})">a</p>`,
    import: `<style>@import "${at("import", "css")}";</style>`,
    "style-element": `<style>p { background-image: url(${at("style-element")}) }</style>`,
    "font-face": `<style>@font-face { font-family: f; src: url(${at("font-face", "woff2")}) } p { font-family: f }</style>`,
    body: `<body background="${at("body")}">`,
    table: `<table background="${at("table")}"><tr><td>a</td></tr></table>`,
    cell: `<table><tr><td background="${at("cell")}">a</td></tr></table>`,
    "svg-image": `<svg width="9" height="9"><image href="${at("svg-image")}" width="9" height="9"/></svg>`,
    "xlink-image": `<svg width="9" height="9"><image xlink:href="${at("xlink-image")}" width="9" height="9"/></svg>`,
    "fe-image": `<svg width="9" height="9"><filter id="f"><feImage href="${at("fe-image")}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
    use: `<svg width="9" height="9"><use href="${at("use", "svg")}#a"/></svg>`,
    "svg-script": `<svg><script href="${at("svg-script", "js")}"></script></svg>`,
    fill: `<svg width="9" height="9"><rect width="9" height="9" fill="url(${at("fill", "svg")}#a)"/></svg>`,
    "dns-prefetch": `<link rel="preconnect" href="${host}"><link rel="dns-prefetch" href="${host}">`,
    portal: `<portal src="${at("portal", "html")}"></portal>`,
    frameset: `<frameset><frame src="${at("frameset", "html")}"></frameset>`,
  };
  return Object.entries(ways).map(([name, html]) => ({ name, html }));
}
