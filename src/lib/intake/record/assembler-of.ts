import type { Kind, Records } from '#lib/model/records.ts';
import type { Assembler } from './assemble.ts';
import { contactAssembler } from './assemble-contact.ts';
import { membershipAssembler, orderAssembler, pulseAssembler } from './assemble-others.ts';
import { plainAssembler } from './assemble-plain.ts';
import { eventAssembler, targetAssembler } from './assemble-plan.ts';
import { surveyAssembler } from './assemble-survey.ts';
import { totalsAssembler } from './assemble-totals.ts';

const assemblers: { [K in Kind]: Assembler<Records[K]> } = {
	contacts: contactAssembler,
	orders: orderAssembler,
	pulse: pulseAssembler,
	roster: membershipAssembler,
	customers: plainAssembler('customers'),
	surveys: surveyAssembler,
	absence: plainAssembler('absence'),
	employment: plainAssembler('employment'),
	agent_days: plainAssembler('agent_days'),
	coaching: plainAssembler('coaching'),
	training: plainAssembler('training'),
	feedback: plainAssembler('feedback'),
	targets: targetAssembler,
	events: eventAssembler,
	totals: totalsAssembler
};

/** What makes records of a kind. */
export const assemblerOf = <K extends Kind>(kind: K): Assembler<Records[K]> => assemblers[kind];
