import { activity } from './activity';
import { administrator } from './administrator';
import { branch } from './branch';
import { calendar } from './calendar';
import { common } from './common';
import { community } from './community';
import { consent } from './consent';
import { doctor } from './doctor';
import { errand } from './errand';
import { feedback } from './feedback';
import { fields } from './fields';
import { heldText } from './held-text';
import { home } from './home';
import { inbox } from './inbox';
import { life } from './life';
import { lost } from './lost';
import { memberClasses } from './member-classes';
import { mine } from './mine';
import { minutes } from './minutes';
import { numbers } from './numbers';
import { plan } from './plan';
import { posting } from './posting';
import { publicPage } from './public-page';
import { registration } from './registration';
import { signal } from './signal';
import { skills } from './skills';
import { spot } from './spot';
import { study } from './study';
import { tabs } from './tabs';
import { wall } from './wall';
import { who } from './who';
import { wish } from './wish';
import { wishMedia } from './wish-media';
import { words } from './words';
import { year } from './year';

/** Everything the app says, by area. `refusals` stand apart: their keys are the contract's codes. */
export const zhCN = {
  activity,
  administrator,
  doctor,
  branch,
  calendar,
  common,
  community,
  consent,
  errand,
  feedback,
  heldText,
  fields,
  home,
  life,
  inbox,
  lost,
  memberClasses,
  mine,
  minutes,
  numbers,
  plan,
  posting,
  publicPage,
  registration,
  signal,
  skills,
  spot,
  study,
  tabs,
  wall,
  who,
  wish,
  wishMedia,
  year,
  ...words,
} as const;

export type Dictionary = typeof zhCN;
