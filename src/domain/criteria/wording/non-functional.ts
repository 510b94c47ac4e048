const concerns = [
  ...['performance', 'latency', 'response time', 'throughput', 'secur', 'encrypt', 'accessib'],
  ...['wcag', 'availability', 'uptime', 'scalab', 'gdpr', 'privacy', 'audit', 'millisecond'],
  ...['screen reader', 'load time', 'loading time', 'data protection'],
];
const milliseconds = /\d ?ms\b/;
const seconds =
  /(within|under|below|less than|at most|no more than) (a|one|two|\d+([.,]\d+)?) ?s(ec(ond)?s?)?\b/;

/** Says the text, in small letters, something about speed, safety, access or the like? English words only. */
export function isNonFunctional(lowerText: string): boolean {
  for (const concern of concerns) if (lowerText.includes(concern)) return true;
  if (lowerText.includes('ms') && milliseconds.test(lowerText)) return true;
  return seconds.test(lowerText);
}
