import http from 'node:http';
import https from 'node:https';

/**
 * A proxy between browser and server. It can be cut (`down`), it can let the server commit and then
 * lose the answer once, and it keeps a log of the writing requests.
 *
 * @param target address of the server
 * @param options `host` to listen on, `tls` ({key, cert}) to speak https
 */
export async function startProxy(target, { host = '127.0.0.1', port = 0, tls } = {}) {
  const to = new URL(target);
  const state = { down: false, loseNext: null, log: [] };
  const pipe = (request, response) => {
    if (state.down) {
      request.socket.destroy();
      return;
    }
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      forward(to, state, request, Buffer.concat(chunks), response);
    });
    request.on('error', () => undefined);
  };
  const server = tls === undefined ? http.createServer(pipe) : https.createServer(tls, pipe);
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise((resolve) => {
    server.listen(port, host, resolve);
  });
  const address = `${tls === undefined ? 'http' : 'https'}://${host}:${server.address().port}`;
  return {
    state,
    address,
    /** Network gone: open connections die, new ones are cut. */
    cut() {
      state.down = true;
      server.closeAllConnections();
    },
    mend() {
      state.down = false;
    },
    posts: (path) => state.log.filter((e) => e.method === 'POST' && e.path.startsWith(path)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

function forward(to, state, request, body, response) {
  const { method, url, headers } = request;
  const entry = { method, path: url, body, status: 0, lost: false };
  if (method !== 'GET') state.log.push(entry);
  const onward = http.request(
    { host: to.hostname, port: to.port, method, path: url, headers },
    (answer) => {
      entry.status = answer.statusCode;
      // Only an answer to something that was committed is worth losing.
      const wanted = state.loseNext !== null && url.startsWith(state.loseNext);
      const lose = method === 'POST' && wanted && answer.statusCode < 300;
      if (lose) {
        state.loseNext = null;
        entry.lost = true;
        // The server has committed and answered; the answer ends here.
        answer.resume();
        answer.on('end', () => request.socket.destroy());
        return;
      }
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
      response.on('close', () => onward.destroy());
    },
  );
  onward.on('error', () => request.socket.destroy());
  onward.end(body);
}
