import { words } from '../words/words.js';

export const homeWords = words({
  publicTitle: { it: 'Progettare insieme i servizi sociali', en: 'Designing social services together' },
  publicLead: {
    it: 'Qui il Comune e gli enti del Terzo Settore svolgono insieme i procedimenti di co-programmazione e co-progettazione (D.Lgs. 117/2017, art. 55).',
    en: 'Here the municipality and third-sector bodies carry out together the procedures of co-programming and co-design (D.Lgs. 117/2017, art. 55).',
  },
  signIn: { it: 'Accedi al servizio', en: 'Sign in to the service' },
  memberTitle: { it: 'Buon lavoro', en: 'Welcome' },
});
