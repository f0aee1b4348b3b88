declare module '*.css';

interface Window {
  /** Answers that the document itself asked for, by address: `ahead-main.ts`; absent on pages without. */
  readAhead?: Map<string, Promise<unknown>>;
}
