import { serve } from '../kernel/serve';
import { branch } from './branch';
import { home } from './home';
import { rollUp } from './roll-up';

export const main = serve('summary', { branch, home, rollUp });
