import { createServer } from "node:net";
import { expect, test } from "vitest";
import { checkPort, listeningInodes } from "./port";

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0
   1: 0100007F:0BB8 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0
   2: 0100007F:0BB9 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0
`;

test("only sockets that listen on the port count", () => {
  expect(listeningInodes(table, 3000)).toEqual(["4711"]);
  expect(listeningInodes(table, 3002)).toEqual([]);
});

test("a busy port is told with who has it and how to take another", async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  await expect(checkPort("127.0.0.1", port)).rejects.toThrow(
    new RegExp(`Port ${port} is in use by .*PORT=${port + 1} npm start`),
  );
  await new Promise((resolve) => server.close(resolve));
  await expect(checkPort("127.0.0.1", port)).resolves.toBeUndefined();
});

test("an address of another machine is told with the variable to set", async () => {
  await expect(checkPort("192.0.2.1", 3999)).rejects.toThrow("MOONSCOPE_HOST");
});
