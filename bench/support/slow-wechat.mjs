/** WeChat on loopback as far as messages need it: it takes every one, after a while. */
import { createServer } from 'node:http';

/**
 * @param {number} delayMs before each answer
 * @returns {Promise<{ base: string, taken(): number, stop(): Promise<void> }>} base: for WECHAT_API_BASE
 */
export async function startSlowWechat(delayMs) {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const isMessage = request.url?.startsWith('/cgi-bin/message/subscribe/send');
      const answer = isMessage
        ? { errcode: 0, errmsg: 'ok', msgid: (taken += 1) }
        : { access_token: 'token-of-the-bench', expires_in: 7200 };
      setTimeout(
        () =>
          response
            .writeHead(200, { 'content-type': 'application/json' })
            .end(JSON.stringify(answer)),
        delayMs,
      );
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    taken: () => taken,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
