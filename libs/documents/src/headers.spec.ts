import { downloadHeaders } from './headers.js';

const file = { mediaType: 'application/pdf', size: 3, hash: 'ab'.repeat(32) };

describe('how a file leaves', () => {
  it.each([
    ['bilancio 2025.pdf', 'bilancio 2025.pdf', 'bilancio%202025.pdf'],
    ['perché?.pdf', 'perche?.pdf', 'perch%C3%A9%3F.pdf'],
    ['"; filename=x.exe', '_; filename=x.exe'.replace(';', '_'), '%22%3B%20filename%3Dx.exe'],
    ['a\r\nSet-Cookie: x=1', 'aSet-Cookie: x=1', 'a%0D%0ASet-Cookie%3A%20x%3D1'],
    ['../../etc/passwd', '.._.._etc_passwd', '..%2F..%2Fetc%2Fpasswd'],
    ['日本', 'documento', '%E6%97%A5%E6%9C%AC'],
  ])('the name %j breaks no header', (name, ascii, percent) => {
    expect(downloadHeaders({ ...file, name })['content-disposition']).toBe(
      `attachment; filename="${ascii}"; filename*=UTF-8''${percent}`,
    );
  });

  it('is kept, never run or shown', () => {
    expect(downloadHeaders({ ...file, name: 'x' })).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'application/pdf',
    });
  });
});
