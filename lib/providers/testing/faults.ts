import { gzipSync } from "node:zlib";
import type { Fault } from "./replay-server";

type Headers = Readonly<Record<string, string>>;

/** An answer with this status, headers and body instead of the right one. */
export const status =
  (code: number, body = "", headers: Headers = {}): Fault =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end(body);
    return true;
  };

/** The right answer with something changed. */
export const changed =
  (change: (body: string) => string, headers: Headers = {}): Fault =>
  (_, response, body) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.end(change(body));
    return true;
  };

/** The connection breaks without, or in the middle of, an answer. */
export const reset =
  (inTheMiddle = false): Fault =>
  (request, response, body) => {
    if (inTheMiddle) {
      response.writeHead(200, { "content-length": String(body.length) });
      response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
    } else request.socket.resetAndDestroy();
    return true;
  };

/** Some bytes now and then, for ever. */
export const slowDrip: Fault = (request, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(" "), 5);
  request.on("close", () => clearInterval(timer));
  return true;
};

const megabyte = Buffer.alloc(1 << 20, " ");
const packed = gzipSync(Buffer.alloc(60 << 20, " "), { level: 1 });

/** More than anybody wants, in so few bytes that no limit on what travels would notice. */
export const packedFlood: Fault = (_, response) => {
  response.writeHead(200, { "content-encoding": "gzip" });
  response.end(packed);
  return true;
};

/** More than anybody wants, as fast as it is taken. */
export const flood =
  (megabytes: number): Fault =>
  (request, response) => {
    let left = megabytes;
    const more = () => {
      while (left > 0 && !request.socket.destroyed) {
        left -= 1;
        if (!response.write(megabyte)) return void response.once("drain", more);
      }
      response.end();
    };
    response.writeHead(200, { "content-type": "application/json" });
    more();
    return true;
  };
