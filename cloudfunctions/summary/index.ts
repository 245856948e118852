import { serve } from '../kernel/serve';
import { branch } from './branch';
import { home } from './home';
import { publicPage } from './public-page';
import { rollUp } from './roll-up';

export const main = serve('summary', { branch, home, publicPage, rollUp });
