import { words } from '../words/words.js';

export const timeWords = words({
  today: { it: 'oggi', en: 'today' },
  tomorrow: { it: 'domani', en: 'tomorrow' },
  yesterday: { it: 'ieri', en: 'yesterday' },
  inDays: { it: 'fra {days} giorni', en: 'in {days} days' },
  daysAgo: { it: '{days} giorni fa', en: '{days} days ago' },
  by: { it: 'entro {when}', en: 'by {when}' },
  whyThisDate: { it: 'Perché questa data', en: 'Why this date' },
});
