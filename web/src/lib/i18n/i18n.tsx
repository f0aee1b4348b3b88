import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { writeSetting } from '../device-settings.js';
import { chosenLang } from './chosen-lang.js';
import { translator, type Lang, type Translate } from './translate.js';
import type { Dictionary } from './vi/index.js';
import { vietnamese } from './vietnamese.js';

interface I18n {
  readonly lang: Lang;
  readonly t: Translate;
  readonly setLang: (lang: Lang) => void;
}

const I18nContext = createContext<I18n | null>(null);

let englishDictionary: Dictionary | null = null;

async function loadDictionary(lang: Lang): Promise<Dictionary> {
  if (lang === 'vi') return vietnamese;
  englishDictionary ??= (await import('./en/index.js')).en;
  return englishDictionary;
}

/** English is fetched only when asked for; until it is there the page stays Vietnamese. */
export function I18nProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [wanted, setWanted] = useState<Lang>(chosenLang);
  const [loaded, setLoaded] = useState<{ lang: Lang; dictionary: Dictionary }>({
    lang: 'vi',
    dictionary: vietnamese,
  });

  useEffect(() => {
    let current = true;
    loadDictionary(wanted).then(
      (dictionary) => {
        if (current) setLoaded({ lang: wanted, dictionary });
      },
      () => {
        // The English words could not be fetched: Vietnamese stays.
        if (current) setWanted('vi');
      },
    );
    return () => {
      current = false;
    };
  }, [wanted]);

  useEffect(() => {
    document.documentElement.lang = loaded.lang;
  }, [loaded.lang]);

  const setLang = useCallback((lang: Lang) => {
    writeSetting('lang', lang);
    // Files that are downloaded by a plain link know the language by this cookie.
    document.cookie = `lang=${lang}; path=/; max-age=31536000; samesite=lax`;
    setWanted(lang);
  }, []);
  const value = useMemo<I18n>(
    () => ({ lang: loaded.lang, t: translator(loaded.dictionary), setLang }),
    [loaded, setLang],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  const value = use(I18nContext);
  if (value === null) throw new Error('useI18n needs an I18nProvider above it');
  return value;
}
