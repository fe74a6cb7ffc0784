import { readFileSync } from 'node:fs';
import { PurgeCSS } from 'purgecss';
import { fontFaces, withStandIn } from './fonts.js';
import { bootstrapItalia, filesIn, folder } from './places.js';

const elements =
  'html body h1 h2 h3 h4 h5 p a ul ol li dl dt dd table caption thead tbody tfoot tr th td form fieldset legend label input ' +
  'select option textarea button header footer main nav section article aside svg use time strong em small details summary ' +
  'abbr img hr code pre span div blockquote figure figcaption';

/** Bootstrap Italia as far as the pages use it, then what is our own. */
export async function makeStyleSheet(sources: string, href: (name: string) => string): Promise<Buffer> {
  const whole = bootstrapItalia('css/bootstrap-italia.min.css').toString('utf8');
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: `${sources}\n${elements}`, extension: 'tsx' }],
    css: [{ raw: whole }],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  if (!purged) throw new Error('The style sheet of the design system cannot be read.');
  const place = folder('styles');
  const own = filesIn(place, '.css').map((file) => readFileSync(new URL(file, place), 'utf8'));
  return Buffer.from([fontFaces(href), ...[purged.css, ...own].map(withStandIn)].join('\n'));
}
