import { kindNames, partNames, quarterNames, sectionNames, serviceNames } from '../../server/documents/words';
import { community } from '../../src/i18n/zh-CN/community';
import { words } from '../../src/i18n/zh-CN/words';

test('papers and the app call the same things by the same names', () => {
  expect(kindNames).toEqual(words.activityKind);
  expect(sectionNames).toEqual(words.minutesSection);
  expect(serviceNames).toEqual(words.serviceSource);
  const { quarter1, quarter2, quarter3, quarter4 } = community;
  expect(quarterNames).toEqual([quarter1, quarter2, quarter3, quarter4]);
  // A branch's own part is told by its title: the word beside it may be shorter on paper.
  expect({ ...partNames, own: '' }).toEqual({ ...words.partKind, own: '' });
});
