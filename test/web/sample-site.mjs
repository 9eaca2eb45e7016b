// Serves the sample career site on loopback.
import { createServer } from "node:http";
import { makeSampleSite } from "./sample-pages.mjs";

/** Starts the site; `origin` is its address without a path. */
export async function startSampleSite() {
  const pages = makeSampleSite();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    response.writeHead(page ? 200 : 404, {
      "content-type": page ? "text/html; charset=utf-8" : "text/plain",
    });
    response.end(page ?? "There is no such page on the sample site.");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the sample site has no port");
  return {
    origin: `http://localhost:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
