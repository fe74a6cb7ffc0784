import { write, type Mail } from './mail.js';

const mail = (change: Partial<Mail>): Mail => ({
  language: 'it',
  subject: 'Oggetto',
  sections: [{ title: 'Titolo', lines: ['Riga.'], items: ['voce'], link: 'https://iter.example/x?a=1&b=2' }],
  footer: [{ title: null, lines: ['Piede.'] }],
  ...change,
});

describe('a message in writing', () => {
  it('says the same in plain text and in HTML', () => {
    const { plain, html } = write(mail({}));
    for (const said of ['Riga.', 'voce', 'Piede.']) {
      expect(plain).toContain(said);
      expect(html).toContain(said);
    }
    expect(plain).toContain('https://iter.example/x?a=1&b=2');
    expect(html).toContain('<a href="https://iter.example/x?a=1&amp;b=2">');
  });

  it('holds no HTML that was not of its making', () => {
    const evil = '<img src=x onerror="alert(1)">\'&';
    const { html } = write(
      mail({
        subject: evil,
        sections: [{ title: evil, lines: [evil], items: [evil], link: evil, loud: true }],
        footer: [{ title: evil, lines: [evil] }],
      }),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;');
  });

  it('has a subject of one line, whatever is in it: no text begins another header', () => {
    expect(write(mail({ subject: 'Prima\r\nBcc: tutti@example.org\u0000\u2028 fine' })).subject).toBe(
      'Prima Bcc: tutti@example.org fine',
    );
  });

  it('says loudly what must not be overlooked', () => {
    const { plain, html } = write(
      mail({ sections: [{ title: 'La bozza non è inviata', lines: [], loud: true }] }),
    );
    expect(plain).toContain('*** LA BOZZA NON È INVIATA ***');
    expect(html).toContain('border-left:6px');
  });
});
