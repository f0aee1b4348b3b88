import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { precacheList, type BuiltFile } from './src/sw/precache-list.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What starts the site; it may stand together with what every page needs. */
const FIRST = /web[\\/]src[\\/]main\.tsx$/u;
const PAGE = /web[\\/]src[\\/]pages[\\/][^\\/]+\.tsx$/u;

function describe(file: Rolldown.OutputAsset | Rolldown.OutputChunk): BuiltFile {
  const { fileName } = file;
  if (file.type === 'asset') return { fileName, module: null, imports: [], later: [], styles: [] };
  return {
    fileName,
    // A page that was put together with its parts is known by the page.
    module: file.facadeModuleId ?? file.moduleIds.find((id) => PAGE.test(id)) ?? null,
    imports: file.imports,
    later: file.dynamicImports,
    styles: [...(file.viteMetadata?.importedCss ?? [])],
  };
}

/** Puts sw.js beside the page: the service worker, with the list of files of this release written in. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = Object.values(bundle);
      const page = bundle['index.html'];
      const entry = files.find(
        (file) => file.type === 'chunk' && file.moduleIds.some((id) => FIRST.test(id)),
      )?.fileName;
      if (page?.type !== 'asset' || entry === undefined || dir === undefined)
        this.error('The page or its first file was not built.');
      const release = createHash('sha256').update(page.source).digest('base64url').slice(0, 12);
      const assets = files.filter((file) => file.type === 'asset').map(({ fileName }) => fileName);
      const names = precacheList(files.map(describe), entry, assets);
      await buildWorker(dir, release, [
        { url: '/index.html', revision: release },
        { url: '/icon.svg', revision: release },
        // The hash in the name is the revision.
        ...names.map((name) => ({ url: `/${name}`, revision: null })),
      ]);
    },
  };
}

async function buildWorker(
  outDir: string,
  release: string,
  files: readonly { readonly url: string; readonly revision: string | null }[],
): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: here('.'),
    define: { __PRECACHE__: JSON.stringify(files), __RELEASE__: JSON.stringify(release) },
    build: {
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: here('./src/sw/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
