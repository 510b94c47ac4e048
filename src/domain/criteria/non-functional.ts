const concerns = [
  ...['performance', 'latency', 'response time', 'throughput', 'secur', 'encrypt', 'accessib'],
  ...['wcag', 'availability', 'uptime', 'scalab', 'gdpr', 'privacy', 'audit', 'millisecond'],
];
const milliseconds = /\d ?ms\b/;

/** Says the text, in small letters, something about speed, safety, access or the like? English words only. */
export function isNonFunctional(lowerText: string): boolean {
  for (const concern of concerns) if (lowerText.includes(concern)) return true;
  return lowerText.includes('ms') && milliseconds.test(lowerText);
}
