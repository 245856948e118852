import { serve } from '../kernel/serve';
import { answer } from './answer';
import { bind } from './bind';
import { me } from './me';
import { organizations } from './organizations';
import { requests } from './requests';
import { standingLeave } from './standing-leave';

export const main = serve('member', { me, bind, organizations, requests, answer, standingLeave });
