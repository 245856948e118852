import { serve } from '../../server/kernel/serve';
import { branch } from './branch';
import { home } from './home';
import { publicPage } from './public-page';
import { rollUp } from './roll-up';
import { templates } from './templates';

export const main = serve('summary', { branch, home, publicPage, rollUp, templates });
