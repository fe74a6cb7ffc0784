import { fontNames } from '../assets/fonts.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { Breadcrumb } from './breadcrumb.js';
import { DemonstrationBand } from './demonstration-band.js';
import { Footer } from './footer.js';
import { frameWords as w } from './frame.words.js';
import { Header } from './header.js';
import { OnPaper } from './on-paper.js';

/** Everything around the content of a page, and the document that holds it. */
export function Frame({ page }: { page: Page }) {
  const { language, say, body, assets } = useReader();
  const islands = ['connection.js', ...(page.islands ?? [])];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.wrong ? say(w.wrong) : ''}${page.title} · ${body}`}</title>
        {fontNames.map((name) => (
          <link
            key={name}
            rel="preload"
            href={assets.href(name)}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        ))}
        <link rel="stylesheet" href={assets.href('style.css')} />
        <link rel="icon" href={assets.href('icon.svg')} type="image/svg+xml" />
        {islands.map((name) => (
          <script key={name} type="module" src={assets.href(name)} />
        ))}
      </head>
      <body>
        <div class="skiplinks">
          <a class="visually-hidden-focusable" href="#content">
            {say(w.skipToContent)}
          </a>
          <a class="visually-hidden-focusable" href="#footer">
            {say(w.skipToFooter)}
          </a>
        </div>
        <Header />
        <DemonstrationBand />
        <p class="connection-lost" role="status" data-island="connection" hidden>
          {say(w.offline)}
        </p>
        <Breadcrumb page={page} />
        <OnPaper />
        <main id="content" class="container" tabindex={-1}>
          {page.kicker && <p class="kicker">{page.kicker}</p>}
          <h1>{page.titleGiven ? <Original>{page.title}</Original> : page.title}</h1>
          {page.content}
        </main>
        <Footer />
      </body>
    </html>
  );
}
