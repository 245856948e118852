import { serve } from '../kernel/serve';
import { claim } from './claim';
import { confirm } from './confirm';
import { detail } from './detail';
import { fulfil } from './fulfil';
import { giveUp } from './give-up';
import { list } from './list';
import { post } from './post';
import { verify } from './verify';

export const main = serve('wish', { claim, confirm, detail, fulfil, giveUp, list, post, verify });
