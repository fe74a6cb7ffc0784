import { words } from '../words/words.js';

export const referenceWords = words({
  period: { it: 'Dal {from} al {to}', en: 'From {from} to {to}' },
  programme: { it: 'Tutto il programma', en: 'The whole programme' },
  intervention: { it: 'Intervento', en: 'Intervention' },
  activity: { it: 'Attività', en: 'Activity' },
});
