import { verificationWords } from '../../apps/web/src/record/verification.words.js';
import { strangerIn, technicalNames, type Reader } from '../support/pages/own-words.js';
import { PageBrowser } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';
import { textsOf, walk } from '../support/pages/walk.js';

/** Somebody of each role, by a part of their address. */
const READERS = ['nobody', 'procedimento', 'avvocatura', 'cardo'];

/** What only some of the staff may open. */
const OF_STAFF: Record<string, readonly string[] | undefined> = {
  avvocatura: ['/messaggi', '/spostamenti', '/spostamenti/nuovo/sospensione', '/spostamenti/nuovo/proroga'],
};

/** English words that no Italian sentence holds. */
const ENGLISH =
  /\b(?:the|of|and|with|this|that|are|has|been|was|were|which|from|when|where|should|your|you|not|is|its)\b/i;

/** What procedure files call their documents, in whatever language the page is. */
const NAMES = ['Proposta progettuale'];

/** A day as Iter says it in Italian. */
const ITALIAN_DATE = /\b(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica) \d{1,2} \w+ \d{4}\b/;

const HOLE = /\{\w+\}|\bundefined\b|\[object |\bNaN\b|\bnull\b/;

describe.each([['2025-11-05T10:00'], ['2027-10-05T10:00']])('the pages of the story on %s', (instant) => {
  let world: StoryWorld;
  let englishIn: Reader;
  let italianIn: Reader;
  const technical = technicalNames();
  let cases: string[];
  /** What people and procedures are called stays as it is in every language. */
  let titles: string[];
  beforeAll(async () => {
    world = await openStory(instant);
    englishIn = await strangerIn('it');
    italianIn = await strangerIn('en');
    const { rows } = await world.pool.query<{ id: string; revision: number }>(
      `SELECT DISTINCT ON (workflow, status) id, revision FROM case_file ORDER BY workflow, status, opened_at DESC`,
    );
    cases = rows.flatMap(({ id, revision }) => [
      ...['', '/percorso', '/storico', '/scadenze', '/verifica'].map((lens) => `/pratiche/${id}${lens}`),
      ...[1, 2, revision].map((step) => `/pratiche/${id}/storico/${Math.min(step, revision)}`),
    ]);
    const named = await world.pool.query<{ title: string }>(
      `SELECT title FROM case_file UNION SELECT display_name FROM person UNION SELECT name FROM organisation ORDER BY 1 DESC`,
    );
    titles = [...NAMES, ...named.rows.map(({ title }) => title)].sort((a, b) => b.length - a.length);
  }, 300_000);
  afterAll(() => world.close());

  const visitAs = async (who: string) =>
    who === 'nobody' ? new PageBrowser(world.origin) : world.signedIn(who);

  const startsFor = (who: string) => {
    if (who === 'nobody')
      return ['/', '/accedi', '/avvisi', '/accessibilita', '/privacy', '/note-legali', '/assistenza'];
    return who === 'cardo'
      ? ['/', '/ente', '/preferenze', '/avvisi']
      : ['/', '/preferenze', '/lavoro', '/registro', ...(OF_STAFF[who] ?? []), ...cases];
  };

  /** Each text in which something is found that should not be there, once. */
  async function textsIn(
    who: string,
    language: 'it' | 'en',
    isWrong: (text: string) => boolean,
  ): Promise<string[]> {
    const browser = await visitAs(who);
    await browser.get(`/?lang=${language}`);
    const found = new Map<string, string>();
    for (const page of await walk(browser, startsFor(who), { most: 70 }))
      for (const text of textsOf(page.document)) {
        const plain = titles.reduce((rest, title) => rest.replaceAll(title, '…'), text);
        const names = (plain.match(/[A-Za-z]+(?:[-.][A-Za-z]+)*/g) ?? []).filter((word) =>
          technical.has(word),
        );
        if (HOLE.test(plain) || names.length > 0 || isWrong(plain)) found.set(text.slice(0, 200), page.url);
      }
    return [...found].map(([text, url]) => `${url}: ${text}`);
  }

  describe.each(READERS)('read by %s', (who) => {
    it('in Italian hold no English, no technical name and no hole', async () => {
      const isWrong = (text: string) => ENGLISH.test(text) || englishIn([text]).length > 0;
      expect(await textsIn(who, 'it', isWrong)).toEqual([]);
    });

    it('in English hold no Italian of ours, no technical name and no hole', async () => {
      expect(
        await textsIn(who, 'en', (text) => ITALIAN_DATE.test(text) || italianIn([text]).length > 0),
      ).toEqual([]);
    });
  });

  it('would be found out: the words of each language are known to the other', () => {
    const sentence = verificationWords.notChecked;
    expect(englishIn([sentence.en])).not.toEqual([]);
    expect(italianIn([sentence.it])).not.toEqual([]);
  });
});
