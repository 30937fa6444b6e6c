/** Proxies for tests: they pass requests on to one place, whatever is asked for, or answer by themselves. */
import { createServer, request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface ProxyOptions {
  /** Where everything goes. */
  readonly to: string;
  /** What Proxy-Authorization has to be. */
  readonly authorization?: string;
  /** Answered to every CONNECT in the place of a tunnel. */
  readonly connectStatus?: number;
}

export async function startProxy({ to, authorization, connectStatus }: ProxyOptions) {
  const { hostname, port } = new URL(to);
  const [tunnels, passed]: [string[], string[]] = [[], []];
  const sockets = new Set<Socket>();
  let [refused, connections] = [0, 0];
  const isKnown = (given: string | undefined) => authorization === undefined || given === authorization;
  const server = createServer((incoming, outgoing) => {
    const { url = '', method, headers } = incoming;
    const { 'proxy-authorization': given, ...others } = headers;
    if (!isKnown(given)) {
      refused += 1;
      incoming.resume();
      outgoing.writeHead(407).end();
      return;
    }
    passed.push(url);
    const { pathname, search } = new URL(url);
    const options = { hostname, port, method, path: `${pathname}${search}`, headers: others };
    const onward = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  server.on('connect', (incoming, client: Socket) => {
    const status = isKnown(incoming.headers['proxy-authorization']) ? connectStatus : 407;
    if (status !== undefined) {
      refused += 1;
      client.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    tunnels.push(incoming.url ?? '');
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    tunnels,
    passed,
    connections: () => connections,
    refused: () => refused,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
