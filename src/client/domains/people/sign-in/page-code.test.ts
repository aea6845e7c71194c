import { pageCode } from './page-code';

const code = 'Abc-_12345678901234567';

it('is found as code, as scene, and in the address of an ordinary QR code', () => {
  expect(pageCode({ code })).toBe(code);
  expect(pageCode({ scene: encodeURIComponent(code) })).toBe(code);
  expect(pageCode({}, `#code=${code}`)).toBe(code);
  const address = `https://fl.example/domains/people/pages/confirm-sign-in/index#code=${code}`;
  expect(pageCode({ q: encodeURIComponent(address) })).toBe(code);
});

it('is none when nothing of the kind is there', () => {
  for (const params of [{}, { code: 'short' }, { scene: '%' }, { q: 'https://fl.example/' }]) {
    expect(pageCode(params)).toBeNull();
  }
});
