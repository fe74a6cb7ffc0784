/** The number under which an application stands in the register of its notice, as people say it. @param key `a7` */
export const applicationNumber = (key: string): string => key.replace(/^a(?=\d+$)/, '');
