import { useReader } from '../page/reader.js';
import { frameWords as w } from './frame.words.js';

const languages = [
  { code: 'it', name: w.italian },
  { code: 'en', name: w.english },
] as const;

/** The same page in the other language. */
export function LanguageSwitch() {
  const { say, language, path, query } = useReader();
  return (
    <ul class="languages" aria-label={say(w.language)}>
      {languages.map(({ code, name }) => (
        <li key={code}>
          {code === language ? (
            <span aria-current="true" lang={code}>
              {name[code]}
            </span>
          ) : (
            <a href={inLanguage(path, query, code)} lang={code} hreflang={code}>
              {name[code]}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function inLanguage(path: string, query: URLSearchParams, code: string): string {
  const wanted = new URLSearchParams(query);
  wanted.set('lang', code);
  return `${path}?${String(wanted)}`;
}
