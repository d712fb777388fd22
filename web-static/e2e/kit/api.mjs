import { BASE_URL } from './env.mjs';

/** A signed-in script user, to look at the server from outside the browser. */
export async function signedIn({ username, password }) {
  const answer = await fetch(`${BASE_URL}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`sign-in of ${username}: ${answer.status}`);
  const { token } = await answer.json();
  const call = async (method, path, body) => {
    const init = { method, headers: { Authorization: `Bearer ${token}` } };
    if (body !== undefined) {
      init.headers['Content-Type'] = 'application/json';
      init.body = JSON.stringify(body);
    }
    const reply = await fetch(`${BASE_URL}${path}`, init);
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.status === 204 ? undefined : reply.json();
  };
  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body) };
}
