import { consentPurposes, consentText, consentTexts, currentConsentText } from './consent-texts';

it('has a current text for every purpose', () => {
  for (const purpose of consentPurposes) {
    const text = currentConsentText(purpose);
    expect(consentText(purpose, text.version)).toBe(text);
    expect(text.paragraphs.length).toBeGreaterThan(0);
  }
});

it('never publishes two wordings as one version, and orders them by day', () => {
  for (const purpose of consentPurposes) {
    const versions = consentTexts.filter((text) => text.purpose === purpose).map((t) => t.version);
    expect(versions).toEqual([...new Set(versions)].sort());
  }
});
