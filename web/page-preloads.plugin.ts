import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

/** A page, its words, and whether its first figures are asked for by the document, too. */
interface Opened {
  readonly page: string;
  /** Topics of `lazy-page.ts`, by the names of their files; those of the overview come with it. */
  readonly words?: readonly string[];
  readonly ahead?: boolean;
}

/** Pages that people open by a link: each has a document of its own, which asks for the code of the page at once. */
const PAGES: Readonly<Record<string, Opened>> = {
  entry: { page: 'entry-page' },
  overview: { page: 'overview-page' },
  goals: { page: 'goal-courses-page', words: ['figure-parts', 'courses'], ahead: true },
  goal: { page: 'goal-course-page', words: ['figure-parts', 'gaps', 'courses'], ahead: true },
  map: { page: 'map-page', words: ['figure-parts', 'gaps', 'map'], ahead: true },
  communes: { page: 'communes-page', words: ['figure-parts', 'gaps', 'courses', 'communes'], ahead: true },
  commune: {
    page: 'commune-page',
    words: ['figure-parts', 'gaps', 'communes', 'commune'],
    ahead: true,
  },
  gaps: { page: 'gaps-page', words: ['figure-parts', 'gaps'], ahead: true },
  status: { page: 'week-review-page', words: ['figure-parts', 'week-review', 'desk'], ahead: true },
  infrastructure: { page: 'infrastructure-page', ahead: true },
};

const AHEAD = fileURLToPath(new URL('src/ahead-main.ts', import.meta.url));

const fileOf = (folder: string, name: string): RegExp =>
  new RegExp(`web[\\\\/]src[\\\\/]${folder}[\\\\/]${name}\\.tsx?$`, 'u');

const modulesOf = ({ page, words = [] }: Opened): readonly RegExp[] => [
  fileOf('pages', page),
  ...words.map((topic) => fileOf('lib[\\\\/]i18n[\\\\/]vi', topic)),
];

/** The files of a page: those that its modules stand in, and all that these need; null: one was not built. */
function filesOf(bundle: Rolldown.OutputBundle, modules: readonly RegExp[]): ReadonlySet<string> | null {
  const taken = new Set<string>();
  const take = (name: string): void => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || taken.has(name)) return;
    taken.add(name);
    for (const one of file.imports) take(one);
  };
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  for (const module of modules) {
    const file = chunks.find(({ moduleIds }) => moduleIds.some((id) => module.test(id)));
    if (file === undefined) return null;
    take(file.fileName);
  }
  return taken;
}

/**
 * Puts pages/<name>.html beside index.html: the same document, which also asks for the code of one page. It is then on its
 * way with the frame, not after the frame has run. The server answers with it at the address of the page.
 */
export function pagePreloads(): Plugin {
  let ahead = '';
  return {
    name: 'page-preloads',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      ahead = this.emitFile({ type: 'chunk', id: AHEAD, name: 'ahead' });
    },
    generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') this.error('The page was not built.');
      const html = String(index.source);
      // Before everything else: they are small, and what they ask for takes longest.
      const first = [
        '<link rel="preload" href="/api/periods?" as="fetch" crossorigin />',
        `<script type="module" async crossorigin src="/${this.getFileName(ahead)}"></script>`,
      ].join('\n    ');
      for (const [name, opened] of Object.entries(PAGES)) {
        const files = [...(filesOf(bundle, modulesOf(opened)) ?? [])].filter((file) => !html.includes(file));
        if (files.length === 0) this.error(`No code of the page ${name} was found.`);
        const links = files
          .map((file) => `    <link rel="modulepreload" crossorigin href="/${file}">\n`)
          .join('');
        const head = opened.ahead === true ? html.replace('    <link', `    ${first}\n    <link`) : html;
        this.emitFile({
          type: 'asset',
          fileName: `pages/${name}.html`,
          source: head.replace('  </head>', `${links}  </head>`),
        });
      }
    },
  };
}
