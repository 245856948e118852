import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { accept } from './accept';
import { change } from './change';
import { enter } from './enter';
import { entry } from './entry';
import { mine } from './mine';
import { record } from './record';
import { waiting } from './waiting';
import { withdraw } from './withdraw';

export const main = serve(
  'study',
  { accept, change, enter, entry, mine, record, waiting, withdraw },
  { texts: textCheck },
);
