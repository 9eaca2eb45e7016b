// A stand-in for the web on loopback: pages at their own addresses over HTTPS, and a log of every request.
import { createServer as createHttps } from "node:https";
import { createServer, connect } from "node:net";
import { generate } from "selfsigned";

/**
 * @typedef {object} Served
 * @property {string | Buffer} body
 * @property {string} [type] MIME type; HTML where none is given
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 */

/** @param {import("node:net").Server | import("node:https").Server} server */
async function listen(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/**
 * Starts the stand-in. `chromiumArgs` make Chromium take it for the web; Firefox is pointed to `proxyPort`, a CONNECT proxy.
 */
export async function startSecureWeb() {
  const { private: key, cert } = await generate([{ name: "commonName", value: "web" }], { keySize: 2048 });
  /** @type {Map<string, Served>} */
  const pages = new Map();
  /** @type {string[]} */
  const asked = [];
  const server = createHttps({ key, cert }, (request, response) => {
    const address = `${request.headers.host}${request.url}`;
    asked.push(`https://${address}`);
    const page = pages.get(address) ?? pages.get(address.split("?")[0] ?? "");
    if (!page) {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("not found");
      return;
    }
    response.writeHead(page.status ?? 200, {
      "content-type": page.type ?? "text/html; charset=utf-8",
      ...page.headers,
    });
    response.end(page.body);
  });
  let plain = 0;
  server.on("tlsClientError", () => plain++);
  const port = await listen(server);
  const proxy = createServer((client) => {
    client.once("data", () => {
      const upstream = connect(port, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        client.pipe(upstream).pipe(client);
      });
      upstream.on("error", () => client.destroy());
    });
    client.on("error", () => client.destroy());
  });
  const proxyPort = await listen(proxy);
  return {
    asked,
    /** How many connections were made that speak no TLS. */
    plain: () => plain,
    proxyPort,
    chromiumArgs: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, "--ignore-certificate-errors"],
    /**
     * Serves `page` at `address`.
     * @param {string} address
     * @param {string | Served} page
     */
    serve(address, page) {
      const url = new URL(address);
      pages.set(url.host + url.pathname + url.search, typeof page === "string" ? { body: page } : page);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      proxy.close();
    },
  };
}
