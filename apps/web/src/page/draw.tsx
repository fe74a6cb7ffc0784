import { renderToString } from 'preact-render-to-string';
import { Frame } from '../frame/frame.js';
import type { Page } from './page.js';
import { ReaderContext, type Reader } from './reader.js';

/** The whole document. Texts are escaped by the renderer: nothing that people wrote becomes markup. */
export const draw = (page: Page, reader: Reader): string =>
  `<!doctype html>\n${renderToString(
    <ReaderContext.Provider value={reader}>
      <Frame page={page} />
    </ReaderContext.Provider>,
  )}`;
