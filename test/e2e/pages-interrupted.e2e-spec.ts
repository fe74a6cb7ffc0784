/** What a partner was writing when something came in between: the session ended, somebody was faster, the draft is still not sent. */
import { bytesOf } from '../../libs/documents/testing/files.js';
import { accounts } from '../../apps/cli/src/story/settle-cast.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { NOTICE } from '../support/pages/apply.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

let world: StoryWorld;
let browser: PageBrowser;
let path: string;
beforeAll(async () => {
  world = await openStory('2025-09-26T10:00');
  browser = await world.signedIn('ginestra');
  const { url } = await browser.submit(
    await browser.get(NOTICE),
    {},
    `main form[action="${NOTICE}/domanda"]`,
  );
  await world.settle();
  path = `${url}/compila/application.submit`;
});
afterAll(() => world.close());

const proposal = '/data/form/programmes/@P3/proposal';
const coFinancing = '/data/form/programmes/@P3/coFinancing';
const written = { '/data/form/programmes/@P3': 'on', [coFinancing]: '1.200,50', act: 'next' };
const pdf = { field: proposal, name: 'proposta.pdf', bytes: bytesOf.pdf() };
const valueOf = (page: Seen, name: string) =>
  page.document.querySelector(`[name="${name}"]`)?.getAttribute('value');

describe('a session that ended while somebody was writing', () => {
  const signInOn = (page: Seen): Promise<Seen> => {
    const { email = '', password = '' } = accounts().find((one) => one.email.includes('ginestra')) ?? {};
    return browser.submit(page, { email, password }, 'form.sign-in-form');
  };

  it('loses nothing of a form with files but the files, and says so', async () => {
    const page = await browser.get(`${path}/programmi`);
    browser.set('sid', 'ended');
    const asked = await browser.upload(page, written, [pdf]);
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('Quello che hai scritto non è perso');
    expect(asked.text).toContain('I file no: sceglili di nuovo');
    const resumed = await signInOn(asked);
    expect(resumed.text).toContain('Riprendi da dove eri');
    const after = await browser.submit(resumed, {});
    expect(after.text).toContain('ProgrammiIn corso');
    const again = await browser.get(`${path}/programmi`);
    expect(valueOf(again, coFinancing)).toBe('1200,50');
    expect(again.text).not.toContain('Caricato: proposta.pdf');
  });

  it('is told to the island that saves, which leaves the text where it is', async () => {
    const page = await browser.get(`${path}/programmi`);
    const form = page.document.querySelector('form.filing-form');
    expect(form?.getAttribute('data-ended')).toContain('resta in questa pagina');
    expect(form?.getAttribute('data-not-saved')).toContain('resta in questa pagina');
    browser.set('sid', 'ended');
    const sent = new URLSearchParams({ _key: valueOf(page, '_key') ?? '', [coFinancing]: '9' });
    expect((await browser.post(`${path}/programmi/salva`, sent)).status).toBe(401);
    browser.forget('sid');
    const { email = '', password = '' } = accounts().find((one) => one.email.includes('ginestra')) ?? {};
    await browser.signIn(email, password);
  });
});

describe('two windows of the same person', () => {
  it('do not overwrite each other unseen: the second is shown its own text, and may still save it', async () => {
    const [first, second] = [await browser.get(`${path}/programmi`), await browser.get(`${path}/programmi`)];
    await browser.upload(first, { ...written, [coFinancing]: '1.300', act: 'save' }, []);
    const stale = await browser.upload(second, { ...written, [coFinancing]: '1.400', act: 'save' }, [pdf]);
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('o tu in un’altra finestra');
    expect(valueOf(stale, coFinancing)).toBe('1400');
    expect(stale.text).toContain('I file che avevi scelto non sono nella bozza');
    expect(stale.text).not.toContain('Caricato');
    const saved = await browser.upload(stale, { act: 'next' }, [pdf]);
    expect(saved.text).toContain('ProgrammiCompletato');
    expect(valueOf(await browser.get(`${path}/programmi`), coFinancing)).toBe('1400');
  });
});

describe('a draft', () => {
  it('says on each of its pages that it has not been sent', async () => {
    for (const page of [path, `${path}/programmi`, path.replace('/compila/', '/riepilogo/')])
      expect([page, (await browser.get(page)).text]).toEqual([
        page,
        expect.stringMatching(/[Nn]on è ancora (?:inviata|pronta)/),
      ]);
    const onCase = await browser.get(path.replace(/\/compila\/.*/, ''));
    expect(onCase.text).toContain('non è ancora inviata, l’ufficio non ha ricevuto nulla');
  });
});
