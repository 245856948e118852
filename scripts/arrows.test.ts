import path from 'node:path';
import { allWrongArrows, wrongArrows } from './arrows';

test('the rooms of this project import only as design.md draws them', () => {
  expect(allWrongArrows(path.join(__dirname, '..'))).toEqual([]);
});

test.each([
  [
    'src/features/wish/use-claim.ts',
    "import { seal } from '../../../cloudfunctions/kernel/cipher';",
    'src may not',
  ],
  ['localcloud/server.ts', "import type { Api } from '../contract/api';", 'localcloud may not'],
  [
    'cloudfunctions/wish/claim.ts',
    "import { openEngine } from '../../localcloud/engine/engine';",
    'cloudfunctions may not',
  ],
  ['contract/wish.ts', "import { t } from '@/i18n/t';", 'contract may not'],
  ['demo/seed.ts', "import { Persona } from '../localcloud/types';", 'only types'],
  ['src/features/wish/card.tsx', "import { Roll } from '../activity/roll';", 'features do not'],
  [
    'src/ui/button.tsx',
    "import { useHome } from '../features/home/use-home';",
    'does not import what uses it',
  ],
  ['cloudfunctions/wish/list.ts', "import { counts } from '../activity/rules';", 'areas do not'],
  ['src/app.tsx', "const secret = require('../../outside');", 'leaves the project'],
])('%s may not say %s', (file, line, reason) => {
  expect(wrongArrows(file, line).join()).toContain(reason);
});

test.each([
  ['src/cloud/call.ts', "import type { Api } from '@contract/api';"],
  ['demo/seed.ts', "import type { Persona } from '../localcloud/types';"],
  ['tests/functions/wish.test.ts', "import { tag } from '../../cloudfunctions/kernel/token';"],
  ['src/ui/card.tsx', "import { View } from '@tarojs/components';"],
])('%s may say %s', (file, line) => {
  expect(wrongArrows(file, line)).toEqual([]);
});
