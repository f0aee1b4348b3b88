import type { Plugin, Rolldown } from 'vite';

/** Pages that people open first: each has a document of its own, which asks for the code of the page at once. */
const PAGES = {
  entry: /web[\\/]src[\\/]pages[\\/]entry-page\.tsx$/u,
  overview: /web[\\/]src[\\/]pages[\\/]overview-page\.tsx$/u,
};

/** The files of a page: the one that it stands in, and all that this one needs. */
function filesOf(bundle: Rolldown.OutputBundle, page: RegExp): ReadonlySet<string> {
  const taken = new Set<string>();
  const take = (name: string): void => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || taken.has(name)) return;
    taken.add(name);
    for (const one of file.imports) take(one);
  };
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.moduleIds.some((id) => page.test(id))) take(file.fileName);
  return taken;
}

/**
 * Puts pages/<name>.html beside index.html: the same document, which also asks for the code of one page. It is then on its
 * way with the frame, not after the frame has run. The server answers with it at the address of the page.
 */
export function pagePreloads(): Plugin {
  return {
    name: 'page-preloads',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') this.error('The page was not built.');
      const html = String(index.source);
      for (const [name, page] of Object.entries(PAGES)) {
        const files = [...filesOf(bundle, page)].filter((file) => !html.includes(file));
        if (files.length === 0) this.error(`No code of the page ${name} was found.`);
        const links = files
          .map((file) => `    <link rel="modulepreload" crossorigin href="/${file}">\n`)
          .join('');
        this.emitFile({
          type: 'asset',
          fileName: `pages/${name}.html`,
          source: html.replace('  </head>', `${links}  </head>`),
        });
      }
    },
  };
}
