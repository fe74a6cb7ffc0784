import { useReader } from '../page/reader.js';
import { frameWords as w } from './frame.words.js';

const links = [
  { href: '/accessibilita', label: w.accessibility },
  { href: '/privacy', label: w.privacy },
  { href: '/note-legali', label: w.legalNotes },
  { href: '/assistenza', label: w.help },
  { href: '/stato', label: w.status },
];

export function Footer() {
  const { say, body } = useReader();
  return (
    <footer class="it-footer" id="footer" tabindex={-1}>
      <div class="container footer-bar">
        <p class="footer-body">{body}</p>
        <nav aria-label={say(w.footerLinks)}>
          <ul class="footer-links">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{say(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
