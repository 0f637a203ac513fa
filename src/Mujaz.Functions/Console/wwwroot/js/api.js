/* The API of Mujaz, as it is seen from the page: the same origin, one folder up. */
import { store } from './ui.js';

const ROOT = new URL('../', document.baseURI);

/** What the server answered instead of what was wanted. `code` is that of the problem document, `offline` when there was no answer. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.code ?? String(status));
    this.status = status;
    this.code = body.code ?? '';
    this.body = body;
  }
}

export const session = {
  get key() { return store.get(sessionStorage, 'key') ?? ''; },
  set key(value) { store.set(sessionStorage, 'key', value); },
  get name() { return store.get(sessionStorage, 'name') ?? ''; },
  set name(value) { store.set(sessionStorage, 'name', value); },
};

const problemOf = async response => {
  const json = response.headers.get('content-type')?.includes('json');
  return new Problem(response.status, json ? await response.json() : {});
};

/** Calls the API. Paths are relative to it; the key goes in a header, never in the address. */
export const call = async (method, path, { body, type, accept, headers = {}, signal } = {}) => {
  const sent = { ...headers };
  if (session.key) sent['x-functions-key'] = session.key;
  if (type) sent['Content-Type'] = type;
  if (accept) sent.Accept = accept;
  let response;
  try {
    response = await fetch(new URL(path, ROOT), { method, body, headers: sent, signal, credentials: 'same-origin', cache: 'no-cache' });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, { code: 'offline' });
  }
  if (!response.ok) throw await problemOf(response);
  return response;
};

export const getJson = async (path, options) => (await call('GET', path, options)).json();
export const sendJson = (method, path, value, options = {}) =>
  call(method, path, { ...options, body: JSON.stringify(value), type: 'application/json' });

/** The path of an address that the API gave, so that it is called where the page came from. */
export const pathOf = address => {
  const url = new URL(address, ROOT);
  return url.pathname.replace(/^.*?\/api\//, '') + url.search;
};

/** The absolute address of a path of the API, without a key. */
export const addressOf = path => new URL(path, ROOT).href;

/** The opaque part of an entity tag: compression makes a tag weak, but what it names is the same. */
export const etagOf = response => response.headers.get('etag')?.replace(/^W\//, '') ?? null;
