import { consentPurposes, consentText, consentTexts, currentConsentText } from './consent-texts';

it('has a current text for every purpose', () => {
  for (const purpose of consentPurposes) {
    const text = currentConsentText(purpose);
    expect(consentText(purpose, text.version)).toBe(text);
    expect(text.paragraphs.length).toBeGreaterThan(0);
  }
});

it('says the privacy notice and the rules for children in full', () => {
  const notice = currentConsentText('privacy').paragraphs.join('');
  // The handler by name, the whole number for a reason, devices, periods (PIPL art. 17, 19).
  for (const words of ['乐清市妇女联合会', '写明原因才能看全', '什么设备', '90 天', '3 年']) {
    expect(notice).toContain(words);
  }
  const children = currentConsentText('child-data').paragraphs;
  expect(children[0]).toBe('我是监护人，或监护人已经同意。');
  // One voice from the tick to the end.
  expect(children.join('')).not.toContain('你');
});

it('never publishes two wordings as one version, and orders them by day', () => {
  for (const purpose of consentPurposes) {
    const versions = consentTexts.filter((text) => text.purpose === purpose).map((t) => t.version);
    expect(versions).toEqual([...new Set(versions)].sort());
  }
});
