import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What Vite puts around every `import()` of the built site. */
const HELPER = '\0vite/preload-helper.js';
/** What starts the site: its style sheet stands in the page. */
const FIRST = /web[\\/]src[\\/]main\.tsx$/u;
const OURS = fileURLToPath(new URL('src/lib/later/bring-code.ts', import.meta.url));

/** Puts our way of fetching code in the place of Vite's, which gives a file up for good once it could not be had. */
export function laterCode(): Plugin {
  return {
    name: 'later-code',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === HELPER
        ? `import { bringCode } from ${JSON.stringify(OURS)};
export const __vitePreload = (load, parts) => bringCode(load, parts, import.meta.url);`
        : undefined,
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      // Style sheets of a part of a page would be its own to fetch.
      for (const { fileName, moduleIds, viteMetadata } of files)
        if ((viteMetadata?.importedCss.size ?? 0) > 0 && !moduleIds.some((id) => FIRST.test(id)))
          this.error(`${fileName} has a style sheet, which nobody would fetch.`);
      if (!files.some(({ code }) => code.includes('MissingCode')))
        this.error('Code that is fetched later is not fetched our way.');
    },
  };
}
