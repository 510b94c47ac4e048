import { createAskOnce } from './ask-once';

describe('createAskOnce', () => {
  it('asks nothing twice that was answered', async () => {
    const { once, asked } = asking(['yes', 'yes']);
    expect([await once('a'), await once('a'), await once('b')]).toEqual([true, false, true]);
    expect(asked).toEqual(['a', 'b']);
  });

  it.each(['no', 'broken'] as const)('asks again after an answer that is %s', async (answer) => {
    const { once, asked } = asking([answer, 'yes']);
    expect([await once('a'), await once('a'), await once('a')]).toEqual([false, true, false]);
    expect(asked).toEqual(['a', 'a']);
  });

  it('does not ask while it asks', async () => {
    const { once, asked } = asking(['yes']);
    expect(await Promise.all([once('a'), once('a')])).toEqual([true, false]);
    expect(asked).toEqual(['a']);
  });
});

// Helpers

function asking(answers: ('yes' | 'no' | 'broken')[]) {
  const askOnce = createAskOnce();
  const asked: string[] = [];
  const once = (name: string) =>
    askOnce(name, () => {
      asked.push(name);
      const answer = answers.shift();
      return answer === 'broken'
        ? Promise.reject(new Error('No answer.'))
        : Promise.resolve(answer === 'yes');
    });
  return { once, asked };
}
