import { problemOf, SignedOut, unreachable } from './problem';

const BASE = '/console/api';

/** What a request may carry besides its path. */
export interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  json?: unknown;
  yaml?: string;
  signal?: AbortSignal;
}

/** How the browser leaves the console; replaced in tests. */
export const leave = {
  to(url: string): void {
    window.location.assign(url);
  },
};

/** Where the login is, coming back to what is shown now. */
export function loginUrl(location: Pick<Location, 'pathname' | 'search'> = window.location): string {
  return `/console/login?to=${encodeURIComponent(location.pathname + location.search)}`;
}

/** A path with its query; what is null, undefined or empty is left out. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') {
      words.set(name, String(value));
    }
  }
  const text = words.toString();
  return text ? `${path}?${text}` : path;
}

function body(options: Options): { body?: string; type?: string } {
  if (options.yaml !== undefined) {
    return { body: options.yaml, type: 'application/yaml' };
  }
  return options.json === undefined ? {} : { body: JSON.stringify(options.json), type: 'application/json' };
}

async function send(path: string, options: Options): Promise<Response> {
  const content = body(options);
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Requested-With': 'JavaScript' };
  if (content.type) {
    headers['Content-Type'] = content.type;
  }
  try {
    return await fetch(new URL(BASE + path, window.location.origin), {
      method: options.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      ...(content.body === undefined ? {} : { body: content.body }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw unreachable();
  }
}

/**
 * Asks the console's own server. Without a session the browser goes to the login and comes back here.
 *
 * @param path below the console's API, such as `/v1/decisions`
 */
export async function ask<T>(path: string, options: Options = {}): Promise<T> {
  const response = await send(path, options);
  if (response.status === 401 || response.status === 499) {
    leave.to(loginUrl());
    throw new SignedOut();
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
