import { textCheck } from '../../server/content-check/text-check';
import { serve } from '../../server/kernel/serve';
import { doctor } from './administrator/doctor';
import { redeem } from './administrator/redeem';
import { resign } from './administrator/resign';
import { agree } from './agree';
import { answer } from './answer';
import { answerRegistration } from './answer-registration';
import { assignToGroup } from './assign-to-group';
import { bind } from './bind';
import { candidates } from './candidates';
import { classes } from './classes';
import { dropGroup } from './drop-group';
import { groups } from './groups';
import { me } from './me';
import { organizations } from './organizations';
import { people } from './people';
import { putBack } from './put-back';
import { registerWith } from './register-with';
import { registration } from './registration';
import { registrations } from './registrations';
import { requests } from './requests';
import { saveGroup } from './save-group';
import { saveSkills } from './save-skills';
import { setClass } from './set-class';
import { skills } from './skills';
import { standingLeave } from './standing-leave';
import { unbind } from './unbind';
import { year } from './year';

export const main = serve(
  'member',
  {
    agree,
    answerRegistration,
    registerWith,
    registration,
    registrations,
    me,
    bind,
    unbind,
    putBack,
    doctor,
    redeem,
    resign,
    people,
    candidates,
    organizations,
    requests,
    answer,
    standingLeave,
    groups,
    saveGroup,
    saveSkills,
    setClass,
    skills,
    assignToGroup,
    classes,
    dropGroup,
    year,
  },
  { texts: textCheck },
);
