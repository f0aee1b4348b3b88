/** What is known of a built file: its name, and for code where it came from and what it fetches. */
export interface BuiltFile {
  readonly fileName: string;
  /** Absolute path of the module that the file was made for; null: of none in particular, or no code. */
  readonly module: string | null;
  /** Files that come with it. */
  readonly imports: readonly string[];
  /** Files that it may ask for later. */
  readonly later: readonly string[];
  readonly styles: readonly string[];
}

/** Pages of whoever enters: they open without a network. */
const PAGES =
  /web[\\/]src[\\/]pages[\\/](?:sign-in|due|entry|past|receipt|inbox|delegations|[a-z-]*(?:history|villages?))-page\.tsx$/u;
/** Fetched later by those pages, but never offline. */
const NOT_AHEAD =
  /web[\\/]src[\\/](?:pages[\\/]|app[\\/]overview-below|lib[\\/]i18n[\\/]en[\\/])|-chart\.tsx$|node_modules[\\/]recharts/u;
/** Words of those pages, and what keeps them working without a network, fetched by the frame. */
const OF_FRAME =
  /web[\\/]src[\\/](?:lib[\\/](?:offline|outbox)[\\/]|features[\\/](?:live-updates|site-update|sign-in)[\\/]|lib[\\/]i18n[\\/]vi[\\/](?:due|past|desk|entry|box|review|admin|delegations|deadlines|inbox|sign-in|offline|outbox|history|villages?)\.ts)/u;
const FONTS = /-(?:latin|vietnamese)-wght-normal-[^/]*\.woff2$/u;

/**
 * Files that the service worker fetches ahead, in order of their names: the frame, the pages of whoever enters with all that they may
 * fetch later, their words, the letters of Vietnamese. Not charts, not administration, not English.
 */
export function precacheList(
  files: readonly BuiltFile[],
  entry: string,
  fonts: readonly string[],
): readonly string[] {
  const byName = new Map(files.map((file) => [file.fileName, file]));
  const taken = new Set<string>();
  const take = (name: string, andLater: boolean): void => {
    const file = byName.get(name);
    if (file === undefined || taken.has(name)) return;
    taken.add(name);
    for (const style of file.styles) taken.add(style);
    for (const one of file.imports) take(one, andLater);
    if (!andLater) return;
    for (const one of file.later) if (!NOT_AHEAD.test(byName.get(one)?.module ?? '')) take(one, true);
  };
  take(entry, false);
  for (const { fileName, module } of files) {
    if (module === null) continue;
    if (PAGES.test(module) || OF_FRAME.test(module)) take(fileName, true);
  }
  return [...taken, ...fonts.filter((font) => FONTS.test(font))].sort();
}
