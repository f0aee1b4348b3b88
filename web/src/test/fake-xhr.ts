type Answering = (url: string, init: RequestInit) => Promise<Response>;

/** As much of XMLHttpRequest as sending a file needs; what it sends is answered like a fetch. */
export class FakeXhr {
  static answeredBy(answering: Answering): typeof XMLHttpRequest {
    return class extends FakeXhr {
      constructor() {
        super(answering);
      }
    } as unknown as typeof XMLHttpRequest;
  }

  readonly upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null } = {
    onprogress: null,
  };
  timeout = 0;
  status = 0;
  responseText = '';
  responseType = '';
  response: Blob | null = null;
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  ontimeout: (() => void) | null = null;
  onloadend: (() => void) | null = null;
  private method = 'GET';
  private url = '';
  private aborted = false;
  private readonly headers = new Headers();

  constructor(private readonly answering: Answering) {}

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  send(body: File): void {
    void this.exchange(body);
  }

  abort(): void {
    this.aborted = true;
    this.onabort?.();
    this.onloadend?.();
  }

  private async exchange(body: File): Promise<void> {
    const answer = this.answering(this.url, { method: this.method, headers: this.headers, body });
    this.upload.onprogress?.({ loaded: body.size, total: body.size });
    const response = await answer.catch(() => null);
    const text = (await response?.text()) ?? '';
    if (this.aborted) return;
    if (response === null) this.onerror?.();
    else {
      this.status = response.status;
      if (this.responseType === 'blob') this.response = new Blob([text]);
      else this.responseText = text;
      this.onload?.();
    }
    this.onloadend?.();
  }
}
