import { kindNames, partNames, sectionNames } from '../../cloudfunctions/document/words';
import { words } from '../../src/i18n/zh-CN/words';

test('papers and the app call the same things by the same names', () => {
  expect(kindNames).toEqual(words.activityKind);
  expect(sectionNames).toEqual(words.minutesSection);
  // A branch's own part is told by its title: the word beside it may be shorter on paper.
  expect({ ...partNames, own: '' }).toEqual({ ...words.partKind, own: '' });
});
