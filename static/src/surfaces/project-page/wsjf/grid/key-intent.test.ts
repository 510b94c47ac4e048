import { defaultScale } from '#domain/scoring/scale/scale';
import type { PressedKey } from './key-intent';
import { intentOf, numbersInPaste } from './key-intent';

describe('intentOf', () => {
  it.each([
    { given: '8', key: '8', intent: { kind: 'give', value: 8 } },
    { given: '9, which stands for 13', key: '9', intent: { kind: 'give', value: 13 } },
    { given: '0, which stands for 20', key: '0', intent: { kind: 'give', value: 20 } },
    { given: 'a digit beside the scale', key: '4', intent: { kind: 'noStep', typed: '4' } },
    { given: 'Backspace', key: 'Backspace', intent: { kind: 'give', value: undefined } },
    { given: 'Enter', key: 'Enter', intent: { kind: 'open' } },
    { given: '=', key: '=', intent: { kind: 'flipWorkedOut' } },
    { given: 'Escape', key: 'Escape', intent: { kind: 'leave' } },
    { given: 'a letter', key: 'k', intent: undefined },
    { given: 'Tab', key: 'Tab', intent: undefined },
    { given: 'PageDown', key: 'PageDown', intent: { kind: 'move', rows: 10, columns: 0 } },
    { given: 'Home', key: 'Home', intent: { kind: 'move', rows: 0, columns: -Infinity } },
    { given: 'End', key: 'End', intent: { kind: 'move', rows: 0, columns: Infinity } },
  ])('tells what $given asks for in a cell that takes a number', ({ key, intent }) => {
    expect(intentOf(press(key), 'jobSize', defaultScale)).toEqual(intent);
  });

  it('goes to the first and the last row with Control, and leaves other keys with it to the browser', () => {
    const withControl = (key: string) =>
      intentOf({ ...press(key), ctrlKey: true }, 'jobSize', defaultScale);
    expect(withControl('End')).toEqual({ kind: 'move', rows: Infinity, columns: 0 });
    expect(withControl('Home')).toEqual({ kind: 'move', rows: -Infinity, columns: 0 });
    expect(withControl('5')).toBeUndefined();
    expect(withControl('v')).toBeUndefined();
  });

  it('picks with Shift where a number can be given, and moves elsewhere', () => {
    const down = { ...press('ArrowDown'), shiftKey: true };
    expect(intentOf(down, 'jobSize', defaultScale)).toEqual({ kind: 'pick', rows: 1 });
    expect(intentOf(down, 'item', undefined)).toEqual({ kind: 'move', rows: 1, columns: 0 });
  });

  it('gives and empties nothing where nobody may score', () => {
    expect(intentOf(press('8'), 'jobSize', undefined)).toBeUndefined();
    expect(intentOf(press('Delete'), 'jobSize', undefined)).toBeUndefined();
    expect(intentOf(press('Enter'), 'jobSize', undefined)).toEqual({ kind: 'workOut' });
  });

  it('gives a number once while its key is held down', () => {
    expect(intentOf({ ...press('8'), repeat: true }, 'jobSize', defaultScale)).toBeUndefined();
    expect(intentOf({ ...press('ArrowDown'), repeat: true }, 'jobSize', defaultScale)).toEqual({
      kind: 'move',
      rows: 1,
      columns: 0,
    });
  });

  it('selects a work item by Enter', () => {
    expect(intentOf(press('Enter'), 'item', undefined)).toEqual({ kind: 'select' });
  });
});

describe('numbersInPaste', () => {
  it.each([
    { text: '8', numbers: [8] },
    { text: ' 13 \n', numbers: [13] },
    { text: '8\r\n5\tother\r\n3\r\n', numbers: [8, 5, 3] },
    { text: '2,5', numbers: [2.5] },
    { text: 'eight\n5', numbers: [Number.NaN, 5] },
    { text: '8\n\n5', numbers: [8, undefined, 5] },
    { text: '', numbers: [undefined] },
  ])('reads $text', ({ text, numbers }) => {
    expect(numbersInPaste(text)).toEqual(numbers);
  });
});

// Helpers

const press = (key: string): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
});
