import { gulpease } from '../../../../libs/notify/testing/gulpease.js';
import { caseWords } from './case.words.js';
import { partnerWords } from './partner.words.js';
import { filingWords } from '../filing/filing.words.js';
import { ownWords } from '../filing/own-words.js';
import { noticeWords } from '../notices/notice.words.js';
import { receiptWords } from '../receipts/receipt.words.js';

const sentencesOf = (said: readonly { it: string }[]): string[] =>
  said
    .map(({ it: text }) => text.replace(/\([^)]*\)|\{\w+\}/g, ''))
    .filter((text) => text.split(/\s+/).length > 4);

it.each([
  ['my organisation', Object.values(partnerWords)],
  ['a case', Object.values(caseWords)],
  ['a filing', Object.values(filingWords)],
  [
    'its fields',
    Object.values(ownWords).flatMap(({ label, help }) => [label, help].filter((one) => one !== undefined)),
  ],
  ['notices', Object.values(noticeWords)],
  ['receipts', Object.values(receiptWords)],
])('partners read plain words: %s has a Gulpease of 60 at least', (_, said) => {
  expect(gulpease(sentencesOf(said))).toBeGreaterThanOrEqual(60);
});
