import { kindShown, newSpotDraft, toJotting } from './spot-draft';

test('as long as no kind was chosen the line says which', () => {
  expect(kindShown({ line: '换了灯', kind: null })).toBe('facilities');
  expect(kindShown({ line: '换了灯', kind: 'other' })).toBe('other');
});

test('a line of nothing but blanks is none', () => {
  expect(toJotting({ ...newSpotDraft(), line: ' \u200b ' }, false)).toBeNull();
  expect(toJotting({ ...newSpotDraft(), line: '换了灯' }, true)).toEqual({
    ...{ line: '换了灯', whom: '', place: '', kind: 'facilities', toDo: true },
  });
});
