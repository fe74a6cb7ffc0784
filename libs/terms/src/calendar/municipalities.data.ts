/** What a municipality adds to the national calendar: its patron day and the days on which its offices are closed. */
export type LocalCalendar = {
  /** `MM-DD` and name of the patron day; `rollsByLaw` only where a law of the State makes it a holiday. */
  patron?: { on: string; name: string; norm: string; rollsByLaw?: boolean };
  /** Days, both included, on which the offices are closed, each with the act that closes them. */
  closures?: { from: string; to: string; name: string; act: string }[];
};

const local = 'Cass. 17079/2007: la festa patronale non è festiva per il computo dei termini';

/** Known municipalities; another body hands in its own `LocalCalendar` instead. */
export const municipalities: Record<string, LocalCalendar> = {
  crema: { patron: { on: '06-10', name: 'San Pantaleone', norm: local } },
  cremona: { patron: { on: '11-13', name: "Sant'Omobono", norm: local } },
  roma: { patron: { on: '06-29', name: 'Santi Pietro e Paolo', norm: 'DPR 792/1985', rollsByLaw: true } },
};
