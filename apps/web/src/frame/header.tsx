import { useReader } from '../page/reader.js';
import { Icon } from '../parts/icon.js';
import { frameWords as w } from './frame.words.js';
import { LanguageSwitch } from './language-switch.js';
import { sections } from './sections.js';
import { WhoIsThere } from './who-is-there.js';

export function Header() {
  const { say, body } = useReader();
  return (
    <header class="it-header-wrapper">
      <div class="it-header-slim-wrapper">
        <div class="container slim-bar">
          <span class="slim-name">{say(w.product)}</span>
          <div class="slim-tools">
            <WhoIsThere />
            <LanguageSwitch />
          </div>
        </div>
      </div>
      <div class="it-header-center-wrapper">
        <div class="container brand">
          <a href="/" class="brand-link">
            <Icon name="it-pa" class="icon-lg" />
            <span class="brand-text">
              <span class="brand-title">{body}</span>
              <span class="brand-tagline">{say(w.tagline)}</span>
            </span>
          </a>
        </div>
      </div>
      <Sections />
    </header>
  );
}

function Sections() {
  const { say, viewer, path } = useReader();
  const own = sections.filter((section) => section.for(viewer));
  if (own.length < 2) return null;
  return (
    <nav class="sections" aria-label={say(w.mainNavigation)}>
      <ul class="container">
        {own.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={isHere(href, path) ? 'true' : undefined}>
              {say(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isHere = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
