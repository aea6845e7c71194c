import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that ends when a test wants it to, while the server stays there for others. */
export interface Line {
  origin: string;
  /** From now on nothing answers at its address. */
  cut(): Promise<void>;
}

export async function openLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  const server = createServer((caller) => {
    const onward = connect(Number(port), hostname);
    for (const socket of [caller, onward]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
        caller.destroy();
        onward.destroy();
      });
    }
    caller.pipe(onward).pipe(caller);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const own = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own.port}`,
    cut: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
