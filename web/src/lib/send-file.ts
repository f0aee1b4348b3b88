import { ApiProblem, problemOf } from './api.js';
import { chosenLang } from './i18n/chosen-lang.js';

export interface SendFileOptions {
  readonly method?: 'POST' | 'PUT';
  /** One key for one command; a retry of the same file uses the same key. Left out where nothing is written. */
  readonly idempotencyKey?: string;
  /** Username whose file it is: refused like a missing session when somebody else is signed in by now. */
  readonly actingUser?: string;
  readonly signal?: AbortSignal;
  /** Share of the bytes that have left, 0–1; 1: the server has them and is working. */
  readonly onProgress?: (share: number) => void;
}

/** Longer than the server waits for a body that comes slowly. */
const timeoutMs = 330_000;

/**
 * Sends the bytes of a file; `path` is relative to /api. XMLHttpRequest, because `fetch` does not tell how much has left.
 * @throws ApiProblem; an `AbortError` when it was called back
 */
export function sendFile<T>(path: string, file: File, options: SendFileOptions = {}): Promise<T> {
  const { method = 'POST', idempotencyKey, actingUser, signal, onProgress } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(calledBack());
      return;
    }
    const request = openRequest(method, path, file);
    if (idempotencyKey !== undefined) request.setRequestHeader('idempotency-key', idempotencyKey);
    if (actingUser !== undefined) request.setRequestHeader('acting-user', actingUser);
    if (onProgress !== undefined)
      request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    const abort = (): void => request.abort();
    signal?.addEventListener('abort', abort);
    request.onabort = () => reject(calledBack());
    request.ontimeout = () => reject(new ApiProblem(0, 'timeout', '', ''));
    request.onerror = () => reject(new ApiProblem(0, 'network', '', ''));
    request.onload = () => {
      const body = jsonOf(request.responseText);
      if (request.status >= 400) reject(problemOf(request.status, body));
      else if (request.status === 204) resolve(undefined as T);
      else if (body === undefined) reject(new ApiProblem(request.status, 'unexpected', '', ''));
      else resolve(body as T);
    };
    request.onloadend = () => signal?.removeEventListener('abort', abort);
    request.send(file);
  });
}

const calledBack = (): Error => new DOMException('The file was called back', 'AbortError');

/** Halves of letters, which no encoding takes, are left out. */
const encodedName = ({ name }: File): string =>
  encodeURIComponent(name.normalize('NFC').replace(/\p{Cs}/gu, ''));

/** undefined: no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Sends a file and gets one back, such as the same file with marks in it.
 * @throws ApiProblem
 */
export function sendForFile(path: string, file: File): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const request = openRequest('POST', path, file);
    request.responseType = 'blob';
    request.ontimeout = () => reject(new ApiProblem(0, 'timeout', '', ''));
    request.onerror = () => reject(new ApiProblem(0, 'network', '', ''));
    request.onload = () => {
      const answer = request.response as Blob;
      if (request.status < 400) resolve(answer);
      else void textOf(answer).then((text) => reject(problemOf(request.status, jsonOf(text))));
    };
    request.send(file);
  });
}

/** `Blob.text` is younger than the browsers we serve. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => resolve('');
    reader.readAsText(blob);
  });

function openRequest(method: string, path: string, file: File): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open(method, `/api${path}`);
  request.timeout = timeoutMs;
  request.setRequestHeader('accept', 'application/json');
  request.setRequestHeader('accept-language', chosenLang());
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('file-name', encodedName(file));
  return request;
}
