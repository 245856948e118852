import { serve } from '../kernel/serve';
import { accept } from './accept';
import { enter } from './enter';
import { mine } from './mine';
import { record } from './record';
import { waiting } from './waiting';

export const main = serve('study', { accept, enter, mine, record, waiting });
